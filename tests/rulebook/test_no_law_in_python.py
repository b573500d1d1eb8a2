"""No number of the law in Python: thresholds, cells and dates are data under rules/."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from fire_rules.language import tree as t
from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.load import load_rulebook
from fire_rules.rulebook.locate import PACKAGE
from fire_rules.rulebook.typed import scope_of
from fire_rules.rulebook.typing_pass import check_all

GENERATED = ("_bundled", "_rules", "entities", "generated.py")
LAYOUT = ("api.py", "assurance", "cli", "report", "source")
"""Packages of characters, columns, exit codes and samples, in which a number is no limit of a rule."""
SMALL = Decimal(10)
"""Figures up to this one are also indices and counts, and prove nothing."""


@pytest.fixture(scope="module")
def figures() -> frozenset[Decimal]:
    """Every larger number of the bundled rules: constants of expressions and cells of tables."""
    rulebook = load_rulebook(from_files=True)
    typing = check_all(scope_of(rulebook), rulebook.rules, rulebook.definitions.values(), Faults())
    nodes = (node for tree in typing.trees.values() for node in t.walk(tree))
    found = {node.value for node in nodes if isinstance(node, t.Const) and isinstance(node.value, Decimal)}
    found |= {
        c for table in rulebook.tables.values() for _, cells in table.rows for c in cells if isinstance(c, Decimal)
    }
    return frozenset(value for value in found if abs(value) > SMALL)


def _modules() -> Iterator[Path]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).parts
        if not any(part in GENERATED for part in parts):
            yield path


def _named(module: ast.Module) -> set[int]:
    """The lines of module constants: bounds of the machine, each with a name that says so."""
    found: set[int] = set()
    for node in module.body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        if any(isinstance(target, ast.Name) and target.id.isupper() for target in targets):
            found |= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return found


def _numbers(module: ast.Module) -> Iterator[tuple[int, Decimal]]:
    named = _named(module)
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and node.lineno not in named and not isinstance(node.value, bool):
            if isinstance(node.value, (int, float)):
                yield node.lineno, Decimal(str(node.value))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Decimal" and node.args:
            value = node.args[0]
            if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value[:1].isdigit():
                yield node.lineno, Decimal(value.value)


def test_no_figure_of_the_rules_stands_in_code(figures: frozenset[Decimal]) -> None:
    assert len(figures) > 20
    told = []
    for path in _modules():
        if path.relative_to(PACKAGE).parts[0] in LAYOUT:
            continue
        for line, value in _numbers(ast.parse(path.read_text(encoding="utf-8"))):
            if value in figures:
                told.append(f"{path.relative_to(PACKAGE.parent)}:{line}: {value}")
    assert not told, "\n".join(told)


def test_no_date_of_the_law_stands_in_code() -> None:
    told = []
    for path in _modules():
        if path.relative_to(PACKAGE).parts[0] in LAYOUT:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "date" and node.args:
                year = node.args[0]
                if isinstance(year, ast.Constant) and isinstance(year.value, int):
                    told.append(f"{path.relative_to(PACKAGE.parent)}:{node.lineno}: date({year.value}, …)")
    assert not told, "\n".join(told)
