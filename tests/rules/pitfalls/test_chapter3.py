"""Where readers of chapter 3 of GB 50016 and of chapters 2 to 5 and 7 of GB 55037 go wrong: one test a pitfall.

Each begins with a plain factory or store, or with the building of the oracle's sheet, and changes what the pitfall
turns on; where two clauses speak at once, the whole machine judges the building on its day of design.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import product
from typing import Any

import pytest

from fire_rules.engine import Finding, Result
from fire_rules.engine.evaluation import Evaluation
from fire_rules.vocabulary import vocabulary
from tests.oracle import machine, sweep
from tests.rules.pitfalls.asking import AFTER, BEFORE, Facts, asked, status, verdict

ENDLESS = Decimal("Infinity")
NEVER = Decimal("-Infinity")


def factory(category: str = "丙2", grade: str = "二级", storeys: int = 2, height: float = 12, **part: Any) -> Facts:
    """A factory with one compartment, nothing protected."""
    return {
        "building": {"fire_resistance_grade": grade, "storeys_above": storeys, "height": height, "storeys_below": 0},
        "part": {"kind": "factory", "production_category": category, "systems": NOTHING, **part},
        "compartment": {"part": "part", "basement": False, "divided_by_fire_walls": True},
    }


def store(category: str = "丙2", grade: str = "二级", storeys: int = 2, height: float = 12, **part: Any) -> Facts:
    """A store with one compartment, nothing protected."""
    found = dict(factory("丙2", grade, storeys, height))
    goods = {"goods_group": "general_combustible", "logistics": False, "rack_height": 3, "racks_mechanised": False}
    found["part"] = {"kind": "warehouse", "storage_category": category, "systems": NOTHING, **goods, **part}
    return found


NOTHING = {"automatic_extinguishing": "none", "water_extinguishing": "none", "fire_alarm": "none"}
PROTECTED = {"automatic_extinguishing": "all", "water_extinguishing": "all", "fire_alarm": "all"}


def ask(rule: str, facts: Facts, *claims: str, **given: Any) -> Evaluation:
    """The rule's answer; a given fact is written part__area."""
    return machine.answer(rule, facts, {name.replace("__", "."): value for name, value in given.items()}, claims)


def says(rule: str, facts: Facts, *claims: str, **given: Any) -> str:
    return ask(rule, facts, *claims, **given).verdict


def judged(rule: str, given: Mapping[str, Any], designed: str) -> Result:
    """The building of the rule's sheet with these changes, judged by every rule of the chapter."""
    point = next(one for one in sweep.of_points() if one.rule == rule)
    return sweep.judged(sweep.Building(rule, rule, point.facts, given, (), ()), designed)


def of(result: Result, obligation: str) -> Finding:
    """The finding of an obligation."""
    return next(one for one in result.findings if one.obligation == obligation and one.verdict != "not_applicable")


def atoms(enum: str) -> tuple[str, ...]:
    return vocabulary().enums[enum].atoms


F_AREA, F_STOREYS = "GB50016-3.3.1-compartment-area", "GB50016-3.3.1-storeys"
S_AREA, S_FOOTPRINT, S_STOREYS = "GB50016-3.3.2-compartment-area", "GB50016-3.3.2-footprint", "GB50016-3.3.2-storeys"
TRAVEL = "GB50016-3.7.4-travel"

# The whole chapter.


def test_a_high_hall_of_one_storey_is_no_high_rise() -> None:
    """Above 24 m only a building of several storeys is high-rise; a hall of 30 m is read as one storey."""
    assert ask(F_AREA, factory(storeys=1, height=30), compartment__area=1).limit == 8000
    assert ask(F_AREA, factory(storeys=2, height=30), compartment__area=1).limit == 2000
    assert ask(F_AREA, factory(storeys=4, height=24), compartment__area=1).limit == 4000


def test_a_dash_of_the_tables_is_a_breach_itself() -> None:
    """No row or column means not permitted, however small the compartment: it is not a limit that is missing."""
    for facts in (
        factory(grade="四级", storeys=1),
        factory("乙1", "三级", 1, detached=False),
        factory("甲1", height=30),
    ):
        found = ask(F_AREA, facts, compartment__area=1)
        assert (found.verdict, found.limit) == ("violation", NEVER)
    assert ask(S_AREA, store(grade="四级", storeys=1), compartment__area=1).limit == NEVER


def test_the_item_decides_not_the_class_alone() -> None:
    """Solids and liquids of class C have limits of their own, and so have the items of A and B: a class has no row."""
    assert ask(S_AREA, store("丙1"), compartment__area=1).limit == 700
    assert ask(S_AREA, store("丙2"), compartment__area=1).limit == 1200
    assert ask(S_AREA, store("乙1"), compartment__area=1).limit == 300
    assert ask(S_AREA, store("乙2"), compartment__area=1).limit == 500
    assert not {"甲", "乙", "丙"} & set(atoms("storage_category"))
    assert says(S_AREA, store("unknown"), compartment__area=1000) == "undetermined"


def test_a_store_has_two_limits_at_once() -> None:
    """Footprint of the building and area of the compartment: to keep one does not keep the other; floors do not add."""
    small = {"compartment__area": 1300, "part__footprint": 4000, "building__footprint": 4000}
    assert (says(S_AREA, store(), **small), says(S_FOOTPRINT, store(), **small)) == ("violation", "compliant")
    large = {"compartment__area": 1200, "part__footprint": 4801, "building__footprint": 4801}
    assert (says(S_AREA, store(), **large), says(S_FOOTPRINT, store(), **large)) == ("compliant", "violation")
    floors = {"part__footprint": 4800, "building__footprint": 4800, "part__area": 9600}
    assert says(S_FOOTPRINT, store(), **floors) == "compliant"


def test_one_time_more_is_double_and_for_stores_both_figures() -> None:
    """Increased by 1.0 times means twice as much, of the footprint and of the compartment; a cold store stays out."""
    protected = store(systems=PROTECTED)
    assert ask(S_AREA, protected, compartment__area=1).limit == 2400
    assert ask(S_FOOTPRINT, protected, part__footprint=1, building__footprint=1).limit == 9600
    assert ask(S_AREA, store(systems=PROTECTED, goods_group="cold_goods"), compartment__area=1).limit == 1200


def test_a_store_under_a_factory_keeps_the_rules_of_both() -> None:
    """The store by 3.8 and 3.3.2, the shop by 3.7 and 3.3.1, parted from each other; 3.3.6 is of stores in between."""
    mixed = {
        "building": {"fire_resistance_grade": "二级", "storeys_above": 2, "height": 12},
        "part/store": {"kind": "warehouse", "storage_category": "丙2", "above_ground": True, "exit_count": 1},
        "part/shop": {"kind": "factory", "production_category": "丙2"},
        "compartment": {"part": "part/shop", "area": 900, "persons": 90, "basement": False, "exit_count": 1},
    }
    assert machine.answer("GB50016-3.7.2-exits", mixed, {}).verdict == "violation"
    wide = {"part/store.footprint": 301, "building.footprint": 301}
    assert machine.answer("GB50016-3.8.2-exits", mixed, wide, (), "part/store").verdict == "violation"
    assert verdict("GB50016-1.0.4-use-separation", {"boundary.kind": "opening"}) == "violation"


def test_the_edition_of_2018_reads_the_same_here() -> None:
    """The partial revision left the chapter alone: the day before and on it the finding differs in the edition only."""
    rule = "GB50016-3.7.2-exits"
    given = {"compartment.area": 3000, "compartment.persons": 100, "compartment.exit_count": 1}
    before, after = (of(judged(rule, given, day), "factory-exits") for day in ("2018-09-30", "2018-10-01"))
    assert (before.main.citation.edition, after.main.citation.edition) == ("2014", "2014(2018)")
    assert (before.verdict, before.main.limit) == (after.verdict, after.main.limit)
    assert before.verdict == "violation"


def test_no_one_figure_holds_for_every_factory() -> None:
    """One area of 4000 m2 or one way of 60 m for all factories is an invention: class, grade and storeys decide."""
    kinds = list(product(("甲1", "乙1", "丙1", "丙2", "丁1", "戊"), (1, 3)))
    areas = {ask(F_AREA, factory(category, "二级", storeys), compartment__area=1).limit for category, storeys in kinds}
    ways = {
        ask(TRAVEL, factory(category, "二级", storeys), compartment__max_travel=1).limit for category, storeys in kinds
    }
    assert {3000, 2000, 4000, 8000, ENDLESS} <= areas
    assert {30, 25, 75, 50, 80, 60, ENDLESS} <= ways


# 3.1 Fire hazard.


def test_the_items_of_production_are_not_those_of_storage() -> None:
    """Production of class A has seven items, storage six: the number of the one says nothing in the other."""
    assert "甲7" in atoms("production_category")
    assert "甲7" not in atoms("storage_category")


def test_dust_in_suspension_is_class_b_also_in_a_class_c_factory() -> None:
    """Dust filters and lint make a part of item 6 of class B: described as such, the part has the limits of class B."""
    facts = factory("乙6", storeys=1, explosion_hazard=True, explosion_venting=False)
    assert says("GB50016-3.6.2-venting", facts) == "violation"
    assert ask(F_AREA, facts, compartment__area=1).limit == 4000
    dust = factory("丙2", explosion_hazard=True, vapour_release="dust_or_fibre", above_ground=False)
    assert says("GB55037-4.2.1-below-ground", dust, part__special_process_below_ground=False) == "violation"


def test_the_small_share_needs_the_second_condition_too() -> None:
    """Less than 5 %, not 5 %, and a fire that cannot spread: the share alone takes nobody out of class A."""
    rule = "GB50016-3.1.2-declared-class"
    assert verdict(rule, {"part.more_hazardous_share": Decimal("4.99")}) == "compliant"
    assert verdict(rule, {"part.more_hazardous_share": 5}) == "violation"
    assert verdict(rule, {"part.more_hazardous_share": 1, "part.hazard_isolated": False}) == "violation"


def test_a_store_knows_no_small_share() -> None:
    """The percentages are of factories: whatever the share, a store is of the class of its most hazardous goods."""
    facts = store("丙2", more_hazardous_share=1, hazard_isolated=True, complete=["goods"])
    paint = {"goods": {"state": "liquid", "property": "combustible", "flash_point": 20, "mass": 1}}
    rule = "GB50016-3.1.4-declared-class"
    for claims in ((), ("small-isolated-section",), ("too-small-a-quantity",)):
        assert machine.answer(rule, facts, paint, claims).verdict == "violation"


def test_quantities_too_small_to_count_are_a_statement_not_a_figure() -> None:
    """The figures stand in the commentary: that the quantity is too small is claimed and answered for, not computed."""
    rule = "GB50016-3.1.1-declared-class"
    facts = factory("丙2", complete=["goods"], hazard_isolated=False, more_hazardous_share=50)
    paint = {"goods": {"state": "liquid", "property": "combustible", "flash_point": 20, "mass": Decimal("0.001")}}
    small = {**paint, "part.quantity_too_small": True}
    assert machine.answer(rule, facts, {**paint, "part.quantity_too_small": False}).verdict == "violation"
    assert machine.answer(rule, facts, small).verdict == "violation"
    assert machine.answer(rule, facts, small, ("too-small-a-quantity",)).verdict == "compliant"


def test_storage_of_classes_d_and_e_has_no_items() -> None:
    """Some number them; the table has one row group for each."""
    assert {atom for atom in atoms("storage_category") if atom[0] in "丁戊"} == {"丁", "戊"}


def test_one_rack_of_class_a_makes_the_store_class_a() -> None:
    """No share of the floor is too small in a store."""
    facts = store("丙2", complete=["goods"])
    rack = {"state": "solid", "property": "self_igniting_in_air", "mass": Decimal("0.01")}
    cartons = {"state": "solid", "property": "combustible", "mass": 500}
    goods = {"goods/cartons": cartons}
    assert machine.answer("GB50016-3.1.4-declared-class", facts, goods).verdict == "compliant"
    assert machine.answer("GB50016-3.1.4-declared-class", facts, {**goods, "goods/rack": rack}).verdict == "violation"


def test_glass_in_cartons_is_class_c() -> None:
    """More than a quarter of the weight, or half of the volume, in packing that burns takes a store out of class E."""
    rule = "GB50016-3.1.5-packing"
    dense = store("戊", packing_weight_share=26, packing_volume_share=10)
    bulky = store("戊", packing_weight_share=10, packing_volume_share=51)
    assert says(rule, dense) == says(rule, bulky) == "violation"
    assert says(rule, store("戊", packing_weight_share=25, packing_volume_share=50)) == "compliant"


def test_packing_does_not_reclassify_a_factory() -> None:
    """3.1.5 speaks of stores."""
    facts = factory("戊", packing_weight_share=60, packing_volume_share=90)
    assert says("GB50016-3.1.5-packing", facts) == "not_applicable"


# 3.2 Grades and members.


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


# 3.3 Storeys, areas, layout.


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


# 3.4 and 3.5 Distances.

APART = "GB50016-3.4.1-separation"


def apart(rule: str, distance: float, *claims: str, **given: Any) -> Evaluation:
    found = {name.replace("__", "."): value for name, value in given.items()}
    return asked(rule, {**found, "separation.distance": distance}, "", claims)


def test_a_quarter_less_is_never_for_classes_a_and_b() -> None:
    """Walls that do not burn with small openings out of line earn it for C, D and E."""
    walls = {
        f"separation__{name}": value
        for name, value in {
            "openings_opposed": False,
            "combustible_eaves": False,
            "from_wall_combustibility": "non_combustible",
            "to_wall_combustibility": "non_combustible",
            "from_wall_openings_share": 5,
            "to_wall_openings_share": 5,
        }.items()
    }
    assert apart(APART, 99, "small-openings", **walls).limit == Decimal("7.5")
    for category in ("甲1", "乙1"):
        assert (
            "small-openings"
            not in apart(APART, 99, "small-openings", **walls, part__production_category=category).adjusted
        )


def test_the_columns_of_tall_civil_buildings_differ_by_class() -> None:
    """20 and 15 m from class C, 15 and 13 m from D and E; more from grade III."""
    to = {"separation__neighbour_kind": "civil", "separation__neighbour_grade": "一级"}
    tall = {"high_class_1": (20, 15, 25, 18), "high_class_2": (15, 13, 20, 15)}
    for civil, limits in tall.items():
        at = {**to, "separation__neighbour_civil_class": civil}
        kinds = (("丙2", "二级"), ("丁1", "二级"), ("丙2", "三级"), ("丁1", "三级"))
        found = [
            apart(APART, 99, **at, part__production_category=one, building__fire_resistance_grade=grade).limit
            for one, grade in kinds
        ]
        assert tuple(found) == limits


def test_the_reliefs_hang_on_the_wall_being_a_fire_wall() -> None:
    """No limit where the higher side has a fire wall, 4 m where the lower one has: no fire wall, no relief."""
    assert (
        apart(APART, 0, "higher-fire-wall", building__height=15, separation__from_wall_is_fire_wall=True).verdict
        == "compliant"
    )
    assert apart(APART, 0, "higher-fire-wall", building__height=15).verdict == "violation"
    lower = {
        "separation__to_wall_is_fire_wall": True,
        "separation__to_roof_resistance": 1,
        "separation__to_roof_openings": False,
    }
    assert apart(APART, 4, "lower-fire-wall", building__height=15, **lower).verdict == "compliant"
    lower["separation__to_wall_is_fire_wall"] = False
    assert apart(APART, 4, "lower-fire-wall", building__height=15, **lower).verdict == "violation"


def test_the_table_of_2006_is_not_this_one() -> None:
    """One civil column of 10, 12 and 14 m, 13 m for high-rises, is the old table: class B keeps 25 and 50 m."""
    to = {"separation__neighbour_kind": "civil", "part__production_category": "乙1"}
    assert apart(APART, 99, **to).limit == 25
    assert apart(APART, 99, **to, separation__neighbour_civil_class="high_class_2").limit == 50


def test_the_general_code_has_no_twelve_metres_between_class_a_stores() -> None:
    """The note's 12 m for small stocks break the 20 m of GB 55037 all the same."""
    stores = {"part.storage_category": "甲1", "part.stock": 5, "separation.neighbour_storage_category": "甲1"}
    near, rule = {**stores, "separation.neighbour_stock": 5, "separation.distance": 12}, "GB55037-3.2.2-between-stores"
    assert verdict("GB50016-3.5.1-separation", near, "", ("small-stocks",)) == "compliant"
    assert verdict(rule, near, "", ("small-stocks",)) == "violation"
    assert verdict(rule, {**near, "separation.distance": 20}) == "compliant"


def test_no_limit_between_stores_is_bounded_by_the_footprints() -> None:
    """Behind the fire wall of the higher one, two stores cover no more than one may; factories have no such bound."""
    rule, wall = "GB50016-3.5.2-separation", {"building__height": 15, "separation__from_wall_is_fire_wall": True}
    cap = {"separation__footprint_limit": 4800}
    assert (
        apart(rule, 0, "higher-fire-wall-of-stores", **wall, **cap, separation__footprint_sum=4800).verdict
        == "compliant"
    )
    assert (
        apart(rule, 0, "higher-fire-wall-of-stores", **wall, **cap, separation__footprint_sum=4801).verdict
        == "violation"
    )


def test_class_c_stores_have_no_relief_towards_civil_buildings() -> None:
    """3.5.3 names D and E; for factories 3.4.5 takes in class C."""
    wall = {
        "separation__neighbour_kind": "civil",
        "separation__from_wall_is_fire_wall": True,
        "separation__from_wall_openings": False,
    }
    rule = "GB50016-3.5.2-separation"
    assert apart(rule, 0, "store-blind-fire-wall", **wall, part__storage_category="丁").verdict == "compliant"
    assert apart(rule, 0, "store-blind-fire-wall", **wall).verdict == "violation"
    assert apart(APART, 0, "civil-blind-fire-wall", **wall).verdict == "compliant"


# 3.7 and 3.8 Escape.


def test_exits_are_measured_from_edge_to_edge() -> None:
    """5 m between the nearest edges; what is asked for is the least spacing, not one between centres."""
    two = {"compartment.exit_count": 2}
    assert verdict("GB50016-3.7.1-exit-spacing", {"compartment.min_exit_spacing": 5, **two}) == "compliant"
    near = {"compartment.min_exit_spacing": Decimal("4.99"), **two}
    assert verdict("GB50016-3.7.1-exit-spacing", near) == "violation"


def test_exits_5_m_apart_may_still_not_be_dispersed() -> None:
    """Two doors of one stair are one exit: the count of 3.7.2 is of exits, and the spacing does not replace it."""
    facts = {"compartment.exit_count": 1, "compartment.min_exit_spacing": 20, "compartment.area": 3000}
    assert verdict("GB50016-3.7.2-exits", {**facts, "compartment.persons": 100}) == "violation"


def test_a_blocked_exit_is_counted_out_first() -> None:
    """It is a breach of the Fire Law, and what is left of the exits is what 3.7.2 reads."""
    facts = {"part": {"kind": "factory"}}
    rule = "FireLaw-28-routes-and-exits"
    assert machine.answer(rule, facts, {"part.escape_routes_clear": False}).verdict == "violation"
    assert verdict("GB50016-3.7.2-exits", {"compartment.exit_count": 1, "compartment.area": 3000}) == "violation"


def test_the_spacing_of_exits_was_never_a_mandatory_clause() -> None:
    """A breach of 3.7.1 is one of an ordinary clause, before 2023 too; that of 3.7.2 was one of a mandatory clause."""
    assert [status("GB50016-3.7.1-exit-spacing", day) for day in (BEFORE, AFTER)] == ["ordinary", "ordinary"]
    assert [status("GB50016-3.7.2-exits", day) for day in (BEFORE, AFTER)] == ["mandatory", "ordinary"]


def exits(area: float, persons: int, category: str = "丙2") -> str:
    facts = {"compartment.area": area, "compartment.persons": persons, "compartment.exit_count": 1}
    return verdict("GB50016-3.7.2-exits", {**facts, "part.production_category": category})


def test_one_exit_needs_the_area_and_the_persons_within_their_limits() -> None:
    """Area of a storey, not of the building, and the persons: each alone is not enough."""
    assert exits(250, 20) == "compliant"
    assert exits(250, 21) == exits(Decimal("250.01"), 20) == "violation"


def test_the_storey_above_counts_for_itself() -> None:
    """A small ground floor with one exit does not spare the larger floor above its two."""
    facts = dict(factory())
    facts["compartment/up"] = {**facts["compartment"], "area": 900, "persons": 60, "exit_count": 1}
    facts["compartment"] = {**facts["compartment"], "area": 200, "persons": 10, "exit_count": 1}
    low, up = machine.answers("GB50016-3.7.2-exits", facts, {}, (), ("compartment", "compartment/up"))
    assert (low.verdict, up.verdict) == ("compliant", "violation")


def test_a_door_to_the_next_compartment_is_an_exit_below_ground_only() -> None:
    """And with a fire wall, a class 甲 door and one exit straight outside; above ground it is none."""
    facts = {"compartment.area": 900, "compartment.exit_count": 1, "compartment.direct_exits": 1}
    facts |= {"compartment.next_compartment_door": "甲级", "compartment.divided_by_fire_walls": True}
    rule, claim = "GB50016-3.7.2-exits", ("next-compartment",)
    assert verdict(rule, {**facts, "compartment.basement": True}, "", claim) == "compliant"
    assert verdict(rule, {**facts, "compartment.basement": False}, "", claim) == "violation"


def test_sprinklers_do_not_lengthen_the_way_of_a_factory() -> None:
    """The quarter more is of civil buildings."""
    assert ask(TRAVEL, factory(systems=PROTECTED), compartment__max_travel=1).limit == 60


def test_the_way_is_one_length_from_the_farthest_point() -> None:
    """No dead end, no room and corridor apart: one figure, to the nearest exit."""
    assert says(TRAVEL, factory(), compartment__max_travel=60) == "compliant"
    assert says(TRAVEL, factory(), compartment__max_travel=Decimal("60.01")) == "violation"
    asking = {rule.measure for rule in machine.rules().values() if rule.clause == "3.7.4" and rule.measure}
    assert [str(one) for one in asking] == ["compartment.max_travel"]


def test_on_an_upper_floor_the_way_ends_at_the_stair() -> None:
    """The limit goes by the compartment and its storeys; nothing is added for the way down."""
    limits = [ask(TRAVEL, factory(storeys=n), compartment__max_travel=1).limit for n in (2, 3, 6)]
    assert limits == [60, 60, 60]


def test_stores_have_no_way_to_measure() -> None:
    """The standard sets no distance for them."""
    assert says(TRAVEL, store(), compartment__max_travel=900) == "not_applicable"
    measures = {str(rule.measure) for rule in machine.rules().values() if rule.clause.startswith("3.8.")}
    assert not any("travel" in measure for measure in measures)


def test_the_width_goes_by_the_storeys_of_the_factory() -> None:
    """0.60, 0.80 and 1.00 m for 100 persons by the factory, not by the storey; 0.65 and 0.75 m are civil figures."""
    rule, given = "GB50016-3.7.5-total-stair-width", {"building.storeys_above": 3}
    assert asked(rule, given, "storey/second").limit == Decimal("1.6")
    assert asked(rule, {"building.storeys_above": 4}, "storey/second").limit == 2
    assert asked(rule, {"building.storeys_above": 2}, "storey/second").limit == Decimal("1.2")


def test_of_the_least_widths_only_the_outer_door_is_an_obligation() -> None:
    """Stairs of 1.10, corridors of 1.40 and doors of 0.90 m are advised; the door of 1.20 m is asked for."""
    slugs = ("stair-width", "corridor-width", "door-width", "ground-door")
    found = {slug: machine.rules()[f"GB50016-3.7.5-{slug}"].modality for slug in slugs}
    assert found == {
        "stair-width": "should",
        "corridor-width": "should",
        "door-width": "should",
        "ground-door": "shall",
    }


def test_the_general_code_makes_floors_of_widths_mandatory() -> None:
    """Doors 0.80 m, corridors and outer doors 1.10 m: below the advice of 3.7.5, but no longer advice."""
    assert asked("GB55037-7.1.4-exit-door").limit == Decimal("0.8")
    assert asked("GB55037-7.1.4-corridor").limit == asked("GB55037-7.1.4-ground-door").limit == Decimal("1.1")
    assert status("GB55037-7.1.4-exit-door", AFTER) == "mandatory"


STAIR = "GB50016-3.7.6-stair-form"


def stair(form: str, persons: int = 60, **kind: Any) -> str:
    facts = dict(factory(**kind))
    facts["storey"] = {"number": 2, "persons": persons}
    facts["stair"] = {"form": form, "for_escape": True, "serves": ["part"]}
    return says(STAIR, facts)


def test_two_storeys_of_garment_making_need_enclosed_stairs() -> None:
    """From the second storey on, classes A, B and C: an open stair is a breach."""
    assert stair("open_stair", trade="garment") == "violation"
    assert stair("enclosed_stair", trade="garment") == "compliant"
    assert stair("open_stair", storeys=1, trade="garment") == "not_applicable"


def test_a_stair_without_its_walls_and_doors_is_not_enclosed() -> None:
    """The doors of an enclosed stair have a clause of their own: here a crowded class C factory."""
    crowded = {"stair.door": "none", "part.crowded": True, "building.height": 12}
    assert verdict("GB50016-6.4.2-door", crowded) == "violation"


def test_an_outdoor_stair_keeps_its_own_clause() -> None:
    """Rail, width and slope of 6.4.5: the form alone does not do."""
    assert stair("outdoor_stair") == "compliant"
    form = {"stair.form": "outdoor_stair"}
    assert verdict("GB50016-6.4.5-rail", {**form, "stair.rail_height": Decimal("1.09")}) == "violation"
    assert verdict("GB50016-6.4.5-width", {**form, "stair.width": Decimal("0.89")}) == "violation"


def test_the_smoke_proof_stair_needs_height_and_persons() -> None:
    """Above 32 m and more than 10 persons on a storey: both."""
    assert stair("enclosed_stair", 11, height=33, storeys=6) == "violation"
    assert stair("enclosed_stair", 10, height=33, storeys=6) == "compliant"
    assert stair("enclosed_stair", 60, height=32, storeys=6) == "compliant"
    assert stair("smoke_proof_stair", 11, height=33, storeys=6) == "compliant"


def test_a_store_counts_exits_on_two_levels() -> None:
    """Of the building by its footprint, an obligation; of the compartment by its area, advice."""
    assert machine.rules()["GB50016-3.8.2-exits"].modality == "shall"
    assert machine.rules()["GB50016-3.8.2-compartment-exits"].modality == "should"
    one = store(above_ground=True, exit_count=1)
    assert ask("GB50016-3.8.2-exits", one, part__footprint=300, building__footprint=300).limit == 1
    assert ask("GB50016-3.8.2-exits", one, part__footprint=301, building__footprint=301).limit == 2
    assert ask("GB50016-3.8.2-compartment-exits", one, compartment__area=100, compartment__exit_count=1).limit == 1
    assert ask("GB50016-3.8.2-compartment-exits", one, compartment__area=101, compartment__exit_count=1).limit == 2


def test_nobody_counts_the_workers_of_a_store() -> None:
    """Persons decide in factories only."""
    crowd = {"compartment__area": 90, "compartment__exit_count": 1, "compartment__persons": 200}
    assert says("GB50016-3.8.2-compartment-exits", store(), **crowd) == "compliant"


def test_a_store_that_is_no_high_rise_has_no_form_of_stair_but_a_door() -> None:
    """3.8.7 is of high-rise stores; in the others the door to the stair is of class 乙."""
    facts = dict(store())
    facts["stair"] = {"form": "open_stair", "for_escape": True, "serves": ["part"], "door": "none"}
    assert says("GB50016-3.8.7-stair-form", facts) == "not_applicable"
    assert says("GB50016-3.8.2-stair-door", facts) == "violation"
    assert says("GB50016-3.8.2-stair-door", facts, stair__door="乙级") == "compliant"


# 1.0.4, and 8.3 as the cases of the chapter need it.


def test_a_store_under_a_factory_is_not_forbidden_but_parted() -> None:
    """Uses of classes C to E may share a building, each in compartments of its own: that is all that 1.0.4 asks."""
    rule = "GB50016-1.0.4-use-separation"
    assert verdict(rule, {"boundary.kind": "fire_wall", "boundary.openings": False}) == "compliant"
    assert verdict(rule, {"boundary.kind": "partition"}) == "violation"


def test_footprint_or_total_area_brings_sprinklers_to_light_industry() -> None:
    """More than 1500 m2 of ground or more than 3000 m2 in all: one of them is enough."""
    rule = "GB50016-8.3.1-automatic-extinguishing"
    shop = factory(trade="garment", unsuitable_for_water=False, special_process_below_ground=False, above_ground=True)
    size = {"part__footprint": 1500, "building__footprint": 1500, "part__area": 3000}
    assert says(rule, shop, **size) != "violation"
    assert says(rule, shop, **{**size, "part__footprint": 1501, "building__footprint": 1501}) == "violation"
    assert says(rule, shop, **{**size, "part__area": 3001}) == "violation"


def test_a_garment_store_falls_under_the_item_of_textiles_first() -> None:
    """1000 m2 for textiles and what is made of them; the 1500 m2 are of other goods of class C."""
    rule = "GB50016-8.3.2-automatic-extinguishing"
    size = {"part__footprint": 1200, "building__footprint": 1200, "part__area": 2400}
    plain = {"unsuitable_for_water": False, "above_ground": True}
    textile = ask(rule, store(goods_group="textile", **plain), **size)
    assert (textile.verdict, textile.item) == ("violation", "1")
    assert says(rule, store(**plain), **size) != "violation"


def test_the_items_of_8_3_2_are_cited_with_their_number() -> None:
    """8.3.2(7) is what the report must name, not 8.3.2 alone."""
    size = {"part__footprint": 1501, "building__footprint": 1501, "part__area": 3002}
    found = ask("GB50016-8.3.2-automatic-extinguishing", store(unsuitable_for_water=False, above_ground=True), **size)
    assert (found.verdict, found.item) == ("violation", "7")


# GB 55037: what it changed.


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
