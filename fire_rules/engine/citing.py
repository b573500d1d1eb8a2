"""Clauses as they are cited in a finding, with their own figures."""

from __future__ import annotations

from datetime import date
from typing import Literal

from fire_rules.engine import reasons
from fire_rules.engine.compose import Entry, base_clause
from fire_rules.engine.dates import Dates, Governed
from fire_rules.engine.finding import Citation, Cited
from fire_rules.engine.measured import margin, measured
from fire_rules.facts import Subject, in_order
from fire_rules.rulebook.rule import Binding, Rule, Rulebook, Words
from fire_rules.vocabulary import vocabulary

Gravity = Literal["mandatory", "shall", "should"]


def gravity(modality: str, status: str) -> Gravity:
    """How grave a breach is: advice, an obligation, or a mandatory clause on the date that governs."""
    if modality == "should":
        return "should"
    return "mandatory" if status == "mandatory" else "shall"


class Citing:
    """Makes the citations of one run."""

    def __init__(self, rulebook: Rulebook, dates: Dates) -> None:
        self._rulebook = rulebook
        self._dates = dates
        self._measures: dict[str, Words] = {}

    def cited(self, entry: Entry, subject: Subject) -> Cited:
        """One clause with its own answer on the subject."""
        rule, evaluation = entry.rule, entry.answer.evaluation
        citation = self._citation(entry, self._dates.governed(subject, rule.governed_by))
        if evaluation is None or entry.verdict == "not_applicable":
            return Cited(
                citation,
                entry.verdict,
                comparison=rule.comparison or "",
                remedy=rule.remedy if _not_due(entry) else {},
                confidence=rule.confidence,
                due=entry.force.due,
            )
        comparison = rule.comparison or ""
        return Cited(
            citation=citation,
            verdict=entry.verdict,
            value=measured(evaluation.value, evaluation.unit),
            limit=measured(evaluation.limit, evaluation.unit, comparison),
            comparison=comparison,
            margin=margin(evaluation.value, evaluation.limit, comparison, evaluation.unit),
            adjustments=tuple(_labelled(rule, label) for label in evaluation.adjusted),
            relief=tuple(_labelled(rule, label) for label in evaluation.reliefs),
            missing=in_order(entry.answer.missing),
            reason=reasons.PRINCIPLE if entry.principle else rule.says,
            remedy={} if entry.principle else rule.remedy,
            confidence=rule.confidence,
            note="；".join(text for text in (rule.note, rule.known_limits) if text),
            measure=self._measure(rule),
            due=entry.force.due,
        )

    def bare(self, binding: Binding, entry: Entry, subject: Subject) -> Cited | None:
        """The mandatory clause behind an ordinary one, where no rule of its obligation says it; None out of force."""
        governed = self._dates.governed(subject, entry.rule.governed_by)
        instrument, _, clause = binding.clause.partition(" ")
        edition = self._edition(instrument, governed.day or entry.force.start)
        if not edition:
            return None
        home = f"{instrument} {base_clause(clause)}"
        citation = Citation(
            instrument=instrument,
            edition=edition,
            clause=clause,
            title=self._rulebook.clauses.get(home, {}),
            status="mandatory",
            by=governed.day,
            by_why=governed.basis,
            by_words=governed.why,
        )
        verdict = entry.verdict if entry.verdict in ("compliant", "not_applicable") else "judgement"
        principle = binding.relation == "principle_only"
        return Cited(citation, verdict, reason=reasons.PRINCIPLE if principle else reasons.NOT_EXPRESSED)

    def _citation(self, entry: Entry, governed: Governed) -> Citation:
        evaluation = entry.answer.evaluation
        return Citation(
            instrument=entry.rule.instrument,
            edition=entry.force.edition,
            clause=entry.rule.clause,
            title=entry.rule.title,
            item=evaluation.item if evaluation else "",
            rule=entry.rule.id,
            status=entry.force.status,
            modality=entry.rule.modality,
            by=governed.day,
            by_why=governed.basis,
            by_words=governed.why,
        )

    def _edition(self, instrument: str, day: date) -> str:
        known = self._rulebook.instruments.get(instrument)
        for edition in known.editions if known else ():
            if edition["start"] <= day and (edition["end"] is None or day < edition["end"]):
                return str(edition["id"])
        return ""

    def _measure(self, rule: Rule) -> Words:
        """What the rule measures, in words: the name of the field or definition that its measure reads."""
        if rule.measure is None:
            return {}
        found = self._measures.get(rule.id)
        if found is None:
            found = self._measures[rule.id] = self._named(rule.measure.text.strip())
        return found

    def _named(self, text: str) -> Words:
        owner, _, name = text.rpartition(".")
        if not owner.replace(".", "").isidentifier():
            return {}
        view = self._rulebook.views.get(owner)
        class_ = view.class_ if view else owner.rpartition(".")[2]
        definition = self._rulebook.definitions.get((class_, name))
        if definition is not None:
            return definition.title
        words = vocabulary()
        field = words.fields_of(class_).get(name) if class_ in words.classes else None
        return {"zh": field.zh, "en": field.en} if field else {}


def _not_due(entry: Entry) -> bool:
    """Whether the clause is left out only because its time limit is not reached."""
    due, asked = entry.force.due, entry.answer.evaluation
    unmet = asked is not None and asked.verdict in ("violation", "judgement")
    return unmet and due is not None and due.state == "later"


def _labelled(rule: Rule, label: str) -> str:
    """An adjustment with the place that it rests on."""
    cites = next((entry.cites for entry in rule.adjust if entry.label == label), "")
    return f"{label} ({cites})" if cites else label
