"""Where readers of chapter 8 of GB 50016 (systems) go wrong: one test a pitfall, named after it."""

from __future__ import annotations

from decimal import Decimal

from tests.oracle import machine
from tests.rules.pitfalls.asking import called, left_out, verdict


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
