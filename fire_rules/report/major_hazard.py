"""The form of a major fire hazard: every element of the edition with its answer, facts and basis, and the conclusion.

It proposes; those who discuss it, or the experts they call, decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from fire_rules.report.lines import BLANK, Line
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
GROUPS = {"direct": {"zh": "直接", "en": "direct"}, "comprehensive": {"zh": "综合", "en": "comprehensive"}}
_SHOWN = 4


def rows(form: HazardForm, result: Result, naming: Naming, lang: str = "zh") -> list[tuple[str, ...]]:
    """The form as a table, one row an element in the columns of ``COLUMNS``; the conclusion stands in every row."""
    findings = {finding.fingerprint: finding for finding in result.findings if finding.fingerprint}
    concluded = conclusion(form, lang)
    return [
        (
            one.clause,
            one.title[lang],
            GROUPS[one.group][lang],
            ANSWERS[one.answer][lang],
            _facts(one, naming, lang),
            _basis(one, findings, naming, lang),
            concluded,
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


def form_lines(
    form: HazardForm, result: Result, naming: Naming, lang: str = "zh", *, all_: bool = False
) -> Iterator[Line]:
    """The form as text: elements that are there with their facts; of those to be checked the clauses."""
    title = said(form.title, lang)
    head = f"{title} ({form.edition})" if lang == "en" else f"《{title}》（{form.edition}年）"
    yield BLANK
    yield Line(f"{head}{colon(lang)}{naming.subject(form.building, lang)} {form.date}", style="heading")
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


def _facts(one: ElementAnswer, naming: Naming, lang: str) -> str:
    """The facts and places that the answer stands on, but for denied ones; what is missing where it is open."""
    if one.answer == "no":
        return ""
    if one.answer == "open":
        names = [naming.fact(ref, lang) for ref in one.missing] or list(one.unchecked)
        return _shortened(names, lang)
    places: dict[str, list[str]] = {}
    for support in one.support:
        if support.kind == "definition" and support.verdict != "false":
            name = said(support.title, lang) or support.name
            places.setdefault(name, []).append(naming.subject(support.subject, lang))
    return _listed(places, lang)


def _basis(one: ElementAnswer, findings: Mapping[str, Finding], naming: Naming, lang: str) -> str:
    """The clauses broken, with their places."""
    if one.answer != "yes":
        return ""
    cited: dict[str, list[str]] = {}
    for support in one.support:
        finding = findings.get(support.fingerprint)
        if support.kind == "finding" and finding is not None:
            cited.setdefault(_clause(finding, naming, lang), []).append(naming.label(finding, lang))
    return _listed(cited, lang)


def _listed(places: Mapping[str, Sequence[str]], lang: str) -> str:
    """Each name with the places that it holds for."""
    if lang == "en":
        return "; ".join(f"{name} ({_shortened(where, lang)})" for name, where in places.items())
    return "；".join(f"{name}（{_shortened(where, lang)}）" for name, where in places.items())


def _clause(finding: Finding, naming: Naming, lang: str) -> str:
    """The clause of a finding, its instrument by number where it is a standard."""
    citation = finding.main.citation
    name = naming.instruments.get(citation.instrument)
    if name is None:
        return f"{citation.instrument} {citation.clause}"
    return f"{name.number if name.kind == 'standard' else said(name.title, lang)} {citation.clause}"


def _shortened(names: Sequence[str], lang: str) -> str:
    distinct = list(dict.fromkeys(names))
    more = f" … ({len(distinct)})" if len(distinct) > _SHOWN else ""
    return comma(lang).join(distinct[:_SHOWN]) + more
