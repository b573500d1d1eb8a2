"""The words of reports, in both languages. A word that is missing prints its key, and never raises."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

WORDS: dict[str, tuple[str, str]] = {
    "violation": ("违反", "violations"),
    "undetermined": ("待定", "undetermined"),
    "judgement": ("需判断", "for judgement"),
    "compliant": ("未发现违反", "no violation found"),
    "not_applicable": ("不适用", "not applicable"),
    "count_violation": ("违反", "{n:violation|violations}"),
    "count_undetermined": ("待定", "undetermined"),
    "count_judgement": ("需判断", "to judge"),
    "count_compliant": ("未发现违反", "clear"),
    "count_not_applicable": ("不适用", "n/a"),
    "mandatory_times": ("强条 {n} 条次", "{n} mandatory"),
    "suppressed_times": ("其中内部暂缓 {n}", "{n} suppressed by the office"),
    "violations_suppressed": (
        "内部暂缓的违反（违反仍在，不计入退出码）",
        "Violations suppressed by the office (still violations; not counted in the exit code)",
    ),
    "suppressed_entry": (
        "暂缓：{who}批准，{until}；事由：{why}",
        "suppressed: approved by {who}, {until}; reason: {why}",
    ),
    "suppressed_baseline": (
        "基线：{who}批准，{until}；事由：{why}",
        "known in the baseline: approved by {who}, {until}; reason: {why}",
    ),
    "suppressed_until": ("至 {date}", "until {date}"),
    "suppressed_no_end": ("未设截止日期", "without end"),
    "overdue": ("期限：{date}前完成，已过", "due by {date}, which is past"),
    "follow_up": ("跟踪", "Follow-up"),
    "follow_up_status": ("与上次相比", "since the earlier report"),
    "follow_up_new": ("新出现", "new"),
    "follow_up_open": ("未改正", "open"),
    "follow_up_reopened": ("再次出现", "reopened"),
    "follow_up_corrected": ("已改正", "corrected"),
    "follow_up_gone": ("不再检查（不算改正）", "no longer checked (no correction)"),
    "follow_up_suppressions": ("暂缓清单", "suppressions"),
    "follow_up_baseline": ("基线", "baseline"),
    "follow_up_previous": ("上次报告", "earlier report"),
    "follow_up_loud": ("须处理（计为不通过）", "To be mended (fails the run)"),
    "follow_up_notes": ("提示", "Notes"),
    "mandatory_line": (
        "强条：违反 {clauses} 条、{places} 处；已判定 {decided}/{total}",
        "Mandatory clauses: {clauses} violated in {places} {places:place|places}; {decided}/{total} decided",
    ),
    "clean_line": (
        "未发现违反；强条已判定 {decided}/{total}",
        "No violation found; mandatory clauses decided {decided}/{total}",
    ),
    "nothing_applied": ("没有任何条文适用于本文件", "No clause applied to this file"),
    "advice_line": ("建议性条文（宜）未满足 {n}", "{n} advisory {n:clause|clauses} (should) not met"),
    "for_comparison": (
        "与现行规范比较（不作为违法认定）",
        "Compared with present codes (not a finding of unlawfulness)",
    ),
    "violations_mandatory": ("违反强制性条文", "Violations of mandatory clauses"),
    "violations_law": ("违反法律法规", "Breaches of laws and regulations"),
    "violations_shall": ("违反一般性条文（应）", "Violations of ordinary clauses (shall)"),
    "violations_should": (
        "建议性条文未满足（宜），不作为违反计入结论",
        "Advisory clauses not met (should); advice, never a failure",
    ),
    "consequences": ("推论", "Consequences"),
    "consequences_note": (
        "供处置参考，不预断主管部门的决定",
        "For orientation; no prediction of what an authority will decide",
    ),
    "consequence_established": ("成立", "established"),
    "consequence_undetermined": ("待定", "undetermined"),
    "judgements": ("需由人员判断", "For a person to decide"),
    "open_mandatory": ("强制性条文待定", "Mandatory clauses undetermined"),
    "open_law": ("法律法规义务待定", "Duties of laws and regulations undetermined"),
    "open_shall": ("一般性条文待定", "Ordinary clauses undetermined"),
    "open_should": ("建议性条文待定", "Advisory clauses undetermined"),
    "questions": ("需补充的资料（按影响排序）", "Facts to supply (by weight)"),
    "more_questions": ("另有 {n} 项，用 --all 列出", "{n} more; --all lists them"),
    "question_serves": ("涉及 {n} 项待定", "bears on {n} open"),
    "compliant_list": ("未发现违反", "No violation found"),
    "not_applicable_list": ("不适用", "Not applicable"),
    "checked": ("检查范围", "What was checked"),
    "rules_run": ("已运行规则 {n} 条；选择：{selection}", "{n} {n:rule|rules} run; selection: {selection}"),
    "selection_all": ("全部", "all"),
    "not_checked": ("未检查：", "Not checked:"),
    "assumptions": ("前提与继承：", "Assumptions and inherited facts:"),
    "faults": ("工具或规则库的故障", "Faults of the tool or the rulebook"),
    "editions": ("日期与版本", "Dates and editions"),
    "governing": ("{subject}（{by}）：{date}，{why}", "{subject} ({by}): {date}, {why}"),
    "date_unknown": ("日期未知", "date unknown"),
    "date_none": ("无", "none"),
    "edition_by": ("{citation}（按 {date}：{why}）", "{citation} (by {date}: {why})"),
    "edition_open": ("{citation}（{why}）", "{citation} ({why})"),
    "inspection_date": ("检查日期", "Inspection date"),
    "made_from": ("依据与来源", "Made from"),
    "tool": ("工具", "tool"),
    "rulebook": ("规则库", "rulebook"),
    "verified": ("数值核对", "figures"),
    "packs": ("规则包", "packs"),
    "input": ("输入文件", "input"),
    "engine": ("推理引擎", "inference engine"),
    "phase": ("阶段", "phase"),
    "task": ("任务", "task"),
    "whatif_line": ("假设计算（推演，不是认定）", "What-if run, not a finding of fact"),
    "disclaimer": (
        "辅助审查，结论由签署人负责。",
        "Assisted review; the conclusion is the responsibility of whoever signs.",
    ),
    "also": ("同时不符合：{citation}", "Also not met: {citation}"),
    "also_other": ("相关条文：{citation}，{verdict}", "Related: {citation}, {verdict}"),
    "arithmetic": ("限值调整：{text}", "Limit adjusted by: {text}"),
    "computed": ("计算：{text} → {value}", "Computed from: {text} → {value}"),
    "relief": (
        "超限（除非主张并证明适用：{text}）",
        "Exceeded, unless it is claimed and proved that this applies: {text}",
    ),
    "relief_of_requirement": (
        "除非主张并证明适用：{text}",
        "unless it is claimed and proved that this applies: {text}",
    ),
    "largest_limit": ("各种可能限值中最大的{text}", "{text}, the largest of the possible limits"),
    "smallest_limit": ("各种可能限值中最小的{text}", "{text}, the smallest of the possible limits"),
    "margin": ("余量 {text}", "margin {text}"),
    "binds": ("责任主体", "Binds"),
    "unit": ("所在单位", "Unit"),
    "why": ("理由", "Why"),
    "remedy": ("整改建议", "Remedy"),
    "place": ("出处", "At"),
    "discipline": ("专业", "Discipline"),
    "confidence": ("可信度", "Confidence"),
    "confidence_medium": ("中", "medium"),
    "confidence_low": ("低", "low"),
    "confidence_high": ("高", "high"),
    "missing": ("缺少：{text}", "Missing: {text}"),
    "note": ("说明", "Note"),
    "deviation": ("偏离，依据 {text}", "Accepted deviation, by {text}"),
    "decision": ("已有决定：{text}", "Decided: {text}"),
    "legal_status": ("性质", "Legal status"),
    "code_of_its_time": ("违反当时适用的规范", "breach of the code of its time"),
    "present_duty": ("违反现行义务", "breach of a present duty"),
    "present_code_only": ("仅与现行规范不同", "differs from the present code only"),
    "upkeep": ("使用或维护不当", "misuse or lack of upkeep"),
    "breaches": ("不符合{citation}", "contrary to {citation}"),
    "advises": ("未满足{citation}的建议", "not as {citation} advises"),
    "meets": ("未发现违反{citation}", "no violation found of {citation}"),
    "open": ("{citation}，待定", "{citation}: undetermined"),
    "asks": ("{citation}，需判断", "{citation}: for judgement"),
    "off": ("{citation}，不适用", "{citation}: not applicable"),
    "no_value": ("未提供", "not stated"),
    "not_permitted": ("此类情形不允许", "not permitted in this case"),
    "not_allowed": ("不允许", "not permitted"),
    "limit_open": ("限值未定", "limit open"),
    "unlimited": ("不限", "unlimited"),
    "and_more": ("等 {n} 处", "and others, {n} in all"),
    "derivation": ("推导", "Derivation"),
    "no_derivation": ("没有推导记录", "no derivation was recorded"),
    "authority": ("由{text}实施", "by {text}"),
    "may_apply": ("可能适用{text}", "{text} may apply"),
    "amount": ("幅度：{text}", "range: {text}"),
    "precondition": ("前提：{text}", "provided: {text}"),
    "supported_by": ("依据的发现：{text}", "Findings it rests on: {text}"),
    "failed_file": ("未能检查", "Could not be checked"),
    "failed_count": ("{n} 处错误，见标准错误输出", "{n} {n:error|errors}, told on stderr"),
    "totals": (
        (
            "合计 {files} 个文件：违反 {violation}（强条 {mandatory} 条次）· 待定 {undetermined} · "
            "需判断 {judgement} · 未能检查 {failed}"
        ),
        (
            "{files} {files:file|files} in all: {violation} {violation:violation|violations} "
            "({mandatory} of mandatory clauses), "
            "{undetermined} undetermined, {judgement} for judgement, {failed} could not be checked"
        ),
    ),
    "places_count": ("{n} 处", "{n} {n:place|places}"),
    "findings_in_rows": ("{n} 处，归为 {rows} 项", "{n} {n:place|places}, {rows} {rows:cause|causes}"),
    "both_figures": ("{fact}{value}：{own}；{other}", "{fact} {value}: {own}; {other}"),
    "met": ("满足", "met"),
    "unmet": ("不满足", "not met"),
    "first_review": ("一次审查：{text}", "First review: {text}"),
    "first_review_found": ("发现强条违反", "violations of mandatory clauses found"),
    "first_review_clear": ("未发现强条违反", "no violation of a mandatory clause found"),
    "signature": ("{role}：{line}  日期：{line}", "{role}: {line}  Date: {line}"),
    "reviewer": ("审查人", "Reviewer"),
    "checker": ("校核人", "Checked by"),
    "approver": ("审定人", "Approved by"),
    "inspector": ("检查人", "Inspector"),
    "unit_representative": ("被检查单位", "For the unit inspected"),
    "implied": (
        "若按实际物品判断（仅供对照，不计入结论）",
        "If judged by the actual goods (for comparison, not counted)",
    ),
    "supposed": ("{fact}：申报 {declared}，按 {value} 判断", "{fact}: declared {declared}, judged as {value}"),
    "supposed_undeclared": ("{fact}：未申报，按 {value} 判断", "{fact}: not declared, judged as {value}"),
    "implied_new": ("还将违反：", "Would be violated as well:"),
    "implied_changed": ("仍违反，限值或事实改变：", "Violated still, by another limit or value:"),
    "implied_lifted": ("该条不再违反：", "Would no longer be violated:"),
    "implied_opened": ("将成为待定或需判断：", "Would become undetermined or for judgement:"),
    "implied_settled": ("将不再待定：", "Would be settled without violation:"),
    "implied_same": ("结论不变", "Nothing would come out otherwise"),
    "bindings": ("所涉：{text}", "Concerns: {text}"),
    "of_unit": ("只列单位：{unit}", "Only what concerns {unit}"),
    "left_out": (
        "未列：与其无关的结论 {n} 项（违反 {broken} 项）、推论 {drawn} 项",
        "left out: {n} {n:finding|findings} ({broken} {broken:violation|violations}) and {drawn} "
        "{drawn:consequence|consequences} that concern others",
    ),
    "open_liabilities": (
        "可能的法律责任（待定 {n} 项，加 --all 详列）",
        "possible liabilities ({n} open; --all lists them)",
    ),
    "answers": ("负责单位", "Who answers"),
    "deadline": ("整改期限", "To be corrected"),
    "role_owner": ("产权人", "owner"),
    "role_manager": ("管理单位", "manager"),
    "role_occupier": ("使用单位", "occupier"),
    "role_landlord": ("出租人", "landlord"),
    "role_tenant": ("承租人", "tenant"),
    "open_besides": ("另有 {n} 处待定", "{n} more undetermined"),
    "report_title": ("建筑防火检查报告", "Fire safety report"),
    "drawing": ("楼层简图", "Storeys"),
    "drawing_note": (
        "示意图：只有楼层次序和面积比例按实，取各部位最重的结论",
        "a scheme: only the order of storeys and the shares of area are to scale; each place by its worst finding",
    ),
    "storey_open": ("层未写明", "storey?"),
    "nothing_listed": ("未列出", "not listed"),
    "bars": ("数值与限值", "Values against limits"),
    "bar_subject": ("部位", "Place"),
    "bar_measure": ("指标", "Measure"),
    "bar_value": ("数值", "Value"),
    "bar_limit": ("限值", "Limit"),
    "bar_margin": ("余量", "Margin"),
    "bar_clause": ("条文", "Clause"),
    "statistics": ("按条文统计", "By clause"),
    "design": ("设计日期", "design date"),
    "completion": ("竣工日期", "completion date"),
    "event": ("事件日期", "date of the event"),
    "inspection": ("检查日期", "inspection date"),
    "alteration": ("改造日期", "date of the alteration"),
    "whatif": ("假设的日期（推演）", "a supposed date (what-if)"),
}

FAILS = {
    "at_most": ("大于", "more than"),
    "at_least": ("小于", "less than"),
    "below": ("不小于", "not less than"),
    "above": ("不大于", "not more than"),
}
HOLDS = {
    "at_most": ("不大于", "not more than"),
    "at_least": ("不小于", "not less than"),
    "below": ("小于", "less than"),
    "above": ("大于", "more than"),
}
ASKS = {
    "at_most": ("限值", "limit"),
    "at_least": ("至少", "at least"),
    "below": ("须小于", "must be below"),
    "above": ("须大于", "must be above"),
}


_IN_BOTH = re.compile(r"(?P<zh>.+?) ?/ (?=[ -~])(?P<en>[^；]+)(；|$)")


class _Lenient(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "？"


class _Count(int):
    """A number that also says the words which follow it: ``{n} {n:place|places}``."""

    def __format__(self, spec: str) -> str:
        one, either, many = spec.partition("|")
        return (one if self == 1 else many) if either else super().__format__(spec)


def pick(pair: tuple[str, str], lang: str) -> str:
    return pair[1] if lang == "en" else pair[0]


def word(key: str, lang: str, **context: Any) -> str:
    """The word or sentence of that key; a missing context word prints as ？."""
    pair = WORDS.get(key)
    if pair is None:
        return key
    text = pick(pair, lang)
    if not context:
        return text
    counted = {name: _Count(value) if type(value) is int else value for name, value in context.items()}
    return text.format_map(_Lenient(counted))


def said(words: Mapping[str, str] | None, lang: str) -> str:
    """A text of data in the language asked, else in the other, else empty."""
    if not words:
        return ""
    return words.get(lang) or words.get("zh") or words.get("en") or ""


def noted(note: str, lang: str) -> str:
    """A note in the language asked, where its pieces are written as ``中文 / English``; else as it is.

    A piece in Chinese may hold ``；``, a piece in English never does.
    """
    language, end = pick(("zh", "en"), lang), 0
    pieces: list[str] = []
    for match in _IN_BOTH.finditer(note):
        pieces.append(match[0].rstrip("；") if match["zh"].isascii() else match[language])
        end = match.end()
    return pick(("；", "; "), lang).join([*pieces, note[end:]] if note[end:] else pieces)


def colon(lang: str) -> str:
    return ": " if lang == "en" else "："


def comma(lang: str) -> str:
    return ", " if lang == "en" else "、"


def labelled(key: str, text: str, lang: str) -> str:
    """``整改建议：…``"""
    return f"{word(key, lang)}{colon(lang)}{text}"
