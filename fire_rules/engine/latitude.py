"""One answer out of the two ends of a latitude of the law: its strict and its lenient reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from fire_rules.engine import reasons
from fire_rules.engine.evaluation import Evaluation
from fire_rules.engine.measured import measured
from fire_rules.engine.question_words import SIGNS
from fire_rules.facts import Subject
from fire_rules.language import bounds as b
from fire_rules.language.interpret import NoSuchCaseError, Reading
from fire_rules.rulebook.rule import Rule, Words
from fire_rules.rulebook.typed import READINGS

if TYPE_CHECKING:
    from fire_rules.engine.evaluator import Evaluator

Memo = Mapping[tuple[str, str], tuple[b.Bounds, bool]]
MET = {"compliant", "not_applicable"}


def of_both(evaluator: Evaluator, strict: Evaluation, lenient: Evaluation) -> Evaluation:
    """Both ends agree: that verdict. One is met and the other does not apply: met. Otherwise a person decides.

    Where an end is open, so is the whole: learning what is missing may bring the two together.
    """
    verdicts = {strict.verdict, lenient.verdict}
    if "undetermined" in verdicts:
        open_one = strict if strict.verdict == "undetermined" else lenient
        return replace(open_one, missing=strict.missing | lenient.missing)
    if len(verdicts) == 1:
        return strict
    if verdicts == MET:
        return strict if strict.verdict == "compliant" else lenient
    readings = read_differently(evaluator, strict.rule, strict.subject)
    words = reasons.latitude(readings, _end(strict), _end(lenient))
    return replace(strict, verdict="judgement", note="latitude", remarks=(words, *strict.remarks))


def _end(found: Evaluation) -> reasons.End:
    """The verdict at one end, with its figure and limit where it measures."""
    value = measured(found.value, found.unit)
    limit = measured(found.limit, found.unit, found.rule.comparison or "")
    if value is None or limit is None or found.verdict == "not_applicable":
        return found.verdict, {}
    unit = "" if found.unit == "count" else SIGNS.get(found.unit, found.unit)
    return found.verdict, {
        "zh": f"{value.text}{unit}，限值{limit.text}",
        "en": f"{value.text} {unit}".strip() + f", limit {limit.text}",
    }


def read_differently(evaluator: Evaluator, rule: Rule, subject: Subject) -> tuple[Words, ...]:
    """What the ends of a rule on a subject read differently, in the words of the definitions."""
    try:
        strict, lenient = (_defined(evaluator, rule, subject, reading) for reading in READINGS)
    except NoSuchCaseError:
        return ()
    definitions, subjects = evaluator.rulebook.definitions, evaluator.graph.by_path
    found: dict[str, Words] = {}
    for (path, name), (value, _) in strict.items():
        there = subjects.get(path, subject)
        definition = definitions.get((there.class_, name))
        differs = (path, name) in lenient and lenient[path, name][0] != value
        if differs and definition is not None and definition.strict is not None:
            what = definition.reads or definition.title
            found[what["zh"]] = what
    return tuple(found.values())


def _defined(evaluator: Evaluator, rule: Rule, subject: Subject, reading: Reading) -> Memo:
    """Every definition that the rule reads on the subject, with its value at one end."""
    interpreter = evaluator.interpreter(reading)
    evaluator.outcome(rule, subject, interpreter)
    return interpreter.memo
