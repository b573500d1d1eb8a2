"""The part of a result that concerns one unit: what is addressed to it or lies in what it holds, and what follows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from fire_rules.engine.finding import OfUnit
from fire_rules.source import Diagnostic, SourceError

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Holder, Question, Result, WhatIf
    from fire_rules.inference.consequence import Consequence

REPORTED = ("violation", "undetermined", "judgement")
_HELD_PART_BY_PART = ("occupier", "tenant")


def for_unit(result: Result, name: str) -> Result:
    """The result as it concerns the unit of that name or id; its ``unit`` says what was left out.

    Kept are the findings addressed to the unit, those of what it uses or rents, and for the owner those of the building
    that concern no unit; the consequences for which it answers or that are drawn of what it holds; the questions of
    those findings; and the form of a major hazard where it is one of those who answer. Raises SourceError where the
    file has no such unit.
    """
    path = _path_of(result, name)
    view = _View(result, path)
    findings = tuple(one for one in result.findings if view.has(one))
    consequences = tuple(one for one in result.consequences if view.answers(one))
    places = {one.binding.get("building", "") for one in consequences if one.kind == "major_hazard"}
    reported = [one for one in result.findings if one.verdict in REPORTED and not view.has(one)]
    return replace(
        result,
        findings=findings,
        consequences=consequences,
        questions=tuple(_asked(result.questions, {one.fingerprint for one in findings})),
        major_hazards=tuple(form for form in result.major_hazards if form.building in places),
        whatif_blocks=tuple(_blocks(result.whatif_blocks, view)),
        unit=OfUnit(
            path=path,
            label=_units(result)[path],
            findings=len(reported),
            violations=sum(one.verdict == "violation" for one in reported),
            consequences=len(result.consequences) - len(consequences),
        ),
    )


class _View:
    """What one unit has to do with what."""

    def __init__(self, result: Result, path: str) -> None:
        held = [holder for holder in result.holders if holder.unit == path]
        self._path = path
        self._owned = {holder.subject for holder in held if holder.role == "owner"}
        self._places = _held_in_parts(held)
        self._of_others = _held_in_parts(holder for holder in result.holders if holder.unit != path)

    def has(self, finding: Finding) -> bool:
        """Whether a finding is addressed to the unit, lies in what it holds, or is the owner's for want of another."""
        if self._path in (finding.addressee, finding.unit, finding.subject):
            return True
        nobody_else = not (finding.addressee or finding.unit or finding.binds or finding.part in self._of_others)
        if nobody_else and finding.building in self._owned:
            return True
        return finding.part in self._places or self._within(finding.subject)

    def answers(self, consequence: Consequence) -> bool:
        """Whether the unit is one of those who answer for a consequence, or it is drawn of what the unit holds."""
        bound = consequence.binding.values()
        return self._path in (*consequence.parties, *bound) or any(self._within(path) for path in bound)

    def _within(self, path: str) -> bool:
        return any(path == place or path.startswith(f"{place}/") for place in self._places | {self._path})


def _held_in_parts(holders: Iterable[Holder]) -> set[str]:
    return {place for holder in holders if holder.role in _HELD_PART_BY_PART for place in holder.places}


def _path_of(result: Result, name: str) -> str:
    """The unit of that id, path or name."""
    units = _units(result)
    for path, label in units.items():
        if name in (path, label, _id_of(path)):
            return path
    names = sorted({*units.values(), *(_id_of(path) for path in units)})
    near = get_close_matches(name, names) or [each for each in names if name in each or each in name]
    known = [f"{label} [{_id_of(path)}]" for path, label in units.items()]
    context = {"name": name, "file": result.source, "units": known, "suggestions": near}
    raise SourceError([Diagnostic("C116", None, context)])


def _units(result: Result) -> dict[str, str]:
    """The units of the file by path, each with its name."""
    return {one.path: one.label for one in result.outline if one.class_ == "unit"}


def _id_of(path: str) -> str:
    return path.partition("[")[2].removesuffix("]")


def _asked(questions: Collection[Question], kept: Collection[str]) -> Iterator[Question]:
    """The questions that findings of the unit wait for."""
    for question in questions:
        own = tuple(one for one in question.findings if one in kept)
        if own:
            yield replace(question, findings=own)


def _blocks(blocks: Collection[WhatIf], view: _View) -> Iterator[WhatIf]:
    for block in blocks:
        changes = tuple(change for change in block.changes if view.has(change.finding))
        if changes:
            yield replace(block, changes=changes)
