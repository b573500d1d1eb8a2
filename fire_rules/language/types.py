"""Types of expressions."""

from __future__ import annotations

from fire_rules.records import dataclass
from fire_rules.values.units import UNITS
from fire_rules.vocabulary import types as fields

_BASES: dict[str, tuple[tuple[str, int], ...]] = {
    "length": (("length", 1),),
    "area": (("length", 2),),
    "volume": (("length", 3),),
    "number": (),
}
_UNIT_OF = {(): "count", (("length", 1),): "m", (("length", 2),): "m2", (("length", 3),): "m3"}


@dataclass(frozen=True, slots=True)
class BoolType:
    """True or false."""

    def __str__(self) -> str:
        return "bool"


@dataclass(frozen=True, slots=True)
class DateType:
    """A calendar date."""

    def __str__(self) -> str:
        return "date"


@dataclass(frozen=True, slots=True)
class TextType:
    """Free text."""

    def __str__(self) -> str:
        return "text"


@dataclass(frozen=True, slots=True)
class NumberType:
    """A number of a dimension; ``powers`` is None for a bare literal, which takes the dimension that it meets."""

    powers: tuple[tuple[str, int], ...] | None

    def __str__(self) -> str:
        return "number" if self.powers is None else (unit_of(self) or "number")


@dataclass(frozen=True, slots=True)
class EnumType:
    """An atom of an enumeration of the vocabulary."""

    name: str

    def __str__(self) -> str:
        return f"enum {self.name}"


@dataclass(frozen=True, slots=True)
class Entity:
    """A subject of a class."""

    class_: str

    def __str__(self) -> str:
        return self.class_


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of subjects of a class."""

    class_: str

    def __str__(self) -> str:
        return f"list of {self.class_}"


Type = BoolType | DateType | TextType | NumberType | EnumType | Entity | ListOf

BOOL = BoolType()
DATE = DateType()
TEXT = TextType()
BARE = NumberType(None)
COUNT = NumberType(())


def number(unit: str) -> NumberType:
    """The type of a quantity in a unit."""
    dimension = UNITS[unit].dimension
    return NumberType(_BASES.get(dimension, ((dimension, 1),)))


def unit_of(type_: Type) -> str:
    """The canonical unit in which a number of this type is held; empty where it has none."""
    if not isinstance(type_, NumberType) or type_.powers is None:
        return ""
    if type_.powers in _UNIT_OF:
        return _UNIT_OF[type_.powers]
    if len(type_.powers) == 1 and type_.powers[0][1] == 1:
        dimension = type_.powers[0][0]
        return next((u.name for u in UNITS.values() if u.dimension == dimension and u.factor == 1), "")
    return ""


def multiply(a: NumberType, b: NumberType, sign: int = 1) -> NumberType:
    """The type of a product (or, with ``sign`` −1, of a quotient)."""
    powers = dict(a.powers or ())
    for base, exponent in b.powers or ():
        powers[base] = powers.get(base, 0) + sign * exponent
    return NumberType(tuple(sorted((base, e) for base, e in powers.items() if e)))


def of_field(type_: fields.FieldType) -> Type:
    """The expression type of a field of the vocabulary."""
    match type_:
        case fields.Bool():
            return BOOL
        case fields.Date():
            return DATE
        case fields.Text():
            return TEXT
        case fields.Quantity(unit):
            return number(unit)
        case fields.Enum(name):
            return EnumType(name)
        case fields.Ref(class_):
            return Entity(class_)
        case fields.Refs(class_):
            return ListOf(class_)
    raise TypeError(type_)
