"""The figures that hand-written checks and peers read: tables from the rulebook, others from ``figures.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

from fire_rules.rulebook import load_rulebook
from fire_rules.rulebook.rule import Table
from fire_rules.source import Mapping as Tree
from fire_rules.source import read
from fire_rules.vocabulary import vocabulary

HOME = "GB50016"
UNLIMITED, NOT_PERMITTED, NO_SUCH_CASE = "不限", "—", "/"
Cells = Mapping[tuple[str, ...], Decimal]


@cache
def figures() -> Mapping[str, Decimal]:
    """The figures of clauses by name."""
    tree = read(Path(__file__).with_name("figures.yaml"))
    assert isinstance(tree, Tree)
    found = {}
    for key, entry in tree.items:
        assert isinstance(entry, Tree)
        values = {str(name.value): node for name, node in entry.items}
        found[str(key.value)] = Decimal(values["value"].text)
    return found


def table(clause: str, name: str = "limits") -> Table:
    """A table of the bundled rulebook."""
    return load_rulebook().tables[f"{HOME} {clause}/{name}"]


def cells(clause: str, *columns: str) -> Cells:
    """The cells of a table by the atoms of its two keys, and by the first word of the column where there are several.

    不限 is plus, — minus infinity; what is no such case is left out.
    """
    found: dict[tuple[str, ...], Decimal] = {}
    source = table(clause)
    for keys, row in source.rows:
        for column, value in zip(source.columns, row, strict=True):
            if column in columns and value != NO_SUCH_CASE:
                for atoms in _atoms(source, keys):
                    found[(*atoms, column.split(".")[0]) if len(columns) > 1 else atoms] = _number(value)
    return _with_absent(found, source, columns)


def _with_absent(found: dict[tuple[str, ...], Decimal], source: Table, columns: tuple[str, ...]) -> Cells:
    """The cells with those of combinations that have no row: not permitted, as the tables used here say."""
    assert source.absent == "not_permitted"
    enums = [vocabulary().enums[key].atoms for key in source.keys]
    stated = {atoms for keys, _ in source.rows for atoms in _atoms(source, keys)}
    for first in enums[0]:
        for second in enums[1]:
            if (first, second) not in stated:
                ends = [column.split(".")[0] for column in columns] if len(columns) > 1 else [None]
                for end in ends:
                    found[(first, second) if end is None else (first, second, end)] = Decimal("-Infinity")
    return found


def _atoms(source: Table, keys: tuple[str, ...]) -> list[tuple[str, str]]:
    first, second = (
        [atom for word in key.split(",") for atom in vocabulary().enums[enum].expand(word) or ()]
        for enum, key in zip(source.keys, keys, strict=True)
    )
    return [(a, b) for a in first for b in second]


def _number(value: Decimal | str) -> Decimal:
    if isinstance(value, Decimal):
        return value
    return Decimal("Infinity") if value == UNLIMITED else Decimal("-Infinity")


def steps(clause: str, name: str) -> tuple[tuple[Decimal, Decimal], ...]:
    """A table of one interval key ``(a,b]``: upper bounds, the last infinite, with the value below each."""
    found = []
    for (key,), (value,) in table(clause, name).rows:
        upper = key.strip("()[]").split(",")[1].strip()
        assert isinstance(value, Decimal)
        found.append((Decimal(upper) if upper else Decimal("Infinity"), value))
    return tuple(found)
