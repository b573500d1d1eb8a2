"""Where the law leaves a reading: one answer out of its two ends."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pytest

from fire_rules.engine import RunOptions, evaluate
from fire_rules.engine.evaluation import Evaluation
from fire_rules.engine.latitude import of_both
from fire_rules.facts import FactRef
from fire_rules.language import Expression
from fire_rules.model import load_plain
from fire_rules.rulebook.rule import Definition
from tests.engine.world import World, rule, rulebook

HEIGHT = Definition(
    "counted_height",
    "building",
    "OLD 1",
    {"zh": "高度", "en": "height"},
    strict=Expression("building.height"),
    lenient=Expression("0.5 * building.height"),
    reads={"zh": "高度从严全计，从宽计一半", "en": "all of the height, or half"},
)
LOW = rule(
    require=None,
    measure=Expression("building.counted_height"),
    comparison="at_most",
    limit=Expression("24 m"),
    subject="building",
)


def ends(strict: str, lenient: str, missing: Mapping[str, str] = MappingProxyType({})) -> Any:
    subject = World().building

    def end(verdict: str, name: str) -> Evaluation:
        refs = frozenset({FactRef("building[A]", missing[name])} if name in missing else ())
        return Evaluation(rule(), subject, verdict, missing=refs)  # type: ignore[arg-type]

    return end(strict, "strict"), end(lenient, "lenient")


@pytest.mark.parametrize("verdict", ["violation", "compliant", "not_applicable"])
def test_both_ends_agree(verdict: str) -> None:
    assert of_both(None, *ends(verdict, verdict)).verdict == verdict  # type: ignore[arg-type]


@pytest.mark.parametrize("pair", [("compliant", "not_applicable"), ("not_applicable", "compliant")])
def test_what_is_met_wherever_it_applies_is_met(pair: tuple[str, str]) -> None:
    assert of_both(None, *ends(*pair)).verdict == "compliant"  # type: ignore[arg-type]


@pytest.mark.parametrize("other", ["violation", "compliant", "not_applicable", "undetermined"])
def test_an_open_end_leaves_the_whole_open_and_asks_for_both(other: str) -> None:
    found = of_both(None, *ends("undetermined", other, {"strict": "height", "lenient": "volume"}))  # type: ignore[arg-type]
    assert found.verdict == "undetermined"
    assert {ref.name for ref in found.missing} == {"height", "volume"}


@pytest.mark.parametrize(
    ("height", "verdict", "said"),
    [
        (24, "compliant", ""),
        (30, "judgement", "高度从严全计，从宽计一半）：从严不满足（30m，限值24），从宽满足（15m，限值24）"),
        (49, "violation", ""),
        ("unknown", "undetermined", ""),
    ],
)
def test_a_person_decides_between_the_ends_and_sees_both(height: Any, verdict: str, said: str) -> None:
    building = {"height": height, "design_approval": "obtained", "design_date": "2016-01-01", "alterations": "none"}
    book = rulebook(LOW, definitions={("building", "counted_height"): HEIGHT})
    (found,) = evaluate(load_plain({"building": building}), book, RunOptions()).findings
    assert found.verdict == verdict
    assert any(said in words["zh"] for words in found.remarks) == bool(said)
