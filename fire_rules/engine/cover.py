"""Whether works cover a subject: itself, through a parent, or through the part, compartment or storey it names."""

from __future__ import annotations

from functools import cache

from fire_rules.engine.claims import REFERENCES, surroundings
from fire_rules.facts import FactRef, Subject
from fire_rules.values import AtLeast, Open


def covers(alteration: Subject, subject: Subject) -> tuple[bool | None, frozenset[FactRef]]:
    """Whether the scope of the alteration takes in the subject; None where that is open, with what would settle it."""
    scope = alteration.fact_("scope")
    around = list(surroundings(subject))
    stated = scope.members if isinstance(scope, AtLeast) else scope if isinstance(scope, tuple) else ()
    if any(member is near for member in stated for near in around):
        return True, frozenset()
    if isinstance(scope, Open):
        return None, frozenset({alteration.ref_("scope")})
    missing = _open_references(around, {member.class_ for member in stated})
    return (None, missing) if missing else (False, missing)


def _open_references(around: list[Subject], classes: set[str]) -> frozenset[FactRef]:
    """References that are open and could lead to a subject of one of the classes."""
    return frozenset(
        near.ref_(name)
        for near in around
        for name in REFERENCES
        if name in classes and name in _fields(near.class_) and isinstance(near.fact_(name), Open)
    )


@cache
def _fields(class_: str) -> frozenset[str]:
    from fire_rules.vocabulary import vocabulary

    words = vocabulary()
    return frozenset(words.classes[class_].fields) if class_ in words.classes else frozenset()


def building_of(subject: Subject) -> Subject | None:
    """The building that a subject stands in; failing that the one it names, or the only one of the file."""
    here: Subject | None = subject
    while here is not None:
        if here.class_ == "building":
            return here
        here = here.parent_
    for name in ("building", "from_building"):
        named = subject.fact_(name)
        if isinstance(named, Subject) and named.class_ == "building":
            return named
    graph = subject.graph_
    only = graph.by_class.get("building", []) if graph else []
    return only[0] if len(only) == 1 else None
