"""Width of text on a console, and wrapping that knows Chinese."""

from __future__ import annotations

import re
import unicodedata
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
_BREAK = re.compile("(?<= )(?=[^ ])|(?<=[cs])(?=[ceaE])|(?<=[aS])(?=[ce])")


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
    breaks = [match.start() for match in _BREAK.finditer(text.translate(_KINDS))]
    lines: list[str] = []
    line = start = 0
    for end in [*breaks, len(text)]:
        visible = start + len(text[start:end].rstrip()) if text[end - 1].isspace() else end
        if line < start and before[visible] - before[line] > width:
            lines.append(text[line:start].rstrip())
            line = end - len(text[start:end].lstrip())
        start = end
    if text[line:].strip() or not lines:
        lines.append(text[line:].rstrip())
    return lines
