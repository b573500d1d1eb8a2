"""Arithmetic of bounds: every point result lies within them, and decided comparisons hold for every pair of points."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from fire_rules.language import bounds as b

points = st.integers(-6, 6).map(Decimal)


@st.composite
def spans(draw: st.DrawFn) -> tuple[b.Span, list[Decimal]]:
    """A span with integer bounds, and half-integer points inside it."""
    lo, hi = sorted((draw(points), draw(points)))
    lo_open = hi_open = False
    if lo != hi:
        lo_open, hi_open = draw(st.booleans()), draw(st.booleans())
    halves = [lo + Decimal(k) / 2 for k in range(int((hi - lo) * 2) + 1)]
    inside = [h for h in halves if (h > lo or not lo_open) and (h < hi or not hi_open)]
    return b.Span(lo, hi, lo_open, hi_open), inside


def holds(span: b.Span, value: Decimal) -> bool:
    above = value > span.lo or (value == span.lo and not span.lo_open)
    return above and (value < span.hi or (value == span.hi and not span.hi_open))


@given(spans(), spans())
def test_arithmetic_holds_every_point(x: tuple[b.Span, list[Decimal]], y: tuple[b.Span, list[Decimal]]) -> None:
    for p in x[1]:
        for q in y[1]:
            assert holds(b.add(x[0], y[0]), p + q)
            assert holds(b.times(x[0], y[0]), p * q)
            assert holds(b.greatest(x[0], y[0]), max(p, q))
            assert holds(b.least(x[0], y[0]), min(p, q))
        assert holds(b.power(x[0], 2), p * p)
        assert holds(b.minus(x[0]), -p)


@given(spans(), spans(), st.sampled_from(["<", "<=", ">", ">=", "==", "!="]))
def test_decided_comparison_holds_for_every_pair(
    x: tuple[b.Span, list[Decimal]], y: tuple[b.Span, list[Decimal]], op: str
) -> None:
    answers = {
        {"<": p < q, "<=": p <= q, ">": p > q, ">=": p >= q, "==": p == q, "!=": p != q}[op] for p in x[1] for q in y[1]
    }
    found = b.compare(op, x[0], y[0]).value
    if found is None:
        assert x[0].lo != x[0].hi or y[0].lo != y[0].hi
    else:
        assert answers == {found}


@given(spans(), spans())
def test_comparison_of_closed_bounds_decides_all_it_can(
    x: tuple[b.Span, list[Decimal]], y: tuple[b.Span, list[Decimal]]
) -> None:
    answers = {p <= q for p in x[1] for q in y[1]}
    if len(answers) == 1 and not (x[0].lo_open or x[0].hi_open or y[0].lo_open or y[0].hi_open):
        assert b.compare("<=", x[0], y[0]).value is answers.pop()


def test_kleene_tables() -> None:
    t, f, u = b.Truth(True), b.Truth(False), b.Truth(None)
    assert [b.conjunction((x, y)).value for x in (t, f, u) for y in (t, f, u)] == [
        True, False, None, False, False, False, None, False, None,
    ]  # fmt: skip
    assert [b.disjunction((x, y)).value for x in (t, f, u) for y in (t, f, u)] == [
        True, True, True, True, False, None, True, None, None,
    ]  # fmt: skip
    assert [b.negate(x).value for x in (t, f, u)] == [False, True, None]


def test_unlimited_and_not_permitted_beat_every_finite_number() -> None:
    unknown = b.anything(b.NONE)
    assert b.compare("<=", unknown, b.exact(b.INFINITY)).value is True
    assert b.compare("<=", unknown, b.exact(-b.INFINITY)).value is False
