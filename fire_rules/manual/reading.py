"""What a rule reads: facts of the file, definitions with the facts behind them, tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from fire_rules.language import tree as t
from fire_rules.language.types import DATE, ListOf
from fire_rules.records import dataclass
from fire_rules.rulebook.rule import Rule, Rulebook
from fire_rules.rulebook.typed import Trees
from fire_rules.vocabulary import vocabulary

Name = tuple[str, str]
"""A class and the name of one of its fields, lists or definitions."""


@dataclass(frozen=True, slots=True)
class Reads:
    """What an expression reads; ``facts``, ``lists`` and ``tables`` also through the definitions."""

    facts: frozenset[Name]
    lists: frozenset[Name]
    definitions: frozenset[Name]
    tables: frozenset[str]


class Reader:
    """Follows the names of one rulebook to the facts and tables behind them."""

    def __init__(self, book: Rulebook, trees: Trees) -> None:
        self.book = book
        self.trees = trees
        self._behind: dict[Name, Reads] = {}

    def of_rule(self, rule: Rule) -> Reads:
        """Everything that a verdict of the rule can stand on."""
        found = self._of(self.trees_of(rule))
        if rule.every is None:
            return found
        records = self.trees.of(rule.every.records, rule.subject).type
        assert isinstance(records, ListOf)
        dated = {(records.class_, "date"), ("site", "inspection_date")}
        kinds = {(records.class_, "kind")} if rule.every.kind else set()
        return replace(found, facts=found.facts | dated | kinds)

    def of_definition(self, name: Name) -> Reads:
        """Everything that a definition stands on; definitions form no circle."""
        if name not in self._behind:
            definition = self.book.definitions[name]
            expressions = [e for e in (definition.value, definition.strict, definition.lenient) if e is not None]
            self._behind[name] = self._of(self.trees.of(e, definition.class_) for e in expressions)
        return self._behind[name]

    def trees_of(self, rule: Rule) -> list[t.Tree]:
        """The trees of a rule, those of a periodic duty and of its addressee too."""
        found = self.trees.all_of(rule)
        if rule.every is not None:
            found.append(self.trees.of(rule.every.records, rule.subject))
            found += [] if rule.every.since is None else [self.trees.of(rule.every.since, rule.subject, DATE)]
        return found

    def _of(self, trees: Iterable[t.Tree]) -> Reads:
        facts: set[Name] = set()
        lists: set[Name] = set()
        definitions: set[Name] = set()
        tables: set[str] = set()
        for node in (node for tree in trees for node in t.walk(tree)):
            if isinstance(node, t.Lookup):
                tables.add(node.table)
            elif isinstance(node, t.AllOf):
                lists.add(("building", vocabulary().classes[node.class_].key))
            elif isinstance(node, t.Attr) and node.kind == "definition":
                behind = self.of_definition((node.owner, node.name))
                definitions |= {(node.owner, node.name), *behind.definitions}
                facts |= behind.facts
                lists |= behind.lists
                tables |= behind.tables
            elif isinstance(node, t.Attr) and node.kind in ("field", "list"):
                (facts if node.kind == "field" else lists).add((node.owner, node.name))
        return Reads(frozenset(facts), frozenset(lists), frozenset(definitions), frozenset(tables))


def home_of(fact: Name) -> Name:
    """The class of the vocabulary that a fact stands in: a fact of a record is read from what holds the record."""
    owner, name = fact
    classes = vocabulary().classes
    if name in classes[owner].fields:
        return fact
    held = next((spec for spec in classes.values() if spec.many == "record" and name in spec.fields), None)
    return fact if held is None else (held.name, name)


def ordered(names: Iterable[Name]) -> Iterator[Name]:
    """Names in the order of the vocabulary: by class, then by field."""
    classes = list(vocabulary().classes)

    def key(name: Name) -> tuple[int, int, str]:
        owner, field = name
        fields = list(vocabulary().fields_of(owner))
        return classes.index(owner), fields.index(field) if field in fields else len(fields), field

    return iter(sorted(names, key=key))
