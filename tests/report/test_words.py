"""Words of reports in the language asked."""

import pytest

from fire_rules.report.words import noted, word


@pytest.mark.parametrize(
    ("note", "zh", "en"),
    [
        ("甲 / a", "甲", "a"),
        ("甲；乙 / a; b", "甲；乙", "a; b"),
        ("甲；乙 / a; b；丙 / c", "甲；乙；丙", "a; b; c"),
        ("甲 / a；乙；丙 / b; c", "甲；乙；丙", "a; b; c"),
        ("甲（注1）/ a (note 1)", "甲（注1）", "a (note 1)"),
        ("比例不大于3 / length × width ÷ area", "比例不大于3", "length × width ÷ area"),
        ("甲 / a；只有中文", "甲；只有中文", "a; 只有中文"),
        ("只有中文；两句", "只有中文；两句", "只有中文；两句"),
        ("only / ascii", "only / ascii", "only / ascii"),
        ("", "", ""),
    ],
)
def test_a_note_in_the_language_asked(note: str, zh: str, en: str) -> None:
    assert (noted(note, "zh"), noted(note, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("n", "en"),
    [(0, "0 places, 1 cause"), (1, "1 place, 1 cause"), (2, "2 places, 1 cause"), (1000, "1000 places, 1 cause")],
)
def test_english_counts_agree_with_what_they_count(n: int, en: str) -> None:
    assert word("findings_in_rows", "en", n=n, rows=1) == en
    assert word("findings_in_rows", "zh", n=n, rows=1) == f"{n} 处，归为 1 项"
    assert word("count_violation", "en", n=n) == ("violation" if n == 1 else "violations")
