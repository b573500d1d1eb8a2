"""Periodic duties: at least one dated record in each whole period.

Periods are counted in calendar months, both rolling from the start of operation and by the calendar (years, half-years,
quarters, months). A whole period without a record is a violation; every period filled but a gap longer than the period
between two records is for a person to judge. A unit younger than one period owes nothing yet.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

from fire_rules.engine import reasons
from fire_rules.engine.evaluation import Evaluation
from fire_rules.facts import FactRef, Subject
from fire_rules.language import bounds as b
from fire_rules.language import tree as t
from fire_rules.language.types import DATE
from fire_rules.records import dataclass
from fire_rules.rulebook.rule import Every, Rule
from fire_rules.values import OneOf, Open

if TYPE_CHECKING:
    from fire_rules.engine.evaluator import Evaluator

YEAR = 12


def periodic(evaluator: Evaluator, rule: Rule, subject: Subject) -> Evaluation:
    """The answer of a rule with ``every`` on a subject."""
    interpreter, trees = evaluator.interpreters["strict"], evaluator.trees
    every = cast(Every, rule.every)
    when = b.conjunction([cast(b.Truth, interpreter.evaluate(tree, subject)) for tree in trees.when(rule)])
    if when.value is False:
        return Evaluation(rule, subject, "not_applicable")
    records = cast(b.Things, interpreter.evaluate(trees.of(every.records, rule.subject), subject))
    until = cast(b.Span, interpreter.evaluate(t.run_fact("inspection_date", subject.class_), subject))
    since = until
    if every.since is not None:
        since = cast(b.Span, interpreter.evaluate(trees.of(every.since, rule.subject, DATE), subject))
    dates, undated = _dates(records, every.kind)
    missing = when.missing | records.missing | undated | until.missing | since.missing
    if missing or not until.point or not since.point:
        return Evaluation(rule, subject, "undetermined", missing=missing)
    stated, start, end = sorted(dates), _day(since), _day(until)
    verdict = decide(stated, start, end, every.months)
    found = gap(stated, start, end, every.months) if verdict in ("violation", "judgement") else None
    remarks = () if found is None else (reasons.record_gap(found, start, end),)
    return Evaluation(rule, subject, cast(Any, verdict), note="periodic", remarks=remarks)


def decide(dates: list[date], since: date, until: date, months: int) -> str:
    """The verdict for stated records between the start of operation and the day of inspection."""
    rolling = list(_rolling(since, until, months))
    if not rolling:
        return "compliant"
    if not all(_filled(dates, period) for period in [*rolling, *_calendar(since, until, months)]):
        return "violation"
    return "judgement" if _longer_gap(dates, since, until, months) else "compliant"


@dataclass(frozen=True, slots=True)
class Gap:
    """Two days without a record between them, and the day by which one was due.

    ``before`` is a record or the start of operation, ``after`` a record or the inspection.
    """

    before: date
    after: date
    due: date


def gap(dates: list[date], since: date, until: date, months: int) -> Gap | None:
    """The gap that a verdict rests on: around the first whole period without a record, else the longest one."""
    stops = _stops(dates, since, until)
    periods = sorted((*_rolling(since, until, months), *_calendar(since, until, months)))
    empty = next((period for period in periods if not _filled(dates, period)), None)
    if empty is not None:
        before = max(day for day in stops[:-1] if day <= empty[0])
        after = min(day for day in stops[1:] if day >= empty[1] or day == until)
        return Gap(before, after, due(before, months))
    longer = [(later - earlier, earlier, later) for earlier, later in pairwise(stops) if later > due(earlier, months)]
    if not longer:
        return None
    _, before, after = max(longer)
    return Gap(before, after, due(before, months))


def due(last: date, months: int) -> date:
    """The date by which the next record is due."""
    return _later(last, months)


def _dates(records: b.Things, kind: str) -> tuple[list[date], frozenset[FactRef]]:
    """The dates of the records of a kind (of any, where none is named), and what is missing to know them."""
    dates: list[date] = []
    missing: set[FactRef] = set()
    for record in records.members:
        own = record.fact_("kind") if kind else kind
        if isinstance(own, OneOf) and kind not in own.atoms:
            continue
        if isinstance(own, Open):
            missing.add(record.ref_("kind"))
        elif own != kind:
            continue
        value = record.fact_("date")
        if isinstance(value, date):
            dates.append(value)
        else:
            missing.add(record.ref_("date"))
    return dates, frozenset(missing)


def _day(span: b.Span) -> date:
    return date.fromordinal(int(span.lo))


def _later(day: date, months: int) -> date:
    index = day.month - 1 + months
    year, month = day.year + index // YEAR, index % YEAR + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _rolling(since: date, until: date, months: int) -> Iterator[tuple[date, date]]:
    """Whole periods from the start of operation."""
    count = 1
    start = since
    while (end := _later(since, months * count)) <= until:
        yield start, end
        start, count = end, count + 1


def _calendar(since: date, until: date, months: int) -> Iterator[tuple[date, date]]:
    """Whole calendar periods within the operation (years for 12 months, half-years for 6 …)."""
    start = date(since.year, 1, 1)
    while start < since:
        start = _later(start, months)
    while (end := _later(start, months)) <= until + timedelta(days=1):
        yield start, end
        start = end


def _filled(dates: list[date], period: tuple[date, date]) -> bool:
    return any(period[0] <= day < period[1] for day in dates)


def _stops(dates: list[date], since: date, until: date) -> list[date]:
    """The start of operation, the records within it and the day of inspection, in order."""
    return [since, *(day for day in dates if since <= day <= until), until]


def _longer_gap(dates: list[date], since: date, until: date, months: int) -> bool:
    stops = _stops(dates, since, until)
    return any(later > _later(earlier, months) for earlier, later in pairwise(stops))


__all__ = ["Gap", "decide", "due", "gap", "periodic"]
