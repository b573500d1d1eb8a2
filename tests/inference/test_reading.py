"""Consequence files: what a good one says, and every fault with its code and line."""

from __future__ import annotations

import re
from datetime import date

import pytest

from fire_rules.inference.consequence import AtLeast
from fire_rules.source import SourceError
from fire_rules.source.messages import render
from tests.inference.world import LIABILITY, hazard, rules


def test_premises_are_read() -> None:
    text = hazard(
        "store",
        "low: part, high: part",
        "{violated: [a, b], of: low}",
        "{definition: part.crowded, of: high, above: low}",
        "{absent: {violated: [c]}, of: low}",
        "{at_least: 2, elements: [a, [b, c], {definition: part.x, is: false}], of: low}",
        more="same: [building]",
    )
    (rule,) = rules(text)
    assert [(p.kinds, p.of, p.above, p.absent) for p in rule.premises] == [
        (("violated:a", "violated:b"), "low", "", False),
        (("definition:part.crowded=true",), "high", "", False),
        (("above",), "high", "low", False),
        (("violated:c",), "low", "", True),
    ]
    assert rule.variables == (("low", "part"), ("high", "part"))
    assert rule.same == ("building",)
    (count,) = rule.counts
    expected = (("violated:a",), ("violated:b", "violated:c"), ("definition:part.x=false",))
    assert count == AtLeast(2, expected, "low", count.place)


def test_an_edition_says_what_it_changes() -> None:
    (rule,) = rules(LIABILITY)
    assert rule.article is not None
    old, new = rule.article.editions
    assert (old.article, old.start, old.end, old.amount_yuan) == (
        "59",
        date(2009, 5, 1),
        date(2019, 4, 22),
        (5000, 50000),
    )
    assert (new.article, new.by["en"], new.precondition["en"]) == ("", "body B", "it is not corrected in time")
    assert not old.precondition


def test_rules_stand_in_order_of_their_ids() -> None:
    texts = [hazard(name, "b: building", "{violated: [x], of: b}") for name in ("zeta", "alpha")]
    assert [rule.id for rule in rules(*texts)] == ["alpha", "zeta"]


ONE = "{violated: [x], of: b}"
BAD = {
    "unknown key": ("R102", 6, hazard("a", "b: building", ONE, more="smae: [building]")),
    "unknown variable": ("I501", 8, hazard("a", "b: building", "{violated: [x], of: c}", more="")),
    "unbound variable": ("I502", 2, hazard("a", "b: building, c: part", ONE)),
    "only a negation": ("I517", 2, hazard("a", "b: building", "{absent: {violated: [x]}, of: b}")),
    "premise tied to nothing": ("I503", 9, hazard("a", "b: building", ONE, "{violated: [y]}")),
    "count beyond its elements": ("I504", 8, hazard("a", "b: building", "{at_least: 3, elements: [x, y], of: b}")),
    "count of nothing": ("I504", 8, hazard("a", "b: building", "{at_least: 0, elements: [x, y], of: b}")),
    "circle": ("I505", 2, hazard("a", "b: building", "{consequence: a, of: b}")),
    "unknown consequence": ("I507", 8, hazard("a", "b: building", "{consequence: other, of: b}")),
    "definition under absent": ("I509", 8, hazard("a", "b: building", "{absent: {definition: part.x}, of: b}")),
    "definition of another class": ("I510", 8, hazard("a", "b: storey", "{definition: part.x, of: b}")),
    "above another class": (
        "I510",
        8,
        hazard("a", "b: storey, c: part", "{violated: [x], of: b, above: c}", "{violated: [x], of: c}"),
    ),
    "under without violated": ("I518", 8, hazard("a", "b: building", "{definition: part.x, of: b, under: FireLaw}")),
    "two forms at once": ("I511", 8, hazard("a", "b: building", "{violated: [x], consequence: y, of: b}")),
    "definition without class": ("I512", 8, hazard("a", "b: building", "{definition: crowded, of: b}")),
    "class that no variable has": ("R106", 5, hazard("a", "b: door", ONE)),
    "amounts upside down": ("I513", 13, LIABILITY.replace("[5000, 50000]", "[50000, 5000]")),
    "amount of fractions": ("I513", 13, LIABILITY.replace("[5000, 50000]", "[0.5, 50000]")),
    "editions that overlap": ("I514", 15, LIABILITY.replace("to: 2019-04-22", "to: 2022-04-22")),
    "article not quoted": ("R105", 10, LIABILITY.replace('"60(1)(1)"', "60")),
    "liability without article": ("I508", 2, LIABILITY.partition("basis:")[0]),
    "words in one language": ("R103", 4, LIABILITY.replace("{zh: 责任, en: liability}", "{zh: 责任}")),
}


@pytest.mark.parametrize("name", BAD)
def test_fault(name: str) -> None:
    code, line, text = BAD[name]
    with pytest.raises(SourceError) as caught:
        rules(text)
    found = [(d.code, d.place.line if d.place else 0) for d in caught.value.diagnostics]
    assert (code, line) in found
    for diagnostic in caught.value.diagnostics:
        for lang in ("zh", "en"):
            shown = render(diagnostic, lang)  # type: ignore[arg-type]
            assert "？" not in shown
            assert not re.search(r"\{\w+\}", shown)


def test_two_of_one_id_name_both_places() -> None:
    text = hazard("a", "b: building", ONE)
    with pytest.raises(SourceError) as caught:
        rules(text, text)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code == "I506"
    assert [str(place) for place in diagnostic.related] == ["0.yaml:2:1"]


def test_a_longer_circle_prints_its_path() -> None:
    first = hazard("a", "b: building", "{consequence: c, of: b}")
    second = hazard("c", "b: building", "{consequence: a, of: b}")
    with pytest.raises(SourceError) as caught:
        rules(first, second)
    assert caught.value.diagnostics[0].context["path"] in ("a → c → a", "c → a → c")
