"""Who answers for a consequence: the units of what it stands on, and whom the addressees name for the same place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from fire_rules.inference.facts import places_of

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Result
    from fire_rules.inference.consequence import Consequence

HAZARDS = ("systemic_hazard", "major_hazard")
OF_THE_BUILDING = ("owner",)
MANAGER = "manager"


def with_parties(
    result: Result, consequences: Sequence[Consequence], roles: Mapping[str, Sequence[str]]
) -> tuple[Consequence, ...]:
    """The consequences, each with the units that answer for it; ``roles`` are those that a rule names, by its id.

    Where it names none, these are the units of the findings that it stands on; the occupiers of the parts that it
    speaks of; the owner, where a finding concerns no unit; and, of a hazard, those of the established addressees of the
    same place or of the same finding, and of the manager of its building; of a hazard that names nobody, the owner.
    """
    ground = _Ground(result)
    named = [(one, ground.in_roles(one, roles[one.id]) if one.id in roles else ground.of(one)) for one in consequences]
    addressees = [(one, own) for one, own in named if one.kind == "addressee" and one.status == "established"]

    def parties(one: Consequence, own: tuple[str, ...]) -> tuple[str, ...]:
        if not _is_hazard(one):
            return own
        return _once([*own, *_addressed(one, addressees, ground)]) or ground.owners(one)

    return tuple(replace(one, parties=parties(one, own)) for one, own in named)


class _Ground:
    """The findings and holders of a run, by what names them."""

    def __init__(self, result: Result) -> None:
        self._findings = {(finding.obligation, finding.subject): finding for finding in result.findings}
        self._holders = result.holders

    def of(self, consequence: Consequence) -> tuple[str, ...]:
        """The units that answer for what the consequence stands on."""
        found: list[str] = []
        for support in consequence.support:
            finding = self._findings.get((support.name, support.subject))
            if support.kind == "finding" and finding is not None:
                found += self._of_finding(finding)
            elif support.kind == "definition":
                found += self._with(support.subject, ("occupier", "tenant"))
        return _once(found)

    def owners(self, consequence: Consequence) -> tuple[str, ...]:
        """The owners of its building."""
        return _once(self._with(consequence.binding.get("building", ""), OF_THE_BUILDING))

    def in_roles(self, consequence: Consequence, roles: Sequence[str]) -> tuple[str, ...]:
        """The units that hold the building of the consequence, or something in it, in one of the roles."""
        building = consequence.binding.get("building", "")
        return _once(
            holder.unit
            for holder in self._holders
            if holder.role in roles and places_of(holder.subject).get("building") == building
        )

    def _of_finding(self, finding: Finding) -> Iterable[str]:
        """The unit of a finding; of what concerns no unit the owner of the building, unless the law names another."""
        if finding.unit:
            return (finding.unit,)
        return () if finding.binds else self._with(finding.building, OF_THE_BUILDING)

    def _with(self, place: str, roles: Sequence[str]) -> Iterator[str]:
        return (holder.unit for holder in self._holders if holder.role in roles and place in holder.places)

    def places(self, consequence: Consequence) -> set[str]:
        """What the consequence is drawn of, with the parts that a bound unit or tenancy holds."""
        bound = {path for name, path in consequence.binding.items() if name != "building"}
        bound = bound or set(consequence.binding.values())
        held = (holder for holder in self._holders if holder.unit in bound or holder.subject in bound)
        return bound | {place for holder in held for place in holder.places if _is_narrow(place)}

    def managed(self, addressee: Consequence) -> set[str]:
        """The buildings whose manager the addressee is drawn of."""
        bound = set(addressee.binding.values())
        return {holder.subject for holder in self._holders if holder.role == MANAGER and holder.unit in bound}


def _addressed(
    hazard: Consequence, addressees: Sequence[tuple[Consequence, tuple[str, ...]]], ground: _Ground
) -> Iterator[str]:
    building = hazard.binding.get("building", "")
    places = ground.places(hazard) | {one.subject for one in hazard.support if _is_narrow(one.subject)}
    for one, parties in addressees:
        if places & ground.places(one) or building in ground.managed(one) or _findings(hazard) & _findings(one):
            yield from parties


def _findings(consequence: Consequence) -> set[tuple[str, str]]:
    return {(support.name, support.subject) for support in consequence.support if support.kind == "finding"}


def _is_hazard(consequence: Consequence) -> bool:
    return consequence.kind in HAZARDS


def _is_narrow(place: str) -> bool:
    """Whether a place is within a building: what holds the whole building does not name a place in it."""
    return place != places_of(place).get("building")


def _once(units: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(units)))
