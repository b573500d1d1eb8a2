"""The tree that a file is read into: every node knows its place."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from fire_rules.records import dataclass
from fire_rules.source.place import Place

ScalarValue = str | int | Decimal | bool | None


@dataclass(slots=True)
class Scalar:
    """One value: ``value`` by the YAML 1.2 core types, ``text`` as written.

    A quoted or block scalar is always text. Dates, times and ``yes``/``no`` are text too. ``via`` is the place of the
    alias through which the node was reached; ``place`` stays that of the text itself.
    """

    value: ScalarValue
    text: str
    quoted: bool
    place: Place
    via: Place | None = None


@dataclass(slots=True)
class Mapping:
    """Keys with their values, in the order of the file; keys are unique and always text."""

    items: list[tuple[Scalar, Node]]
    place: Place
    via: Place | None = None

    def get(self, name: str) -> Node | None:
        """The value of a key, or None where the key is not written."""
        for key, value in self.items:
            if key.value == name:
                return value
        return None

    def key(self, name: str) -> Scalar | None:
        """The key itself, for its place."""
        for key, _ in self.items:
            if key.value == name:
                return key
        return None

    def names(self) -> list[str]:
        """The keys as text."""
        return [str(key.value) for key, _ in self.items]

    def values(self) -> Iterator[Node]:
        return (value for _, value in self.items)

    def __contains__(self, name: object) -> bool:
        return any(key.value == name for key, _ in self.items)

    def __len__(self) -> int:
        return len(self.items)


@dataclass(slots=True)
class Sequence:
    """A list, in the order of the file."""

    items: list[Node]
    place: Place
    via: Place | None = None

    def __iter__(self) -> Iterator[Node]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


Node = Scalar | Mapping | Sequence


def plain(node: Node) -> Any:
    """The node as ordinary dicts, lists and values, without places."""
    if isinstance(node, Mapping):
        return {key.value: plain(value) for key, value in node.items}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.value


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it, keys included, in the order of the file."""
    yield node
    if isinstance(node, Mapping):
        for key, value in node.items:
            yield key
            yield from walk(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from walk(item)
