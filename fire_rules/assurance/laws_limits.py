"""The boundary is exact: a measured rule turns at its own limit, by the smallest step, as it is worded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from fire_rules.assurance.laws import Breach, Experiment
from fire_rules.engine.claims import surroundings
from fire_rules.engine.evaluation import Evaluation
from fire_rules.engine.scope_of_check import base_class
from fire_rules.facts import Subject
from fire_rules.rulebook.rule import Rule
from fire_rules.vocabulary import vocabulary
from fire_rules.vocabulary.types import Quantity

LAW = "the boundary is exact"
STEP = Decimal("0.000001")
"""A step below every unit that is measured; numbers of things go by one."""
COUNTED = ("count", "persons")
INCLUSIVE = ("at_most", "at_least")


@dataclass(frozen=True, slots=True)
class Boundary:
    """A rule on a subject with a fact whose change moves the measure one to one to the limit."""

    rule: Rule
    subject: Subject
    holder: Subject
    field: str
    limit: Decimal
    at: Decimal


def boundaries(experiment: Experiment, rules: Iterable[Rule] | None = None) -> Iterator[Boundary]:
    """For each measured rule and subject with points for measure and limit, a fact that moves only the measure."""
    rulebook = experiment.laboratory.rulebook
    for rule in rulebook.rules if rules is None else rules:
        if rule.measure is None:
            continue
        for subject in experiment.graph.by_class.get(base_class(rulebook, rule), ()):
            found = None if subject.placeholder_ else _boundary(experiment, rule, subject)
            if found is not None:
                yield found


def _boundary(experiment: Experiment, rule: Rule, subject: Subject) -> Boundary | None:
    now = experiment.evaluator.evaluate(rule, subject)
    if not _plain(now):
        return None
    distance = now.limit - now.value
    for holder in surroundings(subject):
        for name, field in vocabulary().fields_of(holder.class_).items():
            value = holder.fact_(name)
            if not isinstance(field.type, Quantity) or not isinstance(value, Decimal) or value + distance < 0:
                continue
            at = Boundary(rule, subject, holder, name, now.limit, value + distance)
            then = _moved(experiment, at, Decimal(0))
            if not _plain(then) or then.value != now.limit or then.limit != now.limit:
                continue
            if any(_steps(experiment, at, side) for side in (-1, 1)):
                return at
    return None


def _plain(found: Evaluation) -> bool:
    return found.note == "" and isinstance(found.value, Decimal) and isinstance(found.limit, Decimal) and _finite(found)


def _finite(found: Evaluation) -> bool:
    return bool(found.value.is_finite() and found.limit.is_finite())


def _moved(experiment: Experiment, boundary: Boundary, by: Decimal) -> Evaluation:
    with experiment.assuming(boundary.holder, boundary.field, boundary.at + by):
        return experiment.evaluator.evaluate(boundary.rule, boundary.subject)


def _steps(experiment: Experiment, boundary: Boundary, side: int) -> Evaluation | None:
    """The answer a step beside the limit; None where the fact moves more than the measure, or not the measure.

    A rule that is open there although measure and limit are points does not surely apply there.
    """
    step = _step(boundary) * side
    found = _moved(experiment, boundary, step)
    if not _plain(found) or found.limit != boundary.limit or found.value != boundary.limit + step:
        return None
    return None if found.verdict == "undetermined" else found


def _step(boundary: Boundary) -> Decimal:
    field = vocabulary().fields_of(boundary.holder.class_)[boundary.field]
    assert isinstance(field.type, Quantity)
    return Decimal(1) if field.type.unit in COUNTED else STEP


def exact(experiment: Experiment, boundary: Boundary) -> Iterator[Breach]:
    """At the limit and a step to either side of it, the verdict that the comparison of the rule says."""
    rule = boundary.rule
    over = 1 if rule.comparison in ("at_most", "below") else -1
    expected = {over: "violation", -over: "compliant", 0: "compliant" if rule.comparison in INCLUSIVE else "violation"}
    for side, verdict in expected.items():
        found = _steps(experiment, boundary, side)
        if found is not None and found.verdict != verdict:
            change = f"{boundary.holder.ref_(boundary.field)} at {boundary.limit} {side:+d} step"
            yield Breach(LAW, rule.id, boundary.subject.path_, change, verdict, found.verdict)
