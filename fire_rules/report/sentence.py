"""One sentence a finding: fact, limit, comparison, clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from fire_rules.report.citation import cite
from fire_rules.report.fact_words import fact_name, is_unknown, measured_words, value_words
from fire_rules.report.naming import Naming
from fire_rules.report.words import ASKS, FAILS, HOLDS, comma, pick, said, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Cited, Finding, Step

NO_NAMES = Naming()
FACTS_SHOWN = 4
LOOKUP = re.compile(r"\w+\[.*\](\.\w+)?$", re.DOTALL)
_DOTTED = re.compile(r"[a-z_]+(\.[a-z_]+)+$")
_ENDS = {
    "violation": "breaches",
    "compliant": "meets",
    "undetermined": "open",
    "judgement": "asks",
    "not_applicable": "off",
}


def sentence(finding: Finding, lang: str, naming: Naming = NO_NAMES, label: str | None = None) -> str:
    """The finding in one sentence, by its binding clause; ``label`` takes the place of its subject's name."""
    return cited_sentence(finding, finding.main, lang, naming, label)


def cited_sentence(
    finding: Finding, cited: Cited, lang: str, naming: Naming = NO_NAMES, label: str | None = None
) -> str:
    """One clause's own answer within the finding, in one sentence."""
    subject = naming.label(finding, lang) if label is None else label
    fact = (_measured if cited.value or cited.limit else _required)(finding, cited, lang, subject)
    key = _ENDS.get(finding.verdict if cited is finding.main else cited.verdict, "open")
    if key == "breaches" and cited.citation.modality == "should":
        key = "advises"
    end = word(key, lang, citation=cite(cited.citation, lang, naming.instruments))
    return f"{fact}{'; ' if lang == 'en' else '，'}{end}"


def _measured(finding: Finding, cited: Cited, lang: str, label: str) -> str:
    name = said(cited.measure, lang) or said(cited.citation.title, lang)
    subject = f"{label}, {name} " if lang == "en" else f"{label}{name}"
    value = measured_words(cited.value, lang)
    conditions = condition_words(finding, lang)
    limit = limit_words(cited, lang)
    return f"{subject}{value}{', ' if lang == 'en' else '，'}{limit}{conditions}"


def limit_words(cited: Cited, lang: str) -> str:
    """The comparison with the limit; where the limit is open, with the mildest that is possible."""
    limit = cited.limit.text if cited.limit is not None else ""
    if limit == "—":
        return f"{word('not_permitted', lang)}{pick(('（—）', ' (—)'), lang)}"
    if not limit:
        return word("limit_open", lang)
    table = {"violation": FAILS, "compliant": HOLDS}.get(cited.verdict, ASKS)
    relation = pick(table.get(cited.comparison, ASKS["at_most"]), lang)
    space = " " if lang == "en" else ""
    if ".." in limit and cited.limit is not None and cited.verdict in ("violation", "compliant"):
        low, high = limit.split("..", 1)
        upper = cited.comparison in ("at_most", "below")
        extreme = high if upper == (cited.verdict == "violation") else low
        shown = measured_words(replace(cited.limit, text=extreme.strip("<>")), lang)
        key = "largest_limit" if extreme is high else "smallest_limit"
        return f"{relation}{space}{word(key, lang, text=shown)}"
    return f"{relation}{space}{measured_words(cited.limit, lang)}"


def _required(finding: Finding, cited: Cited, lang: str, label: str) -> str:
    title = said(cited.citation.title, lang)
    facts = stated_words(finding, lang) if cited.verdict in ("violation", "judgement") else ""
    mark = " – " if lang == "en" else "："
    if title and facts.startswith(f"{title}{' ' if lang == 'en' else '：'}"):
        return f"{label}{mark}{facts}"  # the fact has the name of the clause, which is not said twice
    head = f"{label}{mark}{title}" if title else label
    return f"{head}{pick((f'（{facts}）', f' ({facts})'), lang)}" if facts else head


def condition_words(finding: Finding, lang: str) -> str:
    """The keys by which the limit was looked up, in brackets: （丙类2项、三级、多层）."""
    facts = [value_words(c, n, v, lang) for c, n, v in _lookup_keys(finding.derivation)]
    shown = comma(lang).join(dict.fromkeys(facts))
    return pick((f"（{shown}）", f" ({shown})"), lang) if shown else ""


def stated_facts(finding: Finding) -> list[tuple[str, str, str]]:
    """The facts that the unmet requirement was decided on: class, name and value, without repetition."""
    failed = [step for step in finding.derivation if step.value == "false"]
    if not failed:
        return []
    required = failed[-1] if finding.main.citation.item else failed[0]
    known = [fact for fact in leaf_facts((required,)) if not is_unknown(*fact)]
    return list(dict.fromkeys(known))[:FACTS_SHOWN]


def stated_words(finding: Finding, lang: str) -> str:
    """The facts that the unmet requirement was decided on, by name and value."""
    mark = " " if lang == "en" else "："
    facts = stated_facts(finding)
    return comma(lang).join(f"{fact_name(c, n, lang, v)}{mark}{value_words(c, n, v, lang)}" for c, n, v in facts)


def _lookup_keys(steps: tuple[Step, ...]) -> Iterator[tuple[str, str, str]]:
    """The keys of the outermost table look-ups of a derivation."""
    for step in steps:
        if LOOKUP.match(step.text):
            yield from (fact for below in step.steps if (fact := _fact(below)) is not None)
        else:
            yield from _lookup_keys(step.steps)


def leaf_facts(steps: tuple[Step, ...]) -> Iterator[tuple[str, str, str]]:
    """The facts at the ends of a derivation: class, name and value."""
    for step in steps:
        if step.steps:
            yield from leaf_facts(step.steps)
        elif (fact := _fact(step)) is not None:
            yield fact


def _fact(step: Step) -> tuple[str, str, str] | None:
    """Class, name and value of a step that reads a fact or a definition."""
    if not _DOTTED.match(step.text) or not step.value:
        return None
    owner, name = step.text.rsplit(".", 1)
    return owner.rsplit(".", 1)[-1], name, step.value
