"""Cells that say there is no such case are out of reach of every rule that looks them up."""

from __future__ import annotations

from collections.abc import Iterator

from fire_rules.language import Expression
from fire_rules.language import tree as t
from fire_rules.language.lookup import NO_SUCH_CASE, points
from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.linting.conditions import demanded
from fire_rules.rulebook.rule import Rule, Rulebook
from fire_rules.rulebook.typing_pass import TypingPass

Conditions = tuple[t.Tree, ...]


def lint_tables(rulebook: Rulebook, typing: TypingPass, faults: Faults) -> None:
    """Report rules whose conditions do not keep a look-up away from cells that say there is no such case."""
    for rule in rulebook.rules:
        trees = list(_amounts(rule, typing))
        for tree, conditions in trees:
            for lookup, known in _lookups(tree, conditions):
                number = _reachable(lookup, known, typing)
                if number:
                    faults.add("R513", rule.place, rule=rule.id, table=lookup.table, number=number)


def _amounts(rule: Rule, typing: TypingPass) -> Iterator[tuple[t.Tree, Conditions]]:
    """The trees of a rule in which a cell is looked up, each with the conditions under which it is evaluated."""
    class_ = typing.scope.base_class(rule.subject)
    view = typing.scope.views.get(rule.subject)
    asked = [e for e in (rule.when, None if view is None else view.where) if e is not None]

    def tree_of(expression: Expression | None) -> t.Tree | None:
        return None if expression is None else typing.trees.get((expression, class_))

    known = tuple(tree for tree in map(tree_of, asked) if tree is not None)
    for expression in (rule.measure, rule.limit, rule.require):
        tree = tree_of(expression)
        if tree is not None:
            yield tree, known
    for entry in rule.adjust:
        condition = tree_of(entry.when)
        for expression in (entry.replace, entry.plus, entry.times, entry.floor):
            tree = tree_of(expression)
            if tree is not None:
                yield tree, known if condition is None else (*known, condition)


def _lookups(tree: t.Tree, known: Conditions) -> Iterator[tuple[t.Lookup, Conditions]]:
    """The look-ups of a tree with what is known where they are made: conditionals add their test."""
    if isinstance(tree, t.Lookup):
        yield tree, known
    if isinstance(tree, t.If):
        yield from _lookups(tree.test, known)
        yield from _lookups(tree.then, (*known, tree.test))
        yield from _lookups(tree.other, (*known, t.Not(tree.test.text, tree.test.type, tree.test)))
        return
    if isinstance(tree, t.And):
        before = known
        for operand in tree.operands:
            yield from _lookups(operand, before)
            before = (*before, operand)
        return
    for child in t.children(tree):
        yield from _lookups(child, known)


def _reachable(lookup: t.Lookup, known: Conditions, typing: TypingPass) -> int:
    """How many cells without a case the conditions leave open."""
    cells = points(lookup, typing.scope)
    if cells is None:
        return 0
    keys = [*lookup.keys, *([lookup.selector] if lookup.selector is not None else [])]
    allowed = [demanded(known, key.text) for key in keys]
    return sum(
        cell == NO_SUCH_CASE and all(atoms is None or atom in atoms for atom, atoms in zip(point, allowed, strict=True))
        for point, cell in cells.items()
    )
