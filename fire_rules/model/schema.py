"""JSON Schema of building files, in both languages, for editors: it completes and checks keys and words.

It is wider than the reader: what depends on other places of the file (references, ids, units) is left to that.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fire_rules.model.words import VALUE_WORDS, Key, key_index
from fire_rules.values.text import NONE_WORDS, UNKNOWN_WORDS
from fire_rules.vocabulary import EnumSpec, FieldSpec, vocabulary
from fire_rules.vocabulary.types import Bool, Date, Enum, Quantity, Ref, Refs

Schema = dict[str, Any]

YEARS = {"minimum": 1000, "maximum": 9999}
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_UNKNOWN: Schema = {"enum": sorted(UNKNOWN_WORDS)}
_NONE: Schema = {"enum": sorted(NONE_WORDS)}
_TEXT: Schema = {"type": ["string", "number"]}
_SEVERAL: Schema = {"type": "string", "pattern": r"[/、|,，;<>≤≥]|或|\bor\b|不低于|不高于|至少|至多"}


def building_schema() -> Schema:
    """The schema of a building file (draft 2020-12)."""
    voc = vocabulary()
    definitions = {f"enum_{name}": _enum(enum) for name, enum in voc.enums.items()}
    definitions["provenance"] = {"type": ["string", "number"]}
    for name in voc.classes:
        if name != "site":
            definitions[name] = _object(name)
    root = _object("site")
    return {
        "$schema": DIALECT,
        "$id": "https://fire-rules.example/schemas/building.schema.json",
        "title": "建筑文件 · building file",
        **root,
        "$defs": definitions,
    }


def _object(class_: str) -> Schema:
    spec = vocabulary().classes[class_]
    properties = {word: _key(class_, key) for word, key in key_index(class_).keys.items()}
    return {
        "type": "object",
        "title": f"{spec.zh} · {spec.en}",
        "properties": properties,
        "additionalProperties": False,
    }


def _key(class_: str, key: Key) -> Schema:
    voc = vocabulary()
    match key.kind:
        case "field":
            return _field(voc.classes[class_].fields[key.name])
        case "record_field":
            return _field(voc.classes[key.class_].fields[key.name])
        case "record":
            return {"anyOf": [{"$ref": f"#/$defs/{key.class_}"}, _UNKNOWN, _NONE]}
        case "list":
            return _list(key)
        case "one":
            return {"$ref": f"#/$defs/{key.class_}"}
        case "own":
            return _own(key.name)
        case _:
            return _section(key.name)


def _list(key: Key) -> Schema:
    member: Schema = {"$ref": f"#/$defs/{key.class_}"}
    shapes: list[Schema] = [{"type": "array", "items": member}, _UNKNOWN, _NONE]
    if vocabulary().classes[key.class_].one:
        shapes.append(member)
    return {"anyOf": shapes}


def _own(name: str) -> Schema:
    if name == "complete":
        return {"anyOf": [{"type": "boolean"}, {"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
    return dict(_TEXT)


def _section(name: str) -> Schema:
    if name in ("claims", "decisions", "accepted_deviations"):
        return {"anyOf": [{"type": "array", "items": {"type": "object"}}, _NONE]}
    return dict(_TEXT) if name == "format" else {"type": "object"}


def _field(field: FieldSpec) -> Schema:
    value: list[Schema] = [*_values(field), _UNKNOWN]
    keys: dict[str, Schema] = {word: {} for name, words in VALUE_WORDS.items() for word in (name, *words)}
    with_provenance: Schema = {
        "type": "object",
        "properties": keys,
        "anyOf": [{"required": [word]} for word in ("value", *VALUE_WORDS["value"])],
        "additionalProperties": False,
    }
    return {"title": field.zh, "description": field.en, "anyOf": [*value, with_provenance]}


def _values(field: FieldSpec) -> Iterable[Schema]:
    match field.type:
        case Bool():
            return [{"type": "boolean"}, {"enum": ["是", "否", "有", "无", "yes", "no"]}]
        case Date():
            return [{"type": "string", "pattern": r"\d{4}"}, {"type": "integer", **YEARS}]
        case Quantity():
            return [{"type": "number"}, {"type": "string", "pattern": r"\d|[０-９]"}]
        case Enum(name):
            words: Schema = {"$ref": f"#/$defs/enum_{name}"}
            return [words, {"type": "array", "items": words}, _SEVERAL]
        case Refs():
            return [{"type": "array", "items": _TEXT}, _TEXT]
        case Ref():
            return [_TEXT]
        case _:
            return [_TEXT]


def _enum(enum: EnumSpec) -> Schema:
    words = [word for atom in enum.atoms for word in (enum.zh_atoms[atom], atom, *enum.words.get(atom, ()))]
    groups = [word for group in enum.groups for word in (group, *enum.words.get(group, ()))]
    return {"title": enum.zh, "enum": list(dict.fromkeys([*words, *groups]))}
