"""What the engine says in words: why a date governs, why a rule does not apply, why a verdict is open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from fire_rules.engine.finding import Verdict
from fire_rules.facts import Subject
from fire_rules.rulebook.rule import Words

DESIGN: Words = {"zh": "按设计日期", "en": "by the date of design"}
COMPLETION: Words = {"zh": "按竣工日期", "en": "by the date of completion"}
EVENT: Words = {"zh": "按行为或事件发生日期", "en": "by the date of the event"}
INSPECTION: Words = {"zh": "按检查日期", "en": "by the date of inspection"}
NEVER_APPROVED: Words = {
    "zh": "从未取得设计审批，没有建造当时的适用规范，按检查日期",
    "en": "never approved, so no code of its time: by the date of inspection",
}
WHAT_IF: Words = {
    "zh": "假设的设计日期（推演，不是认定）",
    "en": "a supposed date of design (what-if, not a finding of fact)",
}
NO_BUILDING: Words = {"zh": "所属建筑未明确，日期未知", "en": "its building is not stated, so the date is unknown"}
NOT_IN_FORCE: Words = {"zh": "所适用日期该要求尚未施行或已废止", "en": "not in force on the governing date"}
NOT_ENCODED: Words = {
    "zh": "适用日期早于已收录的版本：版本未收录，不以后来的条文代替",
    "en": "the governing date is before the editions on record: not replaced by a later text",
}
MAY_PREDATE: Words = {
    "zh": "适用日期未定，可能早于已收录的版本",
    "en": "the governing date is open and may be before the editions on record",
}
NOT_ENCODED_NOT_APPLICABLE: Words = {
    "zh": "按已收录的最早版本不适用（适用日期早于该版本，版本未收录）",
    "en": "does not apply by the earliest edition on record (the governing date is before it)",
}
EDITIONS_DIFFER: Words = {
    "zh": "适用日期未定，可能适用的各版本结论不同",
    "en": "the governing date is open and the editions that may govern do not agree",
}
PRINCIPLE: Words = {
    "zh": "原则性强制要求，具体数值见现行标准的一般性条文",
    "en": "a mandatory principle; the figure stands in an ordinary clause",
}
MERGED: Words = {
    "zh": "防火分区之间的分隔不成立，按合并后的分区核对",
    "en": "nothing divides the compartments: checked as one",
}
MERGED_BY_READING: Words = {
    "zh": "防火分区之间的分隔是否成立须由人员判断；如不成立，按合并后的分区核对",
    "en": "whether anything divides the compartments is for a person to judge; if not, they are checked as one",
}
PERHAPS_MERGED: Words = {
    "zh": "防火分区之间的分隔是否成立未定；如不成立，合并后的分区不符合或待定",
    "en": "whether anything divides the compartments is open; if not, as one they do not comply, or may not",
}
NOT_EXPRESSED: Words = {
    "zh": "该项义务的强制性条文，未编入规则，须由人员对照",
    "en": "the mandatory clause of this obligation; no rule expresses it, a person must compare",
}
STRICTER_OLD: Words = {
    "zh": "满足强制性条文，但不满足数值更严的原条文，须由人员判断",
    "en": "meets the mandatory clause but not the stricter figure of the older clause: a person must decide",
}
FOR_COMPARISON: Words = {
    "zh": "仅与现行规范对照，不构成违法认定",
    "en": "compared with the present code only; no finding of unlawfulness",
}
PLACE_OPEN: Words = {"zh": "地方规定是否适用未定", "en": "whether the local rule binds here is open"}
PHASE_OPEN: Words = {"zh": "建筑所处阶段未知", "en": "the phase of the building is unknown"}
OTHER_TASK: Words = {"zh": "不属于本次任务的检查内容", "en": "not part of this task"}
OTHER_PHASE: Words = {"zh": "建筑所处阶段不适用", "en": "does not bind in this phase"}
ELSEWHERE: Words = {"zh": "地方规定，不在其适用地域", "en": "a local rule of another place"}
UNAPPROVED_ALTERATION = {"zh": "从未取得设计审批，按最后一次改造", "en": "never approved: by the last alteration"}
APPROVED_ALTERATION = {"zh": "按最后一次已批准的改造", "en": "by the last approved alteration"}
UNKNOWN_ALTERATION: Words = {"zh": "改造情况未知", "en": "alterations are not known"}


def read_as(zh: str, en: str) -> Words:
    """As which of its members a whole is read."""
    return {
        "zh": f"合并后的分区含不同用途、类别或位置的部分，本项按“{zh}”计",
        "en": f"the merged compartment has parts of different use, class or place; here it counts as {en}",
    }


def approved_alteration(alteration: Subject | None) -> Words:
    """Why an approved alteration governs what it covers."""
    return _alteration(APPROVED_ALTERATION, alteration)


def unapproved_alteration(alteration: Subject | None) -> Words:
    """Why the last alteration governs in a building that was never approved."""
    return _alteration(UNAPPROVED_ALTERATION, alteration)


def _alteration(words: Words, alteration: Subject | None) -> Words:
    if alteration is None:
        return UNKNOWN_ALTERATION
    day = alteration.fact_("date")
    shown = day.isoformat() if isinstance(day, date) else alteration.id_
    if not shown:
        return words
    return {"zh": f"{words['zh']}（{shown}）", "en": f"{words['en']} ({shown})"}


def open_date(words: Words) -> Words:
    """The same reason where the date itself is not known."""
    return {"zh": f"{words['zh']}（日期未定）", "en": f"{words['en']} (date open)"}


def either(words: Iterable[Words]) -> Words:
    """One reason out of those that remain possible."""
    found = list({item["zh"]: item for item in words}.values())
    if len(found) == 1:
        return found[0]
    return {"zh": "或".join(item["zh"] for item in found), "en": ", or ".join(item["en"] for item in found)}


END_OF_READING: dict[str, Words] = {
    "compliant": {"zh": "满足", "en": "met"},
    "not_applicable": {"zh": "不适用", "en": "does not apply"},
    "violation": {"zh": "不满足", "en": "not met"},
    "judgement": {"zh": "须由人员判断", "en": "for a person to judge"},
}


End = tuple[Verdict, Words]
"""What one end of a reading comes to: its verdict, and its figures in words, if it has any."""


def latitude(readings: Iterable[Words], strict: End, lenient: End) -> Words:
    """What is read two ways, and what each end comes to."""
    what = list(readings)
    zh, en = "；".join(words["zh"] for words in what), "; ".join(words["en"] for words in what)
    return {
        "zh": f"条文留有理解余地{f'（{zh}）' if zh else ''}："
        f"从严{_end(strict, 'zh')}，从宽{_end(lenient, 'zh')}，须由人员判断",
        "en": f"the law leaves a reading{f' ({en})' if en else ''}: "
        f"{_end(strict, 'en')} at its strict end, {_end(lenient, 'en')} at its lenient end; a person must decide",
    }


def _end(end: End, lang: str) -> str:
    verdict, figures = end
    said = END_OF_READING[verdict][lang]
    if not figures:
        return said
    return f"{said}（{figures[lang]}）" if lang == "zh" else f"{said} ({figures[lang]})"


NO_SUCH_CASE: Words = {
    "zh": "规范表格中没有这种情形，须由人员判断",
    "en": "the table of the standard has no such case: a person must decide",
}
CASES: Words = {
    "zh": "未知事实的各种可能取值结论一致",
    "en": "every possible value of the unknown facts gives the same verdict",
}


def maybe_items(item: str, maybe: tuple[str, ...]) -> Words:
    """Which earlier items of a list clause may fire as well."""
    zh, en = "、".join(maybe), ", ".join(maybe)
    if not item:
        return {"zh": f"所适用的款项未定：可能为第 {zh} 项", "en": f"which item applies is open: possibly {en}"}
    return {"zh": f"至少适用第 {item} 项，可能为第 {zh} 项", "en": f"at least item {item}, possibly {en}"}


def rule_failed(rule: str, path: str, error: str) -> Words:
    """A rule that could not be evaluated."""
    return {
        "zh": f"规则 {rule} 对 {path} 求值出错，按待定处理：{error}",
        "en": f"rule {rule} failed on {path} and is left undetermined: {error}",
    }


def editions_agree(editions: Iterable[str]) -> Words:
    """The date is open, and it does not matter."""
    shown = list(dict.fromkeys(editions))
    return {
        "zh": f"适用日期未定，可能适用的各版本（{'、'.join(shown)}）结论一致",
        "en": f"the governing date is open; the editions that may govern ({', '.join(shown)}) agree",
    }


def not_due(last: date) -> Words:
    """The time limit of a duty is not reached."""
    return {"zh": f"期限未到：{last}前完成", "en": f"not due yet: to be done by {last}"}


def due_within(last: date) -> Words:
    """The time limit names no day, and the governing date lies within it."""
    return {
        "zh": f"尚未做到；期限没有写明到日，最迟{last}，是否逾期须由人员判断",
        "en": f"not done; the time limit names no day and ends on {last} at the latest: whether it is overdue, "
        "a person must decide",
    }


class RecordGap(Protocol):
    """Two days without a record between them, and the day by which one was due."""

    @property
    def before(self) -> date: ...
    @property
    def after(self) -> date: ...
    @property
    def due(self) -> date: ...


def record_gap(gap: RecordGap, since: date, until: date) -> Words:
    """Names the two dates of a gap and the date by which a record was due."""
    started, inspected = gap.before == since, gap.after == until
    before = {
        "zh": "自开始使用之日" if started else "自上次记录",
        "en": "start of operation" if started else "last record",
    }
    after = {"zh": "检查日" if inspected else "下次记录", "en": "day of inspection" if inspected else "next record"}
    return {
        "zh": f"{before['zh']}（{gap.before}）至{after['zh']}（{gap.after}）之间没有记录，应于{gap.due}前完成",
        "en": f"no record between the {before['en']} ({gap.before}) and the {after['en']} ({gap.after}); "
        f"one was due by {gap.due}",
    }
