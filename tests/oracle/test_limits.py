"""Every cell and every threshold through the whole machine: at it, one smallest step below and one beyond."""

from __future__ import annotations

from typing import Any

import pytest

from tests.oracle import machine, sheets
from tests.oracle.lines import Line, cell_of, facts_given, lines, measures
from tests.oracle.pairs import PLACES, Pair, bands, pairs, site_of, verdicts_of
from tests.oracle.sheets import NOT_ASKED, NOT_PERMITTED

DISTANCES = [sheet.home for sheet in (*sheets.distance_sheets(), *sheets.band_sheets())]


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


def tried(pair: Pair) -> list[str]:
    """What is wrong with the answers below, at and beyond the distance that the cell asks for."""
    asked, never = machine.number_of(pair.cell), pair.cell == NOT_PERMITTED
    found = machine.answers(pair.rule, site_of(pair), {}, pair.claims, PLACES)
    return [
        f"{pair} {name}: {one.verdict}, limit {one.limit}; must be {verdict}, {asked}"
        for name, verdict, one in zip(PLACES, verdicts_of(pair), found, strict=True)
        if one.verdict != verdict or (one.limit != asked and not never)
    ]


@pytest.mark.parametrize("home", DISTANCES)
def test_distances(home: str) -> None:
    """Each cell met by its row's building and its column's, described or in one line by turns."""
    wrong = [line for pair in (*pairs(by_turns=True), *bands()) if pair.home == home for line in tried(pair)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.slow
@pytest.mark.parametrize("home", DISTANCES)
def test_distances_of_every_kind(home: str) -> None:
    """Each cell met by every kind of building that its row and its column mean."""
    every = (*pairs(every=True), *bands(every=True))
    wrong = [line for pair in every if pair.home == home for line in tried(pair)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("point", sheets.points(), ids=lambda p: f"{p.sheet}-{p.at}")
def test_threshold(point: sheets.Point) -> None:
    found = machine.said_of(point)
    assert found.verdict == point.verdict, f"{point.rule}: limit {found.limit}, value {found.value}"
    if point.limit is not None:
        assert found.limit == machine.number_of(point.limit)


def test_points_have_names_of_their_own() -> None:
    names = [(point.sheet, point.at, point.rule) for point in sheets.points()]
    assert len(names) == len(set(names)), sorted({name for name in names if names.count(name) > 1})


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
    of_cells |= {sheet.rule for sheet in (*sheets.distance_sheets(), *sheets.band_sheets())}
    asked = {rule: found for rule, found in verdicts.items() if rule not in of_cells}
    rules = machine.rules()
    lacking = {rule for rule, found in asked.items() if machine.breach_of(rules[rule]) not in found}
    lacking |= {rule for rule, found in asked.items() if not found & {"compliant", "not_applicable"}}
    assert not lacking
