"""The nearest right word."""

from __future__ import annotations

import pytest

from fire_rules.source import normalise_digits, suggest

WORDS = ["height", "footprint", "fire_resistance_grade", "面积", "占地面积", "耐火等级", "防烟楼梯间", "封闭楼梯间"]


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("heigth", "height"),
        ("Height", "height"),
        ("fire-resistance-grade", "fire_resistance_grade"),
        ("fire_resistence_grade", "fire_resistance_grade"),
        ("ｈｅｉｇｈｔ", "height"),
        ("面绩", "面积"),
        ("建筑面积", "面积"),
        ("占地面机", "占地面积"),
        ("耐火等极", "耐火等级"),
        ("防烟楼梯", "防烟楼梯间"),
    ],
)
def test_nearest_word_comes_first(word: str, first: str) -> None:
    assert suggest(word, WORDS)[0] == first


@pytest.mark.parametrize("word", ["", " ", "xyz", "喷淋", "x" * 10_000])
def test_nothing_near_is_nothing(word: str) -> None:
    assert suggest(word, WORDS) == []


def test_order_of_candidates_is_nothing() -> None:
    assert suggest("楼梯间", WORDS) == suggest("楼梯间", reversed(WORDS)) == suggest("楼梯间", set(WORDS))
    assert len(suggest("楼梯间", [f"楼梯间{i}" for i in range(9)])) == 3


def test_full_width_forms_are_folded() -> None:
    assert normalise_digits("４０００．５　ｍ２") == "4000.5 m2"
    assert normalise_digits("２０２２－１１－２１") == "2022-11-21"
    assert normalise_digits("−5") == "-5"
    assert normalise_digits("甲、乙") == "甲、乙"
