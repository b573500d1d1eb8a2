"""Where readers of chapters 2, 6, 7, 8 and 10 of GB 50016 go wrong: one test a pitfall, named after it.

Each begins with the building that the oracle's sheet describes for the clause and changes what the pitfall turns on. A
pitfall of a clause that is not encoded holds the ledger to saying so.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import machine, sheets
from tests.rules.pitfalls.asking import AFTER, BEFORE, Facts, asked, called, left_out, status, verdict

# Chapter 2: terms.


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


# Chapter 6: walls, partitions, rooms, shafts.


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


# 6.4: stairs and doors.


@pytest.mark.parametrize("form", ["enclosed_stair", "smoke_proof_stair"])
def test_a_shutter_at_a_stair_is_always_a_violation(form: str) -> None:
    """No property of the shutter and no other relief helps."""
    assert verdict("GB50016-6.4.1-shutters", {"stair.form": form, "stair.shutters": True}) == "violation"


def test_meters_and_cupboards_that_open_into_a_stair_break_it() -> None:
    """Besides its entrances and windows an enclosed stair has no opening, not even the door of a meter cupboard."""
    assert verdict("GB50016-6.4.2-other-openings", {"stair.other_openings": True}) == "violation"


def test_the_area_of_an_anteroom_is_its_usable_area() -> None:
    """使用面积 lies within walls and columns; the fact that is asked for says so."""
    assert "使用面积" in called("stair.anteroom_area")


def test_twelve_square_metres_are_for_dwellings_alone() -> None:
    """A lobby that stair and fire lift of a factory share needs 10 m2; 12 m2 belong to scissor stairs of dwellings."""
    shared = {"building.height": 40, "stair.form": "smoke_proof_stair", "stair.anteroom_shared": True}
    found = asked("GB50016-6.4.3-anteroom-area", {**shared, "stair.anteroom_area": 10})
    assert (found.verdict, found.limit) == ("compliant", 10)


def test_a_class_b_door_between_upper_and_lower_flights_no_longer_does() -> None:
    """6.4.4 took a class B door in the wall between the flights; 7.1.10 of GB 55037 takes no opening there at all."""
    door = {
        "building.storeys_below": 1,
        "stair.below_ground": True,
        "stair.shared_with_above": True,
        "stair.ground_separation_openings": True,
        "stair.ground_separation_door": "乙级",
    }
    assert verdict("GB50016-6.4.4-separation", door) == "compliant"
    assert verdict("GB55037-7.1.10-separation", door) == "violation"


def test_a_roller_shutter_is_no_exit_door() -> None:
    """Only stores of classes C to E may have shutters or sliding doors, outside the wall of the ground floor."""
    shutter = {"compartment.exit_doors_side_hung": False, "compartment.sliding_doors_outside_ground": True}
    assert verdict("GB50016-6.4.11-side-hung", shutter) == "violation"
    store = {**shutter, "part.kind": "warehouse"}
    assert verdict("GB50016-6.4.11-side-hung", {**store, "part.storage_category": "丙2"}) == "compliant"
    assert verdict("GB50016-6.4.11-side-hung", {**store, "part.storage_category": "乙1"}) == "violation"


def test_a_sliding_glass_door_counts_only_where_it_breaks_open_as_a_hinged_one() -> None:
    """That it opens from inside without a key makes no hinged door of it; one that breaks open is described so."""
    sliding = {"compartment.exit_doors_side_hung": False, "compartment.exit_doors_open_freely": True}
    assert verdict("GB50016-6.4.11-side-hung", sliding) == "violation"
    assert "推开" in machine.rules()["GB50016-6.4.11-side-hung"].known_limits


def test_the_six_square_metres_of_a_separation_room_are_floor_area() -> None:
    """6.4.13 is the one that measures 建筑面积; it serves underground shops, and the ledger says so."""
    assert left_out("6.4.13", "地下商店")


# 6.5 to 6.7: doors, shutters, links, insulation.


def test_a_door_wedged_open_is_no_fault_of_the_design() -> None:
    """A closer that is there is met by the design; that doors are held open is a matter of upkeep."""
    doors = {"boundary.kind": "fire_wall", "boundary.fire_doors_self_closing": True, "building.fire_doors_kept": False}
    assert verdict("GB50016-6.5.1-closing", doors) == "compliant"
    facts = {"building": {"height": 60, "storeys_above": 15, "phase": "in_use"}, "part": {"kind": "office"}}
    assert machine.answer("HighRise5-28-fire-doors", facts, {"building.fire_doors_kept": False}).verdict == "violation"


def test_double_doors_without_closers_do_not_close() -> None:
    """Without a closer, or the sequence of its two leaves, a fire door does not shut by itself."""
    doors = {"boundary.kind": "fire_wall", "boundary.fire_doors_self_closing": False}
    assert verdict("GB50016-6.5.1-closing", doors) == "violation"


def test_shutters_are_added_up_between_two_zones_and_not_over_all() -> None:
    """Shutters to one neighbour are added; those to another neighbour are judged apart."""
    facts = {
        "building": {"height": 12, "storeys_above": 2},
        "part": {"kind": "factory", "production_category": "丙2"},
        "boundary/east": {"between": ["part"], "kind": "fire_wall", "openings": True, "width": 30, "shutter_width": 10},
        "boundary/west": {"between": ["part"], "kind": "fire_wall", "openings": True, "width": 30, "shutter_width": 10},
    }
    rule = "GB50016-6.5.3-width"
    assert machine.answer(rule, facts, {}, subject="boundary/east").verdict == "compliant"
    assert machine.answer(rule, facts, {}, subject="boundary/west").verdict == "compliant"
    one_side = {"boundary/east.width": 60, "boundary/east.shutter_width": 21}
    assert machine.answer(rule, facts, one_side, subject="boundary/east").verdict == "violation"


def test_shutters_stand_in_no_wall_of_a_stair_or_lobby() -> None:
    """Whatever their hours, shutters do not replace the walls of stairs, anterooms and lobbies of fire lifts."""
    assert verdict("GB50016-6.4.1-shutters", {"stair.shutters": True}) == "violation"
    assert verdict("GB50016-7.3.5-doors", {"building.fire_lift_lobby_shutters": True}) == "violation"
    assert verdict("GB55037-2.2.8-doors", {"building.fire_lift_lobby_shutters": True}) == "violation"


def test_shutters_of_one_line_fall_together() -> None:
    """GB 55037 asks it besides the width and the hours."""
    shutters = {"boundary.kind": "fire_shutter", "boundary.shutters_drop_together": False}
    assert verdict("GB55037-6.4.8-together", shutters) == "violation"


def test_buildings_that_a_link_joins_keep_their_distance() -> None:
    """A link with its measures is right by 6.6.4 and relieves neither building of the table of distances."""
    facts = {
        "building/a": {
            "height": 12,
            "storeys_above": 2,
            "fire_resistance_grade": "二级",
            "link": True,
            "link_measures": True,
        },
        "part/a": {"in": "building/a", "kind": "factory", "production_category": "丙2"},
        "building/b": {"height": 12, "storeys_above": 2, "fire_resistance_grade": "二级"},
        "part/b": {"in": "building/b", "kind": "factory", "production_category": "丙2"},
        "separation": {"from_building": "building/a", "to_building": "building/b", "distance": Decimal("9.9")},
    }
    assert machine.answer("GB50016-6.6.4-measures", facts, {}, subject="building/a").verdict == "compliant"
    found = machine.answer("GB50016-3.4.1-separation", facts, {})
    assert (found.verdict, found.limit) == ("violation", 10)


def test_one_crowded_storey_rules_the_insulation_of_the_whole_building() -> None:
    """Class A is asked of the whole outer wall although one part alone is crowded."""
    parts = {"part/hall": {"kind": "factory", "crowded": True}, "part/store": {"kind": "factory", "crowded": False}}
    facts = {"building": {"height": 12, "outer_insulation": "B1"}, **parts}
    assert machine.answer("GB50016-6.7.4-crowded", facts, {}).verdict == "violation"
    nobody = {"part/hall.crowded": False}
    assert machine.answer("GB50016-6.7.4-crowded", facts, nobody).verdict == "not_applicable"


@pytest.mark.parametrize("rule", ["GB50016-6.7.5-no-cavity", "GB55037-6.6.7-no-cavity"])
def test_sixty_metres_and_b2_are_figures_of_a_repealed_notice(rule: str) -> None:
    """Class A is due from above 50 m and B1 from above 24 m; the 60 m and 100 m of other pages are of 2009."""
    for height, class_, expected in ((60, "B1", "violation"), (50, "B1", "compliant"), (50, "B2", "violation")):
        found = verdict(rule, {"building.height": height, "building.outer_insulation": class_})
        assert found == expected, (height, class_)


# Chapter 7: lanes, ladder grounds, rescue openings, fire lifts.


def test_the_front_that_asks_for_a_lane_through_is_150_metres() -> None:
    """Not 180 m, the wrong answer of an examination."""
    long = {"building.lane_through": False, "building.street_front": Decimal("150.01")}
    assert verdict("GB50016-7.1.1-through", long) == "violation"
    assert verdict("GB50016-7.1.1-through", {**long, "building.street_front": 150}) == "not_applicable"


def test_lanes_go_by_the_footprint_and_not_by_floor_area() -> None:
    """A factory of 3000 m2 on the ground needs no ring for its 9000 m2 of floors; the civil clause is left out."""
    assert left_out("7.1.2", "民用")
    factory = {"building.height": 12, "building.total_area": 9000, "building.ring_lane": False}
    assert verdict("GB50016-7.1.3-lanes", {**factory, "building.footprint": 3000}) == "not_applicable"
    assert verdict("GB50016-7.1.3-lanes", {**factory, "building.footprint": Decimal("3000.01")}) == "violation"


def test_parked_cars_are_no_fault_of_the_lane_s_design() -> None:
    """Cars in the lane break the Fire Law and leave the design clause as it is."""
    cars = {"building.fire_lane_clear": False}
    assert verdict("GB50016-7.1.8-obstacles", cars) == "compliant"
    facts = {"building": {"height": 12, "phase": "in_use"}, "part": {"kind": "factory"}}
    assert machine.answer("FireLaw-28-fire-lane", facts, cars).verdict == "violation"


def test_above_50_metres_the_ladder_ground_is_continuous() -> None:
    """The relief for interrupted ground ends with 50 m, claimed or not."""
    pieces = {"building.ladder_ground_continuous": False}
    claim = ("interrupted-ground",)
    assert verdict("GB50016-7.2.1-continuous", {**pieces, "building.height": 50}, claims=claim) == "compliant"
    tall = {**pieces, "building.height": Decimal("50.01")}
    assert verdict("GB50016-7.2.1-continuous", tall, claims=claim) == "violation"


def test_the_corner_of_a_ladder_ground_is_counted_once() -> None:
    """A building of 80 by 20 m and 55 m of height needs 80 m in all, along two sides or one."""
    tower = {"building.height": 55, "building.long_side": 80}
    found = asked("GB50016-7.2.1-length", {**tower, "building.ladder_ground_length": 80})
    assert (found.verdict, found.limit) == ("compliant", 80)
    assert verdict("GB50016-7.2.1-length", {**tower, "building.ladder_ground_length": Decimal("79.99")}) == "violation"


@pytest.mark.parametrize("rule", ["GB50016-7.2.4-openings", "GB55037-2.2.3-openings"])
def test_dwellings_need_no_rescue_openings_here(rule: str) -> None:
    """Neither clause is asked of a dwelling; of a factory both are."""
    storey = {"compartment.storey_number": 3, "compartment.rescue_openings": 0, "building.storeys_above": 5}
    assert verdict(rule, {**storey, "part.kind": "dwelling"}) == "not_applicable"
    assert verdict(rule, {**storey, "part.kind": "factory", "part.production_category": "丙2"}) == "violation"


@pytest.mark.parametrize("what", ["size", "number", "openings"])
def test_the_figures_of_rescue_openings_became_mandatory_through_the_general_code(what: str) -> None:
    """7.2.5 never was; 2.2.3 of GB 55037 is, from June 2023."""
    if what != "openings":
        assert status(f"GB50016-7.2.5-{what}", BEFORE) == "ordinary"
    if what != "number":
        assert status(f"GB55037-2.2.3-{what}", AFTER) == "mandatory"
        assert machine.rules()[f"GB55037-2.2.3-{what}"].force[0].start == date(2023, 6, 1)


def test_underground_fire_lifts_need_depth_and_area_both() -> None:
    """Deep and small, or large and shallow, is not enough."""
    rule, none = "GB50016-7.3.1-underground", {"building.fire_lifts": 0, "building.storeys_below": 2}
    deep, large = {"building.basement_depth": 11}, {"building.basement_area": 3001}
    assert verdict(rule, {**none, **deep, **large}) == "violation"
    assert verdict(rule, {**none, **deep, "building.basement_area": 3000}) == "not_applicable"
    assert verdict(rule, {**none, **large, "building.basement_depth": 10}) == "not_applicable"


def test_dwellings_of_exactly_33_metres_need_none() -> None:
    """The bound of dwellings is strict; dwellings are not taken here and the ledger says so."""
    assert left_out("7.3.1(1-2)", "住宅")


def test_every_compartment_below_ground_has_its_fire_lift() -> None:
    """One a compartment holds in basements as well, where the building has fire lifts at all."""
    below = {"compartment.basement": True, "building.fire_lifts": 1, "compartment.fire_lifts": 0}
    assert verdict("GB50016-7.3.2-per-compartment", below) == "violation"
    assert verdict("GB50016-7.3.2-per-compartment", {**below, "compartment.fire_lifts": 1}) == "compliant"


def test_every_storey_that_a_fire_lift_stops_at_includes_the_basements() -> None:
    """A lift that passes the basement does not stop at every storey, and its compartments go without one."""
    assert verdict("GB50016-7.3.8-performance", {"building.fire_lift_every_storey": False}) == "violation"
    below = {"compartment.basement": True, "building.fire_lifts": 1, "compartment.fire_lifts": 0}
    assert verdict("GB50016-7.3.2-per-compartment", below) == "violation"


# Chapter 8: systems.


def test_a_pump_room_may_be_neither_three_storeys_nor_ten_metres_down() -> None:
    """Level -2 at 11 m fails, and so does level -3 at 9 m."""
    rule = "GB50016-8.1.6-level"
    assert verdict(rule, {"storey.number": -2, "space.below_exit": 10}) == "compliant"
    assert verdict(rule, {"storey.number": -2, "space.below_exit": 11}) == "violation"
    assert verdict(rule, {"storey.number": -3, "space.below_exit": 9}) == "violation"


def test_how_many_extinguishers_is_said_elsewhere() -> None:
    """8.1.10 asks that there are some; two a calculation unit is asked by GB 55036."""
    one = {"part.systems.extinguishers": "all", "part.extinguishers_per_unit": 1}
    assert verdict("GB50016-8.1.10-extinguishers", one) == "compliant"
    assert verdict("GB55036-10.0.3-number", one) == "violation"


def test_factories_need_hydrants_by_footprint_and_not_by_volume() -> None:
    """The 5000 m3 of item 3 are for stations, shops and hospitals, which are not taken here."""
    assert left_out("8.2.1(2-5)", "民用")
    large = {"building.fire_resistance_grade": "二级", "building.volume": 50000}
    assert verdict("GB50016-8.2.1-indoor-hydrants", {**large, "part.footprint": 300}) == "not_applicable"
    assert verdict("GB50016-8.2.1-indoor-hydrants", {**large, "part.footprint": 301}) == "violation"


def test_the_1000_cubic_metres_of_item_5_are_a_misprint() -> None:
    """Offices above 10 000 m3 are meant; nothing asks hydrants of an office of 1001 m3 here."""
    assert left_out("8.2.1(2-5)", "民用")
    office = {"part.kind": "office", "part.footprint": 400, "building.volume": 1001}
    assert verdict("GB50016-8.2.1-indoor-hydrants", office) == "not_applicable"


def test_goods_hard_to_burn_stand_in_one_item_alone() -> None:
    """Class D goods ask for sprinklers in high-bay and high-rise stores and nowhere else."""
    rule = "GB50016-8.3.2-automatic-extinguishing"
    store = {"part.kind": "warehouse", "part.storage_category": "丁", "part.footprint": 9000, "part.area": 18000}
    assert verdict(rule, store) == "not_applicable"
    assert verdict(rule, {**store, "part.rack_height": 8}) == "violation"
    assert verdict(rule, {**store, "building.height": 30}) == "violation"
    assert verdict(rule, {**store, "part.storage_category": "戊", "building.height": 30}) == "not_applicable"


def test_sprinklers_in_part_of_a_building_double_no_compartment() -> None:
    """What an office tower has to sprinkle leaves rooms out: only a place that has them everywhere may be doubled."""
    assert left_out("8.3.3", "民用")
    facts = {
        "building": {"fire_resistance_grade": "二级", "height": 12, "storeys_above": 2},
        "part": {"kind": "factory", "production_category": "丙2", "systems": {"automatic_extinguishing": "all"}},
        "compartment": {"part": "part", "basement": False, "area": 8000, "divided_by_fire_walls": True},
    }
    rule = "GB50016-3.3.1-compartment-area"
    assert machine.answer(rule, facts, {}).verdict == "compliant"
    partly = {"part.systems": {"automatic_extinguishing": "part"}, "compartment.protected_area": 2000}
    found = machine.answer(rule, facts, partly)
    assert (found.verdict, found.limit) == ("violation", 4000)


def test_sizes_of_kindergartens_are_of_another_code() -> None:
    """8.3.4 is civil: no rule of ours counts the classes of a kindergarten."""
    assert left_out("8.3.4", "民用")


def test_teaching_buildings_and_dormitories_are_not_listed() -> None:
    """A works' dormitory is asked for no sprinklers by the industrial clauses, however large."""
    dormitory = {"part.kind": "dormitory", "part.area": 20000, "part.footprint": 5000}
    assert verdict("GB50016-8.3.1-automatic-extinguishing", dormitory) == "not_applicable"
    assert left_out("8.3.4", "民用")


def test_karaoke_places_go_by_the_storey() -> None:
    """Item 7 of 8.3.4 is civil; the ledger leaves it out."""
    assert left_out("8.3.4", "民用")


def test_kitchens_go_by_the_dining_area() -> None:
    """The dining rooms are measured, all together, and not the kitchen nor the whole restaurant."""
    canteen = {"part.kind": "restaurant", "part.area": 5000}
    assert verdict("GB50016-8.3.11-canteen", {**canteen, "part.dining_area": 1000}) == "not_applicable"
    assert verdict("GB50016-8.3.11-canteen", {**canteen, "part.dining_area": Decimal("1000.01")}) == "violation"
    assert called("part.dining_area").startswith("餐厅")


def test_the_notice_on_commercial_complexes_is_not_the_code() -> None:
    """A notice of 2019 asks it in complexes whatever their area; the clause does not, and we cite the clause."""
    small = {"part.kind": "restaurant", "part.dining_area": 200}
    assert verdict("GB50016-8.3.11-canteen", small) == "not_applicable"


def test_shops_are_judged_by_the_general_code_since_2023() -> None:
    """Its 8.3.2 dropped several areas of 8.4.1; both are civil and left out."""
    assert left_out("8.3.2", "民用", "GB55037")
    assert left_out("8.4.1(3-8, 11-12)", "民用")


def test_linked_smoke_exhaust_pulls_in_the_fire_alarm() -> None:
    """However small and whatever its trade, a building whose smoke exhaust is linked needs detection."""
    small = {"part.area": 10, "part.footprint": 10, "part.linked_systems": True}
    assert verdict("GB50016-8.4.1-linked", small) == "violation"
    assert verdict("GB50016-8.4.1-fire-alarm", small) == "not_applicable"


def test_the_general_code_asks_smoke_exhaust_of_each_store_room() -> None:
    """A class C store of 301 m2 was free below 1000 m2 of footprint and no longer is."""
    store = {"part.kind": "warehouse", "part.storage_category": "丙2", "part.area": 301, "part.footprint": 301}
    assert verdict("GB50016-8.5.2-smoke-exhaust", store) == "not_applicable"
    assert verdict("GB55037-8.2.2-smoke-exhaust", store) == "violation"
    assert verdict("GB55037-8.2.2-smoke-exhaust", {**store, "part.area": 300}) == "not_applicable"


def test_a_room_with_fixed_windows_is_windowless() -> None:
    """What counts is a window that opens."""
    room = {"in": "part", "area": 51, "occupied_or_combustible": True, "smoke_exhaust": False, "openable_window": False}
    assert verdict("GB50016-8.5.4-exhaust", {"space/a": room}, "space/a") == "violation"
    assert "固定窗" in machine.rules()["GB50016-8.5.4-exhaust"].known_limits
    assert "可开启" in called("space.openable_window")


# Chapter 10: power and lighting.


def test_the_time_outside_of_fires_comes_on_top() -> None:
    """GB 51309 adds up to half an hour of calm; this clause asks its own half hour and says what it does not count."""
    assert asked("GB50016-10.1.5-duration").limit == Decimal("0.5")
    for rule in ("GB50016-10.1.5-duration", "GB55037-10.1.4-duration"):
        assert "GB 51309" in machine.rules()[rule].known_limits


def test_a_battery_reaches_its_time_at_the_end_of_its_life() -> None:
    """The time to be described is that of the old battery, and short of it is short."""
    short = {"building.emergency_lighting_duration": Decimal("0.49")}
    for rule in ("GB50016-10.1.5-duration", "GB55037-10.1.4-duration"):
        assert verdict(rule, short) == "violation"
        assert "寿命终了" in machine.rules()[rule].known_limits


@pytest.mark.parametrize(("place", "old", "new"), [("corridor", 1, 3), ("stair", 5, 10)])
def test_the_general_code_raised_the_light_of_corridors_and_stairs(place: str, old: int, new: int) -> None:
    """Corridors went from 1 to 3 lx and all stairs to 10 lx."""
    assert asked(f"GB50016-10.3.2-{place}s").limit == old
    found = asked(f"GB55037-10.1.10-{place}s", {f"building.{place}_illuminance": old})
    assert (found.verdict, found.limit) == ("violation", new)


def test_lit_strips_on_the_floor_help_and_replace_nothing() -> None:
    """10.3.6 is civil and left out; strips satisfy no clause on signs."""
    assert left_out("10.3.6", "民用")
    strips_only = {"part.systems.evacuation_signs": "none", "part.area": 9000}
    assert verdict("GB55037-10.1.8-signs", strips_only) == "violation"
