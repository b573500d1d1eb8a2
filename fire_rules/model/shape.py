"""What a subject of a class can be asked for, prepared once."""

from __future__ import annotations

from functools import cache

from fire_rules.records import dataclass
from fire_rules.vocabulary import ClassSpec, FieldSpec, vocabulary
from fire_rules.vocabulary.types import Enum, Ref, Refs


@dataclass(frozen=True, slots=True)
class Slot:
    """One field of a class: ``record`` is the key of the record that states it; ``absent`` says that ``none`` is among
    its words, so that a complete description which does not state it says none; ``own`` that nothing but the subject
    itself, or its named type, can state it.
    """

    name: str
    spec: FieldSpec
    record: str
    refers: bool
    absent: bool
    own: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields, lists and chain of inheritance of a class."""

    spec: ClassSpec
    slots: dict[str, Slot]
    lists: dict[str, ClassSpec]


@cache
def shape(class_: str) -> Shape:
    """The shape of a class of the product."""
    voc = vocabulary()
    spec = voc.classes[class_]
    slots = {name: _slot(field, "") for name, field in spec.fields.items()}
    for record in voc.classes.values():
        if record.many == "record" and class_ in record.within:
            slots.update({name: _slot(field, record.key) for name, field in record.fields.items()})
    lists = {key: voc.classes[member] for key, member in voc.lists_of(class_).items()}
    return Shape(spec, slots, lists)


def _slot(field: FieldSpec, record: str) -> Slot:
    type_ = field.type
    absent = bool(record) and isinstance(type_, Enum) and "none" in vocabulary().enums[type_.name].atoms
    refers = isinstance(type_, Ref | Refs)
    elsewhere = record or refers or absent or field.aggregate or field.implied or field.standing or field.inherits
    return Slot(field.name, field, record, refers, absent, not elsewhere)
