"""Syntax errors of YAML in the words of its users: what the parser said, where, and what was most likely meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from typing import Any

from fire_rules.records import dataclass
from fire_rules.source import habits

_FULL_COMMA = re.compile("[，、；]")
_RULES: tuple[tuple[str, str], ...] = (
    ("mapping values are not allowed", "_misplaced_colon"),
    ("mapping keys are not allowed", "_bad_start"),
    ("found unexpected ':'", "_tight_colon"),
    ("could not find expected ':'", "_missing_colon"),
    ("found a tab character", "_tab"),
    ("cannot start any token", "_bad_start"),
    ("quoted scalar.*unexpected (end of stream|document)", "_open_quote"),
    ("quoted scalar", "_escape"),
    ("block scalar", "_block_sign"),
    ("(anchor|alias)", "_anchor"),
    ("parsing a flow|scanning a flow", "_flow"),
    ("sequence entries are not allowed", "_item_beside_key"),
    ("document start|document indicator", "_after_end"),
    ("[Dd]irective|%YAML|%TAG", "_directive"),
    ("tag", "_tag"),
    ("node content", "_after_end"),
    ("parsing a block (mapping|collection)|block end|expected key|'-' indicator", "_indentation"),
    ("flow level|nesting|depth", "_depth"),
)
_COMPILED = tuple((re.compile(pattern, re.DOTALL), name) for pattern, name in _RULES)


@dataclass(frozen=True, slots=True)
class Problem:
    """What a parser said, and where (from 0); ``quotation``: start of a quotation of several lines before it."""

    words: str
    line: int
    column: int
    context_line: int | None = None
    context_column: int | None = None
    quotation: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    """A fault in our own terms; ``related`` is a second position that belongs to it."""

    code: str
    line: int
    column: int
    context: dict[str, Any] = field(default_factory=dict)
    related: tuple[int, int] | None = None


def diagnose(problem: Problem, lines: list[str]) -> list[SyntaxFault]:
    """The faults behind one syntax error; where it is a habit such as a full-width colon, all lines that have it."""
    for pattern, name in _COMPILED:
        if pattern.search(problem.words):
            return list(_Diagnosis(problem, lines).run(name))
    return [SyntaxFault("S110", problem.line, problem.column, {"problem": problem.words.strip(": ")})]


class _Diagnosis:
    def __init__(self, problem: Problem, lines: list[str]) -> None:
        self.problem = problem
        self.lines = lines
        self.line_text = lines[problem.line] if problem.line < len(lines) else ""

    def run(self, name: str) -> Iterator[SyntaxFault]:
        found = getattr(self, name)()
        yield from found if isinstance(found, list) else [found]

    def _at(self, code: str, **context: Any) -> SyntaxFault:
        return SyntaxFault(code, self.problem.line, self.problem.column, context)

    def _at_context(self, code: str, *, relate: bool = False, **context: Any) -> SyntaxFault:
        if self.problem.context_line is None:
            return self._at(code, **context)
        related = (self.problem.line, self.problem.column) if relate else None
        return SyntaxFault(code, self.problem.context_line, self.problem.context_column or 0, context, related)

    def _line_before(self) -> int | None:
        """The nearest line above that holds anything but a comment."""
        for number in range(min(self.problem.line, len(self.lines)) - 1, -1, -1):
            stripped = self.lines[number].strip()
            if stripped and not stripped.startswith("#"):
                return number
        return None

    def _habit(self, number: int | None) -> list[SyntaxFault]:
        """The fault of the colon on a line, with all its like in the file."""
        first = habits.colon_on(self.lines[number], number) if number is not None else None
        if first is None:
            return []
        alike = {(fault.line, fault.column): fault for fault in (first, *habits.colons(self.lines, first.code))}
        return [SyntaxFault(f.code, f.line, f.column, {"word": f.word}) for _, f in sorted(alike.items())]

    def _misplaced_colon(self) -> SyntaxFault | list[SyntaxFault]:
        before = self.line_text[: self.problem.column]
        if re.search(r":\s", before.lstrip()):
            return self._at("S117")
        above = self._line_before()
        if habit := self._habit(above):
            return habit
        if above is not None and _indent(self.line_text) > _indent(self.lines[above]):
            related = (above, _indent(self.lines[above]))
            return SyntaxFault("S118", self.problem.line, _indent(self.line_text), {}, related)
        if above is not None and not re.search(r":(\s|$)", self.lines[above]):
            return _no_colon(above, self.lines[above])
        return self._at("S118")

    def _missing_colon(self) -> SyntaxFault | list[SyntaxFault]:
        line = self.problem.context_line if self.problem.context_line is not None else self.problem.line
        text = self.lines[line] if line < len(self.lines) else ""
        return self._habit(line) or _no_colon(line, text)

    def _tight_colon(self) -> SyntaxFault:
        """``{楼层:[1, 2]}``: a bracket right behind the colon."""
        word = re.search(r"[^\s,:{}\[\]]*$", self.line_text[: self.problem.column])
        return self._at("S112", word=word[0] if word else "")

    def _tab(self) -> SyntaxFault:
        return self._at("S113")

    def _bad_start(self) -> SyntaxFault:
        char = self.line_text[self.problem.column : self.problem.column + 1]
        return self._tab() if char == "\t" else self._at("S116", char=char)

    def _open_quote(self) -> SyntaxFault:
        return self._at_context("S115")

    def _escape(self) -> SyntaxFault:
        return self._at("S120")

    def _block_sign(self) -> SyntaxFault:
        if "tab" in self.problem.words:
            return self._tab()
        line = self.problem.context_line if self.problem.context_line is not None else self.problem.line
        text = self.lines[line][self.problem.context_column or 0 :].strip() if line < len(self.lines) else ""
        return self._at_context("S121", text=text)

    def _anchor(self) -> SyntaxFault:
        return self._at_context("S144")

    def _flow(self) -> SyntaxFault:
        """A fault between brackets: a Chinese comma, or no end."""
        context_line = self.problem.context_line if self.problem.context_line is not None else self.problem.line
        last = min(self.problem.line, len(self.lines) - 1)
        for number in range(last, min(context_line, last) - 1, -1):
            text = self.lines[number] if number < last else self.lines[number][: self.problem.column + 1]
            commas = list(_FULL_COMMA.finditer(text))
            if commas:
                return SyntaxFault("S122", number, commas[-1].start(), {"word": commas[-1][0]})
        return self._at_context("S114", relate=True)

    def _item_beside_key(self) -> SyntaxFault:
        return self._at("S129")

    def _after_end(self) -> SyntaxFault:
        return self._at("S127", text=self.line_text[self.problem.column :].strip())

    def _after_quotation(self) -> SyntaxFault | None:
        """A quotation over several lines was most likely never meant to reach so far."""
        quotation = self.problem.quotation
        return SyntaxFault("S115", *quotation, {}, (self.problem.line, self.problem.column)) if quotation else None

    def _directive(self) -> SyntaxFault:
        return self._at("S139", text=self.line_text.strip())

    def _tag(self) -> SyntaxFault:
        return self._at("S131", tag=self.line_text[self.problem.column :].strip())

    def _indentation(self) -> SyntaxFault | list[SyntaxFault]:
        if self.line_text[: self.problem.column].strip(" -"):
            return self._after_quotation() or self._after_end()
        if habit := self._habit(self.problem.line):
            return habit
        return self._at("S118")

    def _depth(self) -> SyntaxFault:
        from fire_rules.source.limits import MAX_DEPTH

        return self._at("S150", limit=MAX_DEPTH)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _no_colon(line: int, text: str) -> SyntaxFault:
    return SyntaxFault("S119", line, len(text) - len(text.lstrip()), {"word": text.strip()})
