"""``fire-rules rule``: what one rule says, without checking anything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from fire_rules.cli.language import Language
from fire_rules.cli.localised import Localised, argument, rule_sources
from fire_rules.cli.localised import command as made

if TYPE_CHECKING:
    from fire_rules.report.lines import Line
    from fire_rules.rulebook.rule import Rule, Rulebook


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
    from fire_rules.manual.rules import Describer
    from fire_rules.report.lines import Line
    from fire_rules.report.words import colon, said

    yield Line(f"{rule.id}  {said(rule.title, lang)}", style="headline")
    for row in Describer(book).rows(rule):
        yield Line(f"{row.label[lang]}{colon(lang)}{row.words[lang]}", indent=2, hang=2)
        if row.code:
            yield Line(row.code, indent=6, hang=2, style="quiet")
