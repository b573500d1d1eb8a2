"""Every pair of verdicts under every relation, against tables written by hand."""

from dataclasses import replace
from datetime import date

import pytest

from fire_rules.engine.answers import Answers
from fire_rules.engine.applicability import Applicability
from fire_rules.engine.dates import Dates
from fire_rules.engine.finding import Finding
from fire_rules.engine.findings import Findings
from fire_rules.engine.force import ForceBook
from fire_rules.facts import FactRef
from fire_rules.rulebook.rule import Rule
from fire_rules.values import UNKNOWN, Range
from tests.engine.world import BEFORE, NEW, OLD, TURN, Told, World, period, rule, rulebook, turning

V, C, N, U, J = "violation", "compliant", "not_applicable", "undetermined", "judgement"


def find(day: object, answers: dict[str, str], *rules: Rule, **world: object) -> Finding:
    made = World(date(2025, 1, 1), design_approval="obtained", design_date=day, alterations=(), **world)
    book = rulebook(*rules)
    told = Told(answers, {r.id: (FactRef("building[A]", f"fact_{r.instrument}"),) for r in rules})
    answered = Answers(told, Applicability("inspection"))
    findings = Findings(book, ForceBook(book), Dates(made.graph), answered)
    return findings.of("duty", rules, made.part)


def pair(relation: str) -> tuple[Rule, Rule]:
    return rule(force=turning(("NEW 1", relation))), rule("NEW-1-a", force=(period(TURN, edition="2022"),))


STRICTER = {
    (V, V): V, (V, C): V, (V, U): V, (V, N): V, (V, J): V,
    (C, V): J, (C, C): C, (C, U): U, (C, N): C, (C, J): J,
    (U, V): U, (U, C): U, (U, U): U, (U, N): U, (U, J): U,
    (J, V): J, (J, C): J, (J, U): U, (J, N): J, (J, J): J,
    (N, V): V, (N, C): C, (N, U): U, (N, N): N, (N, J): J,
}  # fmt: skip


@pytest.mark.parametrize(("verdicts", "expected"), STRICTER.items())
def test_a_stricter_old_figure_asks_for_judgement_between(verdicts: tuple[str, str], expected: str) -> None:
    mandatory, old = verdicts
    found = find(NEW, {"OLD-1-a": old, "NEW-1-a": mandatory}, *pair("stricter_old"))
    assert found.verdict == expected


def test_the_judgement_between_shows_both_clauses_and_is_mandatory() -> None:
    found = find(NEW, {"OLD-1-a": V, "NEW-1-a": C}, *pair("stricter_old"))
    assert found.main.citation.rule == "NEW-1-a"
    assert [c.citation.rule for c in found.also] == ["OLD-1-a"]
    assert (found.gravity, found.also[0].verdict) == ("mandatory", V)
    assert any("判断" in words["zh"] for words in found.remarks)


@pytest.mark.parametrize(
    ("relation", "verdict", "old"),
    [
        (relation, verdict, old)
        for relation in ("replaces", "looser_old")
        for verdict in (V, C, U, J)
        for old in (V, C, U, J, N)
        if (relation, verdict, old) != ("looser_old", U, V)
    ],
)
def test_the_mandatory_clause_governs_what_it_replaces(relation: str, verdict: str, old: str) -> None:
    found = find(NEW, {"OLD-1-a": old, "NEW-1-a": verdict}, *pair(relation))
    assert (found.verdict, found.main.citation.rule, found.gravity) == (verdict, "NEW-1-a", "mandatory")


def test_what_breaks_the_looser_old_figure_is_a_violation_whether_or_not_the_stricter_clause_applies() -> None:
    found = find(NEW, {"OLD-1-a": V, "NEW-1-a": U}, *pair("looser_old"))
    assert (found.verdict, found.main.citation.rule, found.gravity) == (V, "OLD-1-a", "shall")
    assert [(c.citation.rule, c.verdict) for c in found.also] == [("NEW-1-a", U)]


@pytest.mark.parametrize("relation", ["replaces", "looser_old", "stricter_old"])
def test_an_ordinary_clause_stands_by_itself_where_the_mandatory_one_does_not_apply(relation: str) -> None:
    found = find(NEW, {"OLD-1-a": V, "NEW-1-a": N}, *pair(relation))
    assert (found.verdict, found.main.citation.rule, found.gravity) == (V, "OLD-1-a", "shall")


@pytest.mark.parametrize("old", [V, C, U, J, N])
def test_a_principle_leaves_the_verdict_to_the_figure_and_lends_it_no_gravity(old: str) -> None:
    found = find(NEW, {"OLD-1-a": old, "NEW-1-a": J}, *pair("principle_only"))
    assert (found.verdict, found.main.citation.rule, found.gravity) == (old, "OLD-1-a", "shall")
    if old == V:
        assert [(c.citation.rule, c.verdict) for c in found.also] == [("NEW-1-a", J)]


def test_a_principle_that_no_rule_expresses_is_cited_all_the_same_once_in_force() -> None:
    old = rule(force=turning(("NEW 1", "principle_only")))
    other = rule("NEW-2-b", obligation="other", force=(period(TURN),))
    found = find(NEW, {"OLD-1-a": V}, old)
    assert found.also == ()  # no instrument of that name is loaded
    made = World(design_approval="obtained", design_date=NEW, alterations=())
    book = rulebook(old, other)
    findings = Findings(
        book, ForceBook(book), Dates(made.graph), Answers(Told({"OLD-1-a": V}), Applicability("review"))
    )
    found = findings.of("duty", (old,), made.part)
    (beside,) = found.also
    assert (beside.citation.instrument, beside.citation.clause, beside.citation.status) == ("NEW", "1", "mandatory")
    assert beside.verdict == J


def test_before_the_turn_the_old_clause_is_mandatory_and_alone() -> None:
    found = find(OLD, {"OLD-1-a": V, "NEW-1-a": V}, *pair("replaces"))
    assert (found.verdict, found.main.citation.rule, found.gravity, found.also) == (V, "OLD-1-a", "mandatory", ())
    assert (found.main.citation.by, found.main.citation.by_why) == (OLD, "design")


def test_clauses_without_a_relation_must_all_be_met() -> None:
    ordinary = rule("OLD-2-b", force=(period(status="ordinary"),))
    for mine, theirs, expected, main in [
        (C, V, V, "OLD-2-b"),
        (V, V, V, "OLD-1-a"),
        (U, C, U, "OLD-1-a"),
        (J, U, U, "OLD-2-b"),
        (N, C, C, "OLD-2-b"),
        (N, N, N, "OLD-1-a"),
    ]:
        found = find(OLD, {"OLD-1-a": mine, "OLD-2-b": theirs}, rule(), ordinary)
        assert (found.verdict, found.main.citation.rule) == (expected, main)


def test_advice_is_advice() -> None:
    found = find(OLD, {"OLD-1-a": V}, rule(modality="should"))
    assert (found.verdict, found.gravity) == (V, "should")


def test_missing_facts_are_those_of_the_undetermined_clauses() -> None:
    found = find(NEW, {"OLD-1-a": U, "NEW-1-a": C}, *pair("stricter_old"))
    assert [str(ref) for ref in found.missing] == ["building[A].fact_OLD"]


WHICHEVER = {
    (V, V): V, (V, C): U, (V, N): U, (V, U): U, (V, J): U,
    (C, C): C, (C, N): C, (C, U): U, (C, J): U,
    (N, N): N, (N, U): U, (N, J): U,
    (J, J): J, (U, U): U, (U, J): U,
}  # fmt: skip


@pytest.mark.parametrize(("verdicts", "expected"), WHICHEVER.items())
@pytest.mark.parametrize("swap", [False, True])
def test_an_open_date_decides_only_where_the_editions_agree(
    verdicts: tuple[str, str], expected: str, swap: bool
) -> None:
    first, second = reversed(verdicts) if swap else verdicts
    old, new = rule(force=(period(end=TURN),)), rule("NEW-1-a", force=(period(TURN),))
    found = find(Range(OLD, NEW), {"OLD-1-a": first, "NEW-1-a": second}, old, new)
    assert found.verdict == expected
    assert found.main.citation.by is None
    asks_date = FactRef("building[A]", "design_date") in found.missing
    assert asks_date == (expected == U and first != second)


def test_the_graver_edition_counts_while_the_date_is_open() -> None:
    found = find(Range(OLD, NEW), {"OLD-1-a": V}, rule(force=turning()))
    assert (found.verdict, found.gravity) == (V, "mandatory")
    assert any("结论一致" in words["zh"] for words in found.remarks)


@pytest.mark.parametrize("verdict", [V, C, U, J])
def test_before_the_record_nothing_is_decided_by_a_later_text(verdict: str) -> None:
    found = find(BEFORE, {"OLD-1-a": verdict}, rule())
    assert found.verdict == U
    assert any("版本未收录" in words["zh"] for words in found.remarks)
    assert found.missing == ()


def test_before_the_record_what_does_not_apply_does_not_apply_and_says_so() -> None:
    found = find(BEFORE, {"OLD-1-a": N}, rule())
    assert found.verdict == N
    assert any("版本未收录" in words["zh"] for words in found.remarks)


def test_a_wholly_unknown_date_may_be_before_the_record() -> None:
    found = find(UNKNOWN, {"OLD-1-a": C}, rule())
    assert found.verdict == U
    assert found.missing == (FactRef("building[A]", "design_date"),)


def test_a_requirement_not_yet_in_force_does_not_apply() -> None:
    found = find(OLD, {"NEW-1-a": V}, rule("NEW-1-a", force=(period(TURN),)))
    assert found.verdict == U  # the only standard on record begins later
    made = World(design_approval="obtained", design_date=OLD, alterations=())
    book = rulebook(rule(obligation="other"), new := rule("NEW-1-a", force=(period(TURN),)))
    findings = Findings(
        book, ForceBook(book), Dates(made.graph), Answers(Told({"NEW-1-a": V}), Applicability("review"))
    )
    found = findings.of("duty", (new,), made.part)
    assert found.verdict == N
    assert any("尚未施行" in words["zh"] for words in found.remarks)


def test_a_rule_that_fails_is_undetermined_and_a_fault() -> None:
    made = World(design_approval="obtained", design_date=OLD, alterations=())
    book = rulebook(rule())
    answers = Answers(Told({"OLD-1-a": ZeroDivisionError("x")}), Applicability("review"))
    found = Findings(book, ForceBook(book), Dates(made.graph), answers).of("duty", book.rules, made.part)
    assert found.verdict == U
    assert "OLD-1-a" in answers.faults[0]["en"]


def test_fingerprints_stand_on_building_obligation_and_subject_alone() -> None:
    one = find(OLD, {"OLD-1-a": V}, rule())
    two = find(NEW, {"OLD-1-a": C}, replace(rule(), clause="9"))
    assert one.fingerprint == two.fingerprint == "1b9dc6c048bea75d"


BESIDE = {
    (V, V): V, (V, C): V, (V, U): V, (V, N): V, (V, J): V,
    (C, V): V, (C, C): C, (C, U): U, (C, N): C, (C, J): J,
    (U, V): V, (U, C): U, (U, U): U, (U, N): U, (U, J): U,
    (J, V): V, (J, C): J, (J, U): U, (J, N): J, (J, J): J,
    (N, V): V, (N, C): C, (N, U): U, (N, N): N, (N, J): J,
}  # fmt: skip


def beside() -> tuple[Rule, Rule]:
    plan = rule("PLAN-1-a", kind="plan", force=(period(TURN, None, "ordinary", "1", ("NEW 1", "beside")),))
    return plan, rule("NEW-1-a", force=(period(TURN, edition="2022"),))


@pytest.mark.parametrize(("verdicts", "expected"), BESIDE.items())
def test_a_plan_beside_the_law_binds_too(verdicts: tuple[str, str], expected: str) -> None:
    law, plan = verdicts
    found = find(NEW, {"PLAN-1-a": plan, "NEW-1-a": law}, *beside())
    assert found.verdict == expected
    if law == plan != N:
        assert found.main.citation.instrument == "NEW"
        assert [cited.citation.instrument for cited in found.also] == ["PLAN"]


def test_a_plan_beside_the_law_asks_nothing_while_the_law_is_open() -> None:
    found = find(NEW, {"PLAN-1-a": U, "NEW-1-a": U}, *beside())
    assert {ref.name for ref in found.missing} == {"fact_NEW"}
