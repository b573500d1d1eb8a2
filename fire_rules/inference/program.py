"""Consequence rules as a program for an engine: patterns over flat facts, in stages that never depend on later ones.

An engine only joins facts by equal strings, negates over facts of its own sort, and counts; chaining is done by stages,
so that negation and counts see complete facts whatever the order in which they were asserted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from fire_rules.inference.consequence import PREFIX, AtLeast, ConsequenceRule, Premise
from fire_rules.inference.facts import ABOVE, VIOLATED
from fire_rules.records import dataclass

STEPS = ("elements", "counts", "rules")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A fact of any of ``kinds`` whose named strings equal the variables of ``joins`` (name, variable)."""

    kinds: tuple[str, ...]
    joins: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """``head`` follows where every pattern of ``body`` has a fact, none of ``absent`` has, and variables agree.

    ``never_sure``: it denies an obligation that the run did not check, so that its conclusion is possible at most.
    """

    head: str
    body: tuple[Pattern, ...]
    absent: tuple[Pattern, ...] = ()
    never_sure: bool = False

    @property
    def variables(self) -> tuple[str, ...]:
        """The variables of the body, in order of first use."""
        return tuple(dict.fromkeys(variable for pattern in self.body for _, variable in pattern.joins))


@dataclass(frozen=True, slots=True)
class Tally:
    """``head`` follows for each value of ``key`` that at least ``number`` facts of different ``kinds`` share."""

    head: str
    kinds: tuple[str, ...]
    key: str
    number: int


@dataclass(frozen=True, slots=True)
class Stage:
    """Clauses and counts that read only facts of earlier stages."""

    clauses: tuple[Clause, ...] = ()
    tallies: tuple[Tally, ...] = ()

    @property
    def settled(self) -> tuple[Clause, ...]:
        """The clauses whose conclusions may be sure."""
        return tuple(clause for clause in self.clauses if not clause.never_sure)


@dataclass(frozen=True, slots=True)
class Program:
    """Stages in order; ``kinds`` are the facts that rules read, ``distinct`` pairs of variables that must differ."""

    stages: tuple[Stage, ...]
    kinds: frozenset[str]
    distinct: Mapping[str, tuple[tuple[str, str], ...]]


def compile_rules(rules: Sequence[ConsequenceRule], checked: Collection[str]) -> Program:
    """The program of the rules, whose order does not matter; ``checked`` are the obligations that the run checked."""
    known = {rule.id: rule for rule in rules}
    levels: dict[str, int] = {}
    clauses: dict[int, list[Clause]] = defaultdict(list)
    tallies: dict[int, list[Tally]] = defaultdict(list)
    for rule in sorted(rules, key=lambda rule: rule.id):
        level = _level(rule, known, levels) * len(STEPS)
        heads = []
        for index, count in enumerate(rule.counts):
            elements, tally = _tally(rule, index, count)
            clauses[level + STEPS.index("elements")].extend(elements)
            tallies[level + STEPS.index("counts")].append(tally)
            heads.append(Pattern((tally.head,), ((tally.key, count.of),)))
        clauses[level + STEPS.index("rules")].append(_clause(rule, known, heads, checked))
    order = sorted({*clauses, *tallies})
    stages = tuple(Stage(tuple(clauses[step]), tuple(tallies[step])) for step in order)
    kinds = frozenset(kind for rule in rules for kind, _ in rule.kinds())
    return Program(stages, kinds, {PREFIX + rule.id: _distinct(rule) for rule in rules})


def denied_by(rules: Iterable[ConsequenceRule]) -> frozenset[str]:
    """The obligations whose breach some premise denies: which of them a run checked is all that changes a program."""
    return frozenset(
        kind.removeprefix(VIOLATED)
        for rule in rules
        for premise in rule.premises
        if premise.absent
        for kind in premise.kinds
        if kind.startswith(VIOLATED)
    )


def _level(rule: ConsequenceRule, known: Mapping[str, ConsequenceRule], levels: dict[str, int]) -> int:
    """How many consequences deep the rule stands; the rules are known to have no circle."""
    if rule.id not in levels:
        below = [known[kind.removeprefix(PREFIX)] for kind, _ in rule.kinds() if kind.startswith(PREFIX)]
        levels[rule.id] = max((1 + _level(other, known, levels) for other in below), default=0)
    return levels[rule.id]


def _clause(
    rule: ConsequenceRule,
    known: Mapping[str, ConsequenceRule],
    counted: Sequence[Pattern],
    checked: Collection[str],
) -> Clause:
    positive = [_pattern(premise, rule, known) for premise in rule.premises if not premise.absent]
    negative = [_pattern(premise, rule, known) for premise in rule.premises if premise.absent]
    denied = [kind for pattern in negative for kind in pattern.kinds if kind.startswith(VIOLATED)]
    never_sure = any(kind.removeprefix(VIOLATED) not in checked for kind in denied)
    return Clause(PREFIX + rule.id, (*positive, *counted), tuple(negative), never_sure)


def _pattern(premise: Premise, rule: ConsequenceRule, known: Mapping[str, ConsequenceRule]) -> Pattern:
    """The pattern of a premise: the strings of its kind that equal its variable, and those that all premises share."""
    same = tuple((name, f"same {name}") for name in rule.same)
    if premise.above:
        return Pattern((ABOVE,), (("upper", premise.of), ("lower", premise.above)))
    if not premise.of:
        return Pattern(premise.kinds, same)
    class_ = dict(rule.variables)[premise.of]
    name = class_
    if premise.kinds and premise.kinds[0].startswith(PREFIX):
        name = _name_in(known[premise.kinds[0].removeprefix(PREFIX)], class_)
    return Pattern(premise.kinds, ((name, premise.of), *same))


def _name_in(other: ConsequenceRule, class_: str) -> str:
    """Which string of a derived consequence a variable is compared with: the first of its own class."""
    return next((name for name, own in other.variables if own == class_), class_)


def _tally(rule: ConsequenceRule, index: int, count: AtLeast) -> tuple[list[Clause], Tally]:
    """A count as one clause an element, each giving a fact a place, and the count over those facts."""
    class_ = dict(rule.variables)[count.of]
    heads = [f"element:{rule.id}:{index}:{number}" for number in range(len(count.elements))]
    clauses = [
        Clause(head, (Pattern(kinds, ((class_, class_),)),)) for head, kinds in zip(heads, count.elements, strict=True)
    ]
    return clauses, Tally(f"count:{rule.id}:{index}", tuple(heads), class_, count.number)


def _distinct(rule: ConsequenceRule) -> tuple[tuple[str, str], ...]:
    """Pairs of variables of one class: they name different subjects."""
    pairs: list[tuple[str, str]] = []
    for index, (name, class_) in enumerate(rule.variables):
        pairs.extend((name, other) for other, own in rule.variables[index + 1 :] if own == class_)
    return tuple(pairs)
