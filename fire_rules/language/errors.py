"""Errors of expressions."""

from __future__ import annotations

from typing import Any

from fire_rules.language.expression import Expression
from fire_rules.source.diagnostics import Diagnostic
from fire_rules.source.place import Place


class LanguageError(Exception):
    """An expression that does not hold, with its place."""

    def __init__(self, code: str, expression: Expression, offset: int = 0, /, **context: Any) -> None:
        place = expression.place
        if place is not None and "\n" not in expression.text:
            place = Place(place.file, place.line, place.column + offset)
        self.diagnostic = Diagnostic(code, place, {**context, "expression": expression.text})
        super().__init__(f"{code} {context} in {expression.text!r}")


def advice(name: str, candidates: list[str]) -> str:
    """The nearest right word, ready to be put behind a message."""
    from difflib import get_close_matches

    near = get_close_matches(name, candidates, n=1, cutoff=0.6)
    return f" → {near[0]}?" if near else ""
