"""Whether two conditions can hold together, as far as their words show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from fire_rules.language import tree as t
from fire_rules.language.types import EnumType
from fire_rules.rulebook.intervals import Interval
from fire_rules.vocabulary import vocabulary

_FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


def exclusive(a: t.Tree, b: t.Tree) -> bool:
    """Whether the conditions cannot both be true: one fact would need two values."""
    return any(
        subject == other and _disjoint(values, others)
        for subject, values in _demands(a)
        for other, others in _demands(b)
    )


def demanded(conditions: Iterable[t.Tree], text: str) -> frozenset[Any] | None:
    """The points that the conditions leave to the expression written ``text``; None where they say nothing of it."""
    found: frozenset[Any] | None = None
    for condition in conditions:
        for subject, values in _demands(condition):
            if subject == text and isinstance(values, frozenset):
                found = values if found is None else found & values
    return found


def _demands(tree: t.Tree) -> Iterator[tuple[str, Any]]:
    """What a true condition demands of single facts: sets of points, or intervals of numbers."""
    if isinstance(tree, t.And):
        for operand in tree.operands:
            yield from _demands(operand)
    elif isinstance(tree, t.Not):
        yield tree.operand.text, frozenset((False,))
        yield from _negated(tree.operand)
    elif isinstance(tree, t.Within):
        yield tree.item.text, tree.values
    elif isinstance(tree, t.Compare):
        yield tree.text, frozenset((True,))
        yield from _compared(tree)
    else:
        yield tree.text, frozenset((True,))


def _negated(tree: t.Tree) -> Iterator[tuple[str, Any]]:
    if isinstance(tree, t.Within) and isinstance(tree.item.type, EnumType):
        atoms = vocabulary().enums[tree.item.type.name].atoms
        yield tree.item.text, frozenset(atoms) - tree.values


def _compared(tree: t.Compare) -> Iterator[tuple[str, Any]]:
    left, right, op = tree.left, tree.right, tree.op
    if isinstance(left, t.Const):
        left, right, op = right, left, _FLIPPED[op]
    if not isinstance(right, t.Const):
        return
    value = right.value
    if isinstance(value, Decimal):
        interval = _interval(op, value)
        if interval is not None:
            yield left.text, interval
    elif op == "==":
        yield left.text, frozenset((value,))
    elif isinstance(left.type, EnumType):
        atoms = vocabulary().enums[left.type.name].atoms
        at = atoms.index(value)
        kept = {"!=": atoms[:at] + atoms[at + 1 :], "<": atoms[:at], "<=": atoms[: at + 1]}
        kept |= {">": atoms[at + 1 :], ">=": atoms[at:]}
        yield left.text, frozenset(kept[op])


def _interval(op: str, value: Decimal) -> Interval | None:
    match op:
        case "==":
            return Interval(value, value, False, False)
        case "<" | "<=":
            return Interval(None, value, True, op == "<")
        case ">" | ">=":
            return Interval(value, None, op == ">", True)
    return None


def _disjoint(a: Any, b: Any) -> bool:
    if isinstance(a, Interval) and isinstance(b, Interval):
        return not a.overlaps(b)
    return isinstance(a, frozenset) and isinstance(b, frozenset) and not a & b
