"""Where readers of section 6.4 of GB 50016 (stairs and doors) go wrong: one test a pitfall, named after it."""

from __future__ import annotations

import pytest

from tests.oracle import machine
from tests.rules.pitfalls.asking import asked, called, left_out, verdict


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
