"""What generated code stands on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import cached_property
from typing import Any

from fire_rules.facts import OpenFactError, Subject, of_building
from fire_rules.language.interpret import NoSuchCaseError
from fire_rules.language.lookup import ABSENT, NO_SUCH_CASE, NOT_PERMITTED, UNLIMITED, atoms_of, interval

ALWAYS = Decimal("Infinity")
NEVER = Decimal("-Infinity")
Test = Callable[[Any], bool]


class Cells(dict[tuple[str, ...], Any]):
    """The cells of a look-up by point keys; a key that is not there has no such case."""

    def __missing__(self, key: tuple[str, ...]) -> Any:
        raise NoSuchCaseError(str(key))


class Grid:
    """A table with numeric keys, searched row by row. ``enums`` names the enumeration of each key, or is empty."""

    def __init__(self, enums: tuple[str, ...], columns: tuple[str, ...], rows: Any, absent: str | None) -> None:
        self.enums = enums
        self.columns = columns
        self.rows = rows
        self.absent = absent

    @cached_property
    def searched(self) -> list[tuple[tuple[Test, ...], Mapping[str, Any]]]:
        """The rows as they are searched: what tells whether a value falls under each key, and the cells by column."""
        return [
            (
                tuple(_under(enum, key) for enum, key in zip(self.enums, row, strict=True)),
                dict(zip(self.columns, cells, strict=True)),
            )
            for row, cells in self.rows
        ]

    def at(self, keys: tuple[Any, ...], column: str, at_most: bool) -> Any:
        """The cell at point keys, with words read by the direction of the limit."""
        raw: Any = ABSENT[self.absent]
        for tests, cells in self.searched:
            for test, key in zip(tests, keys, strict=True):
                if not test(key):
                    break
            else:
                raw = cells.get(column, NO_SUCH_CASE)
                break
        if raw == NO_SUCH_CASE:
            raise NoSuchCaseError(str(keys))
        if raw in (UNLIMITED, NOT_PERMITTED):
            return ALWAYS if (raw == UNLIMITED) == at_most else NEVER
        return raw


def _under(enum: str, key: str) -> Test:
    """Whether a value falls under a key cell: an atom of the enumeration, or a number in the interval."""
    if enum:
        return atoms_of(enum, key).__contains__
    span = interval(key)
    return span.contains if span is not None else lambda value: False


def rounded(value: Decimal, step: Decimal, up: bool) -> Decimal:
    """A multiple of ``step``: the next above or below."""
    return (value / step).to_integral_value(ROUND_CEILING if up else ROUND_FLOOR) * step


def all_of(subject: Subject, class_: str) -> tuple[Subject, ...]:
    """Every subject of a class in the building of ``subject``; open where a list of them is."""
    members = of_building(subject, class_)
    if any(m.placeholder_ for m in members):
        raise OpenFactError(class_)
    return tuple(members)


__all__ = [
    "ALWAYS",
    "NEVER",
    "Cells",
    "Decimal",
    "Grid",
    "NoSuchCaseError",
    "OpenFactError",
    "all_of",
    "date",
    "rounded",
]
