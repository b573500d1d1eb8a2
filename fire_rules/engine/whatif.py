"""What-if by what a violation implies: the building judged by its goods where their class is above the declared one.

A rule says by ``implies`` which fact of its subject is really another. Verdicts go by what the file declares; what
would come out otherwise stands beside them, for comparison, and counts for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from fire_rules.engine.evaluator import Evaluator
from fire_rules.engine.finding import Change, Finding, Result, Supposed, WhatIf
from fire_rules.engine.options import RunOptions
from fire_rules.engine.run import Run, prepare
from fire_rules.facts import FactRef, Graph, Subject
from fire_rules.rulebook.rule import Implies, Rule, Rulebook
from fire_rules.values import UNKNOWN, OneOf
from fire_rules.vocabulary import EnumSpec, vocabulary
from fire_rules.vocabulary.types import Enum

if TYPE_CHECKING:
    from fire_rules.model import Document

Facts = Mapping[tuple[str, str], Any]
TELLING = frozenset(("violation", "undetermined", "judgement"))
"""Verdicts that a change to or from is worth telling: from compliant to not applicable nothing is gained."""


def with_implied(document: Document, rulebook: Rulebook, options: RunOptions, run: Run, result: Result) -> Result:
    """The result of a run with the block of what its violations imply, where they imply anything."""
    rules = {rule.id: rule for rule in rulebook.rules if rule.implies is not None}
    causes = [f for f in result.findings if f.verdict == "violation" and f.main.citation.rule in rules]
    if not causes:
        return result
    evaluator = Evaluator(rulebook, run.graph, run.claims)
    supposed, values = _supposed(causes, rules, evaluator)
    if not values:
        return result
    other = _other(document, rulebook, options, _touched(result, rulebook, evaluator, values), values)
    skipped = {finding.obligation for finding in causes}
    changes = tuple(change for change in _changes(result, other) if change.finding.obligation not in skipped)
    return replace(result, whatif_blocks=(*result.whatif_blocks, WhatIf(tuple(supposed), changes)))


def _other(
    document: Document, rulebook: Rulebook, options: RunOptions, touched: tuple[str, ...], values: Facts
) -> tuple[Finding, ...]:
    """The findings of the rules that a supposed fact touches, as they would be."""
    if not touched:
        return ()
    asked = replace(options, select=touched, definitions=False, compare_with_current=False, derive="none")
    return prepare(document, rulebook, asked, supposed=values).decided()[0]


def _touched(result: Result, rulebook: Rulebook, evaluator: Evaluator, values: Facts) -> tuple[str, ...]:
    """The rules of the obligations that were found on and that read a supposed field: no other can turn."""
    readers = frozenset[str]().union(*(evaluator.machinery.readers[name] for _, name in values))
    found = {finding.obligation for finding in result.findings}
    turning = {rule.obligation for rule in rulebook.rules if rule.obligation in found and rule.id in readers}
    return tuple(rule.id for rule in rulebook.rules if rule.obligation in turning)


def _supposed(
    causes: list[Finding], rules: Mapping[str, Rule], evaluator: Evaluator
) -> tuple[list[Supposed], dict[tuple[str, str], Any]]:
    """What is put in the place of declared facts; where two violations imply another class, either is possible."""
    graph: Graph = evaluator.graph
    atoms: dict[tuple[str, str], frozenset[str]] = {}
    causing: dict[tuple[str, str], str] = {}
    for finding in causes:
        subject = graph.by_path.get(finding.subject)
        implies = rules[finding.main.citation.rule].implies
        if subject is None or implies is None:
            continue
        found = implied_atoms(implies, subject, evaluator)
        key = (subject.path_, implies.fact)
        if found and found != atoms_of(subject.fact_(implies.fact)):
            atoms[key] = atoms.get(key, frozenset()) | found
            causing.setdefault(key, finding.fingerprint)
    told = [
        Supposed(
            FactRef(*key),
            _shown(atoms_of(graph.by_path[key[0]].fact_(key[1])), graph.by_path[key[0]], key[1]),
            _shown(found, graph.by_path[key[0]], key[1]),
            causing[key],
        )
        for key, found in atoms.items()
    ]
    return told, {key: next(iter(found)) if len(found) == 1 else OneOf(found) for key, found in atoms.items()}


def implied_atoms(implies: Implies, subject: Subject, evaluator: Evaluator) -> frozenset[str]:
    """The atoms of the field that its source leaves possible; none where the source says nothing."""
    enum = _enum(subject, implies.fact)
    if implies.source in vocabulary().fields_of(subject.class_):
        offered = atoms_of(subject.fact_(implies.source))
    else:
        bounds = evaluator.interpreters["strict"].defined(subject, implies.source)
        offered = getattr(bounds, "atoms", None) or frozenset()
    return frozenset(atom for name in offered for atom in enum.groups.get(name, (name,)))


def atoms_of(value: Any) -> frozenset[str]:
    """The atoms that a fact may be; none where it is not known."""
    if value is UNKNOWN:
        return frozenset()
    return value.atoms if isinstance(value, OneOf) else frozenset((value,))


def _enum(subject: Subject, name: str) -> EnumSpec:
    type_ = vocabulary().fields_of(subject.class_)[name].type
    assert isinstance(type_, Enum)
    return vocabulary().enums[type_.name]


def _shown(atoms: frozenset[str], subject: Subject, name: str) -> str:
    return "/".join(atom for atom in _enum(subject, name).atoms if atom in atoms)


def _changes(result: Result, other: tuple[Finding, ...]) -> Iterator[Change]:
    """Findings whose verdict or limit is another; those that would be new first in the order of the report."""
    before = {(finding.obligation, finding.subject): finding for finding in result.findings}
    for finding in other:
        was = before.get((finding.obligation, finding.subject))
        if not finding.placeholder and _differs(was, finding):
            yield Change(finding, was)


def _differs(was: Finding | None, now: Finding) -> bool:
    if was is None:
        return now.verdict in TELLING
    if was.verdict != now.verdict:
        return was.verdict in TELLING or now.verdict in TELLING
    return now.verdict == "violation" and (was.main.limit, was.main.value) != (now.main.limit, now.main.value)
