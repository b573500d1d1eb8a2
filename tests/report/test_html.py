"""The HTML report: one closed document, with nothing in it that a building file could make run."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from fire_rules.engine.finding import Measured, Outlined
from fire_rules.report import Failure, RenderOptions, format_named
from fire_rules.report.bars import number
from fire_rules.report.drawing import LEFT, _fitting
from fire_rules.report.html_style import STYLE
from tests.report.sample import COMPARTMENT, STAIR, area, result, whole

VOID = {"meta", "br"}
NASTY = "<script>alert(1)</script>\"'><img src=x onerror=y>"
BUILDING, ONE, TWO = "building[A]", "building[A]/storeys[F1]", "building[A]/storeys[F2]"


class Tree(HTMLParser):
    """Checks that elements are closed in order, and keeps their names and attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()
        assert self.stack == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.stack.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag


def html(*results: Any, **options: Any) -> str:
    return format_named("html").render(results, RenderOptions(**{"tool_version": "1", **options}))


def outlined(path: str, class_: str, label: str, **more: Any) -> Outlined:
    return Outlined(path, class_, label, BUILDING, **more)


def drawn() -> Any:
    outline = (
        outlined(BUILDING, "building", "厂房"),
        outlined(ONE, "storey", "一层", number=1),
        outlined(TWO, "storey", "二层", number=2),
        outlined("building[A]/parts[P]", "part", "车间", storeys=(ONE, TWO)),
        outlined("building[A]/parts[Q]", "part", "库房", storeys=(ONE,)),
        outlined(
            *(COMPARTMENT, "compartment", "分区F1"),
            storeys=(ONE,),
            area=Measured("3405.6", "m2"),
            part="building[A]/parts[P]",
        ),
        outlined("building[A]/compartments[F9]", "compartment", "分区F9"),
        outlined(STAIR, "stair", "楼梯", storeys=(ONE, TWO)),
    )
    return replace(whole(), outline=outline)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("made", [whole, drawn])
def test_one_closed_document_that_fetches_nothing(made: Any, lang: str) -> None:
    text = html(made(), lang=lang, all=True, failures=(Failure("b.yaml", ("S101",)),))
    tree = Tree(text)
    names = {tag for tag, _ in tree.found}
    assert not names & {"script", "link", "img", "iframe", "object"}
    attributes = {name for _, attrs in tree.found for name in attrs}
    assert not attributes & {"src", "href"}
    assert not any(name.startswith("on") for name in attributes)
    assert "url(" not in text
    assert text == html(made(), lang=lang, all=True, failures=(Failure("b.yaml", ("S101",)),))


def test_nothing_of_a_file_runs() -> None:
    outline = (outlined(BUILDING, "building", NASTY), outlined(ONE, "storey", NASTY, number=1))
    text = html(result(area(subject_label=NASTY), name=NASTY, outline=outline), failures=(Failure(NASTY, (NASTY,)),))
    assert {tag for tag, _ in Tree(text).found} & {"script", "img"} == set()


def test_storeys_are_stacked_and_violations_marked() -> None:
    text = html(drawn())
    svg = text[text.index("<svg") : text.index("</svg>")]
    assert svg.index("二层") < svg.index("一层") < svg.index("层未写明")
    assert re.search(r'class="box violation"><title>分区F1 3405.6㎡', svg)
    lower = svg[svg.index(">一层<") : svg.index("层未写明")]
    assert "库房" in lower
    assert "<title>车间" not in lower
    assert svg.count('class="stair undetermined"') == 2


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("storey F1", LEFT, "storey F1"),
        ("楼层三层", LEFT, "楼层三层"),
        ("1100 m²", 72, "1100 m²"),
        ("东宸药品仓库", 60, "东宸药…"),
        ("办公", 20, ""),
        ("", 20, ""),
    ],
)
def test_a_box_shows_what_it_has_room_for(text: str, width: float, shown: str) -> None:
    assert _fitting(text, width) == shown


def test_nothing_is_wider_than_a_narrow_screen_but_what_scrolls() -> None:
    narrow = re.search(r"@media screen and \(max-width:640px\)\{(.+\})\}", STYLE, re.DOTALL)
    assert narrow is not None
    assert narrow[1].count("overflow-x:auto") == 2


def test_no_drawing_without_storeys() -> None:
    assert "楼层简图" not in html(whole())


def test_bars_show_what_is_met_too() -> None:
    text = html(whole())
    assert text.count('<svg class="bar ') == 2
    assert 'class="bar compliant"' in text
    wide = re.findall(r'class="bar (\w+)".*?<rect x="0" y="3" width="([\d.]+)".*?<path d="M([\d.]+)', text)
    assert wide == [("violation", "240.0", "141.9"), ("compliant", "216.0", "241.0")]


@pytest.mark.parametrize("text", ["—", "不限", "3..5", "<5", "", "-3", "Infinity"])
def test_only_figures_have_bars(text: str) -> None:
    assert number(Measured(text, "m2")) is None


def test_derivations_are_folded() -> None:
    text = html(whole())
    assert "<details><summary>推导</summary>" in text
    assert "compartment.part.production_category" in text
