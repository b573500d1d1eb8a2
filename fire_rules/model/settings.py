"""The sections of a building file that hold no facts, as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Any, Literal

from fire_rules.records import dataclass
from fire_rules.source.place import Place


@dataclass(frozen=True, slots=True)
class Check:
    """How the file wishes to be checked: task and phase of the run, selection, further rules, expected outcome."""

    task: str | None = None
    phase: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    expect: Any = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A relief that is claimed, by its label; without ``subject`` for the whole file."""

    relief: str
    subject: str = ""
    by: str = ""
    note: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided of a judgement, and on which facts (``path.name`` to text)."""

    verdict: Literal["compliant", "violation"]
    obligation: str = ""
    rule: str = ""
    subject: str = ""
    by: str = ""
    date: date | None = None
    why: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Deviation:
    """A deviation that an authority accepted; it waives nothing."""

    clause: str
    instrument: str = ""
    subject: str = ""
    document: str = ""
    date: date | None = None
    authority: str = ""
    conditions: tuple[str, ...] = ()
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """All sections of one file."""

    check: Check = field(default_factory=Check)
    claims: tuple[Claim, ...] = ()
    decisions: tuple[Decision, ...] = ()
    accepted_deviations: tuple[Deviation, ...] = ()
    format: str = ""
