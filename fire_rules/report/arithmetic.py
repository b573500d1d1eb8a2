"""How a figure came about: the facts that a derived value was computed from, the table's limit and what adjusted it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fire_rules.report.citation import adjustment_words
from fire_rules.report.fact_words import fact_name, is_unknown, measured_words, value_words
from fire_rules.report.sentence import LOOKUP, leaf_facts
from fire_rules.report.words import comma, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fire_rules.engine.finding import Cited, Finding, Measured, Step


def arithmetic(finding: Finding, lang: str) -> Iterator[str]:
    """The lines of arithmetic below a measured finding; none where value and limit are as stated."""
    cited = finding.main
    if cited.value is not None:
        facts = _operands(finding, cited.value)
        if len(facts) > 1:
            shown = comma(lang).join(f"{name} {value}" for name, value in _named(facts, lang))
            yield word("computed", lang, text=shown, value=measured_words(cited.value, lang))
    if cited.adjustments:
        yield word("arithmetic", lang, text=_limit(finding, cited, lang))


def _limit(finding: Finding, cited: Cited, lang: str) -> str:
    instrument = cited.citation.instrument
    adjustments = comma(lang).join(adjustment_words(one, instrument, lang) for one in cited.adjustments)
    table = next((step for step in finding.derivation if LOOKUP.match(step.text)), None)
    if table is None or cited.limit is None:
        return adjustments
    return f"{value_words('', '', table.value, lang)} → {adjustments} → {measured_words(cited.limit, lang)}"


def _operands(finding: Finding, value: Measured) -> list[tuple[str, str, str]]:
    """The stated facts below the step that came to the value."""
    whole = f"{value.text} {value.unit}".strip()
    for step in finding.derivation:
        if step.value == whole and step.steps and not LOOKUP.match(step.text):
            return list(dict.fromkeys(fact for fact in leaf_facts(_numbers(step)) if not is_unknown(*fact)))
    return []


def _numbers(step: Step) -> tuple[Step, ...]:
    """The steps below that carry numbers; conditions are not operands."""
    if not step.steps:
        return (step,)
    return tuple(leaf for below in step.steps if below.value[:1].isdigit() for leaf in _numbers(below))


def _named(facts: list[tuple[str, str, str]], lang: str) -> list[tuple[str, str]]:
    return [(fact_name(c, n, lang, v), value_words(c, n, v, lang)) for c, n, v in facts]
