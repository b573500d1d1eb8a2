"""Where readers of 6.5 to 6.7 of GB 50016 (doors, links, insulation) go wrong: one test a pitfall, named after it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.oracle import machine
from tests.rules.pitfalls.asking import verdict


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
