"""Text as written, brought to one form: width, spaces, and the words for unknown and none."""

from __future__ import annotations

import unicodedata

UNKNOWN_WORDS = frozenset({"unknown", "未知", "不详", "不明"})
NONE_WORDS = frozenset({"none", "无"})

_MINUS = str.maketrans({"−": "-", "﹣": "-", "–": "-", "〜": "~", "∼": "~"})


def normalise(text: str) -> str:
    """The text with full-width characters, superscripts and unit signs in their plain form, without outer spaces."""
    if text.isascii():
        return text.strip()
    return unicodedata.normalize("NFKC", text).translate(_MINUS).strip()


def fold(text: str) -> str:
    """The form in which words are compared: normalised, without regard to case."""
    return normalise(text).casefold()


def says_unknown(raw: object) -> bool:
    """Whether the value as written says that it is not known."""
    return isinstance(raw, str) and fold(raw) in UNKNOWN_WORDS


def says_none(raw: object) -> bool:
    """Whether the value as written says that there is none."""
    return isinstance(raw, str) and fold(raw) in NONE_WORDS
