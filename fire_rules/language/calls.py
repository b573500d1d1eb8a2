"""Calls in expressions: aggregates over lists, and the few functions of the language."""

from __future__ import annotations

import ast
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from fire_rules.language import tree as t
from fire_rules.language.errors import advice
from fire_rules.language.types import BARE, BOOL, COUNT, DATE, DateType, Entity, ListOf, NumberType

if TYPE_CHECKING:
    from fire_rules.language.checker import Checker

AGGREGATES = ("all", "any", "count", "sum", "min", "max")
EXTREMES = ("min", "max")


def check_call(checker: Checker, node: ast.Call) -> t.Tree:
    """The typed tree of a call of one of the functions of the language."""
    if not isinstance(node.func, ast.Name):
        raise checker.refuse(node)
    name = node.func.id
    if name in EXTREMES and len(node.args) == 2:
        return extreme(checker, name, node)
    if name in AGGREGATES:
        return aggregate(checker, name, node)
    function = FUNCTIONS.get(name)
    if function is None or node.keywords:
        raise checker.refuse(node)
    return function(checker, node)


def call_date(checker: Checker, node: ast.Call) -> t.Tree:
    parts = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, int)]
    if len(parts) != 3 or len(node.args) != 3:
        raise checker.refuse(node)
    try:
        return t.Const(checker.source(node), DATE, date(*parts))
    except ValueError:
        raise checker.refuse(node) from None


def call_permitted(checker: Checker, node: ast.Call) -> t.Tree:
    (operand,) = (checker.expr(a) for a in arity(checker, node, 1))
    return t.Permitted(checker.source(node), BOOL, operand)


def call_same(checker: Checker, node: ast.Call) -> t.Tree:
    left, right = (checker.expr(a) for a in arity(checker, node, 2))
    if not isinstance(left.type, Entity) or not isinstance(right.type, Entity):
        raise checker.error("L405", node, expected="subject", found=f"{left.type}, {right.type}")
    return t.Same(checker.source(node), BOOL, left, right)


def call_all_of(checker: Checker, node: ast.Call) -> t.Tree:
    (argument,) = arity(checker, node, 1)
    name = checker.parsed.text(argument)
    if name not in checker.scope.vocabulary.classes:
        raise checker.error("L403", argument, name=name, advice=advice(name, list(checker.scope.vocabulary.classes)))
    if checker.scope.vocabulary.classes[name].complete == "observed":
        raise checker.refuse(argument)
    return t.AllOf(checker.source(node), ListOf(name), name)


def extreme(checker: Checker, kind: str, node: ast.Call) -> t.Tree:
    """``min`` or ``max`` of two numbers."""
    if node.keywords:
        raise checker.refuse(node)
    left, right = (checker.expr(a) for a in node.args)
    if not isinstance(left.type, NumberType) or not isinstance(right.type, NumberType):
        raise checker.error("L405", node, expected="number", found=f"{left.type}, {right.type}")
    checker.fit(right, left.type, node)
    type_ = right.type if left.type == BARE else left.type
    return t.Extreme(checker.source(node), type_, kind == "max", left, right)


def rounding(checker: Checker, node: ast.Call, *, up: bool) -> t.Tree:
    operand, step = (checker.expr(a) for a in arity(checker, node, 2))
    if not isinstance(step, t.Const) or not isinstance(step.value, Decimal) or step.value <= 0:
        raise checker.refuse(node)
    checker.fit(step, operand.type, node)
    return t.Round(checker.source(node), operand.type, up, operand, step.value)


def arity(checker: Checker, node: ast.Call, count: int) -> list[ast.expr]:
    if len(node.args) != count:
        raise checker.refuse(node)
    return node.args


def aggregate(checker: Checker, kind: str, node: ast.Call) -> t.Tree:
    if len(node.args) != 1 or not isinstance(node.args[0], ast.GeneratorExp):
        raise checker.refuse(node)
    generator = node.args[0]
    if len(generator.generators) != 1:
        raise checker.refuse(node)
    clause = generator.generators[0]
    if clause.is_async or not isinstance(clause.target, ast.Name):
        raise checker.refuse(node)
    group = checker.expr(clause.iter)
    if not isinstance(group.type, ListOf):
        raise checker.error("L405", clause.iter, expected="list", found=str(group.type))
    name = checker.parsed.text(clause.target)
    outer = dict(checker.variables)
    checker.variables[name] = group.type.class_
    condition = conditions(checker, clause.ifs, node)
    element = checker.expr(generator.elt, BOOL if kind in ("all", "any") else None)
    checker.variables = outer
    return aggregate_of(checker, kind, node, name, group, element, condition)


def conditions(checker: Checker, ifs: list[ast.expr], node: ast.expr) -> t.Tree | None:
    parts = tuple(checker.fit(checker.expr(c, BOOL), BOOL, c) for c in ifs)
    if len(parts) <= 1:
        return parts[0] if parts else None
    return t.And(checker.source(node), BOOL, parts)


def aggregate_of(
    checker: Checker, kind: str, node: ast.Call, name: str, group: t.Tree, element: t.Tree, condition: t.Tree | None
) -> t.Tree:
    text = checker.source(node)
    if kind in ("all", "any"):
        checker.fit(element, BOOL, node)
        return t.Aggregate(text, BOOL, kind, name, group, element, condition, None)
    if kind == "count":
        return t.Aggregate(text, COUNT, kind, name, group, element, condition, None)
    if not isinstance(element.type, (NumberType, DateType)) or (kind == "sum" and element.type == DATE):
        raise checker.error("L405", node, expected="number", found=str(element.type))
    empty = None
    if kind in EXTREMES:
        given = [k.value for k in node.keywords if k.arg == "empty"]
        if len(given) != 1 or len(node.keywords) != 1:
            raise checker.error("L414", node, kind=kind)
        empty = checker.fit(checker.expr(given[0], element.type), element.type, given[0])
    elif node.keywords:
        raise checker.refuse(node)
    return t.Aggregate(text, element.type, kind, name, group, element, condition, empty)


FUNCTIONS: dict[str, Callable[[Checker, ast.Call], t.Tree]] = {
    "date": call_date,
    "permitted": call_permitted,
    "same": call_same,
    "all_of": call_all_of,
    "round_up": partial(rounding, up=True),
    "round_down": partial(rounding, up=False),
}
