"""Lint, what a correct rulebook also owes: every rule proves that it can fire, no date is left out, nothing is idle.

``lint`` needs a rulebook that was loaded ``from_files``, with its cases.
"""

from __future__ import annotations

from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.linting.adjustments import lint_adjustments
from fire_rules.rulebook.linting.cases import lint_cases
from fire_rules.rulebook.linting.reading import lint_reading
from fire_rules.rulebook.linting.stamps import lint_stamps
from fire_rules.rulebook.linting.tables import lint_tables
from fire_rules.rulebook.linting.time import lint_time
from fire_rules.rulebook.locate import bundled_root
from fire_rules.rulebook.rule import Rulebook
from fire_rules.source import Diagnostic


def lint(rulebook: Rulebook) -> list[Diagnostic]:
    """Everything that is wanting in a rulebook that loads, sorted by place."""
    from fire_rules.rulebook.typed import scope_of
    from fire_rules.rulebook.typing_pass import check_all

    faults = Faults()
    typing = check_all(scope_of(rulebook), rulebook.rules, rulebook.definitions.values(), Faults())
    lint_cases(rulebook, faults)
    lint_time(rulebook, faults)
    lint_reading(rulebook, typing, faults, facts=bundled_root().path in rulebook.roots)
    lint_stamps(rulebook, faults)
    lint_adjustments(rulebook, typing, faults)
    lint_tables(rulebook, typing, faults)
    return faults.sorted()
