"""Which date governs a subject: of design, completion, event or inspection, or all the dates that it may still be.

A building that was approved is judged by its design date, and what an approved alteration covers by the last such
alteration. A building that was never approved has no code of its time: it is judged by the last alteration, or failing
that by the inspection. Where a fact that decides this is open, every date that it leaves possible is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from fire_rules.engine import reasons
from fire_rules.engine.alterations import Works, last_works, works_on
from fire_rules.engine.cover import building_of
from fire_rules.engine.spans import EVER, Span, merged, one_day, span_of
from fire_rules.facts import FactRef, Graph, Subject
from fire_rules.records import dataclass
from fire_rules.rulebook.rule import GovernedBy, Words
from fire_rules.vocabulary import vocabulary
from fire_rules.vocabulary.types import Date

APPROVED = ("obtained", "not_required")
EVENT_FIELDS = ("date", "starts")


@dataclass(frozen=True, slots=True)
class Governed:
    """The dates that may govern, what dates they are, why, and the facts that would leave only one."""

    by: GovernedBy
    basis: str
    spans: tuple[Span, ...]
    why: Words
    missing: frozenset[FactRef] = frozenset()

    @property
    def day(self) -> date | None:
        """The governing date, where it is known."""
        return one_day(self.spans)


class Dates:
    """Governing dates in one graph. ``design_date`` is a what-if that stands for every design date."""

    def __init__(self, graph: Graph, design_date: date | None = None) -> None:
        self._root = graph.root
        self._what_if = design_date
        self._found: dict[tuple[int, GovernedBy], Governed] = {}

    def governed(self, subject: Subject, by: GovernedBy) -> Governed:
        """What governs the subject for rules of this kind; computed once."""
        key = (id(subject), by)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._resolve(subject, by)
        return found

    def adopt(self, subject: Subject, members: Sequence[Subject]) -> None:
        """A subject of members taken together is designed as they are; where they differ, as any of them may be."""
        ways = [self.governed(member, "design") for member in members]
        spans = merged(span for way in ways for span in way.spans)
        missing = frozenset(ref for way in ways for ref in way.missing)
        why = reasons.either([way.why for way in ways])
        self._found[id(subject), "design"] = Governed("design", ways[0].basis, spans, why, missing)

    def _resolve(self, subject: Subject, by: GovernedBy) -> Governed:
        if by == "design":
            return self._design(subject)
        if by == "completion":
            return self._completion(subject)
        if by == "event":
            return self._event(subject)
        return self.inspection()

    def inspection(self, by: GovernedBy = "inspection", why: Words = reasons.INSPECTION) -> Governed:
        """The inspection date of the run; no clock is ever read."""
        return _dated(self._root, "inspection_date", by, "inspection", why)

    def _completion(self, subject: Subject) -> Governed:
        building = building_of(subject)
        if building is None:
            return Governed("completion", "completion", (EVER,), reasons.NO_BUILDING)
        return _dated(building, "completion_date", "completion", "completion", reasons.COMPLETION)

    def _event(self, subject: Subject) -> Governed:
        spec = vocabulary().classes.get(subject.class_)
        for name in EVENT_FIELDS:
            if spec is not None and name in spec.fields and isinstance(spec.fields[name].type, Date):
                return _dated(subject, name, "event", "event", reasons.EVENT)
        return self.inspection("event")

    def _design(self, subject: Subject) -> Governed:
        if self._what_if is not None:
            return Governed("design", "whatif", (Span(self._what_if, self._what_if),), reasons.WHAT_IF)
        building = building_of(subject)
        if building is None:
            return Governed("design", "design", (EVER,), reasons.NO_BUILDING)
        approval = building.fact_("design_approval")
        ways = []
        if approval in APPROVED or not isinstance(approval, str):
            own = _dated(building, "design_date", "design", "design", reasons.DESIGN)
            ways.append(_by_works(works_on(building, subject, APPROVED), own, reasons.approved_alteration))
        if approval == "none" or not isinstance(approval, str):
            own = self.inspection("design", reasons.NEVER_APPROVED)
            ways.append(_by_works(works_on(building, subject, None), own, reasons.unapproved_alteration))
        return ways[0] if len(ways) == 1 else _either(ways, building.ref_("design_approval"))


def _dated(subject: Subject, name: str, by: GovernedBy, basis: str, why: Words) -> Governed:
    """Governed by one date fact: a day, or the days that it may be."""
    span = span_of(subject.fact_(name))
    if span.point is not None:
        return Governed(by, basis, (span,), why)
    return Governed(by, basis, (span,), reasons.open_date(why), frozenset({subject.ref_(name)}))


def _by_works(works: tuple[Works, ...], own: Governed, why: Callable[[Subject | None], Words]) -> Governed:
    """The last of the works that cover the subject, else its own date."""
    if not works:
        return own
    spans, deciding, sure = last_works(works)
    missing = frozenset(ref for item in deciding for ref in item.missing)
    words = [why(item.alteration) for item in deciding]
    if not sure:
        spans, missing, words = merged((*spans, *own.spans)), missing | own.missing, [*words, own.why]
    basis = "alteration" if sure else own.basis
    return Governed("design", basis, spans, reasons.either(words), frozenset() if one_day(spans) else missing)


def _either(ways: list[Governed], deciding: FactRef) -> Governed:
    """Governed by one of several ways; ``deciding`` is the fact that says by which."""
    spans = merged(span for way in ways for span in way.spans)
    if one_day(spans) is not None:
        return ways[0]
    missing = frozenset(ref for way in ways for ref in way.missing) | {deciding}
    return Governed("design", ways[0].basis, spans, reasons.either([way.why for way in ways]), missing)
