"""Liabilities: every duty of law has one or a written reason; article and authority by date; by whose clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from fire_rules.engine.finding import Holder, InstrumentName, Result
from fire_rules.inference import infer
from fire_rules.inference.consequence import Consequence, ConsequenceRule
from fire_rules.inference.excused import OF_LAW, Excuse, forgotten, load_excuses
from fire_rules.inference.facts import breach_of
from fire_rules.inference.reading import load
from fire_rules.inference.validate import unknown_names
from fire_rules.rulebook.rule import Rulebook
from tests.inference.world import BUILDING, LIABILITY, cited, definition, finding, hazard, part, result, rules

ROOT = Path(__file__).resolve().parents[2] / "rules"
UNIT = "units[A]"


@cache
def own() -> dict[str, ConsequenceRule]:
    return {rule.id: rule for rule in load([ROOT / "_consequences"])}


@cache
def book() -> Rulebook:
    from fire_rules.rulebook.load import load_rulebook

    return load_rulebook(from_files=True)


def liable(obligation: str) -> set[str]:
    """The liabilities that may follow from a breach of the obligation."""
    return {
        rule.id
        for rule in own().values()
        if rule.kind == "liability"
        for kind, _ in rule.kinds()
        if kind.startswith("violated:") and breach_of(kind)[0] == obligation
    }


# Every duty


def test_every_duty_of_law_has_a_liability_or_a_reason_why_none_follows() -> None:
    reasons = {excuse.obligation: excuse.why for excuse in load_excuses([ROOT])}
    duties = {rule.obligation for rule in book().rules if book().instruments[rule.instrument].kind in OF_LAW}
    assert len(duties) > 140
    for duty in sorted(duties):
        assert bool(liable(duty)) != (duty in reasons), duty
    assert all(why["zh"] and why["en"] for why in reasons.values())
    assert set(reasons) <= duties


def test_lint_tells_what_is_forgotten_and_what_is_idle() -> None:
    everything = load_excuses([ROOT])
    first = everything[0]
    assert forgotten(own().values(), everything, book()) == []
    assert [d.code for d in forgotten(own().values(), everything[1:], book())] == ["I520"]
    idle = Excuse("fire-drills", {"zh": "无", "en": "none"})
    unknown = Excuse("fire-drillz", {"zh": "无", "en": "none"})
    for extra, code in ((idle, "I521"), (unknown, "I515"), (first, "I522")):
        found = forgotten(own().values(), [*everything, extra], book())
        assert [(d.code, d.context["obligation"]) for d in found] == [(code, extra.obligation)]


def test_lint_of_the_command_line_looks_at_consequences() -> None:
    from fire_rules.inference.linting import lint_consequences

    assert lint_consequences(book()) == []


# Article and authority, transcribed from the texts of the law, not from the files

FIRE_BODY_OF_POLICE, FIRE_BODY = "公安机关消防机构", "消防救援机构"
HOUSING, POLICE = "住房和城乡建设主管部门", "公安机关"
DETENTION = "（拘留由公安机关决定）"
PLACES = ("2019-04-22", "2019-04-23", "2021-04-29")
"""The last day of the edition of 2008, and the first days of those of 2019 and 2021."""

# liability: the article in each edition, then who acts in each ("" where it is not drawn or was not in that edition)
BY_DATE = {
    "FireLaw-58-special-project-without-review": (("58(1)(1)",) * 3, (FIRE_BODY_OF_POLICE, HOUSING, HOUSING)),
    "FireLaw-58-special-project-without-acceptance": (
        ("58(1)(3)", "58(1)(2)", "58(1)(2)"),
        (FIRE_BODY_OF_POLICE, HOUSING, HOUSING),
    ),
    "FireLaw-58-use-after-failed-check": (
        ("58(1)(4)", "58(1)(3)", "58(1)(3)"),
        (FIRE_BODY_OF_POLICE, HOUSING, HOUSING),
    ),
    "FireLaw-58-opened-without-check": (
        ("58(1)(5)", "58(1)(4)", "58(1)(4)"),
        (FIRE_BODY_OF_POLICE, FIRE_BODY, FIRE_BODY),
    ),
    "FireLaw-58-commitment-not-kept": (("", "", "58(1)(4)"), ("", "", FIRE_BODY)),
    "FireLaw-58-opening-permit-revoked": (("", "", "58(2)"), ("", "", FIRE_BODY)),
    "FireLaw-58-design-not-filed": (("58(2)", "", ""), (FIRE_BODY_OF_POLICE, "", "")),
    "FireLaw-58-not-filed": (("58(2)", "58(3)", "58(3)"), (FIRE_BODY_OF_POLICE, HOUSING, HOUSING)),
    "FireLaw-59-fire-standards-lowered": (("59",) * 3, (FIRE_BODY_OF_POLICE, HOUSING, HOUSING)),
    "FireLaw-59-not-built-to-fire-design": (("59 (3)",) * 3, (FIRE_BODY_OF_POLICE, HOUSING, HOUSING)),
    **{
        name: ((article,) * 3, (FIRE_BODY_OF_POLICE, FIRE_BODY, FIRE_BODY))
        for name, article in (
            ("FireLaw-60-systems-not-to-standard", "60(1)(1)"),
            ("FireLaw-60-systems-shut-off", "60(1)(2)"),
            ("FireLaw-60-escape-routes-blocked", "60(1)(3)"),
            ("FireLaw-60-hydrants-or-separation-blocked", "60(1)(4)"),
            ("FireLaw-60-fire-lane-blocked", "60(1)(5)"),
            ("FireLaw-60-doors-and-windows-barred", "60(1)(6)"),
            ("FireLaw-60-hazard-not-removed", "60(1)(7)"),
            ("FireLaw-61-dangerous-goods-with-lodging", "61(1)"),
            ("FireLaw-61-lodging-with-production-or-storage", "61(2)"),
            ("FireLaw-65-substandard-fire-products", "65(2)"),
            ("FireLaw-66-wiring-and-gas", "66"),
            ("FireLaw-66-electricity-of-stores", "66"),
            ("FireLaw-67-duties-of-units", "67"),
            ("FireLaw-69-false-documents", "69(1)"),
        )
    },
    **{
        name: ((article,) * 3, (FIRE_BODY_OF_POLICE + DETENTION, FIRE_BODY + DETENTION, FIRE_BODY + DETENTION))
        for name, article in (
            ("FireLaw-63-hot-work-against-rules", "63 (2)"),
            ("FireLaw-64-fire-not-reported", "64 (3)"),
            ("FireLaw-64-scene-destroyed", "64 (5)"),
        )
    },
    "FireLaw-62-dangerous-goods-against-rules": (("62 (1)",) * 3, (POLICE,) * 3),
    "FireLaw-68-people-not-led-out": (("68",) * 3, (POLICE,) * 3),
    "FireLaw-69-service-without-conditions": (("", "", "69(1)"), ("", "", FIRE_BODY)),
}


def world(rule: ConsequenceRule, day: date) -> Result:
    """A result of that day in which all that the rule needs is so."""
    found, facts = [], []
    for kind, _ in rule.kinds():
        form, _, text = kind.partition(":")
        if form == "violated":
            name, instrument = breach_of(kind)
            beside = cited(instrument, "violation") if instrument else ()
            for subject in (BUILDING, UNIT):
                found.append(finding(name, subject, event=day, also=beside))
        else:
            name, _, value = text.partition("=")
            class_, _, field = name.partition(".")
            facts.append(definition(field, BUILDING if class_ == "building" else UNIT, value))
    return result(*found, derived=tuple(facts), day=day)


def drawn(name: str, day: str) -> list[Consequence]:
    rule = own()[name]
    return [one for one in infer(world(rule, date.fromisoformat(day)), (rule,), "plain").consequences if one.id == name]


def test_every_liability_of_the_fire_law_stands_in_the_table() -> None:
    assert {name for name in own() if name.startswith("FireLaw-")} == set(BY_DATE)


@pytest.mark.parametrize("name", BY_DATE)
def test_article_and_authority_turn_with_the_edition(name: str) -> None:
    articles, authorities = BY_DATE[name]
    for day, article, authority in zip(PLACES, articles, authorities, strict=True):
        found = drawn(name, day)
        assert [(one.clause, one.authority["zh"]) for one in found[:1]] == ([(article, authority)] if article else [])
        assert all(one.words["zh"].startswith("可能适用《中华人民共和国消防法》") for one in found)
    later = drawn(name, "2021-04-28")
    assert [one.edition for one in later[:1]] == (["2019"] if articles[1] else [])


@pytest.mark.parametrize(
    ("name", "unit", "persons"),
    [
        ("FireLaw-58-special-project-without-review", (30_000, 300_000), None),
        ("FireLaw-58-not-filed", (0, 5_000), None),
        ("FireLaw-59-fire-standards-lowered", (10_000, 100_000), None),
        ("FireLaw-60-fire-lane-blocked", (5_000, 50_000), (0, 500)),
        ("FireLaw-60-doors-and-windows-barred", (5_000, 50_000), None),
        ("FireLaw-61-dangerous-goods-with-lodging", (5_000, 50_000), None),
        ("FireLaw-63-hot-work-against-rules", (0, 500), None),
        ("FireLaw-64-fire-not-reported", (0, 500), None),
        ("FireLaw-65-substandard-fire-products", (5_000, 50_000), (500, 2_000)),
        ("FireLaw-66-wiring-and-gas", (1_000, 5_000), None),
        ("FireLaw-67-duties-of-units", None, None),
        ("FireLaw-69-false-documents", (50_000, 100_000), (10_000, 50_000)),
        ("WorkSafetyLaw-94-duties-of-the-principal", None, (20_000, 50_000)),
        ("WorkSafetyLaw-99-gas-alarm", (0, 50_000), None),
        ("WorkSafetyLaw-101-hot-work-without-site-manager", (0, 100_000), None),
        ("WorkSafetyLaw-103-let-to-the-unfit", None, (10_000, 20_000)),
        ("WorkSafetyLaw-104-adjacent-works", (0, 50_000), (0, 10_000)),
        ("WorkSafetyLaw-105-exits", (0, 50_000), (0, 10_000)),
        ("HighRise5-47-shutdown", (500, 10_000), None),
        ("HenanFireRegulation-70-systems-not-tested", (2_000, 5_000), None),
        ("HenanFireRegulation-72-dormitory", (3_000, 30_000), None),
    ],
)
def test_ranges(name: str, unit: tuple[int, int] | None, persons: tuple[int, int] | None) -> None:
    (one, *_) = drawn(name, "2024-06-01")
    assert (one.amount_yuan, one.persons_yuan) == (unit, persons)


@pytest.mark.parametrize(
    ("name", "day", "confidence"),
    [
        ("FireLaw-66-wiring-and-gas", "2019-04-22", "medium"),
        ("FireLaw-66-wiring-and-gas", "2019-04-23", "high"),
        ("FireLaw-60-fire-lane-blocked", "2019-04-22", "high"),
        ("HenanFireRegulation-70-systems-not-tested", "2022-11-21", "medium"),
    ],
)
def test_what_is_not_confirmed_says_so(name: str, day: str, confidence: str) -> None:
    (one, *_) = drawn(name, day)
    assert one.confidence == confidence
    assert bool(one.note) == (confidence != "high")


@pytest.mark.parametrize(("day", "given"), [("2012-10-31", False), ("2012-11-01", True), ("2019-04-23", False)])
def test_the_deadline_that_an_instrument_gives(day: str, given: bool) -> None:
    rule = own()["FireLaw-58-not-filed"]
    ran = infer(world(rule, date.fromisoformat(day)), (rule,), "plain")
    (one,) = ran.consequences
    assert ("5日" in one.deadline.get("zh", "")) == given
    assert [bool(f.deadline) for f in ran.findings if f.subject == BUILDING] == [given]


def test_on_the_spot_beside_the_finding() -> None:
    rule = own()["MPS61-31-on-the-spot"]
    found = result(finding("escape-routes-clear", UNIT), finding("fire-drills", UNIT), day=date(2024, 6, 1))
    ran = infer(found, (rule,), "plain")
    assert [one.deadline.get("zh", "")[:4] for one in ran.findings] == ["当场改正", ""]
    open_ = result(finding("escape-routes-clear", UNIT, "undetermined"), day=date(2024, 6, 1))
    assert not any(one.deadline for one in infer(open_, (rule,), "plain").findings)


# By whose clause

UNDER = LIABILITY.replace("{violated: [upkeep], of: party}", "{violated: [upkeep], under: HighRise5, of: party}")


def statuses(also: Sequence[object], verdict: str = "violation") -> list[str]:
    one = finding("upkeep", UNIT, verdict, also=also)
    return [c.status for c in infer(result(one), rules(UNDER), "plain").consequences]


def test_a_liability_may_ask_for_the_clause_of_an_instrument() -> None:
    assert statuses(()) == []
    assert statuses(cited("WorkSafetyLaw", "violation")) == []
    assert statuses(cited("HighRise5", "compliant")) == []
    assert statuses(cited("HighRise5", "violation")) == ["established"]
    assert statuses(cited("HighRise5", "undetermined")) == ["undetermined"]
    assert statuses(cited("HighRise5", "violation"), "undetermined") == ["undetermined"]


def test_the_clause_that_counts_is_named_as_its_ground() -> None:
    one = finding("upkeep", UNIT, also=cited("HighRise5", "violation", "32"))
    (drawn_,) = infer(result(one), rules(UNDER), "plain").consequences
    assert [support.instrument for support in drawn_.support] == ["HighRise5"]


def test_what_a_plan_alone_asks_makes_nobody_liable() -> None:

    plan = {"Plan": InstrumentName({"zh": "方案", "en": "plan"}, "", "plan")}

    def drawn_of(main: str, also: Sequence[object]) -> list[str]:
        (broken,) = cited("Plan", "violation")
        one = finding("upkeep", UNIT, also=also)
        one = replace(one, main=replace(one.main, verdict=main)) if also else replace(one, main=broken)
        ran = replace(result(one), instruments=plan)
        return [c.status for c in infer(ran, rules(LIABILITY), "plain").consequences]

    assert drawn_of("violation", ()) == []
    assert drawn_of("violation", cited("Plan", "violation")) == ["established"]
    assert drawn_of("undetermined", cited("Plan", "violation")) == ["undetermined"]
    assert drawn_of("compliant", cited("Plan", "violation")) == []


def test_a_clause_that_no_rule_has_is_told() -> None:
    text = hazard("a", "b: building", "{violated: [fire-drills], under: HighRise5, of: b}")
    assert [d.code for d in unknown_names(rules(text), book())] == ["I519"]


# Who answers


def holders(*held: tuple[str, str, str, tuple[str, ...]]) -> tuple[Holder, ...]:
    return tuple(Holder(*one) for one in held)


def test_who_answers_for_a_hazard() -> None:
    store, shop, letting = part("store"), part("shop"), f"{BUILDING}/tenancies[T]"
    found = result(
        finding("sprinklers", store, unit="units[O]"),
        finding("stairs", BUILDING),
        finding("agreement", letting, unit="units[O]"),
        derived=(definition("crowded", shop, "true"),),
    )
    held = holders(
        ("units[O]", "owner", BUILDING, (BUILDING,)),
        ("units[T]", "occupier", shop, (shop,)),
        ("units[M]", "manager", BUILDING, (BUILDING,)),
        ("units[L]", "landlord", letting, (letting, shop)),
    )
    texts = (
        hazard("over", "a: part, b: part", "{violated: [sprinklers], of: a}", "{definition: part.crowded, of: b}"),
        hazard("open", "b: building", "{violated: [stairs], of: b}"),
        hazard("lease", "t: tenancy", "{violated: [agreement], of: t}").replace("systemic_hazard", "addressee"),
    )
    parties = {one.id: one.parties for one in infer(replace(found, holders=held), rules(*texts), "plain").consequences}
    assert parties["over"] == ("units[O]", "units[T]")
    assert parties["open"] == ("units[O]",)
    assert parties["lease"] == ("units[O]",)


def test_addressees_of_the_same_place_answer_too() -> None:
    shop, letting = part("shop"), f"{BUILDING}/tenancies[T]"
    found = result(finding("exits", shop, unit="units[T]"), finding("agreement", letting, unit="units[L]"))
    held = holders(("units[L]", "landlord", letting, (letting, shop)), ("units[T]", "occupier", shop, (shop,)))
    texts = (
        hazard("blocked", "p: part", "{violated: [exits], of: p}"),
        hazard("lease", "t: tenancy", "{violated: [agreement], of: t}").replace("systemic_hazard", "addressee"),
    )
    ran = infer(replace(found, holders=held), rules(*texts), "plain")
    assert {one.id: one.parties for one in ran.consequences}["blocked"] == ("units[L]", "units[T]")
