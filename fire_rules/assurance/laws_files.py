"""Laws of whole files: forgetting through the file, order is nothing, answers, agreement of both ways, reports."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from re import sub
from typing import Any

from fire_rules.assurance.laws import Breach, Experiment, Key, Laboratory, compared, everything, overturned
from fire_rules.engine.evaluation import Evaluation
from fire_rules.engine.finding import Finding, Result, Verdict
from fire_rules.engine.scope_of_check import base_class
from fire_rules.facts import Graph
from fire_rules.model import Document, load_node
from fire_rules.source import Mapping as MappingNode
from fire_rules.source import Node, Scalar, SourceError
from fire_rules.source import Sequence as SequenceNode
from fire_rules.source.place import Place

NAMING = frozenset(("id", "name", "编号", "名称"))
"""Keys that say which subject is meant, in both languages: to strike one out is to speak of another subject."""
ORDER = "order is nothing"
OTHER_PLACE = Place("", 1)


# -- forgetting through the file ---------------------------------------------------------------------------------------


def forgetting_in_file(laboratory: Laboratory, node: Node) -> Iterator[Breach]:
    """Each key of a file says unknown. A subject that is gone with its list leaves its placeholder in its place."""
    document = everything(load_node(node, "<law>"))
    first = laboratory.experiment(document)
    before = {key: verdict for key, verdict in first.verdicts().items() if verdict == "violation"}
    for text, changed in forgotten(node):
        try:
            after = laboratory.experiment(everything(load_node(changed, "<law>")))
        except SourceError:
            continue
        yield from _gone(text, before, first.graph, after)


def forgotten(node: Node, path: str = "") -> Iterator[tuple[str, Node]]:
    """The tree with one value after the other replaced by ``unknown``; names stay."""
    if isinstance(node, MappingNode):
        for number, (key, value) in enumerate(node.items):
            here = f"{path}/{key.text}"
            if key.text not in NAMING:
                yield here, _with(node, number, Scalar("unknown", "unknown", False, value.place))
            for text, changed in forgotten(value, here):
                yield text, _with(node, number, changed)
    elif isinstance(node, SequenceNode):
        for number, item in enumerate(node.items):
            for text, changed in forgotten(item, f"{path}[{number}]"):
                yield text, replace(node, items=[*node.items[:number], changed, *node.items[number + 1 :]])


def _with(node: MappingNode, number: int, value: Node) -> MappingNode:
    items = list(node.items)
    items[number] = (items[number][0], value)
    return replace(node, items=items)


def _gone(text: str, before: Mapping[Key, Verdict], first: Graph, after: Experiment) -> Iterator[Breach]:
    """What was violated must be so still, or undetermined: of the subject, or of the placeholder of its list."""
    where = {key: _now(key[1], first, after.graph) for key in before}
    asked = [(key[0], path) for key, path in where.items() if path is not None]
    verdicts = after.verdicts(asked)
    for key, path in where.items():
        found = verdicts.get((key[0], path)) if path is not None else before[key]
        if found not in ("violation", "undetermined"):
            yield Breach("forgetting never absolves", key[0], key[1], f"{text} unknown", before[key], str(found))


def _now(path: str, first: Graph, after: Graph) -> str | None:
    """Where a subject is found now: itself, or the placeholder of its list; None where it goes by another name now."""
    if path in after.by_path:
        return path
    class_ = first.by_path[path].class_
    known = [one for one in after.by_class.get(class_, ()) if not one.placeholder_]
    if len(known) == sum(not one.placeholder_ for one in first.by_class[class_]):
        return None
    steps = path.split("/")
    for count in range(len(steps), 0, -1):
        stand_ins = [_stand_in(step) for step in steps[count - 1 :]]
        candidate = "/".join([*steps[: count - 1], *stand_ins])
        if candidate in after.by_path:
            return candidate
    return path


def _stand_in(step: str) -> str:
    return sub(r"(\[.*\])?$", "[?]", step, count=1)


def more_listed(laboratory: Laboratory, fewer: Document, more: Document) -> Iterator[Breach]:
    """A list that is at least what it says gets another entry: nothing that was decided is overturned."""
    before = laboratory.experiment(everything(fewer)).verdicts()
    after = laboratory.experiment(everything(more)).verdicts(before)
    yield from compared("learning never overturns", "another entry", before, after, overturned)


# -- order is nothing --------------------------------------------------------------------------------------------------


def backwards(node: Node) -> Node:
    """The tree with every mapping and every list the other way round."""
    if isinstance(node, MappingNode):
        return MappingNode([(key, backwards(value)) for key, value in reversed(node.items)], node.place, node.via)
    if isinstance(node, SequenceNode):
        return SequenceNode([backwards(item) for item in reversed(node.items)], node.place, node.via)
    return node


def other_way_round(laboratory: Laboratory, node: Node, obligations: Collection[str]) -> Iterator[Breach]:
    """The findings of some obligations on a file, and on the same file with every list and mapping the other way."""
    one, other = (
        laboratory.experiment(everything(load_node(tree, "<law>")), obligations).findings()
        for tree in (node, backwards(node))
    )
    for key in sorted({*one, *other}):
        first, second = placeless(one.get(key)), placeless(other.get(key))
        if first != second:
            yield Breach(ORDER, *key, "order", str(first), str(second))


def same_but_for_places(first: Result, second: Result) -> Iterator[Breach]:
    """Two results of one building written in another order: what differs between them, places apart."""
    ways: tuple[Callable[[Result], dict[Any, Any]], ...] = (_findings, _questions, _derived)
    for way in ways:
        one, other = way(first), way(second)
        for key in sorted({*one, *other}, key=str):
            if one.get(key) != other.get(key):
                yield Breach(ORDER, *_named(key), "order", str(one.get(key)), str(other.get(key)))


def _named(key: Any) -> tuple[str, str]:
    return (str(key[0]), str(key[1])) if isinstance(key, tuple) else ("", str(key))


def _findings(result: Result) -> dict[Any, Any]:
    return {(f.obligation, f.subject): placeless(replace(f, derivation=())) for f in result.findings}


def _questions(result: Result) -> dict[Any, Any]:
    return {("question", str(q.fact)): q for q in result.questions}


def _derived(result: Result) -> dict[Any, Any]:
    return {("definition", str(d.fact)): d for d in result.derived}


def placeless(value: Any) -> Any:
    """A plain result without the places in it."""
    if isinstance(value, Place):
        return None
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: placeless(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [placeless(one) for one in value]
    return value


# -- two ways, one answer ----------------------------------------------------------------------------------------------


def agreement(experiment: Experiment) -> Iterator[Breach]:
    """Generated code and interpreter give the same answer for every rule on every subject."""
    evaluator, rulebook = experiment.evaluator, experiment.laboratory.rulebook
    for rule in rulebook.rules:
        if experiment.obligations is not None and rule.obligation not in experiment.obligations:
            continue
        for subject in experiment.graph.by_class.get(base_class(rulebook, rule), ()):
            one, other = evaluator.evaluate(rule, subject), evaluator.by_interpreter(rule, subject)
            if _answer(one) != _answer(other):
                yield Breach("two ways", rule.id, subject.path_, "interpreter", str(_answer(one)), str(_answer(other)))


def _answer(found: Evaluation) -> tuple[Any, ...]:
    reliefs = found.reliefs if found.verdict == "violation" else ()
    missing = tuple(sorted(found.missing))
    return (found.verdict, found.value, found.limit, found.item, found.adjusted, reliefs, missing)


# -- questions ---------------------------------------------------------------------------------------------------------


def questions(result: Result) -> Iterator[Breach]:
    """One question for each fact; each serves an open finding, and each open finding with a missing fact has one."""
    law = "questions, not floods"
    undetermined = {f.fingerprint: f for f in result.findings if f.verdict == "undetermined"}
    asked: set[str] = set()
    facts = [question.fact for question in result.questions]
    for fact in sorted({fact for fact in facts if facts.count(fact) > 1}):
        yield Breach(law, fact.name, fact.path, "asked twice", "", "")
    for question in result.questions:
        asked |= set(question.findings)
        if not question.findings or not set(question.findings) <= set(undetermined):
            yield Breach(law, question.fact.name, question.fact.path, "serves nothing open", "", "")
    for fingerprint, finding in undetermined.items():
        if fingerprint not in asked and finding.missing:
            yield Breach(law, finding.obligation, finding.subject, "no question", "", str(finding.missing))


def silent(findings: Mapping[Key, Finding]) -> Iterator[Breach]:
    """An undetermined finding says what is missing, or why nothing would settle it."""
    for key, finding in findings.items():
        if finding.verdict == "undetermined" and not finding.missing and not finding.remarks:
            yield Breach("nothing silent", *key, "", finding.verdict, "")


def overturned_by_answers(
    document: Document, answered: Document, laboratory: Laboratory, change: str
) -> Iterator[Breach]:
    """An answer makes no violation where it was decided that there is none."""
    before = laboratory.experiment(document).verdicts()
    settled = {key: verdict for key, verdict in before.items() if verdict in ("compliant", "not_applicable")}
    after = laboratory.experiment(answered).verdicts(settled)
    for key, verdict in settled.items():
        if after.get(key) == "violation":
            yield Breach("answers overturn nothing", *key, change, verdict, "violation")
