import pytest

from fire_rules.engine.selection import Names, Selection
from tests.engine.world import rule

ONE = rule("GB50016-3.3.1-compartment-area", "factory-compartment-area")
TEN = rule("GB50016-3.3.10-rows", "warehouse-rows")
LAW = rule("FireLaw-16(1)(2)-upkeep", "systems-maintenance")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("GB50016", [ONE, TEN]),
        ("GB50016-3.3.1", [ONE]),
        ("GB50016 3.3.1", [ONE]),
        ("3.3.1", [ONE]),
        ("GB50016-3.3", [ONE, TEN]),
        ("GB50016-3.3.1-compartment-area", [ONE]),
        ("factory-compartment-area", [ONE]),
        ("factory", [ONE]),
        ("FireLaw-16", [LAW]),
        ("FireLaw-1", []),
        ("GB5001", []),
        ("", []),
    ],
)
def test_what_a_word_means(word: str, expected: list[object]) -> None:
    meant = set(Names((ONE, TEN, LAW)).meant(word))
    assert [made for made in (ONE, TEN, LAW) if made.id in meant] == expected


def test_nothing_chosen_is_everything() -> None:
    selection = Selection([ONE, TEN])
    assert selection.wants([ONE])
    assert selection.words == ()


def test_chosen_and_left_out() -> None:
    selection = Selection([ONE, TEN, LAW], ["GB50016"], ["3.3.10"])
    assert selection.wants([ONE])
    assert not selection.wants([TEN])
    assert not selection.wants([LAW])
    assert selection.wants([TEN, ONE])
    assert selection.words == ("GB50016", "-3.3.10")


def test_a_word_that_means_no_rule_is_told() -> None:
    assert Selection([ONE], ["GB50016", "9.9.9"], ["nothing"]).idle == ("9.9.9", "nothing")
