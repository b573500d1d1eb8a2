"""Bytes to text: encodings recognised, characters that have no business in a file refused, full-width forms folded."""

from __future__ import annotations

import re

from fire_rules.source.diagnostics import Diagnostic, SourceError
from fire_rules.source.limits import MAX_ERRORS
from fire_rules.source.place import Place

_BOMS = (
    (b"\xff\xfe\x00\x00", "UTF-32LE"),
    (b"\x00\x00\xfe\xff", "UTF-32BE"),
    (b"\xff\xfe", "UTF-16LE"),
    (b"\xfe\xff", "UTF-16BE"),
)
_UTF8_BOM = b"\xef\xbb\xbf"
_BREAK = re.compile(r"\r\n|\r|\n")
_INVISIBLE = frozenset(
    map(chr, (0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065),
              *range(0x2066, 0x206A), 0xFEFF))
)  # fmt: skip
_ALLOWED = (
    (0x09, 0x0A), (0x0D, 0x0D), (0x20, 0x7E), (0xA0, 0x2027), (0x202A, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF),
)  # fmt: skip
_FOLD = {0xFF01 + i: 0x21 + i for i in range(94)} | {0x3000: 0x20, 0x2212: 0x2D}


def decode(data: bytes, file: str) -> str:
    """The text of a UTF-8 file, without its mark; any other encoding is refused (S104, S105, S106)."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            raise _refusal("S104", file, encoding=name)
    body = data.removeprefix(_UTF8_BOM)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise _not_utf8(body, file, fault.start) from None
    wide = _zero_bytes(data)
    if wide:
        raise _refusal("S104", file, encoding=wide)
    return text


def _zero_bytes(data: bytes) -> str | None:
    """The wide encoding that the pattern of zero bytes at the start betrays."""
    head = data[:256]
    if len(head) < 4 or b"\0" not in head:
        return None
    zero = [sum(1 for byte in head[offset::4] if byte == 0) * 4 / len(head) for offset in range(4)]
    often = [share > 0.8 for share in zero]
    patterns = {
        (False, True, True, True): "UTF-32LE",
        (True, True, True, False): "UTF-32BE",
        (False, True, False, True): "UTF-16LE",
        (True, False, True, False): "UTF-16BE",
    }
    return patterns.get((often[0], often[1], often[2], often[3]))


def _not_utf8(data: bytes, file: str, start: int) -> SourceError:
    wide = _zero_bytes(data)
    if wide:
        return _refusal("S104", file, encoding=wide)
    loose = data.decode("utf-8", "replace")
    broken = loose.count("\ufffd")
    sound = sum(1 for char in loose if char > "\x7f" and char != "\ufffd")
    if broken > sound and _is_gb18030(data):
        return _refusal("S105", file)
    before = data[:start].decode("utf-8")
    line, column = position(before, len(before))
    return SourceError([Diagnostic("S106", Place(file, line, column), {"byte": f"0x{data[start]:02X}"})])


def _is_gb18030(data: bytes) -> bool:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return any("\u4e00" <= char <= "\u9fff" for char in text)


def _refusal(code: str, file: str, **context: object) -> SourceError:
    return SourceError([Diagnostic(code, Place(file, 1, 1), dict(context))])


def split_lines(text: str) -> list[str]:
    """The lines of a text without their ends (CRLF, CR or LF)."""
    return _BREAK.split(text)


def position(text: str, index: int) -> tuple[int, int]:
    """Line and column, from 1, of the character at an index."""
    lines = split_lines(text[:index])
    return len(lines), len(lines[-1]) + 1


def check_characters(text: str, file: str) -> None:
    """Refuse control characters (S107) and invisible ones (S108), each with its place."""
    refused = _refused(text)
    if not refused:
        return
    found: list[Diagnostic] = []
    line, line_start, scanned = 1, 0, 0
    for match in re.finditer("|".join(map(re.escape, sorted(refused))), text):
        for end in _BREAK.finditer(text, scanned, match.start()):
            line, line_start = line + 1, end.end()
        scanned = match.start()
        found.append(
            Diagnostic(fault_of(match[0]), Place(file, line, scanned - line_start + 1), {"char": name_of(match[0])})
        )
        if len(found) == MAX_ERRORS:
            break
    raise SourceError(found)


def _refused(text: str) -> set[str]:
    """The characters of a text that no file may hold."""
    return {char for char in set(text) if char in _INVISIBLE or not any(lo <= ord(char) <= hi for lo, hi in _ALLOWED)}


def refused_character(text: str) -> str | None:
    """The first character of a value that no file may hold (an escape can put one there)."""
    return min(_refused(text), key=text.index, default=None)


def fault_of(char: str) -> str:
    return "S108" if char in _INVISIBLE else "S107"


def name_of(char: str) -> str:
    return f"U+{ord(char):04X}"


def normalise_digits(text: str) -> str:
    """The text with full-width digits, letters and signs as ASCII, and the ideographic space as a space.

    For numbers, dates and code words only: a text that people read keeps its punctuation.
    """
    return text if text.isascii() else text.translate(_FOLD)
