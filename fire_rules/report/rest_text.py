"""Consequences, and with ``all`` the findings that are compliant or do not apply."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fire_rules.report.consequence import as_mapping, headline, text_of, wording
from fire_rules.report.lines import BLANK, Line
from fire_rules.report.open_text import heading
from fire_rules.report.sentence import label_of, sentence
from fire_rules.report.words import comma, labelled, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Result


def consequences(result: Result, lang: str) -> Iterator[Line]:
    """What follows from the findings, each with what it rests on."""
    if not result.consequences:
        return
    by_fingerprint = {finding.fingerprint: finding for finding in result.findings if finding.fingerprint}
    yield BLANK
    yield heading("consequences", len(result.consequences), lang)
    yield Line(word("consequences_note", lang), style="quiet")
    for consequence in result.consequences:
        data = as_mapping(consequence)
        yield Line(f"- {headline(data, lang)}", hang=2, style="judgement")
        text = wording(data, lang)
        if text:
            yield Line(text, indent=2, hang=2)
        if data.get("who"):
            yield Line(labelled("binds", text_of(data["who"], lang), lang), indent=2, hang=2)
        support = [_support(str(s), by_fingerprint, lang) for s in data.get("support") or ()]
        if support:
            joined = comma(lang).join(dict.fromkeys(support))
            yield Line(word("supported_by", lang, text=joined), indent=2, hang=2)
        if data.get("missing"):
            yield Line(word("missing", lang, text=_missing(data["missing"], lang)), indent=2, hang=2)


def listed(result: Result, lang: str) -> Iterator[Line]:
    """Every finding without violation and every one that does not apply."""
    for verdict, key in (("compliant", "compliant_list"), ("not_applicable", "not_applicable_list")):
        items = [finding for finding in result.findings if finding.verdict == verdict]
        if not items:
            continue
        yield BLANK
        yield heading(key, len(items), lang)
        for finding in items:
            yield Line(f"- {sentence(finding, lang, result.instruments)}", hang=2, style="quiet")


def _support(fingerprint: str, findings: dict[str, Finding], lang: str) -> str:
    finding = findings.get(fingerprint)
    if finding is None:
        return fingerprint
    clause = finding.main.citation
    item = f"({clause.item})" if clause.item else ""
    return f"{clause.instrument} {clause.clause}{item} {label_of(finding, lang)}"


def _missing(missing: object, lang: str) -> str:
    from fire_rules.report.fact_words import fact_words

    if not isinstance(missing, tuple | list | set | frozenset):
        return str(missing)
    return comma(lang).join(fact_words(m, lang) if hasattr(m, "path") else str(m) for m in missing)
