"""Cases settle only what stands more than once: the law by which the engine leaves the others out."""

from itertools import product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from fire_rules.facts import FactRef, Graph, Subject
from fire_rules.language import Expression, Scope
from fire_rules.language.check import check
from fire_rules.language.interpret import Interpreter
from fire_rules.language.types import BOOL
from fire_rules.vocabulary import vocabulary

SCOPE = Scope(vocabulary(), {}, {}, {})
GRADES = ("一级", "二级", "三级", "四级")
LEAVES = st.sampled_from(
    [
        "building.fire_resistance_grade == 一级",
        "building.fire_resistance_grade >= 三级",
        "building.fire_resistance_grade in (一级, 四级)",
        "building.height > 24 m",
        "(10 m if building.fire_resistance_grade == 二级 else 30 m) > building.height",
        "building.storeys_above > 2",
    ]
)
FORMULAS = st.recursive(
    LEAVES,
    lambda below: st.one_of(
        st.tuples(below, st.sampled_from(["and", "or"]), below).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
        below.map(lambda text: f"(not {text})"),
    ),
    max_leaves=5,
)


def verdict(text: str, assumed: dict[FactRef, Any] | None = None) -> tuple[Any, Interpreter]:
    site = Subject("site", "", "")
    graph = Graph(site)
    building = Subject("building", "A", "building[A]", site)
    graph.add(building)
    interpreter = Interpreter(SCOPE, {}, assumed=assumed)
    tree = check(Expression(text), SCOPE, "building", BOOL)
    return interpreter.evaluate(tree, building), interpreter


@given(FORMULAS)
@settings(max_examples=200, deadline=None)
def test_a_fact_that_is_read_once_is_not_settled_by_its_cases(text: str) -> None:
    found, interpreter = verdict(text)
    grade = FactRef("building[A]", "fire_resistance_grade")
    if found.value is not None or grade in interpreter.once.twice:
        return
    cases = {verdict(text, {grade: atom})[0].value for atom in GRADES}
    assert cases != {True}
    assert cases != {False}


def test_a_fact_that_is_read_twice_is_noted() -> None:
    first, second = "building.fire_resistance_grade == 一级", "building.fire_resistance_grade != 一级"
    for joined, text in product(("and", "or"), (first, second)):
        _, interpreter = verdict(f"{text} {joined} {first}")
        assert interpreter.once.twice == {FactRef("building[A]", "fire_resistance_grade")}
    _, interpreter = verdict(f"{first} and building.height > 24 m")
    assert not interpreter.once.twice
