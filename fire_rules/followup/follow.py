"""Suppressions, baseline and earlier report over the results of one run, in that order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from fire_rules.followup.baseline import Baseline, read_baseline
from fire_rules.followup.known import Knowing
from fire_rules.followup.previous import Comparing, Previous, read_previous
from fire_rules.followup.record import FollowUp
from fire_rules.followup.suppress import Suppressing
from fire_rules.followup.suppressions import Suppressions, read_suppressions
from fire_rules.records import dataclass

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result
    from fire_rules.rulebook.rule import Rulebook


@dataclass(frozen=True, slots=True)
class Lists:
    """What a run is followed up with; None for what was not given."""

    suppressions: Suppressions | None = None
    baseline: Baseline | None = None
    previous: Previous | None = None


def read_lists(
    rulebook: Rulebook, suppressions: str | None = None, baseline: str | None = None, previous: str | None = None
) -> Lists:
    """The files given. Raises SourceError for the first that is not of its kind."""
    return Lists(
        read_suppressions(suppressions, rulebook) if suppressions else None,
        read_baseline(baseline) if baseline else None,
        read_previous(previous) if previous else None,
    )


def follow_up(
    results: Sequence[Result], lists: Lists, *, complete: bool = True
) -> tuple[tuple[Result, ...], FollowUp | None]:
    """The results with what the lists say of them, and the account of it; None where no list was given.

    ``complete`` says that no file of the run failed: only then can an entry be called unused.
    """
    found = tuple(results)
    account = FollowUp()
    if lists.suppressions is not None:
        suppressing = Suppressing(found)
        found = suppressing.apply(lists.suppressions.entries, complete=complete)
        notices = (*lists.suppressions.faults, *suppressing.notices)
        account = FollowUp((lists.suppressions.given,), notices)
    if lists.baseline is not None:
        knowing = Knowing(lists.baseline)
        found = knowing.apply(found)
        notices = (*account.notices, *lists.baseline.faults, *knowing.notices)
        account = FollowUp((*account.inputs, lists.baseline.given), notices, tuple(knowing.entries))
    if lists.previous is not None:
        comparing = Comparing(lists.previous)
        found = comparing.apply(found)
        account = FollowUp(
            (*account.inputs, lists.previous.given),
            (*account.notices, *comparing.notices),
            (*account.entries, *comparing.entries),
        )
    return found, account if account.inputs else None
