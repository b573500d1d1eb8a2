"""Aggregates over lists whose members, conditions and completeness may be open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from fire_rules.facts import Subject
from fire_rules.language import bounds as b
from fire_rules.language import tree as t
from fire_rules.language.types import ListOf

if TYPE_CHECKING:
    from fire_rules.language.interpret import Interpreter

Entry = tuple[b.Truth, b.Bounds]
"""Whether a member counts, and what it contributes."""


def aggregate(interpreter: Interpreter, tree: t.Aggregate) -> b.Bounds:
    """The bounds of ``all any count sum min max`` over a list."""
    group = interpreter.things(tree.list)
    entries = [_entry(interpreter, tree, member) for member in group.members]
    extra: Entry | None = None
    if group.more:
        counts, value = _entry(interpreter, tree, interpreter.phantom(cast(ListOf, tree.list.type).class_))
        if counts.value is not False:
            extra = b.Truth(None, group.missing | _real(counts)), replace(value, missing=_real(value) | group.missing)
    match tree.kind:
        case "all":
            return b.conjunction(_implied(e) for e in _with(entries, extra))
        case "any":
            return b.disjunction(b.conjunction((c, cast(b.Truth, v))) for c, v in _with(entries, extra))
        case "count":
            return _count(entries, extra)
        case "sum":
            return _sum(entries, extra)
    empty = cast(b.Span, interpreter.value(cast(t.Tree, tree.empty)))
    return _extreme(entries, extra, empty, tree.kind == "max")


def _real(value: b.Bounds) -> b.Missing:
    """What is missing but for the facts of the stand-in, which the list itself would settle."""
    return frozenset(ref for ref in value.missing if not ref.path.endswith("[*]"))


def _entry(interpreter: Interpreter, tree: t.Aggregate, member: Subject) -> Entry:
    outer = interpreter.variables
    interpreter.variables = {**outer, tree.variable: member}
    try:
        counts = b.TRUE if tree.condition is None else interpreter.truth(tree.condition)
        if counts.value is False or tree.kind == "count":
            return counts, b.TRUE
        return counts, interpreter.value(tree.element)
    finally:
        interpreter.variables = outer


def _with(entries: list[Entry], extra: Entry | None) -> Iterator[Entry]:
    yield from (e for e in entries if e[0].value is not False)
    if extra is not None:
        yield extra


def _implied(entry: Entry) -> b.Truth:
    counts, value = entry
    return b.disjunction((b.negate(counts), cast(b.Truth, value)))


def _count(entries: list[Entry], extra: Entry | None) -> b.Span:
    zero, one = b.exact(Decimal(0)), b.exact(Decimal(1))
    parts = [one if c.value else b.Span(Decimal(0), Decimal(1), missing=c.missing) for c, _ in _with(entries, None)]
    total = b.fold(parts, b.add, zero)
    if extra is not None:
        total = b.Span(total.lo, b.INFINITY, False, True, total.missing | extra[0].missing)
    return total


def _sum(entries: list[Entry], extra: Entry | None) -> b.Span:
    zero = b.exact(Decimal(0))
    parts = []
    for counts, value in _with(entries, None):
        span = cast(b.Span, value)
        parts.append(span if counts.value else cast(b.Span, b.hull([span, zero], counts.missing)))
    total = b.fold(parts, b.add, zero)
    if extra is not None:
        each = cast(b.Span, extra[1])
        lo = total.lo if each.lo >= 0 else -b.INFINITY
        hi = total.hi if each.hi <= 0 else b.INFINITY
        total = b.Span(lo, hi, lo == -b.INFINITY, hi == b.INFINITY, total.missing | extra[0].missing)
    return total


def _extreme(entries: list[Entry], extra: Entry | None, empty: b.Span, largest: bool) -> b.Span:
    """``max`` (or, mirrored, ``min``): members that may count leave both outcomes open."""
    step = b.greatest if largest else b.least
    sure = [cast(b.Span, v) for c, v in entries if c.value]
    maybe = [(c, cast(b.Span, v)) for c, v in _with(entries, extra) if c.value is None]
    result = b.fold(sure[1:], step, sure[0]) if sure else empty
    for counts, value in maybe:
        outcomes: list[b.Bounds] = [result, step(result, value)] if sure else [result, value]
        result = cast(b.Span, b.hull(outcomes, counts.missing))
    return result
