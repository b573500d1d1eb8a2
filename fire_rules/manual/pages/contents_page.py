"""The contents of an instrument as its own contents page has them: chapters, sections, clauses, with their rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import get_args

from fire_rules.manual.pages import markdown as md
from fire_rules.manual.pages.links import contents_path, from_page, rule_path
from fire_rules.manual.phrases import instrument_words, within_words
from fire_rules.records import dataclass
from fire_rules.rulebook.ledger import clause_order
from fire_rules.rulebook.rule import Instrument, InstrumentKind, Rule, Rulebook
from fire_rules.vocabulary import vocabulary

_NUMBER = re.compile(r"[A-Z]?[\d.]+\d|[A-Z]?\d+")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause or article with the rules that it carries."""

    number: str
    title: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter or a section: its heading, what stands in it. Laws are one part without a heading."""

    heading: str
    parts: tuple[Part, ...]
    clauses: tuple[Clause, ...]


def contents(book: Rulebook, instrument: Instrument) -> tuple[Part, ...]:
    """The chapters of an instrument in which there are rules."""
    clauses = list(_clauses(book, instrument))
    if not any("." in clause.number for clause in clauses):
        return (Part("", (), tuple(clauses)),) if clauses else ()
    chapters = dict.fromkeys(clause.number.split(".")[0] for clause in clauses)
    return tuple(_chapter(chapter, instrument, clauses) for chapter in chapters)


def _clauses(book: Rulebook, instrument: Instrument) -> Iterator[Clause]:
    by_number: dict[str, list[Rule]] = {}
    for rule in book.rules:
        if rule.instrument == instrument.id:
            by_number.setdefault(clause_of(rule), []).append(rule)
    for number in sorted(by_number, key=clause_order):
        rules = sorted(by_number[number], key=lambda rule: (clause_order(rule.clause), rule.id))
        title = book.clauses.get(f"{instrument.id} {number}") or rules[0].title
        yield Clause(number, title["zh"], tuple(rules))


def clause_of(rule: Rule) -> str:
    """The clause or article that a rule belongs to, without paragraph and item."""
    match = _NUMBER.match(rule.clause)
    return match[0] if match is not None else rule.clause


def _chapter(chapter: str, instrument: Instrument, clauses: Sequence[Clause]) -> Part:
    own = [clause for clause in clauses if clause.number.split(".")[0] == chapter]
    sections = dict.fromkeys(section_of(clause.number) for clause in own)
    parts = tuple(
        Part(_heading(section, instrument), (), tuple(c for c in own if section_of(c.number) == section))
        for section in sections
        if section
    )
    return Part(_heading(chapter, instrument), parts, tuple(c for c in own if not section_of(c.number)))


def section_of(number: str) -> str:
    """The section of a clause: ``3.3`` of ``3.3.2``; none where clauses stand in the chapter itself."""
    pieces = number.split(".")
    return ".".join(pieces[:2]) if len(pieces) > 2 else ""


def _heading(number: str, instrument: Instrument) -> str:
    return f"{number} {instrument.chapters.get(number, '')}".rstrip()


def label(rule: Rule, siblings: Sequence[Rule]) -> str:
    """What the navigation calls a rule of a clause: its own title where no sibling has it, else subject and slug."""
    titles = [other.title["zh"] for other in siblings]
    if titles.count(rule.title["zh"]) == 1:
        return rule.title["zh"]
    spec = vocabulary().classes.get(rule.subject)
    slug = rule.id.removeprefix(f"{rule.instrument}-{rule.clause}-").replace("-", " ")
    return f"{spec.zh} · {slug}" if spec is not None else slug


def in_order(book: Rulebook) -> list[Instrument]:
    """The instruments: standards first, then laws and regulations; those with the most rules first."""
    kinds = get_args(InstrumentKind)
    count = Counter(rule.instrument for rule in book.rules)
    return sorted(book.instruments.values(), key=lambda one: (kinds.index(one.kind), -count[one.id], one.id))


def contents_page(book: Rulebook, instrument: Instrument) -> str:
    """The page of contents of an instrument."""
    named = instrument_words(instrument, instrument.id)
    lines = [f"# {md.escaped(named['zh'])}", "", md.escaped(named["en"]), ""]
    lines += md.table(
        ["版本 · edition", "施行 · from", "至 · to"],
        [(md.escaped(e["id"]), str(e["start"]), _last(e["end"])) for e in instrument.editions],
    )
    for part in contents(book, instrument):
        lines += _part_lines(part, 2, book, instrument)
    return md.page(lines)


def _part_lines(part: Part, level: int, book: Rulebook, instrument: Instrument) -> list[str]:
    lines = [f"{'#' * level} {md.escaped(part.heading)}", ""] if part.heading else []
    to = from_page(contents_path(instrument.id))
    rows = [
        (
            within_words(book, rule.instrument, rule.clause)["zh"],
            md.link(md.both(rule.title), to(rule_path(rule))),
            md.code(rule.obligation),
        )
        for clause in part.clauses
        for rule in clause.rules
    ]
    lines += md.table(["条文", "规则", "义务"], rows) if rows else []
    for below in part.parts:
        lines += _part_lines(below, level + 1, book, instrument)
    return lines


def _last(end: object) -> str:
    return (end - timedelta(days=1)).isoformat() if isinstance(end, date) else "—"
