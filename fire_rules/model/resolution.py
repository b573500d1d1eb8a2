"""From a document to the graph of resolved facts that rules are evaluated on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fire_rules.facts import Graph, Origin, Subject
from fire_rules.model.document import Document
from fire_rules.model.entities import Entity
from fire_rules.model.facts import UNSTATED
from fire_rules.model.identity import SITE, below
from fire_rules.model.inheritance import Resolver
from fire_rules.model.run import RunSettings
from fire_rules.model.shape import shape
from fire_rules.values import UNKNOWN, AtLeast
from fire_rules.vocabulary import ClassSpec


def resolve(
    document: Document, run: RunSettings | None = None, supposed: Mapping[tuple[str, str], Any] | None = None
) -> Graph:
    """The graph of a document for one run: every fact with its origin, placeholders for what lists do not state.

    ``supposed`` puts values, by path and field, in the place of what the document says: a what-if.
    """
    root = Subject("site", document.root.id, SITE)
    graph = Graph(root)
    entities: dict[str, Entity] = {}
    unlisted: list[tuple[Subject, ClassSpec]] = []
    _place(root, document.root, None, document)
    _grow(graph, root, document.root, document, entities, unlisted)
    for parent, spec in unlisted:
        _stand_in(graph, parent, spec)
    resolver = Resolver(document, graph, entities)
    _state_run(root, document, run or RunSettings(), resolver)
    resolver.found.update({key: (value, Origin("supposed")) for key, value in (supposed or {}).items()})
    for subject in graph:
        if not subject.placeholder_:
            _state(subject, resolver)
    return graph


def _place(subject: Subject, entity: Entity, parent: Subject | None, document: Document) -> None:
    """Give a subject its place in the file, its label, and the subjects that it stands in."""
    stated = document.sources[entity.path, ""]
    subject.place_ = stated.via or stated.place
    subject.provenance_ = entity.provenance
    subject.label_ = label(shape(entity.class_).spec, entity)
    if parent is not None:
        _stand_below(subject, parent)


def _stand_below(subject: Subject, parent: Subject) -> None:
    above: Subject | None = parent
    while above is not None:
        subject.__dict__.setdefault(above.class_, above)
        above = above.parent_


def _grow(
    graph: Graph,
    subject: Subject,
    entity: Entity,
    document: Document,
    entities: dict[str, Entity],
    unlisted: list[tuple[Subject, ClassSpec]],
) -> None:
    """Add a subject and, below it, the members of its lists."""
    graph.add(subject)
    entities[subject.path_] = entity
    for key, spec in shape(subject.class_).lists.items():
        stated = entity.stated(key)
        if not isinstance(stated, tuple):
            if stated is not UNKNOWN and _closed(entity, spec):
                subject.set_(key, ())
            elif stated is not UNKNOWN and spec.unasked:
                subject.set_(key, UNKNOWN)
            else:
                said = Origin("stated", subject.place_) if stated is UNKNOWN else None
                subject.set_(key, UNKNOWN, said)
                unlisted.append((subject, spec))
            continue
        members = []
        for member in stated:
            child = Subject(spec.name, member.id, member.path, subject)
            _place(child, member, subject, document)
            _grow(graph, child, member, document, entities, unlisted)
            members.append(child)
        listed = tuple(members)
        observed = spec.complete == "observed" and not _named_complete(entity, key)
        subject.set_(key, AtLeast(listed) if observed and listed else listed)


def _named_complete(entity: Entity, key: str) -> bool:
    return isinstance(entity.complete, tuple) and key in entity.complete


def _closed(entity: Entity, spec: ClassSpec) -> bool:
    """Whether a list that is not written is stated none: observed lists only where they are named."""
    if spec.complete == "observed":
        return _named_complete(entity, spec.key)
    return entity.is_complete(spec.key)


def _stand_in(graph: Graph, parent: Subject, spec: ClassSpec) -> None:
    """A placeholder for the members of a list that is not stated, with placeholders below it."""
    stand_in = Subject(spec.name, "?", below(parent.path_, spec, "?"), parent, parent.place_, placeholder_=True)
    stand_in.label_ = f"{spec.zh}（未列出）"
    _stand_below(stand_in, parent)
    graph.add(stand_in)
    for key, member in shape(spec.name).lists.items():
        stand_in.set_(key, UNKNOWN)
        _stand_in(graph, stand_in, member)


def _state_run(root: Subject, document: Document, run: RunSettings, resolver: Resolver) -> None:
    """Date, task and phase of the run, readable from the site."""
    check = document.settings.check
    facts: dict[str, Any] = {
        "inspection_date": run.inspection_date,
        "task": run.task or check.task,
        "phase": run.phase or check.phase,
    }
    for name, value in facts.items():
        if value is not None:
            resolver.found[root.path_, name] = (value, Origin("run"))
            root.set_(name, value, Origin("run"))


def _state(subject: Subject, resolver: Resolver) -> None:
    entity = None if subject.placeholder_ else resolver.entities[subject.path_]
    for name, slot in shape(subject.class_).slots.items():
        if slot.own and entity is not None and entity.type is None and entity.stated(name) is UNSTATED:
            continue
        found = resolver.resolve(subject, slot)
        if found is not None:
            subject.set_(name, found[0], found[1])
        elif slot.refers and name in subject.__dict__:
            # A reference of the name of a class that the subject also stands in: unknown, not that subject.
            subject.set_(name, UNKNOWN)


def label(spec: ClassSpec, entity: Entity) -> str:
    """What a report calls a subject: its name, else its class with its id."""
    name = entity.stated("name") if "name" in spec.fields else None
    if isinstance(name, str):
        return name
    return f"{spec.zh}{entity.id}" if entity.id else spec.zh
