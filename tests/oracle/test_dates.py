"""Every obligation of chapter 3 on every day on which the law changes, the day before and the day after."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from itertools import chain

import pytest

from fire_rules.engine import RunOptions, evaluate
from fire_rules.model import load_plain
from fire_rules.rulebook.rule import Rule
from tests.oracle import machine, sweep
from tests.oracle.sweep import Building

DAY = timedelta(days=1)
FIRST, CODE, TODAY = date(2015, 5, 1), date(2023, 6, 1), date(2026, 11, 1)
"""GB 50016-2014 comes into force; GB 55037-2022 does; a day of now."""
CHANGES = (FIRST, date(2018, 10, 1), CODE)
"""With the partial revision of 2018 between the two."""

NEW = frozenset(
    {
        "warehouse-unrelated-rooms",
        "light-gas-gathering",
        "explosion-prevention",
        "explosion-frame",
        "explosion-static",
        "hazardous-store-not-high-rise",
        "tall-building-floor",
        "logistics-offices",
        "logistics-grade",
        "warehouse-room-exits",
        "garage-with-hazardous-place",
    }
)
"""What GB 55037 asks for and GB 50016 did not."""

LATER = {
    "factory-offices": "judgement",
    "warehouse-offices": "judgement",
    "stair-division": "violation",
    "floor-division": "violation",
    "opening-division": "violation",
}
"""What the seeded building comes to under GB 55037, where that is something else: a smaller figure beside which the
older one may still bind, or words for what before was a reading of a definition."""


@cache
def obligations() -> Mapping[str, tuple[Rule, ...]]:
    """The obligations of the scope, each with every rule of the rulebook that speaks of it."""
    names = {machine.rules()[rule].obligation for rule in sweep.scope()}
    every = machine.rulebook().rules
    return {name: tuple(rule for rule in every if rule.obligation == name) for name in sorted(names)}


@cache
def faults() -> Mapping[str, Building]:
    """A building that breaks each obligation, by the older clause where there is one, without claims."""
    found: dict[str, Building] = {}
    for building in sweep.of_points():
        before = found.get(obligation_of(building))
        if breaks(building) and (before is None or rank(building) < rank(before)):
            found[obligation_of(building)] = building
    for building in chain(sweep.of_cells(), sweep.of_pairs()):
        if len(found) == len(obligations()):
            break
        if breaks(building):
            found.setdefault(obligation_of(building), building)
    return found


def obligation_of(building: Building) -> str:
    return machine.rules()[building.rule].obligation


def breaks(building: Building) -> bool:
    return building.expected[0][1] in ("violation", "judgement") and not building.claims


def rank(building: Building) -> tuple[bool, bool]:
    return machine.rules()[building.rule].instrument != "GB50016", building.expected[0][1] != "violation"


def days(changes: tuple[date, ...] = CHANGES) -> list[date]:
    return sorted({*(day + step for day in changes for step in (-DAY, DAY * 0, DAY)), TODAY})


def found_on(day: date, obligation: str) -> str:
    """The gravest verdict of the obligation in its seeded building, designed on that day."""
    chosen = tuple(rule.id for rule in obligations()[obligation])
    options = RunOptions(task="review", select=chosen, derive="none", definitions=False)
    plain = sweep.document(faults()[obligation], str(day))
    result = evaluate(load_plain(plain, obligation), machine.rulebook(), options)
    return sweep.turned(result).get(obligation, "clean")


def must_be(day: date, obligation: str) -> str:
    if obligation in NEW:
        return faults()[obligation].expected[0][1] if day >= CODE else "clean"
    if day < FIRST:
        return "undetermined"
    return LATER[obligation] if obligation in LATER and day >= CODE else faults()[obligation].expected[0][1]


def test_the_days_of_change_are_those_of_the_editions() -> None:
    periods = [period for rules in obligations().values() for rule in rules for period in rule.force]
    assert {day for period in periods for day in (period.start, period.end) if day} == set(CHANGES)


@pytest.mark.parametrize("obligation", obligations())
def test_a_clause_speaks_from_the_first_day_on(obligation: str) -> None:
    """No gap: from its first day on the obligation has a clause in force every day, and none before its first."""
    rules = obligations()[obligation]
    first = CODE if obligation in NEW else FIRST
    for day in days():
        living = [rule.id for rule in rules if any(p.start <= day and (not p.end or day < p.end) for p in rule.force)]
        assert bool(living) == (day >= first), f"{day}: {living}"


def test_every_obligation_has_a_seeded_building() -> None:
    assert not set(obligations()) - set(faults())


@pytest.mark.parametrize("obligation", list(obligations())[::10])
def test_days_around_the_code(obligation: str) -> None:
    wrong = {day: found for day in days((CODE,)) if (found := found_on(day, obligation)) != must_be(day, obligation)}
    assert not wrong, wrong


@pytest.mark.slow
@pytest.mark.parametrize("obligation", obligations())
def test_every_day_of_change(obligation: str) -> None:
    """No gap and no clash: the fault is found on every day, and two clauses that speak together come to one verdict."""
    wrong = {day: found for day in days() if (found := found_on(day, obligation)) != must_be(day, obligation)}
    assert not wrong, wrong
