"""Bounds: what an expression can still be, and which facts would settle it.

Every bound carries ``missing``, the open facts that keep it from being a point; a point has none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from fire_rules.facts import FactRef, Subject
from fire_rules.records import dataclass
from fire_rules.values import AtLeast, OneOf, Open, Range

Missing = frozenset[FactRef]
NONE: Missing = frozenset()
INFINITY = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Truth:
    """A truth value: True, False, or None where both are possible."""

    value: bool | None
    missing: Missing = NONE


TRUE = Truth(True)
FALSE = Truth(False)


@dataclass(frozen=True, slots=True)
class Span:
    """Numbers (or dates, as ordinals) from ``lo`` to ``hi``. Infinite bounds that are reached are closed."""

    lo: Decimal
    hi: Decimal
    lo_open: bool = False
    hi_open: bool = False
    missing: Missing = NONE

    @property
    def point(self) -> bool:
        return self.lo == self.hi


@dataclass(frozen=True, slots=True)
class Choice:
    """One of these atoms, or any text where ``atoms`` is None."""

    atoms: frozenset[str] | None
    missing: Missing = NONE


@dataclass(frozen=True, slots=True)
class Thing:
    """A subject, or one that is not known (None)."""

    subject: Subject | None
    missing: Missing = NONE


@dataclass(frozen=True, slots=True)
class Things:
    """The known members of a list; ``more`` says that there may be others."""

    members: tuple[Subject, ...]
    more: bool
    missing: Missing = NONE


Bounds = Truth | Span | Choice | Thing | Things


def exact(value: Decimal) -> Span:
    return Span(value, value)


def anything(missing: Missing, lo: Decimal = -INFINITY, hi: Decimal = INFINITY) -> Span:
    """Any finite number between what is possible."""
    return Span(lo, hi, lo == -INFINITY, hi == INFINITY, missing)


def ordinal(value: date) -> Decimal:
    return Decimal(value.toordinal())


def of_value(value: Any, missing: Missing, minimum: Decimal | None, maximum: Decimal | None) -> Bounds | None:
    """The bounds of a resolved value; None where nothing but the type is known."""
    match value:
        case bool():
            return TRUE if value else FALSE
        case Decimal():
            return exact(value)
        case date():
            return exact(ordinal(value))
        case str():
            return _one(value)
        case Subject():
            return Thing(value)
        case tuple():
            return Things(value, more=False)
        case AtLeast(members):
            return Things(members, True, missing)
        case OneOf(atoms):
            return Choice(atoms, missing)
        case Range():
            return _range(value, missing, minimum, maximum)
        case Open():
            return None
    raise TypeError(f"not a value of a fact: {value!r}")


@lru_cache(maxsize=4096)
def _one(atom: str) -> Choice:
    return Choice(frozenset((atom,)))


def _range(value: Range, missing: Missing, minimum: Decimal | None, maximum: Decimal | None) -> Span:
    lo, hi = _bound(value.lo), _bound(value.hi)
    lo_open, hi_open = value.lo_open, value.hi_open
    if lo is None:
        lo, lo_open = (-INFINITY, True) if minimum is None else (minimum, False)
    if hi is None:
        hi, hi_open = (INFINITY, True) if maximum is None else (maximum, False)
    return Span(lo, hi, lo_open, hi_open, missing if lo != hi else NONE)


def _bound(value: Decimal | date | None) -> Decimal | None:
    return ordinal(value) if isinstance(value, date) else value


# -- logic -------------------------------------------------------------------------------------------------------------


def negate(a: Truth) -> Truth:
    return a if a.value is None else FALSE if a.value else TRUE


def conjunction(parts: Iterable[Truth]) -> Truth:
    """Kleene "and": false wins, and then nothing is missing."""
    return _combine(parts, False)


def disjunction(parts: Iterable[Truth]) -> Truth:
    """Kleene "or": true wins, and then nothing is missing."""
    return _combine(parts, True)


def _combine(parts: Iterable[Truth], winner: bool) -> Truth:
    missing: Missing = NONE
    unknown = False
    for part in parts:
        if part.value is winner:
            return TRUE if winner else FALSE
        if part.value is None:
            unknown = True
            missing |= part.missing
    return Truth(None, missing) if unknown else FALSE if winner else TRUE


# -- numbers -----------------------------------------------------------------------------------------------------------


def add(a: Span, b: Span) -> Span:
    return _span(a.lo + b.lo, a.hi + b.hi, a.lo_open or b.lo_open, a.hi_open or b.hi_open, a.missing | b.missing)


def minus(a: Span) -> Span:
    return Span(-a.hi, -a.lo, a.hi_open, a.lo_open, a.missing)


def times(a: Span, b: Span) -> Span:
    """The product; an open bound times zero is closed, infinity times zero counts as zero."""
    corners = [
        (_product(x, y), (xo and y != 0) or (yo and x != 0))
        for x, xo in ((a.lo, a.lo_open), (a.hi, a.hi_open))
        for y, yo in ((b.lo, b.lo_open), (b.hi, b.hi_open))
    ]
    lo = min(c[0] for c in corners)
    hi = max(c[0] for c in corners)
    lo_open = all(is_open for value, is_open in corners if value == lo)
    hi_open = all(is_open for value, is_open in corners if value == hi)
    return _span(lo, hi, lo_open, hi_open, a.missing | b.missing)


def _product(x: Decimal, y: Decimal) -> Decimal:
    return Decimal(0) if x == 0 or y == 0 else x * y


def power(a: Span, exponent: int) -> Span:
    result = a
    for _ in range(exponent - 1):
        result = times(result, a)
    if exponent % 2 == 0 and a.lo < 0 < a.hi:
        result = _span(Decimal(0), result.hi, False, result.hi_open, result.missing)
    return result


def _span(lo: Decimal, hi: Decimal, lo_open: bool, hi_open: bool, missing: Missing) -> Span:
    if lo == hi:
        return Span(lo, hi)
    return Span(lo, hi, lo_open, hi_open, missing)


def least(a: Span, b: Span) -> Span:
    """The smaller of two numbers."""
    return minus(greatest(minus(a), minus(b)))


def greatest(a: Span, b: Span) -> Span:
    """The larger of two numbers."""
    lo, lo_open = max((a.lo, a.lo_open), (b.lo, b.lo_open))
    hi = max(a.hi, b.hi)
    hi_open = all(s.hi_open for s in (a, b) if s.hi == hi)
    missing = a.missing | b.missing
    if a.lo >= b.hi:
        missing = a.missing
    elif b.lo >= a.hi:
        missing = b.missing
    return _span(lo, hi, lo_open, hi_open, missing)


def hull(parts: list[Bounds], missing: Missing) -> Bounds:
    """The bounds of several candidates of one type; ``missing`` is what chooses between them."""
    first = parts[0]
    if all(_same(first, part) for part in parts[1:]):
        return first
    together = missing.union(*(p.missing for p in parts))
    match first:
        case Truth():
            return Truth(None, together)
        case Choice():
            sets = [p.atoms for p in parts if isinstance(p, Choice)]
            known = [s for s in sets if s is not None]
            return Choice(frozenset().union(*known) if len(known) == len(sets) else None, together)
        case Span():
            return _hull_spans([p for p in parts if isinstance(p, Span)], together)
        case Thing():
            return Thing(None, together)
        case Things():
            return Things((), True, together)


def _same(a: Bounds, b: Bounds) -> bool:
    if isinstance(a, Span) and isinstance(b, Span):
        return (a.lo, a.hi, a.lo_open, a.hi_open, a.missing) == (b.lo, b.hi, b.lo_open, b.hi_open, b.missing)
    return a == b


def _hull_spans(spans: list[Span], missing: Missing) -> Span:
    lo, hi = min(s.lo for s in spans), max(s.hi for s in spans)
    lo_open = all(s.lo_open for s in spans if s.lo == lo)
    hi_open = all(s.hi_open for s in spans if s.hi == hi)
    return _span(lo, hi, lo_open, hi_open, missing)


def compare(op: str, a: Span, b: Span) -> Truth:
    """Kleene comparison of numbers: decided only where every possible pair agrees."""
    if op == "!=":
        return negate(compare("==", a, b))
    if op == "==":
        apart = _below(a, b) or _below(b, a)
        value = False if apart else (True if a.point and b.point else None)
    elif op in (">", ">="):
        return compare("<" if op == ">" else "<=", b, a)
    elif op == "<":
        value = True if _below(a, b) else (False if _not_above(b, a) else None)
    else:
        value = True if _not_above(a, b) else (False if _below(b, a) else None)
    return Truth(value) if value is not None else Truth(None, a.missing | b.missing)


def _below(a: Span, b: Span) -> bool:
    """Every a is less than every b."""
    return a.hi < b.lo or (a.hi == b.lo and (a.hi_open or b.lo_open))


def _not_above(a: Span, b: Span) -> bool:
    """Every a is at most every b."""
    return a.hi <= b.lo


def rounded(a: Span, step: Decimal, up: bool) -> Span:
    def to_step(value: Decimal) -> Decimal:
        if value.is_infinite():
            return value
        whole = value // step * step
        return whole + step if up and whole < value else whole

    return _span(to_step(a.lo), to_step(a.hi), False, False, a.missing)


def ranked(choice: Choice, ranks: tuple[str, ...]) -> Span:
    """The ranks of an ordered choice as a span."""
    places = [Decimal(i) for i, atom in enumerate(ranks) if choice.atoms is None or atom in choice.atoms]
    return _span(min(places), max(places), False, False, choice.missing)


def equal(a: Choice, b: Choice) -> Truth:
    if a.atoms is not None and b.atoms is not None:
        if not a.atoms & b.atoms:
            return FALSE
        if len(a.atoms) == len(b.atoms) == 1:
            return TRUE
    return Truth(None, a.missing | b.missing)


def within(a: Bounds, values: frozenset[Any]) -> Truth:
    """Membership in a closed set."""
    match a:
        case Choice(atoms, missing):
            if atoms is not None and atoms <= values:
                return TRUE
            if atoms is not None and not atoms & values:
                return FALSE
            return Truth(None, missing)
        case Truth(value, missing):
            if value is None and not {True, False} <= values:
                return Truth(None, missing) if values & {True, False} else FALSE
            return Truth(value in values if value is not None else True)
        case Span():
            points = [ordinal(v) if isinstance(v, date) else v for v in values]
            return disjunction(compare("==", a, exact(v)) for v in points)
    raise TypeError(a)


def fold(parts: Iterable[Span], step: Callable[[Span, Span], Span], start: Span) -> Span:
    result = start
    for part in parts:
        result = step(result, part)
    return result
