"""The Anyang case: every row of the official report's table, with clause, edition, citation and verdict."""

from __future__ import annotations

from pathlib import Path

import pytest

from fire_rules.api import check
from fire_rules.engine.finding import Cited, Finding, Result
from fire_rules.report.citation import citation_zh
from tests.anyang.table import ROWS, Row

FILE = Path(__file__).parents[2] / "examples" / "buildings" / "anyang.yaml"


@pytest.fixture(scope="module")
def result() -> Result:
    return check(FILE)


def _clause(cited: Cited) -> str:
    return cited.citation.clause + (f"({cited.citation.item})" if cited.citation.item else "")


def answers(result: Result, instrument: str, clause: str, where: str) -> list[tuple[Finding, Cited]]:
    """Every answer of a clause on a subject, whether it leads its finding or stands beside another."""
    return [
        (finding, cited)
        for finding in result.findings
        for cited in (finding.main, *finding.also)
        if cited.citation.instrument == instrument and _clause(cited) == clause and where in finding.subject
    ]


def of_row(result: Result, row: Row) -> list[tuple[Finding, Cited]]:
    """The answers of a row, in its edition."""
    found = answers(result, row.instrument, row.clause, row.where)
    return [(finding, cited) for finding, cited in found if cited.citation.edition == row.edition]


def name(row: Row) -> str:
    return f"{row.instrument} {row.clause} {row.edition} {row.where}"


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_row(result: Result, row: Row) -> None:
    found = of_row(result, row)
    assert found, f"{row.instrument} {row.clause} says nothing of {row.where}"
    assert {cited.verdict for _, cited in found} >= {row.verdict}
    told = [(finding, cited) for finding, cited in found if cited.verdict == row.verdict]
    assert {citation_zh(cited.citation, result.instruments) for _, cited in told} == {row.cited}
    assert all(finding.missing for finding, _ in told if row.verdict == "undetermined")


def test_the_table_is_whole() -> None:
    assert len({(row.instrument, row.clause) for row in ROWS}) == 36
    assert len({row.what for row in ROWS if row.who == "units[shangxin_co]"}) == 6


def test_store_is_too_large_at_any_grade(result: Result) -> None:
    found = [f for f in result.findings if f.obligation == "warehouse-compartment-area" and "[C-store]" in f.subject]
    (finding,) = found
    assert finding.main.value is not None
    assert finding.main.value.text == "3588"
    assert finding.main.limit is not None
    assert "1200" in finding.main.limit.text


def test_item_seven_possibly_item_one(result: Result) -> None:
    ((finding, _),) = answers(result, "GB50016", "8.3.2(7)", "parts[store]")
    assert any("1、4" in words["zh"] for words in finding.remarks)


def test_grade_is_asked_for(result: Result) -> None:
    assert any(q.fact.name == "fire_resistance_grade" for q in result.questions)


def test_systemic_hazard_is_named(result: Result) -> None:
    established = {c.id for c in result.consequences if c.status == "established" and c.kind == "systemic_hazard"}
    assert "store-below-workshop" in established


def test_division_does_not_stand(result: Result) -> None:
    found = [f for f in result.findings if f.obligation == "compartment-division" and "C-store" in f.subject]
    assert [f.verdict for f in found] == ["violation"]
