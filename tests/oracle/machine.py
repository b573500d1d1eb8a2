"""From the facts of a sheet through the whole machine: file, model, graph, evaluator, one rule's answer."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from types import SimpleNamespace
from typing import Any

from fire_rules.assurance.case_building import build
from fire_rules.engine.claims import Claims
from fire_rules.engine.evaluation import Evaluation
from fire_rules.engine.evaluator import Evaluator
from fire_rules.model import RunSettings, load_plain, resolve
from fire_rules.rulebook.load import load_rulebook
from fire_rules.rulebook.rule import Case, Rule, Rulebook
from fire_rules.source import SourceError
from tests.oracle.sheets import HERE, NO_HOURS, NOT_PERMITTED, UNLIMITED, Cell, Point

ENDLESS = {UNLIMITED: Decimal("Infinity"), NOT_PERMITTED: Decimal("-Infinity"), NO_HOURS: Decimal(0)}


@cache
def _loaded() -> Rulebook | SourceError:
    """The rulebook, or why there is none: a fault in a rule file is found once, not by every test again."""
    try:
        return load_rulebook()
    except SourceError as error:
        return error


def rulebook() -> Rulebook:
    """The bundled rulebook. Raises SourceError where the rule files have a fault."""
    found = _loaded()
    if isinstance(found, SourceError):
        raise found
    return found


@cache
def scopes() -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
    """By the end of its name (``""``, ``-systems``): the clauses that a scope file holds whole, and single rules."""
    found = {}
    for path in sorted(HERE.glob("scope*.txt")):
        lines = [line.split() for line in path.read_text(encoding="utf-8").splitlines() if line]
        clauses = frozenset(f"{first} {clause}" for first, *rest in lines for clause in rest)
        alone = frozenset(first for first, *rest in lines if not rest)
        found[path.stem.removeprefix("scope")] = (clauses, alone)
    return found


def scope_of(rule: Rule) -> str | None:
    """The scope that a rule of design belongs to: the one that names it, else the one that holds its clause."""
    if rule.layer != "design":
        return None
    home = f"{rule.instrument} {rule.clause.partition('(')[0]}"
    named = [name for name, (_, alone) in scopes().items() if rule.id in alone]
    return next(iter(named or [name for name, (clauses, _) in scopes().items() if home in clauses]), None)


def in_scope(rule: Rule) -> bool:
    """Whether the oracle holds the rule: it is tried and seeded."""
    return scope_of(rule) is not None


def breach_of(rule: Rule) -> str:
    """The verdict of a rule that is not met: a rule that only asks has no other than judgement."""
    return "violation" if rule.judge is None else "judgement"


@cache
def rules() -> Mapping[str, Rule]:
    return {rule.id: rule for rule in rulebook().rules}


def answer(
    rule_id: str, facts: Mapping[str, Any], given: Mapping[str, Any], claims: tuple[str, ...] = (), subject: str = ""
) -> Evaluation:
    """What the rule says of its subject in the building of these facts."""
    (found,) = answers(rule_id, facts, given, claims, (subject,))
    return found


def answers(
    rule_id: str,
    facts: Mapping[str, Any],
    given: Mapping[str, Any],
    claims: tuple[str, ...] = (),
    subjects: tuple[str, ...] = ("",),
) -> list[Evaluation]:
    """What the rule says of several subjects in the building of these facts, in their order."""
    rule = rules()[rule_id]
    building = build(Case(home=rule_id, at="", base=facts, given=given, expected={}))
    graph = resolve(load_plain(building.document, rule_id), RunSettings())
    entries = [SimpleNamespace(relief=label, subject="") for label in claims]
    evaluator = Evaluator(rulebook(), graph, Claims(entries, graph))
    views = rulebook().views
    class_ = views[rule.subject].class_ if rule.subject in views else rule.subject
    names = (subject if subject.split("/")[0] == class_ else class_ for subject in subjects)
    return [evaluator.evaluate(rule, building.subject(graph, name)) for name in names]


_SAID: dict[tuple[str, str, str], Evaluation] = {}


def said_of(point: Point) -> Evaluation:
    """What its rule says of a point; computed once for all tests that ask."""
    key = (point.sheet, point.at, point.rule)
    if key not in _SAID:
        _SAID[key] = answer(point.rule, point.facts, point.given, point.claims, point.subject)
    return _SAID[key]


def number_of(cell: Cell) -> Decimal:
    """A cell as the engine reckons with it."""
    return ENDLESS[cell] if isinstance(cell, str) else cell
