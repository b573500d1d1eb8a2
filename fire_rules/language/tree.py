"""The typed tree of an expression. Closed: what is not a class here cannot be said in a rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from decimal import Decimal
from typing import Any, Literal

from fire_rules.language.types import DATE, Entity, EnumType, Type
from fire_rules.records import dataclass


@dataclass(frozen=True, slots=True)
class Tree:
    """A node: ``text`` is the source of the node, ``type`` what it yields."""

    text: str
    type: Type


@dataclass(frozen=True, slots=True)
class Const(Tree):
    """A literal: ``Decimal`` in canonical units, ``bool``, ``date``, or an atom."""

    value: Any


@dataclass(frozen=True, slots=True)
class Self(Tree):
    """The subject of the rule."""


@dataclass(frozen=True, slots=True)
class Var(Tree):
    """A variable of a comprehension."""

    name: str


@dataclass(frozen=True, slots=True)
class Attr(Tree):
    """A field, list, reference or definition of a subject; ``owner`` is the class that the base yields."""

    base: Tree
    name: str
    kind: Literal["field", "list", "definition", "parent"]
    owner: str


@dataclass(frozen=True, slots=True)
class AllOf(Tree):
    """Every subject of a class in the building of the subject."""

    class_: str


@dataclass(frozen=True, slots=True)
class Not(Tree):
    """Kleene negation."""

    operand: Tree


@dataclass(frozen=True, slots=True)
class And(Tree):
    """Kleene conjunction."""

    operands: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Or(Tree):
    """Kleene disjunction."""

    operands: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Compare(Tree):
    """``op`` is one of ``== != < <= > >=``. ``ranks`` is the upward order of an ordered enumeration."""

    op: str
    left: Tree
    right: Tree
    ranks: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Within(Tree):
    """Membership of a value in a closed set of atoms or numbers."""

    item: Tree
    values: frozenset[Any]


@dataclass(frozen=True, slots=True)
class Member(Tree):
    """Membership of a subject in a list."""

    item: Tree
    list: Tree


@dataclass(frozen=True, slots=True)
class Arith(Tree):
    """``op`` is one of ``+ - *``; a division is a multiplication by the exact reciprocal."""

    op: str
    left: Tree
    right: Tree


@dataclass(frozen=True, slots=True)
class Power(Tree):
    """A square or a cube."""

    base: Tree
    exponent: int


@dataclass(frozen=True, slots=True)
class Extreme(Tree):
    """The larger or the smaller of two numbers."""

    largest: bool
    left: Tree
    right: Tree


@dataclass(frozen=True, slots=True)
class If(Tree):
    """A conditional value."""

    test: Tree
    then: Tree
    other: Tree


@dataclass(frozen=True, slots=True)
class Lookup(Tree):
    """A cell of a table. ``column`` is fixed, or has ``{}`` where the atom of ``selector`` goes."""

    table: str
    keys: tuple[Tree, ...]
    column: str
    selector: Tree | None


@dataclass(frozen=True, slots=True)
class Aggregate(Tree):
    """``all any count sum min max`` over a list with a condition; ``empty`` is the value for an empty list."""

    kind: str
    variable: str
    list: Tree
    element: Tree
    condition: Tree | None
    empty: Tree | None


@dataclass(frozen=True, slots=True)
class Permitted(Tree):
    """False where a limit says "not permitted"."""

    operand: Tree


@dataclass(frozen=True, slots=True)
class Round(Tree):
    """``round_up`` or ``round_down`` to a multiple of ``step``."""

    up: bool
    operand: Tree
    step: Decimal


@dataclass(frozen=True, slots=True)
class Same(Tree):
    """Two references name the same subject."""

    left: Tree
    right: Tree


RUN_FACTS: Mapping[str, Type] = {"inspection_date": DATE, "task": EnumType("task"), "phase": EnumType("phase")}
"""What every rule may read of the run by a bare name; it is a fact of the site."""


def run_fact(name: str, class_: str, text: str = "") -> Attr:
    """The tree of a fact of the run, read from a subject of the class; ``text`` where it is not just the name."""
    shown = text or name
    own = Self(shown, Entity(class_))
    site = own if class_ == "site" else Attr(shown, Entity("site"), own, "site", "parent", class_)
    return Attr(shown, RUN_FACTS[name], site, name, "field", "site")


def children(tree: Tree) -> Iterator[Tree]:
    """The nodes directly below a node."""
    for f in fields(tree):
        value = getattr(tree, f.name)
        if isinstance(value, Tree):
            yield value
        elif isinstance(value, tuple):
            yield from (v for v in value if isinstance(v, Tree))


def walk(tree: Tree) -> Iterator[Tree]:
    """A node and all below it."""
    yield tree
    for child in children(tree):
        yield from walk(child)
