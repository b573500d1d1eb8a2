"""Time limits: what a written limit means, and the periods of force that it divides."""

from __future__ import annotations

from datetime import date

import pytest

from tests.rulebook.conftest import CLAUSE, Read

PLAN = """\
id: GBX
number: X
title: {zh: 方案, en: Plan}
kind: plan
editions:
  - {id: "2020", from: 2020-06-01, to: 2022-12-31}
force: {is: ordinary}
"""
HEAD = "force: {is: mandatory, binding: {clause: GBX 3.1, relation: principle_only}}\n"
NEVER = date(2023, 1, 1)


def periods(read: Read, limit: str) -> list[tuple[date, date | None, str]]:
    text = CLAUSE.replace(HEAD, "").replace("    obligation: area\n", f"    due: {limit}\n    obligation: area\n", 1)
    (rule,) = read({"3.1.yaml": text}, PLAN).rules
    return [(p.start, p.end, p.due.state) for p in rule.force if p.due is not None]


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (
            "2020-12-31",
            [(date(2020, 6, 1), date(2021, 1, 1), "later"), (date(2021, 1, 1), NEVER, "past")],
        ),
        (
            "2021",
            [
                (date(2020, 6, 1), date(2021, 1, 1), "later"),
                (date(2021, 1, 1), date(2022, 1, 1), "within"),
                (date(2022, 1, 1), NEVER, "past"),
            ],
        ),
        (
            "2022-02",
            [
                (date(2020, 6, 1), date(2022, 2, 1), "later"),
                (date(2022, 2, 1), date(2022, 3, 1), "within"),
                (date(2022, 3, 1), NEVER, "past"),
            ],
        ),
        ("2020", [(date(2020, 6, 1), date(2021, 1, 1), "within"), (date(2021, 1, 1), NEVER, "past")]),
        ("2022-12-31", [(date(2020, 6, 1), NEVER, "later")]),
        ("2020-05-31", [(date(2020, 6, 1), NEVER, "past")]),
        ("edition", [(date(2020, 6, 1), NEVER, "within")]),
    ],
)
def test_a_limit_divides_the_force(read: Read, limit: str, expected: list[tuple[date, date, str]]) -> None:
    assert periods(read, limit) == expected


def test_the_last_day_stands_with_each_period(read: Read) -> None:
    text = CLAUSE.replace(HEAD, "").replace("    obligation: area\n", "    due: 2021\n    obligation: area\n", 1)
    (rule,) = read({"3.1.yaml": text}, PLAN).rules
    assert {p.due.last for p in rule.force if p.due is not None} == {date(2021, 12, 31)}
