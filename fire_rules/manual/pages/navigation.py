"""The navigation of the site: what ``docs/site/pages.yml`` lists, as far as it is there, and the rules by standard."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from fire_rules.manual.pages.contents_page import Part, contents, in_order, label
from fire_rules.manual.pages.links import contents_path, rule_path
from fire_rules.rulebook.rule import Instrument, Rulebook

Entry = dict[str, Any] | str
RULES = "@rules"
"""In the list of pages: here stand the instruments with their rules."""

MORE = "其他 More"
"""The heading of pages that the list does not name."""


def navigation(listed: list[Entry], pages: Collection[str], book: Rulebook) -> list[Entry]:
    """The list with its missing pages left out, the rules put in, and what it does not name at its end."""
    found = list(_entries(listed, pages, book))
    named = set(listed_pages(found))
    more = sorted(page for page in pages if page not in named and page.endswith(".md"))
    return [*found, *([{MORE: list(more)}] if more else [])]


def _entries(listed: list[Entry], pages: Collection[str], book: Rulebook) -> Iterator[Entry]:
    for entry in listed:
        if entry == RULES:
            yield from (_instrument(book, one) for one in in_order(book) if contents_path(one.id) in pages)
        elif isinstance(entry, str):
            if entry in pages:
                yield entry
        else:
            for title, below in entry.items():
                if isinstance(below, str):
                    if below in pages:
                        yield {title: below}
                elif inner := list(_entries(below, pages, book)):
                    yield {title: inner}


def listed_pages(entries: list[Entry]) -> Iterator[str]:
    """The pages that a list names, in order."""
    for entry in entries:
        if isinstance(entry, str):
            yield entry
        else:
            for below in entry.values():
                yield from [below] if isinstance(below, str) else listed_pages(below)


def _instrument(book: Rulebook, instrument: Instrument) -> Entry:
    name = instrument.title["zh"]
    number = f"{instrument.number} " if instrument.kind == "standard" else ""
    below: list[Entry] = [contents_path(instrument.id)]
    for part in contents(book, instrument):
        below += _part(part)
    return {f"{number}{name}": below}


def _part(part: Part) -> list[Entry]:
    inner: list[Entry] = []
    for clause in part.clauses:
        rules: list[Entry] = [{label(rule, clause.rules): rule_path(rule)} for rule in clause.rules]
        if len(rules) == 1:
            inner.append({f"{clause.number} {clause.title}": rule_path(clause.rules[0])})
        else:
            inner.append({f"{clause.number} {clause.title}": rules})
    for below in part.parts:
        inner += _part(below)
    return [{part.heading: inner}] if part.heading else inner
