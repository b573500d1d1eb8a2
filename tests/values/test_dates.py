"""Dates as written."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fire_rules.values import UNKNOWN, Range
from fire_rules.values.parse import BadValueError, parse_date


@pytest.mark.parametrize(
    "raw",
    [
        "2022-11-21",
        "2022年11月21日",
        "2022 年 11 月 21 日",
        "2022/11/21",
        "2022.11.21",
        "２０２２-11-21",
        date(2022, 11, 21),
    ],
)
def test_days(raw: object) -> None:
    assert parse_date(raw) == date(2022, 11, 21)


@pytest.mark.parametrize(
    ("raw", "first", "last"),
    [
        ("2022-11", date(2022, 11, 1), date(2022, 11, 30)),
        ("2024年2月", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022年", date(2022, 1, 1), date(2022, 12, 31)),
        (2022, date(2022, 1, 1), date(2022, 12, 31)),
        (">= 2015-05-01", date(2015, 5, 1), None),
        ("> 2015-05-01", date(2015, 5, 2), None),
        ("< 2021-04-29", None, date(2021, 4, 28)),
        ("<= 2021-04", None, date(2021, 4, 30)),
        ("> 2010", date(2011, 1, 1), None),
        ("不早于 2010", date(2010, 1, 1), None),
        ("2019..2021", date(2019, 1, 1), date(2021, 12, 31)),
        ("2019-05 ~ 2020-03", date(2019, 5, 1), date(2020, 3, 31)),
        ("2019年5月至2020年3月", date(2019, 5, 1), date(2020, 3, 31)),
    ],
)
def test_intervals_of_days(raw: object, first: date | None, last: date | None) -> None:
    assert parse_date(raw) == Range(first, last)


def test_unknown() -> None:
    assert parse_date("未知") is UNKNOWN


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("yesterday", "M210"),
        (True, "M210"),
        ("22-11-21", "M210"),
        ("2022-02-30", "M211"),
        ("2022-13", "M211"),
        ("约2010年", "M205"),
        ("2021..2019", "M206"),
        ("无", "M214"),
    ],
)
def test_refused(raw: object, code: str) -> None:
    with pytest.raises(BadValueError) as caught:
        parse_date(raw)
    assert caught.value.code == code


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_as_itself(day: date) -> None:
    assert parse_date(day.isoformat()) == day


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(BadValueError):
        parse_date(text)
