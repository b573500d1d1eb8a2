"""Order is nothing, questions, agreement of both ways, exact limits, and reports that never fail."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fire_rules.assurance.laws import everything
from fire_rules.assurance.laws_files import (
    agreement,
    backwards,
    overturned_by_answers,
    placeless,
    questions,
    same_but_for_places,
    silent,
)
from fire_rules.assurance.laws_limits import boundaries, exact
from fire_rules.batch import check_many
from fire_rules.engine import Result, RunOptions, evaluate
from fire_rules.engine.finding import Question
from fire_rules.model import Document, from_plain, load, load_node, load_plain
from fire_rules.report import render
from fire_rules.source import read
from fire_rules.vocabulary import vocabulary
from tests.laws.world import ANY, EITHER, EXAMPLES, INDUSTRIAL, built, cases, example, laboratory, rulebook, told, tries

FORMATS = ("text", "json")
LANGUAGES = ("zh", "en")


def result(document: Document, **options: Any) -> Result:
    return evaluate(everything(document), rulebook(), RunOptions(**options))


# -- order -------------------------------------------------------------------------------------------------------------


def shuffled(data: Any, draw: Any) -> Any:
    if isinstance(data, dict):
        return {key: shuffled(data[key], draw) for key in draw(st.permutations(list(data)))}
    if isinstance(data, list):
        return [shuffled(one, draw) for one in draw(st.permutations(data))]
    return data


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_an_example_written_backwards_says_the_same(path: Path) -> None:
    tree = read(path)
    one, other = (result(load_node(node, str(path))) for node in (tree, backwards(tree)))
    assert told(same_but_for_places(one, other)) == []


@tries(3)
@given(EITHER, st.data())
def test_the_order_of_keys_and_entries_is_nothing(plain: dict[str, Any], drawing: st.DataObject) -> None:
    other = shuffled(plain, drawing.draw)
    assert told(same_but_for_places(result(load_plain(plain)), result(load_plain(other)))) == []


def test_the_order_of_files_and_the_number_of_processes_are_nothing() -> None:
    options = RunOptions(derive="none", definitions=False)
    paths = EXAMPLES[2:6]
    alone = {one.file: one.result for one in check_many(paths, rulebook(), options)}
    together = {one.file: one.result for one in check_many(paths[::-1], rulebook(), options, jobs=2)}
    assert list(together) == [str(path) for path in paths[::-1]]
    assert all(placeless(alone[path].findings) == placeless(together[path].findings) for path in alone)


# -- questions ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_questions_of_an_example(path: Path) -> None:
    found = result(load(path), derive="none")
    assert told(questions(found)) == []
    assert told(silent({(f.obligation, f.subject): f for f in found.findings})) == []


@tries(6)
@given(EITHER)
def test_one_question_for_each_fact_and_none_in_vain(plain: dict[str, Any]) -> None:
    found = result(load_plain(plain), derive="none")
    assert told(questions(found)) == []
    assert told(silent({(f.obligation, f.subject): f for f in found.findings})) == []


def answered(plain: dict[str, Any], question: Question, answer: Any) -> dict[str, Any] | None:
    """The file with a fact stated; None where its subject is not listed."""
    changed = deepcopy(plain)
    here: Any = changed
    path = "" if question.fact.path == "site" else question.fact.path
    for step in filter(None, path.split("/")):
        key, _, id_ = step.removesuffix("]").partition("[")
        members = here.get("buildings" if key == "building" else key)
        here = next((m for m in members if m["id"] == id_), None) if isinstance(members, list) else None
        if here is None:
            return None
    name = question.fact.name
    class_ = _class(path)
    if name in vocabulary().lists_of(class_) or name in vocabulary().classes[class_].fields:
        here[name] = answer
    else:
        here.setdefault("systems", {})[name] = answer
    return changed


def _class(path: str) -> str:
    key = path.rpartition("/")[2].partition("[")[0]
    return next((c.name for c in vocabulary().classes.values() if key and key in (c.key, c.one)), "site")


def answers(question: Question) -> tuple[Any, ...]:
    class_ = _class("" if question.fact.path == "site" else question.fact.path)
    field = vocabulary().fields_of(class_).get(question.fact.name)
    if field is None:
        return ("none",)
    kind = type(field.type).__name__
    if kind == "Enum":
        return vocabulary().enums[field.type.name].atoms  # type: ignore[union-attr]
    return {"Bool": (True, False), "Date": ("2016-01-01", "2024-01-01"), "Refs": (), "Ref": (), "Text": ("甲",)}.get(
        kind, (0, 3, 1000)
    )


@tries(3)
@given(INDUSTRIAL)
def test_an_answer_makes_no_violation_of_what_was_decided(plain: dict[str, Any]) -> None:
    document = load_plain(plain)
    for question in result(document, derive="none").questions[:6]:
        if _ranged(document, question):
            continue
        for answer in answers(question)[:2]:
            changed = answered(plain, question, answer)
            if changed is not None:
                text = f"{question.fact} = {answer}"
                assert told(overturned_by_answers(document, load_plain(changed), laboratory(), text)) == []


def _ranged(document: Document, question: Question) -> bool:
    """Whether something is known of the fact, so that not every answer is possible."""
    from fire_rules.model import resolve
    from fire_rules.values import UNKNOWN

    subject = resolve(document).by_path.get(question.fact.path)
    return subject is None or subject.fact_(question.fact.name) is not UNKNOWN


# -- two ways ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_generated_code_and_interpreter_agree_on_an_example(path: Path) -> None:
    assert told(agreement(example(path))) == []


@tries(5)
@given(EITHER)
def test_generated_code_and_interpreter_agree(plain: dict[str, Any]) -> None:
    assert told(agreement(built(plain))) == []


@pytest.mark.slow
@tries(60)
@given(INDUSTRIAL | ANY)
def test_generated_code_and_interpreter_agree_on_many_buildings(plain: dict[str, Any]) -> None:
    assert told(agreement(built(plain))) == []


# -- limits ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_the_limits_of_an_example_are_exact(path: Path) -> None:
    experiment = example(path)
    for boundary in list(boundaries(experiment)):
        assert told(exact(experiment, boundary)) == []


def test_the_limits_of_every_measured_rule_are_exact() -> None:
    """On the buildings of the rule's own cases, moved to the limit and a step to either side."""
    tried: set[str] = set()
    for rule, plain in cases():
        if rule.measure is None:
            continue
        experiment = built(plain)
        for boundary in list(boundaries(experiment, (rule,))):
            tried.add(rule.id)
            assert told(exact(experiment, boundary)) == []
    measured = {rule.id for rule, _ in cases() if rule.measure is not None}
    assert len(tried) * 10 >= len(measured) * 9, sorted(measured - tried)


def test_generated_code_and_interpreter_agree_on_the_cases_of_the_rules() -> None:
    for rule, plain in cases():
        assert told(agreement(built(plain, rule.obligation))) == []


@tries(4)
@given(INDUSTRIAL)
def test_limits_are_exact(plain: dict[str, Any]) -> None:
    experiment = built(plain)
    for boundary in list(boundaries(experiment)):
        assert told(exact(experiment, boundary)) == []


# -- messages ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_every_report_of_an_example_can_be_made(path: Path) -> None:
    found = result(load(path))
    for format_ in FORMATS:
        assert all(render(found, format_, lang) for lang in LANGUAGES)


@tries(2)
@given(EITHER)
def test_messages_come_after_verdicts_and_never_fail(plain: dict[str, Any]) -> None:
    """Derivations and reports change nothing that was found."""
    document = load_plain(plain)
    bare, full = result(document, derive="none", definitions=False), result(document, derive="all")
    verdicts = [(f.obligation, f.subject, f.verdict) for f in full.findings]
    for format_ in FORMATS:
        assert all(render(full, format_, lang) for lang in LANGUAGES)
    assert verdicts == [(f.obligation, f.subject, f.verdict) for f in full.findings]
    assert verdicts == [(f.obligation, f.subject, f.verdict) for f in bare.findings]


@tries(15)
@given(EITHER)
def test_what_is_drawn_is_a_valid_file(plain: dict[str, Any]) -> None:
    load_node(from_plain(plain), "<drawn>")
