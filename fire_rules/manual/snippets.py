"""A building file as text, in English words or in Chinese ones."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import yaml

from fire_rules.model.sections import SECTION_KEYS
from fire_rules.model.words import OWN_WORDS, SECTION_WORDS, VALUE_WORDS
from fire_rules.vocabulary import ClassSpec, vocabulary
from fire_rules.vocabulary.types import Bool, Enum
from fire_rules.vocabulary.vocabulary import FieldSpec

WIDTH = {"zh": 56, "en": 88}
"""Characters of a line; Chinese ones are twice as wide."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WORDS = {"none": "无", "unknown": "未知"}


class _Dumper(yaml.SafeDumper):
    """Plain scalars for exact numbers; no anchors; lists indented below their key."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        return super().increase_indent(flow, False)


def _number(dumper: yaml.SafeDumper, value: Decimal) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:float", format(value, "f"))


_Dumper.add_representer(Decimal, _number)


def text_of(document: Mapping[str, Any], lang: str) -> str:
    """The text of a building file; leaves stand on one line."""
    plain = _singular(document)
    written = _chinese_root(plain) if lang == "zh" else _dated(plain)
    return yaml.dump(
        written, Dumper=_Dumper, allow_unicode=True, sort_keys=False, default_flow_style=None, width=WIDTH[lang]
    ).rstrip()


def _singular(document: Mapping[str, Any]) -> dict[str, Any]:
    """One building stands under ``building``."""
    spec = vocabulary().classes["building"]
    found: dict[str, Any] = {}
    for key, value in document.items():
        one = key == spec.key and isinstance(value, list) and len(value) == 1
        found[spec.one if one else key] = value[0] if one else value
    return found


def _dated(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _dated(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_dated(one) for one in value]
    return date.fromisoformat(value) if isinstance(value, str) and _DAY.fullmatch(value) else value


def _chinese_root(document: Mapping[str, Any]) -> dict[str, Any]:
    sections = {key: value for key, value in document.items() if key in SECTION_WORDS}
    facts = {key: value for key, value in document.items() if key not in SECTION_WORDS}
    found = {SECTION_WORDS[key][0]: _chinese_section(key, value) for key, value in sections.items()}
    return {**found, **_chinese(facts, vocabulary().classes["site"])}


def _chinese_section(name: str, value: Any) -> Any:
    words = SECTION_KEYS[name]
    if isinstance(value, list):
        return [_chinese_section(name, one) for one in value]
    tasks = vocabulary().enums["task"].zh_atoms
    return {words[key][0]: tasks.get(one, one) if key == "task" else _dated(one) for key, one in value.items()}


def _chinese(facts: Mapping[str, Any], spec: ClassSpec) -> dict[str, Any]:
    """The facts of a subject under their Chinese keys."""
    words = vocabulary()
    members = {key: words.classes[name] for key, name in words.lists_of(spec.name).items()}
    members |= {words.classes[name].one: words.classes[name] for name in members_of(spec) if words.classes[name].one}
    records = {r.key: r for r in words.classes.values() if r.many == "record" and spec.name in r.within}
    found: dict[str, Any] = {}
    for key, value in facts.items():
        held = members.get(key) or records.get(key)
        if held is not None:
            found[held.key_zh] = _chinese_held(value, held)
        elif key in spec.fields:
            found[spec.fields[key].zh] = _chinese_value(value, spec.fields[key])
        else:
            found[OWN_WORDS[key][0] if key in OWN_WORDS else key] = _dated(value)
    return found


def members_of(spec: ClassSpec) -> list[str]:
    """The classes whose members a class holds in lists."""
    return list(vocabulary().lists_of(spec.name).values())


def _chinese_held(value: Any, spec: ClassSpec) -> Any:
    if isinstance(value, list):
        return [_chinese_held(one, spec) for one in value]
    return _chinese(value, spec) if isinstance(value, Mapping) else _WORDS.get(value, value)


def _chinese_value(value: Any, field: FieldSpec) -> Any:
    if isinstance(value, list):
        return [_chinese_value(one, field) for one in value]
    if isinstance(value, Mapping):
        return {VALUE_WORDS[k][0]: _chinese_value(v, field) if k == "value" else v for k, v in value.items()}
    if isinstance(value, bool) and isinstance(field.type, Bool):
        return "是" if value else "否"
    if isinstance(field.type, Enum) and isinstance(value, str):
        spec = vocabulary().enums[field.type.name]
        return spec.zh_atoms.get(value) or _WORDS.get(value, value)
    return _WORDS.get(value, _dated(value)) if isinstance(value, str) else value
