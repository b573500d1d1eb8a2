"""The interpreter: evaluates a typed tree over bounds, and tells how it came to the answer.

It is the reference for the generated code (they must agree on points) and the only path where something is unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise, product
from typing import Any, Literal, cast

from fire_rules.facts import FactRef, Subject, of_building
from fire_rules.language import bounds as b
from fire_rules.language import tree as t
from fire_rules.language.aggregate import aggregate
from fire_rules.language.check import check
from fire_rules.language.lookup import NO_SUCH_CASE, NOT_PERMITTED, UNLIMITED, cell, interval
from fire_rules.language.once import Once
from fire_rules.language.scope import Scope
from fire_rules.language.trace import Trace
from fire_rules.language.types import BoolType, Entity, EnumType, ListOf, NumberType, TextType, Type
from fire_rules.values import UNKNOWN, Open

Reading = Literal["strict", "lenient"]
Direction = Literal["at_most", "at_least"]
Facts = dict[tuple[Subject, str], tuple[b.Bounds, b.Missing]]
PHANTOM = "*"
"""The id of a stand-in for a member of a list that is not listed: one is made for each look at the list."""


class NoSuchCaseError(Exception):
    """A cell says that the case does not exist."""


class Interpreter:
    """Evaluates trees of one scope on subjects of one graph.

    ``assumed`` overrides facts (for evaluation case by case); ``reading`` chooses the end of a latitude of the law;
    ``direction`` says how a limit reads ``—`` and ``不限``. ``facts`` are the bounds of facts that were read before,
    which interpreters of one graph may share.
    """

    def __init__(
        self,
        scope: Scope,
        trees: dict[Any, t.Tree],
        reading: Reading = "strict",
        assumed: Mapping[FactRef, Any] | None = None,
        facts: Facts | None = None,
    ) -> None:
        self.scope = scope
        self.trees = trees
        self.reading: Reading = reading
        self.assumed = {(ref.path, ref.name): value for ref, value in (assumed or {}).items()}
        self.facts: Facts = {} if facts is None else facts
        self.direction: Direction = "at_most"
        self.memo: dict[tuple[str, str], tuple[b.Bounds, bool]] = {}
        self.once = Once()
        self.subject: Subject | None = None
        self.variables: dict[str, Subject] = {}
        self.trace: Trace | None = None

    def evaluate(self, tree: t.Tree, subject: Subject, direction: Direction = "at_most") -> b.Bounds:
        """The bounds of a tree on a subject."""
        before = (self.subject, self.variables, self.direction)
        self.subject, self.variables, self.direction = subject, {}, direction
        try:
            found: b.Bounds = self.value(tree)
            return found
        finally:
            self.subject, self.variables, self.direction = before

    def value(self, tree: t.Tree) -> Any:
        """The bounds of a tree here; of which kind they are follows from the tree's type."""
        if self.trace is None:
            return _EVALUATE[type(tree)](self, tree)
        self.trace.enter()
        found = _EVALUATE[type(tree)](self, tree)
        self.trace.leave(tree, found)
        return found

    # -- typed access ----------------------------------------------------------------------------------------------

    def truth(self, tree: t.Tree) -> b.Truth:
        found: b.Truth = self.value(tree)
        return found

    def span(self, tree: t.Tree) -> b.Span:
        found: b.Span = self.value(tree)
        return found

    def thing(self, tree: t.Tree) -> b.Thing:
        found: b.Thing = self.value(tree)
        return found

    def things(self, tree: t.Tree) -> b.Things:
        found: b.Things = self.value(tree)
        return found

    def constant(self, tree: t.Const) -> b.Bounds:
        return _constant(tree.value)

    # -- facts -----------------------------------------------------------------------------------------------------

    def attribute(self, tree: t.Attr) -> b.Bounds:
        if isinstance(tree.base, t.Self):
            subject = self.subject
        else:
            base = self.thing(tree.base)
            subject = base.subject
            if subject is None:
                return self.unknown(tree.type, base.missing, tree)
        assert subject is not None
        return self.defined(subject, tree.name) if tree.kind == "definition" else self.fact(subject, tree)

    def fact(self, subject: Subject, tree: t.Attr) -> b.Bounds:
        if self.trace is not None:
            self.trace.fact(subject, tree.name)
        if self.assumed:
            value = self.assumed.get((subject.path_, tree.name), UNKNOWN)
            if value is not UNKNOWN:
                return cast(b.Bounds, b.of_value(value, b.NONE, None, None))
        key = (subject, tree.name)
        known = self.facts.get(key)
        if known is None:
            known = self.read(subject, tree)
            if subject.id_ != PHANTOM:
                self.facts[key] = known
        found, missing = known
        if missing:
            self.once.read(missing)
        return found

    def read(self, subject: Subject, tree: t.Attr) -> tuple[b.Bounds, b.Missing]:
        """The bounds of a fact, and the fact itself where it is open."""
        value = subject.fact_(tree.name)
        if not isinstance(value, Open):
            return cast(b.Bounds, b.of_value(value, b.NONE, None, None)), b.NONE
        missing = frozenset((subject.ref_(tree.name),))
        known = b.of_value(value, missing, *self.possible(tree))
        return self.unknown(tree.type, missing, tree) if known is None else known, missing

    def possible(self, tree: t.Attr) -> tuple[Decimal | None, Decimal | None]:
        """What is possible for a numeric field."""
        if tree.kind != "field" or not isinstance(tree.type, NumberType):
            return None, None
        spec = self.scope.vocabulary.fields_of(tree.owner).get(tree.name)
        if spec is None:
            return None, None
        return (
            None if spec.minimum is None else Decimal(spec.minimum),
            None if spec.maximum is None else Decimal(spec.maximum),
        )

    def unknown(self, type_: Type, missing: b.Missing, tree: t.Attr) -> b.Bounds:
        """All that a value of the type can be."""
        match type_:
            case BoolType():
                return b.Truth(None, missing)
            case EnumType(name):
                return b.Choice(frozenset(self.scope.vocabulary.enums[name].atoms), missing)
            case TextType():
                return b.Choice(None, missing)
            case Entity():
                return b.Thing(None, missing)
            case ListOf():
                return b.Things((), True, missing)
        minimum, maximum = self.possible(tree)
        return b.anything(
            missing,
            -b.INFINITY if minimum is None else minimum,
            b.INFINITY if maximum is None else maximum,
        )

    def defined(self, subject: Subject, name: str) -> b.Bounds:
        """The value of a definition on a subject, remembered for this interpreter."""
        key = (subject.path_, name)
        known = self.memo.get(key)
        if known is not None and self.trace is None:
            found, twice = known
            self.once.read(found.missing, twice)
            return found
        outer, self.once = self.once, Once()
        found = self._define(subject, name)
        twice = bool(self.once.twice & found.missing)
        self.once = outer
        self.once.read(found.missing, twice)
        if subject.id_ != PHANTOM:
            self.memo[key] = found, twice
        return found

    def _define(self, subject: Subject, name: str) -> b.Bounds:
        tree, cites = self.definition_tree(subject.class_, name)
        if self.trace is not None:
            self.trace.cite(cites)
        return self.evaluate(tree, subject)

    def definition_tree(self, class_: str, name: str) -> tuple[t.Tree, str]:
        definition = self.scope.definitions[class_, name]
        expression = definition.value
        if expression is None:
            expression = definition.strict if self.reading == "strict" else definition.lenient
        assert expression is not None
        key = ("definition", class_, name, self.reading)
        tree = self.trees.get(key)
        if tree is None:
            tree = self.trees[key] = check(expression, self.scope, class_)
        return tree, definition.cites

    def all_of(self, class_: str) -> b.Things:
        assert self.subject is not None
        members = of_building(self.subject, class_)
        stand_ins = [s for s in members if s.placeholder_]
        missing = frozenset(_list_of(s) for s in stand_ins)
        return b.Things(tuple(s for s in members if not s.placeholder_), bool(stand_ins), missing)

    def phantom(self, class_: str) -> Subject:
        """A stand-in for a member of a list that is not listed: its own facts are unknown."""
        assert self.subject is not None
        phantom = Subject(class_, PHANTOM, f"{self.subject.path_}/{class_}[{PHANTOM}]", self.subject, None, True)
        for name, parent in _ancestors(self.subject):
            if name in self.scope.vocabulary.parents_of(class_):
                phantom.set_(name, parent)
        phantom.graph_ = self.subject.graph_
        return phantom

    # -- operators -------------------------------------------------------------------------------------------------

    def compare(self, tree: t.Compare) -> b.Truth:
        left, right = self.value(tree.left), self.value(tree.right)
        if isinstance(left, b.Span) and isinstance(right, b.Span):
            found = b.compare(tree.op, left, right)
            if tree.op in ("==", "!="):
                self.once.read(found.missing, True)
            return found
        if isinstance(left, b.Choice) and isinstance(right, b.Choice):
            if tree.ranks is not None and tree.op not in ("==", "!="):
                return b.compare(tree.op, b.ranked(left, tree.ranks), b.ranked(right, tree.ranks))
            same = b.equal(left, right)
        else:
            same = _same_truth(cast(b.Truth, left), cast(b.Truth, right))
        return same if tree.op == "==" else b.negate(same)

    def within(self, tree: t.Within) -> b.Truth:
        item = self.value(tree.item)
        found = b.within(item, tree.values)
        if isinstance(item, b.Span):
            self.once.read(found.missing, True)
        return found

    def conditional(self, tree: t.If) -> b.Bounds:
        test = self.truth(tree.test)
        if test.value is not None:
            found: b.Bounds = self.value(tree.then if test.value else tree.other)
            return found
        return b.hull([self.value(tree.then), self.value(tree.other)], test.missing)

    def same(self, left: b.Thing, right: b.Thing) -> b.Truth:
        if left.subject is None or right.subject is None:
            return b.Truth(None, left.missing | right.missing)
        return b.Truth(left.subject is right.subject)

    def member(self, item: b.Thing, group: b.Things) -> b.Truth:
        if item.subject is None:
            empty = not group.members and not group.more
            return b.Truth(False) if empty else b.Truth(None, item.missing | group.missing)
        if any(m is item.subject for m in group.members):
            return b.Truth(True)
        return b.Truth(None, group.missing) if group.more else b.Truth(False)

    def permitted(self, operand: t.Tree) -> b.Truth:
        span = self.span(operand)
        barred = -b.INFINITY if self.direction == "at_most" else b.INFINITY
        if span.point:
            return b.Truth(span.lo != barred)
        touches = (span.lo == barred and not span.lo_open) or (span.hi == barred and not span.hi_open)
        return b.Truth(None, span.missing) if touches else b.Truth(True)

    # -- tables ----------------------------------------------------------------------------------------------------

    def lookup(self, tree: t.Lookup) -> b.Bounds:
        table = self.scope.tables[tree.table]
        types = tuple(k.type for k in tree.keys)
        keys = [self.value(k) for k in tree.keys]
        selector = None if tree.selector is None else self.value(tree.selector)
        missing = frozenset().union(*(k.missing for k in keys), selector.missing if selector else b.NONE)
        columns = self.columns(tree, selector)
        found: list[b.Bounds] = []
        domains = [list(self.candidates(table, i, k, ty)) for i, (k, ty) in enumerate(zip(keys, types, strict=True))]
        for point in product(*domains):
            for column in columns:
                raw = cell(table, types, point, column)
                if raw != NO_SUCH_CASE:
                    found.append(self.cell_bounds(raw))
                else:
                    self.once.read(missing, True)
        if not found:
            raise NoSuchCaseError(tree.text)
        if self.trace is not None:
            self.trace.cite(table.clause)
        return b.hull(found, missing)

    def columns(self, tree: t.Lookup, selector: b.Bounds | None) -> list[str]:
        if selector is None:
            return [tree.column]
        atoms = cast(b.Choice, selector).atoms or frozenset()
        return [tree.column.replace("{}", atom) for atom in sorted(atoms)]

    def candidates(self, table: Any, position: int, key: b.Bounds, type_: Type) -> Iterator[Any]:
        """Representative points of a key: atoms, or one point of each interval that the key can meet."""
        if isinstance(key, b.Choice):
            yield from sorted(key.atoms or ())
            return
        span = cast(b.Span, key)
        if span.point:
            yield span.lo
            return
        yield from _representatives(span, dict.fromkeys(row[position] for row, _ in table.rows))

    def cell_bounds(self, raw: Decimal | str) -> b.Bounds:
        generous = b.INFINITY if self.direction == "at_most" else -b.INFINITY
        if raw == UNLIMITED:
            return b.exact(generous)
        if raw == NOT_PERMITTED:
            return b.exact(-generous)
        return b.Choice(frozenset((raw,))) if isinstance(raw, str) else b.exact(raw)


def _representatives(span: b.Span, keys: Mapping[str, None]) -> Iterator[Decimal]:
    """One number of the span in each interval it meets, and its ends, so that every cell within reach is seen."""
    ends: set[Decimal] = {e for e in (span.lo, span.hi) if not e.is_infinite()}
    for key in keys:
        found = interval(key)
        if found is not None:
            ends |= {e for e in (found.lo, found.hi) if e is not None and span.lo <= e <= span.hi}
    ordered = sorted(ends) or [Decimal(0)]
    middles = [(x + y) / 2 for x, y in pairwise(ordered)]
    outer = [ordered[0] - 1, ordered[-1] + 1]
    for point in [*ordered, *middles, *outer]:
        above = point > span.lo or (point == span.lo and not span.lo_open)
        below = point < span.hi or (point == span.hi and not span.hi_open)
        if above and below:
            yield point


def _same_truth(a: b.Truth, c: b.Truth) -> b.Truth:
    if a.value is None or c.value is None:
        return b.Truth(None, a.missing | c.missing)
    return b.Truth(a.value is c.value)


def _ancestors(subject: Subject) -> Iterator[tuple[str, Subject]]:
    current: Subject | None = subject
    while current is not None:
        yield current.class_, current
        current = current.parent_


def _list_of(stand_in: Subject) -> FactRef:
    """The list that a placeholder stands for."""
    parent, _, key = stand_in.path_.rpartition("/")
    return FactRef(parent, key.removesuffix("[?]"))


@lru_cache(maxsize=None, typed=True)
def _constant(value: Any) -> b.Bounds:
    return cast(b.Bounds, b.of_value(value, b.NONE, None, None))


def _arithmetic(interpreter: Interpreter, tree: t.Arith) -> b.Span:
    left, right = interpreter.span(tree.left), interpreter.span(tree.right)
    if tree.op == "*":
        return b.times(left, right)
    return b.add(left, right if tree.op == "+" else b.minus(right))


_EVALUATE: dict[type[t.Tree], Callable[[Interpreter, Any], b.Bounds]] = {
    t.Attr: Interpreter.attribute,
    t.Const: Interpreter.constant,
    t.And: lambda i, tree: b.conjunction(map(i.value, tree.operands)),
    t.Or: lambda i, tree: b.disjunction(map(i.value, tree.operands)),
    t.Not: lambda i, tree: b.negate(i.truth(tree.operand)),
    t.Compare: Interpreter.compare,
    t.Within: Interpreter.within,
    t.If: Interpreter.conditional,
    t.Lookup: Interpreter.lookup,
    t.Aggregate: aggregate,
    t.Self: lambda i, tree: b.Thing(i.subject),
    t.Var: lambda i, tree: b.Thing(i.variables[tree.name]),
    t.Arith: _arithmetic,
    t.Extreme: lambda i, tree: (b.greatest if tree.largest else b.least)(i.span(tree.left), i.span(tree.right)),
    t.Power: lambda i, tree: b.power(i.span(tree.base), tree.exponent),
    t.Round: lambda i, tree: b.rounded(i.span(tree.operand), tree.step, tree.up),
    t.Permitted: lambda i, tree: i.permitted(tree.operand),
    t.Same: lambda i, tree: i.same(i.thing(tree.left), i.thing(tree.right)),
    t.Member: lambda i, tree: i.member(i.thing(tree.item), i.things(tree.list)),
    t.AllOf: lambda i, tree: i.all_of(tree.class_),
}
