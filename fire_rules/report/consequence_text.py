"""Consequences in the text report: the same consequence of several bindings once, with all that it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from fire_rules.facts import FactRef
from fire_rules.inference.wording import article_zh
from fire_rules.report.citation import instrument_en, instrument_zh, place_en, place_zh
from fire_rules.report.consequence import as_mapping, headline, text_of, wording
from fire_rules.report.lines import BLANK, Line
from fire_rules.report.naming import Naming
from fire_rules.report.open_text import heading
from fire_rules.report.words import colon, comma, labelled, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Result
    from fire_rules.report.format import RenderOptions

PLACES_SHOWN = 8
MISSING_SHOWN = 8
LIABILITIES_LISTED = 8
"""So many possible liabilities are listed one by one; of more only the articles are told."""

OF_ONE_UNIT = ("liability", "deadline")
"""Kinds that are drawn of the unit itself."""

DENIED = {"zh": "（否）", "en": " (no)"}
"""Behind a definition that is false: the consequence stands on its not being so."""


def consequences(result: Result, naming: Naming, options: RenderOptions) -> Iterator[Line]:
    """What follows from the findings; what is only possible is told in a line unless all is asked for."""
    if not result.consequences:
        return
    lang = options.lang
    findings = {finding.fingerprint: finding for finding in result.findings if finding.fingerprint}
    groups = _grouped([as_mapping(consequence) for consequence in result.consequences], lang)
    yield BLANK
    folded = _folded(groups, options)
    yield heading("consequences", len(folded), lang)
    yield Line(word("consequences_note", lang), style="quiet")
    brief = [members for members in folded if _is_open(members) and members[0].get("kind") == "liability"]
    brief = [] if options.all or len(brief) <= LIABILITIES_LISTED else brief
    for members in folded:
        if members in brief:
            continue
        first = members[0]
        if first.get("status") != "established" and not options.all:
            article = text_of(first.get("article"), lang)
            tail = f"{colon(lang)}{article}" if article else ""
            count = f" ({word('places_count', lang, n=len(members))})" if len(members) > 1 else ""
            yield Line(f"- {headline(first, lang)}{count}{tail}", hang=2, style="open")
            continue
        yield Line(f"- {headline(first, lang)}", hang=2, style="judgement")
        texts = [wording(first, lang), *_particulars(members, findings, naming, lang)]
        yield from (Line(text, indent=2, hang=2) for text in texts if text)
        beside = sum(len(g) for g in groups if _is_open(g) and not _is_open(members) and g[0]["id"] == first["id"])
        if beside and not options.all:
            yield Line(word("open_besides", lang, n=beside), indent=2, hang=2, style="quiet")
    yield from _brief(brief, naming, lang)


def _brief(groups: Sequence[Sequence[Mapping[str, Any]]], naming: Naming, lang: str) -> Iterator[Line]:
    """The articles of liabilities that are only possible, by instrument."""
    if not groups:
        return
    yield Line(f"- {word('open_liabilities', lang, n=len(groups))}", hang=2, style="open")
    articles: dict[str, set[str]] = {}
    for first, *_ in groups:
        articles.setdefault(first["instrument"], set()).add(first["clause"])
    for instrument, clauses in articles.items():
        name = (instrument_en if lang == "en" else instrument_zh)(instrument, "", naming.instruments)
        places = [
            f"art. {one.replace(' ', ' item ')}" if lang == "en" else article_zh(one)
            for one in sorted(clauses, key=_by_number)
        ]
        yield Line(f"{name}{', ' if lang == 'en' else ''}{comma(lang).join(places)}", indent=2, hang=2, style="open")


def _by_number(clause: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", clause)]


def _folded(groups: list[list[dict[str, Any]]], options: RenderOptions) -> list[list[dict[str, Any]]]:
    """Without what is open of a consequence that is established elsewhere: that is told there, unless all is asked."""
    established = {group[0].get("id") for group in groups if not _is_open(group)}
    return [g for g in groups if options.all or not _is_open(g) or g[0].get("id") not in established]


def _is_open(group: Sequence[Mapping[str, Any]]) -> bool:
    return group[0].get("status") != "established"


def _grouped(items: Sequence[dict[str, Any]], lang: str) -> list[list[dict[str, Any]]]:
    """Consequences that say the same, together; the established before those that are open."""
    groups: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for data in items:
        groups.setdefault((headline(data, lang), wording(data, lang)), []).append(data)
    return sorted(groups.values(), key=lambda members: members[0].get("status") != "established")


def _particulars(
    members: Sequence[Mapping[str, Any]], findings: Mapping[str, Finding], naming: Naming, lang: str
) -> Iterator[str]:
    bound = _bindings(members, naming, lang)
    if bound:
        yield word("bindings", lang, text=bound)
    for key, name in (("why", "says"), ("remedy", "remedy")):
        text = text_of(members[0].get(name), lang)
        if text and text not in wording(members[0], lang):
            yield labelled(key, text, lang)
    yield from _answering(members, naming, lang)
    support = _support([entry for data in members for entry in data.get("support") or ()], findings, naming, lang)
    if support:
        yield word("supported_by", lang, text=("; " if lang == "en" else "；").join(support))
    missing = [ref for data in members for ref in data.get("missing") or ()]
    if missing:
        yield word("missing", lang, text=_missing(missing, naming, lang))


def _answering(members: Sequence[Mapping[str, Any]], naming: Naming, lang: str) -> Iterator[str]:
    """Who answers, with what each of them is there, unless the consequence is of that unit; how sure the article is."""
    first = members[0]
    parties = dict.fromkeys(party for member in members for party in member.get("parties") or ())
    if parties and first.get("kind") not in OF_ONE_UNIT:
        yield labelled("answers", comma(lang).join(naming.unit(party, lang) for party in parties), lang)
    if first.get("confidence", "high") != "high":
        yield labelled("confidence", word(f"confidence_{first['confidence']}", lang), lang)
    if first.get("note"):
        yield labelled("note", text_of(first["note"], lang), lang)


def _bindings(members: Sequence[Mapping[str, Any]], naming: Naming, lang: str) -> str:
    """What the consequence is drawn of, each binding once."""
    paths = [dict.fromkeys((member.get("binding") or {}).values()) for member in members]
    shown = [" + ".join(naming.subject(path, lang) for path in one) for one in paths]
    return comma(lang).join(dict.fromkeys(text for text in shown if text))


def _support(entries: Sequence[Any], findings: Mapping[str, Finding], naming: Naming, lang: str) -> list[str]:
    """Findings by clause, definitions by name, each with the places that it concerns."""
    places: dict[str, list[str]] = {}
    for entry in entries:
        data = as_mapping(entry) if not isinstance(entry, str) else {"fingerprint": entry}
        finding = findings.get(str(data.get("fingerprint", "")))
        if finding is None:
            what = text_of(data.get("title"), lang) or str(data.get("name") or data.get("fingerprint", ""))
            what += DENIED[lang] if data.get("verdict") == "false" else ""
            place = naming.subject(str(data["subject"]), lang) if data.get("subject") else ""
        else:
            what, place = _clause(finding, naming, lang, data.get("instrument", "")), naming.label(finding, lang)
        places.setdefault(what, []).append(place)
    return [_with_places(what, list(dict.fromkeys(where)), lang) for what, where in places.items()]


def _with_places(what: str, places: list[str], lang: str) -> str:
    shown = comma(lang).join(place for place in places[:PLACES_SHOWN] if place)
    if len(places) > PLACES_SHOWN:
        shown += f" {word('and_more', lang, n=len(places))}"
    return f"{what}{colon(lang)}{shown}" if shown else what


def _clause(finding: Finding, naming: Naming, lang: str, instrument: str) -> str:
    """The clause of a finding without its edition: that of the instrument where one is named, else the main one."""
    cited = (one for one in (finding.main, *finding.also) if one.citation.instrument == instrument)
    citation, names = next(cited, finding.main).citation, naming.instruments
    if lang == "en":
        where = place_en(citation.instrument, citation.clause, citation.item, names)
        return f"{instrument_en(citation.instrument, '', names)}, {where}"
    where = place_zh(citation.instrument, citation.clause, citation.item, names)
    return instrument_zh(citation.instrument, "", names) + where


def _missing(missing: Sequence[Any], naming: Naming, lang: str) -> str:
    refs = [FactRef(**ref) if isinstance(ref, dict) else ref for ref in missing]
    names = [naming.fact(ref, lang) if isinstance(ref, FactRef) else str(ref) for ref in refs]
    distinct = list(dict.fromkeys(names))
    more = f" {word('and_more', lang, n=len(distinct))}" if len(distinct) > MISSING_SHOWN else ""
    return comma(lang).join(distinct[:MISSING_SHOWN]) + more
