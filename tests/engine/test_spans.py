from datetime import date

from fire_rules.engine.spans import EVER, Span, merged, one_day, representatives, span_of
from fire_rules.values import UNKNOWN, Range

JAN, FEB, MAR = date(2020, 1, 1), date(2020, 2, 1), date(2020, 3, 1)


def test_a_day_a_range_and_any_day() -> None:
    assert span_of(JAN) == Span(JAN, JAN)
    assert span_of(Range(JAN, MAR)) == Span(JAN, MAR)
    assert span_of(Range(JAN, MAR, lo_open=True, hi_open=True)) == Span(date(2020, 1, 2), date(2020, 2, 29))
    assert span_of(Range(None, MAR)) == Span(date.min, MAR)
    assert span_of(UNKNOWN) == EVER


def test_spans_merge_where_they_touch() -> None:
    assert merged([Span(FEB, MAR), Span(JAN, date(2020, 1, 31))]) == (Span(JAN, MAR),)
    assert merged([Span(MAR, MAR), Span(JAN, JAN)]) == (Span(JAN, JAN), Span(MAR, MAR))
    assert merged([EVER, Span(JAN, FEB)]) == (EVER,)


def test_one_day_only_of_a_single_point() -> None:
    assert one_day((Span(JAN, JAN),)) == JAN
    assert one_day((Span(JAN, FEB),)) is None
    assert one_day((Span(JAN, JAN), Span(MAR, MAR))) is None


def test_one_representative_for_each_stretch_that_is_reached() -> None:
    assert representatives([Span(JAN, MAR)], [FEB]) == (JAN, FEB)
    assert representatives([Span(JAN, date(2020, 1, 31))], [FEB]) == (JAN,)
    assert representatives([Span(FEB, MAR)], [FEB]) == (FEB,)
    assert representatives([Span(JAN, JAN), Span(date(2020, 1, 5), date(2020, 1, 5))], [FEB]) == (JAN,)
    assert representatives([EVER], [JAN, MAR]) == (date.min, JAN, MAR)
