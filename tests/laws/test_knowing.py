"""Forgetting never absolves, learning never overturns, the date decides: on the examples and on generated buildings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from fire_rules.assurance.laws import Breach
from fire_rules.assurance.laws_files import forgetting_in_file, more_listed
from fire_rules.assurance.laws_knowing import dates, forgetting, learning
from fire_rules.model import from_plain, load_plain
from fire_rules.source import read
from fire_rules.values import UNKNOWN
from tests.laws.world import (
    ANY,
    EITHER,
    EXAMPLES,
    INDUSTRIAL,
    IRON,
    LARGE,
    PETROL,
    built,
    cases,
    example,
    laboratory,
    store,
    told,
    tries,
)

SMALL = [path for path in EXAMPLES if path.name not in LARGE]
QUICK = [path for path in EXAMPLES if path.stem in ("chinese",)]
LONG = [path for path in EXAMPLES if path not in QUICK]
BIG = [path for path in EXAMPLES if path.name in LARGE]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_forgetting_a_fact_of_an_example_absolves_nothing(path: Path) -> None:
    assert told(forgetting(example(path))) == []


@pytest.mark.parametrize("path", SMALL, ids=lambda p: p.stem)
def test_forgetting_a_key_of_an_example_absolves_nothing(path: Path) -> None:
    assert told(forgetting_in_file(laboratory(), read(path))) == []


@pytest.mark.slow
@pytest.mark.parametrize("path", BIG, ids=lambda p: p.stem)
def test_forgetting_a_key_of_a_large_example_absolves_nothing(path: Path) -> None:
    assert told(forgetting_in_file(laboratory(), read(path))) == []


@pytest.mark.parametrize("path", QUICK, ids=lambda p: p.stem)
def test_learning_a_fact_of_an_example_overturns_nothing(path: Path) -> None:
    assert told(learning(example(path))) == []


@pytest.mark.slow
@pytest.mark.parametrize("path", LONG, ids=lambda p: p.stem)
def test_learning_a_fact_of_a_further_example_overturns_nothing(path: Path) -> None:
    assert told(learning(example(path))) == []


@pytest.mark.slow
@pytest.mark.parametrize("path", BIG, ids=lambda p: p.stem)
def test_an_open_design_date_of_a_large_example_decides_only_what_every_date_does(path: Path) -> None:
    assert told(dates(example(path))) == []


@pytest.mark.parametrize("path", QUICK, ids=lambda p: p.stem)
def test_an_open_design_date_of_an_example_decides_only_what_every_date_does(path: Path) -> None:
    assert told(dates(example(path))) == []


@tries(3)
@given(INDUSTRIAL)
def test_forgetting_absolves_nothing(plain: dict[str, Any]) -> None:
    assert told(forgetting(built(plain))) == []


@tries(1)
@given(INDUSTRIAL)
def test_forgetting_through_the_file_absolves_nothing(plain: dict[str, Any]) -> None:
    assert told(forgetting_in_file(laboratory(), from_plain(plain))) == []


@tries(2)
@given(EITHER)
def test_learning_overturns_nothing(plain: dict[str, Any]) -> None:
    assert told(learning(built(plain))) == []


@tries(2)
@given(EITHER)
def test_an_open_design_date_decides_only_what_every_date_does(plain: dict[str, Any]) -> None:
    assert told(dates(built(plain))) == []


@pytest.mark.slow
@tries(12)
@given(INDUSTRIAL)
def test_the_laws_of_facts_on_many_industrial_buildings(plain: dict[str, Any]) -> None:
    assert told(_all(plain)) == []


@pytest.mark.slow
@tries(8)
@given(ANY)
def test_the_laws_of_facts_on_many_buildings(plain: dict[str, Any]) -> None:
    assert told(_all(plain)) == []


def _all(plain: dict[str, Any]) -> list[Breach]:
    found = [breach for law in (forgetting, learning, dates) for breach in law(built(plain))]
    return [*found, *forgetting_in_file(laboratory(), from_plain(plain))]


def test_another_entry_of_an_observed_list_overturns_nothing() -> None:
    fewer, more = load_plain(store(IRON)), load_plain(store(IRON, PETROL))
    assert laboratory().experiment(fewer).verdicts() != laboratory().experiment(more).verdicts()
    assert told(more_listed(laboratory(), fewer, more)) == []


@pytest.mark.parametrize("every", [pytest.param(1, marks=pytest.mark.slow), 6])
def test_forgetting_a_fact_of_the_cases_of_a_rule_absolves_nothing(every: int) -> None:
    for rule, plain in cases()[::every]:
        assert told(forgetting(built(plain, rule.obligation))) == []


@pytest.mark.slow
def test_learning_a_fact_of_the_cases_of_a_rule_overturns_nothing() -> None:
    for rule, plain in cases():
        assert told(learning(built(plain, rule.obligation))) == []


@pytest.mark.slow
def test_an_open_design_date_of_the_cases_of_a_rule_decides_only_what_every_date_does() -> None:
    for rule, plain in cases():
        assert told(dates(built(plain, rule.obligation))) == []


def test_a_clause_that_may_not_apply_displaces_no_other() -> None:
    """A newer clause that is met wherever it applies leaves the older one to govern where it does not apply."""
    part = {"id": "P", "kind": "warehouse", "rack_height": 5, "racks_mechanised": False}
    building = {"id": "A", "fire_resistance_grade": "三级", "height": 9, "storeys_above": 1}
    building |= {"design_approval": "obtained", "design_date": "2023-06-01"}
    verdicts = {}
    for category in ("甲1", "丙2", "unknown"):
        plain = {"building": {**building, "parts": [{**part, "storage_category": category}]}}
        verdicts[category] = built(plain, "warehouse-grade").verdicts()["warehouse-grade", "building[A]/parts[P]"]
    assert verdicts == {"甲1": "violation", "丙2": "compliant", "unknown": "undetermined"}


def test_a_list_that_says_unknown_leaves_open_what_its_members_may_override() -> None:
    """A part may say that it has no sprinklers although its building has: unknown parts leave that open."""
    plain = {
        "id": "A",
        "systems": {"automatic_extinguishing": "all"},
        "parts": [{"id": "P", "systems": {"automatic_extinguishing": "none"}}],
        "compartments": [{"id": "C", "part": "P"}],
    }
    known = laboratory().experiment(load_plain({"building": plain}))
    forgotten = laboratory().experiment(load_plain({"building": {**plain, "parts": "unknown"}}))
    path = "building[A]/compartments[C]"
    assert known.graph.by_path[path].fact_("automatic_extinguishing") == "none"
    assert forgotten.graph.by_path[path].fact_("automatic_extinguishing") is UNKNOWN
