"""What the report was made from: scope, dates and editions with the reason, sources, engine."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fire_rules.report.citation import instrument_en, instrument_zh
from fire_rules.report.fact_words import atom_words, subject_words
from fire_rules.report.lines import BLANK, Line
from fire_rules.report.words import colon, comma, labelled, said, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Citation, Governing, Result
    from fire_rules.report.format import RenderOptions
    from fire_rules.rulebook.rule import Words

DIGEST_SHOWN = 16
SIGNATURE_LINE = "_" * 16
REVIEW_ROLES = ("reviewer", "checker", "approver")
INSPECTION_ROLES = ("inspector", "unit_representative")


def made_from(result: Result, options: RenderOptions) -> Iterator[Line]:
    """The closing sections."""
    yield from scope(result, options.lang)
    yield from _sources(result, options)


def scope(result: Result, lang: str) -> Iterator[Line]:
    """What was checked and what not, what was assumed, the dates and editions with the reason."""
    yield BLANK
    yield Line(word("checked", lang), style="heading")
    selection = comma(lang).join(result.selection) or word("selection_all", lang)
    yield Line(word("rules_run", lang, n=result.rules_run, selection=selection), indent=2, hang=2)
    yield from _list("not_checked", result.not_checked, lang)
    yield from _list("assumptions", result.assumptions, lang)
    yield from _dates(result, lang)


def editions(result: Result, lang: str) -> list[tuple[str, str, str, str]]:
    """Instrument, edition, date taken by and why, each once, in order."""
    found = {
        (c.citation.instrument, c.citation.edition, str(c.citation.by or ""), _why(c.citation, lang))
        for finding in result.findings
        if finding.verdict != "not_applicable"
        for c in (finding.main, *finding.also)
    }
    return sorted(found)


def _why(citation: Citation, lang: str) -> str:
    return said(citation.by_words, lang) or (word(citation.by_why, lang) if citation.by_why else "")


def _list(key: str, items: tuple[Words, ...], lang: str) -> Iterator[Line]:
    texts = list(dict.fromkeys(said(item, lang) for item in items))
    if texts:
        yield Line(word(key, lang), indent=2)
        yield from (Line(f"- {text}", indent=4, hang=2) for text in texts)


def _dates(result: Result, lang: str) -> Iterator[Line]:
    yield BLANK
    yield Line(word("editions", lang), style="heading")
    date = str(result.inspection_date) if result.inspection_date else word("date_unknown", lang)
    yield Line(labelled("inspection_date", date, lang), indent=2, hang=2)
    yield from (Line(_governing(entry, lang), indent=2, hang=2) for entry in result.governing)
    for instrument, edition, by, why in editions(result, lang):
        name = (instrument_en if lang == "en" else instrument_zh)(instrument, edition, result.instruments)
        context = {"citation": name, "date": by or word("date_unknown", lang), "why": why}
        text = word("edition_by" if by else "edition_open", lang, **context) if by or why else name
        yield Line(text, indent=2, hang=2)


def _governing(entry: Governing, lang: str) -> str:
    subject = subject_words(entry.subject, lang, with_building=True) if entry.subject else ""
    date = str(entry.date) if entry.date else word("date_unknown", lang)
    return word("governing", lang, subject=subject, by=word(entry.by, lang), date=date, why=said(entry.why, lang))


def _sources(result: Result, options: RenderOptions) -> Iterator[Line]:
    lang = options.lang
    yield BLANK
    yield Line(word("made_from", lang), style="heading")
    for name, text in sources(result, options):
        yield Line(f"{name}{colon(lang)}{text}", indent=2, hang=2)


def sources(result: Result, options: RenderOptions) -> list[tuple[str, str]]:
    """Task, phase, input, rulebook, tool, engine, how figures were verified: name and value of each that is known."""
    lang = options.lang
    rows = [
        ("task", atom_words("task", result.task, lang) if result.task else ""),
        ("phase", atom_words("phase", result.phase, lang) if result.phase else ""),
        ("input", f"{result.source} sha256 {result.source_digest[:DIGEST_SHOWN]}".strip()),
        ("rulebook", f"sha256 {result.rulebook_digest[:DIGEST_SHOWN]}"),
        ("packs", comma(lang).join(result.packs)),
        ("tool", f"fire_rules {options.tool_version}".strip()),
        ("engine", result.inference_engine),
    ]
    rows += [("verified", said(words, lang)) for words in result.verified]
    return [(word(key, lang), text) for key, text in rows if text]


def signatures(result: Result, lang: str) -> Iterator[Line]:
    """Blanks for the names and dates of those who answer for the conclusion."""
    yield BLANK
    roles = REVIEW_ROLES if result.task in ("review", "acceptance") else INSPECTION_ROLES
    for role in roles:
        yield Line(word("signature", lang, role=word(role, lang), line=SIGNATURE_LINE))
