"""Which unit has what to do with which place: owner, manager, occupier, both sides of a lease."""

from __future__ import annotations

from collections.abc import Iterator

from fire_rules.engine.finding import Holder
from fire_rules.facts import Graph, Subject

ROLES = (
    ("building", "owner"),
    ("building", "manager"),
    ("part", "occupier"),
    ("tenancy", "landlord"),
    ("tenancy", "tenant"),
)


def holders(graph: Graph) -> tuple[Holder, ...]:
    """Every stated relation of a unit to a building, part or tenancy, in the order of the file."""
    return tuple(
        Holder(unit.path_, role, subject.path_, tuple(_places(subject)))
        for class_, role in ROLES
        for subject in graph.by_class.get(class_, ())
        if not subject.placeholder_ and isinstance(unit := subject.fact_(role), Subject)
    )


def _places(subject: Subject) -> Iterator[str]:
    """The subject, and what a tenancy lets."""
    yield subject.path_
    let = subject.fact_("parts") if subject.class_ == "tenancy" else None
    if isinstance(let, tuple):
        yield from (part.path_ for part in let)
