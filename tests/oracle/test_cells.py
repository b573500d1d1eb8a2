"""The tables of the rulebook against the oracle, cell by cell and both ways."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from fire_rules.rulebook.rule import Table as RuleTable
from fire_rules.vocabulary import vocabulary
from tests.oracle import machine, sheets

ABSENT = {"not_permitted": sheets.NOT_PERMITTED, "unlimited": sheets.UNLIMITED, "no_such_case": sheets.NOT_ASKED}

Cells = dict[tuple[sheets.Keys, str], sheets.Cell]


def cells_of(table: RuleTable) -> Cells:
    """Every cell of a table of the rulebook, its groups written out atom by atom."""
    enums = vocabulary().enums
    found: Cells = {}
    for keys, cells in table.rows:
        atoms = [atoms_of(key, enum) for key, enum in zip(keys, table.keys, strict=True)]
        for combination, (column, cell) in product(product(*atoms), zip(table.columns, cells, strict=True)):
            assert (combination, column) not in found, f"{combination} {column} stands twice"
            found[combination, column] = cell
    if table.absent is not None:
        for combination in product(*(enums[enum].atoms for enum in table.keys)):
            for column in table.columns:
                found.setdefault((combination, column), ABSENT[table.absent])
    return found


def atoms_of(key: str, enum: str) -> tuple[str, ...]:
    spec = vocabulary().enums[enum]
    return tuple(atom for word in key.split(",") for atom in spec.groups.get(word, (word,)))


def same(cell: sheets.Cell, ours: sheets.Cell) -> bool:
    """Whether a cell says what the oracle says; the rulebook writes 0 for the hours that a combustible member lacks."""
    return cell == (Decimal(0) if ours == sheets.NO_HOURS else ours)


EXCUSED = {
    "GB50016 B.0.1/industrial": "a division into the bands of table 3.4.1, no table of the standard",
    "GB50016 B.0.1/civil": "a division into the bands of table 3.4.1, no table of the standard",
    "GB50016 3.7.5/widths": "keyed by intervals: its cells are thresholds of the sheet of 3.7.5",
    "GB50016 3.5.4/limits": "keyed by intervals: its cells are tried through the machine",
}


def test_every_table_has_an_oracle() -> None:
    lacking = set(machine.rulebook().tables) - set(sheets.all_cells()) - set(EXCUSED)
    assert not lacking, f"tables of the rulebook without a sheet: {sorted(lacking)}"


@pytest.mark.parametrize("home", sheets.all_cells())
def test_cells(home: str) -> None:
    theirs, ours = cells_of(machine.rulebook().tables[home]), sheets.all_cells()[home]
    theirs = {cell: said for cell, said in theirs.items() if cell in ours or said != sheets.NOT_ASKED}
    only_rulebook = [f"{'/'.join(k)} {c}" for k, c in sorted(set(theirs) - set(ours))]
    only_oracle = [f"{'/'.join(k)} {c}" for k, c in sorted(set(ours) - set(theirs))]
    assert not only_rulebook, f"{home}: cells of the rulebook without an oracle: {only_rulebook}"
    assert not only_oracle, f"{home}: cells of the oracle that the rulebook lacks: {only_oracle}"
    differ = [
        f"{'/'.join(k)} {c}: rulebook {theirs[k, c]}, oracle {ours[k, c]}"
        for k, c in sorted(ours)
        if not same(theirs[k, c], ours[k, c])
    ]
    assert not differ, f"{home}: " + "; ".join(differ)
