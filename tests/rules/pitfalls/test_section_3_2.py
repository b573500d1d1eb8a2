"""Where readers of section 3.2 of GB 50016 (grades and members) go wrong: one test a pitfall, named after it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from fire_rules.engine.evaluation import Evaluation
from tests.oracle import machine
from tests.rules.pitfalls.asking import verdict
from tests.rules.pitfalls.industrial import ask, factory, says, store


def member(kind: str, hours: float, grade: str, **facts: Any) -> Evaluation:
    given = {"kind": kind, "part": "part", "place": "elsewhere", "combustibility": "non_combustible"}
    building = {**factory(grade=grade), "member": {**given, "fire_resistance": hours}}
    return ask("GB50016-3.2.1-resistance", building, **facts)


def test_a_bare_steel_frame_is_no_grade_three_and_may_hold_no_class_c() -> None:
    """A bare column lasts a quarter of an hour: short of grade III, and grade IV is no grade for class C stores."""
    found = member("column", 0.25, "三级")
    assert (found.verdict, found.limit) == ("violation", 2)
    assert member("beam", 0.25, "三级").limit == 1
    assert says("GB50016-3.2.7-grade", store(grade="四级")) == "violation"
    assert says("GB50016-3.2.3-grade", factory(grade="四级")) == "violation"


def test_the_table_of_members_is_not_that_of_civil_buildings() -> None:
    """Floors of factories: 1.50, 1.00, 0.75 and 0.50 h; a civil building's members are not read here at all."""
    floors = [member("floor", 9, grade).limit for grade in ("一级", "二级", "三级", "四级")]
    assert floors == [Decimal("1.50"), 1, Decimal("0.75"), Decimal("0.50")]
    civil = {"part": {"kind": "other_civil"}, "member": {"part": "part", "kind": "floor", "fire_resistance": 0}}
    assert machine.answer("GB50016-3.2.1-resistance", civil, {}).verdict == "not_applicable"


def test_the_small_factory_of_grade_three_keeps_three_conditions() -> None:
    """Detached, of one storey and no more than 300 m2: each of them, or classes A and B need grade II."""
    rule, small = "GB50016-3.2.2-grade", {"detached": True, "area": 300}
    assert says(rule, factory("甲1", "三级", 1, 6, **small)) == "compliant"
    assert says(rule, factory("甲1", "三级", 1, 6, **{**small, "detached": False})) == "violation"
    assert says(rule, factory("甲1", "三级", 2, 9, **small)) == "violation"
    assert says(rule, factory("甲1", "三级", 1, 6, **{**small, "area": 301})) == "violation"


def test_one_storey_of_class_d_or_e_may_be_of_grade_four() -> None:
    """Only factories of several storeys of these classes are named."""
    for category in ("丁1", "戊"):
        assert says("GB50016-3.2.3-grade", factory(category, "四级", 1)) != "violation"
        assert says("GB50016-3.2.3-grade", factory(category, "四级", 2)) == "violation"


def test_liquids_need_grade_two_a_garment_shop_grade_three() -> None:
    """The criterion is the liquid, item 1 of class C, not class C as such."""
    assert says("GB50016-3.2.3-grade", factory("丙1", "三级", area=2000)) == "violation"
    assert says("GB50016-3.2.3-grade", factory("丙2", "三级", trade="garment")) == "compliant"


def test_the_ground_floor_store_of_a_two_storey_building_needs_grade_three() -> None:
    """A store of class C solids in a building of two storeys is one of several storeys: grade IV will not do."""
    assert says("GB50016-3.2.7-grade", store(grade="四级")) == "violation"
    assert says("GB50016-3.2.7-grade", store(grade="三级")) == "compliant"


def test_high_racks_need_grade_two_in_one_storey_too() -> None:
    """Racks above 7 m worked by machine make a high-bay store, though it has but one storey."""
    high = {"rack_height": Decimal("7.01"), "racks_mechanised": True}
    assert says("GB50016-3.2.7-grade", store(grade="三级", storeys=1, **high)) == "violation"
    assert says("GB50016-3.2.7-grade", store(grade="三级", storeys=1, **{**high, "rack_height": 7})) == "compliant"
    assert (
        says("GB50016-3.2.7-grade", store(grade="三级", storeys=1, **{**high, "racks_mechanised": False}))
        == "compliant"
    )


def test_several_storeys_of_solids_do_not_need_grade_two() -> None:
    """Digests write grade II for all stores of class C with several storeys; it is for liquids only."""
    assert says("GB50016-3.2.7-grade", store("丙2", "三级", 3)) == "compliant"
    assert says("GB50016-3.2.7-grade", store("丙1", "三级", 3)) == "violation"


def test_the_fire_wall_of_a_class_c_store_lasts_four_hours_that_of_a_factory_three() -> None:
    """In a building of both the wall between them is one of the store."""
    wall = {"kind": "fire_wall", "between": ["part/a", "part/b"], "fire_resistance": 3}
    shop = {"kind": "factory", "production_category": "丙2"}
    both = {"part/a": shop, "part/b": {"kind": "warehouse", "storage_category": "丙2"}, "boundary": wall}
    shops = {"part/a": shop, "part/b": shop, "boundary": wall}
    assert machine.answer("GB50016-3.2.9-fire-wall", both, {}).verdict == "violation"
    assert machine.answer("GB50016-3.2.9-fire-wall", both, {"boundary.fire_resistance": 4}).verdict == "compliant"
    assert machine.answer("GB50016-3.2.1-fire-wall", shops, {}).verdict == "compliant"
    assert machine.answer("GB50016-3.2.9-fire-wall", shops, {}).verdict == "not_applicable"


def test_the_relief_of_columns_is_for_one_storey() -> None:
    """2.50 and 2.00 h in grades I and II where the building has a single storey; else the figures of the table."""
    assert [member("column", 9, grade, building__storeys_above=1).limit for grade in ("一级", "二级")] == [
        Decimal("2.5"),
        2,
    ]
    assert [member("column", 9, grade).limit for grade in ("一级", "二级")] == [3, Decimal("2.5")]


def test_the_relief_of_roof_members_needs_the_whole_building_protected() -> None:
    """Grade I only, sprinklers throughout, and no high-rise."""
    water = {"building__systems": {"water_extinguishing": "all"}}
    assert member("roof_member", 9, "一级", part__systems={}, **water).limit == 1
    assert member(
        "roof_member", 9, "一级", part__systems={}, building__systems={"water_extinguishing": "part"}
    ).limit == Decimal("1.5")
    assert member("roof_member", 9, "一级", part__systems={}, **water, building__height=30).limit == Decimal("1.5")
    assert member("roof_member", 9, "二级", part__systems={}, **water).limit == 1


@pytest.mark.parametrize("place", ["outer_wall", "room_partition", "roof_board"])
def test_a_foam_core_fails_whatever_the_faces(place: str) -> None:
    """Polyurethane or polystyrene between sheets of steel is a panel with a core that burns, also in a partition."""
    panel = {"member.place": place, "member.sandwich_panel": True, "member.panel_core": "combustible"}
    assert verdict("GB50016-3.2.17-core", {**panel, "member.combustibility": "non_combustible"}) == "violation"
    assert verdict("GB50016-3.2.17-core", {**panel, "member.panel_core": "non_combustible"}) == "compliant"
