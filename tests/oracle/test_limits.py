"""Every cell and every threshold through the whole machine: at it, one smallest step below and one beyond."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest

from fire_rules.vocabulary import vocabulary
from tests.oracle import machine, sheets
from tests.oracle.sheets import NO_HOURS, NOT_ASKED, NOT_PERMITTED, UNLIMITED, Column, Keys, Table

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


@pytest.mark.parametrize("line", list(lines()), ids=str)
def test_cell_through_the_machine(line: Line) -> None:
    wrong = []
    for keys in line.keys:
        cell = cell_of(line, keys)
        assert cell != NOT_ASKED, f"{line}: a cell that is never asked must be listed as unreachable"
        for measure, verdict in measures(line, cell):
            found = machine.answer(line.column.rule, line.table.building, facts_given(line, keys, measure))
            limit = None if line.column.name.endswith("behaviour") else machine.number_of(cell)
            if (found.verdict, found.limit) != (verdict, limit):
                wrong.append(f"{keys} at {measure}: {found.verdict}, limit {found.limit}; must be {verdict}, {limit}")
    assert not wrong, f"{line}: " + "; ".join(wrong)


@pytest.mark.parametrize("point", sheets.points(), ids=lambda p: f"{p.sheet}-{p.at}")
def test_threshold(point: sheets.Point) -> None:
    found = machine.answer(point.rule, point.facts, point.given, point.claims, point.subject)
    assert found.verdict == point.verdict, f"{point.rule}: limit {found.limit}, value {found.value}"
    if point.limit is not None:
        assert found.limit == machine.number_of(point.limit)


def test_coverage_of_the_tables(record_property: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Every cell that a building can reach is tried through the rule that reads it."""
    tried = {(line.table.home, keys, line.column.name) for line in lines() for keys in line.keys}
    reachable = {(t.home, *cell) for t in sheets.tables() for cell in t.cells if cell not in t.unreachable}
    cells = sum(len(t.cells) for t in sheets.tables())
    with capsys.disabled():
        print(f"\n(rule, cell) tried: {len(tried)}/{len(reachable)} reachable, of {cells} cells of 4 tables")
    record_property("cells_tried", f"{len(tried)}/{len(reachable)}")
    assert tried == reachable


def test_every_rule_in_scope_has_a_threshold_or_a_cell() -> None:
    seen = {point.rule for point in sheets.points()} | {c.rule for t in sheets.tables() for c in t.columns}
    scope = {rule.id for rule in machine.rules().values() if machine.in_scope(rule)}
    assert not scope - seen, f"rules of design without an oracle: {sorted(scope - seen)}"
    assert not seen - set(machine.rules()), f"rules that are not there: {sorted(seen - set(machine.rules()))}"


def test_every_violable_rule_is_violated_and_met() -> None:
    """A rule has at least one building that breaks it and one that does not."""
    verdicts: dict[str, set[str]] = {}
    for point in sheets.points():
        verdicts.setdefault(point.rule, set()).add(point.verdict)
    of_cells = {c.rule for t in sheets.tables() for c in t.columns}
    rules = machine.rules()
    lacking = {r for r, found in verdicts.items() if r not in of_cells and machine.breach_of(rules[r]) not in found}
    lacking |= {
        rule for rule, found in verdicts.items() if rule not in of_cells and not found & {"compliant", "not_applicable"}
    }
    assert not lacking
