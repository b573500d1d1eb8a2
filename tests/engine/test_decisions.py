from datetime import date
from decimal import Decimal

import pytest

from fire_rules.engine.decisions import apply_decisions
from fire_rules.engine.deviations import apply_deviations
from fire_rules.engine.finding import Citation, Cited, Finding
from fire_rules.model.settings import Decision, Deviation
from tests.engine.world import World


def finding(verdict: str, subject: str = "building[A]/parts[P]") -> Finding:
    citation = Citation("GB50016", "2014", "3.3.1", {}, rule="GB50016-3.3.1-area", item="2")
    return Finding("duty", subject, "part", "P", verdict, Cited(citation, verdict))  # type: ignore[arg-type]


def decision(**more: object) -> Decision:
    base = {
        "verdict": "compliant",
        "obligation": "duty",
        "subject": "P",
        "by": "张工",
        "date": date(2024, 5, 1),
        "why": "见论证",
    }
    return Decision(**{**base, **more})  # type: ignore[arg-type]


def test_a_decision_settles_a_judgement() -> None:
    world = World(height=Decimal(12))
    (found,), said = apply_decisions(
        [finding("judgement")], [decision(facts={"building[A].height": "12 m"})], world.graph
    )
    assert (found.verdict, found.main.verdict) == ("compliant", "compliant")
    assert found.decision == "张工，2024-05-01，见论证"
    assert said == ()


def test_a_decision_lapses_when_its_facts_change() -> None:
    world = World(height=Decimal(13))
    (found,), said = apply_decisions([finding("judgement")], [decision(facts={"A.height": "12"})], world.graph)
    assert (found.verdict, found.decision) == ("judgement", "")
    assert "12 → 13" in said[0]["zh"]
    assert found.remarks == said


def test_a_decision_without_facts_says_that_it_cannot_lapse() -> None:
    (found,), said = apply_decisions([finding("judgement")], [decision()], World().graph)
    assert found.verdict == "compliant"
    assert "does not lapse" in said[0]["en"]


@pytest.mark.parametrize("verdict", ["violation", "undetermined", "compliant"])
def test_a_decision_touches_nothing_but_judgements(verdict: str) -> None:
    (found,), said = apply_decisions([finding(verdict)], [decision()], World().graph)
    assert found == finding(verdict)
    assert len(said) == 1


@pytest.mark.parametrize(
    "other", [{"subject": "Q"}, {"obligation": "other"}, {"obligation": "", "rule": "GB50016-3.3.2-x"}]
)
def test_a_decision_on_something_else_is_told(other: dict[str, str]) -> None:
    (found,), said = apply_decisions([finding("judgement")], [decision(**other)], World().graph)
    assert found.verdict == "judgement"
    assert "matches no finding" in said[0]["en"]


def test_a_decision_may_name_the_rule() -> None:
    entry = decision(obligation="", rule="GB50016-3.3.1-area", verdict="violation")
    (found,), _ = apply_decisions([finding("judgement")], [entry], World().graph)
    assert found.verdict == "violation"


@pytest.mark.parametrize("clause", ["GB50016 3.3.1", "GB 50016-3.3.1", "GB50016-3.3.1-area", "GB50016 3.3.1(2)"])
def test_a_deviation_is_shown_and_waives_nothing(clause: str) -> None:
    entry = Deviation(clause, "特殊消防设计", document="豫〔2024〕1号", authority="住建局", conditions=("增设喷淋",))
    (found,), said = apply_deviations([finding("violation")], [entry], World().graph)
    assert found.verdict == "violation"
    assert found.deviation == "特殊消防设计，豫〔2024〕1号，住建局，条件：增设喷淋"
    assert said == ()


@pytest.mark.parametrize("entry", [Deviation("GB50016 3.3.10"), Deviation("GB50016 3.3.1", subject="Q")])
def test_a_deviation_that_matches_nothing_is_told(entry: Deviation) -> None:
    (found,), said = apply_deviations([finding("violation")], [entry], World().graph)
    assert found.deviation == ""
    assert "matches no finding" in said[0]["en"]


def test_a_deviation_from_what_is_kept_matches_nothing() -> None:
    assert apply_deviations([finding("compliant")], [Deviation("GB50016 3.3.1")], World().graph)[1]
