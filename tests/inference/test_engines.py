"""durable_rules, the plain engine and a brute-force oracle over generated rules and facts."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fire_rules.inference import durable
from fire_rules.inference.chain import Drawn, draw
from fire_rules.inference.consequence import AtLeast, ConsequenceRule, Premise, Support
from fire_rules.inference.facts import BaseFact, fact
from fire_rules.inference.fixpoint import PlainEngine
from fire_rules.inference.program import compile_rules
from tests.inference.oracle import Holding, holdings

OBLIGATIONS = ("o1", "o2", "o3", "o4")
PARTS = ("p1", "p2", "p3")
BUILDINGS = {"p1": "b1", "p2": "b1", "p3": "b2"}
WORDS = {"zh": "字", "en": "word"}
NO_DURABLE = pytest.mark.skipif(not durable.available(), reason="durable_rules is not installed")
SMALL = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def base_facts(draw_: st.DrawFn, most: int = 8) -> tuple[BaseFact, ...]:
    chosen = draw_(st.sets(st.tuples(st.sampled_from(OBLIGATIONS), st.sampled_from(PARTS)), max_size=most))
    found = []
    for obligation, part in sorted(chosen):
        values = [("part", part), ("building", BUILDINGS[part]), ("subject", part)]
        kept = [pair for pair in values if pair[0] == "subject" or draw_(st.booleans()) or pair[0] == "part"]
        kind = f"violated:{obligation}"
        one = fact(kind, f"{kind}@{part}", kept)
        found.append(BaseFact(one, draw_(st.booleans()), Support("finding", obligation, part)))
    for upper, lower in (("p1", "p2"), ("p2", "p1"), ("p1", "p3")):
        if draw_(st.booleans()):
            one = fact("above", f"above@{upper}{lower}", [("upper", upper), ("lower", lower)])
            found.append(BaseFact(one, draw_(st.booleans()), Support("definition", "above", upper)))
    return tuple(found)


@st.composite
def rule_sets(draw_: st.DrawFn) -> tuple[ConsequenceRule, ...]:
    kinds = st.lists(st.sampled_from(OBLIGATIONS), min_size=1, max_size=2, unique=True).map(
        lambda names: tuple(f"violated:{name}" for name in names)
    )
    found: list[ConsequenceRule] = []
    for number in range(draw_(st.integers(1, 3))):
        variables = draw_(st.sampled_from([(("p", "part"),), (("p", "part"), ("q", "part")), (("p", "building"),)]))
        same = draw_(st.sampled_from([(), ("building",)])) if variables[0][1] == "part" else ()
        premises = [Premise(draw_(kinds), name) for name, _ in variables]
        if same and draw_(st.booleans()):
            premises.append(Premise(draw_(kinds)))
        if len(variables) > 1 and draw_(st.booleans()):
            premises.append(Premise(("above",), "p", "q"))
        if draw_(st.booleans()):
            premises.append(Premise(draw_(kinds), draw_(st.sampled_from([name for name, _ in variables])), absent=True))
        below = [rule.id for rule in found if rule.variables[0][1] == variables[0][1]]
        if below and draw_(st.booleans()):
            kind = f"consequence:{draw_(st.sampled_from(below))}"
            premises.append(Premise((kind,), "p", absent=draw_(st.booleans())))
        counts = []
        if draw_(st.booleans()):
            elements = tuple(draw_(st.lists(kinds, min_size=2, max_size=4)))
            counts.append(AtLeast(draw_(st.integers(1, len(elements))), elements, "p"))
        same = () if any(p.kinds[0].startswith("consequence:") for p in premises) and same else same
        if not same:
            premises = [premise for premise in premises if premise.of]
        found.append(
            ConsequenceRule(
                f"r{number}", "systemic_hazard", WORDS, variables, tuple(premises), same=same, counts=tuple(counts)
            )
        )
    return tuple(found)


def names(rules: tuple[ConsequenceRule, ...], drawn: frozenset[Drawn]) -> frozenset[Holding]:
    declared = {rule.id: {name for name, _ in rule.variables} for rule in rules}
    return frozenset(
        Holding(one.rule, tuple(pair for pair in one.binding if pair[0] in declared[one.rule])) for one in drawn
    )


@NO_DURABLE
@SMALL
@given(rule_sets(), base_facts())
def test_the_engines_agree(rules: tuple[ConsequenceRule, ...], base: tuple[BaseFact, ...]) -> None:
    program = compile_rules(rules, OBLIGATIONS)
    assert draw(program, base, durable.DurableEngine()) == draw(program, base, PlainEngine())


@SMALL
@given(rule_sets(), base_facts())
def test_facts_that_are_all_sure_give_what_the_rules_say(
    rules: tuple[ConsequenceRule, ...], base: tuple[BaseFact, ...]
) -> None:
    certain = tuple(BaseFact(one.fact, True, one.support) for one in base)
    sure, possible = draw(compile_rules(rules, OBLIGATIONS), certain, PlainEngine())
    expected = holdings(rules, [one.fact for one in base])
    assert names(rules, sure) == names(rules, possible) == expected


@settings(SMALL, max_examples=200)
@given(rule_sets(), base_facts(most=5))
def test_sure_holds_in_every_completion_and_possible_covers_each(
    rules: tuple[ConsequenceRule, ...], base: tuple[BaseFact, ...]
) -> None:
    sure, possible = draw(compile_rules(rules, OBLIGATIONS), base, PlainEngine())
    settled = [one.fact for one in base if one.sure]
    open_ = [one.fact for one in base if not one.sure][:6]
    rest = [one.fact for one in base if not one.sure][6:]
    for extra in chain.from_iterable(combinations(open_, n) for n in range(len(open_) + 1)):
        held = holdings(rules, [*settled, *rest, *extra])
        assert names(rules, sure) <= held <= names(rules, possible)


@SMALL
@given(rule_sets(), base_facts(), st.data())
def test_learning_never_overturns(
    rules: tuple[ConsequenceRule, ...], base: tuple[BaseFact, ...], data: st.DataObject
) -> None:
    program = compile_rules(rules, OBLIGATIONS)
    before, conceivable = draw(program, base, PlainEngine())
    learned = []
    for one in base:
        outcome = "keep" if one.sure else data.draw(st.sampled_from(["keep", "true", "false"]))
        if outcome != "false":
            learned.append(BaseFact(one.fact, one.sure or outcome == "true", one.support))
    after, still = draw(program, learned, PlainEngine())
    assert names(rules, before) <= names(rules, after)
    assert names(rules, still) <= names(rules, conceivable)


@NO_DURABLE
@SMALL
@given(rule_sets(), base_facts(), st.randoms())
def test_order_is_nothing(rules: tuple[ConsequenceRule, ...], base: tuple[BaseFact, ...], random: object) -> None:
    shuffled_rules, shuffled_facts = list(rules), list(base)
    random.shuffle(shuffled_rules)  # type: ignore[attr-defined]
    random.shuffle(shuffled_facts)  # type: ignore[attr-defined]
    expected = draw(compile_rules(rules, OBLIGATIONS), base, durable.DurableEngine())
    assert draw(compile_rules(shuffled_rules, OBLIGATIONS), shuffled_facts, durable.DurableEngine()) == expected


@NO_DURABLE
def test_many_rules_over_one_kind_are_spread_over_rulesets() -> None:
    rules = tuple(
        ConsequenceRule(f"r{n}", "systemic_hazard", WORDS, (("p", "part"),), (Premise(("violated:o1",), "p"),))
        for n in range(150)
    )
    one = fact("violated:o1", "x", [("part", "p1")])
    base = (BaseFact(one, True, Support("finding", "o1", "p1")),)
    sure, _ = draw(compile_rules(rules, OBLIGATIONS), base, durable.DurableEngine())
    assert len(sure) == len(rules)


@NO_DURABLE
def test_thousands_of_sessions_leave_nothing_behind() -> None:
    rule = ConsequenceRule("r", "systemic_hazard", WORDS, (("p", "part"),), (Premise(("violated:o1",), "p"),))
    program = compile_rules((rule,), OBLIGATIONS)
    base = (BaseFact(fact("violated:o1", "x", [("part", "p1")]), True, Support("finding", "o1", "p1")),)
    for _ in range(1100):
        sure, _ = draw(program, base, durable.DurableEngine())
        assert len(sure) == 1
