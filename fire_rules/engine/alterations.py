"""The works that may govern a subject: which alterations of its building cover it, and which of them comes last.

A file that states no alteration is judged as unaltered, and the report says so; ``alterations: unknown`` written out
keeps every date open.
"""

from __future__ import annotations

from typing import Any

from fire_rules.engine.cover import covers
from fire_rules.engine.spans import EVER, Span, merged, span_of
from fire_rules.facts import FactRef, Subject
from fire_rules.records import dataclass
from fire_rules.values import AtLeast, Open


@dataclass(frozen=True, slots=True)
class Works:
    """One alteration that may govern a subject: when, whether it surely does, and what would settle that."""

    alteration: Subject | None
    span: Span
    sure: bool
    missing: frozenset[FactRef]


def works_on(building: Subject, subject: Subject, approvals: tuple[str, ...] | None) -> tuple[Works, ...]:
    """The alterations of the building that cover the subject or may, with one of the approvals (None: with any)."""
    stated: Any = building.fact_("alterations")
    listed = stated.members if isinstance(stated, AtLeast) else stated if isinstance(stated, tuple) else ()
    members = sorted(listed, key=lambda member: member.path_)
    found = [works for works in (_works(member, subject, approvals) for member in members) if works is not None]
    if isinstance(stated, AtLeast) or left_open(building):
        found.append(Works(None, EVER, False, frozenset({building.ref_("alterations")})))
    return tuple(found)


def left_open(building: Subject) -> bool:
    """Whether the file says that the alterations of the building are not known."""
    return isinstance(building.fact_("alterations"), Open) and _said(building, "alterations")


def left_out(building: Subject, key: str) -> bool:
    """Whether the file says nothing of a list of the building, not even that it is unknown."""
    return isinstance(building.fact_(key), Open) and not _said(building, key)


def _said(building: Subject, key: str) -> bool:
    origin = building.origins_.get(key)
    return origin is not None and origin.level == "stated"


def _works(alteration: Subject, subject: Subject, approvals: tuple[str, ...] | None) -> Works | None:
    covered, missing = covers(alteration, subject)
    if covered is False:
        return None
    sure = covered is True
    if approvals is not None:
        approval = alteration.fact_("approval")
        if isinstance(approval, str) and approval not in approvals:
            return None
        if not isinstance(approval, str):
            sure, missing = False, missing | {alteration.ref_("approval")}
    span = span_of(alteration.fact_("date"))
    if span.point is None:
        missing |= {alteration.ref_("date")}
    return Works(alteration, span, sure, missing)


def last_works(works: tuple[Works, ...]) -> tuple[tuple[Span, ...], tuple[Works, ...], bool]:
    """The days on which the last of the works may have been, which works may be it, whether there surely are any."""
    sure = [item for item in works if item.sure]
    earliest = max((item.span.first for item in sure), default=EVER.first)
    deciding = tuple(item for item in works if item.span.last >= earliest)
    spans = merged(Span(max(item.span.first, earliest), item.span.last) for item in deciding)
    return spans, deciding, bool(sure)
