"""Width of text on a console, and wrapping that knows Chinese."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

NO_LINE_START = frozenset("、，。；：？！）》】〕」』”’…％%,.;:?!)]}㎡")
NO_LINE_END = frozenset("（《【〔「『“‘([{第表附")


@lru_cache(maxsize=4096)
def char_width(char: str) -> int:
    """Cells that a character takes; characters of ambiguous width count as wide, so that no console overflows."""
    if char == "·":
        return 1
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1


def text_width(text: str) -> int:
    """Cells that a text takes."""
    return sum(map(char_width, text))


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most ``width`` cells.

    Chinese breaks anywhere but before closing and after opening punctuation; other scripts break at spaces. A word
    wider than the line stands on a line of its own, whole, so that a path can still be copied.
    """
    lines: list[str] = []
    line, used = "", 0
    for word in _words(text):
        size = text_width(word.rstrip())
        if line and used + size > width:
            lines.append(line.rstrip())
            line, used = "", 0
            word = word.lstrip()
        line += word
        used += text_width(word)
    if line.strip() or not lines:
        lines.append(line.rstrip())
    return lines


def _words(text: str) -> Iterator[str]:
    """Pieces between which a line may break; a piece carries the spaces that follow it."""
    word = ""
    for char in text:
        if word and _may_break(word, char):
            yield word
            word = ""
        word += char
    if word:
        yield word


def _may_break(word: str, char: str) -> bool:
    last = word[-1]
    if char == " ":
        return False
    if last == " ":
        return True
    if char in NO_LINE_START or last in NO_LINE_END:
        return False
    return _is_cjk(last) or _is_cjk(char)


def _is_cjk(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"
