"""Time limits: the day by which a duty is to be met, and the periods of force that it divides."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from fire_rules.rulebook.rule import Due, Force
from fire_rules.rulebook.section import Section

WHOLE = "edition"
"""The instrument names no day but its own end: the duty is to be met within the edition."""
DAY = timedelta(days=1)
_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_LAST_MONTH = 12


def read_due(section: Section, force: tuple[Force, ...]) -> tuple[Force, ...]:
    """The periods of force divided by the time limit under ``due``; as they are where there is none."""
    if "due" not in section:
        return force
    said = section.text("due")
    limit = _whole(force) if said == WHOLE else _written(said)
    if limit is None:
        section.faults.add("R323", section.place_of("due"), value=said)
        return force
    return tuple(part for period in force for part in _divided(period, *limit))


def _whole(force: tuple[Force, ...]) -> tuple[date, date] | None:
    last = force[-1].end if force else None
    return None if last is None else (force[0].start, last - DAY)


def _written(said: str) -> tuple[date, date] | None:
    """The first and the last day that a day, a month or a year may mean."""
    found = _WRITTEN.fullmatch(said)
    if found is None:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first, first
    last_month = month or _LAST_MONTH
    return first, date(year, last_month, monthrange(year, last_month)[1])


def _divided(period: Force, first: date, last: date) -> Iterator[Force]:
    """Before the limit, within what it may mean, and past it. On a day that is named the duty may still be met."""
    ends = {"later": first if first < last else last + DAY, "within": last + DAY, "past": None}
    start = period.start
    for state, turn in ends.items():
        end = min((day for day in (turn, period.end) if day is not None), default=None)
        if end is None or start < end:
            yield replace(period, start=start, end=end, due=Due(last, state))  # type: ignore[arg-type]
            start = end or start
