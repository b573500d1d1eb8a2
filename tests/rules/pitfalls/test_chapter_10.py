"""Where readers of chapter 10 of GB 50016 (power and lighting) go wrong: one test a pitfall, named after it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.oracle import machine
from tests.rules.pitfalls.asking import asked, left_out, verdict


def test_the_time_outside_of_fires_comes_on_top() -> None:
    """GB 51309 adds up to half an hour of calm; this clause asks its own half hour and says what it does not count."""
    assert asked("GB50016-10.1.5-duration").limit == Decimal("0.5")
    for rule in ("GB50016-10.1.5-duration", "GB55037-10.1.4-duration"):
        assert "GB 51309" in machine.rules()[rule].known_limits


def test_a_battery_reaches_its_time_at_the_end_of_its_life() -> None:
    """The time to be described is that of the old battery, and short of it is short."""
    short = {"building.emergency_lighting_duration": Decimal("0.49")}
    for rule in ("GB50016-10.1.5-duration", "GB55037-10.1.4-duration"):
        assert verdict(rule, short) == "violation"
        assert "寿命终了" in machine.rules()[rule].known_limits


@pytest.mark.parametrize(("place", "old", "new"), [("corridor", 1, 3), ("stair", 5, 10)])
def test_the_general_code_raised_the_light_of_corridors_and_stairs(place: str, old: int, new: int) -> None:
    """Corridors went from 1 to 3 lx and all stairs to 10 lx."""
    assert asked(f"GB50016-10.3.2-{place}s").limit == old
    found = asked(f"GB55037-10.1.10-{place}s", {f"building.{place}_illuminance": old})
    assert (found.verdict, found.limit) == ("violation", new)


def test_lit_strips_on_the_floor_help_and_replace_nothing() -> None:
    """10.3.6 is civil and left out; strips satisfy no clause on signs."""
    assert left_out("10.3.6", "民用")
    strips_only = {"part.systems.evacuation_signs": "none", "part.area": 9000}
    assert verdict("GB55037-10.1.8-signs", strips_only) == "violation"
