"""Spans of days: the dates that an open date may still be."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from fire_rules.records import dataclass
from fire_rules.values import Range

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Every day from ``first`` to ``last``, both included."""

    first: date = date.min
    last: date = date.max

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last

    @property
    def point(self) -> date | None:
        """The day, where there is only one."""
        return self.first if self.first == self.last else None


EVER = Span()


def span_of(value: Any) -> Span:
    """The days that a date fact may be: a day, a range, or any."""
    if isinstance(value, date):
        return Span(value, value)
    if isinstance(value, Range):
        return Span(_first(value), _last(value))
    return EVER


def _first(value: Range) -> date:
    if not isinstance(value.lo, date):
        return date.min
    return value.lo + DAY if value.lo_open else value.lo


def _last(value: Range) -> date:
    if not isinstance(value.hi, date):
        return date.max
    return value.hi - DAY if value.hi_open else value.hi


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same days as few spans, in order."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and (found[-1].last == date.max or span.first <= found[-1].last + DAY):
            found[-1] = Span(found[-1].first, max(found[-1].last, span.last))
        else:
            found.append(span)
    return tuple(found)


def one_day(spans: tuple[Span, ...]) -> date | None:
    """The day, where the spans leave only one."""
    return spans[0].point if len(spans) == 1 else None


def representatives(spans: Iterable[Span], turns: Iterable[date]) -> tuple[date, ...]:
    """One day of each stretch between ``turns`` (days on which something changes) that the spans reach."""
    turning = sorted(set(turns))
    days: dict[int, date] = {}
    for span in spans:
        days.setdefault(bisect_right(turning, span.first), span.first)
        for index, turn in enumerate(turning, 1):
            if span.first < turn <= span.last:
                days.setdefault(index, turn)
    return tuple(sorted(days.values()))
