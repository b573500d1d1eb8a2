"""Which rules a run is about: chosen and left out by rule id, obligation, instrument or clause.

Composition always sees the whole law; a selection only decides which findings are made and kept.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from fire_rules.engine.finding import Finding
from fire_rules.engine.kept import kept
from fire_rules.rulebook.rule import Rule

BOUNDARIES = "-.( "
"""What may follow a prefix: ``GB50016-3.3.1`` chooses ``GB50016-3.3.1-storeys`` and not ``GB50016-3.3.10-rows``."""


class Names:
    """Every name that a word may mean, in order: ``GB50016``, ``GB50016 3.3``, ``3.3.1``, an obligation, an id."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._ids: dict[str, list[str]] = {}
        for rule in rules:
            for name in _names(rule):
                self._ids.setdefault(name, []).append(rule.id)
        self._in_order = sorted(self._ids)

    def meant(self, word: str) -> Iterator[str]:
        """The ids of the rules with a name that is the word, or begins with it up to a boundary."""
        word = word.strip()
        if not word:
            return
        for name in self._in_order[bisect_left(self._in_order, word) :]:
            if not name.startswith(word):
                return
            if len(name) == len(word) or name[len(word)] in BOUNDARIES:
                yield from self._ids[name]


def _names(rule: Rule) -> tuple[str, ...]:
    clause = f"{rule.instrument} {rule.clause}"
    return rule.id, rule.obligation, rule.instrument, clause, clause.replace(" ", "-"), rule.clause


names_of = kept(Names)


class Selection:
    """The words of one run. Nothing chosen means everything; a word that means no rule is told by :attr:`idle`."""

    def __init__(self, rules: Sequence[Rule], select: Iterable[str] = (), ignore: Iterable[str] = ()) -> None:
        self.select = tuple(select)
        self.ignore = tuple(ignore)
        names = names_of(rules)
        meant = {word: frozenset(names.meant(word)) for word in (*self.select, *self.ignore)}
        self.chosen = _union(meant[w] for w in self.select) if self.select else frozenset(r.id for r in rules)
        self.ignored = _union(meant[w] for w in self.ignore)
        self.idle = tuple(word for word, found in meant.items() if not found)
        """Words of the selection that mean no loaded rule."""

    @property
    def words(self) -> tuple[str, ...]:
        """The selection as a report prints it."""
        return (*self.select, *(f"-{word}" for word in self.ignore))

    def wants(self, rules: Iterable[Rule]) -> bool:
        """Whether an obligation with these rules is looked at: one of them is chosen and not ignored."""
        return any(rule.id in self.chosen and rule.id not in self.ignored for rule in rules)

    def keeps(self, finding: Finding) -> bool:
        """Whether a finding is kept: a clause that it cites is chosen, and the one that carries it is not ignored."""
        if finding.main.citation.rule in self.ignored:
            return False
        return any(cited.citation.rule in self.chosen for cited in (finding.main, *finding.also))


def _union(found: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*found)
