"""From what an engine drew to consequences for reports: status, support, the article by its date, and the sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from fire_rules.facts import FactRef, in_order
from fire_rules.inference.chain import Drawn
from fire_rules.inference.consequence import (
    KINDS,
    Article,
    Consequence,
    ConsequenceRule,
    Sanction,
    Status,
    Support,
)
from fire_rules.inference.facts import ABOVE, BaseFact
from fire_rules.inference.parties import with_parties
from fire_rules.inference.wording import (
    amount_words,
    article_words,
    deadline_words,
    hazard_words,
    liability_words,
    outside_words,
    uncertain_words,
)
from fire_rules.records import dataclass

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Result
    from fire_rules.rulebook.rule import Words

_ABOVE = {"zh": "位于其上层", "en": "stands above it"}
_INSPECTION_DATE = FactRef("", "inspection_date")
_BY_SUPPORT = attrgetter(*(f"support.{field.name}" for field in fields(Support) if field.compare))
"""The order of base facts by their supports, compared without a call into the record for each pair."""


@dataclass(frozen=True)
class _Ground:
    """What the run offers: base facts by id in the order of their supports, findings by obligation and subject, labels.

    ``supports`` are those of the base facts by id, a definition with its title.
    """

    base: Mapping[str, BaseFact]
    rank: Mapping[str, int]
    supports: Mapping[str, Support]
    findings: Mapping[tuple[str, str], Finding]
    labels: Mapping[str, str]
    titles: Mapping[str, Words]
    day: date | None


def conclude(
    result: Result,
    rules: Sequence[ConsequenceRule],
    base: Iterable[BaseFact],
    sure: Iterable[Drawn],
    possible: Iterable[Drawn],
    definition: Callable[[str], Words],
) -> tuple[Consequence, ...]:
    """Established where drawn in both worlds, undetermined where only possible; in a stable order.

    ``definition`` gives the title of a definition by ``class.name``.
    """
    ordered = sorted(base, key=_BY_SUPPORT)
    ground = _Ground(
        {one.fact.id: one for one in ordered},
        {one.fact.id: rank for rank, one in enumerate(ordered)},
        {one.fact.id: _titled(one.support, definition) for one in ordered},
        {(finding.obligation, finding.subject): finding for finding in result.findings},
        {finding.subject: finding.subject_label for finding in result.findings if finding.subject_label},
        {name: instrument.title for name, instrument in result.instruments.items()},
        result.inspection_date,
    )
    by_id = {rule.id: rule for rule in rules}
    steps = {rule.id: rule.title for rule in rules}
    certain = {(drawn.rule, drawn.binding): drawn for drawn in sure}
    found = []
    for drawn in possible:
        key = (drawn.rule, drawn.binding)
        rule = by_id[drawn.rule]
        dated = _in_force(rule, ground.day)
        if dated is not False:
            established = key in certain and dated is True
            found.append(_consequence(rule, certain.get(key, drawn), established, ground, steps))
    roles = {rule.id: rule.answers for rule in rules if rule.answers}
    return tuple(sorted(with_parties(result, found, roles), key=_order))


def _in_force(rule: ConsequenceRule, day: date | None) -> bool | None:
    """Whether the rule is drawn at the inspection date; None where that is not known and matters."""
    if rule.start is None and rule.end is None:
        return True
    if day is None:
        return None
    return (rule.start is None or rule.start <= day) and (rule.end is None or day <= rule.end)


def _consequence(
    rule: ConsequenceRule, drawn: Drawn, established: bool, ground: _Ground, titles: Mapping[str, Words]
) -> Consequence:
    origins = sorted(drawn.origins, key=ground.rank.__getitem__)
    facts = [ground.base[id_] for id_ in origins]
    status: Status = "established" if established else "undetermined"
    open_facts = [*facts, *(ground.base[id_] for id_ in drawn.blocks)] if not established else []
    missing = {ref for one in open_facts if not one.sure for ref in one.missing}
    if not established and _in_force(rule, ground.day) is None:
        missing.add(_INSPECTION_DATE)
    return Consequence(
        id=rule.id,
        kind=rule.kind,
        title=rule.title,
        status=status,
        binding=dict(drawn.binding),
        support=(*_steps(drawn, titles), *dict.fromkeys(ground.supports[id_] for id_ in origins)),
        missing=in_order(missing),
        labels={path: ground.labels[path] for _, path in drawn.binding if path in ground.labels},
        says=rule.says,
        remedy=rule.remedy,
        **_basis(rule, status, facts, ground),
    )


def _steps(drawn: Drawn, titles: Mapping[str, Words]) -> list[Support]:
    """The consequences on the way, each at the place that it concerns most closely."""
    found = []
    for rule, binding in sorted(drawn.through):
        place = next((path for name, path in binding if name != "building"), dict(binding).get("building", ""))
        found.append(Support("consequence", rule, place, title=titles.get(rule, {})))
    return found


def _titled(support: Support, definition: Callable[[str], Words]) -> Support:
    """The support, a definition with its title."""
    if support.kind == "finding":
        return support
    return replace(support, title=_ABOVE if support.name == ABOVE else definition(support.name))


def _basis(rule: ConsequenceRule, status: Status, facts: Sequence[BaseFact], ground: _Ground) -> dict[str, Any]:
    """What the article lays down on its date, and the sentence."""
    article = rule.article
    if article is None:
        return {"words": hazard_words(rule, {}, status)}
    title = article.title or ground.titles.get(article.instrument, {})
    day = _day(article, facts, ground)
    common = {"instrument": article.instrument, "clause": article.article, "basis_date": day}
    sanction = _sanction(article, day)
    if sanction is None:
        words = uncertain_words(article, title, article.editions, status)
        if day is not None:
            words = outside_words(article, title, day.isoformat(), status)
        return {**common, "article": article_words(article, Sanction(), title), "words": words}
    cited = article_words(article, sanction, title)
    return {
        **common,
        "clause": sanction.article or article.article,
        "article": cited,
        "edition": sanction.edition,
        "authority": sanction.by,
        "who": sanction.who,
        "measure": sanction.measure,
        "amount": amount_words(sanction),
        "amount_yuan": sanction.amount_yuan,
        "persons_yuan": sanction.persons_yuan,
        "precondition": sanction.precondition,
        "deadline": sanction.deadline,
        "confidence": sanction.confidence,
        "note": sanction.note,
        "words": _words(rule, cited, sanction, status),
    }


def _words(rule: ConsequenceRule, cited: Words, sanction: Sanction, status: Status) -> Words:
    if rule.kind == "liability":
        return liability_words(cited, sanction, status)
    if rule.kind == "deadline":
        return deadline_words(cited, sanction, status)
    return hazard_words(rule, cited, status)


def _day(article: Article, facts: Sequence[BaseFact], ground: _Ground) -> date | None:
    """The date that picks the edition: of the inspection, or of the event where the article goes by that."""
    if article.dated_by == "event":
        keys = [(one.support.name, one.support.subject) for one in facts]
        days = [ground.findings[key].main.citation.by for key in keys if key in ground.findings]
        known = [day for day in days if day is not None]
        return max(known) if len(known) == len(days) and known else None
    return ground.day


def _sanction(article: Article, day: date | None) -> Sanction | None:
    """The edition in force on the day; without a day only an edition that has no other beside it."""
    if day is None:
        return None
    for edition in article.editions:
        if edition.start is not None and edition.start <= day and (edition.end is None or day <= edition.end):
            return edition
    return None


def _order(consequence: Consequence) -> tuple[Any, ...]:
    return (
        consequence.status != "established",
        KINDS[1:].index(consequence.kind) if consequence.kind in KINDS[1:] else len(KINDS),
        consequence.id,
        sorted(consequence.binding.items()),
    )
