"""Chaining in two worlds: ``sure`` (what is certain) and ``possible`` (what is not excluded).

The sure world reads negation against the possible facts, the possible world against the sure ones; so whatever is sure
stays so when an unknown becomes known.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from fire_rules.inference.consequence import PREFIX
from fire_rules.inference.facts import BaseFact, Fact, fact, is_open, places_of
from fire_rules.inference.fixpoint import Index, Meetings, by_kind
from fire_rules.inference.program import Clause, Program, Tally
from fire_rules.records import dataclass

Match = tuple[str, tuple[str, ...]]
Binding = tuple[tuple[str, str], ...]


class Engine(Protocol):
    """What an inference engine does in one stage."""

    name: str

    def match(self, clauses: Sequence[Clause], positive: Index, negative: Index) -> set[Match]: ...

    def tally(self, tallies: Sequence[Tally], facts: Index) -> set[tuple[str, str]]: ...


@dataclass(frozen=True, slots=True)
class Drawn:
    """One consequence in one world: the rule, the values of its variables, the ids of the facts it stands on.

    ``blocks`` are ids of facts that would exclude it, should they hold; ``through`` are the consequences, each with
    its binding, by which it was reached.
    """

    rule: str
    binding: Binding
    origins: frozenset[str]
    blocks: frozenset[str] = frozenset()
    through: frozenset[tuple[str, Binding]] = frozenset()


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a fact stands on: base facts, and those that would exclude it."""

    origins: frozenset[str]
    blocks: frozenset[str] = frozenset()
    through: frozenset[tuple[str, Binding]] = frozenset()


class _World:
    """The facts of one world, each with what it stands on."""

    def __init__(self, base: Sequence[BaseFact]) -> None:
        self.facts = {one.fact.id: one.fact for one in base}
        self._open = frozenset(one.fact.id for one in base if not one.sure)
        self._grounds = {id_: _Ground(frozenset({id_})) for id_ in self.facts}

    def add(self, new: Fact, supports: Iterable[Sequence[Fact]], against: Iterable[Fact] = ()) -> None:
        """Add a fact that needs one of each of ``supports``, unless one ``against`` it holds.

        Of each it stands on those that are settled, and on the open ones only where none is.
        """
        grounds = [ground for facts in supports for ground in self._settled(facts)]
        denied = [self._grounds[one.id].origins for one in against]
        self.facts[new.id] = new
        through = frozenset(step for ground in grounds for step in ground.through)
        if new.kind.startswith(PREFIX):
            through |= {(new.kind.removeprefix(PREFIX), new.values)}
        self._grounds[new.id] = _Ground(
            _union(ground.origins for ground in grounds),
            _union([*(ground.blocks for ground in grounds), *denied]),
            through,
        )

    def _settled(self, facts: Sequence[Fact]) -> list[_Ground]:
        grounds = [self._grounds[one.id] for one in facts]
        return [one for one in grounds if not one.blocks and not one.origins & self._open] or grounds

    def index(self) -> Index:
        return by_kind(sorted(self.facts.values(), key=lambda one: (one.kind, one.id)))

    def drawn(self) -> frozenset[Drawn]:
        """The consequences among the facts."""
        return frozenset(
            self._one(one.kind.removeprefix(PREFIX), one.values, self._grounds[id_])
            for id_, one in self.facts.items()
            if one.kind.startswith(PREFIX)
        )

    def _one(self, rule: str, binding: Binding, ground: _Ground) -> Drawn:
        return Drawn(rule, binding, ground.origins, ground.blocks, ground.through - {(rule, binding)})


def draw(program: Program, base: Sequence[BaseFact], engine: Engine) -> tuple[frozenset[Drawn], frozenset[Drawn]]:
    """All consequences in the sure and in the possible world."""
    sure, possible = _World([one for one in base if one.sure]), _World(base)
    for stage in program.stages:
        certain, conceivable = sure.index(), possible.index()
        for world, clauses, own, other, doubtful in (
            (sure, stage.settled, certain, conceivable, {}),
            (possible, stage.clauses, conceivable, certain, conceivable),
        ):
            matches = engine.match(clauses, own, other) if clauses else set()
            reached = engine.tally(stage.tallies, own) if stage.tallies else set()
            _add_matches(program, clauses, matches, world, own, doubtful)
            _add_counts(stage.tallies, reached, world, own)
    return sure.drawn(), possible.drawn()


def _add_matches(
    program: Program, clauses: Sequence[Clause], matches: set[Match], world: _World, own: Index, doubtful: Index
) -> None:
    """Add what the matches conclude; ``doubtful`` facts that a negation denies would exclude it."""
    by_head = {clause.head: clause for clause in clauses}
    met, denied = Meetings(own), Meetings(doubtful)
    for head, bound in sorted(matches):
        clause = by_head[head]
        values = dict(zip(clause.variables, bound, strict=True))
        pairs = program.distinct.get(head, ())
        if any(values[a] == values[b] and not is_open(values[a]) for a, b in pairs):
            continue
        supports = [met.of(pattern, values) for pattern in clause.body]
        against = [one for pattern in clause.absent for one in denied.of(pattern, values)]
        world.add(_derived(head, values), supports, against)


def _derived(head: str, values: dict[str, str]) -> Fact:
    """The fact of a conclusion: its variables by name, and the building that they stand in."""
    own = sorted((name.removeprefix("same "), value) for name, value in values.items())
    named = dict(own)
    buildings = [places_of(value).get("building", "") for _, value in own]
    named.setdefault("building", next((path for path in buildings if path), ""))
    return fact(head, f"{head}@{'|'.join(f'{name}={value}' for name, value in own)}", named.items())


def _add_counts(tallies: Sequence[Tally], reached: set[tuple[str, str]], world: _World, own: Index) -> None:
    by_head = {tally.head: tally for tally in tallies}
    for head, value in sorted(reached):
        tally = by_head[head]
        counted = [one for kind in tally.kinds for one in own.get(kind, ()) if one.get(tally.key) == value]
        world.add(fact(head, f"{head}@{value}", [(tally.key, value)]), [[one] for one in counted])


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)
