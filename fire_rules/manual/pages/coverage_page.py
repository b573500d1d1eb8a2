"""The page of coverage: what becomes of every numbered clause, by instrument and chapter, with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from fire_rules.manual.pages import markdown as md
from fire_rules.manual.pages.contents_page import in_order
from fire_rules.manual.pages.links import Links, rule_path
from fire_rules.manual.phrases import LEDGER, instrument_words
from fire_rules.report.words import noted
from fire_rules.rulebook.ledger import Coverage, chapter_of, coverage
from fire_rules.rulebook.rule import Instrument, LedgerRow, Rulebook

HEAD = """\
# 覆盖范围 · Coverage

我们主张覆盖的每一条编号条文都有一行：已检查（列出规则）、定义、需判断（写明原因）或不在范围（写明原因）。台账以外的条文，不作任何主张。
Every numbered clause that is claimed has a row: checked (with its rules), a definition, a matter of judgement or out of
scope (with the reason). Nothing is claimed that is not here.

本页由规则库生成：`python -m fire_rules.manual`；命令行：`fire-rules rules coverage`。 Generated from the rulebook.
"""


def coverage_page(book: Rulebook, to: Links) -> str:
    """The whole page."""
    lines = HEAD.split("\n")
    counted = coverage(book)
    by_instrument = [one for held in in_order(book) for one in counted if one.instrument == held.id]
    lines += ["## 总表 · Summary", "", *_summary(by_instrument, book)]
    rules = {rule.id: rule for rule in book.rules}
    targets = {name: to(rule_path(rule)) for name, rule in rules.items()}
    for instrument in in_order(book):
        rows = book.ledger.get(instrument.id, ())
        if rows:
            lines += [f"## {_title(instrument)}", ""]
            lines += _instrument_lines(instrument, rows, targets)
    return md.page(lines)


def _title(instrument: Instrument) -> str:
    return md.escaped(instrument_words(instrument, instrument.id)["zh"])


def _summary(counted: Sequence[Coverage], book: Rulebook) -> list[str]:
    rows = []
    for chapter in counted:
        name = (
            f"{chapter.chapter} {chapter.title}".rstrip()
            if chapter.chapter
            else f"**{_title(book.instruments[chapter.instrument])}**"
        )
        rows.append(
            (name, *(str(chapter.counts.get(status, 0)) for status in LEDGER), f"{chapter.covered}/{chapter.total}")
        )
    heads = [f"{words['zh']}<br><small>{words['en']}</small>" for words in LEDGER.values()]
    return md.table(["标准、章 · instrument, chapter", *heads, "覆盖 · covered"], rows)


def _instrument_lines(instrument: Instrument, rows: Sequence[LedgerRow], targets: dict[str, str]) -> list[str]:
    lines: list[str] = []
    for chapter in dict.fromkeys(chapter_of(row.clause) for row in rows):
        own = [row for row in rows if chapter_of(row.clause) == chapter]
        if chapter:
            lines += [f"### {instrument.id} {chapter} {instrument.chapters.get(chapter, '')}".rstrip(), ""]
        lines += md.table(
            ["条文", "标题", "状态", "规则、定义或原因 · rules, definitions or reason"], [_row(r, targets) for r in own]
        )
    return lines


def _row(row: LedgerRow, targets: dict[str, str]) -> tuple[str, ...]:
    named = [md.link(md.code(name), targets.get(name, "")) for name in row.rules]
    why = [md.both({lang: noted(row.why, lang) for lang in ("zh", "en")})] if row.why else []
    status = LEDGER[row.status]
    return (
        md.escaped(row.clause),
        md.escaped(row.title),
        f"{status['zh']}<br><small>{status['en']}</small>",
        "<br>".join([*named, *why]),
    )
