"""Types of fields: what a value of a field can be."""

from __future__ import annotations

from functools import cache

from fire_rules.records import dataclass


@dataclass(frozen=True, slots=True)
class Bool:
    """True or false."""


@dataclass(frozen=True, slots=True)
class Date:
    """A calendar date."""


@dataclass(frozen=True, slots=True)
class Text:
    """Free text; rules compare it for equality only."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact number in a unit of :mod:`fire_rules.values.units`."""

    unit: str


@dataclass(frozen=True, slots=True)
class Enum:
    """An atom of an enumeration."""

    name: str


@dataclass(frozen=True, slots=True)
class Ref:
    """One subject of a class."""

    class_: str


@dataclass(frozen=True, slots=True)
class Refs:
    """A list of subjects of a class (``any`` for references to anything)."""

    class_: str


FieldType = Bool | Date | Text | Quantity | Enum | Ref | Refs


@cache
def parse_type(text: str) -> FieldType:
    """Read a type as the vocabulary writes it: ``m2``, ``bool``, ``enum NAME``, ``ref CLASS``, ``refs CLASS``."""
    words = text.split()
    match words:
        case ["bool"]:
            return Bool()
        case ["date"]:
            return Date()
        case ["text"]:
            return Text()
        case ["enum", name]:
            return Enum(name)
        case ["ref", name]:
            return Ref(name)
        case ["refs", name]:
            return Refs(name)
        case [unit]:
            return Quantity(unit)
    raise ValueError(f"not a type of the vocabulary: {text!r}")
