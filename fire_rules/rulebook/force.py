"""Periods of force as a rule file states them, completed from the editions of the instrument."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, get_args

from fire_rules.rulebook.rule import Binding, Force, Instrument, Relation
from fire_rules.rulebook.section import Section
from fire_rules.source import Mapping, Node, Sequence

if TYPE_CHECKING:
    from datetime import date

FORCE_KEYS = ("from", "to", "edition", "is", "binding", "note")
STATUSES = ("mandatory", "ordinary")


def read_force(parent: Section, instrument: Instrument) -> tuple[Force, ...]:
    """The periods under ``force``; without the key those of the instrument's own default."""
    from fire_rules.rulebook.instruments import whole_force

    node = parent.node("force")
    if node is None:
        if instrument.default_status:
            return whole_force(instrument, instrument.default_status)
        parent.faults.add("R304", parent.place, instrument=instrument.id)
        return ()
    entries = list(node.items) if isinstance(node, Sequence) else [node]
    if len(entries) == 1 and isinstance(entries[0], Mapping) and entries[0].get("from") is None:
        return _undated(entries[0], parent, instrument)
    periods = [period for period in (_read_period(entry, parent) for entry in entries) if period is not None]
    return tuple(_complete(periods, parent, instrument))


def _undated(node: Node, parent: Section, instrument: Instrument) -> tuple[Force, ...]:
    from fire_rules.rulebook.instruments import whole_force

    section = parent.sub(node, FORCE_KEYS, "force")
    section.need("is")
    binding = _read_binding(section)
    periods = whole_force(instrument, section.choice("is", STATUSES, "ordinary"))
    return tuple(replace(p, binding=binding) if p.status == "ordinary" else p for p in periods)


def _read_period(node: Node, parent: Section) -> Force | None:
    section = parent.sub(node, FORCE_KEYS, "force")
    if not section.need("from", "is"):
        return None
    start, last = section.day("from"), section.day("to")
    if start is None:
        return None
    end = None if last is None else last + timedelta(days=1)
    if end is not None and end <= start:
        section.faults.add("R305", section.place, start=start, end=last)
    status = section.choice("is", STATUSES, "ordinary")
    binding = _read_binding(section)
    return Force(start, end, status, section.text("edition"), binding)  # type: ignore[arg-type]


def _read_binding(section: Section) -> Binding | None:
    node = section.node("binding")
    if node is None:
        return None
    binding = section.sub(node, ("clause", "relation"), "binding")
    if not binding.need("clause", "relation"):
        return None
    relation = binding.choice("relation", get_args(Relation), "principle_only")
    return Binding(binding.text("clause"), relation)  # type: ignore[arg-type]


def _complete(periods: list[Force], parent: Section, instrument: Instrument) -> list[Force]:
    """Close each period the day before the next begins, and name the editions."""
    from fire_rules.rulebook.instruments import split_by_edition

    place = parent.place_of("force")
    found: list[Force] = []
    for index, period in enumerate(periods):
        following: date | None = periods[index + 1].start if index + 1 < len(periods) else None
        if following is not None and (following <= period.start or (period.end is not None and period.end > following)):
            parent.faults.add("R306", place, first=period.start, second=following)
        whole = replace(period, end=period.end if period.end is not None else following)
        parts = split_by_edition(whole, instrument)
        if not period.edition:
            found.extend(parts)
        elif [part.edition for part in parts] == [period.edition]:
            found.append(whole)
        else:
            known = ", ".join(str(edition["id"]) for edition in instrument.editions)
            parent.faults.add("R307", place, edition=period.edition, start=period.start, known=known)
    if not found:
        parent.faults.add("R308", place, instrument=instrument.id)
    return found
