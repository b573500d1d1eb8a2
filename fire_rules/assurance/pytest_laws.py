"""The laws as property tests of single rules, on buildings drawn about their own cases. Needs hypothesis.

Learning never overturns, forgetting never absolves, order is nothing; of measured rules also: the boundary is exact. A
breach is shrunk to the smallest change of a case that shows it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

from hypothesis import HealthCheck, Phase, given, reject, settings

from fire_rules.assurance.case_building import build, dated
from fire_rules.assurance.laws import Breach, Experiment, decided
from fire_rules.assurance.laws_files import ORDER, other_way_round
from fire_rules.assurance.laws_knowing import FORGETTING, LEARNING, forgetting, learning
from fire_rules.assurance.laws_limits import LAW as BOUNDARY
from fire_rules.assurance.laws_limits import boundaries, exact
from fire_rules.assurance.pytest_bench import Bench
from fire_rules.assurance.strategies import industrial_buildings, near_cases
from fire_rules.model import from_plain, load_plain
from fire_rules.rulebook.case_facts import CaseError
from fire_rules.rulebook.rule import Case, Rule
from fire_rules.source import SourceError

Tried = tuple[bool, Iterator[Breach]]
"""Whether a building reaches the rule, and what of the law breaks on it."""


class _BrokenError(Exception):
    """A law that does not hold of a building."""

    def __init__(self, breach: Breach, plain: dict[str, Any]) -> None:
        self.breach, self.plain = breach, plain
        super().__init__(str(breach))


def try_law(bench: Bench, law: str, rule: Rule, cases: Sequence[Case]) -> tuple[str, bool]:
    """What breaks, in words (empty: nothing), and whether any building reaches the rule: its cases, then drawn ones."""
    described = list(_described(rule, cases))
    reached = False

    def one(plain: dict[str, Any]) -> None:
        nonlocal reached
        reaches, breaches = LAWS[law](bench, rule, plain)
        reached = reached or reaches
        for breach in breaches:
            raise _BrokenError(breach, plain)

    @settings(
        max_examples=bench.laws,
        deadline=None,
        derandomize=True,
        database=None,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink],
    )
    @given(_buildings(bench, law, rule, described))
    def drawn(plain: dict[str, Any]) -> None:
        try:
            one(plain)
        except SourceError:
            reject()

    try:
        for plain in described:
            one(plain)
        drawn()
    except _BrokenError as broken:
        return _told(broken, rule), True
    return "", reached


def _buildings(bench: Bench, law: str, rule: Rule, described: Sequence[dict[str, Any]]) -> Any:
    """Buildings about the cases of a rule; factories and warehouses of all sorts where it has none that makes one.

    Only what is open can be learned, so for that law most of what changes becomes so.
    """
    assert bench.book is not None
    if not described:
        return industrial_buildings(bench.book)
    known = 2 if law == LEARNING else 7
    return near_cases(bench.book, described, bench.laboratory.words_of(rule.obligation), known=known)


def _described(rule: Rule, cases: Sequence[Case]) -> Iterator[dict[str, Any]]:
    """The buildings of the cases, on a day, in a phase and for a task that the rule binds."""
    for case in cases:
        try:
            made = build(case)
            day = made.run.get("inspection_date")
            plain = {**made.document, **({} if day is None else {"inspection_date": day})}
            plain["check"] = {
                "task": made.run.get("task") or _one_of(rule.tasks, "inspection"),
                "phase": made.run.get("phase") or _one_of(rule.phases, "in_use"),
            }
            load_plain(dated(plain, rule))
        except (CaseError, SourceError):
            continue
        yield plain


def _one_of(words: Collection[str], usual: str) -> str:
    return usual if usual in words else min(words)


def _experiment(bench: Bench, rule: Rule, plain: dict[str, Any]) -> Experiment:
    return bench.laboratory.experiment(load_plain(plain), (rule.obligation,))


def _learning(bench: Bench, rule: Rule, plain: dict[str, Any]) -> Tried:
    experiment = _experiment(bench, rule, plain)
    return bool(decided(experiment.verdicts())), learning(experiment)


def _forgetting(bench: Bench, rule: Rule, plain: dict[str, Any]) -> Tried:
    experiment = _experiment(bench, rule, plain)
    return "violation" in experiment.verdicts().values(), forgetting(experiment)


def _order(bench: Bench, rule: Rule, plain: dict[str, Any]) -> Tried:
    reaches = bool(_experiment(bench, rule, plain).verdicts())
    return reaches, other_way_round(bench.laboratory, from_plain(plain), (rule.obligation,))


def _boundary(bench: Bench, rule: Rule, plain: dict[str, Any]) -> Tried:
    experiment = _experiment(bench, rule, plain)
    found = list(boundaries(experiment, (rule,)))
    return bool(found), (breach for boundary in found for breach in exact(experiment, boundary))


LAWS: Mapping[str, Callable[[Bench, Rule, dict[str, Any]], Tried]] = {
    LEARNING: _learning,
    FORGETTING: _forgetting,
    ORDER: _order,
    BOUNDARY: _boundary,
}


def _told(broken: _BrokenError, rule: Rule) -> str:
    """The place of the rule, the law, what differed, and a building file that shows it."""
    building = json.dumps(broken.plain, ensure_ascii=False, indent=2, default=_number)
    breach = broken.breach
    return "\n".join(
        [
            f"{rule.place}: {rule.id}",
            f"    {breach.law}: {breach.subject}",
            f"    {breach.change}: {breach.before} → {breach.after}",
            *(f"    {line}" for line in building.splitlines()),
        ]
    )


def _number(value: Any) -> int | float:
    """A number of a building as JSON has it."""
    return int(value) if value == int(value) else float(value)
