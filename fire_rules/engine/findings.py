"""One finding for each obligation and subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from hashlib import sha256

from fire_rules.engine import labels
from fire_rules.engine.addressee import addressee_of
from fire_rules.engine.answers import Answer, Answers
from fire_rules.engine.citing import Citing, Gravity, gravity
from fire_rules.engine.compose import Composed, Entry, compose, over_scenarios
from fire_rules.engine.dates import Dates
from fire_rules.engine.finding import Cited, Finding, LegalStatus
from fire_rules.engine.force import ForceBook
from fire_rules.facts import Subject, in_order
from fire_rules.rulebook.rule import Rule, Rulebook, Words

GRAVITIES: tuple[Gravity, ...] = ("mandatory", "shall", "should")
FINGERPRINT = 16
SETTLED = ("not_applicable", "compliant")


class Findings:
    """Makes the findings of one run, under one resolution of dates."""

    def __init__(self, rulebook: Rulebook, force: ForceBook, dates: Dates, answers: Answers) -> None:
        self._rulebook = rulebook
        self._force = force
        self._dates = dates
        self._answers = answers
        self._citing = Citing(rulebook, dates)
        self._where: dict[int, tuple[str, str, str, str]] = {}

    def of(self, obligation: str, rules: Sequence[Rule], subject: Subject) -> Finding:
        """What is found of the obligation on the subject."""
        governed = {rule.governed_by: self._dates.governed(subject, rule.governed_by) for rule in rules}
        scenarios = self._force.scenarios(rules, {by: found.spans for by, found in governed.items()})
        ask = partial(self._ask, subject)
        composed = [compose(scenario, rules, ask) for scenario in scenarios]
        missing = frozenset(ref for found in governed.values() for ref in found.missing)
        final = over_scenarios(composed, missing)
        return self._finding(obligation, subject, final, _gravest(composed, final))

    def _ask(self, subject: Subject, rule: Rule) -> Answer:
        return self._answers.of(rule, subject)

    def _finding(self, obligation: str, subject: Subject, final: Composed, weight: Gravity) -> Finding:
        rule = final.main.rule
        building, part, storey, unit = self._places(subject)
        addressed = addressee_of(rule, subject) if final.verdict != "not_applicable" else None
        return Finding(
            obligation=obligation,
            subject=subject.path_,
            subject_class=subject.class_,
            subject_label=labels.label(subject),
            verdict=final.verdict,
            main=self._citing.cited(final.main, subject),
            also=tuple(self._also(final, subject)),
            gravity=weight,
            legal_status=self.legal_status(rule),
            place=subject.place_,
            building=building,
            part=part,
            storey=storey,
            unit=addressed.path_ if addressed is not None else unit,
            addressee=addressed.path_ if addressed is not None else "",
            binds=rule.binds,
            discipline=rule.discipline,
            missing=in_order(final.missing),
            fingerprint=fingerprint(building, obligation, subject.path_),
            placeholder=subject.placeholder_,
            remarks=_once(final.remarks),
        )

    def _also(self, final: Composed, subject: Subject) -> Iterator[Cited]:
        yield from (self._citing.cited(entry, subject) for entry in final.also)
        if final.verdict != "not_applicable":
            behind = (self._citing.bare(binding, final.main, subject) for binding in final.bindings)
            yield from (cited for cited in behind if cited is not None)

    def _places(self, subject: Subject) -> tuple[str, str, str, str]:
        found = self._where.get(id(subject))
        if found is None:
            found = self._where[id(subject)] = (
                labels.building_path(subject),
                labels.part_path(subject),
                labels.storey_path(subject),
                labels.unit_path(subject),
            )
        return found

    def legal_status(self, rule: Rule) -> LegalStatus:
        """What kind of breach a breach of this rule would be."""
        if rule.governed_by in ("design", "completion"):
            return "code_of_its_time"
        instrument = self._rulebook.instruments.get(rule.instrument)
        of_standard = instrument is not None and instrument.kind == "standard"
        return "upkeep" if rule.layer == "in_use" and of_standard else "present_duty"


def fingerprint(building: str, obligation: str, subject: str) -> str:
    """The identity of a finding through time: of the building, the obligation and the subject; no value, no line."""
    return sha256("\n".join((building, obligation, subject)).encode()).hexdigest()[:FINGERPRINT]


def _gravest(composed: Sequence[Composed], final: Composed) -> Gravity:
    """The gravity of the clause that carries the verdict; where the date is open, the gravest that may govern."""
    mains = [item.main for item in composed if item.verdict not in SETTLED] or [final.main]
    return min((_gravity(entry) for entry in mains), key=GRAVITIES.index)


def _gravity(entry: Entry) -> Gravity:
    return gravity(entry.rule.modality, entry.force.status)


def _once(remarks: Sequence[Words]) -> tuple[Words, ...]:
    return tuple({words["zh"]: words for words in remarks}.values())
