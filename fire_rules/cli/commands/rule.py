"""``fire-rules rule``: what one rule says, without checking anything."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from fire_rules.cli.language import Language
from fire_rules.cli.localised import Localised, argument, pick, rule_sources
from fire_rules.cli.localised import command as made

if TYPE_CHECKING:
    from fire_rules.report.lines import Line
    from fire_rules.rulebook.rule import Adjustment, Force, Rule, Rulebook


def command(lang: Language) -> Localised:
    """The command in a language."""
    return made(
        "rule",
        lang,
        lambda rule_id, **sources: _rule(rule_id, sources, lang),
        "说明一条规则：条文、施行期间、适用条件、要求、放宽，以及出处。",
        "Say what a rule says: clause, force, when it applies, what it asks, what adjusts it, where it stands.",
        [
            argument("rule_id", metavar="ID", complete="rules"),
            *rule_sources(lang),
        ],
    )


def _rule(rule_id: str, sources: dict[str, Any], lang: Language) -> int:
    from fire_rules.cli.output import emit
    from fire_rules.cli.rulebooks import rulebook_given
    from fire_rules.cli.terminal import width
    from fire_rules.report.lines import plain
    from fire_rules.rules import find

    book = rulebook_given(sources)
    emit(plain(_lines(book, find(book, rule_id), lang), width()), lang=lang)
    return 0


def _lines(book: Rulebook, rule: Rule, lang: Language) -> Iterator[Line]:
    from fire_rules.report.lines import Line
    from fire_rules.report.words import said

    def row(zh: str, en: str, text: object) -> Iterator[Line]:
        if text not in ("", None, ()):
            yield Line(f"{pick(lang, f'{zh}：', f'{en}: ')}{text}", indent=2, hang=2)

    yield Line(f"{rule.id}  {said(rule.title, lang)}", style="headline")
    yield from row("依据", "clause", _clause(book, rule, lang))
    yield from (line for force in rule.force for line in row("施行", "in force", _force(force, lang)))
    yield from row("义务", "obligation", rule.obligation)
    yield from row("对象", "subject", rule.subject)
    yield from row("适用条件", "when", rule.when)
    yield from (line for item in rule.any_of for line in row(f"第（{item.item}）项", f"item {item.item}", item.when))
    yield from row("计量", "measure", rule.measure)
    if rule.comparison:
        yield from row("限值", "limit", f"{rule.comparison} {rule.limit}")
    yield from row("要求", "requires", rule.require)
    yield from row("判断", "asks a person", said(rule.judge, lang))
    if rule.every is not None:
        yield from row("周期", "every", f"{rule.every.months} months: {rule.every.records}")
    yield from (line for entry in rule.adjust for line in row("调整", "adjusted", _adjustment(entry, lang)))
    yield from row("责任主体", "binds", rule.binds)
    yield from row("理由", "why", said(rule.says, lang))
    yield from row("整改", "remedy", said(rule.remedy, lang))
    yield from row("可信度", "confidence", "" if rule.confidence == "high" else rule.confidence)
    yield from row("说明", "note", rule.note)
    yield from row("已知局限", "known limits", rule.known_limits)
    yield from row("出处", "at", rule.place)


def _clause(book: Rulebook, rule: Rule, lang: Language) -> str:
    from fire_rules.report.citation import clause_en, clause_zh

    instrument = book.instruments.get(rule.instrument)
    standard = instrument is None or instrument.kind == "standard"
    where = (clause_en if lang == "en" else clause_zh)(rule.clause, standard=standard)
    if instrument is None:
        return f"{rule.instrument} {where}"
    title = instrument.title.get(lang, "")
    return f"{title} {instrument.number} {where}" if lang == "en" else f"《{title}》{instrument.number} {where}"


def _force(force: Force, lang: Language) -> str:
    last = (force.end - timedelta(days=1)).isoformat() if force.end else ""
    end = last or pick(lang, "至今", "now")
    status = pick(lang, {"mandatory": "强制性", "ordinary": "一般性"}[force.status], force.status)
    text = f"{force.start} – {end}  {force.edition}  {status}"
    return f"{text}  ({force.binding.clause}, {force.binding.relation})" if force.binding else text


def _adjustment(entry: Adjustment, lang: Language) -> str:
    kinds = ("replace", "times", "plus")
    does = next((f"{kind} {value}" for kind in kinds if (value := getattr(entry, kind)) is not None), "waive")
    claim = pick(lang, "（须主张）", " (on claim)") if entry.on_claim else ""
    return f"{entry.label} [{entry.cites}] {does}{claim}: {entry.when}"
