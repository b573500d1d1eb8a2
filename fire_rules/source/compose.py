"""Nodes from a stream of parts, with every bound checked before a node is made and every fault collected."""

from __future__ import annotations

from dataclasses import field, replace
from typing import Any

from fire_rules.records import dataclass
from fire_rules.source import habits
from fire_rules.source.characters import fault_of, name_of, refused_character
from fire_rules.source.diagnostics import Diagnostic, SourceError
from fire_rules.source.limits import MAX_DEPTH, MAX_ERRORS, MAX_NODES, MAX_SCALAR
from fire_rules.source.nodes import Mapping, Node, Scalar, Sequence
from fire_rules.source.place import Place
from fire_rules.source.scalars import resolve


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is still open."""

    node: Mapping | Sequence
    flow: bool
    anchor: str | None
    nodes_before: int
    as_key: bool = False
    key: Scalar | None = None
    drop: bool = False
    seen: dict[str, Scalar] = field(default_factory=dict)
    height: int = 1


@dataclass(slots=True)
class _Anchored:
    """A node that aliases may stand for; ``node`` is None while it is still open."""

    place: Place
    node: Node | None = None
    size: int = 1
    height: int = 0


class Builder:
    """Takes the parts of a file in order (positions from 0) and gives its tree from :meth:`finish`.

    Nothing here recurses, so hostile nesting costs no stack. A broken bound ends the reading at once with everything
    that was found till then; any other fault is noted and the reading goes on.
    """

    def __init__(self, file: str, lines: list[str]) -> None:
        self.file = file
        self.lines = lines
        self.diagnostics: list[Diagnostic] = []
        self._root: Node | None = None
        self._stack: list[_Frame] = []
        self._anchors: dict[str, _Anchored] = {}
        self._nodes = 0
        self.long_quotation: tuple[int, int] | None = None
        """Where the last scalar began, if it was a quotation of several lines."""

    def open_mapping(self, line: int, column: int, *, flow: bool, anchor: str | None = None) -> None:
        self._open(Mapping([], self.place(line, column)), flow, anchor)

    def open_sequence(self, line: int, column: int, *, flow: bool, anchor: str | None = None) -> None:
        self._open(Sequence([], self.place(line, column)), flow, anchor)

    def close(self) -> None:
        """End the innermost mapping or list."""
        frame = self._stack.pop()
        if frame.anchor is not None:
            size = self._nodes - frame.nodes_before
            self._anchors[frame.anchor] = _Anchored(frame.node.place, frame.node, size, frame.height)
        if frame.as_key:
            self._stack[-1].key = Scalar("", "", True, frame.node.place)
            self._stack[-1].drop = True
        else:
            self._attach(frame.node, frame.height)

    def scalar(
        self, text: str, line: int, column: int, *, style: str | None, end_line: int, anchor: str | None = None
    ) -> None:
        """A value or a key; ``style`` is None where it is not quoted, else its quotation mark or block sign."""
        place = self.place(line, column)
        self._count(1, place, "S151")
        if len(text) > MAX_SCALAR:
            self.stop("S152", place, limit=MAX_SCALAR)
        self.long_quotation = (line, column) if style in ("'", '"') and end_line > line else None
        key_wanted = self._wants_key()
        value = text if style else self._plain(text, place, end_line, key_wanted)
        if style == '"' and (char := refused_character(text)) is not None:
            self.note(fault_of(char), place, char=name_of(char))
        node = Scalar(value, text, style is not None, place)
        if anchor is not None:
            self._declare(anchor, _Anchored(place, node))
        if key_wanted:
            self._key(node)
        else:
            self._attach(node, 0)

    def alias(self, name: str, line: int, column: int) -> None:
        """A use of an anchored node: the same node, reached ``via`` this place."""
        place = self.place(line, column)
        target = self._anchors.get(name)
        if target is None or target.node is None:
            self._count(1, place, "S151")
            if target is None:
                self.note("S136", place, name=name)
            else:
                self.note("S137", place, related=target.place, name=name)
            target = _Anchored(place, Scalar(None, "", False, place))
        else:
            self._count(target.size, place, "S153")
        if len(self._stack) + target.height > MAX_DEPTH:
            self.stop("S150", place, limit=MAX_DEPTH)
        assert target.node is not None
        node = replace(target.node, via=place)
        if not self._wants_key():
            self._attach(node, target.height)
        elif isinstance(node, Scalar):
            self._key(node)
        else:
            self._complex_key(place)
            self._stack[-1].key = Scalar("", "", True, place)

    def finish(self) -> Node:
        """The tree, or every fault as :class:`SourceError`."""
        if self._root is None and not self.diagnostics:
            self.note("S109", self.place(0, 0))
        if self.diagnostics:
            raise SourceError(self.diagnostics)
        assert self._root is not None
        return self._root

    def has_root(self) -> bool:
        return self._root is not None

    def place(self, line: int, column: int) -> Place:
        """The place of a position, drawn into the text where a parser points behind its end."""
        if line >= len(self.lines):
            line = len(self.lines) - 1
            column = len(self.lines[line])
        return Place(self.file, line + 1, min(column, len(self.lines[line])) + 1)

    def note(self, code: str, place: Place, *, related: Place | None = None, **context: Any) -> None:
        """Note a fault; too many of them end the reading."""
        self.diagnostics.append(Diagnostic(code, place, context, related=(related,) if related else ()))
        if len(self.diagnostics) >= MAX_ERRORS and code != "S154":
            self.stop("S154", place, limit=MAX_ERRORS)

    def stop(self, code: str, place: Place, **context: Any) -> None:
        """Note a fault and end the reading."""
        self.diagnostics.append(Diagnostic(code, place, context))
        raise SourceError(self.diagnostics)

    def _count(self, nodes: int, place: Place, code: str) -> None:
        self._nodes += nodes
        if self._nodes > MAX_NODES:
            self.stop(code, place, limit=MAX_NODES)

    def _open(self, node: Mapping | Sequence, flow: bool, anchor: str | None) -> None:
        if len(self._stack) >= MAX_DEPTH:
            self.stop("S150", node.place, limit=MAX_DEPTH)
        before = self._nodes
        self._count(1, node.place, "S151")
        if anchor is not None:
            self._declare(anchor, _Anchored(node.place))
        as_key = self._wants_key()
        if as_key:
            self._complex_key(node.place)
        self._stack.append(_Frame(node, flow, anchor, before, as_key))

    def _declare(self, anchor: str, anchored: _Anchored) -> None:
        if (earlier := self._anchors.get(anchor)) is not None:
            self.note("S138", anchored.place, related=earlier.place, name=anchor)
        self._anchors[anchor] = anchored

    def _wants_key(self) -> bool:
        return bool(self._stack) and isinstance(self._stack[-1].node, Mapping) and self._stack[-1].key is None

    def _attach(self, node: Node, height: int) -> None:
        if not self._stack:
            self._root = node
            return
        frame = self._stack[-1]
        frame.height = max(frame.height, height + 1)
        if isinstance(frame.node, Sequence):
            frame.node.items.append(node)
            return
        assert frame.key is not None
        if not frame.drop:
            self._check_bare_key(frame.key, node)
            frame.node.items.append((frame.key, node))
        frame.key, frame.drop = None, False

    def _key(self, key: Scalar) -> None:
        frame = self._stack[-1]
        frame.key = key
        if not key.quoted and key.text == "<<":
            frame.drop = True
            self.note("S132", key.place)
        elif isinstance(key.value, int) and not isinstance(key.value, bool) and str(key.value) == key.text:
            key.value = key.text
        elif not isinstance(key.value, str):
            frame.drop = True
            self.note("S135", key.place, key=key.text)
        if frame.drop:
            return
        first = frame.seen.setdefault(key.text, key)
        if first is not key:
            frame.drop = True
            self.note("S130", key.place, related=first.place, key=key.text, line=first.place.line)

    def _complex_key(self, place: Place) -> None:
        self._stack[-1].drop = True
        self.note("S133", place)

    def _plain(self, text: str, place: Place, end_line: int, is_key: bool) -> Any:
        """The value of an unquoted scalar, its faults noted."""
        if not text:
            return None
        if end_line > place.line - 1 or habits.suspicious(text):
            self._check_habits(text, place, end_line, is_key)
        value, code = resolve(text)
        if code is not None:
            self.note(code, place, text=text)
        return value

    def _check_habits(self, text: str, place: Place, end_line: int, is_key: bool) -> None:
        line, column = place.line - 1, place.column - 1
        first = text if end_line == line else self.lines[line][column:].rstrip(" \t")
        frame = self._stack[-1] if self._stack else None
        in_list = frame is not None and frame.flow and isinstance(frame.node, Sequence)
        key = frame.key if frame is not None else None
        own_line = not in_list and (key is None or key.place.line != place.line)
        role = self._role(frame, is_key)
        fault = habits.check(first, role, own_line=own_line, in_list=in_list, line=line, column=column)
        if fault is not None:
            self._note_habit(fault)
        for number in range(line + 1, min(end_line + 1, len(self.lines))):
            follow = habits.colon_on(self.lines[number], number)
            if follow is not None:
                self._note_habit(follow)

    @staticmethod
    def _role(frame: _Frame | None, is_key: bool) -> habits.Role:
        if frame is None:
            return "root"
        if isinstance(frame.node, Sequence):
            return "item"
        return "key" if is_key else "value"

    def _check_bare_key(self, key: Scalar, value: Node) -> None:
        if not key.quoted and isinstance(value, Scalar) and value.value is None and value.text == "":
            fault = habits.tight_key(key.text, key.place.line - 1, key.place.column - 1)
            if fault is not None:
                self._note_habit(fault)

    def _note_habit(self, fault: habits.Fault) -> None:
        self.note(fault.code, self.place(fault.line, fault.column), word=fault.word)
