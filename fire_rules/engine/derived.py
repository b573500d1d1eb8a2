"""The derived facts of a run: every definition on every stated subject of its class."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from fire_rules.engine.answers import EvaluatorLike
from fire_rules.engine.finding import Derived
from fire_rules.facts import FactRef, Graph, in_order
from fire_rules.rulebook.rule import Rulebook

_SPAN = re.compile(r"([\[(])(\S+), (\S+)([\])])")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def derived(
    evaluator: EvaluatorLike, rulebook: Rulebook, graph: Graph, names: Collection[str] | None = None
) -> Iterator[Derived]:
    """In the order of the file, those of ``names`` where that is given; members of lists not stated are left out."""
    by_class: dict[str, list[str]] = {}
    for class_, name in sorted(rulebook.definitions):
        if names is None or name in names:
            by_class.setdefault(class_, []).append(name)
    for subject in graph:
        if subject.placeholder_:
            continue
        for name in by_class.get(subject.class_, ()):
            value, unit, missing = evaluator.definition(subject, name)
            cites = rulebook.definitions[subject.class_, name].cites
            yield Derived(FactRef(subject.path_, name), plain(value, unit), unit, cites, in_order(missing))


def plain(value: str, unit: str) -> str:
    """The value without its unit, as reports print values: ``4000``, ``3000..5000``, ``丙1/丙2``, empty if unknown."""
    text = value.removesuffix(f" {unit}").strip() if unit else value
    if text == "?":
        return ""
    if text.startswith("{"):
        return text.strip("{}").replace(" | ", "/")
    span = _SPAN.fullmatch(text)
    return _span(*span.groups()) if span else text


def _span(left: str, lo: str, hi: str, right: str) -> str:
    low, high = _NUMBER.fullmatch(lo), _NUMBER.fullmatch(hi)
    if low and high:
        return f"{lo}..{hi}"
    if high:
        return f"{'<' if right == ')' else '≤'}{hi}"
    return f"{'>' if left == '(' else '≥'}{lo}" if low else ""
