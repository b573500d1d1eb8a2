"""The page of the language names every key, node, function and bound that the code knows, and no other node."""

import re

import pytest

from fire_rules.engine.evaluator import MAX_CASES
from fire_rules.inference import consequence as consequences
from fire_rules.language.calls import AGGREGATES, FUNCTIONS
from fire_rules.language.checker import Checker
from fire_rules.language.parse import MAX_DEPTH, MAX_LENGTH, MAX_NODES
from fire_rules.language.tree import RUN_FACTS
from fire_rules.rulebook import adjustments, case, clause_file, force, rules, tables
from tests.manual.conftest import ROOT

LANGUAGE = (ROOT / "docs" / "language.md").read_text(encoding="utf-8")
GRAMMAR = LANGUAGE.split("### The closed grammar")[1]
KEYS = {
    "clause file": clause_file.KEYS,
    "definition": clause_file.DEFINITION_KEYS,
    "rule": rules.KEYS,
    "adjustment": adjustments.KEYS,
    "table": tables.KEYS,
    "force": force.FORCE_KEYS,
    "case": case.KEYS,
}


def test_nodes_are_those_that_the_checker_knows() -> None:
    told = set(re.findall(r"^\| `(\w+)` \|", GRAMMAR, re.MULTILINE))
    known = {name.removeprefix("on_") for name in vars(Checker) if name.startswith("on_")}
    assert {name.lower() for name in told} == known


def test_functions_are_those_that_the_checker_knows() -> None:
    (row,) = [line for line in GRAMMAR.split("\n") if line.startswith("| `Call`")]
    told = set(re.findall(r"`(\w+)`", row)) - {"Call", "if"}
    assert told == {*AGGREGATES, *FUNCTIONS}
    for name in RUN_FACTS:
        assert f"`{name}`" in GRAMMAR


def test_bounds_are_those_of_the_code() -> None:
    for bound in (f"{MAX_LENGTH} characters", f"| {MAX_DEPTH} |", f"| {MAX_NODES} |", f"| {MAX_CASES} combinations |"):
        assert bound in GRAMMAR


@pytest.mark.parametrize("what", KEYS)
def test_every_key_is_told(what: str) -> None:
    untold = [key for key in KEYS[what] if not re.search(rf"\b{key}\b", LANGUAGE)]
    assert untold == []


def test_kinds_of_consequences_are_told() -> None:
    page = (ROOT / "docs" / "consequences.md").read_text(encoding="utf-8")
    for name in (*consequences.KINDS, *consequences.CLASSES):
        assert name in page
