"""What an unquoted value is, by the core types of YAML 1.2 without their traps."""

from __future__ import annotations

import re
from decimal import Decimal

from fire_rules.source.characters import normalise_digits
from fire_rules.source.limits import MAX_DIGITS
from fire_rules.source.nodes import ScalarValue

_WORDS: dict[str, ScalarValue] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_FIRST = re.compile("[0-9+.\uff0b\uff0d\uff0e\uff10-\uff19\u2212-]")
_NUMBER = re.compile(r"[-+]?(?P<whole>[0-9]*)(?P<point>\.[0-9]*)?(?P<power>[eE][-+]?[0-9]+)?", re.ASCII)
_OTHER_BASE = re.compile(r"[-+]?0[xo][0-9a-fA-F]+", re.ASCII)
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


def resolve(text: str) -> tuple[ScalarValue, str | None]:
    """The value of an unquoted scalar, and the code of what is wrong with it (S140 to S143) or None.

    ``null``, ``~`` and nothing are None; ``true`` and ``false`` are booleans; whole decimal numbers are ``int``, others
    exact ``Decimal``. Dates, times, ``yes``, ``no`` and everything else are text. Full-width digits count as digits.
    """
    if text in _WORDS:
        return _WORDS[text], None
    if not _FIRST.match(text):
        return text, None
    ascii_text = normalise_digits(text)
    match = _NUMBER.fullmatch(ascii_text)
    if match is None:
        return text, _not_decimal(ascii_text)
    return _number(text, ascii_text, match)


def _not_decimal(text: str) -> str | None:
    if _OTHER_BASE.fullmatch(text):
        return "S141"
    return "S142" if _NOT_FINITE.fullmatch(text) else None


def _number(text: str, ascii_text: str, match: re.Match[str]) -> tuple[ScalarValue, str | None]:
    whole, point, power = match["whole"], match["point"], match["power"]
    if not whole and (not point or point == "."):
        return text, None
    if len(whole) > 1 and whole[0] == "0":
        return text, "S140"
    digits = (whole + (point or "")[1:]).lstrip("0")
    if len(digits) > MAX_DIGITS or len(point or "") > MAX_DIGITS or (power and _too_far(power)):
        return text, "S143"
    if point or power:
        return Decimal(ascii_text), None
    return int(ascii_text), None


def _too_far(power: str) -> bool:
    digits = power[1:].lstrip("+-").lstrip("0")
    return len(digits) > len(str(MAX_DIGITS)) or int(digits or "0") > MAX_DIGITS
