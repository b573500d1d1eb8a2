"""Rules to generated Python: one function a rule and reading, one a definition and reading.

A rule's function takes the subject and the labels of reliefs that are claimed for it, and returns
``(verdict, value, limit, item, adjusted labels)``. It holds for points only: see :mod:`fire_rules.language.lower`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from fire_rules.language import Expression, Scope
from fire_rules.language import tree as t
from fire_rules.language.check import check
from fire_rules.language.checker import definition_type
from fire_rules.language.interpret import Reading
from fire_rules.language.lower import PRELUDE, Lowering, latitude
from fire_rules.language.types import BOOL
from fire_rules.rulebook.rule import Adjustment, Definition, Rule, Rulebook
from fire_rules.rulebook.typed import READINGS, Trees, direction_of, has_latitude, scope_of, word_of

Functions = Mapping[str, Callable[..., Any]]
_OPERATORS = {"at_most": "<=", "at_least": ">=", "below": "<", "above": ">"}


def latitude_of(scope: Scope, rulebook: Rulebook) -> dict[tuple[str, str], bool]:
    """Which definitions have a strict and a lenient reading."""
    trees: dict[tuple[str, str], list[t.Tree]] = {}
    for key, definition in rulebook.definitions.items():
        expressions = [e for e in (definition.value, definition.strict, definition.lenient) if e is not None]
        trees[key] = [check(e, scope, definition.class_) for e in expressions]
        definition_type(scope, *key)
    return latitude(scope, trees)


class Compiler:
    """Writes the functions of a rulebook, all of them or those of some rules and definitions."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._scope = scope_of(rulebook)
        self._wide = latitude_of(self._scope, rulebook)
        self._trees = Trees(self._scope)

    def lines(self, rules: Iterable[Rule], definitions: Iterable[Definition]) -> list[str]:
        """The text of a module with ``FUNCTIONS`` by rule and ``DEFINITION_FUNCTIONS`` by class and name."""
        lowering = Lowering(self._scope, self._wide)
        derived = self._definitions(definitions, lowering)
        checks = self._rules(rules, lowering)
        constants = [f"{name} = {text}" for text, name in lowering.constants.items()]
        return [PRELUDE, "", *constants, "", *derived, "", *checks, ""]

    def _definitions(self, definitions: Iterable[Definition], lowering: Lowering) -> list[str]:
        lines = ["DEFINITION_FUNCTIONS = {"]
        for definition in definitions:
            class_, name = definition.class_, definition.name
            wide = self._wide[class_, name]
            for reading in READINGS if wide else READINGS[:1]:
                expression = definition.value or (definition.strict if reading == "strict" else definition.lenient)
                assert expression is not None
                body = lowering.lower(check(expression, self._scope, class_), reading)
                suffix = f"__{reading}" if wide else ""
                lines.append(f"    ({class_!r}, {name + suffix!r}): lambda s: {body},")
        return [*lines, "}"]

    def _rules(self, rules: Iterable[Rule], lowering: Lowering) -> list[str]:
        lines: list[str] = []
        table = ["FUNCTIONS = {"]
        for number, rule in enumerate(rules):
            if rule.every is not None:
                continue
            readings = READINGS if has_latitude(self._trees.all_of(rule), self._wide) else READINGS[:1]
            for reading in readings:
                name = f"rule_{number}_{reading}"
                lines += [
                    f"def {name}(s, claimed):",
                    *("    " + line for line in _body(rule, self._trees, lowering, reading)),
                    "",
                ]
                key = f"{rule.id}@{reading}" if len(readings) > 1 else rule.id
                table.append(f"    {key!r}: {name},")
        return [*lines, *table, "}"]


def _body(rule: Rule, trees: Trees, lowering: Lowering, reading: Reading) -> list[str]:
    """The statements of a rule's function."""
    away = "return ('not_applicable', None, None, '', ())"
    lines = [f"if not {lowering.lower(c, reading)}: {away}" for c in trees.when(rule)]
    lines.append("item = ''")
    for i, item in enumerate(rule.any_of):
        condition = lowering.lower(trees.of(item.when, rule.subject, BOOL), reading)
        lines.append(f"{'el' if i else ''}if {condition}: item = {item.item!r}")
    if rule.any_of:
        lines.append(f"else: {away}")
    if rule.judge is not None:
        return [*lines, "return ('judgement', None, None, item, ())"]
    if rule.measure is not None:
        return [*lines, *_measured(rule, trees, lowering, reading)]
    assert rule.require is not None
    lines += ["adjusted = ()", f"met = {lowering.lower(trees.of(rule.require, rule.subject, BOOL), reading)}"]
    for entry in rule.adjust:
        lines += [f"if not met and {_applies(rule, entry, trees, lowering, reading)}:"]
        lines += [f"    met = True; adjusted += ({entry.label!r},)"]
    return [*lines, "return ('compliant' if met else 'violation', None, None, item, adjusted)"]


def _applies(rule: Rule, entry: Adjustment, trees: Trees, lowering: Lowering, reading: Reading) -> str:
    condition = lowering.lower(trees.of(entry.when, rule.subject, BOOL), reading)
    parts = [f"{entry.label!r} in claimed"] if entry.on_claim else []
    parts += [f"{label!r} not in adjusted" for label in entry.not_with]
    return " and ".join([*parts, condition])


def _measured(rule: Rule, trees: Trees, lowering: Lowering, reading: Reading) -> list[str]:
    lines = [
        f"value = {lowering.lower(trees.measure(rule), reading)}",
        f"limit = {_amount(rule, rule.limit, trees, lowering, reading)}",
        "adjusted = ()",
    ]
    before: dict[str, str] = {}
    group: int | None = None
    for i, entry in enumerate(rule.adjust):
        if entry.group is None or entry.group != group:
            lines.append(f"start{i} = limit")
            base = f"start{i}"
        if entry.group is not None:
            group = entry.group
        before[entry.label] = base
        lines += _adjusted(rule, entry, before, trees, lowering, reading)
    met = f"value {_OPERATORS[rule.comparison or 'at_most']} limit"
    return [*lines, f"return ('compliant' if {met} else 'violation', value, limit, item, adjusted)"]


def _adjusted(
    rule: Rule, entry: Adjustment, before: Mapping[str, str], trees: Trees, lowering: Lowering, reading: Reading
) -> list[str]:
    direction = direction_of(rule)
    base = before[entry.over[0]] if entry.over else before[entry.label]
    if entry.waive:
        new = "ALWAYS" if direction == "at_most" else "NEVER"
    elif entry.replace is not None:
        new = _amount(rule, entry.replace, trees, lowering, reading)
    elif entry.times is not None:
        new = f"{base} * {lowering.lower(trees.adjustment(rule, entry), reading, direction)}"
    else:
        new = f"{base} + {lowering.lower(trees.adjustment(rule, entry), reading, direction)}"
    if entry.floor is not None:
        new = f"max({new}, {_amount(rule, entry.floor, trees, lowering, reading)})"
    lines = [f"if {_applies(rule, entry, trees, lowering, reading)}:"]
    kept = f"tuple(a for a in adjusted if a not in {entry.over!r})" if entry.over else "adjusted"
    told = f"adjusted = (*{kept}, {entry.label!r})"
    if entry.group is None:
        return [*lines, f"    limit = {new}; {told}"]
    better = ">" if direction == "at_most" else "<"
    return [*lines, f"    new = {new}", f"    if new {better} limit: limit = new; {told}"]


def _amount(rule: Rule, expression: Expression | None, trees: Trees, lowering: Lowering, reading: Reading) -> str:
    assert expression is not None
    direction = direction_of(rule)
    word = word_of(expression)
    if word:
        return "ALWAYS" if (word == "不限") == (direction == "at_most") else "NEVER"
    return lowering.lower(trees.limit(rule, expression), reading, direction)


def compile_functions(rulebook: Rulebook) -> tuple[Functions, dict[tuple[str, str], Callable[..., Any]]]:
    """The functions of a rulebook, compiled in this process."""
    source = "\n".join(Compiler(rulebook).lines(rulebook.rules, rulebook.definitions.values()))
    namespace: dict[str, Any] = {}
    exec(compile(source, "<rulebook>", "exec"), namespace)
    return namespace["FUNCTIONS"], namespace["DEFINITION_FUNCTIONS"]
