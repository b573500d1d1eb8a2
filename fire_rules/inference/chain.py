"""Chaining in two worlds: ``sure`` (what is certain) and ``possible`` (what is not excluded).

The sure world reads negation against the possible facts, the possible world against the sure ones; so whatever is sure
stays so when an unknown becomes known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from fire_rules.inference.facts import BaseFact, Fact, fact, is_open, places_of
from fire_rules.inference.fixpoint import meeting
from fire_rules.inference.program import Clause, Pattern, Program, Tally
from fire_rules.inference.validate import PREFIX

Match = tuple[str, tuple[str, ...]]


class Engine(Protocol):
    """What an inference engine does in one stage."""

    name: str

    def match(self, clauses: Sequence[Clause], positive: Iterable[Fact], negative: Iterable[Fact]) -> set[Match]: ...

    def tally(self, tallies: Sequence[Tally], facts: Iterable[Fact]) -> set[tuple[str, str]]: ...


@dataclass(frozen=True, slots=True)
class Drawn:
    """One consequence in one world: the rule, the values of its variables, the ids of the facts it stands on.

    ``blocks`` are ids of facts that would exclude it, should they hold.
    """

    rule: str
    binding: tuple[tuple[str, str], ...]
    origins: frozenset[str]
    blocks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Way:
    """One way in which a fact follows: the base facts it stands on, and those that would exclude it."""

    origins: frozenset[str]
    blocks: frozenset[str] = frozenset()


class _World:
    """The facts of one world, each with what it stands on."""

    def __init__(self, base: Sequence[BaseFact]) -> None:
        self.facts = {one.fact.id: one.fact for one in base}
        self._open = frozenset(one.fact.id for one in base if not one.sure)
        self._grounds = {id_: _Way(frozenset({id_})) for id_ in self.facts}
        self._ways: dict[str, set[_Way]] = defaultdict(set)

    def add(self, new: Fact, ids: Iterable[str], against: Iterable[str] = ()) -> None:
        """Add a fact that follows from the facts of those ids, unless those ``against`` it hold."""
        grounds = [self._grounds[id_] for id_ in ids]
        denied = [self._grounds[id_].origins for id_ in against]
        self.facts[new.id] = new
        self._ways[new.id].add(
            _Way(_union(g.origins for g in grounds), _union([*(g.blocks for g in grounds), *denied]))
        )

    def settle(self) -> None:
        """After a stage: each new fact stands on all the ways to it that leave least open."""
        for id_, ways in self._ways.items():
            by_open: dict[frozenset[str], list[_Way]] = defaultdict(list)
            for way in ways:
                by_open[(way.origins & self._open) | way.blocks].append(way)
            least = [way for left, own in by_open.items() if not any(other < left for other in by_open) for way in own]
            self._grounds[id_] = _Way(_union(w.origins for w in least), _union(w.blocks for w in least))
        self._ways.clear()

    def sorted(self) -> list[Fact]:
        return sorted(self.facts.values(), key=lambda one: (one.kind, one.id))

    def drawn(self) -> frozenset[Drawn]:
        """The consequences among the facts."""
        return frozenset(
            Drawn(one.kind.removeprefix(PREFIX), one.values, self._grounds[id_].origins, self._grounds[id_].blocks)
            for id_, one in self.facts.items()
            if one.kind.startswith(PREFIX)
        )


def draw(program: Program, base: Sequence[BaseFact], engine: Engine) -> tuple[frozenset[Drawn], frozenset[Drawn]]:
    """All consequences in the sure and in the possible world."""
    sure, possible = _World([one for one in base if one.sure]), _World(base)
    for stage in program.stages:
        certain, conceivable = sure.sorted(), possible.sorted()
        settled = [clause for clause in stage.clauses if not clause.never_sure]
        for world, clauses, own, other, doubtful in (
            (sure, settled, certain, conceivable, ()),
            (possible, stage.clauses, conceivable, certain, conceivable),
        ):
            matches = engine.match(clauses, own, other) if clauses else set()
            reached = engine.tally(stage.tallies, own) if stage.tallies else set()
            _add_matches(program, clauses, matches, world, doubtful)
            _add_counts(stage.tallies, reached, world)
            world.settle()
    return sure.drawn(), possible.drawn()


def _add_matches(
    program: Program, clauses: Sequence[Clause], matches: set[Match], world: _World, doubtful: Sequence[Fact]
) -> None:
    """Add what the matches conclude; ``doubtful`` facts that a negation denies would exclude it."""
    by_head = {clause.head: clause for clause in clauses}
    for head, ids in sorted(matches):
        clause = by_head[head]
        values = _values(clause.body, [world.facts[id_] for id_ in ids])
        pairs = program.distinct.get(head, ())
        if any(values[a] == values[b] and not is_open(values[a]) for a, b in pairs):
            continue
        against = [one.id for pattern in clause.absent for one in meeting(pattern, doubtful, values)]
        world.add(_derived(head, values), ids, against)


def _derived(head: str, values: dict[str, str]) -> Fact:
    """The fact of a conclusion: its variables by name, and the building that they stand in."""
    own = sorted((name.removeprefix("same "), value) for name, value in values.items())
    named = dict(own)
    buildings = [places_of(value).get("building", "") for _, value in own]
    named.setdefault("building", next((path for path in buildings if path), ""))
    return fact(head, f"{head}@{'|'.join(f'{name}={value}' for name, value in own)}", named.items())


def _values(body: Sequence[Pattern], facts: Sequence[Fact]) -> dict[str, str]:
    """The values of the variables, from the facts that the patterns met."""
    values: dict[str, str] = {}
    for pattern, met in zip(body, facts, strict=True):
        for name, variable in pattern.joins:
            value = met.get(name)
            if value is not None:
                values[variable] = value
    return values


def _add_counts(tallies: Sequence[Tally], reached: set[tuple[str, str]], world: _World) -> None:
    by_head = {tally.head: tally for tally in tallies}
    counted: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in world.facts.values():
        for tally in tallies:
            value = one.get(tally.key) if one.kind in tally.kinds else None
            if value is not None:
                counted[tally.head, value].append(one.id)
    for head, value in sorted(reached):
        world.add(fact(head, f"{head}@{value}", [(by_head[head].key, value)]), counted[head, value])


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)
