"""Every fact that a building file may state, as plain rows for listings."""

from __future__ import annotations

from dataclasses import dataclass

from fire_rules.vocabulary import ClassSpec, FieldSpec, unit_of, vocabulary
from fire_rules.vocabulary.types import Bool, Date, Enum, FieldType, Quantity, Ref, Refs, Text


@dataclass(frozen=True, slots=True)
class FactRow:
    """One field of one class. ``words`` are the words of an enumeration, Chinese with the atom beside it."""

    class_: str
    class_zh: str
    name: str
    zh: str
    type: str
    unit: str
    inherits: bool
    question_zh: str
    question_en: str
    words: tuple[tuple[str, str], ...]
    key: str
    key_zh: str
    within: tuple[str, ...]


def list_facts(name: str = "") -> list[FactRow]:
    """All rows in the order of the vocabulary; with a name, those of that field or class, in either language."""
    rows = [_row(spec, field) for spec in vocabulary().classes.values() for field in spec.fields.values()]
    if not name:
        return rows
    wanted = name.strip()
    class_, _, field_name = wanted.rpartition(".")
    return [
        row
        for row in rows
        if wanted in (row.name, row.zh, row.class_, row.class_zh, row.key, row.key_zh)
        or (class_ in (row.class_, row.class_zh) and field_name in (row.name, row.zh))
    ]


def type_name(type_: FieldType) -> str:
    """The type as the vocabulary writes it."""
    match type_:
        case Bool():
            return "bool"
        case Date():
            return "date"
        case Text():
            return "text"
        case Enum(name):
            return f"enum {name}"
        case Ref(class_):
            return f"ref {class_}"
        case Refs(class_):
            return f"refs {class_}"
        case Quantity(unit):
            return unit


def _row(spec: ClassSpec, field: FieldSpec) -> FactRow:
    enum = vocabulary().enums[field.type.name] if isinstance(field.type, Enum) else None
    return FactRow(
        class_=spec.name,
        class_zh=spec.zh,
        name=field.name,
        zh=field.zh,
        type=type_name(field.type),
        unit=unit_of(field.type),
        inherits=field.inherits,
        question_zh=field.ask.get("zh", ""),
        question_en=field.ask.get("en", ""),
        words=tuple((enum.zh_atoms[atom], atom) for atom in enum.atoms) if enum else (),
        key=spec.key,
        key_zh=spec.key_zh,
        within=spec.within,
    )
