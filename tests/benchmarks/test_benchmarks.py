"""The benchmarks import, and what they compare agrees: hand-written checks and the generated code, without peers."""

from __future__ import annotations

import json
import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.agreement import DisagreementError, assert_agreement, never_broken
from benchmarks.buildings import building, facts, forgetful, graph_of, graphs
from benchmarks.checks import CHECKS, Found
from benchmarks.contestants import Plain, own
from benchmarks.figures import figures
from benchmarks.growth import subset
from benchmarks.ours import Evaluated
from benchmarks.peers import PEERS
from benchmarks.timing import interleaved, ratio
from fire_rules.facts import Graph
from fire_rules.rulebook import load_rulebook

LIBRARIES = {"zen": "zen", "rego": "regorus", "clips": "clips"}
FEW = 200
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def known() -> list[Graph]:
    return graphs(range(FEW))


def test_hand_written_checks_generated_code_and_evaluator_agree(known: list[Graph]) -> None:
    counted = assert_agreement(own(), known)
    assert never_broken(counted) == []


def test_a_difference_is_told_with_its_building(known: list[Graph]) -> None:
    class Lenient(Plain):
        name = "lenient"

        def check(self, prepared: Any) -> Found:
            return super().check(prepared)[1:]

    with pytest.raises(DisagreementError, match=r"building \d+: lenient differs: \[\('GB50016"):
        assert_agreement([Plain(), Lenient()], known)


def test_every_check_is_a_rule_of_the_rulebook() -> None:
    classes = {rule.id: rule.subject for rule in load_rulebook().rules}
    assert {rule: classes.get(rule) for rule in CHECKS} == {rule: class_ for rule, (class_, _) in CHECKS.items()}
    assert len(CHECKS) == 20


@pytest.mark.parametrize("name", PEERS)
def test_peers_agree_where_they_are_installed(name: str, known: list[Graph]) -> None:
    if find_spec(LIBRARIES[name]) is None:
        pytest.skip(f"{LIBRARIES[name]} is not installed")
    from benchmarks.contestants import Wrapped

    assert_agreement([Plain(), Wrapped(import_module(f"benchmarks.peers.{name}"))], known)


def test_facts_of_peers_are_json() -> None:
    (graph,) = graphs([1])
    assert json.loads(json.dumps(facts(graph))) == facts(graph)


def test_forgotten_facts_leave_answers_open_and_turn_none() -> None:
    evaluated = Evaluated()
    for seed in range(10):
        whole, partial = (
            evaluated.answers(evaluated.prepare(graph_of(plain)))
            for plain in (building(seed), forgetful(building(seed), seed, 0.2))
        )
        known = {(one.rule.id, one.subject.path_): one.verdict for one in whole}
        open_ones = [one for one in partial if one.verdict == "undetermined"]
        assert open_ones
        assert all(one.missing for one in open_ones)
        turned = {(known[one.rule.id, one.subject.path_], one.verdict) for one in partial}
        assert not turned & {("violation", "compliant"), ("compliant", "violation"), ("not_applicable", "violation")}


def test_every_figure_has_its_clause() -> None:
    told = yaml.safe_load((ROOT / "benchmarks" / "figures.yaml").read_text(encoding="utf-8"))
    assert set(told) == set(figures())
    clauses = {rule.clause for rule in load_rulebook().rules if rule.instrument == "GB50016"} | {"2.1.1", "2.1.5"}
    for name, figure in told.items():
        cited = re.findall(r"\d+\.\d+\.\d+", figure["cites"])
        assert cited, name
        assert set(cited) - {"3.3.3", "8.2.2"} <= clauses, name


def test_a_subset_of_the_rulebook_has_whole_obligations() -> None:
    book = load_rulebook()
    some = subset(book, 50)
    kept = {rule.obligation for rule in some.rules}
    assert 50 <= len(some.rules) < 80
    assert [rule for rule in book.rules if rule.obligation in kept] == list(some.rules)


def test_ratios_are_of_the_same_round() -> None:
    measured = interleaved([Plain(), Plain()], graphs(range(2)), rounds=3)
    assert [len(times) for times in measured] == [3, 3]
    assert ratio([2.0, 8.0, 6.0], [1.0, 2.0, 2.0]) == 3.0


def test_all_sections_import() -> None:
    for module in ("engines", "stages", "growth", "install", "run", "startup"):
        import_module(f"benchmarks.{module}")
