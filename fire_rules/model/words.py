"""Keys of building files in both languages: what a key means in a class, and where it would belong otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal

from fire_rules.records import dataclass
from fire_rules.values.parse import normalise
from fire_rules.vocabulary import ClassSpec, vocabulary

Kind = Literal["field", "list", "one", "record", "record_field", "own", "section"]

OWN_WORDS = {
    "id": ("编号",),
    "complete": ("完整", "已列全"),
    "type": ("类型",),
    "at": ("位置",),
    "drawing": ("图号",),
    "source": ("来源",),
    "photo": ("照片",),
    "noted_on": ("记录日期",),
    "remark": ("附注", "备注"),
}
"""Keys that any subject may have (``type`` only where its class has named types)."""

PROVENANCE = ("at", "drawing", "source", "photo", "noted_on", "remark")

VALUE_WORDS = {"value": ("值", "数值"), "unit": ("单位",), **{name: OWN_WORDS[name] for name in PROVENANCE}}
"""Keys of a value that is written as a mapping."""

SECTION_WORDS = {
    "format": ("格式",),
    "check": ("检查",),
    "claims": ("主张",),
    "decisions": ("决定",),
    "accepted_deviations": ("偏离", "已认可的偏离"),
    "constructions": ("构造",),
    "stair_types": ("楼梯类型",),
    "site": ("项目",),
}
"""Keys at the root of a file that hold no fact of the site."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a key means: ``name`` in the vocabulary; ``class_`` of the members of a list or of a record."""

    kind: Kind
    name: str
    class_: str = ""


@dataclass(frozen=True, slots=True)
class KeyIndex:
    """The keys of one class, in both languages."""

    class_: str
    keys: dict[str, Key]
    names: dict[str, str]

    def find(self, word: str) -> Key | None:
        return self.keys.get(word) or self.keys.get(normalise(word))

    def candidates(self, word: str) -> list[str]:
        """The keys to suggest for a word: those of its language."""
        return [known for known in self.keys if known.isascii() == word.isascii()]


@cache
def key_index(class_: str) -> KeyIndex:
    """The keys that may stand in a subject of a class (``site``: at the root of a file)."""
    voc = vocabulary()
    spec = voc.classes[class_]
    keys: dict[str, Key] = {}
    names: dict[str, str] = {}

    def add(key: Key, words: Iterable[str]) -> None:
        for word in words:
            keys.setdefault(normalise(word), key)
        names.setdefault(key.name, next((word for word in words if not word.isascii()), key.name))

    for name, field in spec.fields.items():
        add(Key("field", name), (name, field.zh))
    for list_key, member in voc.lists_of(class_).items():
        held = voc.classes[member]
        add(Key("list", list_key, member), (list_key, held.key_zh))
        if held.one:
            add(Key("one", held.one, member), (held.one,))
    for record in _records_in(class_):
        add(Key("record", record.key, record.name), (record.key, record.key_zh))
        for name, field in record.fields.items():
            add(Key("record_field", name, record.name), (name, field.zh))
    if spec.many == "list" and "name" not in spec.fields:
        add(Key("own", "name"), ("name", "名称"))
    for name, words in OWN_WORDS.items():
        if name != "type" or spec.type_of:
            add(Key("own", name), (name, *words))
    if class_ == "site":
        for name, words in SECTION_WORDS.items():
            add(Key("section", name), (name, *words))
    return KeyIndex(class_, keys, names)


def _records_in(class_: str) -> list[ClassSpec]:
    return [spec for spec in vocabulary().classes.values() if spec.many == "record" and class_ in spec.within]


@cache
def value_keys() -> KeyIndex:
    """The keys of a value that is written as a mapping with its provenance."""
    return _plain_index("value", VALUE_WORDS)


def _plain_index(class_: str, table: dict[str, tuple[str, ...]]) -> KeyIndex:
    keys = {normalise(word): Key("own", name) for name, words in table.items() for word in (name, *words)}
    return KeyIndex(class_, keys, {name: words[0] for name, words in table.items()})


@cache
def classes_with(word: str) -> tuple[str, ...]:
    """The classes in which a key that is unknown here would mean a field or a list."""
    found = []
    for name in vocabulary().classes:
        key = key_index(name).find(word)
        if key is not None and key.kind not in ("own", "section"):
            found.append(name)
    return tuple(found)


def section_index(name: str, table: dict[str, tuple[str, ...]]) -> KeyIndex:
    """The keys of an entry of a section that holds no facts."""
    return _plain_index(name, table)
