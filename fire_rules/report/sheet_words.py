"""The words of the annexes: a reviewer's opinion sheet and an inspector's record."""

from __future__ import annotations

from fire_rules.report.words import pick

SHEET: dict[str, tuple[str, str]] = {
    "summary_title": ("建筑防火检查", "Fire safety check"),
    "opinion_title": ("消防设计审查意见书（附表）", "Opinion of the fire design review (annex)"),
    "record_title": ("消防监督检查记录（附表）", "Record of the fire inspection (annex)"),
    "number": ("序号", "No."),
    "discipline": ("专业", "Discipline"),
    "problem": ("问题类别", "Kind of problem"),
    "where": ("部位或图号", "Place or drawing"),
    "as_is": ("现状（设计值）", "As designed"),
    "demand": ("规范要求（限值及计算过程）", "Requirement (limit and how it is computed)"),
    "basis": ("依据", "Basis"),
    "advice": ("修改建议", "Advice"),
    "reply": ("设计回复", "Reply of the designer"),
    "second": ("复审意见", "Second review"),
    "type": ("类型", "Type"),
    "location": ("位置", "Location"),
    "fact": ("事实描述", "Facts"),
    "law": ("法律依据", "Legal basis"),
    "correction": ("整改要求", "To be put right"),
    "deadline": ("整改期限", "Deadline"),
    "mandatory": ("违反强制性条文", "Mandatory clause"),
    "law_duty": ("违反法律法规", "Duty of law"),
    "shall": ("违反一般性条文（应）", "Ordinary clause (shall)"),
    "should": ("宜·可（建议）", "Advice (should, may)"),
    "open": ("资料不足", "Facts missing"),
    "judgement": ("需判断", "For judgement"),
    "clauses": ("强条条目", "Mandatory clauses violated"),
    "none": ("无", "none"),
    "item": ("检查项目", "Item"),
    "tick": ("情况", "Found"),
    "yes": ("是", "yes"),
    "no": ("否", "no"),
    "pending": ("待核", "to be verified"),
    "not_concerned": ("不涉及", "not concerned"),
    "not_looked_at": ("未检查", "not checked"),
    "legality": ("合法性", "Legality"),
    "management": ("消防安全管理", "Fire safety management"),
    "construction": ("建筑防火", "Building fire protection"),
    "systems": ("消防设施", "Fire systems"),
    "hazards": ("危险品管理", "Hazardous goods and hot work"),
    "order": ("责令改正", "Order to correct"),
    "transfer": ("移送", "Referral"),
    "remark": ("备注", "Remarks"),
    "findings": ("检查发现", "Findings"),
    "to_fill": ("（由检查人填写）", "(for the inspector to fill in)"),
    "major": ("重大火灾隐患判定建议（待集体讨论 / 专家论证）", "Major fire hazard: proposal, to be decided jointly"),
    "conclusion": ("结论", "Conclusion"),
    "hazards_title": ("重大火灾隐患判定表（附表）", "Determination of a major fire hazard (annex)"),
    "method": ("判定方法", "Method"),
    "procedure": ("判定程序", "Procedure"),
    "unchecked": ("本次未检查：{names}", "not checked in this run: {names}"),
    "no_form": (
        "未生成判定表：检查日期不明、当日无适用版本，或未作现场检查。",
        "no form: the day of the inspection is unknown, no edition was in force, or nothing was inspected on site",
    ),
    "not_a_document": (
        "本表可附于法律文书，其本身不是法律文书。",
        "This sheet can be annexed to a legal document; it is none itself.",
    ),
    "message": ("说明", "Finding"),
    "verdict": ("结论", "Verdict"),
    "place": ("出处", "At"),
    "shown_of": ("仅列前 {n} 项，共 {total} 项", "the first {n} of {total}"),
}


def sheet(key: str, lang: str, **context: object) -> str:
    """The word of that key; the key itself where there is none."""
    text = pick(SHEET.get(key, (key, key)), lang)
    return text.format(**context) if context else text
