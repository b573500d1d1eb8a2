"""What expressions come to over bounds, worked out by hand."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from fire_rules.facts import FactRef, Subject
from fire_rules.language.interpret import NoSuchCaseError
from fire_rules.values import UNKNOWN, AtLeast, OneOf, Range

World = dict[str, Subject]
Evaluate = Callable[..., Any]


def test_known_comparison_is_decided(world: World, evaluate: Evaluate) -> None:
    assert evaluate("building.height > 10 m", world["building"]).value is True
    assert evaluate("building.height > 12 m", world["building"]).value is False
    assert evaluate("building.height >= 12", world["building"]).value is True


def test_unknown_fact_is_named(world: World, evaluate: Evaluate) -> None:
    found = evaluate("building.fire_resistance_grade >= 三级", world["building"])
    assert found.value is None
    assert found.missing == {FactRef("building", "fire_resistance_grade")}


def test_false_wins_over_unknown_and_misses_nothing(world: World, evaluate: Evaluate) -> None:
    found = evaluate("building.height > 24 m and building.fire_resistance_grade == 一级", world["building"])
    assert found.value is False
    assert not found.missing


def test_lookup_with_unknown_key_gives_the_bounds_of_the_cells(world: World, evaluate: Evaluate) -> None:
    text = "limits[compartment.part.production_category, building.fire_resistance_grade, building.form]"
    found = evaluate(text, world["compartment"])
    assert (found.lo, found.hi) == (Decimal("-Infinity"), Decimal(6000))
    assert found.missing == {FactRef("building", "fire_resistance_grade")}


def test_not_permitted_reads_by_direction(world: World, evaluate: Evaluate) -> None:
    world["building"].set_("fire_resistance_grade", "四级")
    text = "limits[compartment.part.production_category, building.fire_resistance_grade].multi"
    assert evaluate(text, world["compartment"]).hi == Decimal("-Infinity")
    assert evaluate(f"permitted({text})", world["compartment"]).value is False


def test_larger_and_smaller_of_two_keep_what_is_known(world: World, evaluate: Evaluate) -> None:
    on = world["compartment"]
    on.set_("protected_area", UNKNOWN)
    larger = evaluate("max(compartment.area, compartment.protected_area)", on)
    assert (larger.lo, larger.hi) == (Decimal(7000), Decimal("Infinity"))
    smaller = evaluate("min(compartment.area, compartment.protected_area)", on)
    assert (smaller.lo, smaller.hi) == (Decimal(0), Decimal(7000))
    on.set_("protected_area", Range(Decimal(8000), Decimal(9000)))
    assert evaluate("min(compartment.area, compartment.protected_area)", on).point
    assert not evaluate("min(compartment.area, compartment.protected_area)", on).missing


def test_no_such_case_is_raised(world: World, evaluate: Evaluate) -> None:
    world["part"].set_("production_category", "戊")
    with pytest.raises(NoSuchCaseError):
        evaluate("limits[compartment.part.production_category, 一级].single", world["compartment"])


def test_interval_keys(world: World, evaluate: Evaluate) -> None:
    assert evaluate("by_height[building.height].width", world["building"]).lo == Decimal(5)
    world["building"].set_("height", Range(Decimal(20), Decimal(30)))
    found = evaluate("by_height[building.height].width", world["building"])
    assert (found.lo, found.hi) == (Decimal(5), Decimal(6))
    world["building"].set_("height", Range(Decimal(24), None, lo_open=True))
    found = evaluate("by_height[building.height].width", world["building"])
    assert (found.lo, found.hi) == (Decimal(6), Decimal(8))


def test_groups_decide_over_sets(world: World, evaluate: Evaluate) -> None:
    world["part"].set_("production_category", OneOf(frozenset(("丙1", "丙2"))))
    assert evaluate("part.production_category in 丙", world["part"]).value is True
    assert evaluate("part.production_category in (甲, 乙)", world["part"]).value is False
    assert evaluate("part.production_category == 丙2", world["part"]).value is None


def test_readings_of_a_latitude(world: World, evaluate: Evaluate) -> None:
    assert evaluate("compartment.counted", world["compartment"], reading="strict").lo == Decimal(5000)
    assert evaluate("compartment.counted", world["compartment"], reading="lenient").lo == Decimal(3000)


def test_aggregates_over_a_complete_list(world: World, evaluate: Evaluate) -> None:
    on = world["building"]
    assert evaluate("count(s for s in building.stairs if s.form == open_stair)", on).lo == 1
    assert evaluate("sum(s.width for s in building.stairs)", on).lo == Decimal("2.5")
    assert evaluate("min((s.width for s in building.stairs), empty=0)", on).lo == Decimal("1.1")
    assert evaluate("all(s.form != open_stair for s in building.stairs)", on).value is False
    assert evaluate("any(s.form == enclosed_stair for s in building.stairs)", on).value is True


def test_empty_stated_list(world: World, evaluate: Evaluate) -> None:
    world["building"].set_("stairs", ())
    on = world["building"]
    assert evaluate("all(s.form == enclosed_stair for s in building.stairs)", on).value is True
    assert evaluate("any(s.form == enclosed_stair for s in building.stairs)", on).value is False
    assert evaluate("max((s.width for s in building.stairs), empty=7)", on).hi == 7


def test_list_that_is_at_least(world: World, evaluate: Evaluate) -> None:
    world["building"].set_("stairs", AtLeast((world["one"],)))
    on = world["building"]
    assert evaluate("all(s.form == enclosed_stair for s in building.stairs)", on).value is False
    found = evaluate("any(s.form == enclosed_stair for s in building.stairs)", on)
    assert (found.value, found.missing) == (None, {FactRef("building", "stairs")})
    total = evaluate("sum(s.width for s in building.stairs)", on)
    assert total.lo == Decimal("1.1")
    assert total.hi == Decimal("Infinity")
    assert evaluate("count(s for s in building.stairs)", on).lo == 1


def test_unknown_list_is_never_empty(world: World, evaluate: Evaluate) -> None:
    world["building"].set_("stairs", UNKNOWN)
    on = world["building"]
    for text in ("all(s.form == open_stair for s in building.stairs)", "any(s.width > 1 m for s in building.stairs)"):
        assert evaluate(text, on).value is None
    assert evaluate("count(s for s in building.stairs)", on).lo == 0


def test_condition_on_the_outer_subject_decides_an_unknown_list(world: World, evaluate: Evaluate) -> None:
    world["building"].set_("stairs", UNKNOWN)
    text = "any(s.width > 1 m for s in building.stairs if building.height > 50 m)"
    assert evaluate(text, world["building"]).value is False


def test_ranges_stay_exact_at_the_boundary(world: World, evaluate: Evaluate) -> None:
    world["compartment"].set_("min_exit_spacing", Range(None, Decimal(5), hi_open=True))
    assert evaluate("compartment.min_exit_spacing >= 5 m", world["compartment"]).value is False
    world["compartment"].set_("min_exit_spacing", Range(None, Decimal(5)))
    assert evaluate("compartment.min_exit_spacing >= 5 m", world["compartment"]).value is None


def test_members_of_reference_lists(world: World, evaluate: Evaluate) -> None:
    stair = world["one"]
    stair.set_("serves", (world["part"],))
    assert evaluate("any(p.kind == factory for p in stair.serves)", stair).value is True
    stair.set_("serves", UNKNOWN)
    assert evaluate("any(p.kind == factory for p in stair.serves)", stair).value is None


def test_unknown_reference_carries_the_reference_as_missing(world: World, evaluate: Evaluate) -> None:
    world["compartment"].set_("part", UNKNOWN)
    found = evaluate("compartment.part.kind == factory", world["compartment"])
    assert (found.value, found.missing) == (None, {FactRef("building/compartments[F]", "part")})
