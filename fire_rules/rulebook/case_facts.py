"""The facts of a case: its base with what is given laid over it."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fire_rules.rulebook.rule import Case, Rule

RUN_FACTS = ("inspection_date", "task", "phase")
"""Keys of a case that are facts of the run, not of a subject."""


class CaseError(Exception):
    """A case that makes no building: a code of the rulebook's catalogue and its context."""

    def __init__(self, code: str, **context: Any) -> None:
        self.code = code
        self.context = context
        super().__init__(code)


def is_about(case: Case, rule: Rule) -> bool:
    """Whether a case names a rule of its own file: by the slug behind instrument and clause, or by the whole id."""
    instrument, _, clause = case.home.partition(" ")
    if rule.instrument != instrument or not (rule.clause == clause or rule.clause.startswith(f"{clause}(")):
        return False
    return case.rule in (rule.id, rule.id.removeprefix(f"{instrument}-{rule.clause}-"))


def merged(base: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of a case: ``given`` laid over ``base`` by dotted path."""
    facts: dict[str, Any] = deepcopy(dict(base))
    for path, value in given.items():
        steps = path.split(".")
        if len(steps) == 1:
            old = facts.get(path)
            facts[path] = {**old, **value} if isinstance(old, dict) and isinstance(value, dict) else deepcopy(value)
            continue
        here = facts.setdefault(steps[0], {})
        for step in steps[1:-1]:
            here = here.setdefault(step, {}) if isinstance(here, dict) else None
            if not isinstance(here, dict):
                raise CaseError("R604", reason=path)
        if not isinstance(here, dict):
            raise CaseError("R604", reason=path)
        here[steps[-1]] = deepcopy(value)
    for key, value in facts.items():
        if key not in RUN_FACTS and not isinstance(value, dict):
            raise CaseError("R604", reason=f"{key}: {value}")
    return facts


def flat(facts: Mapping[str, Any], path: str = "") -> dict[str, Any]:
    """Single facts by dotted path."""
    found: dict[str, Any] = {}
    for key, value in facts.items():
        here = f"{path}.{key}" if path else key
        if isinstance(value, dict):
            found.update(flat(value, here))
        else:
            found[here] = value
    return found
