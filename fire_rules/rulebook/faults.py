"""Collecting what is wrong with rule files, so that all of it is said at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fire_rules.source.diagnostics import Diagnostic, SourceError
from fire_rules.source.place import Place


class Faults:
    """The diagnostics of one load, in the order in which they were met."""

    def __init__(self) -> None:
        self.found: list[Diagnostic] = []

    def add(self, code: str, place: Place | None, *, related: Iterable[Place] = (), **context: Any) -> None:
        self.found.append(Diagnostic(code, place, context, related=tuple(related)))

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.found.extend(diagnostics)

    @property
    def errors(self) -> list[Diagnostic]:
        return [d for d in self.found if d.severity == "error"]

    def sorted(self) -> list[Diagnostic]:
        """Everything found, by place and code."""
        return sorted(self.found, key=_order)

    def raise_if_any(self) -> None:
        """Raise every error together, sorted by place, or return."""
        if self.errors:
            raise SourceError(sorted(self.errors, key=_order))


def nearest(word: str, candidates: Iterable[str]) -> str:
    """The right words that are nearest to a wrong one, for a message; a dash where none is near."""
    from fire_rules.source import suggest

    return ", ".join(suggest(word, list(candidates))) or "—"


def _order(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    place = diagnostic.place
    if place is None:
        return ("", 0, 0, diagnostic.code)
    return (place.file, place.line, place.column, diagnostic.code)
