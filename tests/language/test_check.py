"""What the type checker refuses, with its code."""

from __future__ import annotations

import pytest

from fire_rules.language import Expression, LanguageError, Scope
from fire_rules.language.check import check
from fire_rules.source.place import Place
from fire_rules.vocabulary import vocabulary
from tests.language.conftest import HOME, definition

FAULTS = {
    "unclosed bracket": ("L401", "(building.height > 24 m"),
    "call of a stranger": ("L402", "open('x')"),
    "lambda": ("L402", "lambda: 1"),
    "string join": ("L405", "building.name + building.height > 1"),
    "all of an observed list": ("L402", "any(g.mass > 1 t for g in all_of(goods))"),
    "identity": ("L402", "building.height is 3"),
    "unknown name": ("L403", "bulding.height > 24 m"),
    "unknown field": ("L404", "building.hieght > 24 m"),
    "unlike units": ("L406", "building.height > 24 m2"),
    "unlike types": ("L405", "building.height > building.special_value"),
    "word of no single enumeration": ("L407", "(none if building.height > 1 m else none) == 一级"),
    "atom of another enumeration": ("L408", "building.fire_resistance_grade == 甲"),
    "quotient without end": ("L410", "building.height / 3 > 1 m"),
    "too few keys": ("L411", "limits[丙2].multi > 1"),
    "no such column": ("L412", "limits[丙2, 一级].tiny > 1"),
    "too deep": ("L413", "(" * 60 + "1" + ")" * 60 + " > 0" + " + 1" * 45),
    "extremum without empty": ("L414", "max(s.width for s in building.stairs) > 1 m"),
    "larger of unlike units": ("L406", "max(building.height, 2 m2) > 1 m"),
    "larger of two subjects": ("L405", "max(building, building) > 1 m"),
    "larger of two with an empty value": ("L402", "max(building.height, 2 m, empty=3 m) > 1 m"),
    "order of the unordered": ("L415", "building.structure > steel"),
    "unknown unit": ("L416", "building.height > 24 feet"),
    "exponent": ("L417", "building.height > 1e9"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_has_its_code(fault: str, scope: Scope) -> None:
    code, text = FAULTS[fault]
    with pytest.raises(LanguageError) as caught:
        check(Expression(text, None, HOME), scope, "building")
    assert caught.value.diagnostic.code == code


def test_place_counts_characters(scope: Scope) -> None:
    text = "building.structure == 钢结构X or building.hieght > 1 m"
    with pytest.raises(LanguageError) as caught:
        check(Expression(text, Place("f.yaml", 3, 9), HOME), scope, "building")
    assert caught.value.diagnostic.place == Place("f.yaml", 3, 9 + text.index("钢结构X"))


def test_circle_of_definitions_prints_its_path() -> None:
    circle = {
        ("building", "a"): definition("building", "a", "building.b and true"),
        ("building", "b"): definition("building", "b", "building.a or true"),
    }
    with pytest.raises(LanguageError) as caught:
        check(Expression("building.a"), Scope(vocabulary(), circle, {}, {}), "building")
    assert caught.value.diagnostic.code == "L409"
    assert caught.value.diagnostic.context["path"] == "building.a → building.b → building.a"


def test_literals_are_exact(scope: Scope) -> None:
    tree = check(Expression("building.height > 0.1 m + 0.2 m"), scope, "building")
    assert "0.1" in tree.text
    assert str(tree.type) == "bool"
