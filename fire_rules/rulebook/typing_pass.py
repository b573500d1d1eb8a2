"""Type-checking every expression of a rulebook, and what the typed trees say together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from fire_rules.language import Expression, LanguageError, Scope
from fire_rules.language import tree as t
from fire_rules.language.check import check
from fire_rules.language.types import BOOL, COUNT, DATE, Entity, EnumType, ListOf, NumberType, Type
from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.implied import check_implies
from fire_rules.rulebook.rule import Adjustment, Definition, Rule

Key = tuple[str, str]
AMOUNT_WORDS = ("不限", "—")


class TypingPass:
    """Checks expressions; ``trees`` keeps the typed tree of each by (expression, class)."""

    def __init__(self, scope: Scope, faults: Faults) -> None:
        self.scope = scope
        self.faults = faults
        self.trees: dict[tuple[Expression, str], t.Tree] = {}
        self._told: set[object] = set()

    def check(self, expression: Expression | None, subject: str, expected: Type | None = None) -> t.Tree | None:
        """The typed tree, or None after a fault."""
        if expression is None:
            return None
        try:
            tree = check(expression, self.scope, subject, expected)
        except LanguageError as error:
            key = (error.diagnostic.code, error.diagnostic.place)
            if key not in self._told:
                self._told.add(key)
                self.faults.extend([error.diagnostic])
            return None
        self.trees[(expression, self.scope.base_class(subject))] = tree
        self._check_lookups(tree, expression)
        return tree

    def _check_lookups(self, tree: t.Tree, expression: Expression) -> None:
        """Each key of a look-up is of the enumeration that the table declares for it."""
        for node in t.walk(tree):
            if not isinstance(node, t.Lookup):
                continue
            declared = self.scope.tables[node.table].keys
            for key, wanted in zip(node.keys, declared, strict=True):
                found = key.type.name if isinstance(key.type, EnumType) else str(key.type)
                if isinstance(key.type, EnumType) != (wanted in self.scope.vocabulary.enums) or (
                    isinstance(key.type, EnumType) and found != wanted
                ):
                    self.faults.add("R408", expression.place, table=node.table, expected=wanted, found=found)

    def rule(self, rule: Rule) -> None:
        """Check all expressions of a rule."""
        subject = rule.subject
        self.check(rule.when, subject, BOOL)
        self.check(rule.require, subject, BOOL)
        for item in rule.any_of:
            self.check(item.when, subject, BOOL)
        measure = self.check(rule.measure, subject)
        bound = measure.type if measure is not None else None
        if bound is not None and not isinstance(bound, NumberType) and bound != DATE:
            self.faults.add("R409", rule.place, rule=rule.id, expected="number, date", found=str(bound))
            bound = None
        if bound is not None:
            self.amount(rule.limit, subject, bound)
        for adjustment in rule.adjust:
            self.adjustment(adjustment, subject, bound)
        if rule.every is not None:
            self._every(rule)
        addressee = self.check(rule.addressee, subject)
        if addressee is not None and not isinstance(addressee.type, (Entity, ListOf)):
            self.faults.add("R409", rule.place, rule=rule.id, expected="subject", found=str(addressee.type))

    def adjustment(self, adjustment: Adjustment, subject: str, bound: Type | None) -> None:
        self.check(adjustment.when, subject, BOOL)
        if bound is not None:
            for expression in (adjustment.replace, adjustment.plus, adjustment.floor):
                self.amount(expression, subject, bound)
        self.check(adjustment.times, subject, COUNT)

    def amount(self, expression: Expression | None, subject: str, bound: Type) -> None:
        """A limit or an amount: of the type of the measure, or one of the words for what is not a number."""
        if expression is not None and expression.text not in AMOUNT_WORDS:
            self.check(expression, subject, bound)

    def _every(self, rule: Rule) -> None:
        every = rule.every
        if every is None:
            return
        records = self.check(every.records, rule.subject)
        if records is not None:
            class_ = records.type.class_ if isinstance(records.type, ListOf) else ""
            if not class_ or "date" not in self.scope.vocabulary.fields_of(class_):
                self.faults.add("R410", every.records.place, rule=rule.id)
        self.check(every.since, rule.subject, DATE)

    def definition(self, definition: Definition) -> None:
        value = self.check(definition.value, definition.class_)
        strict = self.check(definition.strict, definition.class_)
        self.check(definition.lenient, definition.class_, strict.type if strict is not None else None)
        if value is not None and isinstance(value.type, ListOf):
            name = f"{definition.class_}.{definition.name}"
            self.faults.add(
                "R409", definition.place, rule=name, expected="bool, number, date, enumeration", found="list"
            )


def used_definitions(tree: t.Tree) -> Iterator[Key]:
    """The definitions that a typed tree reads, by class and name."""
    for node in t.walk(tree):
        if isinstance(node, t.Attr) and node.kind == "definition":
            yield (node.owner, node.name)


def find_cycle(edges: dict[Key, Sequence[Key]]) -> tuple[Key, ...]:
    """A path of definitions that leads back to its start, or nothing where there is none."""
    done: set[Key] = set()
    for start in edges:
        cycle = _walk(start, edges, [], done)
        if cycle:
            return cycle
    return ()


def _walk(key: Key, edges: dict[Key, Sequence[Key]], path: list[Key], done: set[Key]) -> tuple[Key, ...]:
    if key in path:
        return (*path[path.index(key) :], key)
    if key in done:
        return ()
    path.append(key)
    for following in edges.get(key, ()):
        cycle = _walk(following, edges, path, done)
        if cycle:
            return cycle
    path.pop()
    done.add(key)
    return ()


def check_all(scope: Scope, rules: Iterable[Rule], definitions: Iterable[Definition], faults: Faults) -> TypingPass:
    """Check every expression; report a circle of definitions with its path."""
    typing = TypingPass(scope, faults)
    edges: dict[Key, Sequence[Key]] = {}
    kept = list(definitions)
    for definition in kept:
        typing.definition(definition)
        trees = [
            typing.trees.get((e, definition.class_))
            for e in (definition.value, definition.strict, definition.lenient)
            if e is not None
        ]
        edges[(definition.class_, definition.name)] = [k for tree in trees if tree for k in used_definitions(tree)]
    cycle = find_cycle(edges)
    if cycle:
        place = next(d.place for d in kept if (d.class_, d.name) == cycle[0])
        faults.add("R411", place, path=" → ".join(".".join(key) for key in cycle))
    for name, view in scope.views.items():
        typing.check(view.where, name, BOOL)
    for rule in rules:
        if rule.subject in scope.views or rule.subject in scope.vocabulary.classes:
            typing.rule(rule)
            check_implies(rule, scope, typing.trees, faults)
    return typing
