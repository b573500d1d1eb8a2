"""Intervals that stand as keys of a table: ``(24,50]``, ``[0,24]``, ``(50,)``, or one number."""

from __future__ import annotations

import re
from decimal import Decimal

from fire_rules.records import dataclass

_NUMBER = r"\d+(?:\.\d+)?"
_INTERVAL = re.compile(rf"([\[(])({_NUMBER})?,({_NUMBER}|∞)?([\])])")


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers between two bounds; a bound of None is no bound, an open one is excluded."""

    lo: Decimal | None
    hi: Decimal | None
    lo_open: bool
    hi_open: bool

    def __str__(self) -> str:
        left, right = "(" if self.lo_open else "[", ")" if self.hi_open else "]"
        return f"{left}{'' if self.lo is None else self.lo},{'' if self.hi is None else self.hi}{right}"

    def empty(self) -> bool:
        if self.lo is None or self.hi is None:
            return False
        return self.lo > self.hi or (self.lo == self.hi and (self.lo_open or self.hi_open))

    def overlaps(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return not (self._below(other) or other._below(self))

    def _below(self, other: Interval) -> bool:
        if self.hi is None or other.lo is None:
            return False
        return self.hi < other.lo or (self.hi == other.lo and (self.hi_open or other.lo_open))

    def meets(self, other: Interval) -> bool:
        """Whether the other begins exactly where this one ends."""
        return self.hi is not None and self.hi == other.lo and self.hi_open != other.lo_open

    def contains(self, value: Decimal) -> bool:
        point = Interval(value, value, False, False)
        return self.overlaps(point)


def parse_interval(text: str) -> Interval | None:
    """The interval that a key cell writes, or None where it is none."""
    if re.fullmatch(_NUMBER, text):
        return Interval(Decimal(text), Decimal(text), False, False)
    match = _INTERVAL.fullmatch(text)
    if match is None:
        return None
    left, lo, hi, right = match.groups()
    upper = None if hi in (None, "∞") else Decimal(hi)
    lower = None if lo is None else Decimal(lo)
    return Interval(lower, upper, left == "(" or lower is None, right == ")" or upper is None)
