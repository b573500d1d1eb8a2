"""Quantities as written, against values worked out by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fire_rules.values import UNKNOWN, Range
from fire_rules.values.parse import BadValueError, QuantitySpec, parse_quantity

AREA = QuantitySpec("m2", Decimal(0))
LENGTH = QuantitySpec("m", Decimal(0))
LEVEL = QuantitySpec("m")
HOURS = QuantitySpec("h", Decimal(0))
COUNT = QuantitySpec("count", Decimal(0))
SHARE = QuantitySpec("percent", Decimal(0), Decimal(100))
MASS = QuantitySpec("t", Decimal(0))
PERSONS = QuantitySpec("persons", Decimal(0))


def D(text: str) -> Decimal:
    return Decimal(text)


@pytest.mark.parametrize(
    ("raw", "spec", "expected"),
    [
        (3588, AREA, D("3588")),
        (Decimal("3588.25"), AREA, D("3588.25")),
        ("3588", AREA, D("3588")),
        ("3588 m2", AREA, D("3588")),
        ("3588㎡", AREA, D("3588")),
        ("3588 m²", AREA, D("3588")),
        ("3588平方米", AREA, D("3588")),
        ("３５８８㎡", AREA, D("3588")),
        ("3,588 m2", AREA, D("3588")),
        ("1.5万㎡", AREA, D("15000")),
        ("0.35 公顷", AREA, D("3500")),
        ("30 min", HOURS, D("0.5")),
        ("2.50 h", HOURS, D("2.50")),
        ("90分钟", HOURS, D("1.5")),
        ("100 mm", LENGTH, D("0.100")),
        ("-3.6 m", LEVEL, D("-3.6")),
        ("－3.6", LEVEL, D("-3.6")),
        ("2 层", COUNT, D("2")),
        ("116人", PERSONS, D("116")),
        ("25%", SHARE, D("25")),
        ("25％", SHARE, D("25")),
        ("500 kg", MASS, D("0.5")),
        ("0.1 m2", AREA, D("0.1")),
    ],
)
def test_points(raw: object, spec: QuantitySpec, expected: Decimal) -> None:
    found = parse_quantity(raw, spec)
    assert isinstance(found, Decimal)
    assert found == expected


@pytest.mark.parametrize(
    ("raw", "spec", "expected"),
    [
        ("<5 m", LENGTH, Range(D("0"), D("5"), False, True)),
        ("＜5m", LENGTH, Range(D("0"), D("5"), False, True)),
        ("<= 5", LENGTH, Range(D("0"), D("5"))),
        ("小于5米", LENGTH, Range(D("0"), D("5"), False, True)),
        ("不大于 5 m", LENGTH, Range(D("0"), D("5"))),
        ("< 5", LEVEL, Range(None, D("5"), False, True)),
        (">=2.5 h", HOURS, Range(D("2.5"), None)),
        ("≥2.5h", HOURS, Range(D("2.5"), None)),
        ("> 2.5 h", HOURS, Range(D("2.5"), None, True, False)),
        ("3500..3700", AREA, Range(D("3500"), D("3700"))),
        ("3500~3700 ㎡", AREA, Range(D("3500"), D("3700"))),
        ("3500～3700㎡", AREA, Range(D("3500"), D("3700"))),
        ("3500-3700", AREA, Range(D("3500"), D("3700"))),
        ("3500 m2 至 3700 m2", AREA, Range(D("3500"), D("3700"))),
        ("30~90 min", HOURS, Range(D("0.5"), D("1.5"))),
        ("50 cm..1 m", LENGTH, Range(D("0.5"), D("1"))),
        ("-3..-1", LEVEL, Range(D("-3"), D("-1"))),
        (">= 80", SHARE, Range(D("80"), D("100"))),
        ("≥ 2", COUNT, Range(D("2"), None)),
        ("> 2", COUNT, Range(D("3"), None)),
        ("<5 人", PERSONS, Range(D("0"), D("4"))),
        ("至少 2 个", COUNT, Range(D("2"), None)),
        ("at least 2", COUNT, Range(D("2"), None)),
        ("3 to 4", COUNT, Range(D("3"), D("4"))),
    ],
)
def test_intervals(raw: str, spec: QuantitySpec, expected: Range) -> None:
    assert parse_quantity(raw, spec) == expected


@pytest.mark.parametrize(
    ("raw", "spec", "expected"), [("5..5", AREA, D("5")), ("<1", COUNT, D("0")), ("<=0", AREA, D("0"))]
)
def test_an_interval_of_one_value_is_a_point(raw: str, spec: QuantitySpec, expected: Decimal) -> None:
    assert parse_quantity(raw, spec) == expected


@pytest.mark.parametrize("raw", ["unknown", "未知", " Unknown ", "不详"])
def test_unknown(raw: str) -> None:
    assert parse_quantity(raw, AREA) is UNKNOWN


@pytest.mark.parametrize(
    ("raw", "spec", "code"),
    [
        ("many", AREA, "M201"),
        ("12 34", AREA, "M202"),
        ("1e5", AREA, "M202"),
        (True, AREA, "M201"),
        ("", AREA, "M201"),
        ("5 furlongs", LENGTH, "M202"),
        ("5 m", AREA, "M203"),
        ("3588 kg", AREA, "M203"),
        (-1, AREA, "M204"),
        ("-1", AREA, "M204"),
        ("101 %", SHARE, "M204"),
        ("< -1", AREA, "M204"),
        ("< 0", AREA, "M204"),
        ("> 100", SHARE, "M204"),
        ("约 3600", AREA, "M205"),
        ("3600左右", AREA, "M205"),
        ("about 3600", AREA, "M205"),
        ("~3600", AREA, "M205"),
        ("3600 ± 50", AREA, "M205"),
        ("3700..3500", AREA, "M206"),
        ("2.5", COUNT, "M207"),
        ("100 min", HOURS, "M208"),
        ("无", AREA, "M214"),
        ("none", AREA, "M214"),
    ],
)
def test_refused(raw: object, spec: QuantitySpec, code: str) -> None:
    with pytest.raises(BadValueError) as caught:
        parse_quantity(raw, spec)
    assert caught.value.code == code


NUMBERS = st.decimals(min_value=0, max_value=10**9, places=3, allow_nan=False)


@given(NUMBERS, NUMBERS)
def test_the_ends_of_an_interval_are_kept_exactly(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    found = parse_quantity(f"{low:f}..{high:f} m2", AREA)
    assert found == (low if low == high else Range(low, high))


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = parse_quantity(text, AREA)
    except BadValueError:
        return
    assert found is UNKNOWN or isinstance(found, Decimal | Range)


@given(st.decimals(min_value=0, max_value=10**6, places=2, allow_nan=False))
def test_millimetres_and_metres_say_the_same(number: Decimal) -> None:
    assert parse_quantity(f"{number * 1000:f} mm", LENGTH) == parse_quantity(f"{number:f} m", LENGTH)
