"""Dates as people write them: days, months, years, and intervals of them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from fire_rules.values.fault import BadValueError
from fire_rules.values.interval import approximate, between, comparison
from fire_rules.values.open import UNKNOWN, Range, Unknown
from fire_rules.values.text import normalise, says_none, says_unknown

_FORMS = (
    re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})"),
    re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?"),
    re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})"),
    re.compile(r"(\d{4})-(\d{1,2})"),
    re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月"),
    re.compile(r"(\d{4})\s*年?"),
)
_DAY = timedelta(days=1)


def parse_date(raw: object) -> date | Range | Unknown:
    """A day, or the closed interval of days that a month, a year or a comparison leaves; raises ``BadValueError``."""
    if isinstance(raw, bool) or not isinstance(raw, int | str | date):
        raise BadValueError("M210", found=str(raw))
    if isinstance(raw, date):
        return raw
    if says_unknown(raw):
        return UNKNOWN
    if says_none(raw):
        raise BadValueError("M214", found=str(raw), unit="date")
    shown = str(raw)
    text = normalise(shown)
    if approximate(text):
        raise BadValueError("M205", found=shown)
    compared = comparison(text)
    if compared is not None:
        return _compared(compared[0], *_span(compared[1], shown))
    ends = between(text, dates=True)
    if ends is not None:
        return _closed(_span(ends[0], shown)[0], _span(ends[1], shown)[1], shown)
    return _closed(*_span(text, shown), shown)


def _span(text: str, shown: str) -> tuple[date, date]:
    """First and last day of what the text names."""
    for form in _FORMS:
        matched = form.fullmatch(text)
        if matched is not None:
            numbers = [int(group) for group in matched.groups()]
            try:
                return _days(*numbers)
            except ValueError:
                raise BadValueError("M211", found=shown) from None
    raise BadValueError("M210", found=shown)


def _days(year: int, month: int = 0, day: int = 0) -> tuple[date, date]:
    if day:
        return date(year, month, day), date(year, month, day)
    if month:
        first = date(year, month, 1)
        return first, first.replace(day=monthrange(year, month)[1])
    return date(year, 1, 1), date(year + 1, 1, 1) - _DAY


def _compared(sign: str, first: date, last: date) -> Range:
    match sign:
        case "<":
            return Range(None, first - _DAY)
        case "<=":
            return Range(None, last)
        case ">":
            return Range(last + _DAY, None)
        case _:
            return Range(first, None)


def _closed(first: date, last: date, shown: str) -> date | Range:
    if first > last:
        raise BadValueError("M206", found=shown)
    return first if first == last else Range(first, last)
