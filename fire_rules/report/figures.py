"""Where a clause is met and an older, stricter one is not: the fact with both figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from fire_rules.report.citation import instrument_en, instrument_zh, place_en, place_zh
from fire_rules.report.fact_words import fact_name, value_words
from fire_rules.report.words import pick, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Cited, Finding, Step
    from fire_rules.report.naming import Naming

_COMPARISON = re.compile(r"(?P<fact>[a-z_]+(\.[a-z_]+)+) (?P<sign>>=|<=|>|<|==) (?P<figure>[^()]+)")
_SIGNS = {
    ">=": ("不低于", "at least"),
    "<=": ("不大于", "at most"),
    ">": ("大于", "more than"),
    "<": ("小于", "less than"),
}


def both_figures(finding: Finding, naming: Naming, lang: str) -> Iterator[str]:
    """隔墙耐火极限2.25h：4.2.2条不低于2h，满足；3.3.5条不低于2.5h，不满足."""
    if finding.verdict != "judgement":
        return
    own = {step.text.split(" ")[0]: step for step in _comparisons(finding.derivation)}
    for cited in finding.also:
        for step in _comparisons(cited.derivation):
            fact = step.text.split(" ")[0]
            if step.value != "false" or fact not in own:
                continue
            owner, name = fact.rsplit(".", 1)
            value = next((below.value for below in step.steps if below.text == fact), "")
            class_ = owner.rsplit(".", 1)[-1]
            yield word(
                "both_figures",
                lang,
                fact=fact_name(class_, name, lang),
                value=value_words(class_, name, value, lang),
                own=_demand(finding.main, own[fact], naming, lang),
                other=_demand(cited, step, naming, lang),
            )


def _demand(cited: Cited, step: Step, naming: Naming, lang: str) -> str:
    match = _COMPARISON.fullmatch(step.text)
    citation, names = cited.citation, naming.instruments
    if lang == "en":
        number = instrument_en(citation.instrument, "", names)
        where = f"{number}, {place_en(citation.instrument, citation.clause, citation.item, names)}"
    else:
        where = instrument_zh(citation.instrument, "", names)
        where += place_zh(citation.instrument, citation.clause, citation.item, names)
    if match is None:
        return where
    owner, name = match["fact"].rsplit(".", 1)
    figure = value_words(owner.rsplit(".", 1)[-1], name, match["figure"], lang)
    sign = pick(_SIGNS.get(match["sign"], ("应为", "to be")), lang)
    met = word("met" if step.value == "true" else "unmet", lang)
    return f"{where}: {sign} {figure}, {met}" if lang == "en" else f"{where}{sign}{figure}，{met}"


def _comparisons(steps: tuple[Step, ...]) -> Iterator[Step]:
    """The comparisons of one fact with one figure, at the ends of a derivation."""
    for step in steps:
        if _COMPARISON.fullmatch(step.text) and all(not below.steps for below in step.steps):
            yield step
        else:
            yield from _comparisons(step.steps)
