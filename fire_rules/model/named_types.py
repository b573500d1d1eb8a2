"""Named types: constructions and stairs described once and referred to by ``type``."""

from __future__ import annotations

from dataclasses import field, replace
from typing import Any

from pydantic import ValidationError

from fire_rules.model.entities import Entity, Provenance, entity_class
from fire_rules.model.faults import Faults
from fire_rules.model.keys import Entry
from fire_rules.model.raw import Stated, provenance, raw_value
from fire_rules.model.words import PROVENANCE, key_index
from fire_rules.records import dataclass
from fire_rules.source import suggest
from fire_rules.source.nodes import Mapping, Node, Scalar
from fire_rules.source.place import Place
from fire_rules.vocabulary import ClassSpec, vocabulary
from fire_rules.vocabulary.types import Ref, Refs


@dataclass(frozen=True)
class NamedType:
    """One named type: for each class that may refer to it, its facts as an entity of that class.

    ``refused`` are the fields whose value does not fit a class. ``stated`` tells where each fact stands.
    """

    name: str
    section: str
    place: Place
    entities: dict[str, Entity]
    refused: dict[str, list[str]]
    stated: dict[str, Stated] = field(default_factory=dict)


NamedTypes = dict[tuple[str, str], NamedType]
"""By section and name."""


def read_types(entries: dict[str, Entry], faults: Faults) -> NamedTypes:
    """All named types of a file."""
    found: NamedTypes = {}
    sections = sorted({spec.type_of for spec in vocabulary().classes.values() if spec.type_of})
    for section in sections:
        entry = entries.get(section)
        if entry is None:
            continue
        if not isinstance(entry.node, Mapping):
            faults.add("M113", entry.node.place, key=entry.written.text)
            continue
        for name, node in entry.node.items:
            if isinstance(node, Mapping):
                found[section, name.text] = _type(section, name.text, node, faults)
            else:
                faults.add("M105", node.place, class_=section, class_zh=entry.written.text)
    return found


def _type(section: str, name: str, node: Mapping, faults: Faults) -> NamedType:
    specs = [spec for spec in vocabulary().classes.values() if spec.type_of == section]
    data: dict[str, dict[str, Any]] = {spec.name: {} for spec in specs}
    problems: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    refused: dict[str, list[str]] = {spec.name: [] for spec in specs}
    stated: dict[str, Stated] = {}
    origin = _provenance(node, specs, faults)
    for written, value in node.items:
        if _names_provenance(written, specs):
            continue
        found = [(spec, key.name) for spec in specs if (key := _field(spec, written)) is not None]
        if not found:
            _unknown(written, specs, faults)
            continue
        for spec, field_name in found:
            if field_name in data[spec.name]:
                faults.add(
                    "M103", written.place, stated[field_name].place, key=written.text, other=field_name, name=field_name
                )
                continue
            read = _read(spec, field_name, value, written, Faults() if spec is not found[0][0] else faults)
            if read is None:
                continue
            stated[field_name] = read[1] if read[1].provenance else replace(read[1], provenance=origin)
            problem = _problem(spec, field_name, read[0])
            if problem is None:
                data[spec.name][field_name] = read[0]
            else:
                refused[spec.name].append(field_name)
                problems.setdefault(field_name, []).append(problem)
        _tell(found, problems, written, value, faults)
    entities = {spec.name: entity_class(spec.name).model_validate(data[spec.name]) for spec in specs}
    return NamedType(name, section, node.place, entities, refused, stated)


def _names_provenance(written: Scalar, specs: list[ClassSpec]) -> str:
    """The provenance key that is written, or nothing."""
    key = key_index(specs[0].name).find(written.text)
    return key.name if key is not None and key.kind == "own" and key.name in PROVENANCE else ""


def _provenance(node: Mapping, specs: list[ClassSpec], faults: Faults) -> Provenance | None:
    written = {_names_provenance(key, specs): value for key, value in node.items}
    return provenance({name: value for name, value in written.items() if name}, faults)


def _field(spec: ClassSpec, written: Scalar) -> Any:
    key = key_index(spec.name).find(written.text)
    if key is None or key.kind != "field" or isinstance(spec.fields[key.name].type, Ref | Refs):
        return None
    return key


def _read(spec: ClassSpec, name: str, value: Node, written: Scalar, faults: Faults) -> tuple[Any, Stated] | None:
    return raw_value(value, spec.fields[name], written, faults)


def _problem(spec: ClassSpec, name: str, raw: Any) -> tuple[str, dict[str, Any]] | None:
    try:
        entity_class(spec.name).model_validate({name: raw})
    except ValidationError as error:
        one = error.errors(include_url=False)[0]
        field_ = spec.fields[name]
        return one["type"], {**one.get("ctx", {}), "field": name, "field_zh": field_.zh}
    return None


def _tell(found: list[Any], problems: dict[str, list[Any]], written: Scalar, value: Node, faults: Faults) -> None:
    """A value is at fault where it fits none of the classes that may use the type."""
    for name in {name for _, name in found}:
        told = problems.pop(name, [])
        if told and len(told) == len(found):
            code, context = told[0]
            shown = context.pop("shown", None)
            if shown is not None:
                context["suggestions"] = suggest(context["found"], list(shown))
            faults.add(code if code.startswith("M") else "M290", value.place, **context)


def _unknown(written: Scalar, specs: list[ClassSpec], faults: Faults) -> None:
    candidates = [word for spec in specs for word in key_index(spec.name).candidates(written.text)]
    near = suggest(written.text, list(dict.fromkeys(candidates)))
    here = ", ".join(spec.en for spec in specs)
    faults.add(
        "M101", written.place, key=written.text, here=here, here_zh="、".join(s.zh for s in specs), suggestions=near
    )


def check_types(
    entities: list[Entity], types: NamedTypes, sources: dict[tuple[str, str], Stated], faults: Faults
) -> None:
    """Every ``type`` names a type of its section whose facts fit the class."""
    classes = vocabulary().classes
    for entity in entities:
        if entity.type is None:
            continue
        spec = classes[entity.class_]
        place = sources[entity.path, "type"].place
        named = types.get((spec.type_of, entity.type))
        if named is None:
            known = [name for section, name in types if section == spec.type_of]
            near = suggest(entity.type, known)
            faults.add("M306", place, found=entity.type, section=spec.type_of, suggestions=near)
        elif named.refused[spec.name]:
            refused = ", ".join(named.refused[spec.name])
            faults.add("M308", place, named.place, found=entity.type, fields=refused, class_=spec.en, class_zh=spec.zh)
