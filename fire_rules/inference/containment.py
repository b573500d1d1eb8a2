"""The safe subset of durable_rules: what a ruleset and a fact may be before the engine sees them.

Outside of it the engine crashes, hangs, loses findings or answers wrongly. Nothing here imports it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

MAX_TESTS = 60
"""Tests that one ruleset may hold; beyond about 64 reachable from one fact the engine drops findings or crashes."""

MAX_PROPERTIES = 200
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_ALIAS = re.compile(r"m(_\d+(\$not)?)?")
_FNV_PRIME, _FNV_BASIS, _WORD = 0x01000193, 0x811C9DC5, 0xFFFFFFFF


class EngineError(Exception):
    """The engine refused, failed or would have been fed what it cannot be trusted with; never "no finding"."""


def check_ruleset(rules: Mapping[str, Mapping[str, Any]]) -> None:
    """Refuse a ruleset outside the safe subset: operators, names, sizes, hashes."""
    if tests_of(rules) > MAX_TESTS:
        raise EngineError(f"{tests_of(rules)} tests in one ruleset, at most {MAX_TESTS}")
    constants: set[str] = set()
    for name, rule in rules.items():
        check_name(name)
        if set(rule) - {"all", "count"}:
            raise EngineError(f"rule {name}: only `all` and `count` are allowed, found {sorted(rule)}")
        count = rule.get("count", 1)
        if isinstance(count, bool) or not isinstance(count, int) or not 0 < count < MAX_PROPERTIES:
            raise EngineError(f"rule {name}: a count is a small whole number")
        if "count" in rule and len(rule["all"]) != 1:
            raise EngineError(f"rule {name}: a count stands over one pattern alone")
        _check_patterns(name, rule["all"], constants)
    check_hashes(constants)


def _check_patterns(rule: str, patterns: Sequence[Mapping[str, Any]], constants: set[str]) -> None:
    positive: set[str] = set()
    for pattern in patterns:
        ((alias, expression),) = pattern.items()
        if not _ALIAS.fullmatch(alias):
            raise EngineError(f"rule {rule}: alias {alias!r}")
        terms = expression["$and"] if set(expression) == {"$and"} else [expression]
        guarded = {name for term in terms if set(term) == {"$ex"} for name in term["$ex"]}
        for term in terms:
            _check_term(rule, term, guarded, positive, constants)
        if not alias.endswith("$not"):
            positive.add(alias)
    if not positive:
        raise EngineError(f"rule {rule}: a negation alone never returns")


def _check_term(rule: str, term: Mapping[str, Any], guarded: set[str], aliases: set[str], constants: set[str]) -> None:
    """One test: existence, a constant, an alternative of constants, or a guarded equality with an earlier pattern."""
    ((name, value),) = term.items()
    if name == "$ex":
        if set(value.values()) != {1}:
            raise EngineError(f"rule {rule}: $ex of {value!r}")
        for own in value:
            check_name(own)
    elif name == "$or":
        for alternative in value:
            _check_term(rule, alternative, guarded, set(), constants)
    elif name.startswith("$"):
        raise EngineError(f"rule {rule}: operator {name} is not in the safe subset")
    elif isinstance(value, Mapping):
        check_name(name)
        ((alias, other),) = value.items()
        if alias not in aliases or name not in guarded:
            raise EngineError(f"rule {rule}: comparison of {name} with {alias} is not guarded by $ex or not earlier")
        check_name(other)
    else:
        check_name(name)
        constants.add(check_value(value))


def tests_of(rules: Mapping[str, Mapping[str, Any]]) -> int:
    """How many single tests the rules make together."""
    patterns = [pattern for rule in rules.values() for pattern in rule["all"]]
    return sum(_tests(expression) for pattern in patterns for expression in pattern.values())


def _tests(expression: Mapping[str, Any]) -> int:
    return sum(
        sum(_tests(term) for term in value) if name in ("$and", "$or") else 1 for name, value in expression.items()
    )


def check_facts(facts: Sequence[Mapping[str, Any]]) -> None:
    """Refuse facts that are not flat strings with a kind and an id of their own, or whose hashes collide."""
    ids = [fact.get("id") for fact in facts]
    if len(set(ids)) != len(ids):
        raise EngineError("two facts with one id")
    texts: set[str] = set()
    for fact in facts:
        if not {"k", "id"} <= set(fact):
            raise EngineError(f"a fact needs k and id: {fact!r}")
        if len(fact) > MAX_PROPERTIES:
            raise EngineError(f"a fact of {len(fact)} properties")
        for name, value in fact.items():
            check_name(name)
            texts.add(check_value(value))
    check_hashes(texts)
    check_hashes(name for fact in facts for name in fact)


def check_name(name: str) -> None:
    """A name of a rule or property: plain letters, so without the dots and dollars that have a meaning."""
    if not _NAME.fullmatch(name):
        raise EngineError(f"name {name!r} is not plain")


def check_value(value: Any) -> str:
    """A value as text: strings only; numbers, booleans, None and nested values compare wrongly or raise."""
    if not isinstance(value, str) or not value:
        raise EngineError(f"value {value!r} is not a text")
    return value


def check_hashes(texts: Iterable[str]) -> None:
    """Refuse texts of which two have one 32-bit hash: the engine would take them for the same."""
    seen: dict[tuple[str, int], str] = {}
    for text in sorted(set(texts)):
        for form, value in fnv(text):
            other = seen.setdefault((form, value), text)
            if other != text:
                raise EngineError(f"{text!r} and {other!r} have the same hash")


@lru_cache(maxsize=65_536)
def fnv(text: str) -> tuple[tuple[str, int], tuple[str, int]]:
    """Both 32-bit FNV hashes of a text: multiply before, and after, taking in each byte."""
    first = second = _FNV_BASIS
    for byte in text.encode():
        first = (first * _FNV_PRIME & _WORD) ^ byte
        second = (second ^ byte) * _FNV_PRIME & _WORD
    return ("1", first), ("1a", second)
