"""Phrases of the manual in both languages: standing, relations, dates, and how places of the law are cited."""

from __future__ import annotations

import re

from fire_rules.report.citation import clause_en, clause_zh, part_zh
from fire_rules.rulebook.rule import Instrument, Rulebook, Words

DUE: dict[str, Words] = {
    "later": {"zh": "；{}前完成，期限未到", "en": "; due by {}, not yet past"},
    "within": {"zh": "；{}前完成，是否逾期须判断", "en": "; due by {}, whether it is past must be judged"},
    "past": {"zh": "；{}前完成，期限已过", "en": "; due by {}, past"},
}
STATUS: dict[str, Words] = {
    "mandatory": {"zh": "强制性", "en": "mandatory"},
    "ordinary": {"zh": "一般性", "en": "ordinary"},
}
MODALITIES: dict[str, Words] = {
    "shall": {"zh": "应", "en": "shall"},
    "should": {"zh": "宜（建议，不作为违反）", "en": "should (advice, never a violation)"},
}
LAYERS: dict[str, Words] = {
    "design": {"zh": "设计（或竣工）状况", "en": "as designed or built"},
    "in_use": {"zh": "使用中的状况", "en": "as used"},
}
GOVERNED_BY: dict[str, Words] = {
    "design": {"zh": "设计或改造的日期", "en": "the date of design or of the alteration"},
    "completion": {"zh": "竣工日期", "en": "the date of completion"},
    "event": {"zh": "行为或事件发生的日期", "en": "the date of the event"},
    "inspection": {"zh": "检查日期", "en": "the date of inspection"},
}
CONFIDENCE: dict[str, Words] = {
    "high": {"zh": "高", "en": "high"},
    "medium": {"zh": "中", "en": "medium"},
    "low": {"zh": "低", "en": "low"},
}
RELATIONS: dict[str, Words] = {
    "replaces": {"zh": "强制性要求改由{}规定", "en": "the mandatory requirement is now {}"},
    "principle_only": {
        "zh": "{}只作原则性强制规定，数值仍见本条",
        "en": "{} carries the mandatory principle only, the figure stays here",
    },
    "stricter_old": {
        "zh": "强制性要求改由{}规定，本条数值更严，介于两者之间须由人判断",
        "en": "the mandatory requirement is now {}; the figure here is stricter, between the two a person decides",
    },
    "beside": {"zh": "与{}同时约束，从严判定", "en": "binds beside {}; the worst governs"},
    "looser_old": {
        "zh": "强制性要求改由{}规定，本条数值较宽",
        "en": "the mandatory requirement is now {}; the figure here is looser",
    },
}
LEDGER: dict[str, Words] = {
    "checked": {"zh": "已检查", "en": "checked"},
    "definition": {"zh": "定义", "en": "definition"},
    "judgement": {"zh": "需判断", "en": "judgement"},
    "out_of_scope": {"zh": "不在范围", "en": "out of scope"},
}
_DISCIPLINES = {
    "总图": "site",
    "建筑": "architecture",
    "结构": "structure",
    "给排水": "water",
    "暖通": "ventilation",
    "电气": "electrical",
    "消防管理": "management",
}
_OTHER = re.compile(r"(?P<instrument>[A-Z]\w*[A-Za-z0-9]{2,}) (?P<clause>.+)")


def discipline_words(name: str) -> Words:
    """The discipline that a rule belongs to."""
    return {"zh": name, "en": _DISCIPLINES.get(name, name)}


def instrument_words(instrument: Instrument | None, name: str) -> Words:
    """The instrument as it is called: 《建筑设计防火规范》GB 50016."""
    if instrument is None:
        return {"zh": name, "en": name}
    number = instrument.number if instrument.kind == "standard" else ""
    return {
        "zh": f"《{instrument.title['zh']}》{number}",
        "en": f"{instrument.title.get('en') or instrument.title['zh']} {number}".rstrip(),
    }


def clause_words(book: Rulebook, instrument: str, clause: str) -> Words:
    """A clause with its instrument: 《建筑设计防火规范》GB 50016 第3.3.2条."""
    found = book.instruments.get(instrument)
    where = within_words(book, instrument, clause)
    named = instrument_words(found, instrument)
    return {lang: f"{named[lang]} {where[lang]}" for lang in ("zh", "en")}


def within_words(book: Rulebook, instrument: str, clause: str) -> Words:
    """A clause within its instrument: 第3.3.2条, 第十六条第一款第（二）项."""
    found = book.instruments.get(instrument)
    if found is not None and found.kind == "plan":
        return {"zh": part_zh(clause), "en": f"part {clause}"}
    standard = found is None or found.kind == "standard"
    return {"zh": clause_zh(clause, standard=standard), "en": clause_en(clause, standard=standard)}


def split_place(book: Rulebook, text: str, home: str) -> tuple[str, str]:
    """Instrument and clause of a place that a rule of ``home`` cites: ``3.3.3`` is one of its own instrument."""
    match = _OTHER.fullmatch(text)
    if match is not None and match["instrument"] in book.instruments:
        return match["instrument"], match["clause"]
    return home, text


def place_words(book: Rulebook, text: str, home: str) -> Words:
    """A place that a rule cites: within its own instrument without the name, in another with it."""
    instrument, clause = split_place(book, text, home)
    return within_words(book, instrument, clause) if instrument == home else clause_words(book, instrument, clause)
