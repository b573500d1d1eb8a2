import pytest

from fire_rules.engine.answers import Answers
from fire_rules.engine.applicability import Applicability
from fire_rules.facts import FactRef
from fire_rules.values import OneOf
from tests.engine.world import Told, World, rule

IN_USE = frozenset({"in_use"})


@pytest.mark.parametrize(("task", "expected"), [("inspection", "violation"), ("review", "not_applicable")])
def test_a_rule_of_another_task_does_not_apply_and_is_not_asked(task: str, expected: str) -> None:
    told = Told({"OLD-1-a": "violation"})
    made = rule(tasks=frozenset({"inspection"}))
    assert Answers(told, Applicability(task)).of(made, World().part).verdict == expected
    assert bool(told.asked) == (expected == "violation")


@pytest.mark.parametrize(
    ("phase", "verdict", "expected"),
    [
        ("in_use", "violation", "violation"),
        ("design", "violation", "not_applicable"),
        (None, "violation", "undetermined"),
        (None, "compliant", "compliant"),
        (None, "not_applicable", "not_applicable"),
        (OneOf(frozenset({"design", "construction"})), "violation", "not_applicable"),
        (OneOf(frozenset({"design", "in_use"})), "violation", "undetermined"),
    ],
)
def test_a_duty_of_use_binds_a_building_in_use(phase: object, verdict: str, expected: str) -> None:
    world = World(**({} if phase is None else {"phase": phase}))
    answer = Answers(Told({"OLD-1-a": verdict}), Applicability("inspection")).of(rule(phases=IN_USE), world.part)
    assert answer.verdict == expected
    if expected == "undetermined":
        assert answer.missing == {FactRef("building[A]", "phase")}


def test_the_phase_of_the_run_stands_in_for_an_unstated_one() -> None:
    answers = Answers(Told({"OLD-1-a": "violation"}), Applicability("inspection", "in_use"))
    assert answers.of(rule(phases=IN_USE), World().part).verdict == "violation"
    assert answers.of(rule(phases=IN_USE), World(phase="design").part).verdict == "not_applicable"


@pytest.mark.parametrize(
    ("site", "name", "expected"),
    [
        ({"province": "河南省"}, "河南", "violation"),
        ({"province": "河南"}, "河南省", "violation"),
        ({"province": "河北"}, "河南", "not_applicable"),
        ({}, "河南", "undetermined"),
        ({"province": "河南", "city": "安阳市"}, "安阳市", "violation"),
        ({"province": "河南", "city": "郑州市"}, "安阳市", "not_applicable"),
        ({"province": "河南"}, "安阳市", "undetermined"),
        ({"province": "贵州"}, "贵州", "violation"),
        ({"province": "北京", "city": "北京市"}, "北京市", "violation"),
    ],
)
def test_a_local_rule_binds_in_its_place(site: dict[str, str], name: str, expected: str) -> None:
    world = World()
    for field, value in site.items():
        world.site.set_(field, value)
    made = rule(jurisdiction=(name,))
    answer = Answers(Told({"OLD-1-a": "violation"}), Applicability("inspection")).of(made, world.part)
    assert answer.verdict == expected
    if expected == "undetermined":
        assert {ref.name for ref in answer.missing} == {"city" if name == "安阳市" else "province"}


@pytest.mark.parametrize(
    ("site", "expected", "missing"),
    [
        ({"province": "河南", "city": "平顶山市", "county": "舞钢市"}, "violation", set()),
        ({"city": "舞钢市"}, "violation", set()),
        ({"county": "舞钢市"}, "violation", set()),
        ({"province": "河南", "city": "平顶山市", "county": "叶县"}, "not_applicable", set()),
        ({"province": "河南", "city": "安阳市"}, "not_applicable", set()),
        ({"province": "山西"}, "not_applicable", set()),
        ({"province": "河南", "city": "平顶山市"}, "undetermined", {"county"}),
        ({"province": "河南"}, "undetermined", {"city", "county"}),
        ({}, "undetermined", {"province", "city", "county"}),
    ],
)
def test_a_rule_of_a_county_binds_there(site: dict[str, str], expected: str, missing: set[str]) -> None:
    world = World()
    for field, value in site.items():
        world.site.set_(field, value)
    made = rule(jurisdiction=("河南/平顶山/舞钢市",))
    answer = Answers(Told({"OLD-1-a": "violation"}), Applicability("inspection")).of(made, world.part)
    assert (answer.verdict, {ref.name for ref in answer.missing}) == (expected, missing)


def test_of_a_local_rule_the_place_is_asked_first() -> None:
    world = World()
    told = Told({"OLD-1-a": "undetermined"}, {"OLD-1-a": (FactRef("building[A]", "height"),)})
    answer = Answers(told, Applicability("inspection")).of(rule(jurisdiction=("河南",)), world.part)
    assert {ref.name for ref in answer.missing} == {"province"}


@pytest.mark.parametrize(
    ("phases", "expected"),
    [
        (("in_use", "design"), "violation"),
        (("design", "closed"), "not_applicable"),
        (("design", None), "undetermined"),
        (("in_use", None), "violation"),
    ],
)
def test_a_unit_of_several_buildings_is_bound_where_one_is_in_use(phases: tuple[str, ...], expected: str) -> None:
    first, second = phases
    world = World(phase=first)
    world.add("building", "B", world.site, **({} if second is None else {"phase": second}))
    unit = world.add("unit", "U", world.site, "units")
    made = rule(subject="unit", phases=IN_USE)
    assert Answers(Told({"OLD-1-a": "violation"}), Applicability("inspection")).of(made, unit).verdict == expected
