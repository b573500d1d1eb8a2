"""What a time limit does to each verdict, and what it says."""

from datetime import date

import pytest

from fire_rules.engine.answers import Answer
from fire_rules.engine.timing import timed
from fire_rules.facts import FactRef
from fire_rules.rulebook.rule import Due, Force
from tests.engine.world import World, rule

LAST = date(2021, 12, 31)
V, C, N, U, J = "violation", "compliant", "not_applicable", "undetermined", "judgement"


def answer(verdict: str) -> Answer:
    missing = frozenset({FactRef("building[A]", "fact")}) if verdict == U else frozenset()
    return Answer(rule(), World().part, verdict, missing=missing)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("state", "verdicts"),
    [
        ("later", {V: N, C: C, N: N, U: N, J: N}),
        ("within", {V: J, C: C, N: N, U: U, J: J}),
        ("past", {V: V, C: C, N: N, U: U, J: J}),
    ],
)
def test_what_a_limit_does(state: str, verdicts: dict[str, str]) -> None:
    force = Force(date(2020, 6, 1), None, "ordinary", "1", due=Due(LAST, state))  # type: ignore[arg-type]
    assert {verdict: timed(answer(verdict), force).verdict for verdict in verdicts} == verdicts


def test_what_is_not_due_asks_nothing_and_says_by_when() -> None:
    found = timed(answer(U), Force(date(2020, 6, 1), None, "ordinary", "1", due=Due(LAST, "later")))
    assert found.missing == frozenset()
    assert [words["zh"] for words in found.remarks] == ["期限未到：2021-12-31前完成"]


def test_without_a_limit_nothing_changes() -> None:
    given = answer(V)
    assert timed(given, Force(date(2020, 6, 1), None, "ordinary", "1")) is given
