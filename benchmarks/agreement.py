"""Before anything is timed: every engine finds the same violations in every building."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from benchmarks.checks import CHECKS
from benchmarks.contestants import Contestant
from fire_rules.facts import Graph


class DisagreementError(AssertionError):
    """Two engines find different violations in one building."""


def assert_agreement(contestants: Sequence[Contestant], graphs: Sequence[Graph]) -> Counter[str]:
    """How often each check is violated. The first contestant is what the others are compared with.

    Raises DisagreementError for the first building in which one of them differs.
    """
    counted: Counter[str] = Counter()
    for number, graph in enumerate(graphs):
        expected = None
        for contestant in contestants:
            prepared = contestant.prepare(graph)
            contestant.refresh(prepared)
            found = sorted(contestant.check(prepared))
            if expected is None:
                expected = found
                counted.update(rule for rule, _ in found)
            elif found != expected:
                only = sorted(set(found) ^ set(expected)) or "the same, a different number of times"
                raise DisagreementError(f"building {number}: {contestant.name} differs: {only}")
    return counted


def never_broken(counted: Counter[str]) -> list[str]:
    """Checks that no building violates: the agreement says nothing of them."""
    return [rule for rule in CHECKS if not counted[rule]]
