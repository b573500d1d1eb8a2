"""Type-check: Python syntax tree to typed tree, names resolved against the scope."""

from __future__ import annotations

import ast
from collections.abc import Callable
from decimal import Decimal
from typing import Any, cast

from fire_rules.language import tree as t
from fire_rules.language.arithmetic import check_arithmetic
from fire_rules.language.calls import check_call
from fire_rules.language.check import check
from fire_rules.language.errors import LanguageError, advice
from fire_rules.language.expression import Expression
from fire_rules.language.lookup import check_lookup
from fire_rules.language.parse import Parsed, number, parse
from fire_rules.language.scope import Scope
from fire_rules.language.types import (
    BARE,
    BOOL,
    COUNT,
    TEXT,
    BoolType,
    Entity,
    EnumType,
    ListOf,
    NumberType,
    TextType,
    Type,
    of_field,
)
from fire_rules.language.types import number as number_type
from fire_rules.values.units import canonical

_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
}  # fmt: skip


def definition_type(scope: Scope, class_: str, name: str) -> Type:
    """The type of a definition, inferred from its expression."""
    key = (class_, name)
    known = scope.definition_types.get(key)
    if known is not None:
        return known
    definition = scope.definitions[key]
    expression = cast(Expression, definition.value or definition.strict)
    if key in scope.inferring:
        path = " → ".join(".".join(k) for k in [*scope.inferring[scope.inferring.index(key) :], key])
        raise LanguageError("L409", expression, path=path)
    scope.inferring.append(key)
    try:
        found = check(expression, scope, class_).type
    finally:
        scope.inferring.pop()
    scope.definition_types[key] = found if found != BARE else COUNT
    return scope.definition_types[key]


class Checker:
    """Checks one expression."""

    def __init__(self, expression: Expression, scope: Scope, class_: str) -> None:
        self.expression = expression
        self.scope = scope
        self.class_ = class_
        self.roots = scope.roots(class_)
        self.variables: dict[str, str] = {}
        self.parsed: Parsed = parse(expression)

    def run(self, expected: Type | None) -> t.Tree:
        found = self.expr(self.parsed.body, expected)
        if expected is not None:
            found = self.fit(found, expected, self.parsed.body)
        return found

    # -- helpers ---------------------------------------------------------------------------------------------------

    def error(self, code: str, node: ast.expr, /, **context: Any) -> LanguageError:
        return LanguageError(code, self.expression, self.parsed.column(node), **context)

    def refuse(self, node: ast.expr) -> LanguageError:
        return self.error("L402", node, what=self.parsed.text(node))

    def source(self, node: ast.expr) -> str:
        """The text of a node as the rule's author wrote it."""
        start = self.parsed.column(node)
        original = " ".join(self.expression.text.split("\n"))
        return original[start : start + len(self.parsed.text(node))]

    def fit(self, found: t.Tree, expected: Type, node: ast.expr) -> t.Tree:
        """The tree where its type suits what is expected; bare numbers take the expected dimension."""
        if found.type == expected:
            return found
        if isinstance(expected, NumberType) and isinstance(found.type, NumberType):
            if expected.powers is None or found.type.powers is None:
                return found
            raise self.error("L406", node, left=str(expected), right=str(found.type))
        raise self.error("L405", node, expected=str(expected), found=str(found.type))

    def loose(self, node: ast.expr) -> bool:
        """Whether a node is a bare word that can only be an atom."""
        if not isinstance(node, ast.Name):
            return False
        word = self.parsed.text(node)
        return not (
            word in self.variables
            or word in self.roots
            or word in self.parsed.quantities
            or word in t.RUN_FACTS
            or word in ("true", "false")
        )

    # -- expressions -----------------------------------------------------------------------------------------------

    def expr(self, node: ast.expr, expected: Type | None = None) -> t.Tree:
        method: Callable[..., t.Tree] | None = getattr(self, f"on_{type(node).__name__.lower()}", None)
        if method is None:
            raise self.refuse(node)
        return method(node, expected)

    def on_constant(self, node: ast.Constant, expected: Type | None) -> t.Tree:
        if isinstance(node.value, str):
            return t.Const(self.source(node), TEXT, node.value)
        if isinstance(node.value, bool) or not isinstance(node.value, (int, float)):
            raise self.refuse(node)
        value = number(self.parsed.text(node))
        if value is None:
            raise self.error("L417", node, text=self.source(node))
        return t.Const(self.source(node), expected if isinstance(expected, NumberType) else BARE, value)

    def on_name(self, node: ast.Name, expected: Type | None) -> t.Tree:
        word = self.parsed.text(node)
        text = self.source(node)
        if isinstance(expected, EnumType):
            atoms = self.scope.vocabulary.enums[expected.name].expand(word)
            if atoms == (word,):
                return t.Const(text, expected, word)
        if word in self.parsed.quantities:
            raw, unit = self.parsed.quantities[word]
            value = canonical(raw, unit)
            if value is None:
                raise self.error("L410", node)
            return t.Const(text, number_type(unit.name), value)
        if word in self.variables:
            return t.Var(text, Entity(self.variables[word]), word)
        if word in ("true", "false"):
            return t.Const(text, BOOL, word == "true")
        if word in self.roots:
            return self.root(text, word)
        if word in t.RUN_FACTS:
            return t.run_fact(word, self.class_, text)
        return self.atom(node, word, expected)

    def root(self, text: str, word: str) -> t.Tree:
        if word == self.class_:
            return t.Self(text, Entity(word))
        return t.Attr(text, Entity(self.roots[word]), t.Self(text, Entity(self.class_)), word, "parent", self.class_)

    def atom(self, node: ast.expr, word: str, expected: Type | None) -> t.Tree:
        enums = self.scope.vocabulary.enums
        if isinstance(expected, EnumType):
            spec = enums[expected.name]
            raise self.error("L408", node, enum=expected.name, name=word, advice=advice(word, list(spec.atoms)))
        owners = sorted(name for name, spec in enums.items() if word in spec.atoms)
        if len(owners) == 1:
            return t.Const(self.source(node), EnumType(owners[0]), word)
        if owners:
            raise self.error("L407", node, name=word, enums=", ".join(owners))
        candidates = [*self.roots, *self.variables, *(a for spec in enums.values() for a in spec.atoms)]
        raise self.error("L403", node, name=word, advice=advice(word, candidates))

    def on_attribute(self, node: ast.Attribute, expected: Type | None) -> t.Tree:
        if isinstance(node.value, ast.Subscript):
            return check_lookup(self, node.value, node.attr, node)
        base = self.expr(node.value)
        if not isinstance(base.type, Entity):
            raise self.error("L405", node.value, expected="subject", found=str(base.type))
        return self.member(base, node)

    def member(self, base: t.Tree, node: ast.Attribute) -> t.Tree:
        class_ = cast(Entity, base.type).class_
        name = self.parsed.text(node).rsplit(".", 1)[-1].strip()
        text = self.source(node)
        vocabulary = self.scope.vocabulary
        fields = vocabulary.fields_of(class_)
        if name in fields:
            return t.Attr(text, of_field(fields[name].type), base, name, "field", class_)
        if (class_, name) in self.scope.definitions:
            return t.Attr(text, definition_type(self.scope, class_, name), base, name, "definition", class_)
        lists = vocabulary.lists_of(class_)
        if name in lists:
            return t.Attr(text, ListOf(lists[name]), base, name, "list", class_)
        roots = self.scope.roots(class_)
        if name in roots and name != class_:
            return t.Attr(text, Entity(roots[name]), base, name, "parent", class_)
        known = [*fields, *lists, *roots, *(n for c, n in self.scope.definitions if c == class_)]
        raise self.error("L404", node, class_=class_, name=name, advice=advice(name, known))

    def on_subscript(self, node: ast.Subscript, expected: Type | None) -> t.Tree:
        return check_lookup(self, node, "", node)

    # -- logic -----------------------------------------------------------------------------------------------------

    def on_boolop(self, node: ast.BoolOp, expected: Type | None) -> t.Tree:
        operands = tuple(self.fit(self.expr(v, BOOL), BOOL, v) for v in node.values)
        kind = t.And if isinstance(node.op, ast.And) else t.Or
        return kind(self.source(node), BOOL, operands)

    def on_unaryop(self, node: ast.UnaryOp, expected: Type | None) -> t.Tree:
        if isinstance(node.op, ast.Not):
            return t.Not(self.source(node), BOOL, self.fit(self.expr(node.operand, BOOL), BOOL, node.operand))
        if isinstance(node.op, ast.USub):
            operand = self.expr(node.operand, expected)
            if isinstance(operand, t.Const) and isinstance(operand.value, Decimal):
                return t.Const(self.source(node), operand.type, -operand.value)
        raise self.refuse(node)

    def on_compare(self, node: ast.Compare, expected: Type | None) -> t.Tree:
        sides = [node.left, *node.comparators]
        parts = tuple(
            self.pair(left, op, right, node) for left, op, right in zip(sides, node.ops, sides[1:], strict=False)
        )
        return parts[0] if len(parts) == 1 else t.And(self.source(node), BOOL, parts)

    def pair(self, left: ast.expr, op: ast.cmpop, right: ast.expr, node: ast.expr) -> t.Tree:
        if isinstance(op, (ast.In, ast.NotIn)):
            inside = self.inside(left, right, node)
            return inside if isinstance(op, ast.In) else t.Not(self.source(node), BOOL, inside)
        if type(op) not in _COMPARISONS:
            raise self.refuse(node)
        if self.loose(left) and not self.loose(right):
            b = self.expr(right)
            a = self.expr(left, b.type)
        else:
            a = self.expr(left)
            b = self.expr(right, a.type)
        return self.compare(_COMPARISONS[type(op)], a, b, node)

    def compare(self, op: str, a: t.Tree, b: t.Tree, node: ast.expr) -> t.Tree:
        text = self.source(node)
        if isinstance(a.type, NumberType) and isinstance(b.type, NumberType):
            self.fit(b, a.type, node)
            return t.Compare(text, BOOL, op, a, b)
        if a.type != b.type or isinstance(a.type, (Entity, ListOf)):
            raise self.error("L405", node, expected=str(a.type), found=str(b.type))
        if isinstance(a.type, EnumType):
            spec = self.scope.vocabulary.enums[a.type.name]
            if op not in ("==", "!=") and not spec.ordered:
                raise self.error("L415", node, enum=spec.name)
            return t.Compare(text, BOOL, op, a, b, spec.atoms if spec.ordered else None)
        if isinstance(a.type, (BoolType, TextType)) and op not in ("==", "!="):
            raise self.refuse(node)
        return t.Compare(text, BOOL, op, a, b)

    def inside(self, left: ast.expr, right: ast.expr, node: ast.expr) -> t.Tree:
        item = self.expr(left)
        text = self.source(node)
        if isinstance(item.type, Entity):
            group = self.expr(right)
            if not isinstance(group.type, ListOf):
                raise self.error("L405", right, expected="list", found=str(group.type))
            return t.Member(text, BOOL, item, group)
        elements = right.elts if isinstance(right, (ast.Tuple, ast.List, ast.Set)) else [right]
        return t.Within(text, BOOL, item, frozenset(v for e in elements for v in self.values(e, item.type)))

    def values(self, node: ast.expr, type_: Type) -> tuple[Any, ...]:
        """The points that an element of a membership list stands for."""
        if isinstance(type_, EnumType):
            if not isinstance(node, ast.Name):
                raise self.refuse(node)
            word = self.parsed.text(node)
            spec = self.scope.vocabulary.enums[type_.name]
            atoms = spec.expand(word)
            if atoms is None:
                near = advice(word, [*spec.atoms, *spec.groups])
                raise self.error("L408", node, enum=type_.name, name=word, advice=near)
            return atoms
        constant = self.fit(self.expr(node, type_), type_, node)
        if not isinstance(constant, t.Const):
            raise self.refuse(node)
        return (constant.value,)

    def on_ifexp(self, node: ast.IfExp, expected: Type | None) -> t.Tree:
        test = self.fit(self.expr(node.test, BOOL), BOOL, node.test)
        wanted = expected or self.guess(node)
        then = self.expr(node.body, wanted)
        other = self.expr(node.orelse, wanted or then.type)
        type_ = then.type
        if then.type != other.type:
            if BARE not in (then.type, other.type):
                raise self.error("L405", node, expected=str(then.type), found=str(other.type))
            type_ = other.type if then.type == BARE else then.type
        return t.If(self.source(node), type_, test, then, other)

    def guess(self, node: ast.expr) -> EnumType | None:
        """The one enumeration that has all the atoms at the ends of a conditional."""
        words = self.ends(node)
        if words is None:
            return None
        enums = self.scope.vocabulary.enums
        owners = [name for name, spec in enums.items() if all(w in spec.atoms for w in words)]
        if len(owners) > 1:
            raise self.error("L407", node, name=", ".join(sorted(words)), enums=", ".join(sorted(owners)))
        return EnumType(owners[0]) if owners else None

    def ends(self, node: ast.expr) -> set[str] | None:
        if isinstance(node, ast.IfExp):
            then, other = self.ends(node.body), self.ends(node.orelse)
            return None if then is None or other is None else then | other
        return {self.parsed.text(node)} if isinstance(node, ast.Name) and self.loose(node) else None

    # -- arithmetic and calls --------------------------------------------------------------------------------------

    def on_binop(self, node: ast.BinOp, expected: Type | None) -> t.Tree:
        return check_arithmetic(self, node)

    def on_call(self, node: ast.Call, expected: Type | None) -> t.Tree:
        return check_call(self, node)
