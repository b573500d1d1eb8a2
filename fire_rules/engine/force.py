"""Which rules of an obligation are in force, on a day or on every day that may govern."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import product

from fire_rules.engine.spans import Span, representatives
from fire_rules.records import dataclass
from fire_rules.rulebook.rule import Force, GovernedBy, Rule, Rulebook, first_days


@dataclass(frozen=True, slots=True)
class Scenario:
    """One state of the law that may govern: the rules in force with their period.

    ``uncovered``: the day lies before the first edition on record of an instrument that carries the obligation, and no
    rule is in force.
    """

    days: Mapping[GovernedBy, date]
    in_force: tuple[tuple[Rule, Force], ...]
    uncovered: bool = False

    @property
    def signature(self) -> tuple[object, ...]:
        """Equal where the same clauses stand with the same force and edition."""
        return (self.uncovered, tuple((rule.id, force.start) for rule, force in self.in_force))


class ForceBook:
    """The periods of force of a rulebook and where its record of the law begins.

    Standards hand requirements to one another, so the record of rules with one governing date begins with the first
    standard; that of a law begins with its own first edition on record. An instrument before which there was nothing
    has no gap in its record, and moves that of no other.
    """

    def __init__(self, rulebook: Rulebook) -> None:
        self._kinds = {name: instrument.kind for name, instrument in rulebook.instruments.items()}
        self._whole = {name for name, instrument in rulebook.instruments.items() if instrument.nothing_before}
        self._begins: dict[tuple[str, str], date] = {}
        for (instrument, governed_by), first in (rulebook.first_days or first_days(rulebook.rules)).items():
            key = self._record(instrument, governed_by)
            self._begins[key] = min(first, self._begins.get(key, date.max))
        self._known: dict[tuple[object, ...], tuple[Scenario, ...]] = {}

    def _record(self, instrument: str, governed_by: str) -> tuple[str, str]:
        shared = self._kinds.get(instrument) == "standard" and instrument not in self._whole
        return ("standard" if shared else instrument, governed_by)

    def begins(self, rule: Rule) -> date:
        """The first day on record of the law that the rule belongs to."""
        return self._begins.get(self._record(rule.instrument, rule.governed_by), date.min)

    def scenarios(self, rules: Sequence[Rule], spans: Mapping[GovernedBy, tuple[Span, ...]]) -> tuple[Scenario, ...]:
        """Every distinct state of these rules on the days that may govern, in the order of time."""
        key = (tuple(rule.id for rule in rules), tuple(sorted(spans.items())))
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = tuple(self._distinct(rules, spans))
        return found

    def _distinct(self, rules: Sequence[Rule], spans: Mapping[GovernedBy, tuple[Span, ...]]) -> Iterable[Scenario]:
        kinds = sorted(spans)
        turns = {kind: list(self._turns(r for r in rules if r.governed_by == kind)) for kind in kinds}
        choices = [representatives(spans[kind], turns[kind]) for kind in kinds]
        seen = set()
        for days in product(*choices):
            scenario = self._state(rules, dict(zip(kinds, days, strict=True)))
            if scenario.signature not in seen:
                seen.add(scenario.signature)
                yield scenario

    def _turns(self, rules: Iterable[Rule]) -> Iterable[date]:
        for rule in rules:
            yield self.begins(rule)
            for period in rule.force:
                yield period.start
                if period.end is not None:
                    yield period.end

    def _state(self, rules: Sequence[Rule], days: Mapping[GovernedBy, date]) -> Scenario:
        found = [(rule, force) for rule in rules if (force := in_force(rule, days[rule.governed_by])) is not None]
        uncovered = not found and any(self.before_record(rule, days[rule.governed_by]) for rule in rules)
        return Scenario(days, tuple(found), uncovered)

    def before_record(self, rule: Rule, day: date) -> bool:
        """Whether the day lies before the record of a rule that stands from the first day of that record on.

        A plan has no earlier editions: before its first day it is not in force.
        """
        if self._kinds.get(rule.instrument) == "plan":
            return False
        begins = self.begins(rule)
        if rule.instrument in self._whole:
            return False
        return day < begins and any(period.start <= begins for period in rule.force)


def in_force(rule: Rule, day: date) -> Force | None:
    """The period of force that the day falls into; ``end`` is the day after the last."""
    for period in rule.force:
        if period.start <= day and (period.end is None or day < period.end):
            return period
    return None
