"""The sections of the instruments: what a generated rulebook is divided by, and read by when it is needed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import lru_cache
from typing import Any, TypeVar

from fire_rules.rulebook.rule import Rule

Key = TypeVar("Key")
Namespace = Mapping[str, Any]

INDEX, LEDGER = "index", "ledger"
HEAD = (
    "id",
    "obligation",
    "instrument",
    "clause",
    "subject",
    "governed_by",
    "jurisdiction",
    "implies",
    "kind",
    "modality",
    "discipline",
    "phases",
    "tasks",
    "force",
)
"""The fields of a rule that are known before its section is read: what tells whether a run has to do with it."""
SHARED = ("phases", "tasks", "force")
"""The last of these fields, whose values many rules share."""
_SECTION = re.compile(r"(.+? \w+\.\w+)\.\w")


@lru_cache(maxsize=4096)
def section_of(home: str) -> str:
    """The section of a clause by the name of its file: ``GB50016 3.3.1`` is in ``gb50016_3_3``, ``FireLaw 16`` in
    ``firelaw``.
    """
    found = _SECTION.match(home)
    name = found[1] if found else home.partition(" ")[0]
    return re.sub(r"\W", "_", name.lower())


class Sections:
    """The namespaces of a generated rulebook, each read when something in it is first asked for."""

    def __init__(self, read: Callable[[str], Namespace]) -> None:
        self._read = read
        self._known: dict[str, Namespace] = {}

    def __getitem__(self, name: str) -> Namespace:
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = self._read(name)
        return found


class Shelf(Mapping[Key, Any]):
    """A mapping whose values stand in sections: ``where`` finds the section of a key, if it has one.

    It is true, even where it is empty: that something was generated is told without reading it.
    """

    def __init__(
        self, sections: Sections, name: str, where: Callable[[Key], str | None], keys: Callable[[], Iterable[Key]]
    ) -> None:
        self._sections, self._name, self._where, self._keys = sections, name, where, keys

    def get(self, key: Key, default: Any = None) -> Any:
        section = self._where(key)
        return default if section is None else self._sections[section][self._name].get(key, default)

    def __getitem__(self, key: Key) -> Any:
        section = self._where(key)
        if section is None:
            raise KeyError(key)
        return self._sections[section][self._name][key]

    def __contains__(self, key: object) -> bool:
        return self.get(key) is not None  # type: ignore[arg-type]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._keys())

    def __len__(self) -> int:
        return sum(1 for _ in self._keys())

    def __bool__(self) -> bool:
        return True


def unread_rules(
    heads: Iterable[tuple[Any, ...]], shared: Sequence[Sequence[Any]], read: Callable[[Rule], Rule]
) -> tuple[Rule, ...]:
    """Rules of which only the head is known; the whole of one is read when more of it is first asked for.

    A head ends with numbers of values in ``shared``, a list for each of the shared fields.
    """

    class Unread(Rule):
        """A rule that becomes a common one when more than its head is read."""

        __slots__ = ()

        def __getattr__(self, name: str) -> Any:
            whole = read(self)
            for field in fields(Rule):
                object.__setattr__(self, field.name, getattr(whole, field.name))
            object.__setattr__(self, "__class__", Rule)
            return getattr(self, name)

        def __eq__(self, other: object) -> bool:
            return self.title is not None and self == other

        __hash__ = Rule.__hash__

        def __reduce_ex__(self, protocol: Any) -> Any:
            assert self.title is not None
            return self.__reduce_ex__(protocol)

    setters = [vars(Rule)[name].__set__ for name in HEAD]
    first = len(HEAD) - len(SHARED)
    own, common = setters[:first], list(zip(setters[first:], range(first, len(HEAD)), shared, strict=True))
    made = []
    for head in heads:
        rule = object.__new__(Unread)
        for put, value in zip(own, head):  # noqa: B905 - the numbers of the shared values are left
            put(rule, value)
        for put, at, values in common:
            put(rule, values[head[at]])
        made.append(rule)
    return tuple(made)
