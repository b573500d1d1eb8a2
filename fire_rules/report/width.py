"""Width of text on a console, and wrapping that knows Chinese."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from typing import TypeVar

T = TypeVar("T")
NO_LINE_START = frozenset("、，。；：？！）》】〕」』”’…％%,.;:?!)]}㎡")
NO_LINE_END = frozenset("（《【〔「『“‘([{第表附")


def char_width(char: str) -> int:
    """Cells that a character takes; characters of ambiguous width count as wide, so that no console overflows."""
    if char == "·":
        return 1
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1


class _Table(dict[str, T]):
    """What a function says of each character, worked out once."""

    def __init__(self, function: Callable[[str], T]) -> None:
        self._function = function

    def __missing__(self, char: str) -> T:
        found = self[char] = self._function(char)
        return found


_WIDTHS = _Table(char_width)
_CJK = _Table(lambda char: unicodedata.east_asian_width(char) in "WF")


def text_width(text: str) -> int:
    """Cells that a text takes."""
    return sum(map(_WIDTHS.__getitem__, text))


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most ``width`` cells.

    Chinese breaks anywhere but before closing and after opening punctuation; other scripts break at spaces. A word
    wider than the line stands on a line of its own, whole, so that a path can still be copied.
    """
    lines: list[str] = []
    line, used = "", 0
    for word in _words(text):
        size = text_width(word)
        visible = text_width(word.rstrip()) if word[-1].isspace() else size
        if line and used + visible > width:
            lines.append(line.rstrip())
            line, used = "", 0
            if word[0].isspace():
                word = word.lstrip()
                size = text_width(word)
        line += word
        used += size
    if line.strip() or not lines:
        lines.append(line.rstrip())
    return lines


def _words(text: str) -> Iterator[str]:
    """Pieces between which a line may break; a piece carries the spaces that follow it."""
    start, last = 0, ""
    for place, char in enumerate(text):
        if last and char != " " and _may_break(last, char):
            yield text[start:place]
            start = place
        last = char
    if text:
        yield text[start:]


def _may_break(last: str, char: str) -> bool:
    """Whether a line may end between two characters, the second of which is no space."""
    if last == " ":
        return True
    if not (_CJK[last] or _CJK[char]):
        return False
    return char not in NO_LINE_START and last not in NO_LINE_END
