"""Where readers of chapter 2 of GB 50016 (terms) go wrong: one test a pitfall, named after it."""

from __future__ import annotations

from decimal import Decimal

from tests.oracle import machine
from tests.rules.pitfalls.asking import called, left_out, verdict


def test_a_fire_partition_has_no_hours_of_its_own_and_is_no_fire_wall() -> None:
    """The clause that asks for a partition says for how long, 2 h or 3 h; none stands in for a fire wall."""
    assert left_out("2.1.11", "引用它的条文")
    assert verdict("GB50016-6.2.3-partition", {"boundary.fire_resistance": 2}) == "compliant"
    assert verdict("GB50016-6.4.14-walls", {"escape_passage.wall_resistance": 2}) == "violation"
    store = {"part/a": {"kind": "warehouse", "goods_group": "cold_goods"}, "boundary.fire_resistance": 4}
    assert verdict("GB50016-6.2.8-workshop", {**store, "boundary.kind": "fire_partition"}) == "violation"
    assert verdict("GB50016-6.2.8-workshop", {**store, "boundary.kind": "fire_wall"}) == "compliant"


def test_a_locked_exit_is_none_however_many_are_counted() -> None:
    """Exits are counted as designed; one that is locked, welded or blocked breaks the Fire Law all the same."""
    assert left_out("2.1.14", "锁闭、堵塞")
    facts = {"part": {"kind": "factory", "exit_count": 2}}
    rule = "FireLaw-28-routes-and-exits"
    assert machine.answer(rule, facts, {"part.escape_routes_clear": False}).verdict == "violation"
    assert machine.answer(rule, facts, {"part.escape_routes_clear": True}).verdict == "compliant"


def test_escape_exits_of_the_general_code_are_doors_of_rooms_as_well() -> None:
    """疏散出口 of GB 55037 means exits and doors of rooms: the narrowest door counts, however wide the stair."""
    narrow = {"compartment.min_exit_door_width": Decimal("0.79"), "stair.width": 2}
    assert verdict("GB55037-7.1.4-exit-door", narrow) == "violation"
    assert called("compartment.min_exit_door_width") == "疏散门最小净宽"


def test_a_crowded_class_c_factory_of_several_storeys_needs_fire_doors_at_its_enclosed_stairs() -> None:
    """Not only high-rises and classes A and B: the crowded class C factory of several storeys is listed too."""
    crowded = {"stair.door": "none", "part.crowded": True, "building.height": 12}
    assert verdict("GB50016-6.4.2-door", crowded) == "violation"
    assert verdict("GB50016-6.4.2-door", {**crowded, "part.crowded": False}) == "not_applicable"
    assert verdict("GB50016-6.4.2-door", {**crowded, "part.production_category": "丁1"}) == "not_applicable"
    assert verdict("GB50016-6.4.2-door", {**crowded, "building.storeys_above": 1}) == "not_applicable"


def test_storeys_that_an_open_stair_joins_are_one_compartment() -> None:
    """The areas of the storeys that one compartment takes in are added up: twice 2001 m2 is above the 4000 m2."""
    facts = {
        "building": {"fire_resistance_grade": "二级", "height": 12, "storeys_above": 2},
        "part": {"kind": "factory", "production_category": "丙2", "systems": {"automatic_extinguishing": "none"}},
        "storey/first": {"number": 1},
        "storey/second": {"number": 2},
        "compartment": {"part": "part", "basement": False, "divided_by_fire_walls": True},
        "piece/low": {"storey": "storey/first", "area": 2000},
        "piece/high": {"storey": "storey/second", "area": 2000},
    }
    rule = "GB50016-3.3.1-compartment-area"
    assert machine.answer(rule, facts, {}).verdict == "compliant"
    assert machine.answer(rule, facts, {"piece/high.area": 2001}).verdict == "violation"
