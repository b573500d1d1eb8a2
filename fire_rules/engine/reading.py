"""Which obligations read a fact: what a change to that fact can turn, and what it cannot."""

from __future__ import annotations

from collections.abc import Iterable

from fire_rules.engine.evaluator import Evaluator
from fire_rules.language import tree as t
from fire_rules.rulebook.rule import Rule


def reading(evaluator: Evaluator, rules: Iterable[Rule], fields: frozenset[str]) -> frozenset[str]:
    """The obligations of the rules that read a field of one of these names, themselves or through definitions.

    A field goes by its name alone, since an inheritable fact may reach a rule through another class.
    """
    known: dict[tuple[str, str], bool] = {}

    def reads(trees: Iterable[t.Tree]) -> bool:
        return any(_names(node, fields) or through(node) for tree in trees for node in t.walk(tree))

    def through(node: t.Tree) -> bool:
        if not isinstance(node, t.Attr) or node.kind != "definition":
            return False
        key = (node.owner, node.name)
        if key not in known:
            ends = (i.definition_tree(*key)[0] for i in evaluator.interpreters.values())
            known[key] = reads(ends)
        return known[key]

    return frozenset(rule.obligation for rule in rules if reads(evaluator.trees.all_of(rule)))


def _names(node: t.Tree, fields: frozenset[str]) -> bool:
    return isinstance(node, t.Attr) and node.kind == "field" and node.name in fields
