"""What a drawing of a building needs: its storeys, and what lies on them; the units by name. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from fire_rules.engine.finding import Measured, Outlined
from fire_rules.engine.labels import building_path
from fire_rules.engine.measured import text_of
from fire_rules.facts import Graph, Subject
from fire_rules.values import AtLeast

SHOWN = ("building", "storey", "part", "compartment", "stair", "unit")


def outline(graph: Graph) -> tuple[Outlined, ...]:
    """The subjects of a file that a drawing shows, and its units, in the order of the file, without placeholders."""
    return tuple(
        Outlined(
            path=subject.path_,
            class_=class_,
            label=subject.label_ or subject.id_,
            building=building_path(subject),
            storeys=tuple(storey.path_ for storey in storeys_of(subject)),
            number=_number(subject),
            area=Measured(text_of(subject.fact_("area"), "m2"), "m2"),
            part=_part(subject),
        )
        for class_ in SHOWN
        for subject in graph.by_class.get(class_, ())
        if not subject.placeholder_ and (subject.parent_ is None or not subject.parent_.placeholder_)
    )


def storeys_of(subject: Subject) -> list[Subject]:
    """The storeys that a part, compartment or stair is known to lie on, each once; a part of several storeys does not
    tell on which of them its compartments lie.
    """
    return list({storey.path_: storey for storey in _storeys(subject)}.values())


def _storeys(subject: Subject) -> Iterator[Subject]:
    stated = list(_listed(subject, "storeys"))
    if subject.class_ == "compartment":
        pieces = [piece.fact_("storey") for piece in _listed(subject, "pieces")]
        stated += [storey for storey in pieces if isinstance(storey, Subject)]
        part = subject.fact_("part")
        if not stated and isinstance(part, Subject):
            of_part = list(_listed(part, "storeys"))
            stated = of_part if len(of_part) == 1 else []
    if subject.class_ == "stair" and not stated:
        stated = [storey for part in _listed(subject, "serves") for storey in _listed(part, "storeys")]
    yield from stated


def _listed(subject: Subject, name: str) -> tuple[Subject, ...]:
    """The known members of a list or of a list of references."""
    value = subject.fact_(name)
    if isinstance(value, AtLeast):
        return value.members
    return value if isinstance(value, tuple) else ()


def _part(subject: Subject) -> str:
    part = subject.fact_("part") if subject.class_ == "compartment" else None
    return part.path_ if isinstance(part, Subject) else ""


def _number(subject: Subject) -> int | None:
    value = subject.fact_("number") if subject.class_ == "storey" else None
    return int(value) if isinstance(value, Decimal | int) else None
