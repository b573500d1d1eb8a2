"""Instruments: their editions by date of force, and the force of clauses that give no dates of their own."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, get_args

from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.force import FORCE_KEYS
from fire_rules.rulebook.rule import Force, Instrument, InstrumentKind
from fire_rules.rulebook.section import Section
from fire_rules.source import Node

KEYS = ("id", "number", "title", "kind", "editions", "mandatory_to", "nothing_before", "force", "note", "chapters")
EDITION_KEYS = ("id", "from", "to", "number", "title", "promulgated", "note", "confidence")


def read_instrument(node: Node, folder: str, faults: Faults) -> Instrument | None:
    """Read ``instrument.yaml`` of a folder; None where it is too faulty to go on."""
    section = Section(node, faults, KEYS, "instrument")
    if not section.need("id", "number", "title", "kind", "editions"):
        return None
    if section.text("id") != folder:
        faults.add("R301", section.place_of("id"), id=section.text("id"), folder=folder)
    editions = tuple(e for e in (_read_edition(n, section) for n in section.entries("editions")) if e)
    if not editions:
        faults.add("R302", section.place_of("editions"), instrument=folder)
        return None
    for earlier, later in itertools.pairwise(editions):
        if earlier["end"] is None or earlier["end"] > later["start"]:
            faults.add("R303", section.place_of("editions"), first=earlier["id"], second=later["id"])
    default = section.node("force")
    status = ""
    if default is not None:
        status = section.sub(default, FORCE_KEYS, "force").choice("is", ("mandatory", "ordinary"))
    until = section.day("mandatory_to")
    return Instrument(
        id=folder,
        title=section.words("title"),
        number=section.text("number"),
        kind=section.choice("kind", get_args(InstrumentKind), "standard"),  # type: ignore[arg-type]
        editions=editions,
        mandatory_end=None if until is None else until + timedelta(days=1),
        default_status=status or None,  # type: ignore[arg-type]
        nothing_before=section.flag("nothing_before"),
        chapters={key.text: getattr(value, "text", "") for key, value in section.members("chapters")},
    )


def _read_edition(node: Node, parent: Section) -> dict[str, Any] | None:
    """One edition: ``start`` is its first day, ``end`` the day after its last (None: still in force)."""
    section = parent.sub(node, EDITION_KEYS, "editions")
    if not section.need("id", "from"):
        return None
    start, last = section.day("from"), section.day("to")
    if start is None:
        return None
    edition: dict[str, Any] = {"id": section.text("id"), "start": start}
    edition["end"] = None if last is None else last + timedelta(days=1)
    for key in ("number", "note", "confidence", "promulgated"):
        if key in section:
            edition[key] = section.text(key)
    if "title" in section:
        edition["title"] = section.words("title")
    return edition


def whole_force(instrument: Instrument, status: str) -> tuple[Force, ...]:
    """The periods of a clause that is in force in every edition with one status; mandatory force may have ended."""
    periods: list[Force] = []
    for edition in instrument.editions:
        whole = Force(edition["start"], edition["end"], status, edition["id"])  # type: ignore[arg-type]
        periods.extend(_split_status(whole, instrument.mandatory_end))
    return tuple(periods)


def _split_status(period: Force, mandatory_end: date | None) -> list[Force]:
    if period.status == "ordinary" or mandatory_end is None:
        return [period]
    if mandatory_end <= period.start:
        return [replace(period, status="ordinary")]
    if period.end is not None and period.end <= mandatory_end:
        return [period]
    return [replace(period, end=mandatory_end), replace(period, start=mandatory_end, status="ordinary")]


def split_by_edition(period: Force, instrument: Instrument) -> list[Force]:
    """The parts of a period that fall into each edition of its instrument, each naming its edition."""
    parts = []
    for edition in instrument.editions:
        start = max(period.start, edition["start"])
        ends = [end for end in (period.end, edition["end"]) if end is not None]
        end = min(ends, default=None)
        if end is None or start < end:
            parts.append(replace(period, start=start, end=end, edition=edition["id"]))
    return parts
