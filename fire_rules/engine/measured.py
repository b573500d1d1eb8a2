"""Values and limits as text for print."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from fire_rules.engine.finding import Measured
from fire_rules.facts import Subject
from fire_rules.values import AtLeast, OneOf, Range, Unknown
from fire_rules.values.units import UNITS, in_unit
from fire_rules.values.units import text as number_text

UNLIMITED, NOT_PERMITTED = "不限", "—"
UPPER = ("at_most", "below", "")
INFINITY = Decimal("Infinity")


def measured(value: Any, unit: str, comparison: str = "") -> Measured | None:
    """A value or limit for print; None where there is none or nothing is known of it, as of a limit from zero up.

    Of an upper bound (``at_most``, ``below``) 不限 is +infinity and — is -infinity; of a lower bound the reverse.
    """
    text = text_of(value, unit, comparison)
    return Measured(text, unit) if text else None


def text_of(value: Any, unit: str = "", comparison: str = "") -> str:
    """A value as text: ``true``, ``3588``, ``3588..3600``, ``<5``, ``丙1/丙2``, ``2022-11-21``; empty where unknown."""
    match value:
        case None | Unknown():
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return _number(value, unit, comparison)
        case int():
            return str(value)
        case date():
            return value.isoformat()
        case str():
            return value
        case Range(lo=lo, hi=hi, lo_open=lo_open, hi_open=hi_open):
            low, high = (_end(e, unit, "" if is_open else comparison) for e, is_open in ((lo, lo_open), (hi, hi_open)))
            return "" if comparison and low in ("", "0") and high in ("", NOT_PERMITTED) else _range(value, low, high)
        case OneOf(atoms=atoms):
            return "/".join(sorted(atoms))
        case Subject():
            return value.label_ or value.id_ or value.path_
        case AtLeast(members=members):
            return f"≥{len(members)}"
        case tuple():
            return "、".join(text_of(member) for member in value) or "无"
    return str(value)


def _end(value: Any, unit: str, comparison: str) -> str:
    """An end of a range; an infinite end is none where it is open, or of a value, which is no limit."""
    endless = not comparison and isinstance(value, Decimal) and value.is_infinite()
    return "" if endless else text_of(value, unit, comparison)


def _number(value: Decimal, unit: str, comparison: str) -> str:
    if value.is_finite():
        return number_text(in_unit(value, unit) if unit in UNITS else value)
    return UNLIMITED if (value > 0) == (comparison in UPPER) else NOT_PERMITTED


def _range(value: Range, lo: str, hi: str) -> str:
    if lo and hi and not (lo == "0" and not value.lo_open):
        return lo if lo == hi else f"{'>' if value.lo_open else ''}{lo}..{'<' if value.hi_open else ''}{hi}"
    if hi:
        return f"{'<' if value.hi_open else '≤'}{hi}"
    return f"{'>' if value.lo_open else '≥'}{lo}" if lo else ""


def margin(value: Any, limit: Any, comparison: str, unit: str) -> Measured | None:
    """What is left to the limit: positive where it is kept, negative where passed; None unless both are points."""
    if not (_is_number(value) and _is_number(limit)):
        return None
    left = limit - value if comparison in UPPER else value - limit
    return Measured(_number(left, unit, comparison), unit)


def _is_number(value: Any) -> bool:
    return isinstance(value, Decimal) and value.is_finite()
