"""Wrapping of mixed text."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from fire_rules.report.lines import Line, laid_out, plain
from fire_rules.report.width import NO_LINE_START, text_width, wrap

TEXT = st.text(alphabet="防火分区面积，。（）《》 abcde12345㎡.-", max_size=80)


def cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)


def test_width_counts_chinese_twice() -> None:
    assert text_width("防火 F1") == 7
    assert text_width("a\u0301") == 1


def test_punctuation_stays_with_its_word() -> None:
    assert wrap("防火分区，面积", 8) == ["防火分", "区，面积"]
    assert wrap("见（左一）", 5) == ["见", "（左", "一）"]


def test_long_word_stays_whole() -> None:
    path = "examples/buildings/a-long-name.yaml:12:7"
    assert path in wrap(f"出处：{path}", 20)


def test_a_name_neither_breaks_the_layout_nor_commands_the_terminal() -> None:
    assert laid_out(Line("1. 分区\n东侧\x1b[31m过大", indent=2, hang=3), 80) == ["  1. 分区 东侧\ufffd[31m过大"]
    assert laid_out(Line("\n"), 80) == [""]


@given(TEXT, st.integers(8, 40))
def test_nothing_is_lost(text: str, width: int) -> None:
    assert "".join(wrap(text, width)).replace(" ", "") == text.replace(" ", "")


@given(st.text(alphabet="防火分区面积，。《》ab1 ", max_size=80), st.integers(12, 40))
def test_lines_fit(text: str, width: int) -> None:
    for line in wrap(text, width):
        longest = max((cells(word) for word in line.split()), default=0)
        assert cells(line) <= width or longest > width or any(c in NO_LINE_START | {"《"} for c in line)


def test_hanging_indent() -> None:
    line = Line("一二三四五六七八", indent=2, hang=2)
    assert laid_out(line, 12) == ["  一二三四", "    五六七八"]
    assert plain([line, Line("")], 12) == "  一二三四\n    五六七八\n\n"
