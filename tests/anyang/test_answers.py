"""The Anyang case beside its table: who answers, what is asked once, what binds only in an investigation."""

from __future__ import annotations

from pathlib import Path

import pytest

from fire_rules.engine import Result, RunOptions, evaluate
from fire_rules.engine.finding import Cited, Finding
from fire_rules.model import load, load_text
from fire_rules.rulebook.load import load_rulebook

FILE = Path(__file__).parents[2] / "examples" / "buildings" / "anyang.yaml"

OWNER, TENANT, STORE = "units[kaixinda]", "units[shangxin_co]", "parts[store]"


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
