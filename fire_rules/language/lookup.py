"""Table look-ups: checking them, and the cells that they can reach."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Any

from fire_rules.language import tree as t
from fire_rules.language.scope import Scope, TableLike
from fire_rules.language.types import EnumType, NumberType, Type, number
from fire_rules.records import dataclass
from fire_rules.vocabulary import vocabulary

if TYPE_CHECKING:
    from fire_rules.language.checker import Checker

NOT_PERMITTED = "—"
UNLIMITED = "不限"
NO_SUCH_CASE = "/"
ABSENT = {"not_permitted": NOT_PERMITTED, "unlimited": UNLIMITED, "no_such_case": NO_SUCH_CASE, None: NO_SUCH_CASE}


def check_lookup(checker: Checker, node: ast.Subscript, column: str, whole: ast.expr) -> t.Tree:
    """The typed look-up ``table[keys]`` or ``table[keys].column``."""
    if not isinstance(node.value, ast.Name):
        raise checker.refuse(whole)
    name = checker.parsed.text(node.value)
    full = f"{checker.expression.home}/{name}"
    table = checker.scope.tables.get(full)
    if table is None:
        raise checker.error("L403", node.value, name=name, advice="")
    arguments = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    if len(arguments) not in (len(table.keys), len(table.keys) + 1):
        raise checker.error("L411", whole, table=name, expected=len(table.keys), found=len(arguments))
    keys = [_key(checker, table, i, argument) for i, argument in enumerate(arguments)]
    selector = keys.pop() if len(keys) > len(table.keys) else None
    for key in keys:
        if not isinstance(key.type, (EnumType, NumberType)):
            raise checker.error("L405", whole, expected="enumeration or number", found=str(key.type))
    column, type_ = _column(checker, table, column, selector, whole)
    return t.Lookup(checker.source(whole), type_, full, tuple(keys), column, selector)


def _key(checker: Checker, table: TableLike, position: int, argument: ast.expr) -> t.Tree:
    """A key; a bare word is an atom of the enumeration that the table names for the position."""
    named = table.keys[position] if position < len(table.keys) else ""
    known = named in checker.scope.vocabulary.enums and checker.loose(argument)
    return checker.expr(argument, EnumType(named) if known else None)


def _column(
    checker: Checker, table: TableLike, column: str, selector: t.Tree | None, whole: ast.expr
) -> tuple[str, Type]:
    if selector is None:
        if not column and len(table.columns) == 1:
            column = next(iter(table.columns))
        reached = [column]
        pattern = column
    else:
        if not isinstance(selector.type, EnumType):
            raise checker.error("L405", whole, expected="enumeration", found=str(selector.type))
        suffix = f".{column}" if column else ""
        pattern = "{}" + suffix
        atoms = checker.scope.vocabulary.enums[selector.type.name].atoms
        reached = [a + suffix for a in atoms if a + suffix in table.columns]
    if not reached or any(c not in table.columns for c in reached):
        raise checker.error("L412", whole, table=table.clause, column=column or pattern)
    return pattern, column_type(table.columns[reached[0]])


def column_type(unit: str) -> Type:
    """The type of a column: a unit or ``enum NAME``."""
    return EnumType(unit.split()[1]) if unit.startswith("enum ") else number(unit)


@dataclass(frozen=True, slots=True)
class Interval:
    """An interval key such as ``(24,50]``; a missing bound is none."""

    lo: Decimal | None
    hi: Decimal | None
    lo_open: bool
    hi_open: bool

    def contains(self, value: Decimal) -> bool:
        above = self.lo is None or value > self.lo or (value == self.lo and not self.lo_open)
        below = self.hi is None or value < self.hi or (value == self.hi and not self.hi_open)
        return above and below


def interval(text: str) -> Interval | None:
    """Read ``[300,500)``, ``(24,)``, ``(,5]``; None where the text is no interval."""
    if len(text) < 3 or text[0] not in "[(" or text[-1] not in "])" or "," not in text:
        return None
    lo, hi = (part.strip() for part in text[1:-1].split(",", 1))
    return Interval(Decimal(lo) if lo else None, Decimal(hi) if hi else None, text[0] == "(", text[-1] == ")")


@cache
def atoms_of(enum: str, key: str) -> frozenset[str]:
    """The atoms of an enumeration that a key cell stands for (``*``: all)."""
    spec = vocabulary().enums[enum]
    if key == "*":
        return frozenset(spec.atoms)
    return frozenset(a for word in key.split(",") for a in (spec.expand(word) or ()))


def matches(key: str, type_: Type, value: Any) -> bool:
    """Whether a point falls under a key cell."""
    if isinstance(type_, EnumType):
        return value in atoms_of(type_.name, key)
    span = interval(key)
    return span is not None and span.contains(value)


def cell(table: TableLike, types: tuple[Type, ...], keys: tuple[Any, ...], column: str) -> Decimal | str:
    """The cell at point keys: a number, an atom, or one of ``—``, ``不限``, ``/``."""
    for row, cells in table.rows:
        if all(matches(k, ty, v) for k, ty, v in zip(row, types, keys, strict=True)):
            return dict(zip(table.columns, cells, strict=True)).get(column, NO_SUCH_CASE)
    return ABSENT[table.absent]


def points(lookup: t.Lookup, scope: Scope) -> Mapping[tuple[str, ...], Decimal | str] | None:
    """Every cell of a look-up whose keys are all enumerations, by point keys (the selector's atom last)."""
    types = tuple(k.type for k in lookup.keys)
    if not all(isinstance(ty, EnumType) for ty in types):
        return None
    enums = scope.vocabulary.enums
    domains = [enums[ty.name].atoms for ty in types if isinstance(ty, EnumType)]
    table = scope.tables[lookup.table]
    found: dict[tuple[str, ...], Decimal | str] = {}
    for keys in product(*domains):
        if lookup.selector is None:
            found[keys] = cell(table, types, keys, lookup.column)
        elif isinstance(lookup.selector.type, EnumType):
            for atom in enums[lookup.selector.type.name].atoms:
                found[(*keys, atom)] = cell(table, types, keys, lookup.column.replace("{}", atom))
    return found
