"""Where the value of a field comes from: own, named type, members, the levels above.

An ``unknown`` that is written out stops the search.
"""

from __future__ import annotations

from dataclasses import field, replace
from typing import Any

from fire_rules.facts import FactRef, Graph, Origin, Subject
from fire_rules.model.aggregates import aggregate, contradicts
from fire_rules.model.document import Document
from fire_rules.model.entities import Entity
from fire_rules.model.facts import UNSTATED
from fire_rules.model.shape import Slot, shape
from fire_rules.model.standing import compartments_on
from fire_rules.records import dataclass
from fire_rules.source.diagnostics import Diagnostic
from fire_rules.values import UNKNOWN, AtLeast, Open, Range
from fire_rules.values.units import text
from fire_rules.vocabulary.types import Refs

Found = tuple[Any, Origin]


@dataclass
class Resolver:
    """Resolves fields of the subjects of a graph, each once. What is stated nowhere is None."""

    document: Document
    graph: Graph
    entities: dict[str, Entity]
    found: dict[tuple[str, str], Found | None] = field(default_factory=dict)

    def resolve(self, subject: Subject, slot: Slot) -> Found | None:
        key = (subject.path_, slot.name)
        if key not in self.found:
            self.found[key] = self._resolve(subject, slot)
        return self.found[key]

    def _resolve(self, subject: Subject, slot: Slot) -> Found | None:
        if subject.placeholder_:
            return None
        entity = self.entities[subject.path_]
        own = self._own(subject, entity, slot) or self._of_type(entity, slot)
        if slot.spec.aggregate is not None:
            own = self._aggregated(subject, slot, own)
        if own is None and slot.spec.implied is not None:
            own = self._implied(subject, slot)
        if own is None and slot.spec.standing:
            own = self._standing(subject, slot)
        if own is not None:
            return own
        if slot.spec.inherits:
            above = self._inherited(subject, slot)
            if above is not None:
                return above
        if slot.absent and self._complete(entity, slot):
            return "none", Origin("stated", self.document.sources[subject.path_, ""].place)
        return None

    def _own(self, subject: Subject, entity: Entity, slot: Slot) -> Found | None:
        holder = entity.stated(slot.record) if slot.record else entity
        if holder is UNSTATED:
            return None
        value = holder if isinstance(holder, Open) else holder.stated(slot.name)
        if value is UNSTATED:
            return None
        stated = self.document.sources.get((subject.path_, slot.name))
        if stated is None:
            return value, Origin("stated", self.document.sources[subject.path_, ""].place)
        origin = Origin("stated", stated.place, via=stated.via, provenance=stated.provenance)
        return (self._referred(subject, slot, value) if slot.refers else value), origin

    def _referred(self, subject: Subject, slot: Slot, value: Any) -> Any:
        """The subject, or the list of them, that a reference leads to."""
        if isinstance(value, Open):
            return value
        paths = self.document.links.found[subject.path_, slot.name]
        if paths is None:
            return UNKNOWN
        members = tuple(self.graph.by_path[path] for path in paths)
        if isinstance(slot.spec.type, Refs):
            return members if value.complete else AtLeast(members)
        return members[0]

    def _of_type(self, entity: Entity, slot: Slot) -> Found | None:
        if entity.type is None or slot.record or slot.refers:
            return None
        named = self.document.types[shape(entity.class_).spec.type_of, entity.type]
        value = named.entities[entity.class_].stated(slot.name)
        if value is UNSTATED:
            return None
        stated = named.stated[slot.name]
        via = self.document.sources[entity.path, "type"].place
        return value, Origin("type", stated.place, via=via, provenance=stated.provenance)

    def _implied(self, subject: Subject, slot: Slot) -> Found | None:
        """What a stated reference to a subject says of the field; the place is that of the reference."""
        implied = slot.spec.implied
        assert implied is not None
        reference = self.resolve(subject, shape(subject.class_).slots[implied.by])
        if reference is None or not isinstance(reference[0], Subject):
            return None
        return implied.is_, replace(reference[1], ref=subject.ref_(implied.by))

    def _standing(self, subject: Subject, slot: Slot) -> Found | None:
        """The compartments on the storeys that another field names."""
        building = subject.__dict__["building"]
        members = compartments_on(self._point(subject, slot.spec.standing), building.fact_("compartments"), self._point)
        return None if members is None else (members, Origin("aggregate", ref=subject.ref_(slot.spec.standing)))

    def _point(self, subject: Subject, name: str) -> Any:
        """The value of a field; None where nothing is stated or it is open."""
        found = self.resolve(subject, shape(subject.class_).slots[name])
        return None if found is None or isinstance(found[0], Open) else found[0]

    def _aggregated(self, subject: Subject, slot: Slot, own: Found | None) -> Found | None:
        """The stated value, held against what the members come to; that, where nothing is stated."""
        spec = slot.spec.aggregate
        assert spec is not None
        members = subject.fact_(spec.of)
        if not isinstance(members, tuple | AtLeast):
            return own
        listed = members if isinstance(members, tuple) else members.members
        if not listed:
            return own
        of_member = shape(listed[0].class_).slots[spec.field]
        values = [got[0] if (got := self.resolve(member, of_member)) else UNKNOWN for member in listed]
        value = aggregate(spec.how, values, of_member.spec, complete=isinstance(members, tuple))
        if value is None:
            return own
        place = self.document.sources[subject.path_, spec.of].place
        if own is None:
            return value, Origin("aggregate", place)
        if contradicts(own[0], value):
            context = {"field": slot.name, "field_zh": slot.spec.zh, "list": spec.of, "subject": subject.path_}
            context |= {"stated": _shown(own[0]), "members": _shown(value)}
            related = (place,)
            self.graph.warnings.append(Diagnostic("M310", own[1].place, context, "warning", related))
        return own

    def _inherited(self, subject: Subject, slot: Slot) -> Found | None:
        own_shape = shape(subject.class_)
        for step in own_shape.spec.inherits:
            if step in own_shape.slots:
                reference = self.resolve(subject, own_shape.slots[step])
                if reference is not None and isinstance(reference[0], Subject):
                    got = self._taken(reference[0], slot.name)
                else:
                    got = self._of_any(subject, step, slot)
            else:
                got = self._taken(subject.__dict__[step], slot.name)
            if got is not None:
                return got
        return None

    def _taken(self, level: Subject, name: str) -> Found | None:
        """The value at a level above, with the fact that it was taken from in the end."""
        key = (level.path_, name)
        if key in self.found:
            got = self.found[key]
        else:
            slot = shape(level.class_).slots.get(name)
            got = None if slot is None else self.resolve(level, slot)
        if got is None:
            return None
        value, origin = got
        return value, replace(origin, level="inherited", ref=origin.ref or FactRef(level.path_, name))

    def _of_any(self, subject: Subject, class_: str, slot: Slot) -> Found | None:
        """A level that is not named: decided only if every subject that it could be says the same."""
        candidates = [one for one in self.graph.by_class.get(class_, ()) if one.parent_ is subject.parent_]
        above = subject.parent_
        if above and candidates and candidates[0].placeholder_ and shape(class_).spec.key in above.origins_:
            # The list is written unknown: the one meant may say its own.
            return UNKNOWN, Origin("inherited", ref=subject.ref_(class_))
        stated = [got for one in candidates if (got := self._taken(one, slot.name)) is not None]
        if not stated:
            return None
        from_above = [
            got for got in stated if got[1].ref is not None and subject.path_.startswith(_above(got[1].ref.path))
        ]
        if len(from_above) == len(candidates) or (
            len(stated) == len(candidates) and len({got[0] for got in stated}) == 1
        ):
            return stated[0]
        return UNKNOWN, Origin("inherited", ref=subject.ref_(class_))

    def _complete(self, entity: Entity, slot: Slot) -> bool:
        record = entity.stated(slot.record)
        return entity.is_complete(slot.record) or (isinstance(record, Entity) and record.complete is True)


def _above(path: str) -> str:
    return f"{path}/"


def _shown(value: Any) -> str:
    if isinstance(value, Range):
        return "..".join("" if end is None else text(end) for end in (value.lo, value.hi))  # type: ignore[arg-type]
    return text(value)
