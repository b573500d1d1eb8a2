"""Where readers of section 3.3 of GB 50016 (storeys, areas, layout) go wrong: one test a pitfall, named after it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from fire_rules.vocabulary import vocabulary
from tests.oracle import machine
from tests.rules.pitfalls.asking import Facts, verdict
from tests.rules.pitfalls.industrial import (
    ENDLESS,
    F_AREA,
    F_STOREYS,
    NEVER,
    NOTHING,
    PROTECTED,
    S_AREA,
    S_FOOTPRINT,
    ask,
    factory,
    judged,
    of,
    says,
    store,
)


def test_garment_making_is_no_textile_mill() -> None:
    """The half more of note 2 is for textile mills; sewing is not one of them."""
    for trade, limit in (("textile", 6000), ("garment", 4000)):
        facts = factory("丙2", trade=trade, separate_fire_units=True, cleaning_shop_separated=True)
        assert machine.answer(F_AREA, facts, {"compartment.area": 1}, ("textile-mill",)).limit == limit


def test_the_notes_and_the_sprinklers_multiply() -> None:
    """3.3.3 doubles what 3.3.1 allows with its notes: one and a half times, and that twice."""
    facts = factory("丙2", trade="textile", separate_fire_units=True, cleaning_shop_separated=True, systems=PROTECTED)
    found = machine.answer(F_AREA, facts, {"compartment.area": 1}, ("textile-mill",))
    assert found.limit == 12000
    assert len(found.adjusted) == 2


def test_storeys_are_of_the_building_areas_of_the_compartment() -> None:
    """A compartment that takes in several storeys has the areas of all of them."""
    assert says(F_STOREYS, factory(grade="三级", storeys=3)) == "violation"
    facts = dict(factory())
    facts["storey/1"], facts["storey/2"] = {"number": 1}, {"number": 2}
    facts["piece/1"], facts["piece/2"] = {"storey": "storey/1", "area": 2000}, {"storey": "storey/2", "area": 2000}
    assert machine.answer(F_AREA, facts, {}).verdict == "compliant"
    assert machine.answer(F_AREA, facts, {"piece/2.area": Decimal("2000.01")}).verdict == "violation"


def test_several_storeys_of_class_a_are_advised_against_not_forbidden() -> None:
    """宜 is advice; but the compartment then falls to 3000 or 2000 m2."""
    assert says(F_STOREYS, factory("甲1", storeys=2)) != "violation"
    assert says("GB50016-3.3.1-single-storey", factory("甲1", storeys=2)) == "violation"
    assert machine.rules()["GB50016-3.3.1-single-storey"].modality == "should"
    limits = [ask(F_AREA, factory("甲1", grade, 2), compartment__area=1).limit for grade in ("一级", "二级")]
    assert limits == [3000, 2000]


def test_a_storey_below_ground_has_limits_of_its_own_and_none_in_grade_three() -> None:
    """500 m2 for class C, 1000 m2 for D and E, whatever the storeys above; grade III has no such cell."""
    below = {"compartment__basement": True, "compartment__area": 1}
    assert [ask(F_AREA, factory(one), **below).limit for one in ("丙2", "丁1", "戊")] == [500, 1000, 1000]
    assert ask(F_AREA, factory("丙2", "三级"), **below).limit == NEVER


def test_a_sprinklered_store_of_solids_has_9600_and_2400() -> None:
    """Both limits of the store are checked, and both double."""
    protected = store(systems=PROTECTED)
    facts = {"compartment__area": 2401, "part__footprint": 9600, "building__footprint": 9600}
    assert (says(S_AREA, protected, **facts), says(S_FOOTPRINT, protected, **facts)) == ("violation", "compliant")
    facts = {"compartment__area": 2400, "part__footprint": 9601, "building__footprint": 9601}
    assert (says(S_AREA, protected, **facts), says(S_FOOTPRINT, protected, **facts)) == ("compliant", "violation")


def test_an_opening_for_goods_is_possible_in_classes_c_to_e_and_never_in_a_and_b() -> None:
    """With its fire door or shutter; the fire wall of a class A or B store has none at all."""
    rule, opening = "GB50016-3.3.2-compartment-boundary", {"part.kind": "warehouse", "boundary.openings": True}
    opening |= {"boundary.openings_protected": True}
    found = {one: verdict(rule, {**opening, "part.storage_category": one}) for one in ("甲1", "乙1", "丙2", "丁", "戊")}
    assert found == {"甲1": "violation", "乙1": "violation", "丙2": "compliant", "丁": "compliant", "戊": "compliant"}


def test_one_storey_of_several_is_read_in_the_column_of_several() -> None:
    """1500 m2 on the ground floor of a store of two storeys are too much, though one storey alone may have them."""
    assert says(S_AREA, store(storeys=2), compartment__area=1500) == "violation"
    assert says(S_AREA, store(storeys=1), compartment__area=1500) == "compliant"


def test_a_compartment_above_3000_m2_takes_the_store_to_grade_one() -> None:
    """Only the fourfold of 3.3.10 leads there; GB 55037 then asks for grade I where GB 50016 asks for III."""
    rule = "GB55037-5.2.1-warehouse-grade"
    assert says(rule, store(storeys=2), compartment__area=3001) == "violation"
    assert says(rule, store(storeys=2), compartment__area=3000) in ("not_applicable", "compliant")
    assert says(rule, store(grade="一级", storeys=2), compartment__area=3001) == "compliant"


def test_of_a_partly_protected_compartment_the_protected_part_counts_half() -> None:
    """4200 m2 with 400 m2 protected are 4000; never the whole area doubled, never the protected area without bounds."""
    part = factory(systems={"automatic_extinguishing": "part"})
    sure = {"compartment__protected_area": 400}
    assert says(F_AREA, part, compartment__area=4200, **sure) == "compliant"
    assert says(F_AREA, part, compartment__area=4201, **sure) == "judgement"
    assert says(F_AREA, part, compartment__area=4401, **sure) == "violation"
    assert says(F_AREA, part, compartment__area=8001, compartment__protected_area=8000) == "violation"


def test_a_partly_protected_store_gains_nothing() -> None:
    """The rule of parts is written for factories."""
    part = store(systems={"automatic_extinguishing": "part"})
    found = ask(S_AREA, part, compartment__area=1201, compartment__protected_area=1000)
    assert (found.verdict, found.limit) == ("violation", 1200)


def test_hydrants_are_no_automatic_extinguishing() -> None:
    """Any automatic system earns the increase; hydrants and alarms do not."""
    hydrants = factory(systems={**NOTHING, "indoor_hydrants": "all", "fire_alarm": "all"})
    gas = factory(systems={**NOTHING, "automatic_extinguishing": "all"})
    assert ask(F_AREA, hydrants, compartment__area=1).limit == 4000
    assert ask(F_AREA, gas, compartment__area=1).limit == 8000


def test_classes_d_and_e_are_unlimited_above_ground_only() -> None:
    """Below ground a protected factory of class D has twice the figure."""
    high = factory("丁1", height=30, systems=PROTECTED)
    assert ask(F_AREA, high, compartment__area=1).limit == ENDLESS
    assert ask(F_AREA, high, compartment__area=1, compartment__basement=True).limit == 2000


def test_a_system_that_is_required_earns_the_increase_and_one_out_of_service_is_a_breach_of_its_own() -> None:
    """The increase is of the system as designed, required or not; that it is shut off breaks the clause on upkeep."""
    shop = factory(trade="garment", systems=PROTECTED)
    assert ask(F_AREA, shop, compartment__area=1).limit == 8000
    assert verdict("GB55036-2.0.9-working", {"part.systems.automatic_extinguishing_state": "shut_off"}) == "violation"


def office(rule: str, **given: Any) -> str:
    return verdict(rule, {"space.kind": "office", **{name.replace("__", "."): v for name, v in given.items()}})


def test_no_wall_and_no_exit_make_a_dormitory_legal() -> None:
    """It is forbidden in factories of every class, behind a fire wall and with an exit of its own as well."""
    room = {
        "space.kind": "dormitory",
        "space.wall_kind": "fire_wall",
        "space.wall_resistance": 4,
        "space.independent_exits": 2,
    }
    for category in ("甲1", "丙2", "丁1", "戊"):
        assert verdict("GB50016-3.3.5-dormitory", {**room, "part.production_category": category}) == "violation"
        assert verdict("GB55037-4.2.2-dormitory", {**room, "part.production_category": category}) == "violation"


def test_offices_of_class_d_and_e_factories_need_no_walls() -> None:
    """3.3.5 names classes A, B and C; more is asked of the others by zeal only."""
    bare = {"space__wall_kind": "partition", "space__wall_resistance": 0, "space__independent_exits": 0}
    for category in ("丁1", "戊"):
        assert office("GB50016-3.3.5-offices", part__production_category=category, **bare) == "not_applicable"
    assert office("GB50016-3.3.5-offices", **bare) == "violation"


def test_the_exit_of_the_offices_does_not_lead_through_production() -> None:
    """Counted are exits that are independent of the shop; none will not do, however many the shop has."""
    assert office("GB50016-3.3.5-offices", space__independent_exits=0, space__exit_count=3) == "violation"
    assert office("GB50016-3.3.5-offices", space__independent_exits=1) == "compliant"
    assert vocabulary().classes["space"].fields["independent_exits"].zh == "独立安全出口数量"


def test_the_class_b_door_is_named_for_class_c_factories_only() -> None:
    """Offices in a class C factory: fire door of class 乙; offices beside class A or B: a blast wall, no door named."""
    assert office("GB50016-3.3.5-offices", space__connecting_door="丙级") == "violation"
    beside = {"part__production_category": "甲1", "space__adjoining": True}
    assert office("GB50016-3.3.5-offices", **beside, space__has_connecting_door=False) == "compliant"
    assert office("GB50016-3.3.5-offices", **beside, space__wall_blast_resistant=False) == "violation"


def test_two_hours_are_enough_for_the_general_code_and_half_an_hour_short_of_the_standard() -> None:
    """Before GB 55037 2.00 h break 3.3.5; after it the new figure is met, and the old one is put to a person."""
    rule, given = "GB50016-3.3.5-offices", {"space.wall_resistance": 2}
    old, new = (of(judged(rule, given, day), "factory-offices") for day in ("2022-01-01", "2024-01-01"))
    assert (old.verdict, new.verdict) == ("violation", "judgement")
    assert {one.citation.clause for one in (new.main, *new.also)} >= {"3.3.5", "4.2.2"}
    assert (
        of(judged(rule, {"space.wall_resistance": Decimal("1.99")}, "2024-01-01"), "factory-offices").verdict
        == "violation"
    )


def room(rule: str, **given: Any) -> str:
    found = {name.replace("__", "."): value for name, value in given.items()}
    return verdict(rule, {"space.kind": "intermediate_store", **found})


def test_an_intermediate_store_keeps_the_limit_of_a_store() -> None:
    """Not only together with its shop the limit of the factory: by itself that of table 3.3.2."""
    assert room("GB50016-3.3.6-area", space__area=1200) == "compliant"
    assert room("GB50016-3.3.6-area", space__area=1201) == "violation"
    assert ask(F_AREA, factory(), compartment__area=4000).verdict == "compliant"


def test_a_store_that_trades_is_no_intermediate_store() -> None:
    """A part of its own, a store with all rules of stores; 3.3.6 reads rooms of a factory."""
    assert (
        verdict("GB50016-3.3.6-area", {"part.kind": "warehouse", "space.kind": "intermediate_store"})
        == "not_applicable"
    )
    assert (
        ask(
            "GB50016-3.8.2-exits", store(above_ground=True, exit_count=1), part__footprint=900, building__footprint=900
        ).limit
        == 2
    )


def test_four_hours_stand_before_a_class_c_store_whatever_the_factory() -> None:
    """The fire wall is that of the store: 4.00 h also in a factory of class D; stores of D and E have a partition."""
    for category in ("丙2", "丁1", "戊"):
        given = {"part__production_category": category, "space__wall_kind": "fire_wall"}
        assert room("GB50016-3.3.6-separation", **given, space__wall_resistance=4) == "compliant"
        assert room("GB50016-3.3.6-separation", **given, space__wall_resistance=3) == "violation"
    low = {"space__storage_category": "丁", "space__wall_kind": "fire_partition"}
    assert room("GB50016-3.3.6-low-hazard-separation", **low, space__wall_resistance=2) == "compliant"


def test_a_door_towards_the_shop_is_possible_an_opening_between_class_a_stores_is_not() -> None:
    """The separation of an intermediate store may have its door; fire walls between stores of A and B have none."""
    door = {"space__storage_category": "甲1", "space__has_connecting_door": True, "space__connecting_door": "甲级"}
    assert room("GB50016-3.3.6-separation", **door) == "compliant"
    opening = {"part.kind": "warehouse", "part.storage_category": "甲1", "boundary.openings": True}
    assert verdict("GB50016-3.3.2-compartment-boundary", opening) == "violation"


def test_stores_of_class_d_are_named_and_those_of_a_and_b_have_no_office_beside_them() -> None:
    """Unlike factories: C and D need the partition, and beside A and B there is none, adjoining or not."""
    at = {"part__kind": "warehouse", "space__wall_resistance": 2}
    assert office("GB50016-3.3.9-offices", part__storage_category="丁", **at) == "violation"
    beside = {"part__kind": "warehouse", "part__storage_category": "乙1", "space__adjoining": True}
    assert office("GB50016-3.3.9-offices", **beside) == "violation"
    assert office("GB55037-4.2.7-offices", **beside) == "violation"


def test_the_general_code_lets_no_strangers_into_a_store() -> None:
    """2.00 h for the office of the store since 2023; a room that serves something else may not be there at all."""
    at = {"part__kind": "warehouse"}
    assert office("GB55037-4.2.7-offices", **at, space__wall_resistance=2) == "compliant"
    assert office("GB55037-4.2.7-unrelated-rooms", **at, space__serves_part=False) == "violation"


def logistics(**part: Any) -> Facts:
    base = {"logistics": True, "separated_from_work_area": True, "detached": False, "systems": PROTECTED}
    return store("丙2", "一级", **{**base, **part})


def test_the_fourfold_of_logistics_holds_the_sprinklers_already() -> None:
    """1200 m2 by four, not by eight: the increase is of the table without its notes and without 3.3.3."""
    assert machine.answer(S_AREA, logistics(), {"compartment.area": 1}, ("logistics",)).limit == 4800


def test_textiles_have_no_fourfold() -> None:
    """Cotton, wool and other textiles, liquids and foams are left out of it."""
    for group in ("cotton", "textile_fibre", "foam_plastic"):
        found = machine.answer(S_AREA, logistics(goods_group=group), {"compartment.area": 1}, ("logistics",))
        assert found.limit == 2400, group
