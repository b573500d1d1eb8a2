"""Claims: which reliefs of the law the file claims, and for which subjects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from fire_rules.facts import Graph, Subject
from fire_rules.rulebook.rule import Rulebook, Words


class Claims:
    """The reliefs that are claimed: a label for a subject covers it and everything that stands in or refers up to it.

    ``entries`` have the attributes ``relief`` (the label of an adjustment) and ``subject`` (an id or path; empty: the
    whole file). An entry that names no subject of the graph claims nothing and is told by :meth:`warnings`.
    """

    __slots__ = ("_everywhere", "_graph", "_known", "_lost", "_scoped")

    def __init__(self, entries: Iterable[Any] = (), graph: Graph | None = None) -> None:
        self._everywhere: set[str] = set()
        self._scoped: dict[str, list[Subject]] = {}
        self._lost: list[tuple[str, str]] = []
        self._graph = graph
        for entry in entries:
            self._take(str(entry.relief), str(entry.subject or ""))

    def _take(self, label: str, where: str) -> None:
        if not where:
            self._everywhere.add(label)
            return
        found = list(named_subjects(self._graph, where)) if self._graph else []
        if not found:
            self._lost.append((label, where))
        self._scoped.setdefault(label, []).extend(found)

    def claimed(self, subject: Subject, label: str) -> bool:
        """Whether the relief ``label`` is claimed for ``subject``, its parents or the part or compartment it names."""
        if label in self._everywhere:
            return True
        scoped = self._scoped.get(label)
        return scoped is not None and any(near in scoped for near in surroundings(subject))

    def labels(self) -> frozenset[str]:
        """Every label that the file claims somewhere."""
        return frozenset(self._everywhere) | frozenset(self._scoped)

    def warnings(self, rulebook: Rulebook) -> tuple[Words, ...]:
        """Claims that can have no effect: of a label that no rule offers, or for a subject that is not in the file."""
        claimed = self.labels()
        offered = {a.label for rule in rulebook.rules for a in rule.adjust if a.on_claim} if claimed else frozenset()
        said: list[Words] = [
            {
                "zh": f"主张的放宽“{label}”在已载入的规则中没有，未予考虑",
                "en": f"the claimed relief '{label}' is offered by no loaded rule and was ignored",
            }
            for label in sorted(claimed - offered)
        ]
        said += [
            {
                "zh": f"主张“{label}”所指的对象“{where}”不在文件中，未予考虑",
                "en": f"the claim '{label}' names '{where}', which is not in the file, and was ignored",
            }
            for label, where in self._lost
        ]
        return tuple(said)


def named_subjects(graph: Graph | None, name: str) -> Iterator[Subject]:
    """The subjects that a word in a settings section means: a path, or an id wherever it occurs."""
    if graph is None:
        return
    exact = graph.by_path.get(name)
    if exact is not None:
        yield exact
        return
    for subject in graph:
        if not subject.placeholder_ and subject.id_ == name:
            yield subject


def surroundings(subject: Subject) -> Iterator[Subject]:
    """The subject, the part, compartment and storey that it refers to, and the parents of them all; each once."""
    seen: set[int] = set()
    pending = [subject]
    while pending:
        here = pending.pop(0)
        if id(here) in seen:
            continue
        seen.add(id(here))
        yield here
        if here.parent_ is not None:
            pending.append(here.parent_)
        for name in REFERENCES:
            there = here.fact_(name)
            if isinstance(there, Subject):
                pending.append(there)


REFERENCES = ("part", "compartment", "storey")
"""Fields by which a subject names what it stands in beside its parent."""
