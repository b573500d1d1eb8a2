"""What is open: items for judgement, undetermined findings, and the questions that would settle them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fire_rules.report.citation import cite
from fire_rules.report.finding_text import missing_names, particulars
from fire_rules.report.lines import BLANK, Line
from fire_rules.report.naming import Naming
from fire_rules.report.sentence import sentence
from fire_rules.report.summary import GROUPS, group_of, is_comparison
from fire_rules.report.words import colon, comma, said, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Result
    from fire_rules.report.format import RenderOptions

PLACES_SHOWN = 6
MISSING_SHOWN = 8
QUESTIONS_SHOWN = 20


def judgements(result: Result, naming: Naming, lang: str) -> Iterator[Line]:
    """Every item that a person must decide."""
    items = [finding for finding in result.findings if finding.verdict == "judgement"]
    if not items:
        return
    yield BLANK
    yield heading("judgements", len(items), lang)
    for finding in items:
        yield Line(f"- {sentence(finding, lang, naming)}", hang=2, style="judgement")
        yield from (Line(text, indent=2, hang=2) for text in particulars(finding, naming, lang))


def open_findings(result: Result, naming: Naming, lang: str) -> Iterator[Line]:
    """Undetermined findings by gravity, one entry for each clause, its subjects and what is missing."""
    undetermined = [f for f in result.findings if f.verdict == "undetermined" and not is_comparison(f)]
    for group in GROUPS:
        items = [finding for finding in undetermined if group_of(finding, result) == group]
        if not items:
            continue
        yield BLANK
        yield heading(f"open_{group}", len(items), lang)
        for members in _grouped(items):
            yield from _group_lines(members, naming, lang)


def questions(result: Result, options: RenderOptions) -> Iterator[Line]:
    """One question a fact, the weightiest first."""
    lang = options.lang
    if not result.questions:
        return
    yield BLANK
    yield heading("questions", len(result.questions), lang)
    shown = result.questions if options.all else result.questions[:QUESTIONS_SHOWN]
    for number, question in enumerate(shown, 1):
        text = said(question.text, lang) or str(question.fact)
        if question.findings:
            tail = word("question_serves", lang, n=len(question.findings))
            text += f" ({tail})" if lang == "en" else f"（{tail}）"
        head = f"{number}. "
        yield Line(head + text, hang=len(head), style="open")
    if len(shown) < len(result.questions):
        yield Line(word("more_questions", lang, n=len(result.questions) - len(shown)), style="quiet")


def heading(key: str, count: int, lang: str) -> Line:
    """A heading with its count."""
    return Line(f"{word(key, lang)} ({count})" if lang == "en" else f"{word(key, lang)}（{count}）", style="heading")


def rows_heading(key: str, findings: int, rows: int, lang: str) -> Line:
    """A heading with the count of findings, and of the rows that they make where those are fewer."""
    if rows == findings:
        return heading(key, findings, lang)
    count = word("findings_in_rows", lang, n=findings, rows=rows)
    return Line(f"{word(key, lang)} ({count})" if lang == "en" else f"{word(key, lang)}（{count}）", style="heading")


def _grouped(items: list[Finding]) -> list[list[Finding]]:
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in items:
        citation = finding.main.citation
        groups.setdefault((citation.instrument, citation.edition, citation.clause), []).append(finding)
    return list(groups.values())


def _group_lines(members: list[Finding], naming: Naming, lang: str) -> Iterator[Line]:
    main = members[0].main
    title = said(main.citation.title, lang)
    labels = list(dict.fromkeys(naming.label(finding, lang) for finding in members))
    shown = comma(lang).join(labels[:PLACES_SHOWN])
    if len(labels) > PLACES_SHOWN:
        shown += f" {word('and_more', lang, n=len(labels))}"
    head = f"{cite(main.citation, lang, naming.instruments)}{f' {title}' if title else ''}"
    yield Line(f"- {head}{colon(lang)}{shown}", hang=2, style="open")
    missing = list(dict.fromkeys(name for finding in members for name in missing_names(finding, naming, lang)))
    if missing:
        more = f" {word('and_more', lang, n=len(missing))}" if len(missing) > MISSING_SHOWN else ""
        joined = comma(lang).join(missing[:MISSING_SHOWN])
        yield Line(word("missing", lang, text=joined + more), indent=2, hang=2)
    reasons = dict.fromkeys(said(r, lang) for f in members for r in f.remarks)
    yield from (Line(text, indent=2, hang=2, style="quiet") for text in reasons if text)
