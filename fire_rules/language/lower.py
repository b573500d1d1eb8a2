"""Lowering: a typed tree to the text of a Python expression over points.

The text reads facts as attributes of subjects. Where a fact is not a point, the attribute access raises
``OpenFactError`` and the caller evaluates the tree by the interpreter instead; the two agree on points.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from fire_rules.language import tree as t
from fire_rules.language.checker import definition_type
from fire_rules.language.interpret import Direction, Reading
from fire_rules.language.lookup import NO_SUCH_CASE, NOT_PERMITTED, UNLIMITED, points
from fire_rules.language.scope import Scope
from fire_rules.language.types import EnumType

PRELUDE = "from fire_rules.language.runtime import *  # noqa: F403"


class Lowering:
    """Turns trees of one scope into Python text; constants are collected in :attr:`constants`."""

    def __init__(self, scope: Scope, latitude: Mapping[tuple[str, str], bool]) -> None:
        self.scope = scope
        self.latitude = latitude
        self.constants: dict[str, str] = {}
        self.reading: Reading = "strict"
        self.direction: Direction = "at_most"

    def lower(self, tree: t.Tree, reading: Reading, direction: Direction = "at_most") -> str:
        """The Python text of a tree over the subject ``s``."""
        self.reading, self.direction = reading, direction
        return self.code(tree)

    def constant(self, text: str) -> str:
        """The name of a module constant with this text."""
        return self.constants.setdefault(text, f"_{len(self.constants)}")

    def code(self, tree: t.Tree) -> str:
        match tree:
            case t.Self():
                return "s"
            case t.Var(name=name):
                return variable(name)
            case t.Const(value=value):
                return self.literal(value)
            case t.Attr(base=base, name=name):
                return f"{self.code(base)}.{self.attribute(tree, name)}"
            case t.Not(operand=operand):
                return f"(not {self.code(operand)})"
            case t.And(operands=operands):
                return "(" + " and ".join(self.code(o) for o in operands) + ")"
            case t.Or(operands=operands):
                return "(" + " or ".join(self.code(o) for o in operands) + ")"
            case t.Compare():
                return self.compare(tree)
            case t.Within(item=item, values=values):
                return f"({self.code(item)} in {self.constant(_set(values))})"
            case t.If(test=test, then=then, other=other):
                return f"({self.code(then)} if {self.code(test)} else {self.code(other)})"
        return self.rare(tree)

    def rare(self, tree: t.Tree) -> str:
        match tree:
            case t.Member(item=item, list=group):
                return f"({self.code(item)} in {self.code(group)})"
            case t.Same(left=left, right=right):
                return f"({self.code(left)} is {self.code(right)})"
            case t.Arith(op=op, left=left, right=right):
                return f"({self.code(left)} {op} {self.code(right)})"
            case t.Extreme(largest=largest, left=left, right=right):
                return f"{'max' if largest else 'min'}({self.code(left)}, {self.code(right)})"
            case t.Power(base=base, exponent=exponent):
                return f"({self.code(base)} ** {exponent})"
            case t.Round(up=up, operand=operand, step=step):
                return f"rounded({self.code(operand)}, {self.literal(step)}, {up})"
            case t.Permitted(operand=operand):
                barred = "NEVER" if self.direction == "at_most" else "ALWAYS"
                return f"({self.code(operand)} != {barred})"
            case t.AllOf(class_=class_):
                return f"all_of(s, {class_!r})"
            case t.Lookup():
                return self.lookup(tree)
            case t.Aggregate():
                return self.aggregate(tree)
        raise TypeError(tree)

    def attribute(self, tree: t.Attr, name: str) -> str:
        if tree.kind == "definition" and self.latitude.get((tree.owner, name)):
            return f"{name}__{self.reading}"
        return name

    def literal(self, value: Any) -> str:
        if isinstance(value, bool):
            return repr(value)
        if isinstance(value, Decimal):
            return self.constant(f"Decimal({str(value)!r})")
        if isinstance(value, date):
            return self.constant(f"date({value.year}, {value.month}, {value.day})")
        return repr(value)

    def compare(self, tree: t.Compare) -> str:
        if tree.ranks is None or tree.op in ("==", "!="):
            return f"({self.code(tree.left)} {tree.op} {self.code(tree.right)})"
        left, right = (self.rank(side, tree.ranks) for side in (tree.left, tree.right))
        return f"({left} {tree.op} {right})"

    def rank(self, tree: t.Tree, atoms: tuple[str, ...]) -> str:
        """The place of an atom in the order of its enumeration."""
        if isinstance(tree, t.Const):
            return str(atoms.index(tree.value))
        return f"{self.constant(repr({atom: i for i, atom in enumerate(atoms)}))}[{self.code(tree)}]"

    def aggregate(self, tree: t.Aggregate) -> str:
        loop = f"for {variable(tree.variable)} in {self.code(tree.list)}"
        if tree.condition is not None:
            loop += f" if {self.code(tree.condition)}"
        match tree.kind:
            case "all" | "any":
                return f"{tree.kind}({self.code(tree.element)} {loop})"
            case "count":
                return f"Decimal(sum(1 {loop}))"
            case "sum":
                return f"sum(({self.code(tree.element)} {loop}), {self.literal(Decimal(0))})"
        assert tree.empty is not None
        return f"{tree.kind}(({self.code(tree.element)} {loop}), default={self.code(tree.empty)})"

    def lookup(self, tree: t.Lookup) -> str:
        keys = [self.code(k) for k in tree.keys]
        if tree.selector is not None:
            keys.append(self.code(tree.selector))
        cells = points(tree, self.scope)
        if cells is None:
            return self.searched(tree, keys)
        generous = "ALWAYS" if self.direction == "at_most" else "NEVER"
        barred = "NEVER" if self.direction == "at_most" else "ALWAYS"
        words = {UNLIMITED: generous, NOT_PERMITTED: barred}
        entries = ", ".join(f"{key!r}: {words.get(str(c), _cell(c))}" for key, c in cells.items() if c != NO_SUCH_CASE)
        name = self.constant(f"Cells({{{entries}}})")
        return f"{name}[{', '.join(keys)},]"

    def searched(self, tree: t.Lookup, keys: list[str]) -> str:
        """A look-up with a numeric key, searched at run time."""
        table = self.scope.tables[tree.table]
        enums = tuple(k.type.name if isinstance(k.type, EnumType) else "" for k in tree.keys)
        data = (enums, tuple(table.columns), table.rows, table.absent)
        name = self.constant(f"Grid(*{data!r})")
        column = repr(tree.column)
        if tree.selector is not None:
            column = f"{column}.replace('{{}}', {keys.pop()})"
        return f"{name}.at(({', '.join(keys)},), {column}, {self.direction == 'at_most'})"


def variable(name: str) -> str:
    """The Python name of a comprehension variable, out of the way of everything else."""
    return f"v_{name}"


def _set(values: frozenset[Any]) -> str:
    return "frozenset((" + "".join(f"{_cell(v)}, " for v in sorted(values, key=str)) + "))"


def _cell(value: Any) -> str:
    if isinstance(value, date):
        return f"date({value.year}, {value.month}, {value.day})"
    return f"Decimal({str(value)!r})" if isinstance(value, Decimal) else repr(value)


def latitude(scope: Scope, trees: Mapping[tuple[str, str], list[t.Tree]]) -> dict[tuple[str, str], bool]:
    """Which definitions read differently at the two ends of the law, directly or through others."""
    found: dict[tuple[str, str], bool] = {}

    def visit(key: tuple[str, str]) -> bool:
        if key not in found:
            definition_type(scope, *key)
            found[key] = scope.definitions[key].strict is not None
            below = (n for tree in trees[key] for n in t.walk(tree) if isinstance(n, t.Attr) and n.kind == "definition")
            found[key] = any([found[key], *(visit((n.owner, n.name)) for n in below)])
        return found[key]

    for key in trees:
        visit(key)
    return found
