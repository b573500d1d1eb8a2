"""What is measured against each other, with one face: prepared outside the clock, then one building after the other."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Protocol

from benchmarks import plain
from benchmarks.buildings import facts, only_building
from benchmarks.checks import Found
from benchmarks.ours import Evaluated, Generated
from benchmarks.peers import PEERS
from fire_rules.facts import Graph


class Contestant(Protocol):
    """An engine with the 20 checks."""

    name: str
    note: str

    def prepare(self, graph: Graph) -> Any:
        """A building in the form in which the engine takes it."""
        ...

    def renew(self) -> None:
        """Begin a round as new; not timed."""
        ...

    def refresh(self, prepared: Any) -> None:
        """Forget what an earlier run over the building has left; not timed."""
        ...

    def check(self, prepared: Any) -> Found:
        """The violations; timed."""
        ...


class Plain:
    """The hand-written checks."""

    name = "hand-written Python"
    note = "two-valued, one function a check"

    def prepare(self, graph: Graph) -> Any:
        return only_building(graph)

    def renew(self) -> None:
        """It has no state."""

    def refresh(self, prepared: Any) -> None:
        """Nothing is left."""

    def check(self, prepared: Any) -> Found:
        return plain.check(prepared)


class Wrapped:
    """A peer behind the common face."""

    def __init__(self, module: Any) -> None:
        self.name = f"{module.NAME} {version(module.DISTRIBUTION)}"
        self.note = f"{module.NOTE} ({module.DISTRIBUTION}, {module.RELEASED})"
        self._made = module.Peer
        self._peer = self._made()

    def prepare(self, graph: Graph) -> Any:
        return self._peer.prepare(facts(graph))

    def renew(self) -> None:
        """A new engine: some grow slower with the buildings that they have seen."""
        self._peer = self._made()

    def refresh(self, prepared: Any) -> None:
        """What is prepared stays as it is."""

    def check(self, prepared: Any) -> Found:
        found: Found = self._peer.check(prepared)
        return found


def own() -> list[Contestant]:
    """Hand-written Python first, then the generated code alone and within the evaluator."""
    return [Plain(), Generated(), Evaluated()]


def peers() -> Iterator[Contestant | str]:
    """Each peer, or why it does not take part."""
    for name in PEERS:
        try:
            yield Wrapped(import_module(f"benchmarks.peers.{name}"))
        except (ImportError, PackageNotFoundError) as error:
            yield f"{name}: not installed here ({error})"
