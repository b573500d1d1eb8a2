"""The first cases of a new rule: at the limit and a step beside it, with the facts under which the rule applies.

They follow where the rule compares a stated fact with a literal, and its conditions are comparisons of stated facts
joined by ``and``. Otherwise there are none, and lint asks for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from fire_rules.language import tree as t
from fire_rules.language.types import BoolType, EnumType
from fire_rules.records import dataclass
from fire_rules.rulebook.rule import Rule, Rulebook
from fire_rules.rulebook.typed import Trees, scope_of
from fire_rules.values.units import in_unit
from fire_rules.vocabulary import vocabulary
from fire_rules.vocabulary.types import Quantity, Ref

Facts = dict[str, dict[str, Any]]
UP = {"at_most": 1, "below": 1, "at_least": -1, "above": -1}
"""Which way from the limit a measure breaks it."""
FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


@dataclass(frozen=True, slots=True)
class Sketch:
    """Facts by class under which the rule is met, and cases as a rule file writes them."""

    base: Mapping[str, Mapping[str, Any]]
    cases: tuple[Mapping[str, Any], ...]


class Unclear(Exception):  # noqa: N818 - no error: the rule says more than cases can be made of
    """A condition from which no facts follow."""


def sketch(rule: Rule, book: Rulebook) -> Sketch | None:
    """The cases that follow from a rule; None where they do not."""
    trees = Trees(scope_of(book))
    base: Facts = {trees.scope.base_class(rule.subject): {}}
    try:
        for condition in trees.when(rule):
            for fact, value in _granted(condition):
                _state(base, fact, value)
        if rule.judge is not None:
            return Sketch(base, ({"at": "asked", "expect": "judgement"},))
        fact, good, bad, limit = _turn(rule, trees)
    except Unclear:
        return None
    _state(base, fact, good)
    name = f"{fact.owner}.{fact.name}"
    shown = {} if limit is None else {"limit": limit}
    return Sketch(
        base,
        (
            {"at": "met", "expect": "compliant", **shown},
            {"at": "broken", "given": {name: bad}, "expect": "violation"},
            {"at": "not stated", "given": {name: "unknown"}, "expect": "undetermined", "missing": [name]},
        ),
    )


def _turn(rule: Rule, trees: Trees) -> tuple[t.Attr, Any, Any, Decimal | None]:
    """The fact that decides, a value that meets the rule and one that does not, and the limit."""
    if rule.require is not None:
        return *_decides(trees.of(rule.require, rule.subject)), None
    if rule.measure is None or rule.limit is None or rule.comparison is None:
        raise Unclear
    fact, limit = trees.measure(rule), trees.limit(rule, rule.limit)
    if not isinstance(fact, t.Attr) or not isinstance(limit, t.Const) or not isinstance(limit.value, Decimal):
        raise Unclear
    beyond = limit.value + UP[rule.comparison] * _step(limit.value)
    within = limit.value - UP[rule.comparison] * _step(limit.value)
    if min(beyond, within, limit.value) < 0:
        raise Unclear
    good, bad = (limit.value, beyond) if rule.comparison in ("at_most", "at_least") else (within, limit.value)
    return fact, _written(fact, good), _written(fact, bad), limit.value


def _step(number: Decimal) -> Decimal:
    """One in the last place that the number has."""
    exponent = number.normalize().as_tuple().exponent
    return Decimal(1).scaleb(min(0, int(exponent)))


def _decides(tree: t.Tree) -> tuple[t.Attr, Any, Any]:
    """The one fact that a requirement reads, with a value that meets it and one that does not."""
    granted, refused = list(_granted(tree)), list(_granted(t.Not(tree.text, tree.type, tree)))
    if len(granted) != 1 or len(refused) != 1:
        raise Unclear
    return granted[0][0], granted[0][1], refused[0][1]


def _granted(tree: t.Tree) -> Iterator[tuple[t.Attr, Any]]:
    """Facts that make a condition true. Raises Unclear where they cannot be told from its words."""
    match tree:
        case t.And(operands=operands):
            for operand in operands:
                yield from _granted(operand)
        case t.Not(operand=t.Not(operand=inner)):
            yield from _granted(inner)
        case t.Not(operand=t.Compare(op=op, left=left, right=right, ranks=ranks) as compared):
            against = {"==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}[op]
            yield from _granted(t.Compare(compared.text, compared.type, against, left, right, ranks))
        case t.Not(operand=t.Within(item=t.Attr(type=EnumType(name=enum)) as fact, values=values)):
            yield fact, _first(atom for atom in vocabulary().enums[enum].atoms if atom not in values)
        case t.Not(operand=t.Attr(type=BoolType()) as fact):
            yield fact, False
        case t.Attr(type=BoolType()):
            yield tree, True
        case t.Within(item=t.Attr(type=EnumType(name=enum)) as fact, values=values):
            yield fact, _first(atom for atom in vocabulary().enums[enum].atoms if atom in values)
        case t.Compare(op=op, left=t.Attr() as fact, right=t.Const(value=value), ranks=ranks):
            yield fact, _satisfying(fact, op, value, ranks)
        case t.Compare(op=op, left=t.Const(value=value), right=t.Attr() as fact, ranks=ranks):
            yield fact, _satisfying(fact, FLIPPED[op], value, ranks)
        case _:
            raise Unclear


def _satisfying(fact: t.Attr, op: str, value: Any, ranks: tuple[str, ...] | None) -> Any:
    """A value of a fact that stands so to a literal."""
    if isinstance(value, bool):
        return value if op == "==" else not value
    if isinstance(fact.type, EnumType):
        order = ranks or vocabulary().enums[fact.type.name].atoms
        at = order.index(value)
        allowed = {"==": order[at : at + 1], "!=": order[:at] + order[at + 1 :], "<": order[:at], ">": order[at + 1 :]}
        allowed |= {"<=": order[: at + 1], ">=": order[at:]}
        return _first(allowed[op])
    away = {"==": 0, "<=": 0, ">=": 0, "<": -1, ">": 1, "!=": 1}[op]
    if isinstance(value, date):
        return (value + timedelta(days=away)).isoformat()
    if isinstance(value, Decimal) and value + away >= 0:
        return _written(fact, value + away * _step(value))
    raise Unclear


def _first(values: Any) -> Any:
    for value in values:
        return value
    raise Unclear


def _written(fact: t.Attr, number: Decimal) -> Decimal:
    """A canonical number in the unit of the field."""
    field = vocabulary().fields_of(fact.owner).get(fact.name)
    if fact.kind != "field" or field is None or not isinstance(field.type, Quantity):
        raise Unclear
    return in_unit(number, field.type.unit)


def _state(base: Facts, fact: t.Attr, value: Any) -> None:
    """State a fact, with the references by which the rule reaches its subject. Two values of one fact are unclear."""
    if fact.kind != "field":
        raise Unclear
    here = fact.base
    while isinstance(here, t.Attr):
        reference = vocabulary().fields_of(here.owner).get(here.name)
        if reference is not None:
            if not isinstance(reference.type, Ref):
                raise Unclear
            base.setdefault(here.owner, {})[here.name] = reference.type.class_
            base.setdefault(reference.type.class_, {})
        elif here.kind != "parent":
            raise Unclear
        here = here.base
    if not isinstance(here, t.Self):
        raise Unclear
    facts = base.setdefault(fact.owner, {})
    if facts.setdefault(fact.name, value) != value:
        raise Unclear
