"""Where readers of sections 3.7 and 3.8 of GB 50016 (escape) go wrong: one test a pitfall, named after it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.oracle import machine
from tests.rules.pitfalls.asking import AFTER, BEFORE, asked, status, verdict
from tests.rules.pitfalls.industrial import PROTECTED, TRAVEL, ask, factory, says, store


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
