"""What a run adds to the facts of a file."""

from __future__ import annotations

from datetime import date

from fire_rules.records import dataclass


@dataclass(frozen=True, slots=True)
class RunSettings:
    """Date, task and phase of a run; what is None is taken from the file, and is unknown where that says nothing."""

    inspection_date: date | None = None
    task: str | None = None
    phase: str | None = None
