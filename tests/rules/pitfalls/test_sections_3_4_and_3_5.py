"""Where readers of sections 3.4 and 3.5 of GB 50016 (distances) go wrong: one test a pitfall, named after it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from fire_rules.engine.evaluation import Evaluation
from tests.rules.pitfalls.asking import asked, verdict

APART = "GB50016-3.4.1-separation"


def apart(rule: str, distance: float, *claims: str, **given: Any) -> Evaluation:
    found = {name.replace("__", "."): value for name, value in given.items()}
    return asked(rule, {**found, "separation.distance": distance}, "", claims)


def test_a_quarter_less_is_never_for_classes_a_and_b() -> None:
    """Walls that do not burn with small openings out of line earn it for C, D and E."""
    walls = {
        f"separation__{name}": value
        for name, value in {
            "openings_opposed": False,
            "combustible_eaves": False,
            "from_wall_combustibility": "non_combustible",
            "to_wall_combustibility": "non_combustible",
            "from_wall_openings_share": 5,
            "to_wall_openings_share": 5,
        }.items()
    }
    assert apart(APART, 99, "small-openings", **walls).limit == Decimal("7.5")
    for category in ("甲1", "乙1"):
        assert (
            "small-openings"
            not in apart(APART, 99, "small-openings", **walls, part__production_category=category).adjusted
        )


def test_the_columns_of_tall_civil_buildings_differ_by_class() -> None:
    """20 and 15 m from class C, 15 and 13 m from D and E; more from grade III."""
    to = {"separation__neighbour_kind": "civil", "separation__neighbour_grade": "一级"}
    tall = {"high_class_1": (20, 15, 25, 18), "high_class_2": (15, 13, 20, 15)}
    for civil, limits in tall.items():
        at = {**to, "separation__neighbour_civil_class": civil}
        kinds = (("丙2", "二级"), ("丁1", "二级"), ("丙2", "三级"), ("丁1", "三级"))
        found = [
            apart(APART, 99, **at, part__production_category=one, building__fire_resistance_grade=grade).limit
            for one, grade in kinds
        ]
        assert tuple(found) == limits


def test_the_reliefs_hang_on_the_wall_being_a_fire_wall() -> None:
    """No limit where the higher side has a fire wall, 4 m where the lower one has: no fire wall, no relief."""
    assert (
        apart(APART, 0, "higher-fire-wall", building__height=15, separation__from_wall_is_fire_wall=True).verdict
        == "compliant"
    )
    assert apart(APART, 0, "higher-fire-wall", building__height=15).verdict == "violation"
    lower = {
        "separation__to_wall_is_fire_wall": True,
        "separation__to_roof_resistance": 1,
        "separation__to_roof_openings": False,
    }
    assert apart(APART, 4, "lower-fire-wall", building__height=15, **lower).verdict == "compliant"
    lower["separation__to_wall_is_fire_wall"] = False
    assert apart(APART, 4, "lower-fire-wall", building__height=15, **lower).verdict == "violation"


def test_the_table_of_2006_is_not_this_one() -> None:
    """One civil column of 10, 12 and 14 m, 13 m for high-rises, is the old table: class B keeps 25 and 50 m."""
    to = {"separation__neighbour_kind": "civil", "part__production_category": "乙1"}
    assert apart(APART, 99, **to).limit == 25
    assert apart(APART, 99, **to, separation__neighbour_civil_class="high_class_2").limit == 50


def test_the_general_code_has_no_twelve_metres_between_class_a_stores() -> None:
    """The note's 12 m for small stocks break the 20 m of GB 55037 all the same."""
    stores = {"part.storage_category": "甲1", "part.stock": 5, "separation.neighbour_storage_category": "甲1"}
    near, rule = {**stores, "separation.neighbour_stock": 5, "separation.distance": 12}, "GB55037-3.2.2-between-stores"
    assert verdict("GB50016-3.5.1-separation", near, "", ("small-stocks",)) == "compliant"
    assert verdict(rule, near, "", ("small-stocks",)) == "violation"
    assert verdict(rule, {**near, "separation.distance": 20}) == "compliant"


def test_no_limit_between_stores_is_bounded_by_the_footprints() -> None:
    """Behind the fire wall of the higher one, two stores cover no more than one may; factories have no such bound."""
    rule, wall = "GB50016-3.5.2-separation", {"building__height": 15, "separation__from_wall_is_fire_wall": True}
    cap = {"separation__footprint_limit": 4800}
    assert (
        apart(rule, 0, "higher-fire-wall-of-stores", **wall, **cap, separation__footprint_sum=4800).verdict
        == "compliant"
    )
    assert (
        apart(rule, 0, "higher-fire-wall-of-stores", **wall, **cap, separation__footprint_sum=4801).verdict
        == "violation"
    )


def test_class_c_stores_have_no_relief_towards_civil_buildings() -> None:
    """3.5.3 names D and E; for factories 3.4.5 takes in class C."""
    wall = {
        "separation__neighbour_kind": "civil",
        "separation__from_wall_is_fire_wall": True,
        "separation__from_wall_openings": False,
    }
    rule = "GB50016-3.5.2-separation"
    assert apart(rule, 0, "store-blind-fire-wall", **wall, part__storage_category="丁").verdict == "compliant"
    assert apart(rule, 0, "store-blind-fire-wall", **wall).verdict == "violation"
    assert apart(APART, 0, "civil-blind-fire-wall", **wall).verdict == "compliant"
