"""Clauses and counts in the JSON form of durable_rules, in rulesets small enough for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fire_rules.inference.containment import MAX_TESTS, EngineError, tests_of
from fire_rules.inference.program import Clause, Pattern, Tally

CATCH_ALL = "catch_all"
Ruleset = dict[str, dict[str, Any]]


def catch_all() -> dict[str, Any]:
    """The rule that every fact matches: a fact that no rule matches makes the engine lose others."""
    return {"all": [{"m": {"$ex": {"k": 1}}}]}


def rules_of(clauses: Sequence[Clause]) -> Ruleset:
    """One rule a clause, named by its position."""
    return {f"r{index}": {"all": _patterns(index, clause)} for index, clause in enumerate(clauses)}


def kind_at(clause: int, pattern: int) -> str:
    """The kind of the facts that one pattern of one clause reads.

    The engine never lets one fact meet two patterns of a rule and joins alternatives of kinds wrongly, so every pattern
    reads facts of its own.
    """
    return f"c{clause}p{pattern}"


def counts_of(tallies: Sequence[Tally]) -> Ruleset:
    """One rule a count, over facts of the kind ``tN``: a session holds one for each element of one place."""
    return {
        f"t{index}": {"all": [{"m": {"k": f"t{index}"}}], "count": tally.number} for index, tally in enumerate(tallies)
    }


def shards(rules: Ruleset) -> list[Ruleset]:
    """The rules spread over rulesets of at most so many tests as the engine bears, a catch-all rule in each."""
    found: list[Ruleset] = []
    room = 0
    for name, rule in rules.items():
        needs = tests_of({name: rule})
        if needs + 1 > MAX_TESTS:
            raise EngineError(f"rule {name} makes {needs} tests, at most {MAX_TESTS - 1}")
        if needs > room:
            found.append({CATCH_ALL: catch_all()})
            room = MAX_TESTS - 1
        found[-1][name] = rule
        room -= needs
    return found


def _patterns(index: int, clause: Clause) -> list[dict[str, Any]]:
    """The patterns of a clause, negations last; a variable is compared with the pattern that first names it."""
    first: dict[str, tuple[str, str]] = {}
    patterns: list[dict[str, Any]] = []
    for position, pattern in enumerate((*clause.body, *clause.absent)):
        negative = position >= len(clause.body)
        alias = f"m_{position}"
        terms = [{"k": kind_at(index, position)}, *_terms(pattern, first)]
        patterns.append({f"{alias}$not" if negative else alias: {"$and": terms}})
        if not negative:
            for name, variable in pattern.joins:
                first.setdefault(variable, (alias, name))
    return patterns


def _terms(pattern: Pattern, first: Mapping[str, tuple[str, str]]) -> list[dict[str, Any]]:
    """That the joined strings are there, and equal those of earlier patterns."""
    names = dict.fromkeys(name for name, _ in pattern.joins)
    own: dict[str, str] = {}
    joins: list[dict[str, Any]] = []
    for name, variable in pattern.joins:
        if own.setdefault(variable, name) != name:
            raise EngineError(f"variable {variable} names two strings of one fact")
        if variable in first:
            alias, other = first[variable]
            joins.append({name: {alias: other}})
    unique = [join for index, join in enumerate(joins) if join not in joins[:index]]
    return [*({"$ex": {name: 1}} for name in names), *unique]
