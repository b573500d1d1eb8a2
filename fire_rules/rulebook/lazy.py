"""Generated functions and trees that are loaded when the first of them is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar

Key = TypeVar("Key")
Functions = tuple[Mapping[str, Callable[..., Any]], Mapping[tuple[str, str], Callable[..., Any]]]


class Once:
    """Calls a loader at most once."""

    def __init__(self, load: Callable[[], Functions]) -> None:
        self._load = load
        self._loaded: Functions | None = None

    def get(self) -> Functions:
        if self._loaded is None:
            self._loaded = self._load()
        return self._loaded


class LazyFunctions(Mapping[Key, Callable[..., Any]]):
    """A mapping of functions behind a loader; its truth says that functions exist, without loading them."""

    def __init__(self, find: Callable[[], Mapping[Key, Callable[..., Any]]]) -> None:
        self._find = find

    def __getitem__(self, key: Key) -> Callable[..., Any]:
        return self._find()[key]

    def get(self, key: Key, default: Any = None) -> Any:
        return self._find().get(key, default)

    def __iter__(self) -> Iterator[Key]:
        return iter(self._find())

    def __len__(self) -> int:
        return len(self._find())

    def __bool__(self) -> bool:
        return True


def lazy_functions(
    load: Callable[[], Functions],
) -> tuple[LazyFunctions[str], LazyFunctions[tuple[str, str]]]:
    """The functions of rules and those of definitions, from one loader."""
    once = Once(load)
    return LazyFunctions(lambda: once.get()[0]), LazyFunctions(lambda: once.get()[1])


def lazy_trees(load: Callable[[], Mapping[Any, Callable[..., Any]]]) -> LazyFunctions[Any]:
    """What makes typed trees, from a loader."""
    return LazyFunctions(cache(load))
