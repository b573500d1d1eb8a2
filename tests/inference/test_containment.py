"""Everything outside the safe subset of durable_rules is refused before the engine sees it."""

from __future__ import annotations

import threading
from types import SimpleNamespace
from typing import Any

import pytest

from fire_rules.inference import containment, durable
from fire_rules.inference.containment import MAX_TESTS, EngineError, check_facts, check_hashes, check_ruleset, fnv
from fire_rules.inference.facts import Fact
from fire_rules.inference.fixpoint import by_kind
from fire_rules.inference.program import Clause, Pattern, Program, Stage, Tally
from fire_rules.inference.ruleset import CATCH_ALL, catch_all, counts_of, rules_of, shards

FIRST = {"m_0": {"$and": [{"k": "a"}, {"$ex": {"part": 1}}]}}
JOIN: dict[str, Any] = {"part": {"m_0": "part"}}
NO_DURABLE = pytest.mark.skipif(not durable.available(), reason="durable_rules is not installed")


def second(*terms: Any, alias: str = "m_1") -> dict[str, Any]:
    return {alias: {"$and": [{"k": "b"}, *terms]}}


REFUSED = {
    "inequality join": [FIRST, second({"$ex": {"part": 1}}, {"$lt": {"part": {"m_0": "part"}}})],
    "unequal join": [FIRST, second({"$ex": {"part": 1}}, {"$neq": {"part": {"m_0": "part"}}})],
    "arithmetic": [FIRST, second({"$ex": {"part": 1}}, {"$div": {"part": 0}})],
    "pattern match": [{"m_0": {"$mt": {"part": "a.*"}}}],
    "non-existence": [{"m_0": {"$and": [{"k": "a"}, {"$nex": {"part": 1}}]}}],
    "join without guard": [FIRST, second(JOIN)],
    "join with a later pattern": [second({"$ex": {"part": 1}}, {"part": {"m_2": "part"}}, alias="m_0")],
    "join within an alternative": [FIRST, second({"$ex": {"part": 1}}, {"$or": [JOIN, {"k": "c"}]})],
    "a lone negation": [{"m_0$not": {"$and": [{"k": "a"}]}}],
    "number": [{"m_0": {"$and": [{"k": "a"}, {"part": 3}]}}],
    "number with exponent": [{"m_0": {"$and": [{"k": "a"}, {"part": 1e30}]}}],
    "boolean": [{"m_0": {"$and": [{"k": "a"}, {"part": True}]}}],
    "nothing": [{"m_0": {"$and": [{"k": "a"}, {"part": None}]}}],
    "name with a dot": [{"m_0": {"$and": [{"k": "a"}, {"$ex": {"part.name": 1}}]}}],
    "name with a dollar": [{"m_0": {"$and": [{"k": "a"}, {"$ex": {"$s": 1}}]}}],
}


@pytest.mark.parametrize("name", REFUSED)
def test_ruleset_is_refused(name: str) -> None:
    with pytest.raises(EngineError):
        check_ruleset({"r0": {"all": REFUSED[name]}})


def test_the_safe_form_is_accepted() -> None:
    check_ruleset({"r0": {"all": [FIRST, second({"$ex": {"part": 1}}, JOIN)]}, CATCH_ALL: catch_all()})


def test_unknown_keys_of_a_rule_are_refused() -> None:
    for key in ("any", "pri", "cap", "dist"):
        with pytest.raises(EngineError):
            check_ruleset({"r0": {"all": [FIRST], key: 1}})


def test_counts_stand_alone_and_are_small() -> None:
    with pytest.raises(EngineError):
        check_ruleset({"r0": {"all": [FIRST, second({"$ex": {"part": 1}}, JOIN)], "count": 2}})
    for count in (0, -1, 10**6, 2.0, True):
        with pytest.raises(EngineError):
            check_ruleset({"r0": {"all": [FIRST], "count": count}})


def test_more_tests_than_the_engine_bears_are_refused_and_spread() -> None:
    clauses = [Clause(f"h{n}", (Pattern(("a",), (("part", "p"),)),)) for n in range(2 * MAX_TESTS)]
    rules = rules_of(clauses)
    with pytest.raises(EngineError):
        check_ruleset(rules)
    spread = shards(rules)
    for ruleset in spread:
        check_ruleset(ruleset)
        assert CATCH_ALL in ruleset
    assert sorted(name for ruleset in spread for name in ruleset if name != CATCH_ALL) == sorted(rules)


def test_a_rule_that_is_too_large_by_itself_is_refused() -> None:
    clause = Clause("h", tuple(Pattern(("a",), (("part", "p"),)) for _ in range(MAX_TESTS)))
    with pytest.raises(EngineError):
        shards(rules_of([clause]))


def test_one_variable_for_two_strings_of_a_fact_is_refused() -> None:
    with pytest.raises(EngineError):
        rules_of([Clause("h", (Pattern(("a",), (("part", "p"), ("storey", "p"))),))])


@pytest.mark.parametrize(
    "facts",
    [
        [{"k": "a"}],
        [{"id": "1"}],
        [{"k": "a", "id": "1"}, {"k": "b", "id": "1"}],
        [{"k": "a", "id": "1", "part": None}],
        [{"k": "a", "id": "1", "part": ""}],
        [{"k": "a", "id": "1", "part": 3}],
        [{"k": "a", "id": "1", "part": True}],
        [{"k": "a", "id": "1", "part": 2**63}],
        [{"k": "a", "id": "1", "part": ["x"]}],
        [{"k": "a", "id": "1", "part": {"x": "y"}}],
        [{"k": "a", "id": "1", "part.name": "x"}],
        [{"k": "a", "id": "1", **{f"p{n}": "x" for n in range(300)}}],
    ],
)
def test_facts_are_refused(facts: list[dict[str, Any]]) -> None:
    with pytest.raises(EngineError):
        check_facts(facts)


def test_hashes_are_those_of_fnv() -> None:
    # Published test vectors of FNV-1 and FNV-1a, 32 bits.
    assert fnv("foobar") == (("1", 0x31F0B262), ("1a", 0xBF9CF968))
    assert fnv("a") == (("1", 0x050C5D7E), ("1a", 0xE40C292C))


def test_texts_of_one_hash_are_refused() -> None:
    assert fnv("costarring")[1] == fnv("liquid")[1]
    with pytest.raises(EngineError):
        check_hashes(["costarring", "liquid"])
    with pytest.raises(EngineError):
        check_facts([{"k": "costarring", "id": "1"}, {"k": "liquid", "id": "2"}])


def test_nothing_in_the_containment_imports_the_engine() -> None:
    assert not hasattr(containment, "durable_rules_engine")


ONE = [Clause("h", (Pattern(("a",), (("part", "p"),)),))]
FACTS = [Fact("a", "a1", (("part", "x"),)), Fact("a", "a2", (("storey", "y"),))]


@NO_DURABLE
def test_no_timer_threads_are_left() -> None:
    assert durable.DurableEngine().match(ONE, by_kind(FACTS), {}) == {("h", ("x",))}
    assert not [thread for thread in threading.enumerate() if isinstance(thread, threading.Timer)]


@NO_DURABLE
def test_an_exception_while_firings_are_noted_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(list[Any]):
        def append(self, one: Any) -> None:
            raise ValueError(one)

    noting = durable._noting
    monkeypatch.setattr(durable, "_noting", lambda host, *given: noting(SimpleNamespace(fired=Broken()), *given))
    durable._host.cache_clear()
    try:
        with pytest.raises(EngineError, match="ValueError"):
            durable.DurableEngine().match(ONE, by_kind(FACTS), {})
    finally:
        durable._host.cache_clear()


@NO_DURABLE
def test_what_the_engine_refuses_while_it_gets_ready_is_an_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    program = Program((Stage(tuple(ONE)),), frozenset({"a"}), {})
    durable._host.cache_clear()
    try:
        monkeypatch.setattr(
            durable._host(), "register_rulesets", lambda _: (_ for _ in ()).throw(ValueError("refused"))
        )
        with pytest.raises(EngineError, match="ValueError: refused"):
            durable.DurableEngine().prepare(program)
    finally:
        durable._host.cache_clear()
    durable.DurableEngine().prepare(program)


@NO_DURABLE
def test_a_fact_passed_over_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    noting = durable._noting
    monkeypatch.setattr(durable, "_noting", lambda host, *given: noting(SimpleNamespace(fired=[]), *given))
    durable._host.cache_clear()
    try:
        with pytest.raises(EngineError, match="passed over"):
            durable.DurableEngine().match(ONE, by_kind(FACTS), {})
    finally:
        durable._host.cache_clear()


@NO_DURABLE
def test_errors_of_the_engine_are_ours_and_the_next_run_is_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    host = durable._host()
    monkeypatch.setattr(host, "assert_fact", lambda *_: (_ for _ in ()).throw(RuntimeError("error code: 303")))
    with pytest.raises(EngineError, match="303"):
        durable.DurableEngine().match(ONE, by_kind(FACTS), {})
    monkeypatch.undo()
    assert durable.DurableEngine().match(ONE, by_kind(FACTS), {}) == {("h", ("x",))}


@NO_DURABLE
def test_sessions_do_not_see_one_another() -> None:
    engine = durable.DurableEngine()
    two = [Clause("h", (Pattern(("a",), (("part", "p"),)), Pattern(("b",), (("part", "p"),))))]
    assert engine.match(two, by_kind([Fact("a", "a1", (("part", "x"),))]), {}) == set()
    assert engine.match(two, by_kind([Fact("b", "b1", (("part", "x"),))]), {}) == set()


@NO_DURABLE
def test_counts_are_of_different_kinds_and_of_one_place() -> None:
    tally = Tally("h", ("e1", "e2", "e3"), "part", 2)
    facts = [
        Fact("e1", "1", (("part", "x"),)),
        Fact("e1", "2", (("part", "x"),)),
        Fact("e1", "3", (("part", "y"),)),
        Fact("e2", "4", (("part", "y"),)),
        Fact("e3", "5", (("part", "z"),)),
    ]
    assert durable.DurableEngine().tally([tally], by_kind(facts)) == {("h", "y")}
    assert counts_of([tally]) == {"t0": {"all": [{"m": {"k": "t0"}}], "count": 2}}
