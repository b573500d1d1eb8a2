"""The law in force on the day: either side of each amendment, place by place, duty by duty."""

from __future__ import annotations

import pytest

from fire_rules.engine import Result, RunOptions, evaluate
from fire_rules.engine.finding import Finding
from fire_rules.model import load_text
from fire_rules.rulebook.load import load_rulebook

BUILDING = """
name: 甲
province: {province}
inspection_date: {day}
building:
  name: B
  phase: in_use
  completion_date: {completed}
  special_project: false
  fire_design_review: none
  fire_acceptance: none
  owner: A
  fire_lane_clear: false
  manager: A
  height: {height}
  storeys_above: 12
  parts: [{{id: P, kind: office, occupier: A}}]
units:
  - {{id: A, role: owner, business: {business}, opening_permit: none, opened_by_commitment: true,
     commitment_kept: false, keeps_systems: true, operates_automatic_systems: true,
     systems_tested_yearly: false, control_room: true, control_room_shift: {shift}, control_room_remote: false}}
"""


def check(**facts: str) -> Result:
    stated = {"province": "河南", "day": "2022-06-30", "completed": "2012-06-30", "height": "20 m", "business": "mall"}
    text = BUILDING.format(**{**stated, "shift": "1", **facts})
    return evaluate(load_text(text, "law.yaml"), load_rulebook(), RunOptions(task="inspection", derive="none"))


def finding(result: Result, obligation: str) -> Finding:
    (found,) = [f for f in result.findings if f.obligation == obligation]
    return found


@pytest.mark.parametrize(
    ("completed", "clause"),
    [
        ("2009-04-30", "FireLaw1998 10 1998"),
        ("2009-05-01", "FireLaw 10 2008"),
        ("2019-04-22", "FireLaw 10 2008"),
        ("2019-04-23", "FireLaw 10 2019"),
        ("2021-04-28", "FireLaw 10 2019"),
        ("2021-04-29", "FireLaw 10 2021"),
    ],
)
def test_design_review_by_the_date_of_completion(completed: str, clause: str) -> None:
    found = finding(check(completed=completed), "fire-design-review")
    cited = found.main.citation
    assert (found.verdict, f"{cited.instrument} {cited.clause} {cited.edition}") == ("violation", clause)


def test_before_the_first_law_on_record_nothing_is_decided() -> None:
    assert finding(check(completed="1998-08-31"), "fire-design-review").verdict == "undetermined"


@pytest.mark.parametrize(("day", "verdict"), [("2021-04-28", "not_applicable"), ("2021-04-29", "violation")])
def test_commitment_exists_since_2021(day: str, verdict: str) -> None:
    assert finding(check(day=day), "opening-commitment").verdict == verdict


@pytest.mark.parametrize(
    ("day", "clause"), [("2009-04-30", "FireLaw1998 12"), ("2009-05-01", "FireLaw 15"), ("2022-06-30", "FireLaw 15")]
)
def test_opening_check_by_the_date_of_inspection(day: str, clause: str) -> None:
    found = finding(check(day=day), "opening-check")
    assert (found.verdict, f"{found.main.citation.instrument} {found.main.citation.clause}") == ("violation", clause)


@pytest.mark.parametrize(("business", "verdict"), [("office", "not_applicable"), ("hotel", "violation")])
def test_only_public_gathering_places_are_checked_before_opening(business: str, verdict: str) -> None:
    assert finding(check(business=business), "opening-check").verdict == verdict


@pytest.mark.parametrize(("province", "verdict"), [("河北", "not_applicable"), ("河南", "violation")])
def test_local_regulation_binds_in_its_province(province: str, verdict: str) -> None:
    assert finding(check(province=province), "control-room-shift").verdict == verdict


@pytest.mark.parametrize(("height", "verdict"), [("24 m", "not_applicable"), ("24.1 m", "violation")])
def test_high_rise_rules_begin_above_their_height(height: str, verdict: str) -> None:
    assert finding(check(height=height), "high-rise-control-room-shift").verdict == verdict


@pytest.mark.parametrize(("day", "verdict"), [("2021-07-31", "undetermined"), ("2021-08-01", "violation")])
def test_high_rise_rules_begin_on_their_day(day: str, verdict: str) -> None:
    assert finding(check(day=day, height="30 m"), "high-rise-control-room-shift").verdict == verdict


def test_law_is_named_before_what_is_made_under_it() -> None:
    found = finding(check(), "systems-yearly-test")
    beside = {c.citation.instrument for c in found.also}
    assert (found.main.citation.instrument, found.main.citation.clause) == ("FireLaw", "16(1)(3)")
    assert {"MPS61", "HenanFireRegulation"} <= beside


def test_addressee_is_the_unit_that_the_rule_names() -> None:
    assert finding(check(), "fire-lane-clear").addressee.endswith("units[A]")


@pytest.mark.parametrize("rule", load_rulebook().rules, ids=lambda rule: rule.id)
def test_every_rule_of_law_says_whom_and_when_it_binds(rule) -> None:  # type: ignore[no-untyped-def]
    if rule.kind in ("law", "regulation", "local"):
        assert rule.binds
        assert len(rule.tasks) < 5
        assert set(rule.says) == set(rule.remedy) == {"zh", "en"}
        assert rule.jurisdiction or rule.kind != "local"
