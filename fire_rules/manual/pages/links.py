"""Where a page links to: to pages beside it on the site, to files in the repository."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable

from fire_rules.manual.reading import Name, home_of
from fire_rules.rulebook.rule import Rule

VOCABULARY = "vocabulary.md"
DEFINITIONS = "definitions.md"
Links = Callable[[str], str]
"""From a target, a path from the root of the documentation with its anchor, to what a page writes."""


def rule_path(rule: Rule) -> str:
    """The page of a rule on the site."""
    return f"rules/{rule.instrument}/{slug(rule.id)}.md"


def contents_path(instrument: str) -> str:
    """The page of contents of an instrument."""
    return f"rules/{instrument}/index.md"


def slug(text: str) -> str:
    """A name that may stand in a path or an anchor: brackets become dashes."""
    return re.sub(r"[^\w.]+", "-", text).strip("-")


def anchor(name: Name) -> str:
    """The anchor of a fact, a list or a definition on its page."""
    return f"{name[0]}-{name[1]}"


def fact_path(fact: Name) -> str:
    """Where the vocabulary says what a fact is."""
    return f"{VOCABULARY}#{anchor(home_of(fact))}"


def definition_path(name: Name) -> str:
    """Where a definition is said."""
    return f"{DEFINITIONS}#{anchor(name)}"


def from_page(path: str) -> Links:
    """Links of a page of the site: relative to it."""
    here = posixpath.dirname(path) or "."

    def to(target: str) -> str:
        file, hash_, name = target.partition("#")
        return (posixpath.relpath(file, here) if file != path else "") + hash_ + name

    return to


def in_repository(target: str) -> str:
    """Links of a page that is kept under ``docs``: only to pages that are kept there too."""
    return target if target.partition("#")[0] == VOCABULARY else ""
