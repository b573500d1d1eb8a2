"""Lint of the consequences of a rulebook: names that nothing has, and duties of law that lead to nothing."""

from __future__ import annotations

from fire_rules.inference.excused import forgotten, load_excuses
from fire_rules.inference.run import rules_of
from fire_rules.inference.validate import unknown_names
from fire_rules.rulebook.rule import Rulebook
from fire_rules.source.diagnostics import Diagnostic


def lint_consequences(rulebook: Rulebook) -> list[Diagnostic]:
    """What is wanting in the consequences; raises ``SourceError`` where they cannot be read at all."""
    rules = rules_of(rulebook)
    return [*unknown_names(rules, rulebook), *forgotten(rules, load_excuses(rulebook.roots), rulebook)]
