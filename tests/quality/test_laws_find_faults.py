"""The laws find faults: the machine is broken in memory in one way after the other, and a law breaks each time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from fire_rules.assurance.laws import Breach, Experiment
from fire_rules.assurance.laws_files import agreement, more_listed
from fire_rules.assurance.laws_knowing import dates, forgetting, learning
from fire_rules.engine import dates as engine_dates
from fire_rules.engine import findings as engine_findings
from fire_rules.engine.bounded import Bounded
from fire_rules.engine.evaluator import Evaluator
from fire_rules.engine.spans import Span
from fire_rules.language import bounds as b
from fire_rules.language.interpret import Interpreter
from fire_rules.language.types import BoolType, EnumType, ListOf, NumberType
from fire_rules.model import load_plain
from tests.laws.world import EXAMPLES, IRON, PETROL, built, cases, example, laboratory, store

Break = Callable[[pytest.MonkeyPatch], None]
NAMES = ("hall-with-annex", "chinese")
CLAUSES = ("FireLaw-10-", "GB50016-3.3.5", "GB50016-3.7.6", "GB50016-10.3.2-stairs")
PATHS = [next(path for path in EXAMPLES if path.stem == name) for name in NAMES]


def reads_unknown_as(kind: type, value: Callable[[Any], b.Bounds]) -> Break:
    """A machine that takes an unknown value of a type for a certain one."""
    whole = Interpreter.unknown

    def unknown(self: Interpreter, type_: Any, missing: b.Missing, tree: Any) -> b.Bounds:
        return value(type_) if isinstance(type_, kind) else whole(self, type_, missing, tree)

    return lambda patch: patch.setattr(Interpreter, "unknown", unknown)


def first_atom(type_: Any) -> b.Bounds:
    from fire_rules.vocabulary import vocabulary

    return b.Choice(frozenset(vocabulary().enums[type_.name].atoms[:1]))


def takes_open_lists_for_complete(patch: pytest.MonkeyPatch) -> None:
    whole = b.of_value

    def of_value(*arguments: Any) -> b.Bounds | None:
        found = whole(*arguments)
        return replace(found, more=False) if isinstance(found, b.Things) else found

    patch.setattr(b, "of_value", of_value)


def takes_a_range_for_its_lower_end(patch: pytest.MonkeyPatch) -> None:
    whole = b._range

    def lower(*arguments: Any) -> b.Span:
        found = whole(*arguments)
        return found if found.lo.is_infinite() else b.exact(found.lo)

    patch.setattr(b, "_range", lower)


def takes_the_first_candidate(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(b, "hull", lambda parts, missing: parts[0])


def ignores_open_applicability(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Bounded, "settle", lambda self, applies, outcome: outcome)


def decides_by_the_first_case(patch: pytest.MonkeyPatch) -> None:
    def first(self: Evaluator, rule: Any, subject: Any, reading: Any, outcome: Any) -> Any:
        assumed = {ref: values[0] for ref, values in self.domains(outcome.missing)}
        found = self.outcome(rule, subject, self.interpreter(reading, assumed)) if assumed else None
        return found if found is not None and found.verdict != "undetermined" else None

    patch.setattr(Evaluator, "by_cases", first)


def compares_strictly(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(b, "_not_above", b._below)


def takes_an_open_date_for_one_day(patch: pytest.MonkeyPatch) -> None:
    whole = engine_dates.span_of
    day = date.max

    def span_of(value: Any) -> Span:
        found = whole(value)
        return found if found.point else Span(day, day)

    patch.setattr(engine_dates, "span_of", span_of)


def takes_the_latest_edition(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(engine_findings, "over_scenarios", lambda found, missing: found[-1])


FAULTS: dict[str, Break] = {
    "unknown number is zero": reads_unknown_as(NumberType, lambda _: b.exact(b.Decimal(0))),
    "unknown truth is false": reads_unknown_as(BoolType, lambda _: b.Truth(False)),
    "unknown truth is true": reads_unknown_as(BoolType, lambda _: b.Truth(True)),
    "unknown list is empty": reads_unknown_as(ListOf, lambda _: b.Things((), False)),
    "unknown word is the first": reads_unknown_as(EnumType, first_atom),
    "a list that is at least is complete": takes_open_lists_for_complete,
    "a range is its lower end": takes_a_range_for_its_lower_end,
    "bounds are the first candidate": takes_the_first_candidate,
    "open applicability is ignored": ignores_open_applicability,
    "one case decides": decides_by_the_first_case,
    "at most is below": compares_strictly,
    "an open date is one day": takes_an_open_date_for_one_day,
    "the latest edition governs": takes_the_latest_edition,
}


def breaches() -> Iterator[Breach]:
    """What the laws find, the quick ones first."""
    yield from more_listed(laboratory(), load_plain(store(IRON)), load_plain(store(IRON, PETROL)))
    for rule, plain in cases():
        if rule.id.startswith(CLAUSES):
            yield from learning(built(plain, rule.obligation))
            yield from dates(built(plain, rule.obligation))
    laws: tuple[Callable[[Experiment], Iterator[Breach]], ...] = (agreement, forgetting, learning)
    for path in PATHS:
        for law in laws:
            yield from law(example(path))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda name: name.replace(" ", "-"))
def test_a_broken_machine_breaks_a_law(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    FAULTS[fault](monkeypatch)
    assert next(breaches(), None) is not None
