"""Every fault of a building file is told with its code and on its line, in both languages, all at once.

A line of a file in ``bad/`` names the codes that it must raise in a comment at its end; a code that stands there twice
is not told apart from once.
"""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from fire_rules.model import load, load_text
from fire_rules.model.catalogue import MESSAGES
from fire_rules.source import SourceError
from fire_rules.source.messages import render

BAD = sorted((Path(__file__).parent / "bad").glob("*.yaml"))
ELSEWHERE = {"M215", "M290", "M309", "M310"}
"""Codes that no text of a file can raise as an error: tested from Python, or warnings."""


def marked(path: Path) -> set[tuple[str, int]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return {
        (code, number)
        for number, line in enumerate(lines, 1)
        for code in re.findall(r"M\d{3}", line.partition("  # ")[2])
    }


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_faults_are_told_on_their_lines(path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        load(path)
    found = {(one.code, one.place.line) for one in caught.value.diagnostics if one.place}
    assert found == marked(path)


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_faults_are_told_in_both_languages(path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        load(path)
    for one in caught.value.diagnostics:
        for text in MESSAGES[one.code].values():
            wanted = {name for _, name, _, _ in Formatter().parse(text) if name}
            assert not {name for name in wanted if one.context.get(name) is None}, one
        assert render(one, "zh") != render(one, "en")


def test_every_code_has_a_file() -> None:
    assert {code for path in BAD for code, _ in marked(path)} == MESSAGES.keys() - ELSEWHERE


def test_suggestions_are_in_the_language_of_the_key() -> None:
    with pytest.raises(SourceError) as caught:
        load(Path(__file__).parent / "bad" / "unknown-key.yaml")
    suggested = {one.context["key"]: one.context["suggestions"] for one in caught.value.diagnostics}
    assert suggested["hieght"][0] == "height"
    assert suggested["建筑高"][0] == "建筑高度"
    assert not any(word.isascii() for word in suggested["颜色"])


def test_the_place_of_a_repeated_fact_is_told_with_the_first() -> None:
    with pytest.raises(SourceError) as caught:
        load(Path(__file__).parent / "bad" / "same-id-twice.yaml")
    assert [[place.line for place in one.related] for one in caught.value.diagnostics] == [[3], [6]]


def test_a_list_that_stands_elsewhere_is_suggested_with_its_place() -> None:
    with pytest.raises(SourceError) as caught:
        load_text("建筑:\n  间距: 无\n  防火分区:\n    - {id: A, storeyes: 3}\n", "b.yaml")
    suggested = {one.context["key"]: one.context["suggestions"][-1] for one in caught.value.diagnostics}
    assert suggested == {"间距": "防火间距（项目）", "storeyes": "storeys (building)"}
