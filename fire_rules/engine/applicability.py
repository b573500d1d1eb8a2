"""Whether a rule binds here and now: the task of the run, the phase of the building, the place of a local rule."""

from __future__ import annotations

from dataclasses import dataclass

from fire_rules.engine import reasons
from fire_rules.engine.cover import building_of
from fire_rules.facts import FactRef, Subject
from fire_rules.rulebook.rule import Rule, Words
from fire_rules.values import OneOf
from fire_rules.vocabulary import vocabulary

CITY_ENDINGS = ("市", "地区", "自治州", "盟")
MUNICIPALITIES = ("北京市", "上海市", "天津市", "重庆市")


@dataclass(frozen=True, slots=True)
class Applies:
    """``binds`` is None where it is open; then ``missing`` says what would settle it."""

    binds: bool | None
    code: str = ""
    why: Words | None = None
    missing: frozenset[FactRef] = frozenset()


YES = Applies(True)


class Applicability:
    """The filters of one run. ``phase`` is that of the run, where a building does not say its own."""

    def __init__(self, task: str, phase: str | None = None) -> None:
        self._task = task
        self._phase = phase
        self._phases = frozenset(vocabulary().enums["phase"].atoms)

    def of(self, rule: Rule, subject: Subject) -> Applies:
        """Whether the rule binds the subject in this run."""
        if self._task not in rule.tasks:
            return Applies(False, "task", reasons.OTHER_TASK)
        phase = YES if rule.phases >= self._phases else self._in_phase(rule, subject)
        if phase.binds is False:
            return phase
        place = YES if not rule.jurisdiction else _in_place(rule, subject)
        if place.binds is False or phase.binds is True:
            return place
        return phase if place.binds else Applies(None, phase.code, phase.why, phase.missing | place.missing)

    def _in_phase(self, rule: Rule, subject: Subject) -> Applies:
        building = building_of(subject)
        possible, missing = self._phases, frozenset({FactRef("", "phase")})
        if building is not None:
            value, missing = building.fact_("phase"), frozenset({building.ref_("phase")})
            if isinstance(value, str):
                possible = frozenset({value})
            elif isinstance(value, OneOf):
                possible = value.atoms
        if len(possible) > 1 and self._phase:
            possible = frozenset({self._phase})
        if possible <= rule.phases:
            return YES
        if not possible & rule.phases:
            return Applies(False, "phase", reasons.OTHER_PHASE)
        return Applies(None, "phase", reasons.PHASE_OPEN, missing)


def _in_place(rule: Rule, subject: Subject) -> Applies:
    """Whether a local rule binds: a word such as 安阳市 is a city, one such as 河南 or 河南省 a province."""
    site = _site_of(subject)
    missing = set()
    for name in rule.jurisdiction:
        for field in _levels(name):
            value = site.fact_(field)
            if not isinstance(value, str):
                missing.add(site.ref_(field))
            elif _same_place(value, name):
                return YES
    if missing:
        return Applies(None, "jurisdiction", reasons.PLACE_OPEN, frozenset(missing))
    return Applies(False, "jurisdiction", reasons.ELSEWHERE)


def _levels(name: str) -> tuple[str, ...]:
    if name in MUNICIPALITIES:
        return ("province", "city")
    return ("city",) if name.endswith(CITY_ENDINGS) else ("province",)


def _same_place(value: str, name: str) -> bool:
    return bool(value) and (value.startswith(name) or name.startswith(value))


def _site_of(subject: Subject) -> Subject:
    here = subject
    while here.parent_ is not None:
        here = here.parent_
    return here
