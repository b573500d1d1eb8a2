"""Small results and consequence rules for the tests of the inference layer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from fire_rules.engine.finding import Citation, Cited, Derived, Finding, InstrumentName, Result
from fire_rules.facts import FactRef
from fire_rules.inference.consequence import ConsequenceRule
from fire_rules.inference.reading import parse
from fire_rules.source import read_text

BUILDING = "building[A]"


def part(name: str, building: str = BUILDING) -> str:
    return f"{building}/parts[{name}]"


def finding(obligation: str, subject: str, verdict: Any = "violation", **more: Any) -> Finding:
    event = more.pop("event", None)
    citation = Citation("FireLaw", "2021", "16(1)(2)", {"zh": "条文", "en": "clause"}, by=event)
    missing = () if verdict in ("violation", "compliant") else (FactRef(subject, obligation),)
    one = Finding(
        obligation=obligation,
        subject=subject,
        subject_class="part" if "/parts[" in subject else "building",
        subject_label=subject,
        verdict=verdict,
        main=Cited(citation, verdict),
        building=subject.partition("/")[0],
        missing=missing,
        fingerprint=f"{obligation}@{subject}",
    )
    return replace(one, **more)


def cited(instrument: str, verdict: Any, clause: str = "1") -> tuple[Cited, ...]:
    """The answer of a clause of another instrument, as it stands beside the main one."""
    return (Cited(Citation(instrument, "", clause, {"zh": "条文", "en": "clause"}), verdict),)


def definition(name: str, subject: str, value: str) -> Derived:
    missing = () if value else (FactRef(subject, f"{name}_fact"),)
    return Derived(FactRef(subject, name), value, "", "", missing)


def result(*findings: Finding, derived: tuple[Derived, ...] = (), day: date | None = date(2022, 11, 21)) -> Result:
    return Result(
        source="a.yaml",
        source_digest="",
        name="A",
        task="inspection",
        findings=findings,
        questions=(),
        derived=derived,
        governing=(),
        not_checked=(),
        assumptions=(),
        rulebook_digest="",
        packs=(),
        rules_run=0,
        inspection_date=day,
        instruments={"FireLaw": InstrumentName({"zh": "中华人民共和国消防法", "en": "Fire Protection Law"}, "", "law")},
    )


def rules(*texts: str) -> tuple[ConsequenceRule, ...]:
    return parse(read_text(text, f"{index}.yaml") for index, text in enumerate(texts))


HAZARD = """
consequence: {id}
kind: systemic_hazard
title: {{zh: 隐患, en: hazard}}
bind: {{{bind}}}
{more}
when:
{when}
"""


def hazard(id_: str, bind: str, *when: str, more: str = "") -> str:
    return HAZARD.format(id=id_, bind=bind, more=more, when="\n".join(f"  - {premise}" for premise in when))


LIABILITY = """
consequence: fine
kind: liability
title: {zh: 责任, en: liability}
bind: {party: party}
when:
  - {violated: [upkeep], of: party}
basis:
  instrument: FireLaw
  article: "60(1)(1)"
  who: {zh: 单位, en: the unit}
  measure: {zh: 责令改正，并处罚款, en: "order to correct, and a fine"}
  amount_yuan: [5000, 50000]
  editions:
    - {edition: "2008", article: "59", from: 2009-05-01, to: 2019-04-22, by: {zh: 甲机关, en: body A}}
    - edition: "2021"
      from: 2021-04-29
      by: {zh: 乙机关, en: body B}
      precondition: {zh: 逾期未改正, en: it is not corrected in time}
"""
