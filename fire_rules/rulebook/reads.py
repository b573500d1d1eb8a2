"""Which fields a rule reads, itself or through definitions: what a change to a fact can turn, and what it cannot."""

from __future__ import annotations

from collections.abc import Iterable

from fire_rules.language import tree as t
from fire_rules.rulebook.rule import Rulebook
from fire_rules.rulebook.typed import Trees, scope_of


def readers(rulebook: Rulebook) -> dict[str, frozenset[str]]:
    """The ids of the rules that read a field, for each field that a violation of some rule implies another value of."""
    implied = sorted({rule.implies.fact for rule in rulebook.rules if rule.implies is not None})
    read = fields_read(rulebook) if implied else {}
    return {field: frozenset(rule for rule, fields in read.items() if field in fields) for field in implied}


def fields_read(rulebook: Rulebook) -> dict[str, frozenset[str]]:
    """The names of the fields that each rule reads, by its id.

    A field goes by its name alone, since an inheritable fact may reach a rule through another class.
    """
    trees = Trees(scope_of(rulebook))
    known: dict[tuple[str, str], frozenset[str]] = {}

    def read(roots: Iterable[t.Tree]) -> frozenset[str]:
        found: set[str] = set()
        for node in (node for root in roots for node in t.walk(root)):
            if isinstance(node, t.Attr) and node.kind == "field":
                found.add(node.name)
            elif isinstance(node, t.Attr) and node.kind == "definition":
                found |= through(node.owner, node.name)
        return frozenset(found)

    def through(class_: str, name: str) -> frozenset[str]:
        if (class_, name) not in known:
            definition = rulebook.definitions[class_, name]
            ends = (definition.value, definition.strict, definition.lenient)
            known[class_, name] = read(trees.of(end, definition.class_) for end in ends if end is not None)
        return known[class_, name]

    return {rule.id: read(trees.all_of(rule)) for rule in rulebook.rules}
