"""References between subjects: by id or name within the building, by path anywhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import Any

from fire_rules.model.entities import Entity
from fire_rules.model.facts import Names, Unstated
from fire_rules.model.faults import Faults
from fire_rules.model.identity import SITE
from fire_rules.model.raw import Stated
from fire_rules.records import dataclass
from fire_rules.source import suggest
from fire_rules.values import Open
from fire_rules.vocabulary import FieldSpec, Vocabulary, vocabulary
from fire_rules.vocabulary.types import Ref, Refs

ANY = "any"


def walk(entity: Entity) -> Iterator[Entity]:
    """The entity and all members below it, in the order of the file."""
    yield entity
    for key in vocabulary().lists_of(entity.class_):
        members = entity.stated(key)
        if isinstance(members, tuple):
            for member in members:
                yield from walk(member)


@dataclass
class Directory:
    """Where the names of a file lead: path of the building (or the site), class and name to paths.

    ``open_`` holds (building path, class) wherever a list of that class is not stated, so that a name may lead to a
    member that the file does not list.
    """

    names: dict[tuple[str, str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    paths: dict[str, str] = field(default_factory=dict)
    open_: set[tuple[str, str]] = field(default_factory=set)

    @classmethod
    def of(cls, root: Entity) -> Directory:
        found = cls()
        voc = vocabulary()
        for entity in walk(root):
            found._add(entity, voc)
        return found

    def _add(self, entity: Entity, voc: Vocabulary) -> None:
        scope = scope_of(entity.path)
        # A building is known by its name to all of the site; what stands in it, by its name only within.
        scopes = {scope, "", SITE} if entity.class_ == "building" else {scope, ""}
        self.paths[entity.path] = entity.class_
        name = entity.stated("name") if "name" in voc.classes[entity.class_].fields else ""
        for word in {entity.id, name} if isinstance(name, str) else {entity.id}:
            if word:
                for class_ in (entity.class_, ANY):
                    for within in scopes:
                        self.names[within, class_, word].append(entity.path)
        for key, member in voc.lists_of(entity.class_).items():
            stated = entity.stated(key)
            if not isinstance(stated, tuple):
                open_in = entity.path if entity.class_ == "building" else scope
                self.open_ |= {(open_in, member), ("", member), (open_in, ANY), ("", ANY)}

    def find(self, name: str, class_: str, scope: str) -> list[str]:
        """The paths that a name may mean: in the same building, else at the site; seen from there, anywhere."""
        for within in (scope, SITE, *self._everywhere(scope)):
            found = self.names.get((within, class_, name))
            if found:
                return found
        full = name if scope == SITE or name.startswith(("building", SITE)) else f"{scope}/{name}"
        for path in (name, full):
            if path in self.paths and class_ in (ANY, self.paths[path]):
                return [path]
        return []

    @staticmethod
    def _everywhere(scope: str) -> tuple[str, ...]:
        return ("",) if scope == SITE else ()

    def may_exist(self, class_: str, scope: str) -> bool:
        """Whether a list that could hold such a member is not stated."""
        return (
            (scope, class_) in self.open_
            or (SITE, class_) in self.open_
            or (scope == SITE and ("", class_) in self.open_)
        )

    def known(self, class_: str, scope: str) -> list[str]:
        """The names that a reference of that class could use."""
        return sorted(
            {
                name
                for within, kind, name in self.names
                if kind == class_ and within in (scope, SITE, *self._everywhere(scope))
            }
        )


def scope_of(path: str) -> str:
    """The building that a path stands in, or the site."""
    first = path.partition("/")[0]
    return first if first.startswith("building") else SITE


@dataclass(frozen=True)
class Links:
    """Resolved references: by path and field, the paths meant; None where the reference leads to what is not listed."""

    found: dict[tuple[str, str], tuple[str, ...] | None]


def link(root: Entity, sources: dict[tuple[str, str], Stated], faults: Faults) -> Links:
    """Resolve every reference of a file; one that leads nowhere, or to several subjects, is a fault."""
    directory = Directory.of(root)
    voc = vocabulary()
    found: dict[tuple[str, str], tuple[str, ...] | None] = {}
    for entity in walk(root):
        for name, spec in voc.classes[entity.class_].fields.items():
            if isinstance(spec.type, Ref | Refs):
                stated = entity.stated(name)
                if isinstance(stated, Open | Unstated):
                    continue
                names = stated.names if isinstance(stated, Names) else (stated,)
                found[entity.path, name] = _paths(entity, spec, names, directory, sources, faults)
    return Links(found)


def _paths(
    entity: Entity,
    spec: FieldSpec,
    names: Iterable[str],
    directory: Directory,
    sources: dict[tuple[str, str], Stated],
    faults: Faults,
) -> tuple[str, ...] | None:
    assert isinstance(spec.type, Ref | Refs)
    class_ = spec.type.class_
    scope = scope_of(entity.path)
    place = sources[entity.path, spec.name].place
    paths: list[str] = []
    unlisted = False
    for name in names:
        found = list(dict.fromkeys(directory.find(name, class_, scope)))
        if len(found) == 1:
            paths.append(found[0])
            continue
        context: dict[str, Any] = {"found": name, "field": spec.name, "field_zh": spec.zh}
        if found:
            faults.add("M305", place, paths=", ".join(sorted(found)), **context)
            continue
        context["suggestions"] = suggest(name, directory.known(class_, scope))
        if directory.may_exist(class_, scope):
            unlisted = True
            faults.warn("M309", place, **context)
        else:
            kind = vocabulary().classes.get(class_)
            context |= {"class_": kind.en, "class_zh": kind.zh} if kind else {"class_": "subject", "class_zh": "对象"}
            faults.add("M304", place, **context)
    return None if unlisted else tuple(dict.fromkeys(paths))
