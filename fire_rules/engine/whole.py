"""The facts of compartments taken together: what adds up, what is mixed, and what holds as of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from fire_rules.engine.joining import Members, label
from fire_rules.facts import FactRef, Graph, Origin, Subject
from fire_rules.model.aggregates import aggregate
from fire_rules.records import dataclass
from fire_rules.values import UNKNOWN, OneOf, Open, Range
from fire_rules.vocabulary import FieldSpec, unit_of, vocabulary
from fire_rules.vocabulary.types import Enum

ADDED = ("m2", "persons")
"""Units of facts that add up."""
PROTECTED, PROTECTION = "protected_area", "automatic_extinguishing"


@dataclass(frozen=True, slots=True)
class Whole:
    """Compartments taken together and read as one of them: as of its use, its place and its class."""

    subject: Subject
    members: Members
    read_as: Subject

    def real(self, ref: FactRef) -> frozenset[FactRef]:
        """The facts of the members that a fact of the whole comes from, as far as they are open."""
        if ref.path != self.subject.path_:
            return frozenset((ref,))
        spec = vocabulary().fields_of(self.subject.class_).get(ref.name)
        if spec is None or not _of_all(spec):
            return frozenset((self.read_as.ref_(ref.name),))
        open_ = [one for one in self.members if isinstance(_fact(one, ref.name), Open)]
        names = (PROTECTED, PROTECTION, "area") if ref.name == PROTECTED else (ref.name,)
        return frozenset(one.ref_(name) for one in open_ for name in names if isinstance(one.fact_(name), Open))


def wholes(graph: Graph, members: Members) -> list[Whole]:
    """The members taken together, read as each of them in turn."""
    return [Whole(_together(graph, members, one), members, one) for one in members]


def _together(graph: Graph, members: Members, read_as: Subject) -> Subject:
    """A subject with a path of its own that is a member of no list."""
    first, parent = members[0], members[0].parent_
    id_ = "+".join(one.id_ for one in members)
    id_ += "" if read_as is first else f"|{read_as.id_}"
    made = Subject(first.class_, id_, f"{first.path_.rpartition('[')[0]}[{id_}]", parent, first.place_, graph_=graph)
    made.label_ = label(members)
    above = parent
    while above is not None:
        made.__dict__.setdefault(above.class_, above)
        above = above.parent_
    for name, spec in vocabulary().fields_of(first.class_).items():
        value = _value(members, name, spec) if _of_all(spec) else read_as.fact_(name)
        made.set_(name, value, Origin("aggregate"))
    for key in vocabulary().lists_of(first.class_):
        made.set_(key, UNKNOWN)
    return made


def _of_all(spec: FieldSpec) -> bool:
    """Whether a fact of the whole comes from all its members."""
    return unit_of(spec.type) in ADDED or (isinstance(spec.type, Enum) and bool(_mixed(spec)))


def _mixed(spec: FieldSpec) -> str:
    assert isinstance(spec.type, Enum)
    return vocabulary().enums[spec.type.name].mixed


def _value(members: Members, name: str, spec: FieldSpec) -> Any:
    values = [_fact(one, name) for one in members]
    if isinstance(spec.type, Enum):
        return _mix(values, _mixed(spec))
    total = aggregate("sum", values, spec, complete=True)
    return UNKNOWN if total is None else total


def _fact(one: Subject, name: str) -> Any:
    """A fact of one compartment; its protected area goes by how far it is protected."""
    if name != PROTECTED:
        return one.fact_(name)
    area, protection = one.fact_("area"), one.fact_(PROTECTION)
    match protection:
        case "none":
            return Decimal(0)
        case "all":
            return area
        case Open():
            most = area if isinstance(area, Range) else Range(None, area if isinstance(area, Decimal) else None)
            return Range(Decimal(0), most.hi, False, most.hi_open)
    return one.fact_(name)


def _mix(values: Sequence[Any], mixed: str) -> Any:
    """What holds of all: what they agree on, else that it is mixed; where some are open, either."""
    known = {value for value in values if not isinstance(value, Open)}
    if len(known) > 1 or mixed in known:
        return mixed
    if not known:
        return UNKNOWN
    (one,) = known
    return one if all(not isinstance(value, Open) for value in values) else OneOf(frozenset((one, mixed)))
