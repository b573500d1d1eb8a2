"""One verdict out of the clauses that carry one obligation: in one state of the law, and over those that may govern."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache

from fire_rules.engine import reasons
from fire_rules.engine.answers import Answer
from fire_rules.engine.finding import Verdict
from fire_rules.engine.force import Scenario
from fire_rules.engine.timing import timed
from fire_rules.engine.verdicts import rank, together, whichever, with_stricter_old
from fire_rules.facts import FactRef, Subject
from fire_rules.records import dataclass
from fire_rules.rulebook.rule import Binding, Force, Rule, Words

RANKS = ("law", "regulation", "standard", "local", "plan")
"""Kinds of instruments in the order in which a finding names them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A clause in force with its answer. ``verdict`` is what counts; a ``principle`` stands beside the figure."""

    rule: Rule
    force: Force
    answer: Answer
    verdict: Verdict
    principle: bool = False


@dataclass(frozen=True, slots=True)
class Composed:
    """The verdict of an obligation on a subject, the clause that carries it, and the others in force beside it.

    ``bindings`` are mandatory clauses that no rule of this obligation expresses and that stand behind the figure.
    """

    verdict: Verdict
    main: Entry
    also: tuple[Entry, ...] = ()
    bindings: tuple[Binding, ...] = ()
    missing: frozenset[FactRef] = frozenset()
    remarks: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class _Bound:
    """Clauses that stand in a relation to one another, as one."""

    verdict: Verdict
    main: Entry
    also: tuple[Entry, ...] = ()
    remarks: tuple[Words, ...] = ()


SETTLED = ("compliant", "not_applicable")
BESIDE = "beside"
"""The relation of a clause that asks the same beside the mandatory one, or more: both bind, and the worst governs."""

Ask = Callable[[Rule], Answer]


def compose(scenario: Scenario, rules: Sequence[Rule], ask: Ask) -> Composed:
    """What the clauses in force come to, together."""
    if not scenario.in_force:
        return _without_force(scenario, rules, ask)
    entries = [_entry(rule, force, ask(rule)) for rule, force in scenario.in_force]
    bare = [binding for e in entries if (binding := _bare_binding(e)) is not None and not _targets(e, entries)]
    return _together(_related(entries), bare)


def _entry(rule: Rule, force: Force, asked: Answer) -> Entry:
    answer = timed(asked, force)
    return Entry(rule, force, answer, answer.verdict)


def _without_force(scenario: Scenario, rules: Sequence[Rule], ask: Ask) -> Composed:
    """No clause on record is in force: not in force, or before the record begins."""
    first = min(rules, key=lambda rule: (rule.kind == "plan", rule.force[0].start))
    if not scenario.uncovered:
        return Composed("not_applicable", _bare(first, "not_applicable"), remarks=(reasons.NOT_IN_FORCE,))
    answers = [ask(rule) for rule in rules]
    if all(answer.verdict == "not_applicable" for answer in answers):
        main = Entry(first, first.force[0], ask(first), "not_applicable")
        return Composed("not_applicable", main, remarks=(reasons.NOT_ENCODED_NOT_APPLICABLE,))
    return Composed("undetermined", _bare(first, "undetermined"), remarks=(reasons.NOT_ENCODED,))


def _bare(rule: Rule, verdict: Verdict) -> Entry:
    """A rule cited without its own answer."""
    nowhere = Subject(rule.subject, "", "")
    return Entry(rule, rule.force[0], Answer(rule, nowhere, verdict), verdict)


def _related(entries: Sequence[Entry]) -> list[_Bound]:
    """Each ordinary clause with the mandatory clauses that it names; every other clause by itself."""
    bound, used = [], set()
    for entry in entries:
        targets = _targets(entry, entries)
        if targets:
            used.update({id(entry), *map(id, targets)})
            bound.append(_pair(entry, targets))
    return [*bound, *(_Bound(e.verdict, e) for e in entries if id(e) not in used)]


def _targets(entry: Entry, entries: Sequence[Entry]) -> list[Entry]:
    binding = entry.force.binding
    if binding is None or binding.relation == BESIDE or entry.force.status != "ordinary":
        return []
    return [e for e in entries if e is not entry and clause_of(e.rule) == base_clause(binding.clause)]


def _bare_binding(entry: Entry) -> Binding | None:
    """The binding that stands for a mandatory clause behind the figure; a clause beside the law has none behind it."""
    binding = entry.force.binding
    return None if binding is None or binding.relation == BESIDE else binding


def clause_of(rule: Rule) -> str:
    """``GB55037 4.1.2``: the clause of a rule as bindings name it."""
    return f"{rule.instrument} {base_clause(rule.clause)}"


def base_clause(clause: str) -> str:
    """A clause without its items: ``8.1.8(11)`` is ``8.1.8``."""
    return clause.split("(")[0].strip()


def _pair(old: Entry, targets: list[Entry]) -> _Bound:
    """An ordinary clause and the mandatory ones that it names, by their relation."""
    assert old.force.binding is not None
    relation = old.force.binding.relation
    mandatory = together(e.verdict for e in targets)
    if relation == "principle_only":
        principles = tuple(_principle(e, old.verdict) for e in targets)
        return _Bound(old.verdict, old, principles)
    if mandatory == "not_applicable":
        return _Bound(old.verdict, old, tuple(targets))
    main = next(e for e in targets if e.verdict == mandatory)
    others = (*(e for e in targets if e is not main), old)
    if mandatory == "compliant" and old.verdict not in SETTLED and _may_not_apply(targets):
        return _Bound("undetermined", replace(main, verdict="undetermined"), others)  # then the older one would govern
    if relation == "looser_old" and mandatory == "undetermined" and old.verdict == "violation":
        return _Bound("violation", old, tuple(targets))  # the stricter clause is broken too, or it does not apply
    if relation != "stricter_old":
        return _Bound(mandatory, main, others)
    verdict = with_stricter_old(mandatory, old.verdict)
    judged = verdict == "judgement" and mandatory == "compliant" and old.verdict == "violation"
    return _Bound(verdict, main, others, (reasons.STRICTER_OLD,) if judged else ())


def _may_not_apply(targets: list[Entry]) -> bool:
    """Whether it is open if any of the clauses that are met applies at all."""
    return all(entry.answer.open for entry in targets if entry.verdict == "compliant")


def _principle(entry: Entry, verdict: Verdict) -> Entry:
    """A principle has no figure of its own: where the figure is not kept, whether it is met is for a person to say."""
    if verdict in ("compliant", "not_applicable"):
        return replace(entry, verdict=verdict, principle=True)
    return replace(entry, verdict="judgement", principle=True)


def _together(bound: list[_Bound], bindings: list[Binding]) -> Composed:
    """Clauses that bind together: the worst governs, the mandatory before the ordinary, ``shall`` before ``should``."""
    verdict = together(item.verdict for item in bound)
    first = min(bound, key=lambda item: (rank(item.verdict), *_weight(item.main)))
    others = [e for item in bound if item is not first for e in (item.main, *item.also)]
    also = [*first.also, *sorted(others, key=lambda e: (rank(e.verdict), *_weight(e)))]
    if verdict != "not_applicable":
        also = [e for e in also if e.verdict != "not_applicable"]
    missing = _missing(_deciding(bound, verdict))
    remarks = (*first.remarks, *first.main.answer.remarks)
    unique = tuple({id(e): e for e in also if e is not first.main}.values())
    return Composed(
        verdict,
        first.main,
        unique,
        tuple(dict.fromkeys(bindings)),
        missing if verdict == "undetermined" else frozenset(),
        remarks,
    )


def _deciding(bound: list[_Bound], verdict: Verdict) -> list[_Bound]:
    """The clauses that leave the verdict as it is; a plan beside them asks nothing while the law itself is open."""
    alike = [item for item in bound if item.verdict == verdict]
    return [item for item in alike if not _is_beside(item.main)] or alike


def _is_beside(entry: Entry) -> bool:
    return entry.force.binding is not None and entry.force.binding.relation == BESIDE


def _missing(bound: Iterable[_Bound]) -> frozenset[FactRef]:
    """What is missing for the clauses that are undetermined, or of which it is open whether they apply."""
    entries = [e for item in bound for e in (item.main, *item.also)]
    missing = frozenset(ref for e in entries if e.answer.verdict == "undetermined" for ref in e.answer.missing)
    return missing | {ref for e in entries if e.verdict == "undetermined" for ref in e.answer.open}


def _weight(entry: Entry) -> tuple[int, int, int, tuple[int, ...]]:
    """Mandatory before ordinary, ``shall`` before ``should``, laws before what is made under them, then by number."""
    mandatory, shall = entry.force.status == "mandatory", entry.rule.modality == "shall"
    return (0 if mandatory else 1, 0 if shall else 1, RANKS.index(entry.rule.kind), _numbers(entry.rule.clause))


@cache
def _numbers(clause: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", clause))


def over_scenarios(found: Sequence[Composed], dates_missing: Iterable[FactRef]) -> Composed:
    """The verdict where it is open which state of the law governs: decided only where all agree."""
    if len(found) == 1:
        return _dated(found[0], dates_missing)
    verdict = whichever(item.verdict for item in found)
    first = min(reversed(found), key=lambda item: (rank(item.verdict), *_weight(item.main)))
    seen = {first.main.rule.id}
    also = []
    for entry in (e for item in (first, *found) for e in (item.main, *item.also)):
        if entry.rule.id not in seen and entry.verdict != "not_applicable":
            seen.add(entry.rule.id)
            also.append(entry)
    if verdict == "not_applicable":
        return replace(first, also=())
    if verdict != "undetermined":
        editions = reasons.editions_agree(f"{e.rule.instrument} {e.force.edition}" for e in (i.main for i in found))
        agreed = [item for item in found if item.verdict == verdict]
        remarks = (*first.remarks, editions) if len(agreed) == len(found) else first.remarks
        return replace(first, also=tuple(also), remarks=remarks)
    return _undecided(first, found, tuple(also), frozenset(dates_missing))


def _undecided(
    first: Composed, found: Sequence[Composed], also: tuple[Entry, ...], dates: frozenset[FactRef]
) -> Composed:
    """The editions that may govern differ, or are all undetermined."""
    missing = frozenset(ref for item in found for ref in item.missing)
    differ = len({item.verdict for item in found}) > 1
    off_record = any(reasons.NOT_ENCODED in item.remarks for item in found)
    if differ or off_record:
        missing |= dates
    said = [_softened(words) for item in found for words in item.remarks if item.verdict == "undetermined"]
    remarks = (reasons.EDITIONS_DIFFER, *said) if differ else tuple(said)
    main = replace(first.main, verdict="undetermined")
    unique = tuple({words["zh"]: words for words in remarks}.values())
    return Composed("undetermined", main, also, first.bindings, missing, unique)


def _softened(words: Words) -> Words:
    """What holds in one state of the law only, said of an open date."""
    return reasons.MAY_PREDATE if words is reasons.NOT_ENCODED else words


def _dated(only: Composed, dates: Iterable[FactRef]) -> Composed:
    """One state of the law: the date matters only where that state is off the record."""
    if reasons.NOT_ENCODED in only.remarks:
        return replace(only, missing=only.missing | frozenset(dates))
    return only
