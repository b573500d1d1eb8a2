"""Small worlds for tests of the engine: graphs, rules and rulebooks made by hand, and an evaluator told its answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from fire_rules.engine.evaluation import Evaluation
from fire_rules.engine.finding import Step
from fire_rules.facts import FactRef, Graph, Origin, Subject
from fire_rules.language import Expression
from fire_rules.rulebook.rule import Adjustment, Binding, Force, Instrument, Rule, Rulebook
from fire_rules.values import UNKNOWN, Open

BEFORE = date(2010, 1, 1)
OLD = date(2016, 6, 1)
NEW = date(2024, 3, 1)
FIRST = date(2015, 5, 1)
TURN = date(2023, 6, 1)


def subject(class_: str, id_: str, parent: Subject | None = None, key: str = "", **facts: Any) -> Subject:
    """A subject below its parent; ``key`` is the key of the list that it stands in."""
    path = f"{key or class_}[{id_}]"
    if parent is not None and parent.path_:
        path = f"{parent.path_}/{path}"
    made = Subject(class_, id_, path, parent)
    for name, value in facts.items():
        made.set_(name, value, Origin("stated"))
    above = parent
    while above is not None:
        made.__dict__.setdefault(above.class_, above)
        above = above.parent_
    return made


class World:
    """A site with one building A that has a part P, a compartment F1 and what a test adds."""

    def __init__(self, inspection: Any = UNKNOWN, **building: Any) -> None:
        self.site = Subject("site", "", "")
        self.site.set_("inspection_date", inspection)
        self.graph = Graph(self.site)
        self.graph.add(self.site)
        self.building = self.add("building", "A", self.site, **building)
        self.part = self.add("part", "P", self.building, "parts")
        self.other = self.add("part", "Q", self.building, "parts")
        self.compartment = self.add("compartment", "F1", self.building, "compartments", part=self.part)
        self.building.set_("parts", (self.part, self.other))
        self.building.set_("compartments", (self.compartment,))

    def add(self, class_: str, id_: str, parent: Subject, key: str = "", **facts: Any) -> Subject:
        """Add a subject."""
        made = subject(class_, id_, parent, key, **facts)
        self.graph.add(made)
        return made

    def alter(self, id_: str = "R1", **facts: Any) -> Subject:
        """Add an alteration to the building's list."""
        works = self.add("alteration", id_, self.building, "alterations", **facts)
        stated = self.building.fact_("alterations")
        before = () if isinstance(stated, Open) else stated
        self.building.set_("alterations", (*before, works), Origin("stated"))
        return works

    def unlisted(self, class_: str, key: str, parent: Subject | None = None) -> Subject:
        """A list that is not stated, with its placeholder."""
        holder = parent or self.building
        holder.set_(key, UNKNOWN)
        stand_in = Subject(class_, "?", f"{holder.path_}/{key}[?]", holder, placeholder_=True)
        self.graph.add(stand_in)
        return stand_in


def period(
    start: date = FIRST,
    end: date | None = None,
    status: str = "mandatory",
    edition: str = "1",
    binding: tuple[str, str] | None = None,
) -> Force:
    """A period of force; ``binding`` is (clause, relation)."""
    return Force(start, end, status, edition, Binding(*binding) if binding else None)  # type: ignore[arg-type]


def rule(id_: str = "OLD-1-a", obligation: str = "duty", subject: str = "part", **more: Any) -> Rule:
    """A rule of an instrument and clause taken from its id."""
    instrument, clause, _ = id_.split("-", 2)
    base = Rule(
        id=id_,
        obligation=obligation,
        instrument=instrument,
        clause=clause,
        title={"zh": "题", "en": "title"},
        subject=subject,
        governed_by="design",
        force=(period(),),
        require=Expression("true"),
        says={"zh": "因为", "en": "because"},
    )
    return replace(base, **more)


def turning(binding: tuple[str, str] | None = None) -> tuple[Force, ...]:
    """Mandatory from the first day on record, ordinary from the turn on."""
    return (period(FIRST, TURN), period(TURN, None, "ordinary", "1", binding))


def instrument(name: str, kind: str = "standard") -> Instrument:
    """An instrument with one edition."""
    edition = {"id": "1", "start": FIRST if name == "OLD" else TURN, "end": None}
    return Instrument(name, {"zh": f"《{name}》", "en": name}, name, kind, (edition,))  # type: ignore[arg-type]


def rulebook(*rules: Rule, kinds: Mapping[str, str] | None = None, **more: Any) -> Rulebook:
    """A rulebook of these rules with an instrument for each name."""
    kinds = kinds or {}
    names = dict.fromkeys(r.instrument for r in rules)
    instruments = {name: instrument(name, kinds.get(name, "standard")) for name in names}
    base = Rulebook(rules, {}, {}, {}, instruments, {}, (), "digest")
    return replace(base, **more)


def relief(label: str, cites: str = "1 note 1") -> Adjustment:
    """A relief that must be claimed."""
    return Adjustment(label, cites, Expression("true"), waive=True, on_claim=True)


class Told:
    """An evaluator that is told its answers, by rule id or (rule id, path)."""

    def __init__(self, answers: Mapping[Any, Any], missing: Mapping[str, tuple[FactRef, ...]] | None = None) -> None:
        self.answers = answers
        self.missing = missing or {}
        self.asked: list[tuple[str, str]] = []

    def evaluate(self, rule: Rule, subject: Subject) -> Evaluation:
        self.asked.append((rule.id, subject.path_))
        answer = self.answers.get((rule.id, subject.path_), self.answers.get(rule.id, "not_applicable"))
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, Evaluation):
            return replace(answer, rule=rule, subject=subject)
        missing = frozenset(self.missing.get(rule.id, ())) if answer == "undetermined" else frozenset()
        return Evaluation(rule, subject, answer, missing=missing)

    def unit(self, rule: Rule) -> str:
        return ""

    def explain(self, rule: Rule, subject: Subject) -> tuple[Step, ...]:
        return (Step(rule.id, "told"),)

    def definition(self, subject: Subject, name: str) -> tuple[str, str, frozenset[FactRef]]:
        return "true", "", frozenset()
