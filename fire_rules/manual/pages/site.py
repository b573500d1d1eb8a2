"""The whole site as Markdown: hand-written and generated pages, its navigation, and the settings of its builder."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import yaml

from fire_rules.inference import rules_of
from fire_rules.manual.pages.consequences_page import consequences_page
from fire_rules.manual.pages.contents_page import contents, contents_page, in_order
from fire_rules.manual.pages.definitions_page import definitions_page
from fire_rules.manual.pages.links import DEFINITIONS, contents_path, rule_path
from fire_rules.manual.pages.navigation import listed_pages, navigation
from fire_rules.manual.pages.rule_page import RulePages
from fire_rules.manual.pages.summaries import summaries
from fire_rules.manual.pages.written import Written
from fire_rules.records import dataclass
from fire_rules.rulebook.rule import Rulebook

SETTINGS = Path("docs/site/settings.yml")
PAGES = Path("docs/site/pages.yml")
FILES = (Path("docs/site/style.css"), Path("docs/site/iframe-worker.js"))
CONSEQUENCES = "consequence-rules.md"


@dataclass(frozen=True, slots=True)
class Site:
    """Pages by path, files to copy by path, the navigation."""

    pages: dict[str, str]
    files: dict[str, Path]
    nav: list[Any]
    root: Path


def generated(book: Rulebook) -> dict[str, str]:
    """Every page that is made from the rulebook, which must have been loaded from files."""
    rules = RulePages(book)
    pages = {rule_path(rule): rules.page(rule) for rule in book.rules}
    pages |= {contents_path(one.id): contents_page(book, one) for one in in_order(book) if contents(book, one)}
    pages[DEFINITIONS] = definitions_page(rules.describer)
    pages[CONSEQUENCES] = consequences_page(rules_of(book), book, "consequences.md")
    return pages | summaries(book, site=True)


def assembled(book: Rulebook, root: Path) -> Site:
    """The site of a repository."""
    listed = yaml.safe_load((root / PAGES).read_text(encoding="utf-8"))
    made = generated(book)
    written = Written(root, awaited=set(listed_pages(listed)) - set(made))
    pages = written.pages() | made
    return Site(
        pages, written.copied | {path.name: root / path for path in FILES}, navigation(listed, pages, book), root
    )


def write(site: Site, folder: Path) -> None:
    """Write the sources of the site into a folder of its own: pages, files, and the settings for the builder.

    The builder puts the site beside them, in ``site``.
    """
    pages = folder / "pages"
    if pages.exists():
        shutil.rmtree(pages)
    for name, text in site.pages.items():
        _place(pages / name).write_text(text, encoding="utf-8", newline="\n")
    for name, source in site.files.items():
        shutil.copyfile(source, _place(pages / name))
    inherited = os.path.relpath(site.root / SETTINGS, folder)
    settings = {"INHERIT": inherited, "docs_dir": "pages", "site_dir": "site", "nav": site.nav}
    text = yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8", newline="\n")


def _place(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
