"""The shapes in which an interval is written: ``< 5``, ``不少于 2``, ``3500..3700``, ``3500~3700``."""

from __future__ import annotations

import re

BELOW = ("<", "小于", "少于", "低于", "不足", "早于", "less than", "below", "under", "before")
AT_MOST = ("<=", "≤", "⩽", "不大于", "不超过", "不多于", "不高于", "至多", "不晚于", "at most", "not more than")
ABOVE = (">", "大于", "多于", "高于", "超过", "晚于", "more than", "above", "over", "after")
AT_LEAST = (">=", "≥", "⩾", "不小于", "不少于", "不低于", "至少", "不早于", "at least", "not less than")
ABOUT = ("约", "大约", "近", "大概", "about", "approximately", "approx.", "ca.", "circa", "~", "≈", "±")

_COMPARISONS = sorted(
    ((word, sign) for sign, words in (("<", BELOW), ("<=", AT_MOST), (">", ABOVE), (">=", AT_LEAST)) for word in words),
    key=lambda pair: -len(pair[0]),
)
_BETWEEN = re.compile(r"\s*(?:\.\.\.?|~|至|到|—|\bto\b|(?<=[\d\w°%])\s*-\s*(?=\d))\s*")
_BETWEEN_DATES = re.compile(r"\s*(?:\.\.\.?|~|至|到|—|\bto\b)\s*")


def comparison(text: str) -> tuple[str, str] | None:
    """``("<", "5 m")`` for ``< 5 m`` and its words in both languages, or None."""
    lowered = text.casefold()
    for word, sign in _COMPARISONS:
        if lowered.startswith(word):
            return sign, text[len(word) :].strip()
    return None


def between(text: str, *, dates: bool = False) -> tuple[str, str] | None:
    """The two ends of ``3500..3700`` as written, or None. In dates a hyphen joins no two ends."""
    parts = (_BETWEEN_DATES if dates else _BETWEEN).split(text)
    return (parts[0].strip(), parts[1].strip()) if len(parts) == 2 and all(parts) else None


def approximate(text: str) -> bool:
    """Whether the text states an approximation without saying how wide it is."""
    lowered = text.casefold()
    return lowered.startswith(ABOUT) or lowered.endswith(("左右", "上下")) or "±" in lowered
