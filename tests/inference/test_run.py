"""The layer as a whole: status, support, articles by date, engines chosen, failing and absent."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from fire_rules.engine.finding import InstrumentName
from fire_rules.facts import FactRef
from fire_rules.inference import Comparison, compare, durable, infer
from fire_rules.inference.chain import Drawn
from fire_rules.inference.containment import EngineError
from tests.inference.world import BUILDING, LIABILITY, cited, definition, finding, hazard, part, result, rules

STORE, SHOP = part("store"), part("shop")
CROWDED = hazard(
    "crowded-over-store",
    "low: part, high: part",
    "{violated: [sprinklers], of: low}",
    "{definition: part.crowded, of: high, above: low}",
    more="same: [building]",
)
STOREYS = (
    *(definition(f"{end}_storey", STORE, "1") for end in ("lowest", "highest")),
    *(definition(f"{end}_storey", SHOP, "2") for end in ("lowest", "highest")),
)


def only(run):  # type: ignore[no-untyped-def]
    (consequence,) = run.consequences
    return consequence


@pytest.mark.parametrize("engine", ["auto", "plain"])
def test_established_with_its_support(engine) -> None:  # type: ignore[no-untyped-def]
    derived = (*STOREYS, definition("crowded", SHOP, "true"), definition("crowded", STORE, "false"))
    found = only(infer(result(finding("sprinklers", STORE), derived=derived), rules(CROWDED), engine))
    assert (found.status, found.id) == ("established", "crowded-over-store")
    assert dict(found.binding) == {"low": STORE, "high": SHOP, "building": BUILDING}
    assert [(s.kind, s.name, s.subject, s.verdict) for s in found.support] == [
        ("definition", "above", SHOP, "true"),
        ("definition", "part.crowded", SHOP, "true"),
        ("finding", "sprinklers", STORE, "violation"),
    ]
    assert found.support[-1].fingerprint == f"sprinklers@{STORE}"
    assert not found.missing


def test_undetermined_names_what_would_settle_it() -> None:
    derived = (*STOREYS, definition("crowded", SHOP, ""), definition("crowded", STORE, "false"))
    found = only(infer(result(finding("sprinklers", STORE), derived=derived), rules(CROWDED)))
    assert found.status == "undetermined"
    assert found.missing == (FactRef(SHOP, "crowded_fact"),)
    assert found.words["zh"].startswith("若待定事项成立，")
    assert found.words["en"].startswith("if the open findings prove to be breaches, ")


@pytest.mark.parametrize(
    ("low", "high", "status"),
    [
        ("1", "2", "established"),
        ("2", "1", None),
        ("1", "1", None),
        ("1..3", "2", "undetermined"),
        ("1", "", "undetermined"),
    ],
)
def test_above_goes_by_storeys(low: str, high: str, status: str | None) -> None:
    derived = (
        *(definition(f"{end}_storey", STORE, low) for end in ("lowest", "highest")),
        *(definition(f"{end}_storey", SHOP, high) for end in ("lowest", "highest")),
        definition("crowded", SHOP, "true"),
        definition("crowded", STORE, "false"),
    )
    run = infer(result(finding("sprinklers", STORE), derived=derived), rules(CROWDED))
    assert [one.status for one in run.consequences] == ([status] if status else [])


def test_parts_that_nobody_listed_leave_it_open() -> None:
    stand_in = part("?")
    found = only(infer(result(finding("sprinklers", stand_in, "undetermined", placeholder=True)), rules(CROWDED)))
    assert found.status == "undetermined"
    assert FactRef(BUILDING, "parts") in found.missing


@pytest.mark.parametrize(
    ("verdict", "status"),
    [
        ("violation", "established"),
        ("undetermined", "undetermined"),
        ("judgement", "undetermined"),
        ("compliant", None),
        ("not_applicable", None),
    ],
)
def test_verdicts(verdict: str, status: str | None) -> None:
    run = infer(result(finding("upkeep", BUILDING, verdict)), rules(LIABILITY))
    assert [one.status for one in run.consequences] == ([status] if status else [])


def test_advice_and_comparison_have_no_consequences() -> None:
    advice = finding("upkeep", BUILDING, gravity="should")
    present = finding("upkeep", BUILDING, legal_status="present_code_only")
    assert infer(result(advice, present), rules(LIABILITY)).consequences == ()


@pytest.mark.parametrize(
    ("law", "plan", "status"),
    [
        ("compliant", "violation", None),
        ("violation", "violation", "established"),
        ("undetermined", "violation", "undetermined"),
        ("violation", "compliant", "established"),
    ],
)
def test_a_breach_of_a_plan_alone_makes_nobody_liable(law: str, plan: str, status: str | None) -> None:
    verdict = "violation" if "violation" in (law, plan) else law
    broken = finding("upkeep", BUILDING, verdict, also=cited("W", plan))
    broken = replace(broken, main=replace(broken.main, verdict=law))
    base = result(broken)
    names = {**base.instruments, "W": InstrumentName({"zh": "方案", "en": "plan"}, "", "plan")}
    run = infer(replace(base, instruments=names), rules(LIABILITY))
    assert [one.status for one in run.consequences] == ([status] if status else [])


ABSENT = hazard("alone", "b: building", "{violated: [x], of: b}", "{absent: {violated: [y]}, of: b}")


@pytest.mark.parametrize(
    ("other", "status"),
    [
        ("violation", None),
        ("compliant", "established"),
        ("not_applicable", "established"),
        ("undetermined", "undetermined"),
    ],
)
def test_absence(other: str, status: str | None) -> None:
    run = infer(result(finding("x", BUILDING), finding("y", BUILDING, other)), rules(ABSENT))
    assert [one.status for one in run.consequences] == ([status] if status else [])
    if status == "undetermined":
        assert only(run).missing == (FactRef(BUILDING, "y"),)


def test_what_was_not_checked_is_not_absent() -> None:
    assert only(infer(result(finding("x", BUILDING)), rules(ABSENT))).status == "undetermined"


def test_different_elements_count_once_each() -> None:
    text = hazard("many", "b: building", "{at_least: 2, elements: [x, [y, z]], of: b}")
    twice = [finding("y", BUILDING), finding("z", BUILDING)]
    assert infer(result(*twice), rules(text)).consequences == ()
    assert only(infer(result(finding("x", BUILDING), *twice), rules(text))).status == "established"
    half = infer(result(finding("x", BUILDING, "undetermined"), *twice), rules(text))
    assert (only(half).status, only(half).missing) == ("undetermined", (FactRef(BUILDING, "x"),))
    apart = infer(result(finding("x", BUILDING), finding("y", "building[B]")), rules(text))
    assert apart.consequences == ()


def test_only_what_is_needed_is_asked_for() -> None:
    text = hazard("pair", "b: building", "{violated: [x], of: b}", "{violated: [y], of: b}")
    settled, doubtful = finding("x", STORE), finding("x", SHOP, "undetermined")
    found = only(infer(result(settled, doubtful, finding("y", BUILDING, "undetermined")), rules(text)))
    assert found.missing == (FactRef(BUILDING, "y"),)
    assert [one.subject for one in found.support] == [STORE, BUILDING]


def test_a_consequence_is_a_premise() -> None:
    first = hazard("first", "p: part", "{violated: [x], of: p}")
    second = hazard("second", "b: building", "{consequence: first, of: b}", "{violated: [y], of: b}")
    run = infer(result(finding("x", STORE), finding("y", BUILDING, "undetermined")), rules(first, second))
    assert [(one.id, one.status) for one in run.consequences] == [("first", "established"), ("second", "undetermined")]
    assert {one.name for one in run.consequences[1].support} == {"first", "x", "y"}
    first_step = run.consequences[1].support[0]
    assert (first_step.kind, first_step.subject) == ("consequence", STORE)


@pytest.mark.parametrize(
    ("day", "edition", "zh"),
    [
        (
            date(2019, 4, 22),
            "2008",
            "可能适用《中华人民共和国消防法》（2008年）第五十九条，由甲机关实施，对象为单位，责令改正，并处罚款，幅度：5000元以上5万元以下罚款",
        ),
        (
            date(2021, 4, 29),
            "2021",
            "可能适用《中华人民共和国消防法》（2021年）第六十条第一款第（一）项，由乙机关实施，对象为单位，责令改正，并处罚款，"
            "幅度：5000元以上5万元以下罚款，以逾期未改正为前提",
        ),
        (
            date(2020, 1, 1),
            "",
            "可能涉及《中华人民共和国消防法》第六十条第一款第（一）项，但 2020-01-01 施行的版本未收录",
        ),
        (None, "", "可能适用《中华人民共和国消防法》第六十条第一款第（一）项，所依日期未提供，版本与实施机关待定"),
    ],
)
def test_the_date_picks_edition_and_authority(day: date | None, edition: str, zh: str) -> None:
    found = only(infer(result(finding("upkeep", BUILDING), day=day), rules(LIABILITY)))
    assert (found.status, found.edition, found.basis_date) == ("established", edition, day)
    assert found.words["zh"].startswith(zh)
    assert "will" not in found.words["en"]


def test_the_date_of_an_event() -> None:
    text = LIABILITY.replace("  who:", "  dated_by: event\n  who:", 1)
    on_the_day = finding("upkeep", BUILDING, event=date(2010, 1, 1))
    assert only(infer(result(on_the_day), rules(text))).edition == "2008"
    assert only(infer(result(finding("upkeep", BUILDING)), rules(text))).basis_date is None


def test_whom_it_concerns() -> None:
    addressed = finding("upkeep", STORE, addressee="units[A]", unit="units[A]")
    other = finding("upkeep", SHOP, addressee="units[A]", unit="units[A]")
    found = only(
        infer(result(addressed, other, finding("upkeep", part("c"), "undetermined", unit="units[A]")), rules(LIABILITY))
    )
    assert dict(found.binding) == {"party": "units[A]"}
    assert [one.subject for one in found.support] == [SHOP, STORE]


def test_rules_of_another_time_are_not_drawn() -> None:
    text = hazard("old", "b: building", "{violated: [x], of: b}", more="from: 2018-07-01\nto: 2025-10-31")
    assert only(infer(result(finding("x", BUILDING)), rules(text))).status == "established"
    assert infer(result(finding("x", BUILDING), day=date(2025, 11, 1)), rules(text)).consequences == ()
    undated = only(infer(result(finding("x", BUILDING), day=None), rules(text)))
    assert (undated.status, undated.missing) == ("undetermined", (FactRef("", "inspection_date"),))


# Engines

CASE = (result(finding("upkeep", BUILDING)), rules(LIABILITY))
NO_DURABLE = pytest.mark.skipif(not durable.available(), reason="durable_rules is not installed")


@NO_DURABLE
def test_the_engine_used_is_named() -> None:
    assert infer(*CASE).inference_engine.startswith("durable_rules ")
    assert infer(*CASE, "plain").inference_engine == "plain"
    assert infer(*CASE, isolate=False).consequences == infer(*CASE).consequences


def test_without_durable_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = infer(*CASE).consequences
    monkeypatch.setattr(durable, "available", lambda: False)
    quiet, asked = infer(*CASE), infer(*CASE, "durable")
    assert (quiet.consequences, quiet.inference_engine, quiet.faults) == (expected, "plain", ())
    assert (asked.consequences, asked.inference_engine) == (expected, "plain")
    assert "durable_rules" in asked.faults[0]["zh"]
    assert compare(*CASE) == Comparison("", 0, ())
    assert "not installed" in infer(*CASE, cross_check=True).faults[0]["en"]


def test_where_durable_rules_cannot_be_imported() -> None:
    program = (
        "import sys; sys.modules['durable'] = None; sys.modules['durable_rules_engine'] = None\n"
        "from tests.inference.test_run import CASE\nfrom fire_rules.inference import infer\n"
        "print(infer(*CASE).inference_engine, len(infer(*CASE).consequences))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["plain", "1"]


def test_nothing_imports_the_engine_before_it_is_needed() -> None:
    program = "import sys, fire_rules.inference, fire_rules.inference.reading\nprint('durable' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@NO_DURABLE
def test_a_failing_engine_is_replaced_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = infer(*CASE).consequences

    def fail(*_: object) -> None:
        raise EngineError("error code: 303")

    monkeypatch.setattr(durable.DurableEngine, "match", fail)
    run = infer(*CASE, isolate=False)
    assert run.consequences == expected
    assert "303" in run.faults[0]["zh"]
    assert "failed" in run.inference_engine


@NO_DURABLE
def test_a_differing_engine_is_replaced_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = infer(*CASE).consequences
    monkeypatch.setattr(durable.DurableEngine, "match", lambda *_: set())
    run = infer(*CASE, isolate=False)
    assert run.consequences == expected
    assert f"sure fine (building={BUILDING}, party={BUILDING}): plain=True, durable_rules=False" in run.faults[0]["en"]
    comparison = compare(*CASE, isolate=False)
    assert comparison.compared == 2
    assert [(d.rule, d.plain, d.durable) for d in comparison.differences] == [("fine", True, False)] * 2


@NO_DURABLE
def test_a_comparison_without_differences() -> None:
    comparison = compare(*CASE)
    assert comparison.differences == ()
    assert comparison.compared == 2


def test_consequences_are_plain_data() -> None:
    found = only(infer(*CASE))
    assert not isinstance(found, Drawn)
    assert found.amount_yuan == (5000, 50000)
    assert found.authority == {"zh": "乙机关", "en": "body B"}


MAJOR = """
consequence: major
kind: major_hazard
title: {zh: 综合判定, en: by the number of elements}
bind: {place: building}
when:
  - at_least: 6
    of: place
    elements: [ELEMENTS]
from: 2025-11-01
basis:
  instrument: GB35181
  title: {zh: 重大火灾隐患判定规则, en: Rules for determining major fire hazards}
  article: "4.1"
  editions:
    - {edition: "2025", from: 2025-11-01}
"""


@pytest.mark.parametrize("engine", ["plain", "auto"])
def test_a_long_list_of_elements(engine) -> None:  # type: ignore[no-untyped-def]
    own = rules(MAJOR.replace("ELEMENTS", ", ".join(f"[a{n}, b{n}, c{n}]" for n in range(35))))
    five = [finding(f"{letter}{n}", BUILDING) for n in range(5) for letter in "abc"]
    sixth = finding("b30", BUILDING, "undetermined")
    day = date(2026, 1, 1)
    assert infer(result(*five, day=day), own, engine).consequences == ()
    found = only(infer(result(*five, sixth, day=day), own, engine))
    assert (found.status, found.missing) == ("undetermined", (FactRef(BUILDING, "b30"),))
    settled = only(infer(result(*five, finding("b30", BUILDING), day=day), own, engine))
    assert settled.words["zh"] == (
        "重大火灾隐患判定建议（待集体讨论或专家论证）：综合判定，《重大火灾隐患判定规则》（2025年）第4.1条"
    )
    assert infer(result(*five, sixth, day=date(2025, 10, 31)), own, engine).consequences == ()
