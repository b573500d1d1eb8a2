"""Laws of single facts: forgetting never absolves, learning never overturns, the date decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from fire_rules.assurance.laws import (
    Breach,
    Experiment,
    absolved,
    change_dates,
    compared,
    decided,
    facts,
    overturned,
)
from fire_rules.facts import Graph, Subject
from fire_rules.values import UNKNOWN, AtLeast, OneOf, Open, Range
from fire_rules.vocabulary import FieldSpec, vocabulary
from fire_rules.vocabulary.types import Bool, Date, Enum, Quantity, Ref, Refs

FORGETTING = "forgetting never absolves"
LEARNING = "learning never overturns"
DAY = timedelta(days=1)
ORDINARY_DAYS = (date(2010, 1, 1), date(2017, 1, 1), date(2026, 1, 1))
PROBES = tuple(Decimal(n) / 2 for n in (0, 1, 2, 4, 6, 10, 20, 40, 100, 200, 1000, 2000, 10000))
"""Figures to try where nothing but the type of a quantity is known; :data:`EXTREME` is one beyond them all."""
EXTREME = Decimal(10) ** 6
MANY = 12
"""So many values of one fact are tried, spread over what is possible."""


def forgetting(experiment: Experiment) -> Iterator[Breach]:
    """Each fact of which something is known becomes unknown, and each complete list one that may have more."""
    before = {key: verdict for key, verdict in experiment.verdicts().items() if verdict == "violation"}
    for subject, name, less in weaker(experiment.graph):
        with experiment.assuming(subject, name, less):
            after = experiment.verdicts(before)
        yield from compared(FORGETTING, f"{subject.ref_(name)} unknown", before, after, absolved)


def weaker(graph: Graph) -> Iterator[tuple[Subject, str, Open]]:
    words = vocabulary()
    for subject, name in list(facts(graph)):
        value = subject.fact_(name)
        if value is not UNKNOWN:
            yield subject, name, UNKNOWN
        if isinstance(value, Decimal) and value > 0:
            yield subject, name, Range(value / 2, value)
            yield subject, name, Range(value, value * 2)
    for subject in list(graph):
        if subject.placeholder_:
            continue
        for key in words.lists_of(subject.class_):
            members = subject.fact_(key)
            if isinstance(members, tuple) and members:
                yield subject, key, AtLeast(members)


def learning(experiment: Experiment, subjects: Iterable[Subject] | None = None) -> Iterator[Breach]:
    """Each open fact takes each of some possible values, points and ranges."""
    before = experiment.verdicts()
    keys = decided(before)
    wanted = None if subjects is None else set(map(id, subjects))
    for subject, name in list(facts(experiment.graph)):
        value = subject.fact_(name)
        if not isinstance(value, Open) or (wanted is not None and id(subject) not in wanted):
            continue
        reading = experiment.laboratory.reading(name)
        concerned = [key for key in keys if key[0] in reading]
        for more in possible(experiment, subject, name) if concerned else ():
            with experiment.assuming(subject, name, more):
                after = experiment.verdicts(concerned)
            yield from compared(LEARNING, f"{subject.ref_(name)} = {more!r}", before, after, overturned)


def possible(experiment: Experiment, subject: Subject, name: str) -> list[Any]:
    """Values that an open fact may turn out to have, within what is known of it."""
    field, value = vocabulary().fields_of(subject.class_)[name], subject.fact_(name)
    graph = experiment.graph
    match field.type:
        case Bool():
            return [True, False]
        case Enum(enum):
            return sorted(value.atoms) if isinstance(value, OneOf) else list(vocabulary().enums[enum].atoms)
        case Quantity():
            return _spread([n for n in _numbers(field, value) if _inside(n, value)])
        case Date():
            turns = [day + step for day in change_dates(experiment.laboratory.rulebook) for step in (-DAY, 0 * DAY)]
            return [day for day in sorted({*turns, *ORDINARY_DAYS}) if _inside(day, value)]
        case Ref(class_):
            return [one for one in graph.by_class.get(class_, ()) if not one.placeholder_ and _reach(one, subject)]
        case Refs(class_):
            return _lists(graph, subject, class_, value)
    return ["甲", "A"]


def _lists(graph: Graph, subject: Subject, class_: str, value: Open) -> list[Any]:
    pool = graph.by_class.get(class_, []) if class_ != "any" else [s for s in graph if s.class_ != "site"]
    near = [one for one in pool if not one.placeholder_ and _reach(one, subject)]
    known = tuple(value.members) if isinstance(value, AtLeast) else ()
    others = [one for one in near if one not in known]
    return [known, *((*known, one) for one in others[:3]), (*known, *others)]


def _reach(one: Subject, subject: Subject) -> bool:
    """Whether a subject may be referred to: it stands in the same building, or in none."""
    return _building(one) in (None, _building(subject))


def _building(subject: Subject) -> str | None:
    here: Subject | None = subject
    while here is not None:
        if here.class_ == "building":
            return here.path_
        here = here.parent_
    return None


def _numbers(field: FieldSpec, value: Any) -> Iterator[Decimal]:
    assert isinstance(field.type, Quantity)
    least = None if field.minimum is None else Decimal(field.minimum)
    most = None if field.maximum is None else Decimal(field.maximum)
    ends = [end for end in (value.lo, value.hi) if isinstance(end, Decimal)] if isinstance(value, Range) else []
    inner = [(ends[0] + ends[1]) / 2] if len(ends) == 2 else [end + 1 for end in ends]
    for number in sorted({*ends, *inner, *PROBES, EXTREME, *(-p for p in PROBES)}):
        if (least is None or number >= least) and (most is None or number <= most):
            yield number


def _inside(value: Any, known: Any) -> bool:
    if not isinstance(known, Range):
        return True
    above = known.lo is None or value > known.lo or (value == known.lo and not known.lo_open)
    below = known.hi is None or value < known.hi or (value == known.hi and not known.hi_open)
    return above and below


def _spread(values: list[Any]) -> list[Any]:
    """At most :data:`MANY` of the values, the ends among them."""
    if len(values) <= MANY:
        return values
    step = (len(values) - 1) / (MANY - 1)
    return [values[round(n * step)] for n in range(MANY)]


def dates(experiment: Experiment) -> Iterator[Breach]:
    """With every design date unknown a verdict is decided only if it is so on every day about which the law turns."""
    turns = change_dates(experiment.laboratory.rulebook)
    days = sorted({day + step for day in turns for step in (-DAY, 0 * DAY, DAY)} | set(ORDINARY_DAYS))
    buildings = [one for one in experiment.graph.by_class.get("building", ()) if not one.placeholder_]
    for building in buildings:
        with experiment.assuming(building, "design_date", UNKNOWN):
            before = experiment.verdicts()
        keys = [key for key in decided(before) if key[1].startswith(building.path_)]
        for day in days:
            with experiment.assuming(building, "design_date", day):
                after = experiment.verdicts(keys)
            yield from compared("the date decides", f"designed on {day}", before, after, overturned)
