"""One finding in the text report: its sentence, and below it what supports it and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fire_rules.report.arithmetic import arithmetic
from fire_rules.report.citation import cite
from fire_rules.report.fact_words import measured_words
from fire_rules.report.lines import BLANK, Line, Style
from fire_rules.report.sentence import sentence
from fire_rules.report.words import comma, labelled, noted, said, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Cited, Finding
    from fire_rules.report.naming import Naming

STYLES: dict[str, Style] = {"mandatory": "violation", "shall": "violation", "should": "should"}


def finding_lines(finding: Finding, number: int, naming: Naming, lang: str) -> Iterator[Line]:
    """The sentence, numbered, then its particulars."""
    head = f"{number}. "
    stop = "." if lang == "en" else "。"
    yield BLANK
    yield Line(
        head + sentence(finding, lang, naming) + stop, hang=len(head), style=STYLES.get(finding.gravity, "violation")
    )
    for text in particulars(finding, naming, lang):
        yield Line(text, indent=len(head), hang=2)


def particulars(finding: Finding, naming: Naming, lang: str) -> Iterator[str]:
    """Arithmetic, other clauses, whom it binds, why, remedy, place; each only where there is something to say."""
    yield from arithmetic(finding, lang)
    yield from cited_particulars(finding.main, lang)
    yield from (also_text(cited, naming, lang, broken=finding.verdict == "violation") for cited in finding.also)
    if finding.legal_status in ("present_duty", "upkeep"):
        yield labelled("legal_status", word(finding.legal_status, lang), lang)
    bound = comma(lang).join(
        dict.fromkeys(text for text in (finding.binds, _who(finding.addressee, naming, lang)) if text)
    )
    if bound:
        yield labelled("binds", bound, lang)
    if finding.unit and finding.unit != finding.addressee:
        yield labelled("unit", _who(finding.unit, naming, lang), lang)
    if finding.deviation:
        yield word("deviation", lang, text=finding.deviation)
    if finding.decision:
        yield word("decision", lang, text=finding.decision)
    yield from (labelled("note", said(remark, lang), lang) for remark in finding.remarks)
    if finding.verdict not in ("compliant", "not_applicable"):
        for key, words in (("why", finding.main.reason), ("remedy", finding.main.remedy)):
            if said(words, lang):
                yield labelled(key, said(words, lang), lang)
    if finding.place:
        yield labelled("place", str(finding.place), lang)


def cited_particulars(cited: Cited, lang: str) -> Iterator[str]:
    """What one clause's own answer stands on."""
    if cited.relief and cited.verdict == "violation":
        yield word("relief" if cited.limit else "relief_of_requirement", lang, text=comma(lang).join(cited.relief))
    if cited.note:
        yield labelled("note", noted(cited.note, lang), lang)
    if cited.confidence != "high":
        yield labelled("confidence", word(f"confidence_{cited.confidence}", lang), lang)


def also_text(cited: Cited, naming: Naming, lang: str, *, broken: bool = True) -> str:
    """同时不符合 …, with its own figures where it has them; ``broken`` says that the finding is a violation."""
    citation = cite(cited.citation, lang, naming.instruments)
    if cited.limit:
        figures = measured_words(cited.limit, lang)
        citation += f" (limit {figures})" if lang == "en" else f"（限值 {figures}）"
    if cited.verdict == "violation" and broken:
        return word("also", lang, citation=citation)
    return word("also_other", lang, citation=citation, verdict=word(cited.verdict, lang))


def missing_text(finding: Finding, naming: Naming, lang: str) -> str:
    """The facts that are missing, by name."""
    return comma(lang).join(missing_names(finding, naming, lang))


def missing_names(finding: Finding, naming: Naming, lang: str) -> list[str]:
    """The facts that are missing, each once; those of the finding's own subject by their name alone."""
    refs = sorted(finding.missing or finding.main.missing)
    return list(dict.fromkeys(naming.fact(ref, lang, finding.subject) for ref in refs))


def _who(text: str, naming: Naming, lang: str) -> str:
    """A unit by its name: it is given as a path such as ``units[A]``, or as text."""
    return naming.subject(text, lang) if text in naming.labels or "[" in text else text
