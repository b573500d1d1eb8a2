"""Learning never overturns: what is decided over open dates holds for every way in which they may become known.

The oracle enumerates all ways of knowing the open facts and decides each by its own few lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from fire_rules.engine.answers import Answers
from fire_rules.engine.applicability import Applicability
from fire_rules.engine.dates import Dates
from fire_rules.engine.findings import Findings
from fire_rules.engine.force import ForceBook
from fire_rules.values import UNKNOWN, Range
from tests.engine.world import FIRST, TURN, Told, World, period, rule, rulebook

DAYS = (date(2012, 1, 1), date(2016, 1, 1), date(2020, 1, 1), date(2024, 1, 1))
INSPECTED = date(2025, 1, 1)
OPEN = "open"
APPROVALS = ("obtained", "none", "not_required")
FIRST_RULE = rule(force=(period(FIRST, TURN),))
SECOND_RULE = rule("NEW-1-a", force=(period(TURN),))
BOOK = rulebook(FIRST_RULE, SECOND_RULE)


@dataclass(frozen=True)
class Works:
    day: Any
    approval: Any
    covers: Any


@dataclass(frozen=True)
class File:
    approval: Any
    day: Any
    works: tuple[Works, ...]


def known_or_open(values: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    return st.sampled_from((*values, OPEN))


WORKS = st.builds(Works, known_or_open(DAYS), known_or_open(APPROVALS), known_or_open((True, False)))
FILES = st.builds(File, known_or_open(APPROVALS), known_or_open(DAYS), st.tuples() | st.tuples(WORKS))
VERDICTS = st.sampled_from(("violation", "compliant", "not_applicable"))


def ways(value: Any, values: tuple[Any, ...]) -> tuple[Any, ...]:
    return values if value == OPEN else (value,)


def completions(file: File) -> list[File]:
    """Every file that this one may turn out to be."""
    of_works = [
        [
            Works(d, a, c)
            for d, a, c in product(ways(w.day, DAYS), ways(w.approval, APPROVALS), ways(w.covers, (True, False)))
        ]
        for w in file.works
    ]
    return [
        File(approval, day, works)
        for approval, day, works in product(ways(file.approval, APPROVALS), ways(file.day, DAYS), product(*of_works))
    ]


def oracle(file: File, answers: dict[str, str]) -> str:
    """The verdict of a file of which everything is known."""
    never = file.approval == "none"
    days = [w.day for w in file.works if w.covers and (never or w.approval != "none")]
    day = max(days) if days else INSPECTED if never else file.day
    if day < FIRST:
        return "not_applicable" if set(answers.values()) == {"not_applicable"} else "undetermined"
    return answers["OLD-1-a" if day < TURN else "NEW-1-a"]


def verdict(file: File, answers: dict[str, str]) -> str:
    def fact(value: Any) -> Any:
        return UNKNOWN if value == OPEN else value

    world = World(INSPECTED, design_approval=fact(file.approval), design_date=fact(file.day), alterations=())
    for number, works in enumerate(file.works):
        scope = UNKNOWN if works.covers == OPEN else (world.part,) if works.covers else (world.other,)
        world.alter(f"R{number}", date=fact(works.day), approval=fact(works.approval), scope=scope)
    findings = Findings(BOOK, ForceBook(BOOK), Dates(world.graph), Answers(Told(answers), Applicability("review")))
    return findings.of("duty", BOOK.rules, world.part).verdict


@settings(max_examples=250, deadline=None)
@given(FILES, VERDICTS, VERDICTS)
def test_what_is_decided_over_open_dates_holds_however_they_become_known(file: File, first: str, second: str) -> None:
    answers = {"OLD-1-a": first, "NEW-1-a": second}
    possible = {oracle(known, answers) for known in completions(file)}
    found = verdict(file, answers)
    if found == "violation":
        assert possible == {"violation"}
    elif found in ("compliant", "not_applicable"):
        assert possible <= {"compliant", "not_applicable"}
    if (
        len(possible) == 1
        and possible <= {"violation", "compliant"}
        and OPEN not in (file.day, *(w.day for w in file.works))
    ):
        assert found in possible  # and nothing is left open that all known ways agree on


def test_a_range_of_dates_is_narrowed_without_overturning() -> None:
    answers = {"OLD-1-a": "compliant", "NEW-1-a": "compliant"}
    for day, expected in [(Range(FIRST, None), "compliant"), (UNKNOWN, "undetermined"), (DAYS[1], "compliant")]:
        world = World(INSPECTED, design_approval="obtained", design_date=day, alterations=())
        made = Findings(BOOK, ForceBook(BOOK), Dates(world.graph), Answers(Told(answers), Applicability("review")))
        assert made.of("duty", BOOK.rules, world.part).verdict == expected
