"""Truth values and atoms as written."""

from __future__ import annotations

import pytest

from fire_rules.values import UNKNOWN, OneOf
from fire_rules.values.parse import BadValueError, WordIndex, parse_bool, parse_enum
from fire_rules.vocabulary.vocabulary import EnumSpec
from fire_rules.vocabulary.words import index_of, word_index


def enum(name: str = "colour", **given: object) -> EnumSpec:
    base: dict[str, object] = {
        "zh": "颜色",
        "atoms": ("none", "red", "green", "blue"),
        "ordered": True,
        "groups": {"warm": ("red",), "cold": ("green", "blue")},
        "words": {"red": ("R", "赤")},
        "zh_atoms": {"none": "无色", "red": "红", "green": "绿", "blue": "蓝、靛"},
        "en_atoms": {"none": "none", "red": "red", "green": "green", "blue": "blue"},
    }
    return EnumSpec(name=name, **{**base, **given})  # type: ignore[arg-type]


INDEX: WordIndex = index_of(enum())


@pytest.mark.parametrize("raw", [True, "true", "True", "yes", "是", "有"])
def test_true(raw: object) -> None:
    assert parse_bool(raw) is True


@pytest.mark.parametrize("raw", [False, "false", "no", "否", "无", "没有"])
def test_false(raw: object) -> None:
    assert parse_bool(raw) is False


def test_unknown_truth() -> None:
    assert parse_bool("未知") is UNKNOWN


@pytest.mark.parametrize("raw", ["maybe", 1, 0, "none", ""])
def test_no_truth(raw: object) -> None:
    with pytest.raises(BadValueError) as caught:
        parse_bool(raw)
    assert caught.value.code == "M212"


@pytest.mark.parametrize(
    ("raw", "atoms"),
    [
        ("red", {"red"}),
        ("RED", {"red"}),
        ("Ｒ", {"red"}),
        ("红", {"red"}),
        ("赤", {"red"}),
        ("none", {"none"}),
        ("warm", {"red"}),
        ("cold", {"green", "blue"}),
        ("红/绿", {"red", "green"}),
        ("红、绿", {"red", "green"}),
        ("蓝、靛", {"blue"}),
        ("红或绿", {"red", "green"}),
        ("red or green", {"red", "green"}),
        (["red", "cold"], {"red", "green", "blue"}),
        (["red", "R"], {"red"}),
        (">= green", {"green", "blue"}),
        ("不低于绿", {"green", "blue"}),
        ("< 绿", {"none", "red"}),
    ],
)
def test_atoms(raw: object, atoms: set[str]) -> None:
    found = parse_enum(raw, INDEX)
    assert (found.atoms if isinstance(found, OneOf) else {found}) == atoms
    assert isinstance(found, OneOf) == (len(atoms) > 1)


def test_unknown_atom() -> None:
    assert parse_enum("unknown", INDEX) is UNKNOWN


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("pink", "M213"),
        (True, "M213"),
        ("> blue", "M206"),
        ([], "M206"),
        (["red", "unknown"], "M216"),
        ("> pink", "M213"),
    ],
)
def test_refused(raw: object, code: str) -> None:
    with pytest.raises(BadValueError) as caught:
        parse_enum(raw, INDEX)
    assert caught.value.code == code


def test_none_where_it_is_no_word() -> None:
    without = index_of(enum(atoms=("red", "green", "blue")))
    with pytest.raises(BadValueError) as caught:
        parse_enum("无", without)
    assert caught.value.code == "M214"


@pytest.mark.parametrize(
    ("name", "raw", "atoms"),
    [
        ("production_category", "丙", {"丙1", "丙2"}),
        ("production_category", "丙类2项", {"丙2"}),
        ("storage_category", "丁类", {"丁"}),
        ("fire_resistance_grade", "一二级", {"一级", "二级"}),
        ("fire_resistance_grade", "Ⅱ", {"二级"}),
        ("coverage", "无", {"none"}),
        ("approval", "未取得", {"none"}),
        ("part_kind", "库房", {"warehouse"}),
    ],
)
def test_words_of_the_product(name: str, raw: str, atoms: set[str]) -> None:
    found = parse_enum(raw, word_index(name))
    assert (found.atoms if isinstance(found, OneOf) else {found}) == atoms
