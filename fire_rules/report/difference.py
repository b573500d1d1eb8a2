"""The difference of two runs as text or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from fire_rules.report.citation import cite
from fire_rules.report.fact_words import class_of, value_words
from fire_rules.report.lines import BLANK, Line, plain
from fire_rules.report.naming import Naming, naming_of
from fire_rules.report.sentence import sentence
from fire_rules.report.words import colon, labelled, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Result
    from fire_rules.followup.difference import Difference, FactChange, Turned
    from fire_rules.source.place import Place

VERSION = "1.0"
SHOWN = 20
WORDS: dict[str, tuple[str, str]] = {
    "from": ("由", "from"),
    "to": ("到", "to"),
    "not_in_force": ("没有施行中的条文", "no clause in force"),
    "no_subject": ("没有这一对象", "no such subject"),
    "unstated": ("未提供", "not stated"),
    "none": ("结论和主要条文都没有变化", "no verdict and no main clause turned"),
    "turned": ("结论改变", "Verdicts that turned"),
    "clauses": ("结论不变，主要条文改变", "Same verdict by another main clause"),
    "by_fact": ("因事实", "by fact"),
    "by_clause": ("因条文", "by clause"),
    "by_date": ("因日期", "by date"),
    "by_limit": ("因限值", "by limit"),
    "by_decision": ("因决定或偏离", "by decision or deviation"),
    "by_other": ("因主张、日期范围或列表的完整程度", "by claims, open dates, or how complete a list is"),
    "others": ("其他改变的事实（未使结论改变）", "Other facts that changed (they turned nothing)"),
    "more": ("另有 {n} 项", "{n} more"),
}


def difference_text(found: Difference, lang: str, width: int) -> str:
    """Both runs, then what turned: from, to, and by which fact, clause or date."""
    return plain(_lines(found, lang), width)


def _w(key: str, lang: str, **context: Any) -> str:
    return WORDS[key][1 if lang == "en" else 0].format(**context)


def _lines(found: Difference, lang: str) -> Iterator[Line]:
    for key, result in (("from", found.before), ("to", found.after)):
        yield Line(f"{_w(key, lang)}{colon(lang)}{_run(result, lang)}", hang=2)
    if not found.turned:
        yield Line(_w("none", lang))
    same = [entry for entry in found.turned if _verdict(entry.before) == _verdict(entry.after)]
    others = [entry for entry in found.turned if entry not in same]
    names = (naming_of(found.before), naming_of(found.after))
    for key, entries in (("turned", others), ("clauses", same)):
        if entries:
            yield BLANK
            yield Line(f"{_w(key, lang)} ({len(entries)})", style="heading")
        for number, entry in enumerate(entries, 1):
            yield from _turned(entry, number, names, lang)
    if found.other_facts:
        yield BLANK
        yield Line(f"{_w('others', lang)} ({len(found.other_facts)})", style="heading")
        for change in found.other_facts[:SHOWN]:
            yield Line(f"- {_change(change, names[1], lang, '')}", indent=2, hang=2)
        if len(found.other_facts) > SHOWN:
            yield Line(_w("more", lang, n=len(found.other_facts) - SHOWN), indent=2)


def _run(result: Result, lang: str) -> str:
    dates = [labelled("inspection_date", str(result.inspection_date or word("date_unknown", lang)), lang)]
    dates += [labelled(name, text, lang) for name, text in sorted(result.whatif.items())]
    return f"{result.source} ({', '.join(dates)})" if lang == "en" else f"{result.source}（{'，'.join(dates)}）"


def _verdict(finding: Finding | None) -> str:
    return "" if finding is None else finding.verdict


def _turned(entry: Turned, number: int, names: tuple[Naming, Naming], lang: str) -> Iterator[Line]:
    absent = _w("not_in_force" if entry.subject_on_both else "no_subject", lang)
    before, after = (word(v, lang) if v else absent for v in map(_verdict, (entry.before, entry.after)))
    head, naming = f"{number}. ", names[1] if entry.after is not None else names[0]
    label = naming.label(entry.finding, lang)
    yield BLANK
    yield Line(f"{head}{label}{colon(lang)}{entry.finding.obligation}: {before} → {after}", hang=len(head))
    for key, finding, of in (("from", entry.before, names[0]), ("to", entry.after, names[1])):
        if finding is not None:
            text = sentence(finding, lang, of)
            if cite(finding.main.citation, lang, of.instruments) not in text:
                text += f" [{cite(finding.main.citation, lang, of.instruments)}]"
            yield Line(f"{_w(key, lang)}{colon(lang)}{text}", indent=len(head), hang=2)
    for cause in _causes(entry, names, lang):
        yield Line(cause, indent=len(head), hang=2)


def _causes(entry: Turned, names: tuple[Naming, Naming], lang: str) -> Iterator[str]:
    """What turned it; never silent."""
    found = [
        f"{_w('by_fact', lang)}{colon(lang)}{_change(change, names[1], lang, entry.finding.subject)}"
        for change in entry.facts
    ]
    was, now = entry.before, entry.after
    if (was is None or now is None) and entry.subject_on_both:
        absent = _w("not_in_force", lang)
        first, second = (cite(f.main.citation, lang, n.instruments) if f else absent for f, n in _paired(entry, names))
        found.append(f"{_w('by_clause', lang)}{colon(lang)}{first} → {second}")
    if was is not None and now is not None:
        pairs = [
            (
                "by_clause",
                *(cite(f.main.citation, lang, n.instruments) for f, n in zip((was, now), names, strict=True)),
            ),
            ("by_date", str(was.main.citation.by or ""), str(now.main.citation.by or "")),
            ("by_limit", _figure(was), _figure(now)),
            ("by_decision", was.decision + was.deviation, now.decision + now.deviation),
        ]
        unstated = _w("unstated", lang)
        found += [f"{_w(k, lang)}{colon(lang)}{a or unstated} → {b or unstated}" for k, a, b in pairs if a != b]
    yield from found or [_w("by_other" if entry.subject_on_both else "no_subject", lang)]


def _paired(entry: Turned, names: tuple[Naming, Naming]) -> list[tuple[Finding | None, Naming]]:
    return [(entry.before, names[0]), (entry.after, names[1])]


def _figure(finding: Finding) -> str:
    limit = finding.main.limit
    return "" if limit is None else f"{limit.text} {limit.unit}".strip()


def _change(change: FactChange, naming: Naming, lang: str, about: str) -> str:
    class_, name = class_of(change.fact.path), change.fact.name
    before, after = (
        value_words(class_, name, text, lang) if text else _w("unstated", lang)
        for text in (change.before, change.after)
    )
    places = [_place(place) for place in (change.place_before, change.place_after) if place is not None]
    where = f" [{' → '.join(dict.fromkeys(places))}]" if places else ""
    return f"{naming.fact(change.fact, lang, about)} {before} → {after}{where}"


def _place(place: Place) -> str:
    return f"{place.file}:{place.line}"


def difference_json(found: Difference) -> str:
    """The same as JSON."""
    document = {
        "format": "fire-rules-diff",
        "version": VERSION,
        "before": _run_json(found.before),
        "after": _run_json(found.after),
        "turned": [_turned_json(entry, found) for entry in found.turned],
        "other_facts": [_change_json(change) for change in found.other_facts],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _run_json(result: Result) -> dict[str, Any]:
    day = result.inspection_date
    return {
        "source": result.source,
        "source_digest": result.source_digest,
        "rulebook": result.rulebook_digest,
        "inspection_date": None if day is None else day.isoformat(),
        "what_if": dict(sorted(result.whatif.items())),
    }


def _turned_json(entry: Turned, found: Difference) -> dict[str, Any]:
    from fire_rules.report.json import finding_json

    sides = ((entry.before, found.before), (entry.after, found.after))
    before, after = (None if f is None else finding_json(f, naming_of(of)) for f, of in sides)
    return {
        "obligation": entry.finding.obligation,
        "subject": entry.finding.subject,
        "same_clause": entry.same_clause,
        "facts": [_change_json(change) for change in entry.facts],
        "causes": {
            lang: list(_causes(entry, (naming_of(found.before), naming_of(found.after)), lang)) for lang in ("zh", "en")
        },
        "before": before,
        "after": after,
    }


def _change_json(change: FactChange) -> dict[str, Any]:
    def place(at: Place | None) -> dict[str, Any] | None:
        return None if at is None else {"file": at.file, "line": at.line, "column": at.column}

    return {
        "path": change.fact.path,
        "name": change.fact.name,
        "before": change.before,
        "after": change.after,
        "place_before": place(change.place_before),
        "place_after": place(change.place_after),
    }
