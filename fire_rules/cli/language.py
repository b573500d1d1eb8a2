"""The language of the command line, known before the commands are built."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

Language = Literal["zh", "en"]


def language_of(arguments: Sequence[str], environ: Mapping[str, str]) -> Language:
    """The language of help and messages: ``--lang``, else ``FIRE_RULES_LANG``, else Chinese."""
    return language_given(arguments) or _known(environ.get("FIRE_RULES_LANG", ""))


def language_given(arguments: Sequence[str]) -> Language | None:
    """The language that the command line itself asks for."""
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang" and position + 1 < len(arguments):
            return _known(arguments[position + 1])
        if argument.startswith("--lang="):
            return _known(argument.partition("=")[2])
    return None


def _known(word: str) -> Language:
    return "en" if word.lower().startswith("en") else "zh"
