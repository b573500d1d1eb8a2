"""Every place of the law that a fault can hit, in a building judged by every rule: it turns, and nothing else does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from itertools import chain, islice
from typing import Any

import pytest

from fire_rules.engine import Result
from tests.oracle import coverage, machine, sheets, sweep
from tests.oracle.sheets import Point
from tests.oracle.sweep import Building

HOMES = sorted({point.sheet for point in sheets.points() if point.rule in sweep.scope()})
OF_CELLS, OF_PAIRS = 100, 60
"""Of so many cells, and of so many pairs, one is swept in the quick run."""

FIRST = date(2015, 5, 1)
"""The first day of the first edition on record."""

ANYWHERE = {
    "GB50016-1.0.4-use-separation": "several uses of any kind in one building",
    "GB55037-4.1.1-use-separation": "several uses of any kind in one building",
    "GB55037-4.1.3-separation": "equipment rooms of any building",
    "GB50016-3.2.6-grade": "transformer and switch rooms of any building",
    "GB50016-3.4.1-separation": "the neighbour in one line is a factory",
    "GB50016-3.5.1-separation": "the neighbour in one line is a class A store",
    "GB50016-3.5.2-separation": "the neighbour in one line is a store",
    "GB55037-6.1.3-fire-wall": "fire walls of any building",
}
"""Rules that hold for a building without a factory or store, with the reason."""


def points_of(home: str) -> Iterator[Point]:
    return (point for point in sheets.points() if point.sheet == home and point.rule in sweep.scope())


def covering(home: str) -> Iterator[Building]:
    """The points of a sheet that break each of its rules, and hit each item and adjustment, at least once."""
    seen: set[coverage.Place] = set()
    for point in points_of(home):
        new = {place for place in coverage.places(point) if place.kind != "kept"} - seen
        if new:
            seen |= new
            yield sweep.of_point(point)


def assert_swept(buildings: Iterable[Building]) -> None:
    lines = [line for building in buildings for line in sweep.wrong(building)]
    assert not lines, "\n".join(lines)


@cache
def broken() -> dict[str, Point]:
    """A building that breaks each rule: the first of its points without claims."""
    found: dict[str, Point] = {}
    for point in sheets.points():
        if point.rule in sweep.scope() and point.verdict == "violation" and not point.claims:
            found.setdefault(point.rule, point)
    return found


def cited(result: Result, instrument: str) -> set[str]:
    """The rules of an instrument that speak in a result and ask for something."""
    cited = (one for finding in result.findings for one in (finding.main, *finding.also))
    return {
        one.citation.rule for one in cited if one.citation.instrument == instrument and one.verdict != "not_applicable"
    }


@pytest.mark.parametrize("designed", [sweep.OLD, sweep.NEW])
@pytest.mark.parametrize("kind", ["factory", "warehouse"])
def test_the_complete_building_is_clean(kind: str, designed: str) -> None:
    result = sweep.judged(sweep.clean(kind), designed)
    assert sweep.turned(result) == {}
    assert not result.warnings
    assert not result.faults


@pytest.mark.parametrize("home", HOMES)
def test_each_rule_item_and_adjustment(home: str) -> None:
    assert_swept(covering(home))


def test_some_cells() -> None:
    assert_swept(islice(sweep.of_cells(), 0, None, OF_CELLS))


def test_some_pairs() -> None:
    assert_swept(islice(sweep.of_pairs(), 0, None, OF_PAIRS))


@pytest.mark.slow
@pytest.mark.parametrize("home", HOMES)
def test_every_point(home: str) -> None:
    assert_swept(sweep.of_point(point) for point in points_of(home))


@pytest.mark.slow
@pytest.mark.parametrize("home", sorted({table.home for table in sheets.tables()}))
def test_every_cell(home: str) -> None:
    assert_swept(building for building in sweep.of_cells() if building.cell.startswith(f"{home} "))


@pytest.mark.slow
@pytest.mark.parametrize("home", [sheet.home for sheet in (*sheets.distance_sheets(), *sheets.band_sheets())])
def test_every_pair(home: str) -> None:
    assert_swept(building for building in sweep.of_pairs() if building.cell.startswith(f"{home} "))


@pytest.mark.slow
def test_what_is_listed_besides_is_met() -> None:
    entries = [entry for name in ("instead", "besides") for entry in sweep.besides()[name]]
    idle = dict(enumerate(entries))
    for building in chain(sweep.of_points(), sweep.of_cells(), sweep.of_pairs()):
        marks = [mark for mark, _ in building.expected]
        idle = {n: entry for n, entry in idle.items() if not any(sweep.listed(entry, building, m) for m in marks)}
    assert not idle, f"listed, but no such building: {list(idle.values())}"


def test_coverage(record_property: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Every cell, item and adjustment of the chapter is hit, every rule kept and broken."""
    every, hit = coverage.universe(), coverage.covered()
    with capsys.disabled():
        print(f"\nplaces of chapter 3 swept: {len(hit)}/{len(every)}, of {len(sweep.scope())} rules")
    record_property("places_swept", f"{len(hit)}/{len(every)}")
    assert not every - hit, "\n".join(map(str, sorted(every - hit)))


def on_claim() -> list[tuple[str, str]]:
    """The reliefs that must be claimed, by rule and label."""
    rules = (machine.rules()[rule_id] for rule_id in sweep.scope())
    return [(rule.id, one.label) for rule in rules for one in rule.adjust if one.on_claim]


@pytest.mark.parametrize(("rule", "label"), on_claim())
def test_a_relief_is_claimed(rule: str, label: str) -> None:
    """The building that stands on a relief breaks the rule without the claim, and is told of the relief."""
    for point in sheets.points():
        if point.rule == rule and label in point.claims and point.verdict in ("compliant", "judgement"):
            claimed = machine.said_of(point)
            alone = machine.answer(rule, point.facts, point.given, (), point.subject)
            stands_on_it = label in claimed.adjusted or claimed.verdict == "judgement"
            if stands_on_it and alone.verdict == "violation":
                assert label in alone.reliefs or claimed.verdict == "judgement"
                without = Building(point.at, rule, point.facts, point.given, (), (("", "violation"),))
                turned = sweep.turned(sweep.judged(without))
                assert turned.get(machine.rules()[rule].obligation) == "violation"
                return
    pytest.fail(f"no point of {rule} stands on {label}")


@pytest.mark.parametrize(("rule", "label"), on_claim())
def test_a_relief_is_claimed_in_vain_without_its_conditions(rule: str, label: str) -> None:
    claimed = [point for point in sheets.points() if point.rule == rule and label in point.claims]
    said = [machine.said_of(point) for point in claimed if point.verdict == "violation"]
    assert any(label not in one.adjusted for one in said), f"no point claims {label} without its conditions"


@pytest.mark.parametrize("rule", sorted(broken())[::10])
def test_before_the_first_edition(rule: str) -> None:
    """The day before the first edition on record nothing is broken: the edition is not on record."""
    result = sweep.judged(sweep.of_point(broken()[rule]), str(FIRST - timedelta(days=1)))
    assert {finding.verdict for finding in result.findings} <= {"undetermined", "not_applicable"}
    assert "版本未收录" in "".join(remark["zh"] for finding in result.findings for remark in finding.remarks)


@pytest.mark.parametrize("rule", sorted(rule for rule in broken() if rule.startswith("GB55037-"))[::4])
def test_before_the_clause_is_in_force(rule: str) -> None:
    """A building designed the day before GB 55037 came into force is not held to it."""
    building = sweep.of_point(broken()[rule])
    start = machine.rulebook().instruments["GB55037"].editions[0]["start"]
    assert rule not in cited(sweep.judged(building, str(start - timedelta(days=1))), "GB55037")
    assert rule in cited(sweep.judged(building, str(start)), "GB55037")


def test_a_civil_building_is_no_factory() -> None:
    """The faults of a factory or store are none where every part is of another use."""
    left = {}
    for rule, point in broken().items():
        facts = {key: as_civil(key, said) for key, said in point.facts.items()}
        given = {key: as_civil(key, said) for key, said in point.given.items()}
        found = machine.answer(rule, facts, {**given, "part.kind": "other_civil"}, (), point.subject)
        if found.verdict != "not_applicable":
            left[rule] = found.verdict
    assert set(left) <= set(ANYWHERE), {rule: verdict for rule, verdict in left.items() if rule not in ANYWHERE}


def as_civil(key: str, said: Any) -> Any:
    """What is said of a part, its use another."""
    if key.endswith(".kind") and key.split(".")[0].split("/")[0] == "part":
        return "other_civil"
    return {**said, "kind": "other_civil"} if isinstance(said, dict) and key.split("/")[0] == "part" else said
