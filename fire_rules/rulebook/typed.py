"""The expressions of a rulebook as typed trees, made on demand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fire_rules.language import Expression, Scope
from fire_rules.language import tree as t
from fire_rules.language.check import check
from fire_rules.language.interpret import Direction, Reading
from fire_rules.language.types import BOOL, Type
from fire_rules.rulebook.rule import Adjustment, Rule, Rulebook
from fire_rules.vocabulary import vocabulary

READINGS: tuple[Reading, ...] = ("strict", "lenient")


def scope_of(rulebook: Rulebook) -> Scope:
    """The names that expressions of a rulebook may use."""
    return Scope(vocabulary(), rulebook.definitions, rulebook.tables, rulebook.views, rulebook.trees)


def direction_of(rule: Rule) -> Direction:
    """How the limit of a rule reads 不限 and —."""
    return "at_least" if rule.comparison in ("at_least", "above") else "at_most"


class Trees:
    """The typed trees of a rulebook, checked on demand."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.cache: dict[Any, t.Tree] = {}
        self._known: dict[tuple[int, str, int], tuple[t.Tree, Expression, Type | None]] = {}

    def of(self, expression: Expression, subject: str, expected: Type | None = None) -> t.Tree:
        """The tree of an expression. Equal expressions have one; the same one again is known without comparing."""
        identity = (id(expression), subject, id(expected))
        known = self._known.get(identity)
        if known is None:
            key = (expression, subject, expected)
            tree = self.cache.get(key)
            if tree is None:
                tree = self.cache[key] = check(expression, self.scope, subject, expected)
            known = self._known[identity] = tree, expression, expected  # what is kept keeps its identity
        return known[0]

    def when(self, rule: Rule) -> list[t.Tree]:
        """The conditions of a rule: of its view, and its own."""
        view = self.scope.views.get(rule.subject)
        conditions = [view.where] if view is not None else []
        conditions += [rule.when] if rule.when is not None else []
        return [self.of(c, rule.subject, BOOL) for c in conditions]

    def measure(self, rule: Rule) -> t.Tree:
        assert rule.measure is not None
        return self.of(rule.measure, rule.subject)

    def limit(self, rule: Rule, expression: Expression) -> t.Tree:
        """A limit or an amount of the measure's type."""
        return self.of(expression, rule.subject, self.measure(rule).type)

    def adjustment(self, rule: Rule, entry: Adjustment) -> t.Tree:
        """The amount of an adjustment that is not a waiver."""
        if entry.times is not None:
            return self.of(entry.times, rule.subject)
        amount = entry.replace or entry.plus
        assert amount is not None
        if amount.text.strip() in ("不限", "—"):
            raise ValueError("words are handled by the caller")
        return self.limit(rule, amount)

    def all_of(self, rule: Rule) -> list[t.Tree]:
        """Every tree of a rule."""
        trees = self.when(rule)
        trees += [self.of(item.when, rule.subject, BOOL) for item in rule.any_of]
        trees += [self.of(entry.when, rule.subject, BOOL) for entry in rule.adjust]
        if rule.measure is not None:
            trees.append(self.measure(rule))
            trees += [self.limit(rule, e) for e in (rule.limit,) if e is not None and not word_of(e)]
            for entry in rule.adjust:
                trees += [self.adjustment(rule, entry)] if _has_amount(entry) else []
                trees += [self.limit(rule, entry.floor)] if entry.floor is not None else []
        if rule.require is not None:
            trees.append(self.of(rule.require, rule.subject, BOOL))
        return trees


def _has_amount(entry: Adjustment) -> bool:
    amount = entry.replace or entry.times or entry.plus
    return amount is not None and not word_of(amount)


def word_of(expression: Expression | None) -> str:
    """The cell word that stands in place of a number: ``不限``, ``—``, or empty."""
    text = expression.text.strip() if expression is not None else ""
    return text if text in ("不限", "—") else ""


def has_latitude(trees: list[t.Tree], wide: Mapping[tuple[str, str], bool]) -> bool:
    """Whether any of the trees reads a definition with latitude."""
    nodes = (n for tree in trees for n in t.walk(tree))
    return any(isinstance(n, t.Attr) and n.kind == "definition" and wide.get((n.owner, n.name)) for n in nodes)
