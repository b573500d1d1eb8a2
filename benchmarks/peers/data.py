"""Tables and figures as JSON holds them, for engines that are not Python."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from benchmarks.figures import Cells, cells, figures, steps

BEYOND = 10**12
"""Stands for 不限 where an engine has no infinity; minus it for —. No building of the benchmark comes near."""
FORMS = ("single", "multi", "high", "basement")


def number(value: Decimal) -> int | float:
    """A number as JSON has it."""
    if value.is_infinite():
        return BEYOND if value > 0 else -BEYOND
    return int(value) if value == value.to_integral_value() else float(value)


def tables() -> dict[str, dict[str, Any]]:
    """The tables by name, cells by their keys joined with ``|``; ``widths`` as rows of upper bound and value."""
    found = {
        "factory_storeys": cells("3.3.1", "max_storeys"),
        "factory_area": cells("3.3.1", *FORMS),
        "store_storeys": cells("3.3.2", "max_storeys"),
        "store_footprint": cells("3.3.2", *(f"{form}.footprint" for form in FORMS[:3])),
        "store_area": cells("3.3.2", *(f"{form}.compartment" for form in FORMS)),
        "travel": cells("3.7.4", *FORMS),
    }
    return {name: _joined(table) for name, table in found.items()}


def widths() -> list[dict[str, int | float]]:
    """Table 3.7.5: up to how many storeys, how much for a hundred persons."""
    return [{"upto": number(upper), "per": number(value)} for upper, value in steps("3.7.5", "widths")]


def plain_figures() -> Mapping[str, int | float]:
    """The figures of clauses."""
    return {name: number(value) for name, value in figures().items()}


def _joined(table: Cells) -> dict[str, Any]:
    return {"|".join(keys): number(value) for keys, value in table.items()}
