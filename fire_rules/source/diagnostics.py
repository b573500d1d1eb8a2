"""Diagnostics: what is wrong with a file, where, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from typing import Any, Literal

from fire_rules.records import dataclass
from fire_rules.source.place import Place

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding about a source file.

    ``code`` is a stable identifier such as ``S104`` (source), ``M203`` (model) or ``R310`` (rulebook); ``context``
    holds the words that the message template of that code needs. The text is made by
    :func:`fire_rules.source.messages.render`.
    """

    code: str
    place: Place | None
    context: dict[str, Any] = field(default_factory=dict)
    severity: Literal["error", "warning"] = "error"
    related: tuple[Place, ...] = ()


class SourceError(Exception):
    """Every error of the files that were read, together."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("; ".join(f"{d.place}: {d.code}" for d in self.diagnostics))
