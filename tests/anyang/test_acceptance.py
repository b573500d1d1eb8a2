"""The Anyang case: every row of the official report's table, with clause, edition and the expected verdict.

The rows are transcribed from the investigation report's citations, not from the rules.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from fire_rules.api import check
from fire_rules.engine.finding import Cited, Finding, Result

FILE = Path(__file__).parents[2] / "examples" / "buildings" / "anyang.yaml"

# who, instrument, edition, clause (with item), where (part of the subject's path), verdict
ROWS = [
    ("kaixinda", "GB50016", "2014(2018)", "3.7.6", "stairs[inner]", "violation"),
    ("kaixinda", "GB50016", "2014(2018)", "8.3.2(7)", "parts[store]", "violation"),
    ("kaixinda", "GB50016", "2014(2018)", "3.2.7", "parts[store]", "undetermined"),
    ("kaixinda", "GB50016", "2014(2018)", "1.0.4", "boundaries[store-workshop]", "violation"),
    ("kaixinda", "FireLaw", "2008", "23(3)", "parts[store]", "violation"),
    ("kaixinda", "FireLaw", "2021", "23(3)", "parts[store]", "violation"),
    ("kaixinda", "GB50016", "2014(2018)", "8.4.1", "parts[store]", "undetermined"),
    ("kaixinda", "FireLaw", "2008", "13(1)(2)", "building", "violation"),
    ("kaixinda", "FireLaw", "2008", "13(2)", "building", "violation"),
    ("kaixinda", "FireLaw", "2008", "10", "building", "violation"),
    ("kaixinda", "ConstructionLaw", "2011", "7(1)", "building", "violation"),
    ("kaixinda", "ConstructionLaw", "2011", "61(1)", "building", "violation"),
    ("kaixinda", "ConstructionLaw", "2011", "61(2)", "building", "violation"),
    ("builder", "ConstructionLaw", "2011", "58(2)", "building", "violation"),
    ("kaixinda", "ConstructionLaw", "2011", "22", "works_contracts", "violation"),
    ("kaixinda", "LandAdministrationLaw", "2004", "44(1)", "building", "undetermined"),
    ("kaixinda", "UrbanRuralPlanningLaw", "2007", "38(2)", "building", "undetermined"),
    ("kaixinda", "UrbanRuralPlanningLaw", "2007", "40(1)", "building", "undetermined"),
    ("kaixinda", "HenanRental167", "2015", "10(1)(1)", "building", "violation"),
    ("kaixinda", "WorkSafetyLaw", "2021", "49(2)", "tenancies", "violation"),
    ("kaixinda", "FireLaw", "2021", "16(1)(1)", "units[kaixinda]", "violation"),
    ("kaixinda", "FireLaw", "2021", "16(1)(2)", "units[kaixinda]", "violation"),
    ("kaixinda", "FireLaw", "2021", "16(1)(3)", "units[kaixinda]", "violation"),
    ("kaixinda", "FireLaw", "2021", "28", "units[kaixinda]", "violation"),
    ("kaixinda", "FireLaw", "2021", "21(2)", "units[kaixinda]", "violation"),
    ("kaixinda", "HenanFireRegulation", "2014", "42", "units[kaixinda]", "violation"),
    ("kaixinda", "WorkSafetyLaw", "2021", "30(1)", "hot_works[W1]", "violation"),
    ("kaixinda", "FireLaw", "2021", "21(2)", "hot_works[W1]", "violation"),
    ("kaixinda", "MPS61", "", "36(3)", "units[kaixinda]", "violation"),
    ("kaixinda", "WorkSafetyLaw", "2021", "28(1)", "units[kaixinda]", "violation"),
    ("kaixinda", "WorkSafetyLaw", "2021", "81", "units[kaixinda]", "violation"),
    ("shangxin", "GB50016", "2014(2018)", "3.7.1", "compartments[C-shangxin]", "violation"),
    ("shangxin", "GB50016", "2014(2018)", "3.3.5", "spaces[办公室]", "undetermined"),
    ("shangxin", "GB50016", "2014(2018)", "3.3.5", "spaces[会议室]", "undetermined"),
    ("shangxin", "GB50016", "2014(2018)", "3.3.5", "spaces[样品展示室]", "undetermined"),
    ("shangxin", "FireLaw", "2021", "16(1)(1)", "units[shangxin_co]", "violation"),
    ("shangxin", "FireLaw", "2021", "16(1)(6)", "units[shangxin_co]", "violation"),
    ("shangxin", "WorkSafetyLaw", "2021", "28(1)", "units[shangxin_co]", "violation"),
    ("shangxin", "WorkSafetyLaw", "2021", "81", "units[shangxin_co]", "violation"),
    ("shangxin", "FireLaw", "2021", "44(2)", "fire_events[fire]", "violation"),
    ("shangxin", "EmergencyRegulation708", "", "17(1)(2)", "fire_events[fire]", "violation"),
    # what the checker adds
    ("tool", "GB50016", "2014(2018)", "3.3.2", "compartments[C-store]", "violation"),
    ("tool", "GB50016", "2014(2018)", "3.1.4", "parts[store]", "violation"),
]


@pytest.fixture(scope="module")
def result() -> Result:
    return check(FILE)


def _clause(cited: Cited) -> str:
    return cited.citation.clause + (f"({cited.citation.item})" if cited.citation.item else "")


def _answers(result: Result, instrument: str, clause: str, where: str) -> list[tuple[Finding, Cited]]:
    return [
        (finding, cited)
        for finding in result.findings
        for cited in (finding.main, *finding.also)
        if cited.citation.instrument == instrument and _clause(cited) == clause and where in finding.subject
    ]


@pytest.mark.parametrize(("who", "instrument", "edition", "clause", "where", "verdict"), ROWS)
def test_row(result: Result, who: str, instrument: str, edition: str, clause: str, where: str, verdict: str) -> None:
    answers = _answers(result, instrument, clause, where)
    assert answers, f"{instrument} {clause} says nothing of {where}"
    found = [(f, c) for f, c in answers if c.verdict == verdict and edition in ("", c.citation.edition)]
    assert found, [(f.obligation, c.citation.edition, c.verdict) for f, c in answers]
    assert all(f.missing for f, _ in found if f.verdict == "undetermined")


def test_store_is_too_large_at_any_grade(result: Result) -> None:
    found = [f for f in result.findings if f.obligation == "warehouse-compartment-area" and "[C-store]" in f.subject]
    (finding,) = found
    assert finding.main.value is not None
    assert finding.main.value.text == "3588"
    assert finding.main.limit is not None
    assert "1200" in finding.main.limit.text


def test_item_seven_possibly_item_one(result: Result) -> None:
    ((finding, _),) = _answers(result, "GB50016", "8.3.2(7)", "parts[store]")
    assert any("1、4" in words["zh"] for words in finding.remarks)


def test_grade_is_asked_for(result: Result) -> None:
    assert any(q.fact.name == "fire_resistance_grade" for q in result.questions)


def test_systemic_hazard_is_named(result: Result) -> None:
    established = {c.id for c in result.consequences if c.status == "established" and c.kind == "systemic_hazard"}
    assert "store-below-workshop" in established


def test_division_does_not_stand(result: Result) -> None:
    found = [f for f in result.findings if f.obligation == "compartment-division" and "C-store" in f.subject]
    assert [f.verdict for f in found] == ["violation"]
