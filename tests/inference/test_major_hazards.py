"""Major fire hazards by both editions: elements and counts of the standard, exclusions, forms, two buildings."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from fire_rules.engine.options import RunOptions
from fire_rules.facts import FactRef
from fire_rules.inference import durable, infer
from fire_rules.inference.chain import draw
from fire_rules.inference.consequence import ConsequenceRule, HazardForm
from fire_rules.inference.facts import gather
from fire_rules.inference.fixpoint import PlainEngine
from fire_rules.inference.program import compile_rules
from fire_rules.inference.reading import load
from fire_rules.rulebook.rule import Rulebook
from tests.inference.world import BUILDING, LIABILITY, cited, definition, finding, hazard, part, result
from tests.inference.world import rules as read_rules

ROOT = Path(__file__).resolve().parents[2]
OLD, NEW = date(2025, 10, 31), date(2025, 11, 1)
HALL = part("hall")
IN_USE = (definition("out_of_use", BUILDING, "false"), definition("closed_without_risk", BUILDING, "false"))


@cache
def own() -> tuple[ConsequenceRule, ...]:
    return load([ROOT / "rules" / "_consequences"])


def clauses(edition: str, group: str) -> list[str]:
    return [r.clause for r in own() if r.id.startswith(f"GB35181-{edition}-") and r.group == group]


def run(*names: str, day: date | None = NEW, place: tuple[str, ...] = (), verdict: str = "violation"):  # type: ignore[no-untyped-def]
    """A result with these definitions of the building true and these obligations found."""
    obligations = [finding(name, BUILDING, verdict) for name in names if "-" in name]
    facts = [definition(name, BUILDING, "true") for name in (*names, *place) if "-" not in name]
    present = [finding("fire-acceptance", BUILDING, "compliant")]
    return infer(result(*present, *obligations, derived=(*facts, *IN_USE), day=day), own(), "plain")


def hazards(ran) -> dict[str, str]:  # type: ignore[no-untyped-def]
    return {one.id: one.status for one in ran.consequences if one.kind == "major_hazard"}


def test_the_editions_have_the_elements_of_the_standard() -> None:
    assert [len(clauses("2025", "direct")), len(clauses("2025", "comprehensive"))] == [30, 35]
    assert [len(clauses("2017", "direct")), len(clauses("2017", "comprehensive"))] == [10, 39]
    by_section = [sum(c.startswith(f"5.{n}") for c in clauses("2025", "direct")) for n in range(1, 6)]
    assert by_section == [10, 5, 6, 4, 5]
    assert [sum(c.startswith(f"6.{n}.") for c in clauses("2025", "comprehensive")) for n in range(1, 7)] == [
        3,
        7,
        6,
        6,
        6,
        7,
    ]
    assert sum(c.startswith("7.3.") for c in clauses("2017", "comprehensive")) == 12


SIX = ("control_room_below_standard", "damaged_fire_doors", "no_water_source", "wired_on_combustibles", "burnt_sheaths")


def test_six_different_elements_of_2025() -> None:
    assert hazards(run(*SIX)) == {}
    assert hazards(run(*SIX, "valves_closed")) == {"GB35181-2025-comprehensive": "established"}


def test_an_element_that_occurs_twice_counts_once() -> None:
    twice = run(*SIX, "factory-separation", "store-separation")
    (form,) = twice.major_hazards
    assert form.count("comprehensive", "yes") == 6
    assert hazards(run(*SIX[:4], "factory-separation", "store-separation")) == {}


def test_one_direct_element_suffices() -> None:
    drawn = run("own_brigade_lacking")
    assert hazards(drawn) == {"GB35181-2025-direct": "established"}
    (one,) = [c for c in drawn.consequences if c.kind == "major_hazard"]
    assert [(s.kind, s.name) for s in one.support if s.kind != "definition"] == [("consequence", "GB35181-2025-5.5e")]
    assert one.words["zh"].startswith("重大火灾隐患判定建议（待集体讨论或专家论证）：直接判定，")


THREE_A = ("many_stair_doors_damaged", "travel_far_too_long", "gas_against_rules")


def test_counts_by_kind_of_place_of_2017() -> None:
    crowded = ("holds_crowded_place", "grave_place")
    assert hazards(run(*THREE_A, day=OLD, place=crowded)) == {"GB35181-2017-crowded-place": "established"}
    assert hazards(run(*THREE_A, day=OLD)) == {}
    other = ("no_linkage", "fire_lift_out", "trade_in_metro")
    assert hazards(run(*other, day=OLD, place=crowded)) == {}
    assert hazards(run(*other, "own_brigade_lacking", day=OLD, place=crowded)) == {
        "GB35181-2017-grave-place": "established"
    }
    assert hazards(run(*other, *THREE_A[:2], day=OLD)) == {}
    assert hazards(run(*other, *THREE_A, day=OLD)) == {"GB35181-2017-any-place": "established"}


def test_dangerous_goods_places_of_2017() -> None:
    three = ("fire-lane-clear", "separation-clear", "other_extinguishing_lacking")
    assert hazards(run(*three, day=OLD, place=("holds_dangerous_goods_place",))) == {
        "GB35181-2017-dangerous-goods-place": "established"
    }
    assert hazards(run(*three, day=OLD, place=("holds_crowded_place",))) == {}


def test_the_date_decides() -> None:
    names = (*SIX, "valves_closed")
    assert hazards(run(*names, day=NEW)) == {"GB35181-2025-comprehensive": "established"}
    assert hazards(run(*names, day=OLD)) == {}
    assert [form.edition for day in (OLD, NEW) for form in run(*names, day=day).major_hazards] == ["2017", "2025"]
    early = run(*names, day=date(2018, 6, 30))
    assert (hazards(early), early.major_hazards) == ({}, ())
    undated = run(*names, day=None)
    assert hazards(undated) == {"GB35181-2025-comprehensive": "undetermined"}
    assert undated.major_hazards == ()
    (one,) = [c for c in undated.consequences if c.kind == "major_hazard"]
    assert FactRef("", "inspection_date") in one.missing


@pytest.mark.parametrize(
    ("day", "name", "direct"),
    [
        (NEW, "closed_without_risk", "dangerous_goods_among_people"),
        (OLD, "out_of_use", "dangerous_goods_in_crowded_place"),
    ],
)
def test_what_is_closed_is_left_out(day: date, name: str, direct: str) -> None:
    acceptance = finding("fire-acceptance", BUILDING, "compliant")
    for value, expected in (("true", []), ("false", ["established"]), ("", ["undetermined"])):
        facts = (definition(direct, BUILDING, "true"), definition(name, BUILDING, value))
        assert list(hazards(infer(result(acceptance, derived=facts, day=day), own(), "plain")).values()) == expected


def test_answers_of_the_form() -> None:
    acceptance = finding("fire-acceptance", BUILDING, "compliant")
    facts = (
        definition("burnt_sheaths", BUILDING, "true"),
        definition("burnt_fittings", BUILDING, "false"),
        definition("valves_closed", BUILDING, ""),
    )
    (form,) = infer(result(acceptance, derived=(*facts, *IN_USE), day=NEW), own(), "plain").major_hazards
    answers = {one.clause: one for one in form.answers}
    assert (answers["6.5.5"].answer, answers["6.5.6"].answer, answers["6.6.3"].answer) == ("yes", "no", "open")
    assert answers["6.6.3"].missing == (FactRef(BUILDING, "valves_closed_fact"),)
    assert (answers["6.5.2"].answer, answers["6.5.2"].unchecked) == ("open", ("fire-circuits",))
    assert form.proposals == ()


def test_no_liability_and_no_major_hazard_for_a_design() -> None:
    found = result(finding("upkeep", BUILDING))
    liability, danger = read_rules(LIABILITY), read_rules(hazard("h", "b: building", "{violated: [upkeep], of: b}"))
    for task, phase, drawn in (
        ("inspection", "in_use", 1),
        ("self_check", "", 1),
        ("investigation", "closed", 1),
        ("review", "design", 0),
        ("acceptance", "completion", 0),
        ("inspection", "design", 0),
    ):
        ran = replace(found, task=task, phase=phase)
        assert len(infer(ran, liability, "plain").consequences) == drawn
        assert len(infer(ran, danger, "plain").consequences) == 1
    assert infer(replace(run(*SIX), task="review"), own(), "plain").major_hazards == ()


def test_a_rule_may_name_its_own_tasks() -> None:
    acceptance = read_rules(LIABILITY + "tasks: [acceptance]\nphases: [completion]\n")
    found = replace(result(finding("upkeep", BUILDING)), task="acceptance", phase="completion")
    assert len(infer(found, acceptance, "plain").consequences) == 1
    assert infer(replace(found, task="inspection"), acceptance, "plain").consequences == ()


# Real buildings


@cache
def book() -> Rulebook:
    from fire_rules.rulebook.load import load_rulebook

    return load_rulebook(from_files=True)


def judged(name: str, day: date | None = None):  # type: ignore[no-untyped-def]
    from fire_rules.engine import evaluate
    from fire_rules.model import load as load_building

    document = load_building(ROOT / "examples" / "buildings" / name)
    return infer(evaluate(document, book(), RunOptions(inspection_date=day)), book())


def present(form: HazardForm) -> list[str]:
    return [one.clause for one in form.answers if one.answer == "yes"]


def test_two_sides_of_the_change() -> None:
    before, after = judged("market-before-2025-11-01.yaml"), judged("market-after-2025-11-01.yaml")
    assert "established" not in hazards(before).values()
    assert present(before.major_hazards[0]) == []
    assert hazards(after)["GB35181-2025-direct"] == "established"
    assert [c for c in present(after.major_hazards[0]) if c.startswith("5.")] == ["5.2a", "5.2e"]


def test_the_form_in_both_languages() -> None:
    from fire_rules.report.lines import plain
    from fire_rules.report.major_hazard import COLUMNS, form_lines, rows
    from fire_rules.report.naming import naming_of

    ran = judged("market-after-2025-11-01.yaml")
    (form,) = ran.major_hazards
    for lang in ("zh", "en"):
        table = rows(form, ran, naming_of(ran), lang)
        assert len(table) == 65
        assert {len(row) for row in table} == {len(COLUMNS[lang])}
    by_clause = {row[0]: row for row in rows(form, ran, naming_of(ran))}
    assert by_clause["5.2e"][2:5] == (
        "直接",
        "是",
        "灭火救援窗口被遮挡（营业厅）；公共娱乐场所、宾馆、商店、集贸市场（营业厅）",
    )
    assert by_clause["5.1a"][3] == "否"
    assert by_clause["6.3.1"][3] == "待核"
    assert by_clause["5.2e"][5:] == ("GB 35181-2025 5.2e", "可直接判定")
    text = plain(form_lines(form, ran, naming_of(ran)), 80)
    assert "判定建议：存在重大火灾隐患（待集体讨论或专家论证）" in text
    assert "合格" not in text


@pytest.mark.parametrize("name", ["market-before-2025-11-01.yaml", "market-after-2025-11-01.yaml", "anyang.yaml"])
def test_the_form_for_machines(name: str) -> None:
    import json

    from jsonschema import Draft202012Validator

    from fire_rules.report import RenderOptions, format_named
    from fire_rules.report.schema import report_schema

    ran = judged(name)
    document = json.loads(format_named("json").render([ran], RenderOptions(tool_version="1")))
    Draft202012Validator(report_schema()).validate(document)
    (form,) = document["results"][0]["major_hazards"]
    (drawn,) = ran.major_hazards
    assert [(one["clause"], one["answer"]) for one in form["elements"]] == [(a.clause, a.answer) for a in drawn.answers]
    assert all(one["facts"]["zh"] or one["basis"]["zh"] for one in form["elements"] if one["answer"] != "no")
    assert all(one["missing"] or one["unchecked"] for one in form["elements"] if one["answer"] == "open")
    assert ("5.1.3" if form["edition"] == "2017" else "4.2") in form["procedure"]["zh"]


@pytest.mark.parametrize(
    ("lang", "head"), [("zh", "| 条款 | 判定要素 | 直接/综合 | 是否存在 | 事实 | 依据 | 结论 |"), ("en", "| clause |")]
)
def test_the_annex(lang: str, head: str) -> None:
    from fire_rules.report import RenderOptions, format_named

    ran = judged("market-after-2025-11-01.yaml")
    text = format_named("markdown").render([ran], RenderOptions(lang=lang, annex="hazards"))
    lines = text.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(head))
    assert len([line for line in lines[start + 2 :] if line.startswith("| ")]) == 65
    undated = format_named("markdown").render(
        [replace(ran, inspection_date=None, major_hazards=())], RenderOptions(lang=lang, annex="hazards")
    )
    assert ("未生成判定表" if lang == "zh" else "no form: the day") in undated


def test_the_record_has_the_form_where_a_hazard_is_proposed() -> None:
    from fire_rules.report import RenderOptions, format_named

    after, before = (
        format_named("markdown").render([judged(f"market-{side}-2025-11-01.yaml")], RenderOptions(annex="record"))
        for side in ("after", "before")
    )
    assert "| 5.2e | 商业娱乐场所救援窗口被遮挡 | 直接 | 是 |" in after
    assert "重大火灾隐患判定建议" not in before


# What the rules for factories and stores do not reach


def test_a_civil_place_stays_open_until_it_is_stated(tmp_path: Path) -> None:
    from fire_rules.engine import evaluate
    from fire_rules.model import load as load_building

    text = (ROOT / "examples" / "buildings" / "market-after-2025-11-01.yaml").read_text(encoding="utf-8")
    fields = {
        "exits_to_standard": ("5.2c", "6.3.2"),
        "fire_lanes_to_standard": ("6.1.1",),
        "stair_forms_to_standard": ("6.3.1",),
        "standby_time_to_standard": ("6.3.6",),
        "smoke_control_where_required": ("6.4.4",),
        "fire_power_to_standard": ("6.5.1",),
        "fire_circuits_dedicated": ("6.5.2",),
        "fire_power_switchover": ("6.5.3",),
    }
    for stated, answer in (("false", "yes"), ("unknown", "open")):
        said = text
        for name in fields:
            said = said.replace(f"{name}: true", f"{name}: {stated}")
        path = tmp_path / "market.yaml"
        path.write_text(said, encoding="utf-8")
        ran = infer(evaluate(load_building(path), book(), RunOptions()), book())
        answers = {one.clause: one.answer for one in ran.major_hazards[0].answers}
        wanted = {clause: answer for found in fields.values() for clause in found}
        assert {clause: answers[clause] for clause in wanted} == wanted


# Both engines over many finding sets


def agreement(sets: int, seed: int) -> None:
    """Both engines draw the same of so many sets of findings and facts, chosen at random from what the rules read."""
    chance = random.Random(seed)
    kinds = sorted(
        {kind for rule in own() for kind, _ in rule.kinds() if kind.startswith(("violated:", "definition:"))}
    )
    subjects = {
        "building": (BUILDING,),
        "part": (HALL, part("store")),
        "tenancy": (f"{BUILDING}/tenancies[T]",),
        "unit": ("units[A]",),
    }
    for _ in range(sets):
        findings, derived = {}, {}
        for kind in chance.sample(kinds, chance.randint(1, 60)):
            form, _, text = kind.partition(":")
            if form == "violated":
                name, _, instrument = text.partition("@")
                subject = chance.choice((BUILDING, HALL, part("store"), "units[A]"))
                verdict = chance.choice(("violation", "undetermined", "judgement", "compliant"))
                beside = cited(instrument, chance.choice((verdict, "compliant"))) if instrument else ()
                findings[name, subject] = finding(name, subject, verdict, also=beside)
            else:
                name, _, value = text.partition("=")
                class_, _, field = name.partition(".")
                for subject in subjects[class_]:
                    derived[field, subject] = definition(field, subject, chance.choice((value, value, "")))
        ran = result(*findings.values(), derived=tuple(derived.values()), day=chance.choice((OLD, NEW)))
        rules = [r for r in own() if (r.start or OLD) <= ran.inspection_date and ran.inspection_date <= (r.end or NEW)]
        program = compile_rules(rules, {name for name, _ in findings})
        base = gather(ran, program.kinds)
        assert draw(program, base, durable.DurableEngine()) == draw(program, base, PlainEngine())


NO_DURABLE = pytest.mark.skipif(not durable.available(), reason="durable_rules is not installed")


@NO_DURABLE
def test_the_engines_agree_on_finding_sets() -> None:
    agreement(200, 35181)


@NO_DURABLE
@pytest.mark.slow
def test_the_engines_agree_on_ten_thousand_finding_sets() -> None:
    agreement(10_000, 2025)
