"""Results made by hand: no engine, no rulebook."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fire_rules.engine.finding import (
    Citation,
    Cited,
    Finding,
    Governing,
    InstrumentName,
    Measured,
    Question,
    Result,
    Step,
)
from fire_rules.facts import FactRef
from fire_rules.source import Place

INSTRUMENTS = {
    "GB50016": InstrumentName({"zh": "建筑设计防火规范", "en": "Code for fire protection design"}, "GB 50016"),
    "GB55037": InstrumentName({"zh": "建筑防火通用规范", "en": "General code for fire protection"}, "GB 55037"),
    "FireLaw": InstrumentName({"zh": "中华人民共和国消防法", "en": "Fire Protection Law"}, "", "law"),
}
COMPARTMENT = "building[A]/compartments[F1]"
STAIR = "building[A]/stairs[ST1]"
UNIT = "units[kxd]"


def citation(instrument: str, clause: str, **more: Any) -> Citation:
    """A citation with what most tests need."""
    given: dict[str, Any] = {"edition": "2014(2018)", "title": {"zh": "标题", "en": "title"}, "status": "mandatory"}
    return Citation(instrument, clause=clause, **(given | more))


def finding(cited: Cited, subject: str = COMPARTMENT, **more: Any) -> Finding:
    """A finding of one clause; its gravity follows from the clause."""
    gravity = "should" if cited.citation.modality == "should" else "shall"
    if gravity == "shall" and cited.citation.status == "mandatory":
        gravity = "mandatory"
    given: dict[str, Any] = {"gravity": gravity, "obligation": cited.citation.clause, "subject_label": ""}
    class_ = {"compartments": "compartment", "stairs": "stair", "units": "unit"}[subject.split("/")[-1].split("[")[0]]
    return Finding(subject=subject, subject_class=class_, verdict=cited.verdict, main=cited, **(given | more))


def area(verdict: str = "violation", value: str = "3405.6", limit: str = "2000", **more: Any) -> Finding:
    """The area of a compartment against table 3.3.1."""
    keys = (
        Step("compartment.part.production_category", "丙2", origin="stated"),
        Step("building.fire_resistance_grade", "三级", origin="stated"),
        Step("compartment.form", "multi"),
    )
    look_up = "limits[compartment.part.production_category, building.fire_resistance_grade, compartment.form]"
    cited = Cited(
        citation(
            "GB50016", "3.3.1", title={"zh": "厂房的防火分区", "en": "factory compartments"}, rule="GB50016-3.3.1-a"
        ),
        verdict,  # type: ignore[arg-type]
        Measured(value, "m2"),
        Measured(limit, "m2"),
        "at_most",
        measure={"zh": "建筑面积", "en": "area"},
        reason={"zh": "分区过大", "en": "too large"},
        remedy={"zh": "以防火墙划分", "en": "divide by fire walls"},
    )
    given: dict[str, Any] = {
        "derivation": (Step(look_up, "2000 m2", "3.3.1", steps=keys),),
        "place": Place("a.yaml", 12, 7),
        "fingerprint": "f-area",
    }
    return finding(cited, **(given | more))


def stair(verdict: str = "violation", **more: Any) -> Finding:
    """The form of a stair, a requirement without a measure."""
    facts = (Step("stair.form", "open_stair", origin="stated"),)
    cited = Cited(
        citation("GB50016", "3.7.6", title={"zh": "疏散楼梯的形式", "en": "form of escape stairs"}),
        verdict,  # type: ignore[arg-type]
        missing=(FactRef(STAIR, "form"),) if verdict == "undetermined" else (),
    )
    steps = (Step("stair.for_escape", "true", origin="stated"), Step("stair.form in (…)", "false", steps=facts))
    given: dict[str, Any] = {"derivation": steps, "fingerprint": "f-stair", "subject": STAIR}
    return finding(cited, **(given | more))


def duty(**more: Any) -> Finding:
    """A breach of the Fire Law by a unit."""
    cited = Cited(
        citation(
            "FireLaw", "16", item="(1)(2)", edition="2021", title={"zh": "消防设施维护保养", "en": "upkeep of systems"}
        ),
        "violation",
    )
    given: dict[str, Any] = {
        "subject_label": "凯信达公司",
        "legal_status": "present_duty",
        "binds": "单位",
        "addressee": UNIT,
        "fingerprint": "f-duty",
    }
    return finding(cited, UNIT, **(given | more))


@dataclass(frozen=True)
class Consequence:
    """A consequence as the inference layer gives it, by what a report reads."""

    id: str = "FireLaw-60"
    status: str = "established"
    title: Any = field(default_factory=lambda: {"zh": "消防设施未保持完好", "en": "systems not kept in order"})
    words: Any = field(default_factory=lambda: {"zh": "可能适用第六十条", "en": "art. 60 may apply"})
    support: Any = ("f-duty",)
    amount_yuan: Any = (5000, 50000)


def result(*findings: Finding, **more: Any) -> Result:
    """A result of these findings."""
    given: dict[str, Any] = {
        "source": "a.yaml",
        "source_digest": "0123456789abcdef0123",
        "name": "凯信达厂房",
        "task": "inspection",
        "questions": (),
        "derived": (),
        "governing": (Governing("building[A]", "design", date(2019, 5, 1), {"zh": "按设计日期", "en": "by design"}),),
        "not_checked": ({"zh": "暖通", "en": "ventilation"},),
        "assumptions": (),
        "rulebook_digest": "fedcba9876543210",
        "packs": (),
        "rules_run": 3,
        "inspection_date": date(2022, 11, 21),
        "instruments": INSTRUMENTS,
    }
    return Result(findings=findings, **(given | more))


def whole() -> Result:
    """A result with something of everything."""
    advice = finding(Cited(citation("GB50016", "3.8.9", modality="should", status="ordinary"), "violation"))
    judge = finding(Cited(citation("GB50016", "3.1.2", status="ordinary"), "judgement"))
    fine = area("compliant", "1800", fingerprint="f-fine", subject="building[A]/compartments[F2]")
    off = finding(Cited(citation("GB50016", "3.3.2"), "not_applicable"))
    question = Question(
        FactRef(STAIR, "form"), {"zh": "请提供：楼梯的形式", "en": "what form is the stair?"}, 3, ("f",)
    )
    return result(
        area(),
        stair("undetermined"),
        duty(),
        advice,
        judge,
        fine,
        off,
        questions=(question,),
        consequences=(Consequence(),),
    )
