"""The typed trees of a rulebook as the text of Python modules: a run that meets open facts parses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any, get_args

from fire_rules.language import tree as t
from fire_rules.language.check import Key, key_of
from fire_rules.language.types import DATE, Type
from fire_rules.rulebook.emit import emit
from fire_rules.rulebook.rule import Rule, Rulebook
from fire_rules.rulebook.sections import section_of
from fire_rules.rulebook.typed import Trees, scope_of


def tree_lines(rulebook: Rulebook) -> dict[str, list[str]]:
    """The text of ``TREES`` for each section: what makes the tree of each expression that an evaluation reads."""
    found: dict[str, dict[str, str]] = {}
    types: dict[str, dict[str, str]] = {}
    for key, tree in _trees(rulebook):
        section = section_of(key[0])
        own = types.setdefault(section, {})
        found.setdefault(section, {}).setdefault(_text(key, own), _text(tree, own))
    return {
        section: [
            *(f"{name} = {text}" for text, name in types[section].items()),
            "TREES = {",
            *(f"    {key}: lambda: {tree}," for key, tree in trees.items()),
            "}",
        ]
        for section, trees in found.items()
    }


def tree_imports() -> list[str]:
    """What the text of trees needs of the language."""
    nodes, kinds = ([c.__name__ for c in classes] for classes in (t.Tree.__subclasses__(), get_args(Type)))
    return [
        f"from fire_rules.language.tree import {', '.join(sorted(nodes))}",
        f"from fire_rules.language.types import {', '.join(sorted(kinds))}",
    ]


def _trees(rulebook: Rulebook) -> Iterator[tuple[Key, t.Tree]]:
    scope = scope_of(replace(rulebook, trees={}))
    trees = Trees(scope)
    for rule in rulebook.rules:
        trees.all_of(rule)
        _periodic(rule, trees)
    for definition in rulebook.definitions.values():
        for expression in (definition.value, definition.strict, definition.lenient):
            if expression is not None:
                trees.of(expression, definition.class_)
    for (expression, subject, expected), tree in trees.cache.items():
        yield key_of(expression, subject, expected), tree


def _periodic(rule: Rule, trees: Trees) -> None:
    if rule.every is not None:
        trees.of(rule.every.records, rule.subject)
        if rule.every.since is not None:
            trees.of(rule.every.since, rule.subject, DATE)


def _text(value: Any, types: dict[str, str]) -> str:
    """The text that makes a value again; types are named once."""
    if isinstance(value, t.Tree):
        return f"{type(value).__name__}({', '.join(_text(getattr(value, f.name), types) for f in fields(value))})"
    if isinstance(value, get_args(Type)):
        arguments = ", ".join(emit(getattr(value, field.name)) for field in fields(value))
        return types.setdefault(f"{type(value).__name__}({arguments})", f"_t{len(types)}")
    if isinstance(value, tuple):
        return "(" + "".join(f"{_text(one, types)}, " for one in value).removesuffix(" ") + ")"
    return emit(value)
