"""The vocabulary: classes, fields and enumerations with their words in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cache
from typing import Any, Literal, cast, get_args

from fire_rules.records import dataclass
from fire_rules.vocabulary.types import FieldType, Quantity, parse_type


@dataclass(frozen=True, slots=True)
class EnumSpec:
    """An enumeration. ``atoms`` run upwards where ``ordered``; a group maps to the atoms that it stands for.

    ``mixed`` is what holds of a whole whose parts do not agree, or empty.
    """

    name: str
    zh: str
    atoms: tuple[str, ...]
    ordered: bool
    groups: Mapping[str, tuple[str, ...]]
    words: Mapping[str, tuple[str, ...]]
    zh_atoms: Mapping[str, str]
    en_atoms: Mapping[str, str]
    mixed: str = ""

    def expand(self, word: str) -> tuple[str, ...] | None:
        """The atoms that an atom or group name stands for, or None."""
        if word in self.atoms:
            return (word,)
        return self.groups.get(word)

    def rank(self, atom: str) -> int:
        return self.atoms.index(atom)


How = Literal["sum", "max", "min", "positive", "negative"]


@dataclass(frozen=True, slots=True)
class Aggregate:
    """How a field follows from the members of a list.

    The ``sum``, ``max`` or ``min`` of a field of theirs, or the count of those whose field is ``positive`` or
    ``negative``.
    """

    of: str
    how: How
    field: str


@dataclass(frozen=True, slots=True)
class Implied:
    """What a reference that is stated says of a field: that it is the atom ``is_``."""

    by: str
    is_: str


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a class."""

    name: str
    zh: str
    type: FieldType
    inherits: bool = False
    minimum: str | None = None
    maximum: str | None = None
    ask: Mapping[str, str] = field(default_factory=dict)
    en: str = ""
    aggregate: Aggregate | None = None
    implied: Implied | None = None
    standing: str = ""
    described: bool = False


@dataclass(frozen=True, slots=True)
class ClassSpec:
    """One class of subjects. ``key`` is the key under which its members stand in the classes of ``within``.

    ``known_by`` are fields that tell siblings apart where they have neither id nor name. Of an ``unasked`` class a file
    that lists none is not asked for any.
    """

    name: str
    zh: str
    en: str
    within: tuple[str, ...]
    key: str
    key_zh: str
    one: str
    many: Literal["list", "record", ""]
    complete: Literal["closable", "observed", ""]
    inherits: tuple[str, ...]
    type_of: str
    fields: Mapping[str, FieldSpec]
    known_by: tuple[str, ...] = ()
    unasked: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All classes and enumerations."""

    classes: Mapping[str, ClassSpec]
    enums: Mapping[str, EnumSpec]
    _fields: dict[str, dict[str, FieldSpec]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def fields_of(self, class_: str) -> Mapping[str, FieldSpec]:
        """Fields readable from a subject of the class: its own and those of records that it holds (``systems``)."""
        found = self._fields.get(class_)
        if found is None:
            found = self._fields[class_] = dict(self.classes[class_].fields)
            for spec in self.classes.values():
                if spec.many == "record" and class_ in spec.within:
                    found.update(spec.fields)
        return found

    def lists_of(self, class_: str) -> dict[str, str]:
        """Lists held by a class: the key and the class of the members."""
        return {s.key: s.name for s in self.classes.values() if s.many == "list" and class_ in s.within}

    def parents_of(self, class_: str) -> dict[str, str]:
        """Classes reachable as an attribute from a subject of the class, by standing in it: ``{attribute: class}``."""
        found: dict[str, str] = {}
        pending = list(self.classes[class_].within)
        while pending:
            parent = pending.pop(0)
            if parent not in found:
                found[parent] = parent
                pending.extend(self.classes[parent].within)
        return found


def build(classes: Mapping[str, Any], enumerations: Mapping[str, Any]) -> Vocabulary:
    """Make a vocabulary from the plain data of ``data/classes.yaml`` and ``data/enumerations.yaml``."""
    return Vocabulary(
        {name: _class(name, raw) for name, raw in classes.items()},
        {name: _enum(name, raw) for name, raw in enumerations.items()},
    )


def _class(name: str, raw: Mapping[str, Any]) -> ClassSpec:
    key = raw.get("key", {})
    return ClassSpec(
        name=name,
        zh=raw["zh"],
        en=raw.get("en", name),
        within=tuple(raw.get("within", ())),
        key=key.get("name", name),
        key_zh=key.get("zh", raw["zh"]),
        one=key.get("one", ""),
        many=raw.get("many", ""),
        complete=raw.get("complete", ""),
        inherits=tuple(raw.get("inherits", ())),
        type_of=raw.get("type_of", ""),
        fields={n: _field(n, f) for n, f in raw.get("fields", {}).items()},
        known_by=tuple(raw.get("known_by", ())),
        unasked=bool(raw.get("unasked", False)),
    )


def _field(name: str, raw: Mapping[str, Any]) -> FieldSpec:
    return FieldSpec(
        name=name,
        zh=raw["zh"],
        type=parse_type(raw["type"]),
        inherits=bool(raw.get("inherits", False)),
        minimum=None if raw.get("min") is None else str(raw["min"]),
        maximum=None if raw.get("max") is None else str(raw["max"]),
        ask=raw.get("ask", {}),
        described=bool(raw.get("described", False)),
        en=raw.get("en", name.replace("_", " ")),
        aggregate=_aggregate(raw.get("aggregate")),
        implied=Implied(raw["implied"]["by"], raw["implied"]["is"]) if "implied" in raw else None,
        standing=raw.get("standing", ""),
    )


def _aggregate(raw: Mapping[str, str] | None) -> Aggregate | None:
    if raw is None:
        return None
    ways = {key: value for key, value in raw.items() if key != "of"}
    ((how, field_),) = ways.items()
    if how not in get_args(How):
        raise ValueError(f"not a way to aggregate: {how!r}")
    return Aggregate(raw["of"], cast(How, how), field_)


def _enum(name: str, raw: Mapping[str, Any]) -> EnumSpec:
    ordered = "order" in raw
    atoms = tuple(raw["order"] if ordered else raw["atoms"])
    return EnumSpec(
        name=name,
        zh=raw["zh"],
        atoms=atoms,
        ordered=ordered,
        groups={g: tuple(members) for g, members in raw.get("groups", {}).items()},
        words={a: tuple(str(w) for w in words) for a, words in raw.get("words", {}).items()},
        zh_atoms={a: raw.get("zh_atoms", {}).get(a, a) for a in atoms},
        en_atoms={a: raw.get("en", {}).get(a, a.replace("_", " ")) for a in atoms},
        mixed=raw.get("mixed", ""),
    )


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the product, from its generated module."""
    from fire_rules.vocabulary import generated

    return build(generated.CLASSES, generated.ENUMERATIONS)


def unit_of(type_: FieldType) -> str:
    """The unit of a quantity; empty for other types."""
    return type_.unit if isinstance(type_, Quantity) else ""
