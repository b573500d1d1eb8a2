"""Following up the outcomes of a run by the lists that its settings name; narrowing them to one unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from fire_rules.cli.language import Language

if TYPE_CHECKING:
    from fire_rules.cli.batch import Outcome
    from fire_rules.cli.settings import Settings
    from fire_rules.followup.follow import Lists
    from fire_rules.followup.record import FollowUp
    from fire_rules.rulebook.rule import Rulebook

NAMES = ("suppressions", "baseline", "previous")


def lists_of(settings: Settings, rulebook: Rulebook) -> Lists | None:
    """The lists that the settings name; None where they name none. Raises SourceError for a file of another kind."""
    if not any(settings[name] for name in NAMES):
        return None
    from fire_rules.followup.follow import read_lists

    return read_lists(rulebook, *(settings[name] for name in NAMES))


def followed(outcomes: Sequence[Outcome], lists: Lists | None) -> tuple[list[Outcome], FollowUp | None]:
    """The outcomes with what the lists say of their findings."""
    if lists is None:
        return list(outcomes), None
    from fire_rules.followup.follow import follow_up

    checked = [outcome.result for outcome in outcomes if outcome.result is not None]
    results, account = follow_up(checked, lists, complete=len(checked) == len(outcomes))
    ordered = iter(results)
    return [o if o.result is None else replace(o, result=next(ordered)) for o in outcomes], account


def of_unit(outcomes: Sequence[Outcome], name: str, lang: Language) -> list[Outcome]:
    """The outcomes as they concern one unit; a file that has no such unit is wrong."""
    from fire_rules.cli.output import complain
    from fire_rules.inference.unit import for_unit
    from fire_rules.report.summary import EXIT_USAGE
    from fire_rules.source import SourceError
    from fire_rules.source.messages import render

    found = []
    for outcome in outcomes:
        try:
            narrowed = None if outcome.result is None else for_unit(outcome.result, name)
            found.append(replace(outcome, result=narrowed))
        except SourceError as error:
            told = tuple(render(one, lang) for one in error.diagnostics)
            complain("\n".join(told))
            found.append(replace(outcome, result=None, messages=told, code=EXIT_USAGE))
    return found


def loud_text(account: FollowUp, lang: Language) -> str:
    """The misuses of suppressions and baseline, for stderr."""
    from fire_rules.source.messages import render_all

    return render_all([notice for notice in account.notices if notice.severity == "error"], lang)
