"""Where readers who know GB 50016 go wrong with GB 55037: one test a pitfall, named after it."""

from __future__ import annotations

from tests.oracle import machine
from tests.rules.pitfalls.asking import AFTER, BEFORE, status, verdict
from tests.rules.pitfalls.industrial import PROTECTED, judged, of, says, store


def test_the_bold_clauses_are_ordinary_since_june_2023() -> None:
    """They are not gone: on the day before they are mandatory, from that day on they stand as ordinary clauses."""
    for rule in (
        "GB50016-3.2.2-grade",
        "GB50016-3.3.1-compartment-area",
        "GB50016-3.4.1-separation",
        "GB50016-3.8.7-stair-form",
    ):
        assert [status(rule, day) for day in (BEFORE, AFTER)] == ["mandatory", "ordinary"], rule


def test_fifty_metres_are_counted_to_crowded_places_now() -> None:
    """GB 50016 3.4.2 spoke of important public buildings; GB 55037 3.2.1 of any place where people crowd."""
    far = {"separation.distance": 49, "separation.neighbour_kind": "civil"}
    crowded = {**far, "separation.neighbour_crowded": True, "separation.neighbour_important_public": False}
    crowded |= {"part.kind": "factory", "part.production_category": "甲1"}
    assert verdict("GB55037-3.2.1-crowded", crowded) == "violation"
    assert verdict("GB50016-3.4.2-public", crowded) == "not_applicable"


def test_items_5_and_6_of_class_b_are_both_left_out_of_the_fifty_metres() -> None:
    """3.5.2 left out item 6 only."""
    near = {"separation.distance": 49, "separation.neighbour_kind": "civil", "separation.neighbour_crowded": True}
    for item, new in (("乙5", "not_applicable"), ("乙6", "not_applicable"), ("乙1", "violation")):
        assert verdict("GB55037-3.2.3-civil", {**near, "part.storage_category": item}) == new
    public = {**near, "separation.neighbour_important_public": True}
    for item, old in (("乙5", "violation"), ("乙6", "not_applicable")):
        assert verdict("GB50016-3.5.2-class-b-public", {**public, "part.storage_category": item}) == old


def test_dust_and_textiles_may_not_go_below_ground_any_more() -> None:
    """Items 3 and 4 are new: GB 50016 3.3.4 knew classes A and B only."""
    rule = "GB55037-4.2.1-below-ground"
    cotton = store("丙2", above_ground=False, goods_group="cotton", special_process_below_ground=False)
    assert says(rule, cotton) == "violation"
    assert says("GB50016-3.3.4-below-ground", cotton) == "not_applicable"
    assert says(rule, store("丙2", above_ground=False, special_process_below_ground=False)) == "not_applicable"


def test_a_store_of_liquids_in_several_storeys_needs_grade_one_now() -> None:
    """GB 50016 asked for grade II; sprinklers make no difference to GB 55037."""
    facts = store("丙1", "二级", 2, systems=PROTECTED)
    assert says("GB55037-5.2.1-warehouse-grade", facts, compartment__area=10) == "violation"
    assert says("GB50016-3.2.7-grade", facts) == "compliant"


def test_the_offices_of_a_logistics_building_are_behind_three_hours() -> None:
    """5.2.4 asks for 3.00 and 2.00 h where 4.2.7 is content with 2.00 and 1.00 h."""
    walls = {"space.wall_resistance": 2, "space.floor_resistance": 1}
    assert verdict("GB55037-5.2.4-offices", walls) == "violation"
    assert verdict("GB55037-4.2.7-offices", {"part.kind": "warehouse", **walls}) == "compliant"


def test_a_basement_of_class_d_has_200_m2_with_one_exit_now() -> None:
    """3.7.2 let every basement have 50 m2; 7.2.1 gives D and E 200 m2, C still 50."""
    one = {
        "compartment.basement": True,
        "compartment.area": 200,
        "compartment.persons": 15,
        "compartment.exit_count": 1,
    }
    for rule, found in (("GB55037-7.2.1-exits", "compliant"), ("GB50016-3.7.2-exits", "violation")):
        assert verdict(rule, {**one, "part.production_category": "丁1"}) == found
        assert verdict(rule, one) == "violation"


def test_rooms_of_a_store_above_100_m2_need_two_exits_now() -> None:
    """What 3.8.2 advised for compartments is an obligation for every room."""
    rule = "GB55037-7.2.3-room-exits"
    assert machine.rules()[rule].modality == "shall"
    large = {"part.kind": "warehouse", "space": {"kind": "other_space", "exit_count": 1, "area": 101}}
    assert verdict(rule, large) == "violation"


def test_stores_of_a_b_and_liquids_may_not_be_high_rise_whatever_their_size() -> None:
    """4.2.5 says it in words; before, it was a dash of table 3.3.2."""
    for item in ("甲1", "乙1", "丙1"):
        assert says("GB55037-4.2.5-not-high-rise", store(item, "一级", 3, 24.01)) == "violation"
        assert says("GB55037-4.2.5-not-high-rise", store(item, "一级", 3, 24)) == "compliant"
    assert says("GB55037-4.2.5-not-high-rise", store("丙2", "一级", 3, 30)) == "not_applicable"


def test_the_distances_and_areas_stay_where_the_general_code_gives_none() -> None:
    """4.1.2 keeps the duty to divide and 3.2.1 a part of the distances: the tables go on as ordinary clauses."""
    given = {"compartment.area": 4001, "part.production_category": "丙2", "building.fire_resistance_grade": "二级"}
    given |= {"building.storeys_above": 3, "building.height": 12}
    found = of(judged("GB50016-3.3.1-compartment-area", given, "2024-01-01"), "factory-compartment-area")
    assert (found.verdict, found.main.citation.clause, found.gravity) == ("violation", "3.3.1", "shall")
