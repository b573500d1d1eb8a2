"""What must hold between the parts of a consequence rule, and between the rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from fire_rules.inference.consequence import PREFIX, ConsequenceRule, Premise
from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.rule import Rulebook
from fire_rules.source import suggest
from fire_rules.source.diagnostics import Diagnostic


def check(rules: Sequence[ConsequenceRule], faults: Faults) -> None:
    """Add a fault for every rule that could not be run: unbound variables, unknown or circular premises."""
    known: dict[str, ConsequenceRule] = {}
    for rule in rules:
        if rule.id in known:
            first = known[rule.id].place
            faults.add("I506", rule.place, id=rule.id, related=() if first is None else (first,))
        known.setdefault(rule.id, rule)
    for rule in rules:
        _check_variables(rule, faults)
        for kind, place in rule.kinds():
            name = kind.removeprefix(PREFIX)
            if kind.startswith(PREFIX) and name not in known:
                faults.add("I507", place, id=name, near=_near(name, known))
    _check_circles(known, faults)


def unknown_names(rules: Iterable[ConsequenceRule], rulebook: Rulebook) -> list[Diagnostic]:
    """A diagnostic for each obligation or definition that no rule of the rulebook has (a lint check)."""
    obligations = {rule.obligation: None for rule in rulebook.rules}
    by_clause = {(rule.obligation, rule.instrument) for rule in rulebook.rules}
    definitions = {f"{class_}.{name}": None for class_, name in rulebook.definitions}
    faults = Faults()
    for rule in rules:
        for kind, place in rule.kinds():
            form, _, name = kind.partition(":")
            name, _, instrument = name.partition("=")[0].partition("@")
            if form == "violated" and name not in obligations:
                faults.add("I515", place, obligation=name, near=_near(name, obligations))
            elif form == "violated" and instrument and (name, instrument) not in by_clause:
                near = _near(instrument, rulebook.instruments)
                faults.add("I519", place, obligation=name, instrument=instrument, near=near)
            elif form == "definition" and name not in definitions:
                faults.add("I516", place, name=name, near=_near(name, definitions))
    return faults.found


def _check_variables(rule: ConsequenceRule, faults: Faults) -> None:
    classes = dict(rule.variables)
    bound = {p.of for p in rule.premises if not p.absent} | {count.of for count in rule.counts}
    for name, _ in rule.variables:
        if name not in bound:
            faults.add("I502", rule.place, name=name)
    if not any(not premise.absent for premise in rule.premises) and not rule.counts:
        faults.add("I517", rule.place)
    for premise in rule.premises:
        _check_premise(premise, classes, bool(rule.same), faults)


def _check_premise(premise: Premise, classes: Mapping[str, str], has_same: bool, faults: Faults) -> None:
    if not premise.of and not has_same:
        faults.add("I503", premise.place)
    class_ = classes.get(premise.of, "")
    if premise.class_ and class_ and class_ not in ("subject", "building", premise.class_):
        faults.add("I510", premise.place, name=premise.of, class_=class_, found=premise.class_)
    upper = classes.get(premise.above, "")
    if premise.above and upper and upper != class_:
        faults.add("I510", premise.place, name=premise.above, class_=upper, found=class_)


def _check_circles(rules: Mapping[str, ConsequenceRule], faults: Faults) -> None:
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        if name in path:
            circle = (*path[path.index(name) :], name)
            faults.add("I505", rules[name].place, path=" → ".join(circle))
            return
        if name in done or name not in rules:
            return
        for kind, _ in rules[name].kinds():
            if kind.startswith(PREFIX):
                visit(kind.removeprefix(PREFIX), (*path, name))
        done.add(name)

    for name in rules:
        visit(name, ())


def _near(name: str, known: Mapping[str, object]) -> str:
    near = suggest(name, list(known))
    return f" ({', '.join(near)}?)" if near else ""
