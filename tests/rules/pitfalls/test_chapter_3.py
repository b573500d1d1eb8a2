"""Where readers of chapter 3 of GB 50016 as a whole go wrong: one test a pitfall, named after it."""

from __future__ import annotations

from itertools import product

from tests.oracle import machine
from tests.rules.pitfalls.asking import verdict
from tests.rules.pitfalls.industrial import (
    ENDLESS,
    F_AREA,
    NEVER,
    PROTECTED,
    S_AREA,
    S_FOOTPRINT,
    TRAVEL,
    ask,
    atoms,
    factory,
    judged,
    of,
    says,
    store,
)


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


def test_a_store_under_a_factory_is_not_forbidden_but_parted() -> None:
    """Uses of classes C to E may share a building, each in compartments of its own: that is all that 1.0.4 asks."""
    rule = "GB50016-1.0.4-use-separation"
    assert verdict(rule, {"boundary.kind": "fire_wall", "boundary.openings": False}) == "compliant"
    assert verdict(rule, {"boundary.kind": "partition"}) == "violation"
