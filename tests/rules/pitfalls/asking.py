"""How the tests of the pitfalls ask: a rule in the building of its sheet or in a small one, the ledger, the force."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from fire_rules.engine.evaluation import Evaluation
from fire_rules.vocabulary import vocabulary
from tests.oracle import machine, sheets

Facts = Mapping[str, Any]
BEFORE, AFTER = date(2020, 1, 1), date(2024, 1, 1)
"""Days before and after GB 55037 came into force."""


def asked(rule: str, given: Facts | None = None, subject: str = "", claims: tuple[str, ...] = ()) -> Evaluation:
    """The rule's answer in the building of the sheet that tries it, with these changes."""
    facts = next(point.facts for point in sheets.points() if point.rule == rule)
    return machine.answer(rule, facts, given or {}, claims, subject)


def verdict(rule: str, given: Facts | None = None, subject: str = "", claims: tuple[str, ...] = ()) -> str:
    return asked(rule, given, subject, claims).verdict


def left_out(clause: str, why: str, instrument: str = "GB50016") -> bool:
    """Whether the ledger says that nothing checks the clause, with this word in its reason, and no rule is of it."""
    (row,) = [one for one in machine.rulebook().ledger[instrument] if one.clause == clause]
    home = clause.partition("(")[0]
    rules = [one for one in machine.rules().values() if (one.instrument, one.clause) == (instrument, clause)]
    return row.status == "out_of_scope" and why in row.why and not rules and (home == clause or not row.rules)


def status(rule: str, day: date) -> str:
    """The force of the rule on that day: mandatory or ordinary."""
    (period,) = [one for one in machine.rules()[rule].force if one.start <= day and (one.end is None or day <= one.end)]
    return period.status


def called(fact: str) -> str:
    """What a fact is called where it is asked for."""
    owner, name = fact.split(".")
    return vocabulary().classes[owner].fields[name].zh
