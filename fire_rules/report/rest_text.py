"""Consequences, and with ``all`` the findings that are compliant or do not apply."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from fire_rules.facts import FactRef
from fire_rules.report.citation import clause_en, clause_zh, is_standard
from fire_rules.report.consequence import as_mapping, headline, text_of, wording
from fire_rules.report.lines import BLANK, Line
from fire_rules.report.naming import Naming
from fire_rules.report.open_text import heading
from fire_rules.report.sentence import sentence
from fire_rules.report.words import comma, labelled, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Result

_PARTICULARS = (("why", "says"), ("remedy", "remedy"))


def consequences(result: Result, naming: Naming, lang: str) -> Iterator[Line]:
    """What follows from the findings, each with what it rests on."""
    if not result.consequences:
        return
    labels = {finding.fingerprint: finding for finding in result.findings if finding.fingerprint}
    yield BLANK
    yield heading("consequences", len(result.consequences), lang)
    yield Line(word("consequences_note", lang), style="quiet")
    for consequence in result.consequences:
        yield from _consequence(as_mapping(consequence), labels, naming, lang)


def _consequence(data: dict[str, Any], findings: dict[str, Finding], naming: Naming, lang: str) -> Iterator[Line]:
    yield Line(f"- {headline(data, lang)}", hang=2, style="judgement")
    texts = [
        wording(data, lang),
        *(
            labelled(key, text_of(data.get(name), lang), lang)
            for key, name in _PARTICULARS
            if text_of(data.get(name), lang)
        ),
    ]
    support = dict.fromkeys(_support(entry, findings, naming, lang) for entry in data.get("support") or ())
    if support:
        texts.append(word("supported_by", lang, text=("; " if lang == "en" else "；").join(support)))
    if data.get("missing"):
        texts.append(word("missing", lang, text=_missing(data["missing"], naming, lang)))
    yield from (Line(text, indent=2, hang=2) for text in texts if text)


def listed(result: Result, naming: Naming, lang: str) -> Iterator[Line]:
    """Every finding without violation and every one that does not apply."""
    for verdict, key in (("compliant", "compliant_list"), ("not_applicable", "not_applicable_list")):
        items = [finding for finding in result.findings if finding.verdict == verdict]
        if not items:
            continue
        yield BLANK
        yield heading(key, len(items), lang)
        for finding in items:
            yield Line(f"- {sentence(finding, lang, naming)}", hang=2, style="quiet")


def _support(entry: Any, findings: dict[str, Finding], naming: Naming, lang: str) -> str:
    """A finding by its clause and place; a definition by its name and place; anything else as it is."""
    data = as_mapping(entry) if not isinstance(entry, str) else {"fingerprint": entry}
    finding = findings.get(str(data.get("fingerprint", "")))
    if finding is not None:
        citation = finding.main.citation
        standard = is_standard(citation.instrument, naming.instruments)
        where = (clause_en if lang == "en" else clause_zh)(citation.clause, citation.item, standard=standard)
        return f"{citation.instrument} {where} {naming.label(finding, lang)}"
    place = naming.subject(str(data.get("subject", "")), lang) if data.get("subject") else ""
    return f"{data.get('name') or data.get('fingerprint', '')} {place}".strip()


def _missing(missing: Any, naming: Naming, lang: str) -> str:
    return comma(lang).join(naming.fact(FactRef(**ref), lang) if isinstance(ref, dict) else str(ref) for ref in missing)
