"""Time: from its first day each obligation has a clause on every date; clauses that overlap say how they stand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.rule import Force, Rule, Rulebook

DAY = timedelta(days=1)
NEEDS_RULE = ("replaces", "stricter_old", "looser_old")


def lint_time(rulebook: Rulebook, faults: Faults) -> None:
    """Walk each obligation through the days before, on and after every change of force."""
    by_obligation: dict[str, list[Rule]] = {}
    for rule in rulebook.rules:
        by_obligation.setdefault(rule.obligation, []).append(rule)
    for obligation, rules in by_obligation.items():
        _lint_gaps(obligation, rules, faults)
        _lint_clashes(obligation, rules, faults)
        _lint_bindings(obligation, rules, rulebook, faults)


def in_force(rule: Rule, day: date) -> Force | None:
    """The period of a rule that a day falls in."""
    for period in rule.force:
        if period.start <= day and (period.end is None or day < period.end):
            return period
    return None


def change_days(rules: Iterable[Rule]) -> list[date]:
    """The days on which the force of any of the rules changes, each with the day before and after."""
    changes = {day for rule in rules for period in rule.force for day in (period.start, period.end) if day is not None}
    return sorted({day + step for day in changes for step in (-DAY, timedelta(), DAY)})


def _lint_gaps(obligation: str, rules: list[Rule], faults: Faults) -> None:
    """Days between two periods on which nothing is in force; a plan comes and goes, and leaves no gap."""
    periods = sorted((p for rule in rules if rule.kind != "plan" for p in rule.force), key=lambda p: p.start)
    if not periods:
        return
    reached: date | None = periods[0].end
    for period in periods[1:]:
        if reached is None:
            return
        if period.start > reached:
            last = period.start - DAY
            faults.add("R506", rules[0].place, obligation=obligation, first=reached, last=last)
        reached = None if period.end is None else max(reached, period.end)


def _lint_clashes(obligation: str, rules: list[Rule], faults: Faults) -> None:
    """Twice the same demand on one day, or an ordinary clause that does not say how it stands to the mandatory one."""
    told: set[tuple[str, str]] = set()
    for day in change_days(rules):
        living = [(rule, period) for rule in rules if (period := in_force(rule, day)) is not None]
        for i, (rule, period) in enumerate(living):
            for other, other_period in living[i + 1 :]:
                pair = (rule.id, other.id)
                if pair not in told and (_same(rule, other) or _unrelated(rule, period, other, other_period)):
                    told.add(pair)
                    related = () if other.place is None else (other.place,)
                    names = f"{rule.id}, {other.id}"
                    faults.add("R507", rule.place, related=related, obligation=obligation, day=day, rules=names)


def _same(rule: Rule, other: Rule) -> bool:
    """Two rules of one clause that hold under the same words and demand of the same thing."""
    return _demand(rule) == _demand(other) and not (rule.any_of or other.any_of)


def _demand(rule: Rule) -> tuple[object, ...]:
    words = (_text(rule.when), _text(rule.measure), _text(rule.require))
    return (rule.instrument, rule.clause, rule.subject, rule.governed_by, rule.jurisdiction, *words)


def _text(expression: object) -> str:
    return "" if expression is None else str(expression)


def _unrelated(rule: Rule, period: Force, other: Rule, other_period: Force) -> bool:
    """An ordinary and a mandatory clause of different standards, without a word on how they stand to each other."""
    if rule.instrument == other.instrument or period.status == other_period.status or rule.modality != other.modality:
        return False
    ordinary = period if period.status == "ordinary" else other_period
    return ordinary.binding is None


def _lint_bindings(obligation: str, rules: list[Rule], rulebook: Rulebook, faults: Faults) -> None:
    """The clause that a binding names carries the obligation; a mere principle is at least in the ledger."""
    carried = {f"{rule.instrument} {rule.clause}" for rule in rules}
    for rule in rules:
        named = {p.binding for p in rule.force if p.binding is not None}
        for binding in sorted(named, key=lambda b: b.clause):
            if any(_within(clause, binding.clause) for clause in carried):
                continue
            instrument, _, clause = binding.clause.partition(" ")
            rows = rulebook.ledger.get(instrument, ())
            if binding.relation not in NEEDS_RULE and any(_within(row.clause, clause) for row in rows):
                continue
            faults.add("R515", rule.place, obligation=obligation, clause=binding.clause)


def _within(clause: str, named: str) -> bool:
    """Whether one clause number is the other or an item of it."""
    return clause == named or clause.startswith(f"{named}(") or named.startswith(f"{clause}(")
