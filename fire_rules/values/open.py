"""Open values: sets of what is still possible."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from fire_rules.records import dataclass


class Open:
    """A value that is not known to be one point."""

    __slots__ = ()


class Unknown(Open):
    """Nothing is known beyond the type of the field."""

    __slots__ = ()
    _only: Unknown | None = None

    def __new__(cls) -> Unknown:
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only

    def __repr__(self) -> str:
        return "UNKNOWN"

    def __reduce__(self) -> tuple[Any, ...]:
        return (Unknown, ())


UNKNOWN = Unknown()


@dataclass(frozen=True, slots=True)
class Range(Open):
    """A number or a date between two bounds; a bound of ``None`` is no bound.

    ``lo_open`` / ``hi_open`` say that the bound itself is excluded.
    """

    lo: Decimal | date | None
    hi: Decimal | date | None
    lo_open: bool = False
    hi_open: bool = False


@dataclass(frozen=True, slots=True)
class OneOf(Open):
    """One atom of these; at least two."""

    atoms: frozenset[str]


@dataclass(frozen=True, slots=True)
class AtLeast(Open):
    """A list of which these members (subjects) are known; there may be more."""

    members: tuple[Any, ...]
