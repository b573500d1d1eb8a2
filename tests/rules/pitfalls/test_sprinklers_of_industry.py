"""Where readers of 8.3.1 and 8.3.2 of GB 50016 go wrong in factories and stores: one test a pitfall, named after it."""

from __future__ import annotations

from tests.rules.pitfalls.industrial import ask, factory, says, store


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
