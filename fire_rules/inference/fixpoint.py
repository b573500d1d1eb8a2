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

    def match(self, clauses: Sequence[Clause], positive: Index, negative: Index) -> set[tuple[str, tuple[str, ...]]]:
        """The head of every clause that holds, with the values of its variables in order."""
        denied = Meetings(negative)
        return {
            (clause.head, tuple(values[name] for name in clause.variables))
            for clause in clauses
            for values in _bindings([rows(pattern, positive) for pattern in clause.body], {})
            if not any(denied.of(pattern, values) for pattern in clause.absent)
        }

    def tally(self, tallies: Sequence[Tally], facts: Index) -> set[tuple[str, str]]:
        """The head of each count that is reached, with the value for which it is."""
        found: set[tuple[str, str]] = set()
        for tally in tallies:
            kinds: dict[str, set[str]] = defaultdict(set)
            for kind in tally.kinds:
                for fact in facts.get(kind, ()):
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


def rows(pattern: Pattern, facts: Index) -> list[dict[str, str]]:
    """What the facts of a pattern's kinds say of its variables, each once, in a stable order."""
    found: dict[tuple[tuple[str, str], ...], None] = {}
    for fact in _of_kinds(pattern, facts):
        row = _row(pattern, fact)
        if row is not None:
            found[tuple(row.items())] = None
    return [dict(items) for items in sorted(found)]


class Meetings:
    """Which facts the patterns of a program meet, each pattern laid over the facts once."""

    def __init__(self, facts: Index) -> None:
        self._facts = facts
        self._found: dict[int, dict[tuple[str, ...], list[Fact]]] = {}

    def of(self, pattern: Pattern, values: Mapping[str, str]) -> Sequence[Fact]:
        """The facts that a pattern meets, given the values of its variables."""
        found = self._found.get(id(pattern))
        if found is None:
            found = self._found[id(pattern)] = defaultdict(list)
            for fact in _of_kinds(pattern, self._facts):
                row = _row(pattern, fact)
                if row is not None:
                    found[tuple(row[variable] for _, variable in pattern.joins)].append(fact)
        return found.get(tuple(values[variable] for _, variable in pattern.joins), ())


def _of_kinds(pattern: Pattern, facts: Index) -> Iterator[Fact]:
    return (fact for kind in dict.fromkeys(pattern.kinds) for fact in facts.get(kind, ()))


def _row(pattern: Pattern, fact: Fact) -> dict[str, str] | None:
    """The values that a fact gives to the variables; None where a string is missing or two of them differ."""
    row: dict[str, str] = {}
    for name, variable in pattern.joins:
        value = fact.get(name)
        if value is None or row.setdefault(variable, value) != value:
            return None
    return row


def _bindings(body: Sequence[Sequence[Mapping[str, str]]], values: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Every choice of one row a pattern that agrees with the values bound so far."""
    if not body:
        yield values
        return
    for row in body[0]:
        if all(values.get(variable, value) == value for variable, value in row.items()):
            yield from _bindings(body[1:], {**values, **row})
