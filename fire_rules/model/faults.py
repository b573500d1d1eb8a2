"""The faults of a building file, collected so that all are told at once."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from fire_rules.records import dataclass
from fire_rules.source.diagnostics import Diagnostic, SourceError
from fire_rules.source.place import Place


@dataclass
class Faults:
    """Diagnostics of one file."""

    found: list[Diagnostic] = field(default_factory=list)

    def add(self, code: str, place: Place | None, *related: Place, **context: Any) -> None:
        self.found.append(Diagnostic(code, place, context, related=related))

    def warn(self, code: str, place: Place | None, *related: Place, **context: Any) -> None:
        self.found.append(Diagnostic(code, place, context, severity="warning", related=related))

    def warnings(self) -> tuple[Diagnostic, ...]:
        return tuple(one for one in self.found if one.severity == "warning")

    def settle(self) -> None:
        """Raise :class:`SourceError` with everything found if any of it is an error."""
        if any(one.severity == "error" for one in self.found):
            raise SourceError(self.found)
