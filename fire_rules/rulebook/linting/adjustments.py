"""Two adjustments that replace the limit and may both apply stand in a group or say which goes first."""

from __future__ import annotations

from itertools import combinations

from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.linting.conditions import exclusive
from fire_rules.rulebook.rule import Adjustment, Rule, Rulebook
from fire_rules.rulebook.typing_pass import TypingPass


def lint_adjustments(rulebook: Rulebook, typing: TypingPass, faults: Faults) -> None:
    """Report pairs of replacing adjustments whose conditions do not exclude each other and that have no order."""
    for rule in rulebook.rules:
        class_ = typing.scope.base_class(rule.subject)
        replacing = [entry for entry in rule.adjust if entry.replace is not None]
        for first, second in combinations(replacing, 2):
            if _ordered(first, second):
                continue
            a, b = (typing.trees.get((entry.when, class_)) for entry in (first, second))
            if a is None or b is None or not exclusive(a, b):
                _tell(rule, first, second, faults)


def _ordered(first: Adjustment, second: Adjustment) -> bool:
    if first.group is not None and first.group == second.group:
        return True
    return first.label in (*second.over, *second.not_with)


def _tell(rule: Rule, first: Adjustment, second: Adjustment, faults: Faults) -> None:
    related = () if first.place is None else (first.place,)
    faults.add("R508", second.place, related=related, rule=rule.id, first=first.label, second=second.label)
