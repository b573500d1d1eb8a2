"""Counts and exit codes."""

from dataclasses import replace

import pytest

from fire_rules.engine.finding import Cited
from fire_rules.report.summary import exit_code, summarise, worst
from tests.report.sample import area, citation, duty, finding, result, stair, whole

ADVICE = finding(Cited(citation("GB50016", "3.8.9", modality="should", status="ordinary"), "violation"))
OFF = finding(Cited(citation("GB50016", "3.3.2"), "not_applicable"))


def test_counts() -> None:
    summary = summarise(whole())
    assert summary.verdicts == {
        "violation": 2,
        "undetermined": 1,
        "judgement": 1,
        "compliant": 1,
        "not_applicable": 1,
    }
    assert summary.groups == {"mandatory": 1, "law": 1, "shall": 0}
    assert summary.advice == 1
    assert (summary.mandatory_decided, summary.mandatory_total) == (2, 3)


def test_mandatory_clauses_and_places_are_distinct() -> None:
    elsewhere = area(subject="building[A]/compartments[F2]")
    summary = summarise(result(area(), area(obligation="twin"), elsewhere, stair()))
    assert summary.verdicts["violation"] == 4
    assert summary.mandatory_times == 3
    assert summary.mandatory_clauses == (("GB50016", "3.3.1"), ("GB50016", "3.7.6"))
    assert summary.mandatory_places == 3


def test_comparison_with_present_codes_is_counted_apart() -> None:
    compared = replace(area(), legal_status="present_code_only")
    summary = summarise(result(compared))
    assert summary.verdicts["violation"] == 0
    assert summary.comparison == 1


@pytest.mark.parametrize(
    ("findings", "code"),
    [
        ((area("compliant"),), 0),
        ((area(),), 1),
        ((area("compliant"), ADVICE), 0),
        ((area("undetermined"),), 4),
        ((area("judgement"), duty()), 1),
        ((OFF,), 4),
        ((), 4),
        ((replace(area(), legal_status="present_code_only"), stair("compliant")), 0),
        ((replace(stair("undetermined"), gravity="shall"), area("compliant")), 0),
    ],
)
def test_exit_code(findings: tuple[object, ...], code: int) -> None:
    assert exit_code(result(*findings)) == code  # type: ignore[arg-type]


def test_allow_open() -> None:
    assert exit_code(result(area("undetermined")), allow_open=True) == 0
    assert exit_code(result(area()), allow_open=True) == 1


@pytest.mark.parametrize(
    ("codes", "expected"), [((0, 4, 1), 1), ((1, 2), 2), ((2, 3, 1), 3), ((0, 4), 4), ((0, 0), 0), ((), 0)]
)
def test_precedence_over_many_files(codes: tuple[int, ...], expected: int) -> None:
    assert worst(codes) == expected
