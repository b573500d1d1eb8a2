"""Clauses and counts in the JSON form of durable_rules, in rulesets small enough for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fire_rules.inference.containment import MAX_TESTS, EngineError, tests_of
from fire_rules.inference.program import Clause, Pattern, Tally

CATCH_ALL = "catch_all"
NEGATIVE = "-"
"""Before the kind of a fact that only negations read."""

Ruleset = dict[str, dict[str, Any]]


def catch_all() -> dict[str, Any]:
    """The rule that every fact matches: a fact that no rule matches makes the engine lose others."""
    return {"all": [{"m": {"$ex": {"k": 1}}}]}


def rules_of(clauses: Sequence[Clause]) -> Ruleset:
    """One rule a clause, named by its position."""
    return {f"r{index}": {"all": _patterns(clause)} for index, clause in enumerate(clauses)}


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


def kinds_of(clause: Clause) -> tuple[frozenset[str], frozenset[str]]:
    """The kinds of facts that a clause reads: positively, and under negation."""
    return (
        frozenset(kind for pattern in clause.body for kind in pattern.kinds),
        frozenset(kind for pattern in clause.absent for kind in pattern.kinds),
    )


def _patterns(clause: Clause) -> list[dict[str, Any]]:
    """The patterns of a clause, negations last; a variable is compared with the pattern that first names it."""
    first: dict[str, tuple[str, str]] = {}
    patterns: list[dict[str, Any]] = []
    for index, pattern in enumerate((*clause.body, *clause.absent)):
        negative = index >= len(clause.body)
        alias = f"m_{index}"
        terms = _terms(pattern, first, NEGATIVE if negative else "")
        patterns.append({f"{alias}$not" if negative else alias: {"$and": terms}})
        if not negative:
            for name, variable in pattern.joins:
                first.setdefault(variable, (alias, name))
    return patterns


def _terms(pattern: Pattern, first: Mapping[str, tuple[str, str]], sign: str) -> list[dict[str, Any]]:
    kinds: list[dict[str, Any]] = [{"k": sign + kind} for kind in pattern.kinds]
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
    return [kinds[0] if len(kinds) == 1 else {"$or": kinds}, *({"$ex": {name: 1}} for name in names), *unique]
