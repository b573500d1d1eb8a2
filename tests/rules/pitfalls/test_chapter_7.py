"""Where readers of chapter 7 of GB 50016 (lanes, rescue, fire lifts) go wrong: one test a pitfall, named after it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import machine
from tests.rules.pitfalls.asking import AFTER, BEFORE, asked, left_out, status, verdict


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
