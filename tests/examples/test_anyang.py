"""The acceptance table of the Anyang case: what the investigation found, clause by clause, is what the check finds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from fire_rules.engine import Result, RunOptions, evaluate
from fire_rules.engine.finding import Cited, Finding
from fire_rules.inference import infer
from fire_rules.model import load, load_text
from fire_rules.rulebook.load import load_rulebook

FILE = Path(__file__).parents[2] / "examples" / "buildings" / "anyang.yaml"

OWNER, TENANT, STORE = "units[kaixinda]", "units[shangxin_co]", "parts[store]"
# Subject, clause, edition ("": any), verdict; from the notes of the investigation report.
TABLE = [
    ("stairs[inner]", "GB50016 3.7.6", "2014(2018)", "violation"),
    (STORE, "GB50016 8.3.2", "2014(2018)", "violation"),
    (STORE, "GB50016 3.2.7", "2014(2018)", "undetermined"),
    ("boundaries[store-workshop]", "GB50016 1.0.4", "2014(2018)", "violation"),
    (STORE, "FireLaw 23(3)", "2021", "violation"),
    (STORE, "FireLaw 23(3)", "2008", "violation"),
    ("", "FireLaw 13(1)(2)", "2008", "violation"),
    ("", "FireLaw 13(2)", "2008", "violation"),
    ("", "FireLaw 10", "2008", "violation"),
    ("", "ConstructionLaw 7(1)", "2011", "violation"),
    ("", "ConstructionLaw 61(1)", "2011", "violation"),
    ("", "ConstructionLaw 61(2)", "2011", "violation"),
    ("", "ConstructionLaw 58(2)", "2011", "violation"),
    ("works_contracts[systems]", "ConstructionLaw 22", "2011", "violation"),
    ("", "LandAdministrationLaw 44(1)", "2004", "undetermined"),
    ("", "UrbanRuralPlanningLaw 38(2)", "2007", "undetermined"),
    ("", "UrbanRuralPlanningLaw 40(1)", "2007", "undetermined"),
    ("", "HenanRental167 10(1)(1)", "2015", "violation"),
    ("tenancies[T5]", "WorkSafetyLaw 49(2)", "2021", "violation"),
    (OWNER, "FireLaw 16(1)(1)", "2021", "violation"),
    (OWNER, "FireLaw 16(1)(2)", "2021", "violation"),
    (OWNER, "FireLaw 16(1)(3)", "2021", "violation"),
    (OWNER, "FireLaw 28", "2021", "violation"),
    ("parts[shangxin]", "FireLaw 28", "2021", "violation"),
    (OWNER, "FireLaw 21(2)", "2021", "violation"),
    (OWNER, "HenanFireRegulation 42", "2014", "violation"),
    ("hot_works[W1]", "WorkSafetyLaw 30(1)", "2021", "violation"),
    ("hot_works[W1]", "FireLaw 21(2)", "2021", "violation"),
    (OWNER, "MPS61 36(3)", "", "violation"),
    (OWNER, "WorkSafetyLaw 28(1)", "2021", "violation"),
    (OWNER, "WorkSafetyLaw 81", "2021", "violation"),
    ("compartments[C-shangxin]", "GB50016 3.7.1", "2014(2018)", "violation"),
    ("spaces[办公室]", "GB50016 3.3.5", "2014(2018)", "undetermined"),
    ("spaces[会议室]", "GB50016 3.3.5", "2014(2018)", "undetermined"),
    ("spaces[样品展示室]", "GB50016 3.3.5", "2014(2018)", "undetermined"),
    (TENANT, "FireLaw 16(1)(1)", "2021", "violation"),
    (TENANT, "FireLaw 16(1)(6)", "2021", "violation"),
    (TENANT, "WorkSafetyLaw 28(1)", "2021", "violation"),
    (TENANT, "WorkSafetyLaw 81", "2021", "violation"),
    ("fire_events[fire]", "FireLaw 44(2)", "2021", "violation"),
    ("fire_events[fire]", "EmergencyRegulation708 17(1)(2)", "2019", "violation"),
    # What the tool adds.
    ("compartments[C-store]", "GB50016 3.3.2", "2014(2018)", "violation"),
    (STORE, "GB50016 3.1.4", "2014(2018)", "violation"),
]


@pytest.fixture(scope="module")
def result() -> Result:
    return evaluate(load(FILE), load_rulebook(), RunOptions(derive="none"))


def answers(result: Result, subject: str, clause: str) -> list[tuple[Finding, Cited]]:
    """Every clause's own answer on a subject, whether it leads the finding or stands beside another."""
    found = []
    for finding in result.findings:
        whole = finding.subject.startswith("building") and "/" not in finding.subject
        if finding.subject.endswith(subject) if subject else whole:
            for cited in (finding.main, *finding.also):
                if f"{cited.citation.instrument} {cited.citation.clause}" == clause:
                    found.append((finding, cited))
    return found


@pytest.mark.parametrize(("subject", "clause", "edition", "verdict"), TABLE)
def test_row_of_the_acceptance_table(result: Result, subject: str, clause: str, edition: str, verdict: str) -> None:
    found = answers(result, subject, clause)
    assert found, f"no answer of {clause}"
    said = {(cited.citation.edition if edition else "", cited.verdict) for _, cited in found}
    assert (edition, verdict) in said


def test_store_is_at_least_item_seven(result: Result) -> None:
    ((finding, cited),) = answers(result, STORE, "GB50016 8.3.2")
    assert cited.citation.item == "7"
    assert any("1" in words["en"] for words in finding.remarks)


def test_store_without_alarm_gets_no_invented_clause(result: Result) -> None:
    ((finding, cited),) = answers(result, STORE, "GB50016 8.4.1")
    assert cited.verdict == "undetermined"
    assert [fact.name for fact in finding.missing] == ["goods_group"]


def test_builder_is_named_only_where_stated(result: Result) -> None:
    ((finding, _),) = answers(result, "", "ConstructionLaw 58(2)")
    assert "施工企业" in finding.binds
    assert finding.addressee == ""


def test_owner_answers_for_the_missing_permit(result: Result) -> None:
    ((finding, _),) = answers(result, "", "ConstructionLaw 7(1)")
    assert finding.addressee == OWNER


def test_grade_is_asked_once(result: Result) -> None:
    asked = [q for q in result.questions if q.fact.name == "fire_resistance_grade"]
    assert len(asked) == 1


def test_duties_of_the_event_bind_in_an_investigation_only() -> None:
    inspected = evaluate(load(FILE), load_rulebook(), RunOptions(task="inspection", derive="none"))
    assert {f.verdict for f, _ in answers(inspected, "fire_events[fire]", "FireLaw 44(2)")} <= {"not_applicable"}


def altered(day: str) -> Result:
    """The same building with an approved alteration of all of it on a day."""
    text = FILE.read_text(encoding="utf-8").replace("inspection_date: 2022-11-21", "inspection_date: 2024-11-21")
    entry = f"{{id: G, date: {day}, kind: alteration, approval: obtained, scope: [凯信达厂房]}}"
    works = f"  alterations:\n    - {entry}\n\n  storeys:"
    text = text.replace("design_approval: none", "design_approval: obtained", 1).replace("  storeys:", works, 1)
    return evaluate(load_text(text, "anyang-altered.yaml"), load_rulebook(), RunOptions(derive="none"))


@pytest.mark.parametrize(
    ("subject", "new", "old"),
    [
        (STORE, "GB55037 8.1.8", "GB50016 8.3.2"),
        ("stairs[inner]", "GB55037 7.2.2", "GB50016 3.7.6"),
    ],
)
def test_day_on_which_the_mandatory_code_turns(subject: str, new: str, old: str) -> None:
    before = [f for f, c in answers(altered("2023-05-31"), subject, old) if c is f.main]
    after = [f for f, c in answers(altered("2023-06-01"), subject, new) if c is f.main]
    assert [f.verdict for f in before] == ["violation"]
    assert [f.verdict for f in after] == ["violation"]
    assert before[0].fingerprint == after[0].fingerprint


def test_area_stays_an_ordinary_clause_with_the_principle_beside_it() -> None:
    ((finding, cited),) = answers(altered("2023-06-01"), "compartments[C-store]", "GB50016 3.3.2")[:1]
    assert (cited.verdict, cited.citation.status) == ("violation", "ordinary")
    assert any(f"{c.citation.instrument} {c.citation.clause}" == "GB55037 4.1.2" for c in (finding.main, *finding.also))


@pytest.mark.parametrize(("day", "edition"), [("2021-04-28", "2019"), ("2021-04-29", "2021")])
def test_edition_of_the_fire_law_turns(day: str, edition: str) -> None:
    options = RunOptions(inspection_date=date.fromisoformat(day), derive="none")
    found = answers(evaluate(load(FILE), load_rulebook(), options), OWNER, "FireLaw 16(1)(1)")
    assert {c.citation.edition for _, c in found} == {edition}
    assert "violation" in [c.verdict for _, c in found]


def test_workshop_above_store_is_a_systemic_hazard() -> None:
    found = infer(evaluate(load(FILE), load_rulebook(), RunOptions()), load_rulebook(), engine="plain")
    sure = {c.id: c.binding for c in found.consequences if c.status == "established" and c.kind == "systemic_hazard"}
    assert sure["store-below-workshop"]["store"].endswith(STORE)
    assert sure["store-below-workshop"]["workshop"].endswith("parts[shangxin]")
    assert "systems-off-over-crowded-storey" in sure
