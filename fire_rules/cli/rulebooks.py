"""The rulebook that a command line names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fire_rules.rulebook.rule import Rulebook


def rulebook_given(given: Mapping[str, Any], *, from_files: bool = False) -> Rulebook:
    """The rulebook by the options of a command that only reads it, or by the other sources of settings."""
    from fire_rules.cli.settings import resolve

    settings = resolve(given)
    named = {name: settings[name] for name in ("bundled", "packs", "cache")}
    return rulebook_of(settings["rules"], from_files=from_files, **named)


def rulebook_of(
    rules: Sequence[str],
    *,
    bundled: bool | None,
    packs: Sequence[str] = (),
    cache: bool = True,
    from_files: bool = False,
) -> Rulebook:
    """The bundled rules, folders and packs. Raises SourceError for their faults, and for what is not there."""
    from fire_rules.rulebook import load_rulebook
    from fire_rules.rulebook.locate import UnknownPackError
    from fire_rules.source.diagnostics import Diagnostic, SourceError

    try:
        return load_rulebook(rules, bundled=bundled is not False, packs=packs, cache=cache, from_files=from_files)
    except NotADirectoryError as error:
        raise SourceError([Diagnostic("C109", None, {"name": str(error)})]) from error
    except UnknownPackError as error:
        raise SourceError([Diagnostic("C113", None, {"name": str(error.args[0])})]) from error
