"""The cells of the tables as buildings: each with the measures to try and the verdict that each must have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from fire_rules.vocabulary import vocabulary
from tests.oracle import machine, sheets
from tests.oracle.sheets import NO_HOURS, NOT_PERMITTED, UNLIMITED, Column, Keys, Table

HUGE, TINY = Decimal(10_000_000), Decimal("0.01")
Expected = tuple[Any, str]


@dataclass(frozen=True)
class Line:
    """One column of one row of a table (its atoms share the cell), plain or wholly protected."""

    table: Table
    column: Column
    keys: tuple[Keys, ...]
    protected: bool = False

    def __str__(self) -> str:
        first = "+".join(dict.fromkeys("/".join(k) for k in self.keys[:2]))
        more = "+…" if len(self.keys) > 2 else ""
        return f"{self.table.clause}-{first}{more}-{self.column.name}" + ("-protected" if self.protected else "")


def lines() -> Iterator[Line]:
    for table in sheets.tables():
        for row in table.rows:
            for column in table.columns:
                reachable = tuple(keys for keys in row if (keys, column.name) not in table.unreachable)
                if reachable:
                    yield Line(table, column, reachable)
                    if column.name in table.protected.get("columns", ()):
                        yield Line(table, column, reachable, protected=True)


def cell_of(line: Line, keys: Keys) -> sheets.Cell:
    """What the cell says, with the increase of a wholly protected place where the line is one."""
    cell = line.table.cells[keys, line.column.name]
    if not line.protected or not isinstance(cell, Decimal):
        return cell
    lifted = line.table.protected.get("lifted")
    if lifted and sheets.class_of(keys[0]) in lifted["classes"] and line.column.name in lifted["columns"]:
        return UNLIMITED
    return cell * Decimal(line.table.protected["times"])


def measures(line: Line, cell: sheets.Cell) -> list[Expected]:
    """The measures to try and the verdict that each must have."""
    step = sheets.step_of(line.column.fact)
    least = line.column.rule == "GB50016-3.2.1-resistance"
    match cell:
        case _ if line.column.name.endswith("behaviour"):
            order = vocabulary().enums["combustibility"].atoms
            return [(a, "compliant" if order.index(a) >= order.index(str(cell)) else "violation") for a in order]
        case str() if cell == NOT_PERMITTED:
            return [(TINY if step < 1 else Decimal(1), "violation"), (HUGE, "violation")]
        case str() if cell == UNLIMITED:
            return [(HUGE, "compliant")]
        case str() if cell == NO_HOURS:
            return [(Decimal(0), "compliant"), (Decimal(4), "compliant")]
        case _:
            below, beyond = ("violation", "compliant") if least else ("compliant", "violation")
            number = machine.number_of(cell)
            return [(number - step, below), (number, "compliant"), (number + step, beyond)]


def facts_given(line: Line, keys: Keys, measure: Any) -> Mapping[str, Any]:
    table, column = line.table, line.column
    return {
        **column.given,
        **table.given_cells.get((keys, column.name), {}),
        **(table.protected["given"] if line.protected else {}),
        **dict(zip(table.key_facts, keys, strict=True)),
        column.fact: measure,
    }
