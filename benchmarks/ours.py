"""The 20 checks as the bundled rulebook has them: its generated functions, alone and within the evaluator."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from benchmarks.checks import CHECKS, Found
from fire_rules.engine.evaluation import Evaluation
from fire_rules.engine.evaluator import Evaluator
from fire_rules.facts import Graph, Subject
from fire_rules.rulebook import load_rulebook

NO_CLAIMS: frozenset[str] = frozenset()


class Generated:
    """The generated functions on points; of a rule with two readings of the law the strict one."""

    name = "fire_rules, generated code"
    note = "three-valued: an open fact would leave it for the interpreter over bounds; gives value, limit, adjustments"

    def __init__(self) -> None:
        rulebook = load_rulebook()
        self.definitions = dict(rulebook.definition_functions)
        self.by_class: dict[str, list[tuple[str, Callable[..., Any]]]] = {}
        for rule, (class_, _) in CHECKS.items():
            key = rule if rule in rulebook.functions else f"{rule}@strict"
            self.by_class.setdefault(class_, []).append((rule, rulebook.functions[key]))

    def prepare(self, graph: Graph) -> Graph:
        """The graph with its definitions."""
        graph.definitions = self.definitions
        return graph

    def renew(self) -> None:
        """It has no state."""

    def refresh(self, prepared: Graph) -> None:
        """Drop the values of definitions."""
        forget(prepared)

    def check(self, prepared: Graph) -> Found:
        """The violations of the 20 checks."""
        found: Found = []
        for class_, rules in self.by_class.items():
            for subject in prepared.by_class.get(class_, ()):
                for rule, function in rules:
                    if function(subject, NO_CLAIMS)[0] == "violation":
                        found.append((rule, subject.path_))
        return found


class NoClaims:
    """A building that claims nothing."""

    def claimed(self, subject: Subject, label: str) -> bool:
        return False

    def labels(self) -> frozenset[str]:
        return NO_CLAIMS


class Evaluated:
    """The evaluator of the engine: the generated code, both readings, bounds where a fact is open, an answer object."""

    name = "fire_rules, evaluator"
    note = "the same with both readings of the law and an answer object for each rule and subject"

    def __init__(self) -> None:
        self.rulebook = load_rulebook()
        by_id = {rule.id: rule for rule in self.rulebook.rules}
        self.rules = [(class_, by_id[rule]) for rule, (class_, _) in CHECKS.items()]

    def prepare(self, graph: Graph) -> tuple[Evaluator, Graph]:
        """The evaluator of the graph."""
        return Evaluator(self.rulebook, graph, NoClaims()), graph

    def renew(self) -> None:
        """Its state is that of the graphs."""

    def refresh(self, prepared: tuple[Evaluator, Graph]) -> None:
        """Drop the values of definitions."""
        forget(prepared[1])

    def check(self, prepared: tuple[Evaluator, Graph]) -> Found:
        """The violations of the 20 checks, by the strict reading."""
        return [(one.rule.id, one.subject.path_) for one in self.answers(prepared) if _strictly_violated(one)]

    def answers(self, prepared: tuple[Evaluator, Graph]) -> list[Evaluation]:
        """The answers of the 20 checks."""
        evaluator, graph = prepared
        return [evaluator.evaluate(rule, one) for class_, rule in self.rules for one in graph.by_class.get(class_, ())]


def _strictly_violated(answer: Evaluation) -> bool:
    return answer.verdict == "violation" or (answer.verdict == "judgement" and answer.note == "latitude")


def forget(graph: Graph) -> None:
    """Drop the values of definitions from a graph."""
    for subject in graph:
        for name in [name for name in vars(subject) if (subject.class_, name) in graph.definitions]:
            del vars(subject)[name]
