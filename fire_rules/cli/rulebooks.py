"""The rulebook for commands that only read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fire_rules.rulebook.rule import Rule, Rulebook


def rulebook_of(rules: tuple[str, ...] | None, *, bundled: bool | None, from_files: bool = False) -> Rulebook:
    """The bundled rules and the folders given. Raises SourceError for a folder that is not there."""
    from pathlib import Path

    from fire_rules.rulebook import load_rulebook
    from fire_rules.source.diagnostics import Diagnostic, SourceError

    try:
        paths = [Path(path) for path in rules or ()]
        return load_rulebook(paths, bundled=bundled is not False, from_files=from_files)
    except NotADirectoryError as error:
        raise SourceError([Diagnostic("C109", None, {"name": str(error)})]) from error


def rule_named(book: Rulebook, name: str) -> Rule:
    """The rule of that id, or the only one whose id ends so or contains it. Raises SourceError with suggestions."""
    from fire_rules.source.diagnostics import Diagnostic, SourceError

    by_id = {rule.id: rule for rule in book.rules}
    if name in by_id:
        return by_id[name]
    near = [rule for rule in book.rules if name.lower() in rule.id.lower()]
    if len(near) == 1:
        return near[0]
    from difflib import get_close_matches

    suggestions = [rule.id for rule in near[:8]] or get_close_matches(name, by_id)
    raise SourceError([Diagnostic("C106", None, {"name": name, "suggestions": suggestions})])
