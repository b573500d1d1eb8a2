"""Lint tells one fault a file, says nothing of a good one, and reads conditions for what they exclude."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.linting import lint
from fire_rules.rulebook.linting.conditions import exclusive
from fire_rules.rulebook.linting.reading import lint_reading
from fire_rules.rulebook.typed import scope_of
from fire_rules.rulebook.typing_pass import check_all
from fire_rules.source.messages import render
from tests.rulebook.conftest import CLAUSE, INSTRUMENT, Read

GALLERY = sorted((Path(__file__).parent / "lint").glob("*.yaml"))
HEAD = re.compile(r"# (\w+) at line (\d+)")


@pytest.mark.parametrize("path", GALLERY, ids=lambda path: path.stem)
def test_what_is_wanting_is_told(path: Path, read: Read) -> None:
    text = path.read_text(encoding="utf-8")
    head = HEAD.match(text)
    assert head is not None
    found = lint(read({"3.1.yaml": text}))
    assert (head.group(1), int(head.group(2))) in [(d.code, d.place.line if d.place else 0) for d in found]
    assert {d.code for d in found} <= {head.group(1), "R501", "R502"}
    for diagnostic in found:
        assert diagnostic.code in render(diagnostic, "zh")
        assert "？" not in render(diagnostic, "en")


def test_a_good_file_is_clean(read: Read) -> None:
    assert lint(read()) == []


def test_a_misnamed_file_is_told(read: Read) -> None:
    assert [d.code for d in lint(read({"area.yaml": CLAUSE}))] == ["R511"]


def test_an_ordinary_clause_beside_a_mandatory_one_says_how_it_stands(read: Read) -> None:
    other = (
        CLAUSE.replace('"3.1"', '"3.2"').replace("GBX-3.1-area", "GBX-3.2-area").replace("name: counted", "name: c2")
    )
    other = other.replace("compartment.counted", "compartment.c2").replace("GBX 3.1", "GBX 3.2")
    assert lint(read({"3.1.yaml": CLAUSE, "3.2.yaml": other})) == []


def test_facts_that_something_reads_are_not_idle(read: Read) -> None:
    rulebook, faults = read(), Faults()
    typing = check_all(scope_of(rulebook), rulebook.rules, rulebook.definitions.values(), Faults())
    lint_reading(rulebook, typing, faults, facts=True)
    idle = {d.context["fact"] for d in faults.found if d.code == "R505"}
    assert "compartment.max_travel" in idle
    read_facts = {"compartment.area", "part.kind", "building.fire_resistance_grade", "systems.automatic_extinguishing"}
    assert not read_facts & idle
    assert "building.design_date" not in idle
    assert "piece.area" not in idle, "the model adds the areas of the pieces up into that of the compartment"


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("building.height > 24 m", "building.height <= 24 m", True),
        ("building.height >= 24 m", "building.height <= 24 m", False),
        ("building.fire_resistance_grade == 一级", "building.fire_resistance_grade in (二级, 三级)", True),
        ("building.fire_resistance_grade >= 二级", "building.fire_resistance_grade == 三级", True),
        ("building.fire_resistance_grade >= 二级", "building.fire_resistance_grade == 一级", False),
        ("building.fire_resistance_grade not in (一级, 二级)", "building.fire_resistance_grade == 一级", True),
        ("building.special_value", "not building.special_value", True),
        (
            "building.special_value and building.height > 9 m",
            "not building.special_value and building.height > 9 m",
            True,
        ),
        ("building.special_value", "building.height > 9 m", False),
    ],
)
def test_conditions_that_cannot_hold_together(read: Read, first: str, second: str, apart: bool) -> None:
    from fire_rules.language import Expression
    from fire_rules.language.check import check

    scope = scope_of(read())
    a, b = (check(Expression(text), scope, "building") for text in (first, second))
    assert exclusive(a, b) is apart
    assert exclusive(b, a) is apart


def test_an_instrument_has_words_in_both_languages(read: Read) -> None:
    wordless = INSTRUMENT.replace("{zh: 试验规范, en: Trial code}", '{zh: 试验规范, en: ""}')
    assert [(d.code, d.context["what"]) for d in lint(read(None, wordless))] == [("R510", "GBX")]
