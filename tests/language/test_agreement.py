"""Generated code and interpreter agree on points, over generated expressions and worlds."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from fire_rules.facts import Graph, Subject
from fire_rules.language import Expression, Scope
from fire_rules.language import bounds as b
from fire_rules.language.check import check
from fire_rules.language.checker import definition_type
from fire_rules.language.interpret import Interpreter, NoSuchCaseError
from fire_rules.language.lower import PRELUDE, Lowering, latitude
from fire_rules.vocabulary import vocabulary
from tests.language.conftest import BY_HEIGHT, DEFINITIONS, HOME, LIMITS, subject

SCOPE = Scope(vocabulary(), DEFINITIONS, {f"{HOME}/limits": LIMITS, f"{HOME}/by_height": BY_HEIGHT}, {})
numbers = st.sampled_from(
    """
    building.height
    3 m
    24 m
    0.1 m
    (building.height - 2 * 5 m)
    sum(s.width for s in building.stairs)
    min((s.width for s in building.stairs if s.form == open_stair), empty=9 m)
    (building.height if building.high_rise else 7 m)
    round_up(building.height, 0.5 m)
    max(building.height, 24 m)
    min(sum(s.width for s in building.stairs), building.height)
    by_height[building.height].width
    """.strip().splitlines()
).map(str.strip)
operators = st.sampled_from(["<", "<=", ">", ">=", "==", "!="])
comparisons = st.builds(lambda a, op, c: f"({a} {op} {c})", numbers, operators, numbers)
words = st.sampled_from(
    """
    building.fire_resistance_grade >= 三级
    building.fire_resistance_grade in (一二级, 四级)
    building.form == multi
    any(s.form == open_stair for s in building.stairs)
    all(s.width > 1 m for s in building.stairs if s.form != open_stair)
    count(s for s in building.stairs if s.form in (open_stair, outdoor_stair)) >= 1
    limits[丙2, building.fire_resistance_grade, building.form] >= 4000 m2
    permitted(limits[丙1, building.fire_resistance_grade].high)
    """.strip().splitlines()
).map(str.strip)
conditions = st.recursive(
    comparisons | words,
    lambda inner: (
        st.builds(lambda a, op, c: f"({a} {op} {c})", inner, st.sampled_from(["and", "or"]), inner)
        | inner.map(lambda a: f"not ({a})")
    ),
    max_leaves=6,
)
decimals = st.integers(0, 600).map(lambda n: Decimal(n) / 10)
grades = st.sampled_from(["一级", "二级", "三级", "四级"])
forms = st.sampled_from(["open_stair", "enclosed_stair", "outdoor_stair"])


@settings(max_examples=300, deadline=None)
@given(conditions, decimals, st.integers(1, 8), grades, st.lists(st.tuples(forms, decimals), max_size=3))
def test_generated_code_agrees_with_the_interpreter(
    text: str, height: Decimal, storeys: int, grade: str, stairs: list[tuple[str, Decimal]]
) -> None:
    building = _building(height, storeys, grade, stairs)
    tree = check(Expression(text, None, HOME), SCOPE, "building")
    assert _generated(tree, building) == _interpreted(tree, building)


def _building(height: Decimal, storeys: int, grade: str, stairs: list[tuple[str, Decimal]]) -> Subject:
    site = Subject("site", "", "")
    graph = Graph(site)
    building = subject(
        graph, "building", "building", site, height=height, storeys_above=Decimal(storeys), fire_resistance_grade=grade
    )
    members = tuple(
        subject(graph, "stair", f"building/stairs[{i}]", building, form=form, width=width)
        for i, (form, width) in enumerate(stairs)
    )
    building.set_("stairs", members)
    return building


def _generated(tree: Any, building: Subject) -> bool | None:
    trees = {
        key: [check(e, SCOPE, d.class_) for e in (d.value, d.strict, d.lenient) if e] for key, d in DEFINITIONS.items()
    }
    wide = latitude(SCOPE, trees)
    lowering = Lowering(SCOPE, wide)
    bodies = {key: lowering.lower(trees[key][0], "strict") for key in trees if not wide[key]}
    body = lowering.lower(tree, "strict")
    lines = [PRELUDE, *(f"{name} = {text}" for text, name in lowering.constants.items())]
    namespace: dict[str, Any] = {}
    exec("\n".join(lines), namespace)
    assert building.graph_ is not None
    building.graph_.definitions = {key: eval(f"lambda s: {code}", namespace) for key, code in bodies.items()}
    try:
        return bool(eval(f"lambda s: {body}", namespace)(building))
    except NoSuchCaseError:
        return None


def _interpreted(tree: Any, building: Subject) -> bool | None:
    try:
        found = Interpreter(SCOPE, {}).evaluate(tree, building)
    except NoSuchCaseError:
        return None
    assert isinstance(found, b.Truth)
    assert found.value is not None
    return found.value


def test_types_of_definitions() -> None:
    assert str(definition_type(SCOPE, "building", "form")) == "enum storey_form"
    assert str(definition_type(SCOPE, "compartment", "counted")) == "m2"
