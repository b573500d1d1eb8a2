"""The laws of the machine, on any building and rulebook: what a verdict may become when more or less is known.

Every law is a function that yields the :class:`Breach` es that it finds; none means that the law holds there. They are
stated on resolved facts and on one finding for each obligation and subject, under the dates of the file. The laws of
single facts are in :mod:`laws_knowing`, those of files in :mod:`laws_files`, of limits in :mod:`laws_limits`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from fire_rules.engine.answers import Answers
from fire_rules.engine.applicability import Applicability
from fire_rules.engine.claims import Claims
from fire_rules.engine.compartments import Effective, effective_findings
from fire_rules.engine.dates import Dates
from fire_rules.engine.evaluator import Evaluator
from fire_rules.engine.finding import Finding, Verdict
from fire_rules.engine.findings import Findings
from fire_rules.engine.force import ForceBook
from fire_rules.engine.joining import DIVIDING
from fire_rules.engine.run import DEFAULT_TASK, by_class, obligations_of
from fire_rules.facts import FactRef, Graph, Subject
from fire_rules.model import Document, RunSettings, resolve
from fire_rules.rulebook.rule import Rule, Rulebook
from fire_rules.rulebook.typed import Trees, scope_of
from fire_rules.values import UNKNOWN
from fire_rules.vocabulary import vocabulary

Key = tuple[str, str]
"""Obligation and subject path."""

OPEN: frozenset[Verdict] = frozenset(("undetermined", "judgement"))


EVERYWHERE = frozenset(
    {
        *("inspection_date", "design_date", "completion_date", "date", "starts", "design_approval", "approval"),
        *("scope", "phase", "province", "city", "part", "compartment", "storey", "building", "from_building"),
    }
)
"""Facts by which the engine itself finds the governing date, the phase and the place."""
WORD = re.compile(r"[^\W\d]\w*")


@dataclass(frozen=True, slots=True)
class Breach:
    """A law that does not hold: of which rule or obligation, on which subject, by what change, from what to what."""

    law: str
    what: str
    subject: str
    change: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.law}: {self.what} @ {self.subject}: {self.change}: {self.before} -> {self.after}"


class Laboratory:
    """One rulebook, with what is prepared once: typed trees, periods of force, rules by obligation and class."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.scope = scope_of(rulebook)
        self.trees = Trees(self.scope)
        self.force = ForceBook(rulebook)
        self.groups: dict[tuple[str, str], tuple[Rule, ...]] = {}
        for obligation, rules in obligations_of(rulebook):
            for class_, members in by_class(rulebook, rules):
                self.groups[obligation, class_] = members
        self._words: dict[str, frozenset[str]] | None = None

    def reading(self, name: str) -> frozenset[str]:
        """The obligations that a fact of this name can bear on: those whose rules speak of it, all of them of some."""
        return frozenset(o for o, words in self._known().items() if name in words or name in EVERYWHERE)

    def words_of(self, obligation: str) -> frozenset[str]:
        """Every word that the rules of an obligation use, with those of the definitions and views behind them."""
        return self._known()[obligation]

    def _known(self) -> dict[str, frozenset[str]]:
        if self._words is None:
            self._words = _words(self.rulebook)
        return self._words

    def experiment(self, document: Document, obligations: Collection[str] | None = None) -> Experiment:
        """A document of which facts can be changed one at a time, looked at for all obligations or for some."""
        return Experiment(self, document, obligations)


class Experiment:
    """The resolved graph of one document, and the findings on it under whatever is assumed at the moment."""

    def __init__(self, laboratory: Laboratory, document: Document, obligations: Collection[str] | None = None) -> None:
        self.laboratory = laboratory
        self.obligations = obligations
        self.document = document
        check = document.settings.check
        self._applies = Applicability(check.task or DEFAULT_TASK, check.phase)
        self.graph = resolve(document, RunSettings(task=check.task or DEFAULT_TASK, phase=check.phase))
        self.evaluator = Evaluator(laboratory.rulebook, self.graph, Claims(document.settings.claims, self.graph))
        self.evaluator.scope, self.evaluator.trees = laboratory.scope, laboratory.trees
        self.design_date: date | None = None
        self._forget_derived()

    def findings(self, keys: Collection[Key] | None = None) -> dict[Key, Finding]:
        """The findings, all or those of some keys whose subject exists."""
        make = Findings(
            self.laboratory.rulebook,
            self.laboratory.force,
            Dates(self.graph, self.design_date),
            Answers(self.evaluator, self._applies),
        )
        found = {}
        for obligation, subject in self._asked(keys):
            rules = self.laboratory.groups[obligation, subject.class_]
            found[obligation, subject.path_] = make.of(obligation, rules, subject)
        return found

    def effective(self, obligations: Collection[str]) -> list[Effective]:
        """What compartments break of these obligations that are one in effect."""
        dates = Dates(self.graph, self.design_date)
        answers = Answers(self.evaluator, self._applies)
        make = Findings(self.laboratory.rulebook, self.laboratory.force, dates, answers)
        groups = self.laboratory.groups
        between = [
            make.of(obligation, groups[obligation, class_], subject)
            for obligation, class_ in groups
            if obligation in DIVIDING
            for subject in self.graph.by_class.get(class_, ())
        ]
        asked = [(obligation, groups[obligation, "compartment"]) for obligation in obligations]
        return effective_findings(self.graph, between, dates, lambda s: [make.of(o, rules, s) for o, rules in asked])

    def verdicts(self, keys: Collection[Key] | None = None) -> dict[Key, Verdict]:
        return {key: finding.verdict for key, finding in self.findings(keys).items()}

    def _asked(self, keys: Collection[Key] | None) -> Iterator[tuple[str, Subject]]:
        if keys is None:
            for obligation, class_ in self.laboratory.groups:
                if self.obligations is not None and obligation not in self.obligations:
                    continue
                yield from ((obligation, subject) for subject in self.graph.by_class.get(class_, ()))
            return
        yield from ((obligation, self.graph.by_path[path]) for obligation, path in keys if path in self.graph.by_path)

    @contextmanager
    def assuming(self, subject: Subject, name: str, value: Any) -> Iterator[None]:
        """One fact has another value for a while."""
        before = subject.fact_(name)
        stood_open = name in subject.open_
        self._state(subject, name, value)
        try:
            yield
        finally:
            self._state(subject, name, before)
            if before is UNKNOWN and not stood_open:
                subject.open_.pop(name, None)

    @contextmanager
    def designed_on(self, day: date) -> Iterator[None]:
        """Every design has the same date for a while."""
        before, self.design_date = self.design_date, day
        try:
            yield
        finally:
            self.design_date = before

    def _state(self, subject: Subject, name: str, value: Any) -> None:
        subject.set_(name, value)
        self._forget_derived()

    def _forget_derived(self) -> None:
        for class_, name in self.graph.definitions:
            for subject in self.graph.by_class.get(class_, ()):
                subject.__dict__.pop(name, None)
        self.evaluator.forget()


def everything(document: Document) -> Document:
    """The document without its selection of rules."""
    return replace(document, settings=replace(document.settings, check=_unselected(document)))


def _unselected(document: Document) -> Any:
    return replace(document.settings.check, select=(), ignore=(), rules=())


def _words(rulebook: Rulebook) -> dict[str, frozenset[str]]:
    """Every word that the rules of an obligation use, those of the definitions and views that they name included."""
    behind: dict[str, set[str]] = {}
    for definition in rulebook.definitions.values():
        texts = (definition.value, definition.strict, definition.lenient)
        behind.setdefault(definition.name, set()).update(*(WORD.findall(e.text) for e in texts if e is not None))
    for view in rulebook.views.values():
        behind.setdefault(view.name, set()).update(WORD.findall(view.where.text))
    found: dict[str, set[str]] = {}
    for rule in rulebook.rules:
        found.setdefault(rule.obligation, set()).update(WORD.findall(repr(rule)), (rule.subject,))
    return {obligation: _closed(words, behind) for obligation, words in found.items()}


def _closed(words: set[str], behind: Mapping[str, set[str]]) -> frozenset[str]:
    reached: set[str] = set()
    pending = set(words)
    while pending:
        word = pending.pop()
        reached.add(word)
        pending |= behind.get(word, set()) - reached
    return frozenset(reached)


# -- facts -------------------------------------------------------------------------------------------------------------


def facts(graph: Graph) -> Iterator[tuple[Subject, str]]:
    """Every fact of every subject that the file lists, known or not; lists are no facts."""
    words = vocabulary()
    for subject in graph:
        if not subject.placeholder_:
            yield from ((subject, name) for name in words.fields_of(subject.class_))


def stated_facts(graph: Graph) -> Iterator[FactRef]:
    """The facts of which something is known."""
    return (subject.ref_(name) for subject, name in facts(graph) if subject.fact_(name) is not UNKNOWN)


def change_dates(rulebook: Rulebook) -> tuple[date, ...]:
    """The days on which a rule comes into force, changes or ends."""
    periods = [period for rule in rulebook.rules for period in rule.force]
    days = {period.start for period in periods} | {period.end for period in periods if period.end is not None}
    return tuple(sorted(days - {date.min, date.max}))


# -- comparison --------------------------------------------------------------------------------------------------------


def decided(verdicts: Mapping[Key, Verdict]) -> list[Key]:
    """The keys of what is neither undetermined nor for a person to judge."""
    return [key for key, verdict in verdicts.items() if verdict not in OPEN]


def overturned(less: Verdict, more: Verdict) -> bool:
    """Whether what was decided on less is not so on more: violated, or not violated, it must stay."""
    return less not in OPEN and more not in OPEN and (less == "violation") != (more == "violation")


def absolved(more: Verdict, less: Verdict) -> bool:
    """Whether a violation is gone because less is known."""
    return more == "violation" and less not in ("violation", "undetermined")


def compared(
    law: str, change: str, before: Mapping[Key, Verdict], after: Mapping[Key, Verdict], wrong: Any
) -> Iterable[Breach]:
    """The keys of which ``wrong(before, after)`` holds."""
    for key, verdict in before.items():
        if key in after and wrong(verdict, after[key]):
            yield Breach(law, key[0], key[1], change, verdict, after[key])
