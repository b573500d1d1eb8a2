"""Subjects and their facts.

A subject's point facts are plain attributes (``compartment.area``, ``compartment.building.height``), so that generated
code reads them at the speed of attribute access. What is not a point is not an attribute: reading it asks the graph for
a definition of that name, and failing that raises :class:`OpenFactError`, upon which the caller takes the slow path
over :meth:`Subject.fact_`. The subject's own members end in an underscore, which no field name does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from operator import attrgetter
from typing import Any

from fire_rules.records import dataclass
from fire_rules.source.diagnostics import Diagnostic
from fire_rules.source.place import Place
from fire_rules.values import UNKNOWN, Open


class OpenFactError(Exception):
    """A fact or definition was read that is not a point."""


@dataclass(frozen=True, slots=True, order=True)
class FactRef:
    """One fact of one subject: ``building[A]/compartments[F1]`` and ``area``."""

    path: str
    name: str

    def __str__(self) -> str:
        return f"{self.path}.{self.name}" if self.path else self.name


_PATH_AND_NAME = attrgetter("path", "name")


def in_order(refs: Iterable[FactRef]) -> tuple[FactRef, ...]:
    """The facts by path and name: the order of :class:`FactRef`, without a call for each two of them."""
    return tuple(sorted(refs, key=_PATH_AND_NAME))


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a fact's value comes from.

    ``level`` is ``stated``, ``type`` (a named type), ``inherited``, ``aggregate`` (a sum or maximum of members that the
    model itself defines) or ``run`` (dates and task of the run). ``ref`` is the fact it was taken from, where another.
    ``provenance`` is what the file says of the source of the value (``at``, ``drawing``, ``source`` ...), if anything.
    """

    level: str
    place: Place | None = None
    ref: FactRef | None = None
    via: Place | None = None
    provenance: Any = None


@dataclass(eq=False)
class Subject:
    """One subject: an entity of the building file, a derived view, or a placeholder for what a list does not state.

    ``path_`` is unique in a graph and stable when siblings are reordered. ``placeholder_`` marks a stand-in for members
    of a list that is unknown: all its own facts are unknown, its parents are real.
    """

    class_: str
    id_: str
    path_: str
    parent_: Subject | None = None
    place_: Place | None = None
    placeholder_: bool = False
    graph_: Graph | None = None
    open_: dict[str, Open] = field(default_factory=dict)
    origins_: dict[str, Origin] = field(default_factory=dict)
    label_: str = ""
    provenance_: Any = None

    def __getattr__(self, name: str) -> Any:
        state = self.__dict__  # every other way to the members below would ask for attributes again
        graph = state.get("graph_")
        if graph is not None and name not in state["open_"]:
            definition = graph.definitions.get((state["class_"], name))
            if definition is not None:
                value = state[name] = definition(self)
                return value
        if name.endswith("_"):
            raise AttributeError(name)
        raise OpenFactError(name)

    def fact_(self, name: str) -> Any:
        """The stated or resolved value of a field: a point or an :class:`Open` value (never a definition)."""
        if name in self.open_:
            return self.open_[name]
        return self.__dict__.get(name, UNKNOWN)

    def set_(self, name: str, value: Any, origin: Origin | None = None) -> None:
        """State a fact: points become attributes, open values go to ``open_``."""
        if isinstance(value, Open):
            self.open_[name] = value
            self.__dict__.pop(name, None)
        else:
            self.__dict__[name] = value
            self.open_.pop(name, None)
        if origin is not None:
            self.origins_[name] = origin

    def ref_(self, name: str) -> FactRef:
        return FactRef(self.path_, name)

    def __repr__(self) -> str:
        return f"<{self.class_} {self.path_}>"


@dataclass
class Graph:
    """All subjects of one building file, resolved for one run.

    ``by_class`` lists subjects in the order of the file, placeholders last. ``definitions`` maps (class, name) to the
    generated function of a definition; the engine fills it. ``warnings`` are contradictions within the file.
    """

    root: Subject
    by_class: dict[str, list[Subject]] = field(default_factory=dict)
    by_path: dict[str, Subject] = field(default_factory=dict)
    definitions: Mapping[tuple[str, str], Callable[[Subject], Any]] = field(default_factory=dict)
    warnings: list[Diagnostic] = field(default_factory=list)

    def add(self, subject: Subject) -> None:
        subject.graph_ = self
        self.by_class.setdefault(subject.class_, []).append(subject)
        self.by_path[subject.path_] = subject

    def __iter__(self) -> Iterator[Subject]:
        return iter(self.by_path.values())


def of_building(subject: Subject, class_: str) -> list[Subject]:
    """Every subject of a class, placeholders too, in the building that a subject stands in (in none: of the file)."""
    assert subject.graph_ is not None
    building = _building(subject)
    members = subject.graph_.by_class.get(class_, [])
    return [member for member in members if building is None or _building(member) is building]


def _building(subject: Subject) -> Subject | None:
    found: Subject | None = subject
    while found is not None and found.class_ != "building":
        found = found.parent_
    return found
