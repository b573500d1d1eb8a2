"""Quantities as people write them: numbers, units, intervals; always exact."""

from __future__ import annotations

import re
from decimal import Decimal

from fire_rules.records import dataclass
from fire_rules.values import units
from fire_rules.values.fault import BadValueError
from fire_rules.values.interval import approximate, between, comparison
from fire_rules.values.open import UNKNOWN, Range, Unknown
from fire_rules.values.text import normalise, says_none, says_unknown

WHOLE = frozenset({"count", "persons"})
"""Units of things that come whole."""

_NUMBER = re.compile(r"([+-]?)\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*(万)?\s*(.*)", re.DOTALL)
_MYRIAD = Decimal(10000)
_DIGITS_MOST = 30


@dataclass(frozen=True, slots=True)
class QuantitySpec:
    """The unit of a field and the limits of what is possible, in that unit."""

    unit: str
    minimum: Decimal | None = None
    maximum: Decimal | None = None


def parse_quantity(raw: object, spec: QuantitySpec) -> Decimal | Range | Unknown:
    """The quantity in the canonical unit of its dimension; raises :class:`BadValueError`.

    A bare number is in the unit of the field. An interval is cut to what is possible for the field.
    """
    if isinstance(raw, bool) or not isinstance(raw, int | Decimal | str):
        raise BadValueError("M201", found=_shown(raw), unit=spec.unit)
    if isinstance(raw, int | Decimal):
        return _checked(_canonical(Decimal(raw), spec.unit, raw), spec, raw)
    if says_unknown(raw):
        return UNKNOWN
    if says_none(raw):
        raise BadValueError("M214", found=raw, unit=spec.unit)
    return _parse_text(normalise(raw), spec, raw)


def _parse_text(text: str, spec: QuantitySpec, raw: str) -> Decimal | Range:
    if approximate(text):
        raise BadValueError("M205", found=raw)
    compared = comparison(text)
    if compared is not None:
        sign, rest = compared
        bound = _number(rest, spec, raw)
        if sign in ("<", "<="):
            return _interval(None, bound, False, sign == "<", spec, raw)
        return _interval(bound, None, sign == ">", False, spec, raw)
    ends = between(text)
    if ends is not None:
        unit = _unit_of(ends[1])
        low = _number(ends[0] if _unit_of(ends[0]) else f"{ends[0]} {unit}", spec, raw)
        return _interval(low, _number(ends[1], spec, raw), False, False, spec, raw)
    return _checked(_number(text, spec, raw), spec, raw)


def _unit_of(text: str) -> str:
    matched = _NUMBER.fullmatch(text)
    return matched[4].strip() if matched else ""


def _number(text: str, spec: QuantitySpec, raw: str) -> Decimal:
    matched = _NUMBER.fullmatch(text)
    if matched is None or len(matched[2]) > _DIGITS_MOST:
        raise BadValueError("M201", found=raw, unit=spec.unit)
    sign, digits, myriad, unit = matched.groups()
    value = Decimal(sign + digits.replace(",", ""))
    return _canonical(value * _MYRIAD if myriad else value, unit.strip() or spec.unit, raw, spec.unit)


def _canonical(value: Decimal, unit_word: str, raw: object, field_unit: str = "") -> Decimal:
    unit = units.unit_named(unit_word)
    wanted = units.UNITS[field_unit or unit_word]
    if unit is None:
        raise BadValueError("M202", found=str(raw), word=unit_word, unit=wanted.name)
    if unit.dimension != wanted.dimension and not (wanted.dimension == "number" and unit.dimension == "number"):
        raise BadValueError("M203", found=str(raw), word=unit_word, unit=wanted.name)
    result = units.canonical(value, unit)
    if result is None:
        raise BadValueError("M208", found=str(raw), unit=wanted.name)
    return result


def _limits(spec: QuantitySpec) -> tuple[Decimal | None, Decimal | None]:
    unit = units.UNITS[spec.unit]
    low = None if spec.minimum is None else units.canonical(spec.minimum, unit)
    high = None if spec.maximum is None else units.canonical(spec.maximum, unit)
    return low, high


def _checked(value: Decimal, spec: QuantitySpec, raw: object) -> Decimal:
    low, high = _limits(spec)
    if (low is not None and value < low) or (high is not None and value > high):
        raise BadValueError("M204", found=str(raw), bounds=_bounds(low, high), unit=spec.unit)
    if spec.unit in WHOLE and value != value.to_integral_value():
        raise BadValueError("M207", found=str(raw), unit=spec.unit)
    return value


def _interval(
    lo: Decimal | None, hi: Decimal | None, lo_open: bool, hi_open: bool, spec: QuantitySpec, raw: str
) -> Decimal | Range:
    low, high = _limits(spec)
    if spec.unit in WHOLE:
        lo, lo_open = _whole_above(lo, lo_open), False
        hi, hi_open = _whole_below(hi, hi_open), False
    if lo is not None and hi is not None and (lo > hi or (lo == hi and (lo_open or hi_open))):
        raise BadValueError("M206", found=raw)
    if (low is not None and hi is not None and (hi < low or (hi == low and hi_open))) or (
        high is not None and lo is not None and (lo > high or (lo == high and lo_open))
    ):
        raise BadValueError("M204", found=raw, bounds=_bounds(low, high), unit=spec.unit)
    if low is not None and (lo is None or lo < low):
        lo, lo_open = low, False
    if high is not None and (hi is None or hi > high):
        hi, hi_open = high, False
    return lo if lo is not None and lo == hi else Range(lo, hi, lo_open, hi_open)


def _whole_above(bound: Decimal | None, is_open: bool) -> Decimal | None:
    """The least whole number above an end."""
    if bound is None:
        return None
    whole = bound.to_integral_value(rounding="ROUND_CEILING")
    return whole + 1 if is_open and whole == bound else whole


def _whole_below(bound: Decimal | None, is_open: bool) -> Decimal | None:
    """The greatest whole number below an end."""
    if bound is None:
        return None
    whole = bound.to_integral_value(rounding="ROUND_FLOOR")
    return whole - 1 if is_open and whole == bound else whole


def _bounds(low: Decimal | None, high: Decimal | None) -> str:
    """The possible values, for a message; they are in the canonical unit."""
    if low is None or high is None:
        return f"≥ {units.text(low)}" if low is not None else f"≤ {units.text(high)}" if high is not None else ""
    return f"{units.text(low)}..{units.text(high)}"


def _shown(raw: object) -> str:
    return str(raw).lower() if isinstance(raw, bool) else str(raw)
