"""The form of a major fire hazard: every element of the edition in force, answered from what was and was not drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from fire_rules.facts import in_order
from fire_rules.inference.consequence import (
    Answer,
    Consequence,
    ConsequenceRule,
    ElementAnswer,
    HazardForm,
    Support,
)
from fire_rules.inference.facts import VIOLATED, BaseFact, is_open, places_of

if TYPE_CHECKING:
    from datetime import date

    from fire_rules.engine.finding import Result

Unchecked = Callable[[str], bool]


def forms(
    result: Result,
    rules: Sequence[ConsequenceRule],
    base: Iterable[BaseFact],
    elements: Sequence[Consequence],
    consequences: Sequence[Consequence],
    unchecked: Unchecked,
) -> tuple[HazardForm, ...]:
    """One form a building, by the edition of the inspection date; none where there is no date or no edition."""
    day = result.inspection_date
    own = sorted((rule for rule in rules if rule.kind == "element"), key=_in_order)
    if day is None or not own:
        return ()
    present: dict[str, set[str]] = {}
    for one in base:
        present.setdefault(one.fact.get("building") or "", set()).add(one.fact.kind)
    labels = {finding.subject: finding.subject_label for finding in result.findings}
    procedure = next((rule.says for rule in rules if rule.kind == "major_hazard" and rule.says), {})
    paths = sorted(
        {f.building for f in result.findings if "building" in places_of(f.building) and not is_open(f.building)}
    )
    return tuple(
        replace(
            _form(path, labels.get(path, ""), day, own, elements, consequences, present.get(path, set()), unchecked),
            procedure=procedure,
        )
        for path in paths
    )


def _form(
    building: str,
    label: str,
    day: date,
    rules: Sequence[ConsequenceRule],
    elements: Sequence[Consequence],
    consequences: Sequence[Consequence],
    present: set[str],
    unchecked: Unchecked,
) -> HazardForm:
    article = rules[0].article
    drawn: dict[str, list[Consequence]] = {}
    for one in elements:
        if one.binding.get("building") == building:
            drawn.setdefault(one.id, []).append(one)
    hazards = [one for one in consequences if one.kind == "major_hazard" and building in one.binding.values()]
    return HazardForm(
        building=building,
        label=label,
        instrument="" if article is None else article.instrument,
        edition="" if article is None else article.editions[0].edition,
        title={} if article is None else article.title,
        date=day,
        answers=tuple(_answer(rule, drawn.get(rule.id, []), present, unchecked) for rule in rules),
        proposals=tuple((one.id, one.status) for one in hazards),
    )


def _answer(
    rule: ConsequenceRule, drawn: Sequence[Consequence], present: set[str], unchecked: Unchecked
) -> ElementAnswer:
    certain = [one for one in drawn if one.status == "established"]
    counted = certain or list(drawn)
    not_seen = () if drawn else _not_seen(rule, present, unchecked)
    answer: Answer = "yes" if certain else "open" if drawn or not_seen else "no"
    support: dict[Support, None] = {entry: None for one in counted for entry in one.support}
    return ElementAnswer(
        clause=rule.clause,
        group=rule.group,
        title=rule.title,
        answer=answer,
        support=tuple(support),
        missing=() if certain else in_order({ref for one in drawn for ref in one.missing}),
        unchecked=not_seen,
    )


def _not_seen(rule: ConsequenceRule, present: set[str], unchecked: Unchecked) -> tuple[str, ...]:
    """The obligations that the run left out, unless a condition fails whatever they would have said."""
    left_out: list[str] = []
    for premise in rule.premises:
        names = [kind.removeprefix(VIOLATED) for kind in premise.kinds if kind.startswith(VIOLATED)]
        missing = [name for name in names if unchecked(name)]
        if not missing and not present & set(premise.kinds):
            return ()
        left_out += missing
    return tuple(dict.fromkeys(left_out))


def _in_order(rule: ConsequenceRule) -> tuple[str, int]:
    """As the file lists them."""
    return ("", 0) if rule.place is None else (rule.place.file, rule.place.line)
