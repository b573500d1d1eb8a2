"""Which rules a run is about: chosen and left out by rule id, obligation, instrument or clause.

Composition always sees the whole law; a selection only decides which findings are made and kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fire_rules.engine.finding import Finding
from fire_rules.rulebook.rule import Rule

BOUNDARIES = "-.( "
"""What may follow a prefix: ``GB50016-3.3.1`` chooses ``GB50016-3.3.1-storeys`` and not ``GB50016-3.3.10-rows``."""


def matches(rule: Rule, word: str) -> bool:
    """Whether a word of a selection means the rule: ``GB50016``, ``GB50016 3.3``, ``3.3.1``, an obligation, an id."""
    clause = f"{rule.instrument} {rule.clause}"
    names = (rule.id, rule.obligation, rule.instrument, clause, clause.replace(" ", "-"), rule.clause)
    return any(_begins(name, word.strip()) for name in names)


def _begins(name: str, word: str) -> bool:
    return bool(word) and name.startswith(word) and (len(name) == len(word) or name[len(word)] in BOUNDARIES)


class Selection:
    """The words of one run. Nothing chosen means everything; a word that means no rule is told by :attr:`idle`."""

    def __init__(self, rules: Sequence[Rule], select: Iterable[str] = (), ignore: Iterable[str] = ()) -> None:
        self.select = tuple(select)
        self.ignore = tuple(ignore)
        self._rules = rules
        self.chosen = frozenset(r.id for r in rules if not self.select or any(matches(r, w) for w in self.select))
        self.ignored = frozenset(r.id for r in rules if any(matches(r, w) for w in self.ignore))

    @property
    def idle(self) -> tuple[str, ...]:
        """Words of the selection that mean no loaded rule."""
        return tuple(w for w in (*self.select, *self.ignore) if not any(matches(r, w) for r in self._rules))

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
