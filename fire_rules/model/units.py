"""Types of quantities by unit; none of them can be negative."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, TypeAlias

from fire_rules.model.facts import Fact, OfUnit

Area: TypeAlias = Annotated[Fact[Decimal], OfUnit("m2", "0")]
Length: TypeAlias = Annotated[Fact[Decimal], OfUnit("m", "0")]
Volume: TypeAlias = Annotated[Fact[Decimal], OfUnit("m3", "0")]
FireResistance: TypeAlias = Annotated[Fact[Decimal], OfUnit("h", "0")]
Persons: TypeAlias = Annotated[Fact[Decimal], OfUnit("persons", "0")]
Count: TypeAlias = Annotated[Fact[Decimal], OfUnit("count", "0")]
Mass: TypeAlias = Annotated[Fact[Decimal], OfUnit("t", "0")]
Share: TypeAlias = Annotated[Fact[Decimal], OfUnit("percent", "0")]

BY_UNIT = {
    "m2": "Area",
    "m": "Length",
    "m3": "Volume",
    "h": "FireResistance",
    "persons": "Persons",
    "count": "Count",
    "t": "Mass",
    "percent": "Share",
}
"""The name of the type for a field of that unit whose minimum is zero and that has no maximum."""
