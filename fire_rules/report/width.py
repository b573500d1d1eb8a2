"""Width of text on a console, and wrapping that knows Chinese."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate
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


def _kind(char: str) -> str:
    """What a character is to a break: a space; c Chinese or a other; s, S before and e, E after which no line ends."""
    if char == " ":
        return " "
    chinese = unicodedata.east_asian_width(char) in "WF"
    kind = "s" if char in NO_LINE_START else "e" if char in NO_LINE_END else "c" if chinese else "a"
    return kind if chinese else kind.upper() if kind != "a" else kind


class _Table(dict[int, T]):
    """What a function says of each character, by its code point, worked out once."""

    def __init__(self, function: Callable[[str], T]) -> None:
        self._function = function

    def __missing__(self, code: int) -> T:
        found = self[code] = self._function(chr(code))
        return found


_WIDTHS = _Table(char_width)
_KINDS = _Table(_kind)
_BREAKS = frozenset(
    before + after
    for befores, afters in ((" ", "csSeEaA"), ("cs", "ceaE"), ("aS", "ce"))
    for before in befores
    for after in afters
)
"""Kinds of two characters between which a line may end."""


def text_width(text: str) -> int:
    """Cells that a text takes."""
    return sum(_widths(text))


def _widths(text: str) -> Iterator[int]:
    return map(_WIDTHS.__getitem__, map(ord, text))


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most ``width`` cells.

    Chinese breaks anywhere but before closing and after opening punctuation; other scripts break at spaces. A word
    wider than the line stands on a line of its own, whole, so that a path can still be copied.
    """
    before = list(accumulate(_widths(text), initial=0))
    if before[-1] <= width:
        return [text.rstrip()]
    kinds, length = text.translate(_KINDS), len(text)
    lines: list[str] = []
    line = 0
    while line < length:
        reach = bisect_right(before, before[line] + width) - 1
        while reach < length and text[reach] == " ":  # spaces at the end of a line do not count
            reach += 1
        end = reach
        while line < end < length and kinds[end - 1 : end + 1] not in _BREAKS:
            end -= 1
        if end == line:
            end = max(reach, line + 1)
            while end < length and kinds[end - 1 : end + 1] not in _BREAKS:
                end += 1
        lines.append(text[line:end].rstrip())
        line = end
        while line < length and text[line] == " ":
            line += 1
    return [line for line in lines if line] or [""]
