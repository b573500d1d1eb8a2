"""Where readers of 6.1 to 6.3 of GB 50016 (walls, rooms, shafts) go wrong: one test a pitfall, named after it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.oracle import machine, sheets
from tests.rules.pitfalls.asking import AFTER, BEFORE, Facts, asked, left_out, status, verdict


def test_a_suspended_ceiling_ends_no_fire_wall() -> None:
    """A wall that stops at the suspended ceiling does not reach the slab."""
    assert verdict("GB50016-6.1.1-support", {"boundary.full_height": False}) == "violation"
    assert verdict("GB55037-6.1.1-support", {"boundary.full_height": False}) == "violation"


def test_columns_of_two_and_a_half_hours_bear_no_fire_wall() -> None:
    """Columns of grade II are right with 2.50 h, and yet the frame under a fire wall has to stand its 3.00 h."""
    column = {
        "building.fire_resistance_grade": "二级",
        "member.kind": "column",
        "member.fire_resistance": Decimal("2.5"),
    }
    table = next(one for one in sheets.tables() if one.home == "GB50016 3.2.1/members")
    assert machine.answer("GB50016-3.2.1-resistance", table.building, column).verdict == "compliant"
    assert verdict("GB50016-6.1.1-support", {"boundary.rated_support": False}) == "violation"


def test_two_hours_of_6_2_3_are_not_bold() -> None:
    """6.2.3 was never mandatory; its kitchens and stores of civil buildings are not taken here."""
    assert status("GB50016-6.2.3-partition", BEFORE) == status("GB50016-6.2.3-partition", AFTER) == "ordinary"
    assert left_out("6.2.3(4-6)", "厨房")


def test_a_pass_through_opening_needs_a_fire_window_or_shutter() -> None:
    """An opening in the partition is closed by its class however small it is; that of kitchens is civil."""
    opening = {"boundary.openings": True, "boundary.opening_class": "none"}
    assert verdict("GB50016-6.2.3-partition", opening) == "violation"
    assert verdict("GB50016-6.2.3-partition", {**opening, "boundary.opening_class": "乙级"}) == "compliant"
    assert left_out("6.2.3(4-6)", "民用")


def test_a_partition_that_stops_at_the_suspended_ceiling_divides_nothing() -> None:
    """Partitions go up to the slab."""
    assert verdict("GB50016-6.2.4-height", {"boundary.full_height": False}) == "violation"


def test_the_door_of_a_pump_room_is_of_class_b_here() -> None:
    """GB 50974 asks class A of pump rooms, which is another code: this one is met by class B, and not by class C."""
    assert verdict("GB50016-6.2.7-door", {"space.connecting_door": "乙级"}) == "compliant"
    assert verdict("GB50016-6.2.7-door", {"space.connecting_door": "丙级"}) == "violation"


def test_of_cold_stores_only_the_first_item_is_advice() -> None:
    """Item 1 of 6.2.8 says 宜, items 2 to 4 say 应."""
    assert left_out("6.2.8(1)", "墙体内")
    rules = [one for one in machine.rules().values() if (one.instrument, one.clause) == ("GB50016", "6.2.8")]
    assert len(rules) == 3
    assert {one.modality for one in rules} == {"shall"}


@pytest.mark.parametrize(("foam", "covered"), [("B2", False), ("B2", True), ("B1", False)])
def test_sprayed_foam_without_cover_fails_by_class_and_by_cover(foam: str, covered: bool) -> None:
    """Either is enough: foam below B1, or foam without its protective layer."""
    store = {
        "kind": "warehouse",
        "goods_group": "cold_goods",
        "foam_insulation": foam,
        "foam_insulation_covered": covered,
    }
    assert verdict("GB50016-6.2.8-inner-insulation", {"part/a": store}, "part/a") == "violation"


def test_walls_of_lift_shafts_stand_longer_than_those_of_other_shafts() -> None:
    """Cable and pipe shafts need 1.00 h; the wall of a lift shaft is a member of the table, 2.00 h in grade II."""
    assert asked("GB50016-6.2.9-shaft").limit == 1
    table = next(one for one in sheets.tables() if one.home == "GB50016 3.2.1/members")
    wall = {"building.fire_resistance_grade": "二级", "member.kind": "stair_shaft_wall", "member.fire_resistance": 1}
    found = machine.answer("GB50016-3.2.1-resistance", table.building, wall)
    assert (found.verdict, found.limit) == ("violation", 2)


def test_air_and_smoke_shafts_are_not_sealed_at_the_floors() -> None:
    """Sealing is asked of cable and pipe shafts; that air shafts stay open there is no violation of it."""
    shafts = {"building.unsealed_shafts": True, "building.unsealed_shaft_doors": "乙级"}
    assert verdict("GB50016-6.2.9-sealing", shafts) == "compliant"
    assert "风、排烟等竖井不在楼板处封堵" in machine.rules()["GB50016-6.2.9-sealing"].known_limits


@pytest.mark.parametrize(
    ("given", "least"),
    [
        ({}, "丙级"),
        ({"building.shafts_sealed": False}, "乙级"),
        ({"building.height": 101}, "甲级"),
        ({"building.storeys_below": 3, "building.basement_depth": 11}, "甲级"),
    ],
)
def test_the_general_code_raises_the_class_of_shaft_doors_with_height_and_depth(given: Facts, least: str) -> None:
    """Class C no longer does everywhere: above 100 m, below 10 m and in shafts that are not sealed it takes more."""
    classes = ("丙级", "乙级", "甲级")
    for door in classes:
        enough = classes.index(door) >= classes.index(least)
        found = verdict("GB55037-6.4.4-shaft-door", {**given, "building.shaft_doors": door})
        assert (found == "compliant") is enough, door
    assert verdict("GB50016-6.2.9-shaft-door", {**given, "building.shaft_doors": "丙级"}) == "compliant"
