"""Running the cases of rule files: ``python -m fire_rules.assurance.cases [SELECT ...]``.

A case is expanded to a plain building file, loaded and resolved; the one rule is evaluated on the one subject, whatever
date governs: a case proves the rule itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from fire_rules.assurance.case_building import CaseBuilding, build
from fire_rules.engine.claims import Claims
from fire_rules.engine.evaluation import Evaluation
from fire_rules.engine.evaluator import Evaluator
from fire_rules.engine.measured import text_of
from fire_rules.facts import FactRef, Graph, Subject
from fire_rules.language import bounds as b
from fire_rules.language.trace import show
from fire_rules.model import RunSettings, load_plain, resolve
from fire_rules.rulebook.case_facts import CaseError, is_about
from fire_rules.rulebook.faults import nearest
from fire_rules.rulebook.rule import Case, Rule, Rulebook
from fire_rules.source import Diagnostic, SourceError
from fire_rules.values.units import canonical, unit_named
from fire_rules.values.units import text as number_text

_QUANTITY = re.compile(r"(\d+(?:\.\d+)?)\s*([^\d\s.]\S*)?")


@dataclass(frozen=True, slots=True)
class CaseResult:
    """How one case came out: ``problems`` is empty where it passed; ``diagnostic`` says it with file and line."""

    case: Case
    name: str
    problems: tuple[str, ...] = ()
    diagnostic: Diagnostic | None = None

    @property
    def passed(self) -> bool:
        return self.diagnostic is None


@dataclass
class _Run:
    """A case under way: its building, resolved, and the evaluator on it."""

    building: CaseBuilding
    graph: Graph
    evaluator: Evaluator
    problems: list[str] = field(default_factory=list)

    def compare(self, what: str, expected: Any, found: Any) -> None:
        if expected != found:
            self.problems.append(f"{what}: {_shown(expected)} ≠ {_shown(found)}")

    def missing_names(self, missing: frozenset[FactRef]) -> list[str]:
        return sorted({self.building.fact_name(self.graph, ref) for ref in missing})


def run_cases(rulebook: Rulebook, select: Sequence[str] = ()) -> list[CaseResult]:
    """The outcome of every case of the rulebook, or of those whose rule, clause or definition begins with ``select``.

    ``rulebook`` must be loaded ``from_files``: the generated modules carry no cases.
    """
    found = []
    for case in rulebook.cases:
        name = _name(case)
        if not select or any(name.startswith(prefix) or case.home.startswith(prefix) for prefix in select):
            found.append(run_case(rulebook, case))
    return found


def _name(case: Case) -> str:
    """The id of the rule that a case is about, or the definition."""
    return f"{case.home.replace(' ', '-')}-{case.rule}" if case.rule else case.definition


def run_case(rulebook: Rulebook, case: Case) -> CaseResult:
    """Run one case. Whatever goes wrong with it becomes its diagnostic."""
    name = _name(case)
    try:
        run = _resolved(rulebook, case)
        if case.definition:
            _check_definition(run, case)
        else:
            rule = _rule_of(rulebook, case)
            _check_rule(run, case, rule, rulebook)
    except CaseError as error:
        return CaseResult(
            case, name, (error.code,), Diagnostic(error.code, case.place, {"at": case.at, **error.context})
        )
    except SourceError as error:
        reasons = "; ".join(f"{d.code} {_context(d)}" for d in error.diagnostics)
        return CaseResult(case, name, (reasons,), Diagnostic("R604", case.place, {"at": case.at, "reason": reasons}))
    if not run.problems:
        return CaseResult(case, name)
    context = {"at": f"{name}: {case.at}", "problems": "; ".join(run.problems)}
    return CaseResult(case, name, tuple(run.problems), Diagnostic("R601", case.place, context))


def _context(diagnostic: Diagnostic) -> str:
    return ", ".join(f"{key}={value}" for key, value in diagnostic.context.items())


def _rule_of(rulebook: Rulebook, case: Case) -> Rule:
    """The rule of the case's file whose id ends in the slug."""
    found = next((rule for rule in rulebook.rules if is_about(case, rule)), None)
    if found is None:
        prefix = f"{case.home.replace(' ', '-')}-"
        slugs = [rule.id.removeprefix(prefix) for rule in rulebook.rules if rule.id.startswith(prefix)]
        raise CaseError("R602", rule=case.rule, near=nearest(case.rule, slugs))
    return found


def _resolved(rulebook: Rulebook, case: Case) -> _Run:
    building = build(case)
    day = building.run.get("inspection_date")
    settings = RunSettings(
        inspection_date=None if day in (None, "unknown") else date.fromisoformat(str(day)),
        task=building.run.get("task"),
        phase=building.run.get("phase"),
    )
    graph = resolve(load_plain(building.document, str(case.place or case.home)), settings)
    entries = [SimpleNamespace(relief=label, subject="") for label in case.claims]
    return _Run(building, graph, Evaluator(rulebook, graph, Claims(entries, graph)))


def _check_rule(run: _Run, case: Case, rule: Rule, rulebook: Rulebook) -> None:
    class_ = rulebook.views[rule.subject].class_ if rule.subject in rulebook.views else rule.subject
    subject = run.building.subject(run.graph, case.subject or _only(run, class_))
    found = run.evaluator.evaluate(rule, subject)
    _check_evaluation(run, case, rule, found)
    exact = run.evaluator.by_interpreter(rule, subject)
    if (exact.verdict, exact.value, exact.limit) != (found.verdict, found.value, found.limit) and not found.note:
        run.problems.append(f"interpreter: {exact.verdict} {exact.value} {exact.limit}")


def _only(run: _Run, class_: str) -> str:
    """The one subject of a class in the case; the one called by the bare class name where there are several."""
    names = [run.building.name_of(s) for s in run.graph.by_class.get(class_, []) if not s.placeholder_]
    if len(names) == 1:
        return names[0]
    return class_


def _check_evaluation(run: _Run, case: Case, rule: Rule, found: Evaluation) -> None:
    expected = case.expected
    run.compare("expect", expected.get("expect"), found.verdict)
    for key, value in (("value", found.value), ("limit", found.limit)):
        if key in expected:
            run.compare(key, _expected_text(expected[key]), text_of(value, found.unit, rule.comparison or ""))
    if "item" in expected:
        run.compare("item", str(expected["item"]), found.item)
    if "adjusted" in expected:
        run.compare("adjusted", sorted(_texts(expected["adjusted"])), sorted(found.adjusted))
    if "missing" in expected:
        wanted = sorted(name.removeprefix("site.") for name in _texts(expected["missing"]))
        run.compare("missing", wanted, [n.removeprefix("site.") for n in run.missing_names(found.missing)])


def _check_definition(run: _Run, case: Case) -> None:
    key, _, name = case.definition.rpartition(".")
    subject = run.building.subject(run.graph, case.subject or key)
    if (subject.class_, name) not in run.evaluator.scope.definitions:
        known = [n for class_, n in run.evaluator.scope.definitions if class_ == subject.class_]
        raise CaseError("R602", rule=case.definition, near=nearest(name, known))
    for what, reading in (("expect", "strict"), ("strict", "strict"), ("lenient", "lenient")):
        if what not in case.expected:
            continue
        found, text = _definition(run.evaluator, subject, name, reading)
        run.compare(what, _expected_text(case.expected[what]), text)
        if what == "expect" and "missing" in case.expected:
            run.compare("missing", sorted(_texts(case.expected["missing"])), run.missing_names(found.missing))


def _definition(evaluator: Evaluator, subject: Subject, name: str, reading: Any) -> tuple[b.Bounds, str]:
    interpreter = evaluator.interpreters[reading]
    found = interpreter.defined(subject, name)
    tree, _ = interpreter.definition_tree(subject.class_, name)
    shown = show(found, tree.type)
    return found, "unknown" if shown == "?" else shown.partition(" ")[0] if "[" not in shown else shown


def _expected_text(value: Any) -> str:
    """What a case writes, in the form in which values are printed: numbers in canonical units."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, Decimal)):
        return number_text(Decimal(value))
    text = str(value).strip()
    match = _QUANTITY.fullmatch(text)
    if match is not None:
        unit = unit_named(match.group(2)) if match.group(2) else None
        number = Decimal(match.group(1))
        exact = number if unit is None else canonical(number, unit)
        if exact is not None and (unit is not None or not match.group(2)):
            return number_text(exact)
    return text


def _texts(value: Any) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def _shown(value: Any) -> str:
    return ", ".join(map(str, value)) or "∅" if isinstance(value, list) else str(value)


def main(select: Sequence[str]) -> int:
    """Run the cases and print those that fail; the exit code is 1 where any does."""
    from fire_rules.rulebook import load_rulebook
    from fire_rules.source.messages import render

    try:
        results = run_cases(load_rulebook(from_files=True), select)
    except SourceError as error:
        for diagnostic in error.diagnostics:
            print(render(diagnostic, "en"))
        return 2
    failed = [result for result in results if not result.passed]
    for result in failed:
        if result.diagnostic is not None:
            print(render(result.diagnostic, "en"))
    print(f"{len(results) - len(failed)} of {len(results)} cases passed")
    return 1 if failed else 0


if __name__ == "__main__":
    import sys

    sys.exit(main(sys.argv[1:]))
