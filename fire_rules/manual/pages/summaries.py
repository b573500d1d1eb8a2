"""The generated pages that are kept in the repository, under ``docs``; a test holds them to what they are made from."""

from __future__ import annotations

from pathlib import Path

from fire_rules.manual.pages.confidence_page import confidence_page
from fire_rules.manual.pages.coverage_page import coverage_page
from fire_rules.manual.pages.errors_page import errors_page
from fire_rules.manual.pages.links import Links, from_page, in_repository
from fire_rules.manual.pages.outcomes_page import outcomes_page
from fire_rules.manual.pages.vocabulary_page import vocabulary_page
from fire_rules.rulebook.rule import Rulebook

PAGES = ("confidence.md", "coverage.md", "errors.md", "outcomes.md", "vocabulary.md")


def summaries(book: Rulebook, *, site: bool = False) -> dict[str, str]:
    """The summary pages by name: for the site with links to its pages, otherwise as the repository keeps them."""

    def to(name: str) -> Links:
        return from_page(name) if site else in_repository

    return {
        "confidence.md": confidence_page(book, to("confidence.md")),
        "coverage.md": coverage_page(book, to("coverage.md")),
        "errors.md": errors_page(),
        "outcomes.md": outcomes_page(),
        "vocabulary.md": vocabulary_page(),
    }


def drifted(book: Rulebook, folder: Path) -> list[str]:
    """The pages of a folder that are not what the rulebook, the vocabulary and the messages say now."""
    return [name for name, text in summaries(book).items() if _kept(folder / name) != text]


def write(book: Rulebook, folder: Path) -> list[str]:
    """Write the summary pages; the names of those that changed."""
    changed = drifted(book, folder)
    for name, text in summaries(book).items():
        if name in changed:
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return changed


def _kept(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
