"""The opinion sheet as office documents lay it out: first page, rows, what it was made from. No layout, no library."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from fire_rules.records import dataclass
from fire_rules.report.followup_text import follow_up_lines
from fire_rules.report.made_text import scope, signatures, sources
from fire_rules.report.naming import naming_of
from fire_rules.report.opinion import COLUMNS, opinion_rows, summary_block
from fire_rules.report.sheet_words import sheet
from fire_rules.report.summary import summarise
from fire_rules.report.words import colon, said, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result
    from fire_rules.report.format import RenderOptions
    from fire_rules.report.lines import Line

_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its paragraphs, each with the depth that it stands at."""

    heading: str
    paragraphs: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the sheet: the kind of problem and a cell for each column."""

    kind: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opinion:
    """The sheet of one building. ``facts`` are names and values; a value that people fill in is empty."""

    title: str
    name: str
    facts: tuple[tuple[str, str], ...]
    counts: tuple[str, ...]
    faults: tuple[str, ...]
    parts: tuple[Part, ...]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    disclaimer: str
    signatures: tuple[str, ...]


def opinion_of(result: Result, options: RenderOptions) -> Opinion:
    """The sheet of one result, its texts such that XML holds them."""
    lang = options.lang
    name = result.name or result.source
    facts = [(sheet("object", lang), name), (sheet("documents", lang), ""), *sources(result, options)]
    rows = opinion_rows(result, naming_of(result), lang)
    return Opinion(
        title=sheet("opinion_title", lang),
        name=printable(name),
        facts=tuple((label, printable(text)) for label, text in facts),
        counts=tuple(printable(text) for text in summary_block(result, summarise(result), lang)),
        faults=tuple(printable(said(fault, lang)) for fault in result.faults),
        parts=tuple(parts(scope(result, lang))),
        columns=tuple(sheet(column, lang) for column in COLUMNS),
        rows=tuple(Row(kind, tuple(printable(cell) for cell in cells)) for kind, cells in rows),
        disclaimer=word("disclaimer", lang),
        signatures=tuple(line.text for line in signatures(result, lang) if line.text),
    )


def closing_parts(results: Sequence[Result], options: RenderOptions) -> Iterator[Part]:
    """What concerns all buildings: the follow-up, and the files that could not be checked."""
    yield from parts(follow_up_lines(results, options))
    for failure in options.failures:
        heading = f"{word('failed_file', options.lang)}{colon(options.lang)}{printable(failure.file)}"
        yield Part(heading, tuple((0, printable(message)) for message in failure.messages))


def parts(lines: Iterable[Line]) -> Iterator[Part]:
    """Lines of the text report under their headings."""
    heading = ""
    found: list[tuple[int, str]] = []
    for line in lines:
        if line.style == "heading":
            if found:
                yield Part(heading, tuple(found))
            heading, found = printable(line.text), []
        elif line.text:
            found.append((max(0, line.indent // 2 - 1), printable(line.text)))
    if found:
        yield Part(heading, tuple(found))


def printable(text: str) -> str:
    """The text; what XML cannot hold is shown as U+FFFD."""
    return _NOT_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
