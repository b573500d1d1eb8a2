"""What is open: items for judgement, undetermined findings, and the questions that would settle them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fire_rules.report.citation import cite
from fire_rules.report.finding_text import missing_text, particulars
from fire_rules.report.lines import BLANK, Line
from fire_rules.report.sentence import label_of, sentence
from fire_rules.report.summary import GRAVITIES, is_comparison
from fire_rules.report.words import colon, comma, said, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Result
    from fire_rules.report.citation import Names

PLACES_SHOWN = 6


def judgements(result: Result, lang: str) -> Iterator[Line]:
    """Every item that a person must decide."""
    items = [finding for finding in result.findings if finding.verdict == "judgement"]
    if not items:
        return
    yield BLANK
    yield heading("judgements", len(items), lang)
    for finding in items:
        yield Line(f"- {sentence(finding, lang, result.instruments)}", hang=2, style="judgement")
        yield from (Line(text, indent=2, hang=2) for text in particulars(finding, result.instruments, lang))


def open_findings(result: Result, lang: str) -> Iterator[Line]:
    """Undetermined findings by gravity, one entry for each obligation, its subjects and what is missing."""
    for gravity in GRAVITIES:
        items = [
            f for f in result.findings if f.verdict == "undetermined" and f.gravity == gravity and not is_comparison(f)
        ]
        if not items:
            continue
        yield BLANK
        yield heading(f"open_{gravity}", len(items), lang)
        for members in _grouped(items):
            yield from _group_lines(members, result.instruments, lang)


def questions(result: Result, lang: str) -> Iterator[Line]:
    """One question a fact, the weightiest first."""
    if not result.questions:
        return
    yield BLANK
    yield heading("questions", len(result.questions), lang)
    for number, question in enumerate(result.questions, 1):
        text = said(question.text, lang) or str(question.fact)
        served = len(question.findings)
        tail = word("question_serves", lang, n=served) if served else ""
        if tail:
            text += f" ({tail})" if lang == "en" else f"（{tail}）"
        head = f"{number}. "
        yield Line(head + text, hang=len(head), style="open")


def heading(key: str, count: int, lang: str) -> Line:
    """A heading with its count."""
    return Line(f"{word(key, lang)} ({count})" if lang == "en" else f"{word(key, lang)}（{count}）", style="heading")


def _grouped(items: list[Finding]) -> list[list[Finding]]:
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in items:
        citation = finding.main.citation
        groups.setdefault((finding.obligation, citation.instrument, citation.clause), []).append(finding)
    return list(groups.values())


def _group_lines(members: list[Finding], names: Names, lang: str) -> Iterator[Line]:
    main = members[0].main
    title = said(main.citation.title, lang)
    labels = list(dict.fromkeys(label_of(finding, lang) for finding in members))
    shown = comma(lang).join(labels[:PLACES_SHOWN])
    if len(labels) > PLACES_SHOWN:
        shown += f" {word('and_more', lang, n=len(labels))}"
    head = f"{cite(main.citation, lang, names)}{f' {title}' if title else ''}"
    yield Line(f"- {head}{colon(lang)}{shown}", hang=2, style="open")
    missing = list(dict.fromkeys(text for finding in members if (text := missing_text(finding, lang))))
    if missing:
        more = f" {word('and_more', lang, n=len(missing))}" if len(missing) > PLACES_SHOWN else ""
        joined = ("; " if lang == "en" else "；").join(missing[:PLACES_SHOWN])
        yield Line(word("missing", lang, text=joined + more), indent=2, hang=2)
    reasons = dict.fromkeys(said(r, lang) for f in members for r in f.remarks)
    yield from (Line(text, indent=2, hang=2, style="quiet") for text in reasons if text)
