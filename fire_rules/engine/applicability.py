"""Whether a rule binds here and now: the task of the run, the phase of the building, the place of a local rule."""

from __future__ import annotations

from fire_rules.engine import reasons
from fire_rules.engine.cover import building_of
from fire_rules.facts import FactRef, Subject
from fire_rules.records import dataclass
from fire_rules.rulebook.rule import Rule, Words
from fire_rules.values import OneOf
from fire_rules.vocabulary import vocabulary

CITY_ENDINGS = ("市", "地区", "自治州", "盟")
MUNICIPALITIES = ("北京市", "上海市", "天津市", "重庆市")
PLACES = ("province", "city", "county")
"""The fields of the site that say where it is, from the top."""

Within = tuple[bool | None, frozenset[FactRef]]
"""Whether the site lies in a place; where that is open, with what would settle it."""


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
        place = in_place(rule, subject)
        if place.binds is False or phase.binds is True:
            return place
        return phase if place.binds else Applies(None, phase.code, phase.why, phase.missing | place.missing)

    def _in_phase(self, rule: Rule, subject: Subject) -> Applies:
        """By the phase of its building; what stands in none is bound where any building is in such a phase."""
        holders = _holders(subject)
        possible = [self._possible(holder) for holder in holders]
        if any(phases <= rule.phases for phases in possible):
            return YES
        if not any(phases & rule.phases for phases in possible):
            return Applies(False, "phase", reasons.OTHER_PHASE)
        return Applies(None, "phase", reasons.PHASE_OPEN, frozenset(holder.ref_("phase") for holder in holders))

    def _possible(self, holder: Subject) -> frozenset[str]:
        """The phases that a building may be in; that of the run, where it does not say."""
        value = holder.fact_("phase")
        if isinstance(value, str):
            return frozenset({value})
        if self._phase:
            return frozenset({self._phase})
        return value.atoms if isinstance(value, OneOf) else self._phases


def _holders(subject: Subject) -> list[Subject]:
    """The subjects whose phase counts: its building, else every building of the file, else the site."""
    building = building_of(subject)
    if building is not None:
        return [building]
    graph = subject.graph_
    buildings = [b for b in graph.by_class.get("building", []) if not b.placeholder_] if graph else []
    return buildings or [_site_of(subject)]


def in_place(rule: Rule, subject: Subject) -> Applies:
    """Whether a local rule binds where the subject stands; a rule without a place binds everywhere."""
    if not rule.jurisdiction:
        return YES
    site = _site_of(subject)
    missing: frozenset[FactRef] = frozenset()
    for name in rule.jurisdiction:
        within, open_ = _below(site, name.split("/")) if "/" in name else _named(site, name)
        if within:
            return YES
        missing |= open_ if within is None else frozenset()
    if missing:
        return Applies(None, "jurisdiction", reasons.PLACE_OPEN, missing)
    return Applies(False, "jurisdiction", reasons.ELSEWHERE)


def _named(site: Subject, name: str) -> Within:
    """A word such as 安阳市 is a city, one such as 河南 or 河南省 a province."""
    levels = _levels(name)
    if any(_same_place(site.fact_(level), name) for level in levels):
        return True, frozenset()
    missing = frozenset(site.ref_(level) for level in levels if not isinstance(site.fact_(level), str))
    return (None, missing) if missing else (False, missing)


def _below(site: Subject, names: list[str]) -> Within:
    """A way down such as 河南/平顶山/舞钢市; a county-level city is known as the city of the site too."""
    levels = dict(zip(PLACES, names, strict=False))
    if any(_same_place(site.fact_(level), names[-1]) for level in levels):
        return True, frozenset()
    stated = {level: name for level, name in levels.items() if isinstance(site.fact_(level), str)}
    if len(stated) == len(levels) or any(not _same_place(site.fact_(level), name) for level, name in stated.items()):
        return False, frozenset()
    return None, frozenset(site.ref_(level) for level in levels if level not in stated)


def _levels(name: str) -> tuple[str, ...]:
    if name in MUNICIPALITIES:
        return ("province", "city")
    return ("city",) if name.endswith(CITY_ENDINGS) else ("province",)


def _same_place(value: object, name: str) -> bool:
    return isinstance(value, str) and bool(value) and (value.startswith(name) or name.startswith(value))


def _site_of(subject: Subject) -> Subject:
    here = subject
    while here.parent_ is not None:
        here = here.parent_
    return here
