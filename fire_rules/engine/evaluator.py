"""One rule on one subject: generated code on points, bounds where something is unknown, cases where these fall short.

Laws kept here: learning never overturns, forgetting never absolves (tests/laws).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Context, Decimal, localcontext
from functools import cached_property
from itertools import islice, product, zip_longest
from typing import Any, Protocol

from fire_rules.engine.bounded import Bounded, Outcome
from fire_rules.engine.evaluation import Evaluation
from fire_rules.engine.finding import Step, Verdict
from fire_rules.engine.kept import kept
from fire_rules.engine.latitude import of_both
from fire_rules.engine.periodic import periodic
from fire_rules.facts import FactRef, Graph, OpenFactError, Subject, in_order
from fire_rules.language import bounds as b
from fire_rules.language.interpret import Facts, Interpreter, NoSuchCaseError, Reading
from fire_rules.language.once import Once
from fire_rules.language.trace import Trace, TraceStep, show
from fire_rules.language.types import unit_of
from fire_rules.rulebook.rule import Rule, Rulebook
from fire_rules.rulebook.typed import READINGS, Trees, has_latitude, scope_of
from fire_rules.values import OneOf, Range
from fire_rules.vocabulary.types import Bool, Enum

MAX_CASES = 64
MAX_STEPS_BELOW = 60
ARITHMETIC = Context(prec=60)
DECIDED: frozenset[Verdict] = frozenset(("violation", "compliant", "not_applicable"))


class ClaimsLike(Protocol):
    """Which reliefs are claimed for a subject."""

    def claimed(self, subject: Subject, label: str) -> bool: ...
    def labels(self) -> frozenset[str]: ...


class Machinery:
    """What evaluation needs of a rulebook, made once: its names, its typed trees, its generated functions."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.scope = scope_of(rulebook)
        self.trees = Trees(self.scope)
        self.units: dict[str, str] = {}
        self.functions: Mapping[str, Callable[..., Any]] = rulebook.functions
        self.definitions: Mapping[tuple[str, str], Any] = rulebook.definition_functions
        if not rulebook.functions:
            from fire_rules.rulebook.compile import compile_functions

            self.functions, self.definitions = compile_functions(rulebook)

    @cached_property
    def readers(self) -> Mapping[str, frozenset[str]]:
        """The ids of the rules that read a field, for each field that a violation may imply another value of."""
        if self.rulebook.readers:
            return self.rulebook.readers
        from fire_rules.rulebook.reads import readers

        return readers(self.rulebook)

    @cached_property
    def latitude(self) -> Mapping[tuple[str, str], bool]:
        """Which definitions have a strict and a lenient reading."""
        from fire_rules.rulebook.compile import latitude_of

        return latitude_of(self.scope, self.rulebook)


machinery_of = kept(Machinery)


class Evaluator:
    """Evaluates the rules of one rulebook on the subjects of one graph."""

    def __init__(self, rulebook: Rulebook, graph: Graph, claims: ClaimsLike) -> None:
        self.rulebook = rulebook
        self.graph = graph
        self.claims = claims
        self.labels = claims.labels()
        self.machinery = machinery_of(rulebook)
        self.scope = self.machinery.scope
        self.trees = self.machinery.trees
        self.functions = self.machinery.functions
        graph.definitions = self.machinery.definitions
        self.facts: Facts
        self.interpreters: dict[Reading, Interpreter]
        self.forget()

    def forget(self) -> None:
        """Know nothing of the facts of the graph: to be called after one of them was changed."""
        self.facts = {}
        self.interpreters = {reading: self.interpreter(reading) for reading in READINGS}

    def interpreter(self, reading: Reading, assumed: Mapping[FactRef, Any] | None = None) -> Interpreter:
        return Interpreter(self.scope, self.trees.cache, reading, assumed, self.facts)

    # -- evaluation ------------------------------------------------------------------------------------------------

    def evaluate(self, rule: Rule, subject: Subject) -> Evaluation:
        """The answer of a rule on a subject."""
        with localcontext(ARITHMETIC):
            if rule.every is not None:
                return periodic(self, rule, subject)
            functions = [self.functions.get(f"{rule.id}@{reading}") for reading in READINGS]
            if functions[0] is None:
                return self.read(rule, subject, READINGS[0], rule.id)
            strict, lenient = (self.read(rule, subject, r, f"{rule.id}@{r}") for r in READINGS)
            return of_both(self, strict, lenient)

    def read(self, rule: Rule, subject: Subject, reading: Reading, key: str) -> Evaluation:
        """The answer under one reading of the law."""
        claimed = frozenset(label for label in self.labels if self.claims.claimed(subject, label))
        try:
            verdict, value, limit, item, adjusted = self.functions[key](subject, claimed)
        except OpenFactError:
            return self.over_bounds(rule, subject, reading)
        except NoSuchCaseError:
            return Evaluation(rule, subject, "judgement", note="no_such_case")
        reliefs = self.reliefs(rule, subject, reading) if verdict == "violation" and rule.adjust else ()
        return Evaluation(rule, subject, verdict, value, limit, self.unit(rule), item, (), adjusted, reliefs)

    def over_bounds(self, rule: Rule, subject: Subject, reading: Reading) -> Evaluation:
        """The answer over bounds, and case by case where that stays open."""
        try:
            outcome = self.outcome(rule, subject, self.interpreters[reading])
            note = ""
            if outcome.verdict == "undetermined":
                settled = self.by_cases(rule, subject, reading, outcome)
                outcome, note = (outcome, "") if settled is None else (settled, "cases")
        except NoSuchCaseError:
            return Evaluation(rule, subject, "judgement", note="no_such_case")
        return Evaluation(
            rule,
            subject,
            outcome.verdict,
            _plain(outcome.value),
            _plain(outcome.limit),
            self.unit(rule),
            outcome.item,
            outcome.maybe,
            outcome.adjusted,
            outcome.reliefs,
            outcome.missing,
            note,
            open=outcome.open,
        )

    def outcome(self, rule: Rule, subject: Subject, interpreter: Interpreter) -> Outcome:
        interpreter.once = Once()
        return self.bounded(rule, subject, interpreter).run()

    def bounded(self, rule: Rule, subject: Subject, interpreter: Interpreter) -> Bounded:
        claimed = self.claims.claimed
        return Bounded(rule, subject, self.trees, interpreter, lambda label: claimed(subject, label))

    def reliefs(self, rule: Rule, subject: Subject, reading: Reading) -> tuple[str, ...]:
        """The reliefs that nobody claims and that may apply to what is violated."""
        try:
            return self.bounded(rule, subject, self.interpreters[reading]).reliefs()
        except NoSuchCaseError:
            return ()

    def by_cases(self, rule: Rule, subject: Subject, reading: Reading, outcome: Outcome) -> Outcome | None:
        """The common verdict over all values of the missing enumerations and booleans, where there is one.

        A fact that is read once needs no cases (see :mod:`fire_rules.language.once`), unless by adjustments that look
        at one another.
        """
        twice = self.interpreters[reading].once.twice
        entangled = any(entry.group is not None or entry.not_with or entry.over for entry in rule.adjust)
        domains = list(self.domains(outcome.missing if entangled else outcome.missing & twice))
        if not domains:
            return None
        settled: Outcome | None = None
        for values in _from_both_ends(list(product(*(d for _, d in domains)))):
            assumed = {ref: value for (ref, _), value in zip(domains, values, strict=True)}
            found = self.outcome(rule, subject, self.interpreter(reading, assumed))
            if found.verdict not in DECIDED or (settled is not None and found.verdict != settled.verdict):
                return None
            settled = _merged(settled, found)
        return settled

    def domains(self, missing: frozenset[FactRef]) -> Iterator[tuple[FactRef, list[Any]]]:
        """The values of missing enumerations and booleans, the smallest first, as long as the product is bounded."""
        found = []
        for ref in in_order(missing):
            subject = self.graph.by_path.get(ref.path)
            values = None if subject is None else self.values_of(subject, ref.name)
            if values:
                found.append((ref, values))
        found.sort(key=lambda entry: (len(entry[1]), entry[0]))
        cases = 1
        for ref, values in found:
            cases *= len(values)
            if cases > MAX_CASES:
                return
            yield ref, values

    def values_of(self, subject: Subject, name: str) -> list[Any] | None:
        spec = self.scope.vocabulary.fields_of(subject.class_).get(name)
        match spec.type if spec is not None else None:
            case Bool():
                return [True, False]
            case Enum(enum):
                stated = subject.fact_(name)
                return (
                    sorted(stated.atoms) if isinstance(stated, OneOf) else list(self.scope.vocabulary.enums[enum].atoms)
                )
        return None

    def unit(self, rule: Rule) -> str:
        """The unit of a rule's measure."""
        if rule.measure is None:
            return ""
        found = self.machinery.units.get(rule.id)
        if found is None:
            found = self.machinery.units[rule.id] = unit_of(self.trees.measure(rule).type)
        return found

    # -- explanation -----------------------------------------------------------------------------------------------

    def explain(self, rule: Rule, subject: Subject) -> tuple[Step, ...]:
        """How the rule came to its answer on the subject, by the interpreter (strict reading)."""
        interpreter = self.interpreter("strict")
        interpreter.trace = Trace()
        with localcontext(ARITHMETIC):
            try:
                if rule.every is None:
                    self.outcome(rule, subject, interpreter)
            except NoSuchCaseError:
                pass
        return tuple(_step(s) for s in interpreter.trace.steps)

    def definition(self, subject: Subject, name: str) -> tuple[str, str, frozenset[FactRef]]:
        """The value of a definition on a subject as text, its unit, and what is missing."""
        interpreter = self.interpreters["strict"]
        tree, _ = interpreter.definition_tree(subject.class_, name)
        with localcontext(ARITHMETIC):
            try:
                found = interpreter.defined(subject, name)
            except NoSuchCaseError:
                return "/", "", frozenset()
        return show(found, tree.type), unit_of(tree.type), found.missing

    def by_interpreter(self, rule: Rule, subject: Subject) -> Evaluation:
        """The answer by the interpreter alone, for comparison with the generated code."""
        with localcontext(ARITHMETIC):
            if rule.every is not None:
                return periodic(self, rule, subject)
            if not has_latitude(self.trees.all_of(rule), self.machinery.latitude):
                return self.over_bounds(rule, subject, "strict")
            strict, lenient = (self.over_bounds(rule, subject, r) for r in READINGS)
            return of_both(self, strict, lenient)


def _from_both_ends(cases: list[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """First, last, second, last but one …: cases far apart show soonest that they do not agree."""
    half = (len(cases) + 1) // 2
    for early, late in zip_longest(cases[:half], reversed(cases[half:])):
        yield early
        if late is not None:
            yield late


def _merged(settled: Outcome | None, found: Outcome) -> Outcome:
    """One outcome for all cases so far: figures become bounds."""
    if settled is None:
        return found
    settled.value = _hull(settled.value, found.value)
    settled.limit = _hull(settled.limit, found.limit)
    settled.open |= found.open
    if settled.item != found.item:
        settled.item, settled.maybe = "", tuple(dict.fromkeys((*settled.maybe, settled.item, found.item)))
    settled.adjusted = tuple(a for a in settled.adjusted if a in found.adjusted)
    return settled


def _hull(a: b.Span | None, c: b.Span | None) -> b.Span | None:
    if a is None or c is None:
        return None
    found = b.hull([a, c], b.NONE)
    return found if isinstance(found, b.Span) else None


def _plain(span: b.Span | None) -> Decimal | Range | None:
    if span is None:
        return None
    return span.lo if span.point else Range(span.lo, span.hi, span.lo_open, span.hi_open)


def _step(step: TraceStep) -> Step:
    origin = ""
    if step.origin is not None:
        origin = step.origin.level if step.origin.ref is None else f"{step.origin.level} {step.origin.ref}"
    below = tuple(_step(s) for s in islice(step.steps, MAX_STEPS_BELOW))
    return Step(step.text, step.value, step.cites, origin, step.place, below)
