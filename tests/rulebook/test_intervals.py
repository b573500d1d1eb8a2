from __future__ import annotations

from decimal import Decimal

import pytest

from fire_rules.rulebook.intervals import parse_interval


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("(24,50]", ["24.01", "50"], ["24", "50.01"]),
        ("[0,24]", ["0", "24"], ["24.001"]),
        ("(50,)", ["51", "9999"], ["50"]),
        ("(50,∞)", ["51", "9999"], ["50"]),
        ("(,5]", ["0", "5"], ["5.1"]),
        ("3", ["3"], ["2.9", "3.1"]),
    ],
)
def test_bounds_are_exact(text: str, inside: list[str], outside: list[str]) -> None:
    interval = parse_interval(text)
    assert interval is not None
    assert all(interval.contains(Decimal(value)) for value in inside)
    assert not any(interval.contains(Decimal(value)) for value in outside)


@pytest.mark.parametrize("text", ["24-50", "(24,50", "24,50]", "(a,b)", "", "(50,24"])
def test_other_text_is_no_interval(text: str) -> None:
    assert parse_interval(text) is None


@pytest.mark.parametrize(
    ("first", "second", "overlap", "meet"),
    [
        ("[0,24]", "(24,50]", False, True),
        ("[0,24]", "[24,50]", True, False),
        ("[0,24)", "(24,50]", False, False),
        ("[0,24]", "(32,)", False, False),
        ("(,50]", "[0,24]", True, False),
    ],
)
def test_neighbours(first: str, second: str, overlap: bool, meet: bool) -> None:
    a, b = parse_interval(first), parse_interval(second)
    assert a is not None
    assert b is not None
    assert a.overlaps(b) is overlap
    assert b.overlaps(a) is overlap
    assert a.meets(b) is meet


@pytest.mark.parametrize("text", ["(5,5]", "[5,5)", "[7,5]"])
def test_nothing_lies_in_an_empty_interval(text: str) -> None:
    interval = parse_interval(text)
    assert interval is not None
    assert interval.empty()
