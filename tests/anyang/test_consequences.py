"""What follows from every row of the Anyang table: liabilities, hazards, who answers, what both editions judge."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fire_rules.api import check
from fire_rules.engine.finding import Result
from fire_rules.engine.options import RunOptions
from fire_rules.inference.consequence import Consequence
from fire_rules.model import load_plain
from tests.anyang.table import ARGUABLE, ELEMENTS, HAZARDS, KAIXINDA, NOBODY, REPORT, ROWS, SHANGXIN, Row
from tests.anyang.test_acceptance import FILE, answers, name, of_row
from tests.anyang.test_dates import anyang

SINCE = date(2025, 12, 1)


@pytest.fixture(scope="module")
def result() -> Result:
    return check(FILE)


@pytest.fixture(scope="module")
def since() -> Result:
    return check(FILE, options=RunOptions(inspection_date=SINCE))


def following(result: Result, row: Row, kind: str, status: str = "established") -> list[Consequence]:
    """The consequences of a kind that stand on a finding of the row."""
    prints = {finding.fingerprint for finding, cited in of_row(result, row) if cited.verdict == row.verdict}
    return [
        one
        for one in result.consequences
        if (one.kind, one.status) == (kind, status) and prints & {support.fingerprint for support in one.support}
    ]


def article(one: Consequence) -> str:
    return f"{one.instrument} {one.edition or '-'} {one.clause.replace(' ', '')}"


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_liabilities_of_the_row(result: Result, row: Row) -> None:
    assert {article(one) for one in following(result, row, "liability")} == set(row.liabilities)


@pytest.mark.parametrize("row", [row for row in ROWS if row.liabilities], ids=name)
def test_who_is_liable_for_the_row(result: Result, row: Row) -> None:
    for one in following(result, row, "liability"):
        concerned = {*one.parties, *one.binding.values()}
        assert row.who in concerned if row.who else not one.parties
        assert "可能适用《" in one.words["zh"]


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_who_answers_for_the_row(result: Result, row: Row) -> None:
    owners = {holder.unit for holder in result.holders if holder.role == "owner"}
    for finding, _ in of_row(result, row):
        answering = {finding.addressee, finding.unit} - {""} or (set() if finding.binds else owners)
        if row.who == NOBODY:
            assert not answering
        elif row.where.startswith(("units", "fire_events")) or "tenancies" not in finding.subject:
            assert row.who in answering


def test_no_row_of_the_report_is_without_what_follows(result: Result) -> None:
    """A row without liability is a breach of the design code, of MPS 61, or of a duty listed as having none."""
    bare = [row for row in REPORT if row.verdict == "violation" and not row.liabilities]
    assert {(row.instrument, row.clause) for row in bare} == {
        ("GB50016", "3.7.6"),
        ("GB50016", "1.0.4"),
        ("GB50016", "3.7.1"),
        ("FireLaw", "10"),
        ("FireLaw", "23(3)"),
        ("ConstructionLaw", "61(1)"),
        ("ConstructionLaw", "61(2)"),
        ("MPS61", "36(3)"),
    }


# Systemic hazards


@pytest.mark.parametrize("hazard", HAZARDS)
def test_the_hazard_is_named_with_who_answers(result: Result, hazard: str) -> None:
    found = [one for one in result.consequences if one.id == hazard and one.status == "established"]
    assert found
    assert any(set(one.parties) == set(HAZARDS[hazard]) for one in found)
    assert all(one.support and one.remedy["zh"] for one in found)


def test_no_other_hazard_is_named(result: Result) -> None:
    found = {one.id for one in result.consequences if (one.kind, one.status) == ("systemic_hazard", "established")}
    assert found == set(HAZARDS)


def test_the_chain_of_the_open_stair(result: Result) -> None:
    (one,) = [c for c in result.consequences if c.id == "open-stair-over-store" and c.status == "established"]
    assert {"store-below-workshop", "factory-stair-form", "combustible-store-management"} <= {
        s.name for s in one.support
    }


@pytest.mark.parametrize(
    ("addressee", "article_", "parties"),
    [
        ("owner-answers-for-procedures", "FireLaw 2021 9", {KAIXINDA}),
        ("owner-answers-for-the-building", "FireLaw 2021 9", {KAIXINDA}),
        ("landlord-answers-beside-tenant", "WorkSafetyLaw 2021 49(2)", {KAIXINDA, SHANGXIN}),
        ("unit-answers-for-its-part", "FireLaw 2021 16(1)", {SHANGXIN}),
    ],
)
def test_whom_it_concerns(result: Result, addressee: str, article_: str, parties: set[str]) -> None:
    found = [one for one in result.consequences if one.id == addressee and one.status == "established"]
    assert {article(one) for one in found} == {article_}
    assert parties in [set(one.parties) for one in found]


# The judgement by either edition of GB 35181


@pytest.mark.parametrize(("edition", "direct", "sum_"), [("2017", 0, "grave-place"), ("2025", 0, "comprehensive")])
def test_the_judgement(result: Result, since: Result, edition: str, direct: int, sum_: str) -> None:
    ran = {"2017": result, "2025": since}[edition]
    (form,) = ran.major_hazards
    assert form.edition == edition
    assert tuple(one.clause for one in form.answers if one.answer == "yes") == ELEMENTS[edition]
    assert form.count("direct", "yes") == direct
    assert next(one.answer for one in form.answers if one.clause == ARGUABLE[edition]) == "open"
    established = {one.id for one in ran.consequences if (one.kind, one.status) == ("major_hazard", "established")}
    assert established == {f"GB35181-{edition}-{sum_}"}


def test_goods_sold_against_the_rules_would_decide_it_directly() -> None:
    data = anyang()
    store = next(part for part in data["building"]["parts"] if part["id"] == "store")
    store["dangerous_goods_rules_kept"] = "false"
    (form,) = check(load_plain(data)).major_hazards
    assert [one.clause for one in form.answers if one.group == "direct" and one.answer == "yes"] == [ARGUABLE["2017"]]


def test_the_liabilities_turn_with_the_law(since: Result) -> None:
    shut_off = [one for one in since.consequences if one.id == "FireLaw-60-systems-shut-off"]
    assert {article(one) for one in shut_off if one.status == "established"} == {"FireLaw 2021 60(1)(2)"}
    day = check(FILE, options=RunOptions(inspection_date=date(2021, 4, 28)))
    shut_off = [one for one in day.consequences if one.id == "FireLaw-60-systems-shut-off"]
    assert {article(one) for one in shut_off if one.status == "established"} == {"FireLaw 2019 60(1)(2)"}


# Land and planning: a violation only where the precondition is stated

PERMITS = [
    ("on_farmland", "LandAdministrationLaw 44(1)", "LandAdministrationLaw 2019 77"),
    ("land_by_grant", "UrbanRuralPlanningLaw 38(2)", ""),
    ("in_planning_area", "UrbanRuralPlanningLaw 40(1)", "UrbanRuralPlanningLaw 2019 64"),
]


@pytest.fixture(scope="module")
def stated() -> Result:
    data: dict[str, Any] = anyang()
    data["building"].update({fact: "true" for fact, _, _ in PERMITS})
    return check(load_plain(data))


@pytest.mark.parametrize(("fact", "rule", "liability"), PERMITS)
def test_permits_follow_their_preconditions(
    result: Result, stated: Result, fact: str, rule: str, liability: str
) -> None:
    instrument, clause = rule.split()
    ((finding, _),) = answers(result, instrument, clause, "building")
    assert finding.verdict == "undetermined"
    assert fact in {ref.name for ref in finding.missing}
    ((broken, _),) = answers(stated, instrument, clause, "building")
    assert (broken.verdict, broken.addressee) == ("violation", KAIXINDA)
    possible = {article(one) for one in result.consequences if one.kind == "liability" and one.status != "established"}
    sure = {article(one) for one in stated.consequences if one.kind == "liability" and one.status == "established"}
    if liability:
        assert liability in possible
        assert liability in sure


def test_permits_do_not_apply_where_the_precondition_fails() -> None:
    data = anyang()
    data["building"].update({fact: "false" for fact, _, _ in PERMITS})
    ran = check(load_plain(data))
    for _, rule, _ in PERMITS:
        instrument, clause = rule.split()
        assert {finding.verdict for finding, _ in answers(ran, instrument, clause, "building")} <= {"not_applicable"}
