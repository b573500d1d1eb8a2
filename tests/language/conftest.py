"""A small world for expressions: one building with parts and stairs, built by hand."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from fire_rules.facts import Graph, Subject
from fire_rules.language import Expression, Scope
from fire_rules.language.check import check
from fire_rules.language.interpret import Interpreter
from fire_rules.rulebook.rule import Definition, Table
from fire_rules.values import UNKNOWN
from fire_rules.vocabulary import vocabulary

HOME = "X 1.1"

LIMITS = Table(
    name="limits",
    clause="X 1.1",
    keys=("production_category", "fire_resistance_grade"),
    columns={"max_storeys": "count", "single": "m2", "multi": "m2", "high": "m2", "basement": "m2"},
    rows=(
        (("丙", "一级"), ("不限", "不限", Decimal(6000), Decimal(3000), Decimal(500))),
        (("丙", "二级"), ("不限", Decimal(8000), Decimal(4000), Decimal(2000), Decimal(500))),
        (("丙", "三级"), (Decimal(2), Decimal(3000), Decimal(2000), "—", "—")),
        (("戊", "*"), ("不限", "/", "不限", Decimal(6000), Decimal(1000))),
    ),
    absent="not_permitted",
    title={},
)
BY_HEIGHT = Table(
    name="by_height",
    clause="X 1.2",
    keys=("height",),
    columns={"width": "m"},
    rows=((("(,24]",), (Decimal(5),)), (("(24,50]",), (Decimal(6),)), (("(50,)",), (Decimal(8),))),
    absent="no_such_case",
    title={},
)


def definition(class_: str, name: str, value: str = "", strict: str = "", lenient: str = "") -> Definition:
    def expression(text: str) -> Expression | None:
        return Expression(text, None, HOME) if text else None

    return Definition(name, class_, "X", {}, expression(value), expression(strict), expression(lenient))


DEFINITIONS = {
    (d.class_, d.name): d
    for d in (
        definition("building", "high_rise", "building.height > 24 m and building.storeys_above > 1"),
        definition(
            "building", "form", "single if building.storeys_above == 1 else (high if building.high_rise else multi)"
        ),
        definition(
            "compartment",
            "counted",
            strict="compartment.area - 0.5 * compartment.protected_area",
            lenient="compartment.area - compartment.protected_area",
        ),
    )
}


@pytest.fixture
def scope() -> Scope:
    return Scope(vocabulary(), DEFINITIONS, {f"{HOME}/limits": LIMITS, f"{HOME}/by_height": BY_HEIGHT}, {})


def subject(graph: Graph | None, class_: str, path: str, parent: Subject | None, **facts: Any) -> Subject:
    made = Subject(class_, path, path, parent)
    above = parent
    while above is not None:
        made.set_(above.class_, above)
        above = above.parent_
    for name, value in facts.items():
        made.set_(name, value)
    if graph is not None:
        graph.add(made)
    return made


@pytest.fixture
def world() -> dict[str, Subject]:
    """A two-storey building of unknown grade with one 丙2 part, one compartment and two stairs."""
    site = Subject("site", "", "")
    graph = Graph(site)
    graph.add(site)
    building = subject(graph, "building", "building", site, height=Decimal(12), storeys_above=Decimal(2))
    building.set_("fire_resistance_grade", UNKNOWN)
    part = subject(graph, "part", "building/parts[P]", building, kind="factory", production_category="丙2")
    compartment = subject(
        graph, "compartment", "building/compartments[F]", building,
        area=Decimal(7000), protected_area=Decimal(4000), part=part,
    )  # fmt: skip
    one = subject(graph, "stair", "building/stairs[1]", building, form="open_stair", width=Decimal("1.1"))
    two = subject(graph, "stair", "building/stairs[2]", building, form="enclosed_stair", width=Decimal("1.4"))
    building.set_("stairs", (one, two))
    return {"site": site, "building": building, "part": part, "compartment": compartment, "one": one, "two": two}


@pytest.fixture
def evaluate(scope: Scope) -> Callable[..., Any]:
    def run(text: str, on: Subject, **options: Any) -> Any:
        tree = check(Expression(text, None, HOME), scope, on.class_)
        return Interpreter(scope, {}, **options).evaluate(tree, on)

    return run
