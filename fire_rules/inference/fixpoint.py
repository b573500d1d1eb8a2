"""The plain engine: forward chaining by nested look-ups. Reference and fallback of the inference layer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from fire_rules.inference.facts import Fact
from fire_rules.inference.program import Clause, Pattern, Tally

NAME = "plain"
Index = Mapping[str, Sequence[Fact]]


class PlainEngine:
    """Matches clauses and counts facts; knows nothing of sure and possible."""

    name = NAME

    def match(
        self, clauses: Sequence[Clause], positive: Iterable[Fact], negative: Iterable[Fact]
    ) -> set[tuple[str, tuple[str, ...]]]:
        """Every way in which a clause holds: its head, and the ids of the facts of its body in order."""
        facts, forbidden = by_kind(positive), by_kind(negative)
        return {
            (clause.head, ids)
            for clause in clauses
            for ids, values in _ways(clause.body, facts, {})
            if not any(_holds(pattern, forbidden, values) for pattern in clause.absent)
        }

    def tally(self, tallies: Sequence[Tally], facts: Iterable[Fact]) -> set[tuple[str, str]]:
        """The head of each count that is reached, with the value for which it is."""
        index = by_kind(facts)
        found: set[tuple[str, str]] = set()
        for tally in tallies:
            kinds: dict[str, set[str]] = defaultdict(set)
            for kind in tally.kinds:
                for fact in index.get(kind, ()):
                    value = fact.get(tally.key)
                    if value is not None:
                        kinds[value].add(kind)
            found.update((tally.head, value) for value, seen in kinds.items() if len(seen) >= tally.number)
        return found


def by_kind(facts: Iterable[Fact]) -> Index:
    """The facts by their kinds, in the order given."""
    index: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        index[fact.kind].append(fact)
    return index


def _ways(
    body: Sequence[Pattern], facts: Index, values: Mapping[str, str]
) -> Iterator[tuple[tuple[str, ...], Mapping[str, str]]]:
    """Every choice of facts for the patterns that agrees with the values bound so far."""
    if not body:
        yield (), values
        return
    for fact, bound in _matches(body[0], facts, values):
        for ids, all_values in _ways(body[1:], facts, bound):
            yield (fact.id, *ids), all_values


def _matches(pattern: Pattern, facts: Index, values: Mapping[str, str]) -> Iterator[tuple[Fact, Mapping[str, str]]]:
    for kind in pattern.kinds:
        for fact in facts.get(kind, ()):
            bound = dict(values)
            for name, variable in pattern.joins:
                value = fact.get(name)
                if value is None or bound.setdefault(variable, value) != value:
                    break
            else:
                yield fact, bound


def _holds(pattern: Pattern, facts: Index, values: Mapping[str, str]) -> bool:
    return next(_matches(pattern, facts, values), None) is not None


def meeting(pattern: Pattern, facts: Iterable[Fact], values: Mapping[str, str]) -> list[Fact]:
    """The facts that a pattern meets, given the values of its variables."""
    return [fact for fact, _ in _matches(pattern, by_kind(facts), values)]
