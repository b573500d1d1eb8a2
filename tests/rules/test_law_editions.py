"""The law in force on the day: either side of each amendment, place by place, duty by duty."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fire_rules.engine import Result, RunOptions, evaluate
from fire_rules.engine.finding import Finding
from fire_rules.model import load_text
from tests.oracle.machine import rulebook

DAY = timedelta(days=1)
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
  storeys_below: 0
  total_area: 50000 m2
  construction_permit: none
  planning_permit: none
  in_planning_area: true
  on_farmland: true
  land_conversion_approval: none
  parts: [{{id: P, kind: office, occupier: A, fire_separation_kept: false}}]
  hot_works: [{{id: W, date: {worked}, part: P, by: A, certified: false}}]
units:
  - {{id: A, role: owner, business: {business}, opening_permit: none, opened_by_commitment: true,
     commitment_kept: false, keeps_systems: true, operates_automatic_systems: true,
     in_use_from: 1997-01-01, nature: enterprise, key_unit: true, key_unit_filed: false, staff_trained: false,
     hazards_recorded: false, emergency_training: false, police_listed: true, records: none, labour_intensive: false,
     systems_tested_yearly: false, control_room: true, control_room_shift: {shift}, control_room_remote: false}}
"""


def check(task: str = "inspection", **facts: str) -> Result:
    stated = {
        "province": "河南",
        "day": "2022-06-30",
        "completed": "2012-06-30",
        "height": "20 m",
        "business": "mall",
        "worked": "2022-01-10",
    }
    text = BUILDING.format(**{**stated, "shift": "1", **facts})
    return evaluate(load_text(text, "law.yaml"), rulebook(), RunOptions(task=task, derive="none"))


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


# Each duty through the amendments of its law: what dates it, what stands before the first day on record, and from which
# day which article of which edition is cited. The days are those of the amendments themselves.
WALK = {
    ("fire-design-review", "completed", "undetermined"): {
        "1998-09-01": "FireLaw1998 10 1998",
        "2009-05-01": "FireLaw 10 2008",
        "2019-04-23": "FireLaw 10 2019",
        "2021-04-29": "FireLaw 10 2021",
    },
    ("fire-acceptance", "completed", "undetermined"): {
        "1998-09-01": "FireLaw1998 10 1998",
        "2009-05-01": "FireLaw 13(1)(2) 2008",
        "2019-04-23": "FireLaw 13(1)(2) 2019",
        "2021-04-29": "FireLaw 13(1)(2) 2021",
    },
    ("opening-check", "day", "undetermined"): {
        "1998-09-01": "FireLaw1998 12 1998",
        "2009-05-01": "FireLaw 15 2008",
        "2019-04-23": "FireLaw 15 2019",
        "2021-04-29": "FireLaw 15 2021",
    },
    ("fire-lane-clear", "day", "undetermined"): {
        "1998-09-01": "FireLaw1998 21 1998",
        "2009-05-01": "FireLaw 16(1)(4) 2008",
        "2019-04-23": "FireLaw 16(1)(4) 2019",
        "2021-04-29": "FireLaw 16(1)(4) 2021",
    },
    ("opening-commitment", "day", "not_applicable"): {"2021-04-29": "FireLaw 15 2021"},
    ("fire-separation-kept", "day", "undetermined"): {
        "2009-05-01": "FireLaw 16(1)(4) 2008",
        "2019-04-23": "FireLaw 16(1)(4) 2019",
        "2021-04-29": "FireLaw 16(1)(4) 2021",
    },
    ("construction-permit", "completed", "undetermined"): {
        "2011-07-01": "ConstructionLaw 7(1) 2011",
        "2019-04-23": "ConstructionLaw 7(1) 2019",
    },
    ("planning-permit", "completed", "undetermined"): {
        "2008-01-01": "UrbanRuralPlanningLaw 40(1) 2007",
        "2015-04-24": "UrbanRuralPlanningLaw 40(1) 2015",
        "2019-04-23": "UrbanRuralPlanningLaw 40(1) 2019",
    },
    ("land-conversion", "completed", "undetermined"): {
        "2004-08-28": "LandAdministrationLaw 44(1) 2004",
        "2020-01-01": "LandAdministrationLaw 44(1) 2019",
    },
    # The edition of 2014 is known by its dates only: nothing before September 2021 is decided by the text of 2021.
    ("staff-training", "day", "undetermined"): {"2021-09-01": "WorkSafetyLaw 28(1) 2021"},
    ("hazards-recorded", "day", "undetermined"): {"2021-09-01": "WorkSafetyLaw 41(2) 2021"},
    ("emergency-training", "day", "undetermined"): {"2019-04-01": "EmergencyRegulation708 15 2019"},
    ("key-unit-filing", "day", "undetermined"): {"2002-05-01": "MPS61 14 2001"},
    ("high-rise-control-room-shift", "day", "undetermined"): {"2021-08-01": "HighRise5 26 2021"},
    ("control-room-shift", "day", "undetermined"): {"2014-04-15": "HenanFireRegulation 41 2014"},
    ("special-project-declared", "completed", "not_applicable"): {
        "2020-06-01": "MOHURD51 14 2020",
        "2023-10-30": "MOHURD51 14 2023",
    },
}
TURNS = [
    (obligation, dated, day, expected)
    for (obligation, dated, before), editions in WALK.items()
    for index, (first, cited) in enumerate(editions.items())
    for day, expected in (
        (date.fromisoformat(first) - DAY, [before, *editions.values()][index]),
        (date.fromisoformat(first), cited),
        (date.fromisoformat(first) + DAY, cited),
    )
]


@pytest.mark.parametrize(("obligation", "dated", "day", "expected"), TURNS)
def test_each_amendment_turns_the_citation_on_its_day(obligation: str, dated: str, day: date, expected: str) -> None:
    found = finding(check(**{"height": "60 m", dated: day.isoformat()}), obligation)
    if expected in ("undetermined", "not_applicable"):
        assert found.verdict == expected
        assert expected != "undetermined" or any("版本未收录" in words["zh"] for words in found.remarks)
        return
    cited = found.main.citation
    assert (found.verdict, f"{cited.instrument} {cited.clause} {cited.edition}") == ("violation", expected)


@pytest.mark.parametrize(("day", "beside"), [("2021-08-31", False), ("2021-09-01", True)])
def test_the_work_safety_law_stands_beside_the_fire_law_from_its_edition_on(day: str, beside: bool) -> None:
    found = finding(check(worked=day), "hot-work-certificate")
    assert (found.verdict, found.main.citation.instrument) == ("violation", "FireLaw")
    assert ("WorkSafetyLaw" in {cited.citation.instrument for cited in found.also}) == beside


def test_every_turn_of_a_law_is_walked() -> None:
    """Each day on which a law or regulation of the state begins or changes edition is one of the days above."""
    walked = {day for editions in WALK.values() for day in editions}
    walked |= {"1990-04-10"}  # stores: the one edition of 1990 stands before every other law
    walked |= {"2012-11-01"}  # supervision: the police station's yearly check, in the test below
    known = {
        edition["start"].isoformat()
        for instrument in rulebook().instruments.values()
        if instrument.kind in ("law", "regulation") and any(r.instrument == instrument.id for r in rulebook().rules)
        for edition in instrument.editions
    }
    assert known <= walked


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2009-04-30", ""),
        ("2009-05-01", "2009"),
        ("2012-10-31", "2009"),
        ("2012-11-01", "2012"),
        ("2012-11-02", "2012"),
    ],
)
def test_the_rules_on_supervision_turn_in_2012(day: str, expected: str) -> None:
    found = finding(check(task="investigation", day=day), "police-station-inspection-period")
    assert (found.verdict, found.main.citation.edition) == (
        ("violation", expected) if expected else ("undetermined", "2009")
    )


@pytest.mark.parametrize("rule", rulebook().rules, ids=lambda rule: rule.id)
def test_every_rule_of_law_says_whom_and_when_it_binds(rule) -> None:  # type: ignore[no-untyped-def]
    if rule.kind in ("law", "regulation", "local"):
        assert rule.binds
        assert len(rule.tasks) < 5
        assert set(rule.says) == set(rule.remedy) == {"zh", "en"}
        assert rule.jurisdiction or rule.kind != "local"
