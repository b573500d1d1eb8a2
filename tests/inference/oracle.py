"""What consequence rules mean, by trying every assignment: two-valued, slow, and sharing nothing with the engines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from fire_rules.inference.consequence import ConsequenceRule, Premise
from fire_rules.inference.facts import Fact

Binding = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Holding:
    """One consequence: its rule, and the values of its declared variables."""

    rule: str
    binding: Binding


def holdings(rules: Sequence[ConsequenceRule], facts: Iterable[Fact]) -> frozenset[Holding]:
    """All consequences of the facts, taken as everything that is true."""
    known = [(fact.kind, dict(fact.values)) for fact in facts]
    by_id = {rule.id: rule for rule in rules}
    found: dict[str, set[Binding]] = {}

    def of(name: str) -> set[Binding]:
        if name not in found:
            found[name] = _bindings(by_id[name], known, of, by_id)
        return found[name]

    return frozenset(Holding(rule.id, binding) for rule in rules for binding in of(rule.id))


def _bindings(rule, known, of, by_id):  # type: ignore[no-untyped-def]
    values = sorted({value for _, strings in known for value in strings.values()})
    names = [name for name, _ in rule.variables]
    shared = list(rule.same)
    found = set()
    for chosen in product(values, repeat=len(names) + len(shared)):
        own, same = dict(zip(names, chosen, strict=False)), dict(zip(shared, chosen[len(names) :], strict=True))
        classes = dict(rule.variables)
        if any(own[a] == own[b] for a in names for b in names if a < b and classes[a] == classes[b]):
            continue
        if all(_true(p, rule, own, same, known, of, by_id) != p.absent for p in rule.premises) and all(
            _counted(count, rule, own, known, of, by_id) for count in rule.counts
        ):
            found.add(tuple(sorted(own.items())))
    return found


def _true(premise: Premise, rule, own, same, known, of, by_id) -> bool:  # type: ignore[no-untyped-def]
    if premise.above:
        pair = {"upper": own[premise.of], "lower": own[premise.above]}
        return any(kind == "above" and pair.items() <= strings.items() for kind, strings in known)
    wanted = dict(same)
    if premise.of:
        class_ = dict(rule.variables)[premise.of]
        if wanted.setdefault(class_, own[premise.of]) != own[premise.of]:
            return False
    return any(_exists(kind, wanted, known, of, by_id) for kind in premise.kinds)


def _exists(kind, wanted, known, of, by_id) -> bool:  # type: ignore[no-untyped-def]
    if not kind.startswith("consequence:"):
        return any(k == kind and wanted.items() <= strings.items() for k, strings in known)
    name = kind.removeprefix("consequence:")
    classes = {class_: variable for variable, class_ in reversed(by_id[name].variables)}
    return any(
        all(dict(binding).get(classes.get(class_, "")) == value for class_, value in wanted.items())
        for binding in of(name)
    )


def _counted(count, rule, own, known, of, by_id) -> bool:  # type: ignore[no-untyped-def]
    wanted = {dict(rule.variables)[count.of]: own[count.of]}
    held = [any(_exists(kind, wanted, known, of, by_id) for kind in element) for element in count.elements]
    return sum(held) >= count.number
