"""The page of confidence: every rule that rests on less than it should, with the reason."""

from __future__ import annotations

from collections.abc import Iterator

from fire_rules.manual.pages import markdown as md
from fire_rules.manual.pages.contents_page import in_order
from fire_rules.manual.pages.links import Links, rule_path
from fire_rules.manual.phrases import CONFIDENCE, instrument_words, within_words
from fire_rules.report.words import noted
from fire_rules.rulebook.rule import Rule, Rulebook

HEAD = """\
# 可信度 · Confidence

以下规则的可信度不是“高”：数值或文字只有一个来源、来源之间不一致，或条文的含义取决于理解。使用前请对照正式出版物。
The rules below are not of high confidence: one source only, sources that differ, or a meaning that is a reading.
Compare them with the print before you rely on them.

本页由规则库生成：`python -m fire_rules.manual`。 Generated from the rulebook.
"""


def confidence_page(book: Rulebook, to: Links) -> str:
    """The whole page, lowest confidence first."""
    lines = HEAD.split("\n")
    counts = [(CONFIDENCE[level]["zh"] + " · " + level, str(_count(book, level))) for level in CONFIDENCE]
    lines += md.table(["可信度 · confidence", "规则 · rules"], counts)
    for level in ("low", "medium"):
        if _count(book, level):
            lines += [f"## {CONFIDENCE[level]['zh']} · {level}", "", *_level(book, level, to)]
    return md.page(lines)


def _count(book: Rulebook, level: str) -> int:
    return sum(1 for rule in book.rules if rule.confidence == level)


def _level(book: Rulebook, level: str, to: Links) -> Iterator[str]:
    for instrument in in_order(book):
        own = [r for r in book.rules if r.instrument == instrument.id and r.confidence == level]
        if own:
            yield from [f"### {level}: {md.escaped(instrument_words(instrument, instrument.id)['zh'])}", ""]
            yield from md.table(["条文", "规则", "为什么 · why"], [_row(book, rule, to) for rule in own])


def _row(book: Rulebook, rule: Rule, to: Links) -> tuple[str, str, str]:
    clause = within_words(book, rule.instrument, rule.clause)["zh"]
    named = f"{md.both(rule.title)}<br>{md.link(md.code(rule.id), to(rule_path(rule)))}"
    reasons = [
        md.both({lang: noted(text, lang) for lang in ("zh", "en")}) for text in (rule.note, rule.known_limits) if text
    ]
    return clause, named, "<br>".join(reasons) or "未写明 · not said"
