"""Accepted deviations: the verdict stays, and is shown with the document that it rests on. They waive nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from fire_rules.engine.claims import named_subjects
from fire_rules.engine.finding import Citation, Finding
from fire_rules.facts import Graph
from fire_rules.rulebook.rule import Words

DEVIATING = ("violation", "judgement")


def apply_deviations(
    findings: Sequence[Finding], entries: Iterable[Any], graph: Graph
) -> tuple[tuple[Finding, ...], tuple[Words, ...]]:
    """The findings with the deviations accepted for them, and what is to be said of entries that match nothing."""
    found = list(findings)
    said: list[Words] = []
    for entry in entries:
        places = [n for n, finding in enumerate(found) if _is_about(entry, finding, graph)]
        if not places:
            said.append(
                {
                    "zh": f"偏离（{entry.clause}）没有对应的不符合项",
                    "en": f"the accepted deviation ({entry.clause}) matches no finding",
                }
            )
        for place in places:
            found[place] = replace(found[place], deviation=_text(entry))
    return tuple(found), tuple(said)


def _is_about(entry: Any, finding: Finding, graph: Graph) -> bool:
    if finding.verdict not in DEVIATING or finding.deviation:
        return False
    if entry.subject and finding.subject not in {s.path_ for s in named_subjects(graph, entry.subject)}:
        return False
    return any(_cites(entry.clause, cited.citation) for cited in (finding.main, *finding.also))


def _cites(text: str, citation: Citation) -> bool:
    """Whether a clause as a person writes it (``GB50016 3.3.1``, ``GB 50016-3.3.1``, a rule id) is the one cited."""
    plain = text.replace(" ", "")
    whole = f"{citation.instrument}{citation.clause}"
    return plain in (whole, f"{citation.instrument}-{citation.clause}", citation.rule, f"{whole}({citation.item})")


def _text(entry: Any) -> str:
    """The document, the authority, the date and the conditions."""
    day = entry.date.isoformat() if entry.date is not None else ""
    parts = [text for text in (entry.instrument, entry.document, entry.authority, day) if text]
    conditions = f"条件：{'；'.join(entry.conditions)}" if entry.conditions else ""
    return "，".join([*parts, conditions] if conditions else parts) or entry.clause
