"""Where readers of section 3.1 of GB 50016 (fire hazard) go wrong: one test a pitfall, named after it."""

from __future__ import annotations

from decimal import Decimal

from tests.oracle import machine
from tests.rules.pitfalls.asking import verdict
from tests.rules.pitfalls.industrial import F_AREA, ask, atoms, factory, says, store


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
