"""JSON text to nodes: strict syntax (RFC 8259), places, exact numbers, the bounds of the builder."""

from __future__ import annotations

import re
from bisect import bisect_right
from json import JSONDecodeError, JSONDecoder
from typing import Literal, NoReturn

from fire_rules.source.characters import split_lines
from fire_rules.source.compose import Builder
from fire_rules.source.diagnostics import SourceError
from fire_rules.source.nodes import Node

_DECODER = JSONDecoder()
_SPACE = re.compile(r"[ \t\r\n]*")
_ATOM = re.compile(r"true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_WORD = re.compile(r"[^\s,:\[\]{}\"]{1,40}")
_LEADING_ZERO = re.compile(r"-?0[0-9]+")
_NOT_FINITE = re.compile(r"-?(NaN|Infinity)")
_BREAK = re.compile(r"\r\n|\r|\n")
_LOOKS_JSON = re.compile(r'\s*(\{\s*["}]|\[\s*["\[{\]])')

State = Literal["value", "first item", "first key", "key", "after"]


def looks_json(text: str) -> bool:
    """Whether a text without a file name is meant as JSON: an object with a quoted key, or a list of such things."""
    return _LOOKS_JSON.match(text) is not None


def read_json(text: str, file: str) -> Node:
    """The tree of a JSON text; a syntax error ends it, other faults are all in the :class:`SourceError`."""
    return _Reader(text, file).read()


class _Reader:
    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.at = 0
        self.builder = Builder(file, split_lines(text))
        self.line_starts = [0, *(match.end() for match in _BREAK.finditer(text))]
        self.closers: list[str] = []
        self.openers: list[int] = []

    def read(self) -> Node:
        self._skip()
        if self.at == len(self.text):
            return self.builder.finish()
        state: State = "value"
        while True:
            state = self._after() if state == "after" else self._next(state)
            if state == "after" and not self.closers:
                break
        self._skip()
        if self.at < len(self.text):
            self._fail("S165")
        return self.builder.finish()

    def _next(self, state: State) -> State:
        self._skip()
        char = self.text[self.at : self.at + 1]
        if char in ("}", "]") and state in ("first item", "first key") and char == self.closers[-1]:
            return self._close()
        if state in ("first key", "key"):
            return self._key(char)
        if char == "{" or char == "[":
            return self._open(char)
        if char == '"':
            self._string()
        else:
            self._atom(char)
        return "after"

    def _key(self, char: str) -> State:
        if char != '"':
            self._unexpected(char, key=True)
        self._string()
        self._skip()
        if self.text[self.at : self.at + 1] != ":":
            self._fail("S161")
        self.at += 1
        return "value"

    def _after(self) -> State:
        """What follows a value inside an object or a list: a comma or the end."""
        self._skip()
        char = self.text[self.at : self.at + 1]
        if char == self.closers[-1]:
            return self._close()
        if char != ",":
            self._fail("S162" if char and char not in "/#'" else "", char)
        comma = self.at
        self.at += 1
        self._skip()
        if self.text[self.at : self.at + 1] in ("}", "]"):
            self.at = comma
            self._fail("S163")
        return "key" if self.closers[-1] == "}" else "value"

    def _open(self, char: str) -> State:
        line, column = self._position(self.at)
        self.openers.append(self.at)
        self.at += 1
        if char == "{":
            self.closers.append("}")
            self.builder.open_mapping(line, column, flow=True)
            return "first key"
        self.closers.append("]")
        self.builder.open_sequence(line, column, flow=True)
        return "first item"

    def _close(self) -> State:
        self.at += 1
        self.closers.pop()
        self.openers.pop()
        self.builder.close()
        return "after"

    def _string(self) -> None:
        line, column = self._position(self.at)
        try:
            value, self.at = _DECODER.raw_decode(self.text, self.at)
        except JSONDecodeError as error:
            if error.msg.startswith("Unterminated") or self.text[error.pos : error.pos + 1] in ("\n", "\r"):
                self._fail("S115")
            self.at = min(error.pos, len(self.text))
            self._fail("S120")
        self.builder.scalar(value, line, column, style='"', end_line=line)

    def _atom(self, char: str) -> None:
        match = _ATOM.match(self.text, self.at)
        word = _WORD.match(self.text, self.at)
        if match is None or word is None or match.end() < word.end():
            self._unexpected(char, key=False)
        line, column = self._position(self.at)
        self.at = match.end()
        self.builder.scalar(match[0], line, column, style=None, end_line=line)

    def _unexpected(self, char: str, *, key: bool) -> NoReturn:
        word = _WORD.match(self.text, self.at)
        text = word[0] if word else char
        if _LEADING_ZERO.match(text):
            self._fail("S140", text)
        if _NOT_FINITE.match(text):
            self._fail("S142", text)
        if not char or char in "/#'":
            self._fail("", char)
        self._fail("S164" if key else "S160", text)

    def _fail(self, code: str, text: str = "") -> NoReturn:
        """End the reading here; without a code, by the character: nothing more, a comment, a single quote."""
        if not code:
            code = "S114" if not text else "S167" if text == "'" else "S166"
        related = None
        if code == "S114" and self.openers:
            related = self.builder.place(*self._position(len(self.text)))
            self.at = self.openers[-1]
        self.builder.note(code, self.builder.place(*self._position(self.at)), related=related, text=text)
        raise SourceError(self.builder.diagnostics)

    def _skip(self) -> None:
        match = _SPACE.match(self.text, self.at)
        assert match is not None
        self.at = match.end()

    def _position(self, index: int) -> tuple[int, int]:
        line = bisect_right(self.line_starts, index) - 1
        return line, index - self.line_starts[line]
