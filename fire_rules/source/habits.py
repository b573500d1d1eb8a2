"""Habits of Chinese typing that YAML reads as something else: full-width colons, commas, brackets, quotes, spaces.

YAML takes ``面积：4000`` for one text. What cannot be meant as text is refused with advice; a text that is meant so is
quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Role = Literal["root", "key", "value", "item"]

_SUSPICIOUS = re.compile("[：，＃:\u3000\xa0]|^[-－—–•·［｛“‘「]")
_WORD = r"[^\W\d][^\s：:，。；、\"']{0,30}"
_FULL_COLON = rf"(?:-\s+)*({_WORD})\s*："
_TIGHT_COLON = rf"(?:-\s+)*({_WORD}):(?!//)[^ \t]"
_EDGE_SPACE = "^[\u3000\xa0]|[\u3000\xa0]$"
_LIST_MARK = r"([－—–•·])\s+\S|(-)[^\W\d]"
_HASH = r"(?:^|\s)＃"
_QUOTED = "“[^“”]*”|‘[^‘’]*’|「[^「」]*」"
_BLOCK_HEADER = r"[ \t]*[|>]"


class Fault(NamedTuple):
    """A fault on a line: code, line and column from 0, and the word that the message names."""

    code: str
    line: int
    column: int
    word: str = ""


def suspicious(text: str) -> bool:
    """Whether an unquoted value holds any sign that :func:`check` looks for."""
    return _SUSPICIOUS.search(text) is not None


def check(text: str, role: Role, *, own_line: bool, in_list: bool, line: int, column: int) -> Fault | None:
    """The first fault of an unquoted value of one line, or None.

    ``own_line``: it does not stand beside its key. ``in_list``: it is an item between square brackets.
    """
    code, offset, word = _fault(text, role, own_line, in_list)
    return Fault(code, line, column + offset, word) if code else None


def _fault(text: str, role: Role, own_line: bool, in_list: bool) -> tuple[str, int, str]:
    if match := re.search(_EDGE_SPACE, text):
        return "S128", match.start(), ""
    if match := re.search(_HASH, text):
        return "S125", match.end() - 1, ""
    if match := re.match(_LIST_MARK, text):
        return "S126", 0, match[1] or match[2]
    if role == "key":
        return ("S111", text.index("："), text.split("：")[0]) if "：" in text else ("", 0, "")
    if text[0] in "［｛":
        return "S123", 0, text[0]
    if re.fullmatch(_QUOTED, text):
        return "S124", 0, text[0]
    if own_line and (match := re.match(_FULL_COLON, text)):
        return "S111", match.end() - 1, match[1]
    if own_line and role != "item" and (match := re.match(_TIGHT_COLON, text)):
        return "S112", match.end(1), match[1]
    if in_list and "，" in text:
        return "S122", text.index("，"), "，"
    return "", 0, ""


def tight_key(text: str, line: int, column: int) -> Fault | None:
    """The fault of a key without a value such as ``{面积:4000}``."""
    match = re.match(_TIGHT_COLON, text)
    return Fault("S112", line, column + match.end(1), match[1]) if match else None


def colon_on(line_text: str, line: int) -> Fault | None:
    """A line that would be ``key: value`` but for its colon."""
    stripped = line_text.strip()
    column = len(line_text) - len(line_text.lstrip())
    for code, pattern in (("S111", _FULL_COLON), ("S112", _TIGHT_COLON)):
        if match := re.match(pattern, stripped):
            at = match.end() - 1 if code == "S111" else match.end(1)
            return Fault(code, line, column + at, match[1])
    return None


def colons(lines: list[str], code: str) -> Iterator[Fault]:
    """All lines of a broken file that have the same fault of the colon, outside of comments and block texts."""
    block_indent: int | None = None
    for number, text in enumerate(lines):
        stripped = text.strip()
        if not stripped or stripped.startswith("#"):
            continue
        indent = len(text) - len(text.lstrip())
        if block_indent is not None and indent > block_indent:
            continue
        block_indent = indent if _opens_block(stripped) else None
        fault = colon_on(text, number)
        if fault is not None and fault.code == code:
            yield fault


def _opens_block(stripped: str) -> bool:
    _, colon, rest = stripped.rpartition(":")
    return bool(colon) and re.match(_BLOCK_HEADER, rest) is not None
