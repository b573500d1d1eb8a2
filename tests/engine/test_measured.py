from datetime import date
from decimal import Decimal

import pytest

from fire_rules.engine.finding import Measured
from fire_rules.engine.measured import margin, measured, text_of
from fire_rules.values import UNKNOWN, OneOf, Range

D = Decimal
INF = D("Infinity")


@pytest.mark.parametrize(
    ("value", "unit", "comparison", "expected"),
    [
        (D("4000"), "m2", "", "4000"),
        (D("3405.60"), "m2", "", "3405.6"),
        (D("0.5"), "h", "", "0.5"),
        (D("0.004"), "kg", "", "4"),
        (INF, "m2", "at_most", "不限"),
        (-INF, "m2", "at_most", "—"),
        (INF, "h", "at_least", "—"),
        (-INF, "h", "at_least", "不限"),
        (Range(D(3588), D(3600)), "m2", "", "3588..3600"),
        (Range(D(0), D(5), False, True), "m", "", "<5"),
        (Range(None, D(5)), "m", "", "≤5"),
        (Range(D(2), None), "count", "", "≥2"),
        (Range(D(2), D(3), True, True), "m", "", ">2..<3"),
        (Range(-INF, D(1200)), "m2", "at_most", "—..1200"),
        (Range(D(4000), INF), "m2", "at_most", "4000..不限"),
        (Range(D(3588), INF, False, True), "m2", "", "≥3588"),
        (Range(D(5), INF, False, True), "m", "at_least", "≥5"),
        (Range(D(0), INF, False, True), "m", "at_least", ""),
        (Range(D(0), INF), "m", "at_least", ""),
        (OneOf(frozenset({"丙2", "丙1"})), "", "", "丙1/丙2"),
        (True, "", "", "true"),
        (date(2022, 11, 21), "", "", "2022-11-21"),
        (UNKNOWN, "m2", "", ""),
        (None, "m2", "", ""),
    ],
)
def test_values_as_a_person_writes_them(value: object, unit: str, comparison: str, expected: str) -> None:
    assert text_of(value, unit, comparison) == expected


def test_what_is_not_known_is_not_printed_as_a_value() -> None:
    assert measured(UNKNOWN, "m2") is None


def test_the_margin_is_negative_beyond_the_limit() -> None:
    assert margin(D(4100), D(4000), "at_most", "m2") == Measured("-100", "m2")
    assert margin(D("2.5"), D(2), "at_least", "h") == Measured("0.5", "h")
    assert margin(D(4100), INF, "at_most", "m2") is None
    assert margin(Range(D(1), D(2)), D(4000), "at_most", "m2") is None
