"""The rulebook against a second transcription of chapter 3, made by other hands: cell by cell and number by number."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import product
from typing import Any

import pytest

from tests.oracle import machine, sheets
from tests.oracle.test_cells import Cells, cells_of, same

SECOND: dict[str, Any] = sheets.read("second/GB50016-3.yaml")
THRESHOLDS = [(e, fact) for e in SECOND["thresholds"] for fact in {**e.get("most", {}), **e.get("least", {})}]
UNASKED = (sheets.NOT_ASKED, sheets.NOT_PERMITTED)
"""A row that the standard does not have is written not permitted, or as no such case."""


def written_out(home: str) -> Cells:
    """The cells of a table of the second transcription under the keys and columns of the rulebook."""
    keys_of = machine.rulebook().tables[home].keys
    found: Cells = {}
    for words, cells in SECOND["tables"][home]["rows"].items():
        for row in keys(words, keys_of):
            for column, cell in zip(SECOND["tables"][home]["columns"], cells, strict=True):
                found.update({(row, name): one for name, one in parted(column, cell)})
    return found


def keys(words: str, enums: tuple[Any, ...]) -> list[tuple[str, ...]]:
    """The atoms of a row: several names, or a class and its grades."""
    parts = words.split("/")
    return list(product(*(sheets.expanded(word, enum) for word, enum in zip(parts, enums, strict=True))))


def parted(column: Any, cell: Any) -> list[tuple[str, sheets.Cell]]:
    """A cell under its column; one of behaviour and hours under two."""
    if isinstance(column, str):
        return [(column, sheets.NOT_PERMITTED if cell == "x" else sheets.cell_of(cell))]
    behaviour, hours = re.fullmatch(r"(NC|DC|C)([\d.]*)", cell).groups()  # type: ignore[union-attr]
    said = [sheets.BEHAVIOUR[behaviour], Decimal(hours) if hours else sheets.NO_HOURS]
    return list(zip(column, said, strict=True))


@pytest.mark.parametrize("home", SECOND["tables"])
def test_table(home: str) -> None:
    ours = cells_of(machine.rulebook().tables[home])
    theirs = written_out(home)
    assert len(theirs) >= len(SECOND["tables"][home]["rows"])
    differ = [
        f"{'/'.join(row)} {column}: rulebook {ours.get((row, column))}, second transcription {said}"
        for (row, column), said in theirs.items()
        if (row, column) not in ours or not same(ours[row, column], said)
    ]
    assert not differ, "\n".join(differ)
    left = {cell for cell, said in ours.items() if cell not in theirs and said not in UNASKED}
    assert not left, f"cells that the second transcription lacks: {sorted(left)}"


@pytest.mark.parametrize(("entry", "fact"), THRESHOLDS, ids=lambda x: x if isinstance(x, str) else x["rule"])
def test_threshold(entry: dict[str, Any], fact: str) -> None:
    most = entry.get("most", {})
    numbers = {**most, **entry.get("least", {})}
    step = sheets.step_of(fact)
    beyond = numbers[fact] + (step if fact in most else -step)
    for value, verdict in ((numbers[fact], "compliant"), (beyond, "violation")):
        given = {**numbers, fact: value}
        found = machine.answer(entry["rule"], entry["building"], given, (), entry.get("subject", ""))
        assert found.verdict == verdict, f"{fact} {value}: limit {found.limit}"
