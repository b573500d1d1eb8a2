"""A rulebook as the text of Python modules, one a section: its rules as data, their functions, their typed trees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from fire_rules.rulebook.compile import Compiler
from fire_rules.rulebook.emit import HEADER, IMPORTS, home_of_definition, index_source, ledger_source, section_lines
from fire_rules.rulebook.reads import readers
from fire_rules.rulebook.rule import Rulebook
from fire_rules.rulebook.sections import INDEX, LEDGER, section_of
from fire_rules.rulebook.trees import tree_imports, tree_lines

T = TypeVar("T")


def sources(rulebook: Rulebook) -> dict[str, str]:
    """The text of each module by its name: the index, the ledger, and the sections."""
    compiler, trees = Compiler(rulebook), tree_lines(rulebook)
    rules = _by_section(rulebook.rules, lambda rule: f"{rule.instrument} {rule.clause}")
    definitions = _by_section(rulebook.definitions.values(), home_of_definition)
    tables = _by_section(rulebook.tables, lambda key: key)
    clauses = _by_section(rulebook.clauses, lambda home: home)
    names = sorted({*rules, *definitions, *tables, *clauses, *trees})
    found = {INDEX: index_source(rulebook, names, readers(rulebook)), LEDGER: ledger_source(rulebook)}
    for name in names:
        own = section_lines(
            rules[name],
            definitions[name],
            {key: rulebook.tables[key] for key in tables[name]},
            {home: rulebook.clauses[home] for home in clauses[name]},
        )
        found[name] = "\n".join(
            [
                HEADER,
                IMPORTS,
                *tree_imports(),
                *compiler.lines(rules[name], definitions[name]),
                *trees.get(name, ["TREES = {}"]),
                *own,
                "",
            ]
        )
    return found


def _by_section(members: Iterable[T], home: Callable[[T], str]) -> Mapping[str, list[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for member in members:
        found[section_of(home(member))].append(member)
    return found
