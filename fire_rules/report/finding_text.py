"""One row of the text report: a cause with all its places, and below it what supports it and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from fire_rules.records import dataclass
from fire_rules.report.arithmetic import arithmetic
from fire_rules.report.citation import adjustment_words, cite
from fire_rules.report.fact_words import measured_words
from fire_rules.report.figures import both_figures
from fire_rules.report.lines import BLANK, Line, Style
from fire_rules.report.sentence import sentence
from fire_rules.report.words import comma, labelled, noted, said, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Cited, Finding, Suppression
    from fire_rules.report.naming import Naming
    from fire_rules.source.place import Place

STYLES: dict[str, Style] = {"mandatory": "violation", "shall": "violation", "should": "should"}


@dataclass(frozen=True, slots=True)
class Row:
    """One numbered row of a report: one cause, and the findings of it on one or more subjects."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        return self.findings[0]


def row_lines(row: Row, number: int, naming: Naming, lang: str) -> Iterator[Line]:
    """One cause with all its places: the sentence, numbered, then its particulars."""
    head = f"{number}. "
    stop = "." if lang == "en" else "。"
    style = STYLES.get(row.first.gravity, "violation")
    yield BLANK
    yield Line(head + row_sentence(row, naming, lang) + stop, hang=len(head), style=style)
    for text in row_particulars(row, naming, lang):
        yield Line(text, indent=len(head), hang=2)


def row_sentence(row: Row, naming: Naming, lang: str) -> str:
    """The sentence of a row, naming every place: 租赁T1、租赁T2（2 处）：…"""
    return sentence(row.first, lang, naming, row_label(row, naming, lang))


def row_label(row: Row, naming: Naming, lang: str) -> str:
    """The places of a row, with their count where they are several."""
    labels = list(dict.fromkeys(naming.label(finding, lang) for finding in row.findings))
    if len(row.findings) == 1:
        return labels[0]
    count = word("places_count", lang, n=len(row.findings))
    return f"{comma(lang).join(labels)}{f' ({count})' if lang == 'en' else f'（{count}）'}"


def particulars(finding: Finding, naming: Naming, lang: str) -> Iterator[str]:
    """Arithmetic, other clauses, whom it binds, why, remedy, place; each only where there is something to say."""
    yield from row_particulars(Row((finding,)), naming, lang)


def row_particulars(row: Row, naming: Naming, lang: str) -> Iterator[str]:
    """What all findings of a row have in common, with the units and places of each."""
    yield from _grounds(row.first, naming, lang)
    members = row.findings
    bound = [row.first.binds, *(_who(finding.addressee, naming, lang) for finding in members)]
    units = [_who(finding.unit, naming, lang) for finding in members if finding.unit != finding.addressee]
    for key, texts in (("binds", bound), ("unit", units)):
        shown = comma(lang).join(dict.fromkeys(text for text in texts if text))
        if shown:
            yield labelled(key, shown, lang)
    yield from reasons(row.first, lang)
    places = places_text(finding.place for finding in members)
    if places:
        yield labelled("place", places, lang)


def _grounds(finding: Finding, naming: Naming, lang: str) -> Iterator[str]:
    """Arithmetic, the clauses beside the main one, legal status."""
    yield from arithmetic(finding, lang)
    yield from cited_particulars(finding.main, lang)
    yield from (also_text(cited, naming, lang, broken=finding.verdict == "violation") for cited in finding.also)
    yield from both_figures(finding, naming, lang)
    if finding.legal_status in ("present_duty", "upkeep"):
        yield labelled("legal_status", word(finding.legal_status, lang), lang)


def reasons(finding: Finding, lang: str) -> Iterator[str]:
    """Deviations, decisions, remarks, why it matters and what to do."""
    if finding.deviation:
        yield word("deviation", lang, text=finding.deviation)
    if finding.decision:
        yield word("decision", lang, text=finding.decision)
    if finding.suppressed is not None:
        yield suppressed_text(finding.suppressed, lang)
    if finding.follow_up:
        yield labelled("follow_up_status", word(f"follow_up_{finding.follow_up}", lang), lang)
    yield from (labelled("note", said(remark, lang), lang) for remark in finding.remarks)
    if finding.verdict not in ("compliant", "not_applicable"):
        yield from reason_and_remedy(finding, lang)
    if finding.deadline:
        yield labelled("deadline", said(finding.deadline, lang), lang)


def reason_and_remedy(finding: Finding, lang: str) -> Iterator[str]:
    """Why a breach of the binding clause matters and what to do; each only where it is said."""
    for key, words in (("why", finding.main.reason), ("remedy", finding.main.remedy)):
        if said(words, lang):
            yield labelled(key, said(words, lang), lang)


def suppressed_text(suppressed: Suppression, lang: str) -> str:
    """By whose word a violation does not count, until when, and why."""
    until = suppressed.until
    end = word("suppressed_no_end", lang) if until is None else word("suppressed_until", lang, date=until.isoformat())
    return word(f"suppressed_{suppressed.by}", lang, who=suppressed.who, until=end, why=suppressed.why)


def places_text(places: Iterable[Place | None]) -> str:
    """Places of one file with the file once: ``a.yaml:12:7, 15:7``."""
    found: dict[str, list[str]] = {}
    for place in places:
        if place is not None:
            found.setdefault(place.file, []).append(f"{place.line}:{place.column}")
    return "; ".join(f"{file}:{', '.join(dict.fromkeys(where))}" for file, where in found.items())


def rows_of(findings: Sequence[Finding], naming: Naming) -> list[Row]:
    """One row a cause: findings that say the same of several subjects together, in the order of the first."""
    clauses = Counter(map(_clause, findings))
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        clause = _clause(finding)
        cause = (*clause, *_said(finding, naming)) if clauses[clause] > 1 else clause
        groups.setdefault(cause, []).append(finding)
    return [Row(tuple(members)) for members in groups.values()]


def _clause(finding: Finding) -> tuple[str, ...]:
    """By which rule, as it stood when, and for whom something was found."""
    citation = finding.main.citation
    return citation.rule, str(citation.by or citation.by_why), finding.binds


def _said(finding: Finding, naming: Naming) -> Iterator[str]:
    """What is said of a finding apart from its subject, its units and its place."""
    yield sentence(finding, "zh", naming, "")
    yield from _grounds(finding, naming, "zh")
    yield from reasons(finding, "zh")


def cited_particulars(cited: Cited, lang: str) -> Iterator[str]:
    """What one clause's own answer stands on."""
    if cited.relief and cited.verdict == "violation":
        reliefs = comma(lang).join(adjustment_words(relief, cited.citation.instrument, lang) for relief in cited.relief)
        yield word("relief" if cited.limit else "relief_of_requirement", lang, text=reliefs)
    if cited.due is not None and cited.due.state == "past":
        yield word("overdue", lang, date=cited.due.last)
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
