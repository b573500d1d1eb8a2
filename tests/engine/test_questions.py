from decimal import Decimal

from fire_rules.engine.finding import Citation, Cited, Finding
from fire_rules.engine.question_words import list_question, question
from fire_rules.engine.questions import askable, questions
from fire_rules.facts import FactRef, Origin
from fire_rules.values import UNKNOWN, AtLeast, OneOf, Range
from tests.engine.world import World


def open_finding(name: str, *missing: FactRef, gravity: str = "shall", verdict: str = "undetermined") -> Finding:
    main = Cited(Citation("OLD", "1", "1", {}), verdict)  # type: ignore[arg-type]
    return Finding(
        name,
        "building[A]",
        "building",
        "A",
        verdict,
        main,
        gravity=gravity,
        missing=missing,
        fingerprint=name,  # type: ignore[arg-type]
    )


def test_one_question_a_fact_the_weightiest_first() -> None:
    world = World()
    grade, height = world.building.ref_("fire_resistance_grade"), world.building.ref_("height")
    found = questions(
        [
            open_finding("a", grade, gravity="mandatory"),
            open_finding("b", grade, height),
            open_finding("c", height),
            open_finding("d", height, verdict="violation"),
        ],
        world.graph,
    )
    assert [(q.fact, q.weight, q.findings) for q in found] == [(grade, 6, ("a", "b")), (height, 4, ("b", "c"))]


def test_the_fact_is_asked_for_where_it_would_be_inherited_from() -> None:
    world = World()
    assert askable(world.compartment.ref_("fire_alarm"), world.graph) == FactRef("building[A]", "fire_alarm")
    world.building.set_("fire_alarm", "none")
    world.part.set_("fire_alarm", UNKNOWN, Origin("stated"))  # written out: nothing is taken from above
    assert askable(world.compartment.ref_("fire_alarm"), world.graph) == world.part.ref_("fire_alarm")


def test_a_fact_that_is_not_inherited_is_asked_for_where_it_belongs() -> None:
    world = World()
    assert askable(world.compartment.ref_("area"), world.graph) == world.compartment.ref_("area")


def test_a_member_of_a_list_that_is_not_stated_asks_for_the_list() -> None:
    world = World()
    stand_in = world.unlisted("compartment", "compartments")
    below = world.unlisted("piece", "pieces", stand_in)
    assert askable(below.ref_("area"), world.graph) == FactRef("building[A]", "compartments")


def test_the_words_of_questions() -> None:
    world = World()
    building = world.building
    building.label_ = "1号厂房"
    assert question(building, "fire_resistance_grade") == {
        "zh": "请提供：1号厂房的耐火等级（一级/二级/三级/四级）",
        "en": "Please state the fire resistance grade of building A (grade I/grade II/grade III/grade IV)",
    }
    building.set_("fire_resistance_grade", OneOf(frozenset({"三级", "四级"})))
    assert question(building, "fire_resistance_grade")["zh"] == "请提供：1号厂房的耐火等级（三级/四级）"
    assert question(building, "height")["zh"] == "请提供：1号厂房的建筑高度（m）"
    building.set_("height", Range(Decimal(20), Decimal(30)))
    assert question(building, "height")["zh"] == "请提供：1号厂房的建筑高度（m，现为 20..30）"
    assert question(building, "special_value")["zh"] == "请确认：1号厂房：特殊贵重（是/否）"
    assert question(building, "storeys_above")["en"] == "Please state the storeys above of building A"


def test_the_words_of_questions_for_lists() -> None:
    world = World()
    world.building.label_ = "1号厂房"
    assert list_question(world.building, "stairs")["zh"] == "请列出：1号厂房的楼梯（没有则写“无”）"
    world.part.set_("goods", AtLeast(()))
    assert "complete: true" in list_question(world.part, "goods")["en"]
