"""Arithmetic in expressions: units, exact quotients, squares and cubes."""

from __future__ import annotations

import ast
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from fire_rules.language import tree as t
from fire_rules.language.types import BARE, NumberType, multiply

if TYPE_CHECKING:
    from fire_rules.language.checker import Checker

_OPERATORS: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*"}


def check_arithmetic(checker: Checker, node: ast.BinOp) -> t.Tree:
    """The typed tree of ``+ - * /`` or a power."""
    left, right = checker.expr(node.left), checker.expr(node.right)
    if not isinstance(left.type, NumberType) or not isinstance(right.type, NumberType):
        raise checker.error("L405", node, expected="number", found=f"{left.type}, {right.type}")
    if isinstance(node.op, ast.Pow):
        return power(checker, left, right, node)
    if isinstance(node.op, ast.Div):
        return divide(checker, left, right, node)
    op = _OPERATORS.get(type(node.op))
    if op is None:
        raise checker.refuse(node)
    if op == "*":
        return t.Arith(checker.source(node), multiply(left.type, right.type), op, left, right)
    checker.fit(right, left.type, node)
    return t.Arith(checker.source(node), right.type if left.type == BARE else left.type, op, left, right)


def power(checker: Checker, left: t.Tree, right: t.Tree, node: ast.BinOp) -> t.Tree:
    exponent = right.value if isinstance(right, t.Const) else None
    if not isinstance(exponent, Decimal) or exponent not in (Decimal(2), Decimal(3)):
        raise checker.refuse(node)
    base = cast(NumberType, left.type)
    type_ = base
    for _ in range(int(exponent) - 1):
        type_ = multiply(type_, base)
    return t.Power(checker.source(node), type_, left, int(exponent))


def divide(checker: Checker, left: t.Tree, right: t.Tree, node: ast.BinOp) -> t.Tree:
    if not isinstance(right, t.Const) or right.value == 0 or not _terminates(right.value):
        raise checker.error("L410", node.right)
    reciprocal = t.Const(right.text, right.type, 1 / right.value)
    type_ = multiply(cast(NumberType, left.type), cast(NumberType, right.type), -1)
    return t.Arith(checker.source(node), type_, "*", left, reciprocal)


def _terminates(value: Decimal) -> bool:
    """Whether the reciprocal is a finite decimal."""
    numerator = abs(value.as_integer_ratio()[0])
    for prime in (2, 5):
        while numerator % prime == 0:
            numerator //= prime
    return numerator == 1
