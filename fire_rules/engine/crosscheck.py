"""Every rule on every subject by two ways: the evaluator with its generated code, and the interpreter alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fire_rules.engine.claims import Claims
from fire_rules.engine.evaluation import Evaluation
from fire_rules.engine.options import RunOptions
from fire_rules.engine.scope_of_check import base_class
from fire_rules.engine.selection import Selection
from fire_rules.rulebook.rule import Rulebook

if TYPE_CHECKING:
    from fire_rules.engine.evaluator import Evaluator
    from fire_rules.model import Document


@dataclass(frozen=True, slots=True)
class Difference:
    """A rule that the two ways answer differently on a subject."""

    rule: str
    subject: str
    generated: str
    interpreted: str

    def __str__(self) -> str:
        return f"{self.rule} @ {self.subject}: {self.generated} != {self.interpreted}"


@dataclass(frozen=True, slots=True)
class CrossCheck:
    """How many answers were compared, and those that differ."""

    compared: int
    differences: tuple[Difference, ...]


def cross_check(document: Document, rulebook: Rulebook, options: RunOptions | None = None) -> CrossCheck:
    """Compare both ways for the selected rules of one building file, whatever date governs."""
    from fire_rules.engine.evaluator import Evaluator
    from fire_rules.engine.run import DEFAULT_TASK
    from fire_rules.model import RunSettings, resolve

    asked, check = options or RunOptions(), document.settings.check
    task = asked.task or check.task or DEFAULT_TASK
    graph = resolve(document, RunSettings(asked.inspection_date, task, asked.phase))
    evaluator = Evaluator(rulebook, graph, Claims(document.settings.claims, graph))
    selection = Selection(rulebook.rules, asked.select or check.select, asked.ignore or check.ignore)
    answers = list(_both(evaluator, rulebook, selection))
    return CrossCheck(len(answers), tuple(found for found in answers if found is not None))


def _both(evaluator: Evaluator, rulebook: Rulebook, selection: Selection) -> Iterator[Difference | None]:
    for rule in rulebook.rules:
        if not selection.wants((rule,)):
            continue
        for subject in evaluator.graph.by_class.get(base_class(rulebook, rule), ()):
            first, second = evaluator.evaluate(rule, subject), evaluator.by_interpreter(rule, subject)
            same = _compared(first) == _compared(second)
            yield None if same else Difference(rule.id, subject.path_, _text(first), _text(second))


def _compared(found: Evaluation) -> tuple[Any, ...]:
    """What must be equal: the verdict with its figures, the item, the adjustments and what is missing."""
    return (found.verdict, found.value, found.limit, found.item, found.adjusted, found.missing)


def _text(found: Evaluation) -> str:
    missing = ", ".join(str(ref) for ref in sorted(found.missing))
    figures = f"value {found.value}", f"limit {found.limit}"
    parts = [found.verdict, *figures, found.item, ", ".join(found.adjusted), missing]
    return "; ".join(part for part in parts if part and not part.endswith(" None"))
