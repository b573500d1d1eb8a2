"""Plain factories and stores, and how the tests of the industrial pitfalls ask of them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from fire_rules.engine import Finding, Result
from fire_rules.engine.evaluation import Evaluation
from fire_rules.vocabulary import vocabulary
from tests.oracle import machine, sweep
from tests.rules.pitfalls.asking import Facts

ENDLESS = Decimal("Infinity")
NEVER = Decimal("-Infinity")


def factory(category: str = "丙2", grade: str = "二级", storeys: int = 2, height: float = 12, **part: Any) -> Facts:
    """A factory with one compartment, nothing protected."""
    return {
        "building": {"fire_resistance_grade": grade, "storeys_above": storeys, "height": height, "storeys_below": 0},
        "part": {"kind": "factory", "production_category": category, "systems": NOTHING, **part},
        "compartment": {"part": "part", "basement": False, "divided_by_fire_walls": True},
    }


def store(category: str = "丙2", grade: str = "二级", storeys: int = 2, height: float = 12, **part: Any) -> Facts:
    """A store with one compartment, nothing protected."""
    found = dict(factory("丙2", grade, storeys, height))
    goods = {"goods_group": "general_combustible", "logistics": False, "rack_height": 3, "racks_mechanised": False}
    found["part"] = {"kind": "warehouse", "storage_category": category, "systems": NOTHING, **goods, **part}
    return found


NOTHING = {"automatic_extinguishing": "none", "water_extinguishing": "none", "fire_alarm": "none"}
PROTECTED = {"automatic_extinguishing": "all", "water_extinguishing": "all", "fire_alarm": "all"}


def ask(rule: str, facts: Facts, *claims: str, **given: Any) -> Evaluation:
    """The rule's answer; a given fact is written part__area."""
    return machine.answer(rule, facts, {name.replace("__", "."): value for name, value in given.items()}, claims)


def says(rule: str, facts: Facts, *claims: str, **given: Any) -> str:
    return ask(rule, facts, *claims, **given).verdict


def judged(rule: str, given: Mapping[str, Any], designed: str) -> Result:
    """The building of the rule's sheet with these changes, judged by every rule of the chapter."""
    point = next(one for one in sweep.of_points() if one.rule == rule)
    return sweep.judged(sweep.Building(rule, rule, point.facts, given, (), ()), designed)


def of(result: Result, obligation: str) -> Finding:
    """The finding of an obligation."""
    return next(one for one in result.findings if one.obligation == obligation and one.verdict != "not_applicable")


def atoms(enum: str) -> tuple[str, ...]:
    return vocabulary().enums[enum].atoms


F_AREA, F_STOREYS = "GB50016-3.3.1-compartment-area", "GB50016-3.3.1-storeys"
S_AREA, S_FOOTPRINT = "GB50016-3.3.2-compartment-area", "GB50016-3.3.2-footprint"
TRAVEL = "GB50016-3.7.4-travel"
