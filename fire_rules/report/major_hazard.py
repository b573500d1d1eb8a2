"""The form of a major fire hazard: every element of the edition with its answer, facts, basis, and what it counts.

It proposes; those who discuss it, or the experts they call, decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from fire_rules.report.lines import BLANK, Line
from fire_rules.report.sheet_words import sheet
from fire_rules.report.words import colon, comma, said

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Result
    from fire_rules.inference.consequence import ElementAnswer, HazardForm
    from fire_rules.report.naming import Naming

COLUMNS = {
    "zh": ("条款", "判定要素", "直接/综合", "是否存在", "事实", "依据", "结论"),
    "en": ("clause", "element", "group", "present", "facts", "basis", "conclusion"),
}
ANSWERS = {
    "yes": {"zh": "是", "en": "yes"},
    "no": {"zh": "否", "en": "no"},
    "open": {"zh": "待核", "en": "to be checked"},
}
COUNTS = {
    ("direct", "yes"): {"zh": "可直接判定", "en": "suffices by itself"},
    ("comprehensive", "yes"): {"zh": "计入一项", "en": "counts as one"},
}
LEFT = {"no": {"zh": "不计", "en": "not counted"}, "open": {"zh": "核实后定", "en": "to be decided when checked"}}
GROUPS = {"direct": {"zh": "直接", "en": "direct"}, "comprehensive": {"zh": "综合", "en": "comprehensive"}}
_SHOWN = 4


def rows(form: HazardForm, result: Result, naming: Naming, lang: str = "zh") -> list[tuple[str, ...]]:
    """The form as a table, one row an element in the columns of ``COLUMNS``."""
    return [
        (
            one.clause,
            one.title[lang],
            GROUPS[one.group][lang],
            ANSWERS[one.answer][lang],
            facts_of(one, naming, lang),
            basis_of(one, form, result, naming, lang),
            (COUNTS.get((one.group, one.answer)) or LEFT[one.answer])[lang],
        )
        for one in form.answers
    ]


def conclusion(form: HazardForm, lang: str = "zh") -> str:
    """What the elements come to: a proposal for discussion, or what is still to be checked; never a clearance."""
    direct, comprehensive = form.count("direct", "yes"), form.count("comprehensive", "yes")
    left = form.count("direct", "open") + form.count("comprehensive", "open")
    statuses = {status for _, status in form.proposals}
    if "established" in statuses:
        zh, en = (
            "判定建议：存在重大火灾隐患（待集体讨论或专家论证）",
            "proposal: a major fire hazard, for discussion or experts",
        )
    elif left:
        zh, en = "已核要素未达到判定标准，其余待核", "the elements checked do not reach the threshold; others are open"
    else:
        zh, en = "各要素未达到判定标准", "the elements do not reach the threshold"
    if lang == "en":
        return f"{en} (direct {direct}, comprehensive {comprehensive}, to be checked {left})"
    return f"{zh}（直接要素{direct}项，综合要素{comprehensive}项，待核{left}项）"


def heading(form: HazardForm, lang: str = "zh") -> str:
    """The method that the form follows, with its number and edition."""
    title = said(form.title, lang)
    return f"{title} ({form.edition})" if lang == "en" else f"《{title}》（{form.edition}年）"


def form_lines(
    form: HazardForm, result: Result, naming: Naming, lang: str = "zh", *, all_: bool = False
) -> Iterator[Line]:
    """The form as text: elements that are there with their facts; of those to be checked the clauses."""
    yield BLANK
    yield Line(f"{heading(form, lang)}{colon(lang)}{naming.subject(form.building, lang)} {form.date}", style="heading")
    yield Line(conclusion(form, lang), style="judgement")
    for clause, element, group, present, facts, basis, _ in rows(form, result, naming, lang):
        if present == ANSWERS["yes"][lang]:
            yield Line(f"- {clause} [{group}] {element}{colon(lang)}{facts}", indent=2, hang=2)
            if basis:
                yield Line(basis, indent=4, hang=2, style="quiet")
    yield from _clauses(form, "open", lang)
    if all_:
        yield from _clauses(form, "no", lang)


def _clauses(form: HazardForm, answer: str, lang: str) -> Iterator[Line]:
    clauses = [one.clause for one in form.answers if one.answer == answer]
    if clauses:
        yield Line(f"{ANSWERS[answer][lang]}{colon(lang)}{comma(lang).join(clauses)}", indent=2, hang=2, style="open")


def facts_of(one: ElementAnswer, naming: Naming, lang: str) -> str:
    """The facts and places that the answer stands on, but for denied ones; what is missing where it is open."""
    if one.answer == "no":
        return ""
    if one.answer == "open":
        if not one.missing:
            return sheet("unchecked", lang, names=_shortened(one.unchecked, lang))
        return _shortened([naming.fact(ref, lang) for ref in one.missing], lang)
    places: dict[str, list[str]] = {}
    for support in one.support:
        if support.kind == "definition" and support.verdict != "false":
            name = said(support.title, lang) or support.name
            places.setdefault(name, []).append(naming.subject(support.subject, lang))
    return _listed(places, lang)


def basis_of(one: ElementAnswer, form: HazardForm, result: Result, naming: Naming, lang: str) -> str:
    """The clauses broken, with their places; where it stands on facts alone, the element itself."""
    if one.answer != "yes":
        return ""
    broken = {support.fingerprint for support in one.support if support.kind == "finding"}
    cited: dict[str, list[str]] = {}
    for finding in result.findings:
        if finding.fingerprint in broken:
            cited.setdefault(_clause(finding, naming, lang), []).append(naming.label(finding, lang))
    return _listed(cited, lang) or f"{_number(form.instrument, naming, lang)}-{form.edition} {one.clause}"


def _listed(places: Mapping[str, Sequence[str]], lang: str) -> str:
    """Each name with the places that it holds for."""
    if lang == "en":
        return "; ".join(f"{name} ({_shortened(where, lang)})" for name, where in places.items())
    return "；".join(f"{name}（{_shortened(where, lang)}）" for name, where in places.items())


def _clause(finding: Finding, naming: Naming, lang: str) -> str:
    """The clause of a finding."""
    citation = finding.main.citation
    return f"{_number(citation.instrument, naming, lang)} {citation.clause}"


def _number(instrument: str, naming: Naming, lang: str) -> str:
    """An instrument by its number where it is a standard, else by its title."""
    name = naming.instruments.get(instrument)
    if name is None:
        return instrument
    return name.number if name.kind == "standard" else said(name.title, lang)


def _shortened(names: Sequence[str], lang: str) -> str:
    distinct = list(dict.fromkeys(names))
    more = f" … ({len(distinct)})" if len(distinct) > _SHOWN else ""
    return comma(lang).join(distinct[:_SHOWN]) + more
