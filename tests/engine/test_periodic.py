"""Periodic duties: every whole period has a record; the finding names two dates and the date due."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from fire_rules.engine import RunOptions, evaluate
from fire_rules.engine.periodic import Gap, decide, gap
from fire_rules.model import load_text
from fire_rules.rulebook.load import load_rulebook

START = date(2021, 1, 1)


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("records", "until", "verdict"),
    [
        ([], "2021-06-30", "compliant"),  # younger than one half-year
        ([], "2021-07-01", "violation"),
        (["2021-03-01"], "2021-07-01", "compliant"),
        (["2021-03-01", "2021-08-20"], "2022-01-31", "compliant"),
        (["2021-01-10", "2021-12-20"], "2022-01-31", "judgement"),  # each half filled, eleven months between
        (["2021-01-10", "2022-01-05"], "2022-01-31", "violation"),
    ],
)
def test_verdict_of_half_yearly_records(records: list[str], until: str, verdict: str) -> None:
    assert decide([day(r) for r in records], START, day(until), 6) == verdict


def test_gap_around_the_first_empty_period() -> None:
    records = [day("2021-04-10"), day("2022-04-08")]
    assert gap(records, START, day("2022-06-30"), 6) == Gap(day("2021-04-10"), day("2022-04-08"), day("2021-10-10"))


def test_gap_since_the_start_of_operation() -> None:
    assert gap([], START, day("2022-01-15"), 12) == Gap(START, day("2022-01-15"), day("2022-01-01"))


def test_longest_gap_where_every_period_is_filled() -> None:
    records = [day("2021-01-10"), day("2021-12-20")]
    assert gap(records, START, day("2022-01-31"), 6) == Gap(day("2021-01-10"), day("2021-12-20"), day("2021-07-10"))


def test_no_gap_where_records_follow_in_time() -> None:
    records = [day("2021-03-01"), day("2021-08-20")]
    assert gap(records, START, day("2022-01-31"), 6) is None


def test_finding_names_two_dates_and_the_date_due(tmp_path: Path) -> None:
    text = """
name: 甲
inspection_date: 2022-06-30
building: {name: B, phase: in_use}
units:
  - id: A
    role: tenant
    key_unit: true
    in_use_from: 2021-01-01
    records: [{kind: drill, date: 2021-04-10}, {kind: drill, date: 2022-04-08}]
"""
    options = RunOptions(task="inspection", select=("MPS61-40",), derive="none")
    result = evaluate(load_text(text, "a.yaml"), load_rulebook(), options)
    (finding,) = [f for f in result.findings if f.obligation == "fire-drill-period"]
    said = " ".join(words["en"] for words in finding.remarks)
    assert finding.verdict == "violation"
    assert all(d in said for d in ("2021-04-10", "2022-04-08", "2021-10-10"))
