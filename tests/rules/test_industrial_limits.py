"""Industrial rules end to end: figures of the fact sheet, taken from there and not from the rules."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from fire_rules.engine import RunOptions, evaluate
from fire_rules.engine.finding import Finding
from fire_rules.model import load_plain
from fire_rules.rulebook.load import load_rulebook
from fire_rules.rulebook.rule import Rulebook


@cache
def rulebook() -> Rulebook:
    return load_rulebook()


def building(part: dict[str, Any], **facts: Any) -> dict[str, Any]:
    lists = {key: facts.pop(key) for key in ("compartments", "stairs", "boundaries") if key in facts}
    return {
        "inspection_date": "2026-01-01",
        "building": {
            "id": "A",
            "design_date": "2019-05-01",
            **APPROVED,
            **facts,
            "parts": [{"id": "P", **part}],
            **lists,
        },
    }


def finding(data: dict[str, Any], obligation: str, subject: str = "") -> Finding:
    result = evaluate(load_plain(data), rulebook(), RunOptions())
    found = [f for f in result.findings if f.obligation == obligation and subject in f.subject]
    assert len(found) == 1, [f.subject for f in found]
    return found[0]


def compartment(area: int, **facts: Any) -> list[dict[str, Any]]:
    return [{"id": "C", "part": "P", "area": area, "basement": False, **facts}]


APPROVED = {"design_approval": "obtained", "alterations": []}
FACTORY = {"kind": "factory", "production_category": "丙2", "trade": "other_trade"}
STORE = {"kind": "warehouse", "storage_category": "丙2", "goods_group": "other_goods"}
PROTECTED = {"automatic_extinguishing": "all"}


@pytest.mark.parametrize(
    ("part", "facts", "area", "verdict"),
    [
        (FACTORY, {"fire_resistance_grade": "二级", "height": 12, "storeys_above": 3}, 4000, "compliant"),
        (FACTORY, {"fire_resistance_grade": "二级", "height": 12, "storeys_above": 3}, 4001, "violation"),
        (
            FACTORY,
            {"fire_resistance_grade": "二级", "height": 12, "storeys_above": 3, "systems": PROTECTED},
            8000,
            "compliant",
        ),
        (
            FACTORY,
            {"fire_resistance_grade": "二级", "height": 12, "storeys_above": 3, "systems": PROTECTED},
            8001,
            "violation",
        ),
        (FACTORY, {"fire_resistance_grade": "四级", "height": 6, "storeys_above": 1}, 10, "violation"),
        (
            {**FACTORY, "production_category": "丁1"},
            {"fire_resistance_grade": "二级", "height": 30, "storeys_above": 6, "systems": PROTECTED},
            20000,
            "compliant",
        ),
    ],
)
def test_factory_compartments(part: dict[str, Any], facts: dict[str, Any], area: int, verdict: str) -> None:
    facts = {"systems": {"automatic_extinguishing": "none"}, **facts}
    data = building(part, **facts, compartments=compartment(area))
    assert finding(data, "factory-compartment-area").verdict == verdict


@pytest.mark.parametrize(
    ("item", "grade", "storeys", "area", "verdict"),
    [
        ("丙2", "二级", 2, 1200, "compliant"),
        ("丙2", "二级", 2, 1500, "violation"),
        ("丙2", "三级", 2, 400, "compliant"),
        ("丙2", "三级", 2, 401, "violation"),
        ("丙2", "unknown", 2, 3588, "violation"),
        ("丙", "unknown", 2, 3588, "violation"),
        ("甲3", "二级", 1, 50, "violation"),
        ("甲3", "一级", 1, 60, "compliant"),
    ],
)
def test_warehouse_compartments(item: str, grade: str, storeys: int, area: int, verdict: str) -> None:
    data = building(
        {**STORE, "storage_category": item},
        fire_resistance_grade=grade,
        height=9,
        storeys_above=storeys,
        systems={"automatic_extinguishing": "none"},
        compartments=compartment(area),
    )
    assert finding(data, "warehouse-compartment-area").verdict == verdict


@pytest.mark.parametrize(
    ("grade", "verdict"), [("三级", "compliant"), ("四级", "violation"), ("unknown", "undetermined")]
)
def test_grade_of_the_seed_case(grade: str, verdict: str) -> None:
    data = building({**STORE, "rack_height": 5}, fire_resistance_grade=grade, height=9, storeys_above=2)
    found = finding(data, "warehouse-grade")
    assert (found.verdict, found.main.citation.clause) == (verdict, "3.2.7")


@pytest.mark.parametrize(
    ("day", "verdict", "clause"),
    [("2022-01-01", "violation", "3.3.5"), ("2024-01-01", "judgement", "4.2.2")],
)
def test_office_wall_of_two_hours_by_date(day: str, verdict: str, clause: str) -> None:
    """2.00 h: below the 2.50 h of the old clause, enough for the new one."""
    room = {"id": "O", "kind": "office", "wall_resistance": 2, "floor_resistance": 1}
    room |= {"independent_exits": 1, "has_connecting_door": False, "adjoining": False}
    data = building({**FACTORY, "spaces": [room]}, fire_resistance_grade="二级", height=9, storeys_above=2)
    data["building"]["design_date"] = day
    found = finding(data, "factory-offices")
    assert (found.verdict, found.main.citation.clause) == (verdict, clause)


@pytest.mark.parametrize(
    ("category", "storeys", "verdict"),
    [("丙2", 2, "violation"), ("丁1", 3, "not_applicable"), ("戊", 2, "not_applicable")],
)
def test_open_stairs(category: str, storeys: int, verdict: str) -> None:
    stair = {"id": "S", "form": "open_stair", "for_escape": True, "serves": ["P"]}
    data = building({**FACTORY, "production_category": category}, height=8, storeys_above=storeys, stairs=[stair])
    assert finding(data, "factory-stair-form").verdict == verdict


@pytest.mark.parametrize(("day", "clause", "item"), [("2022-11-21", "8.3.2", "7"), ("2024-01-01", "8.1.8", "11")])
def test_residual_item_by_date(day: str, clause: str, item: str) -> None:
    part = {
        **STORE,
        "goods_group": "unknown",
        "area": 3588,
        "footprint": 3588,
        "systems": {"automatic_extinguishing": "none"},
    }
    data = building(part, height=9, storeys_above=2)
    data["building"]["design_date"] = day
    found = finding(data, "warehouse-automatic-extinguishing")
    assert (found.verdict, found.main.citation.clause, found.main.citation.item) == ("violation", clause, item)


@pytest.mark.parametrize(("day", "gravity"), [("2023-05-31", "mandatory"), ("2023-06-01", "shall")])
def test_areas_lose_mandatory_force(day: str, gravity: str) -> None:
    facts = {"fire_resistance_grade": "二级", "height": 12, "storeys_above": 3}
    data = building(FACTORY, **facts, systems={"automatic_extinguishing": "none"}, compartments=compartment(4001))
    data["building"]["design_date"] = day
    found = finding(data, "factory-compartment-area")
    assert (found.verdict, found.gravity) == ("violation", gravity)


@pytest.mark.parametrize(("grade", "clause"), [("二级", "5.2.1"), ("四级", "5.2.1")])
def test_large_unit_of_a_multi_storey_store_needs_grade_one(grade: str, clause: str) -> None:
    data = building(
        {**STORE, "rack_height": 5},
        fire_resistance_grade=grade,
        height=9,
        storeys_above=2,
        compartments=compartment(3588),
    )
    data["building"]["design_date"] = "2024-01-01"
    found = finding(data, "warehouse-grade")
    assert found.verdict == "violation"
    assert clause in {c.citation.clause for c in (found.main, *found.also) if c.verdict == "violation"}
