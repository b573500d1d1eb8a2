"""Whole runs: with an evaluator that is told its answers, and once through the real one."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fire_rules.engine import Result, RunOptions, evaluate
from fire_rules.engine.claims import Claims
from fire_rules.engine.evaluation import Evaluation
from fire_rules.engine.run import Run
from fire_rules.facts import FactRef
from fire_rules.language import Expression
from fire_rules.model import Settings, load_plain
from fire_rules.model.settings import Check
from fire_rules.rulebook.rule import Definition, LedgerRow, Rule, Rulebook, View
from tests.engine.world import NEW, OLD, TURN, Told, World, instrument, period, relief, rule, rulebook, turning

INSPECTED = date(2024, 6, 1)


def run(book: Rulebook, answers: dict[Any, Any], world: World | None = None, **options: Any) -> Result:
    made = world or World(INSPECTED, design_approval="obtained", design_date=OLD, alterations=())
    check = options.pop("check", Check())
    missing = {r.id: (FactRef("building[A]", "height"),) for r in book.rules}
    told = Told(answers, missing)
    claims = Claims((), made.graph)
    made_run = Run(book, made.graph, Settings(check=check), RunOptions(**options), told, claims, "inspection")
    return made_run.completed(made_run.judged(made_run.opened()))


def one(result: Result, path: str) -> Any:
    return next(f for f in result.findings if f.subject == path)


P, Q = "building[A]/parts[P]", "building[A]/parts[Q]"


def test_one_finding_for_each_obligation_and_subject() -> None:
    book = rulebook(rule(force=turning()), rule("NEW-1-a", force=(period(TURN),)), rule("OLD-2-b", "other", "building"))
    result = run(book, {"OLD-1-a": "violation", "OLD-2-b": "compliant"})
    assert [(f.obligation, f.subject) for f in result.findings] == [("duty", P), ("duty", Q), ("other", "building[A]")]
    assert result.rules_run == 3


def test_findings_carry_what_reports_need() -> None:
    made = rule(
        binds="使用单位", discipline="电气", remedy={"zh": "改", "en": "mend"}, adjust=(relief("mill"),), note="注"
    )
    answer = Evaluation(made, None, "violation", reliefs=("mill",), item="7")  # type: ignore[arg-type]
    world = World(INSPECTED, design_approval="obtained", design_date=OLD, alterations=())
    unit = world.add("unit", "U", world.site, "units")
    world.part.set_("occupier", unit)
    found = one(run(rulebook(made), {"OLD-1-a": answer}, world), P)
    assert (found.building, found.part, found.unit, found.binds, found.discipline) == (
        "building[A]",
        P,
        "units[U]",
        "使用单位",
        "电气",
    )
    assert (found.main.citation.item, found.main.relief, found.main.note) == ("7", ("mill (1 note 1)",), "注")
    assert (found.main.reason["en"], found.main.remedy["en"]) == ("because", "mend")
    assert found.derivation[0].text == "OLD-1-a"
    assert found.legal_status == "code_of_its_time"


@pytest.mark.parametrize(
    ("more", "kind", "expected"),
    [
        ({"governed_by": "design"}, "standard", "code_of_its_time"),
        ({"governed_by": "completion"}, "law", "code_of_its_time"),
        ({"governed_by": "inspection", "layer": "in_use"}, "law", "present_duty"),
        ({"governed_by": "inspection", "layer": "in_use"}, "standard", "upkeep"),
        ({"governed_by": "event", "layer": "in_use"}, "law", "present_duty"),
    ],
)
def test_the_kind_of_breach(more: dict[str, Any], kind: str, expected: str) -> None:
    book = rulebook(rule(**more), kinds={"OLD": kind})
    assert one(run(book, {"OLD-1-a": "violation"}), P).legal_status == expected


def test_an_addressee_is_the_unit_that_the_path_leads_to() -> None:
    world = World(INSPECTED, design_approval="obtained", design_date=OLD, alterations=())
    owner = world.add("unit", "O", world.site, "units")
    world.building.set_("owner", owner)
    made = rule(addressee=Expression("building.owner"))
    found = one(run(rulebook(made), {"OLD-1-a": "violation"}, world), P)
    assert (found.addressee, found.unit) == ("units[O]", "units[O]")


def test_acts_of_law_are_cited_before_regulations() -> None:
    book = rulebook(rule("REG-1-a"), rule("LAW-1-a"), kinds={"REG": "regulation", "LAW": "law"})
    found = one(run(book, {"REG-1-a": "violation", "LAW-1-a": "violation"}), P)
    assert found.main.citation.rule == "LAW-1-a"
    assert [c.citation.rule for c in found.also] == ["REG-1-a"]


def test_a_selection_keeps_the_whole_law_in_view() -> None:
    old = rule(force=turning(("NEW 1", "stricter_old")))
    book = rulebook(old, rule("NEW-1-a", force=(period(TURN),)), rule("OLD-2-b", "other"))
    world = World(INSPECTED, design_approval="obtained", design_date=NEW, alterations=())
    result = run(book, {"OLD-1-a": "violation", "NEW-1-a": "compliant"}, world, select=("OLD-1",))
    assert {f.obligation for f in result.findings} == {"duty"}
    assert one(result, P).verdict == "judgement"
    assert any("OLD-1" in words["zh"] for words in result.not_checked)


def test_the_file_may_choose_and_the_caller_overrides() -> None:
    book = rulebook(rule(), rule("OLD-2-b", "other"))
    assert {f.obligation for f in run(book, {}, check=Check(select=("OLD-2",))).findings} == {"other"}
    assert {f.obligation for f in run(book, {}, check=Check(select=("OLD-2",)), select=("OLD-1",)).findings} == {"duty"}


def test_ignored_rules_are_said_to_be_ignored() -> None:
    result = run(rulebook(rule(), rule("OLD-2-b", "other")), {"OLD-1-a": "violation"}, ignore=("duty",))
    assert {f.obligation for f in result.findings} == {"other"}
    assert any("ignored on request: duty" in words["en"] for words in result.not_checked)


def test_questions_come_from_what_is_open() -> None:
    result = run(rulebook(rule()), {"OLD-1-a": "undetermined"})
    assert [(q.fact, q.weight) for q in result.questions] == [(FactRef("building[A]", "height"), 8)]


def test_a_view_is_asked_of_the_subjects_of_its_class() -> None:
    view = View("store", "part", Expression("part.kind == warehouse"), {})
    result = run(rulebook(rule(subject="store"), views={"store": view}), {"OLD-1-a": "violation"})
    assert [f.subject for f in result.findings] == [P, Q]


def test_lists_that_are_not_stated_are_open_and_told() -> None:
    world = World(INSPECTED, design_approval="obtained", design_date=OLD, alterations=())
    world.unlisted("stair", "stairs")
    result = run(rulebook(rule(subject="stair")), {"OLD-1-a": "undetermined"}, world)
    (found,) = result.findings
    assert (found.placeholder, found.derivation) == (True, ())
    assert any("stairs not listed" in words["en"] for words in result.not_checked)


def test_what_is_assumed_is_said() -> None:
    world = World(INSPECTED, design_approval="obtained", design_date=OLD)
    said = " ".join(words["en"] for words in run(rulebook(rule()), {"OLD-1-a": "violation"}, world).assumptions)
    assert "states no alteration; judged as unaltered" in said
    assert "claims no relief" in said


PROTECTED = rule(subject="compartment", require=Expression("compartment.automatic_extinguishing == all"))


@pytest.mark.parametrize(
    ("parts", "verdict", "said"),
    [("", "compliant", True), ("unknown", "undetermined", False), ("none", "compliant", False)],
)
def test_parts_that_are_left_out_are_taken_to_be_as_the_building_and_said_to_be(
    parts: str, verdict: str, said: bool
) -> None:
    building = {"design_approval": "obtained", "design_date": "2016-06-01", "compartments": [{"id": "F1"}]}
    building |= {"systems": {"automatic_extinguishing": "all"}} | ({"parts": parts} if parts else {})
    result = evaluate(load_plain({"building": building}), rulebook(PROTECTED), RunOptions())
    assert [f.verdict for f in result.findings] == [verdict]
    assert any("lists no parts" in words["en"] for words in result.assumptions) == said


@pytest.mark.parametrize(("alterations", "verdict"), [("", "compliant"), ("unknown", "undetermined")])
def test_alterations_that_are_left_out_are_none_and_unknown_keeps_every_date_open(
    alterations: str, verdict: str
) -> None:
    old = rule(require=Expression("true"), force=(period(end=TURN),))
    new = rule("NEW-1-a", require=Expression("false"), force=(period(TURN),))
    building = {"design_approval": "obtained", "design_date": "2016-06-01", "parts": [{"id": "P"}]}
    building |= {"alterations": alterations} if alterations else {}
    result = evaluate(load_plain({"building": building}), rulebook(old, new), RunOptions())
    assert [f.verdict for f in result.findings] == [verdict]
    assert any("judged as unaltered" in words["en"] for words in result.assumptions) == (not alterations)


def test_what_is_on_no_ledger_is_said() -> None:
    rows = (LedgerRow("1", "checked"), LedgerRow("2", "out_of_scope", why="x"), LedgerRow("3", "judgement", why="y"))
    book = rulebook(rule(), ledger={"OLD": rows})
    book = replace(book, instruments={**book.instruments, "NEW": instrument("NEW")})
    said = " ".join(words["en"] for words in run(book, {}).not_checked)
    assert "OLD: 2 of 3 listed clauses are not decided" in said
    assert "standards and laws not checked: NEW" in said
    assert "electrical" in said


def test_the_dates_that_governed_are_told() -> None:
    world = World(INSPECTED, design_approval="obtained", design_date=OLD, alterations=())
    world.alter(date=NEW, approval="obtained", scope=(world.part,))
    result = run(rulebook(rule()), {"OLD-1-a": "violation"}, world)
    dates = {(g.subject, g.by): g.date for g in result.governing}
    assert dates["building[A]", "design"] == OLD
    assert dates["building[A]", "inspection"] == INSPECTED
    assert dates["building[A]", "completion"] is None
    assert dates[P, "design"] == NEW
    assert (Q, "design") not in dates


def test_a_supposed_design_date_is_labelled() -> None:
    result = run(rulebook(rule(force=turning())), {"OLD-1-a": "violation"}, design_date=NEW)
    assert result.whatif == {"design_date": "2024-03-01"}
    assert one(result, P).gravity == "shall"


def test_the_present_code_is_for_comparison_only() -> None:
    old, new = rule(force=(period(end=TURN),)), rule("NEW-1-a", force=(period(TURN),))
    answers = {"OLD-1-a": "compliant", ("NEW-1-a", P): "violation", ("NEW-1-a", Q): "compliant"}
    result = run(rulebook(old, new), answers, compare_with_current=True)
    assert [(f.subject, f.verdict, f.legal_status) for f in result.findings] == [
        (P, "compliant", "code_of_its_time"),
        (Q, "compliant", "code_of_its_time"),
        (P, "violation", "present_code_only"),
    ]
    assert len({f.fingerprint for f in result.findings}) == 3


def test_a_rule_that_fails_is_told_and_the_others_are_answered() -> None:
    result = run(rulebook(rule(), rule("OLD-2-b", "other")), {"OLD-1-a": ValueError("x"), "OLD-2-b": "compliant"})
    assert {(f.obligation, f.verdict) for f in result.findings} == {("duty", "undetermined"), ("other", "compliant")}
    assert len(result.faults) == 2


# -- through the real evaluator ----------------------------------------------------------------------------------------

TALL = Definition("tall", "building", "2.1", {"zh": "高", "en": "tall"}, Expression("building.height > 24 m"))


def book() -> Rulebook:
    height: Rule = rule(
        "OLD-3-height",
        "height",
        "building",
        require=None,
        measure=Expression("building.height"),
        comparison="at_most",
        limit=Expression("24 m"),
    )
    valued = rule("OLD-4-value", "value", "building", require=Expression("not building.special_value"))
    return rulebook(height, valued, definitions={("building", "tall"): TALL})


FILE = """
inspection_date: 2022-11-21
building: {name: 甲楼, design_approval: obtained, design_date: 2016-05-01, height: 30 m}
check: {task: review}
"""


def test_a_building_file_through_the_real_evaluator(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(FILE, encoding="utf-8")
    from fire_rules.model import load

    result = evaluate(load(file), book())
    height, value = result.findings
    assert (height.verdict, height.main.value, height.main.limit) == ("violation", *map(_metres, ("30", "24")))
    assert height.main.margin == _metres("-6")
    assert height.main.measure["zh"] == "建筑高度"
    assert height.place is not None
    assert value.verdict == "undetermined"
    assert [str(q.fact) for q in result.questions] == ["building[甲楼].special_value"]
    assert [(str(d.fact), d.value) for d in result.derived] == [("building[甲楼].tall", "true")]
    assert (result.task, result.inspection_date, len(result.source_digest)) == ("review", date(2022, 11, 21), 64)


def _metres(text: str) -> Any:
    from fire_rules.engine.finding import Measured

    return Measured(text, "m")


def test_the_caller_sets_the_inspection_date() -> None:
    document = load_plain({"building": {"height": 20, "design_approval": "none", "alterations": "none"}})
    result = evaluate(document, book(), RunOptions(inspection_date=date(2020, 1, 1), derive="none", definitions=False))
    assert result.findings[0].main.citation.by == date(2020, 1, 1)
    assert result.derived == ()


def test_both_ways_agree_and_a_difference_names_rule_subject_and_answers(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(FILE, encoding="utf-8")
    from fire_rules.engine.crosscheck import cross_check
    from fire_rules.model import load

    assert (cross_check(load(file), book()).compared, cross_check(load(file), book()).differences) == (2, ())
    wrong = replace(book(), functions={"OLD-3-height": lambda subject, claimed: ("compliant", None, None, "", ())})
    (difference,) = cross_check(load(file), wrong, RunOptions(select=("OLD-3",))).differences
    assert (difference.rule, difference.subject) == ("OLD-3-height", "building[甲楼]")
    assert difference.generated.startswith("compliant")
    assert difference.interpreted.startswith("violation")
