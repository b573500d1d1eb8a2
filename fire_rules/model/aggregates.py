"""Sums, maxima and counts over the members of a list, with bounds where members are not known."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from fire_rules.values import Range
from fire_rules.values.units import UNITS, canonical
from fire_rules.vocabulary import FieldSpec
from fire_rules.vocabulary.types import Quantity

Bound = tuple[Decimal | None, bool]
"""An end of an interval and whether it is itself excluded; None is no end."""

ZERO = Decimal(0)


def aggregate(how: str, values: Sequence[Any], spec: FieldSpec, *, complete: bool) -> Decimal | Range | None:
    """What the values of members come to; None where nothing follows.

    Members that are not listed can have any possible value.
    """
    least = _least(spec)
    ends = [_ends(value, least) for value in values]
    lows, highs = [low for low, _ in ends], [high for _, high in ends]
    match how:
        case "sum":
            low = _sum(lows) if complete or least is not None else (None, False)
            return _range(low, _sum(highs) if complete else (None, False), least)
        case "max":
            return _range(_greatest(lows), _greatest_end(highs) if complete else (None, False), least)
        case "min":
            return _range(_least_end(lows) if complete else (least, False), _smallest(highs), least)
        case _:
            return _count(ends, positive=how == "positive", complete=complete)


def contradicts(stated: Any, derived: Decimal | Range) -> bool:
    """Whether no value is in both."""
    if not isinstance(stated, Decimal | Range):
        return False
    (low, low_open), (high, high_open) = _ends(stated, None)
    (other_low, other_low_open), (other_high, other_high_open) = _ends(derived, None)
    return _past(low, low_open, other_high, other_high_open) or _past(other_low, other_low_open, high, high_open)


def _past(low: Decimal | None, low_open: bool, high: Decimal | None, high_open: bool) -> bool:
    if low is None or high is None:
        return False
    return low > high or (low == high and (low_open or high_open))


def _least(spec: FieldSpec) -> Decimal | None:
    """The least possible value of a field in its canonical unit."""
    if spec.minimum is None or not isinstance(spec.type, Quantity):
        return None
    return canonical(Decimal(spec.minimum), UNITS[spec.type.unit])


def _ends(value: Any, least: Decimal | None) -> tuple[Bound, Bound]:
    if isinstance(value, Decimal):
        return (value, False), (value, False)
    if isinstance(value, Range):
        low = value.lo if isinstance(value.lo, Decimal) else None
        high = value.hi if isinstance(value.hi, Decimal) else None
        return (low if low is not None else least, value.lo_open and low is not None), (high, value.hi_open)
    return (least, False), (None, False)


def _sum(bounds: Sequence[Bound]) -> Bound:
    total = ZERO
    for value, _ in bounds:
        if value is None:
            return None, False
        total += value
    return total, any(is_open for _, is_open in bounds)


def _greatest(lows: Sequence[Bound]) -> Bound:
    """The lower end of a maximum: no less than any of the lower ends."""
    known = [(value, is_open) for value, is_open in lows if value is not None]
    return max(known) if known else (None, False)


def _greatest_end(highs: Sequence[Bound]) -> Bound:
    """The upper end of a maximum: excluded only if excluded for all that reach it."""
    if any(value is None for value, _ in highs):
        return None, False
    top = max(value for value, _ in highs if value is not None)
    return top, all(is_open for value, is_open in highs if value == top)


def _smallest(highs: Sequence[Bound]) -> Bound:
    """The upper end of a minimum: no more than any of the upper ends."""
    known = [(value, not is_open) for value, is_open in highs if value is not None]
    if not known:
        return None, False
    value, closed = min(known)
    return value, not closed


def _least_end(lows: Sequence[Bound]) -> Bound:
    """The lower end of a minimum: excluded only if excluded for all that reach it."""
    if any(value is None for value, _ in lows):
        return None, False
    bottom = min(value for value, _ in lows if value is not None)
    return bottom, all(is_open for value, is_open in lows if value == bottom)


def _count(ends: Sequence[tuple[Bound, Bound]], *, positive: bool, complete: bool) -> Decimal | Range | None:
    sure = possible = 0
    for (low, low_open), (high, high_open) in ends:
        if positive:
            surely = low is not None and (low > 0 or (low == 0 and low_open))
            possibly = high is None or high > 0
        else:
            surely = high is not None and (high < 0 or (high == 0 and high_open))
            possibly = low is None or low < 0
        sure += surely
        possible += possibly
    top = Decimal(possible) if complete else None
    return _range((Decimal(sure), False), (top, False), ZERO)


def _range(low: Bound, high: Bound, least: Decimal | None) -> Decimal | Range | None:
    if low[0] is not None and low[0] == high[0]:
        return low[0]
    if low[0] in (None, least) and not low[1] and high[0] is None:
        return None
    return Range(low[0], high[0], low[1], high[1])
