"""The answer of each rule on each subject in one run: whether it binds here, and what the evaluator says."""

from __future__ import annotations

from typing import Protocol

from fire_rules.engine import reasons
from fire_rules.engine.applicability import Applicability, Applies
from fire_rules.engine.evaluation import Evaluation
from fire_rules.engine.finding import Step, Verdict
from fire_rules.engine.verdicts import if_it_applies
from fire_rules.facts import FactRef, Subject
from fire_rules.records import dataclass
from fire_rules.rulebook.rule import Rule, Words


class EvaluatorLike(Protocol):
    """What the engine needs of an evaluator of rules."""

    def evaluate(self, rule: Rule, subject: Subject) -> Evaluation: ...
    def unit(self, rule: Rule) -> str: ...
    def explain(self, rule: Rule, subject: Subject) -> tuple[Step, ...]: ...
    def definition(self, subject: Subject, name: str) -> tuple[str, str, frozenset[FactRef]]: ...


@dataclass(frozen=True, slots=True)
class Answer:
    """What one rule says of one subject in this run; ``evaluation`` is None where the rule was not asked.

    ``open`` is what would settle whether a rule that is met applies at all.
    """

    rule: Rule
    subject: Subject
    verdict: Verdict
    evaluation: Evaluation | None = None
    missing: frozenset[FactRef] = frozenset()
    remarks: tuple[Words, ...] = ()
    open: frozenset[FactRef] = frozenset()


class Answers:
    """Asks each rule once for each subject. A rule that fails is a fault of the rulebook: told, and undetermined."""

    def __init__(self, evaluator: EvaluatorLike, applicability: Applicability) -> None:
        self._evaluator = evaluator
        self._applicability = applicability
        self._found: dict[tuple[str, int], Answer] = {}
        self.faults: list[Words] = []

    def of(self, rule: Rule, subject: Subject) -> Answer:
        """The answer of the rule on the subject."""
        key = (rule.id, id(subject))
        answer = self._found.get(key)
        if answer is None:
            answer = self._found[key] = self._ask(rule, subject)
        return answer

    def _ask(self, rule: Rule, subject: Subject) -> Answer:
        applies = self._applicability.of(rule, subject)
        if applies.binds is False:
            return Answer(rule, subject, "not_applicable", remarks=(applies.why,) if applies.why else ())
        try:
            evaluation = self._evaluator.evaluate(rule, subject)
        except Exception as error:
            return self._failed(rule, subject, error)
        if applies.binds is None:
            return _open(rule, subject, evaluation, applies)
        verdict, remarks = evaluation.verdict, remarks_of(evaluation)
        return Answer(rule, subject, verdict, evaluation, evaluation.missing, remarks, evaluation.open)

    def _failed(self, rule: Rule, subject: Subject, error: Exception) -> Answer:
        fault = reasons.rule_failed(rule.id, subject.path_, f"{type(error).__name__}: {error}")
        self.faults.append(fault)
        return Answer(rule, subject, "undetermined", remarks=(fault,))


def _open(rule: Rule, subject: Subject, evaluation: Evaluation, applies: Applies) -> Answer:
    """The answer where it is open whether the rule binds at all; of a local rule the place is asked first."""
    verdict = if_it_applies(evaluation.verdict)
    if verdict == "not_applicable":
        return Answer(rule, subject, verdict, evaluation)
    asked = frozenset() if applies.code == "jurisdiction" else evaluation.missing
    missing = asked | applies.missing if verdict == "undetermined" else frozenset()
    why = (applies.why,) if applies.why else ()
    doubt = evaluation.open | applies.missing if verdict == "compliant" else frozenset()
    return Answer(rule, subject, verdict, evaluation, missing, (*remarks_of(evaluation), *why), doubt)


def remarks_of(evaluation: Evaluation) -> tuple[Words, ...]:
    """What the evaluator notes, in words."""
    found: list[Words] = []
    if evaluation.note == "no_such_case":
        found.append(reasons.NO_SUCH_CASE)
    elif evaluation.note == "cases":
        found.append(reasons.CASES)
    if evaluation.maybe:
        found.append(reasons.maybe_items(evaluation.item, evaluation.maybe))
    return (*found, *evaluation.remarks)
