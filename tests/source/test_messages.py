"""Messages: both languages, nothing missing, nothing that can raise or steer a terminal."""

from __future__ import annotations

import itertools
import re
import sys
from types import ModuleType
from typing import Any

import pytest

from fire_rules.source import Diagnostic, Place, messages
from fire_rules.source.catalogue import MESSAGES

HERE = Place("a.yaml", 3, 5)


def test_both_languages_name_the_same_words() -> None:
    for code, words in MESSAGES.items():
        assert set(words) == {"zh", "en"}, code
        fields = [set(re.findall(r"(?<!\{)\{(\w+)\}", words[lang])) for lang in ("zh", "en")]
        assert fields[0] == fields[1], code
        assert all(len(words[lang].split("\n")) == 2 for lang in words), code


def test_form_of_a_message() -> None:
    diagnostic = Diagnostic("S130", HERE, {"key": "高度", "line": 1}, related=(Place("a.yaml", 1, 5),))
    assert messages.render(diagnostic, "zh").splitlines() == [
        "a.yaml:3:5: S130 键“高度”重复，第 1 行已有",
        "    请删去一个，或合并两处内容。",
        "    另见 a.yaml:1:5",
    ]
    assert messages.render(diagnostic, "en").splitlines()[0] == (
        "a.yaml:3:5: S130 the key “高度” stands twice; the first is on line 1"
    )


def test_what_is_missing_prints_as_a_mark() -> None:
    assert "“？”" in messages.render(Diagnostic("S130", HERE, {"line": 1}), "zh")
    assert "？" in messages.render(Diagnostic("S130", HERE, {"key": None, "line": 1}), "en")


class Broken:
    def __str__(self) -> str:
        raise RuntimeError


@pytest.mark.parametrize("code", ["S130", "S999", "X1", "", "M999", "S114"])
@pytest.mark.parametrize("context", [{}, {"key": Broken()}, {"key": "{x}", "line": "{0}"}, {"suggestions": Broken()}])
@pytest.mark.parametrize("lang", ["zh", "en", "fr"])
def test_render_never_raises(code: str, context: dict[str, Any], lang: Any) -> None:
    assert messages.render(Diagnostic(code, None, context), lang)


def test_words_of_a_context() -> None:
    catalogue = ModuleType("made_up")
    catalogue.MESSAGES = {"X1": {"zh": "{a}|{b}|{c}|{d}", "en": "{a}|{b}|{c}|{d}"}}  # type: ignore[attr-defined]
    sys.modules["made_up"] = catalogue
    context = {"a": {"zh": "面积", "en": "area"}, "b": ["x", "y"], "c": True, "d": HERE}
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(messages.CATALOGUES, "X", "made_up")
        assert messages.render(Diagnostic("X1", None, context), "zh") == "X1 面积|x、y|true|a.yaml:3:5"
        assert messages.render(Diagnostic("X1", None, context), "en") == "X1 area|x, y|true|a.yaml:3:5"


def test_suggestions_and_warnings() -> None:
    diagnostic = Diagnostic("S109", HERE, {"suggestions": ["面积", "高度"]}, severity="warning")
    assert messages.render(diagnostic, "zh").splitlines() == [
        "a.yaml:3:5: S109（警告） 文件没有内容",
        "    请写入内容后再检查。",
        "    是否想写：面积、高度？",
    ]
    assert messages.render(diagnostic, "en").splitlines()[2] == "    did you mean: 面积, 高度?"


def test_control_characters_are_written_out_and_long_words_cut() -> None:
    text = messages.render(Diagnostic("S130", Place("a\x1b.yaml", 1, 1), {"key": "\x1b[2J\u202e", "line": 1}), "zh")
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert r"\x1b[2J\u202e" in text
    assert len(messages.render(Diagnostic("S130", HERE, {"key": "x" * 10_000, "line": 1}), "en")) < 400


def test_all_are_sorted_by_place_and_told_once() -> None:
    diagnostics = [
        Diagnostic("S130", HERE, {"key": "b", "line": 1}),
        Diagnostic("S109", Place("a.yaml", 1, 1)),
        Diagnostic("S130", HERE, {"key": "a", "line": 1}),
        Diagnostic("S109", None),
        Diagnostic("S109", Place("a.yaml", 1, 1)),
    ]
    texts = {messages.render_all(order, "en") for order in itertools.permutations(diagnostics)}
    assert len(texts) == 1
    heads = [line for line in texts.pop().splitlines() if not line.startswith(" ")]
    assert [head.split(" ")[0] for head in heads] == ["S109", "a.yaml:1:1:", "a.yaml:3:5:", "a.yaml:3:5:"]
