"""Types of the fields of entities: how pydantic reads a fact, a reference, a list of members.

A fact is a point, an :class:`fire_rules.values.Open` value, or :data:`UNSTATED`. Validators call
:mod:`fire_rules.values.parse`; what they refuse reaches the reader of a file as a diagnostic with a code of its own.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, TypeVar, Union

from pydantic_core import PydanticCustomError, core_schema

from fire_rules.records import dataclass
from fire_rules.values import Open
from fire_rules.values.open import UNKNOWN
from fire_rules.values.parse import (
    BadValueError,
    QuantitySpec,
    parse_bool,
    parse_date,
    parse_enum,
    parse_quantity,
    says_none,
    says_unknown,
)

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

T = TypeVar("T")


class Unstated:
    """The file says nothing of this field."""

    __slots__ = ()
    _only: Unstated | None = None

    def __new__(cls) -> Unstated:
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only

    def __repr__(self) -> str:
        return "UNSTATED"

    def __reduce__(self) -> tuple[Any, ...]:
        return (Unstated, ())


UNSTATED = Unstated()

Fact: TypeAlias = Union[T, Open, Unstated]  # noqa: UP007 - a generic alias


@dataclass(frozen=True, slots=True)
class Names:
    """References as the file writes them: ids or paths. ``complete`` is false where the file says there may be more."""

    names: tuple[str, ...]
    complete: bool = True


class _Reading:
    """A pydantic annotation whose validator is its ``read``; a :class:`BadValueError` becomes an error of that code."""

    __slots__ = ()

    def read(self, raw: Any) -> Any:
        raise NotImplementedError

    def validate(self, raw: Any) -> Any:
        if isinstance(raw, Open | Unstated):
            return raw
        try:
            return self.read(raw)
        except BadValueError as fault:
            raise PydanticCustomError(fault.code, "{found}", _context(fault.context)) from None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(self.validate)


def _context(context: Mapping[str, Any]) -> dict[str, Any]:
    return {"found": "", **context}


@dataclass(frozen=True)
class OfUnit(_Reading):
    """A quantity in a unit of the vocabulary, with the limits of what is possible."""

    unit: str
    minimum: str | None = None
    maximum: str | None = None

    def read(self, raw: Any) -> Any:
        low = None if self.minimum is None else Decimal(self.minimum)
        high = None if self.maximum is None else Decimal(self.maximum)
        return parse_quantity(raw, QuantitySpec(self.unit, low, high))


@dataclass(frozen=True)
class OfEnum(_Reading):
    """An atom of an enumeration of the vocabulary."""

    name: str

    def read(self, raw: Any) -> Any:
        from fire_rules.vocabulary.words import word_index

        return parse_enum(raw, word_index(self.name))


class OfBool(_Reading):
    """A truth value."""

    def read(self, raw: Any) -> Any:
        return parse_bool(raw)


class OfDate(_Reading):
    """A day."""

    def read(self, raw: Any) -> Any:
        return parse_date(raw)


class OfText(_Reading):
    """Free text, as written."""

    def read(self, raw: Any) -> Any:
        if not isinstance(raw, str):
            raise BadValueError("M215", found=str(raw))
        return UNKNOWN if says_unknown(raw) else raw


class OfReference(_Reading):
    """The id or path of one subject."""

    def read(self, raw: Any) -> Any:
        if not isinstance(raw, str):
            raise BadValueError("M217", found=str(raw))
        if says_unknown(raw):
            return UNKNOWN
        if says_none(raw):
            raise BadValueError("M214", found=raw, unit="reference")
        return raw


class OfReferences(_Reading):
    """Ids or paths of several subjects; ``unknown`` among them says that there may be more."""

    def read(self, raw: Any) -> Any:
        if isinstance(raw, Names):
            return raw
        if says_unknown(raw):
            return UNKNOWN
        if says_none(raw):
            return Names(())
        items = [raw] if isinstance(raw, str) else list(raw)
        wrong = [item for item in items if not isinstance(item, str) or says_none(item)]
        if wrong:
            raise BadValueError("M217", found=str(wrong[0]))
        known = tuple(item for item in items if not says_unknown(item))
        return Names(known, complete=len(known) == len(items))


class Held:
    """Entities that another entity holds. They are validated when they are made, so their schema is built only then."""

    __slots__ = ()

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.any_schema()


Members: TypeAlias = Annotated[Union[tuple[T, ...], Open, Unstated], Held()]  # noqa: UP007
Record: TypeAlias = Annotated[Union[T, Open, Unstated], Held()]  # noqa: UP007

Day: TypeAlias = Annotated[Fact[datetime.date], OfDate()]
Truth: TypeAlias = Annotated[Fact[bool], OfBool()]
Words: TypeAlias = Annotated[Fact[str], OfText()]
Reference: TypeAlias = Annotated[Fact[str], OfReference()]
References: TypeAlias = Annotated[Fact[Names], OfReferences()]
