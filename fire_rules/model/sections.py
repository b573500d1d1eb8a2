"""Reading the sections of a building file that hold no facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from fire_rules.model.faults import Faults
from fire_rules.model.keys import Entry, translated
from fire_rules.model.settings import Check, Claim, Decision, Deviation, Settings
from fire_rules.model.words import section_index
from fire_rules.source import nodes
from fire_rules.source.nodes import Node, Scalar, Sequence
from fire_rules.values.parse import BadValueError, fold, parse_date, parse_enum
from fire_rules.vocabulary.words import word_index

FORMATS = frozenset({"1"})
"""The versions of the format of building files that this reader knows."""

Words = dict[str, tuple[str, ...]]

_CHECK: Words = {
    "task": ("任务",),
    "phase": ("阶段",),
    "select": ("选择", "选用"),
    "ignore": ("忽略", "不查"),
    "rules": ("规则",),
    "expect": ("预期",),
}
_CLAIM: Words = {
    "relief": ("放宽", "放宽条件"),
    "subject": ("对象", "部位"),
    "by": ("主张人",),
    "note": ("备注", "说明"),
}
_DECISION: Words = {
    "obligation": ("义务",),
    "rule": ("规则",),
    "subject": ("对象", "部位"),
    "verdict": ("结论",),
    "by": ("决定人",),
    "date": ("日期",),
    "why": ("理由",),
    "facts": ("事实", "依据事实"),
}
_DEVIATION: Words = {
    "clause": ("条文", "条款"),
    "instrument": ("依据", "规范"),
    "subject": ("对象", "部位"),
    "document": ("文件", "文号"),
    "date": ("日期",),
    "authority": ("批准机关", "机关"),
    "conditions": ("条件",),
}
SECTION_KEYS: dict[str, Words] = {
    "check": _CHECK,
    "claims": _CLAIM,
    "decisions": _DECISION,
    "accepted_deviations": _DEVIATION,
}
"""The keys of each section in both languages, the English one first."""
_VERDICTS = {
    "compliant": "compliant",
    "符合": "compliant",
    "violation": "violation",
    "违反": "violation",
    "不符合": "violation",
}


def read_settings(entries: Mapping[str, Entry], faults: Faults) -> Settings:
    """The settings of a file from its section entries, by section name."""
    check = entries.get("check")
    return Settings(
        check=_check(check, faults) if check is not None else Check(),
        claims=_all(entries.get("claims"), _claim, faults),
        decisions=_all(entries.get("decisions"), _decision, faults),
        accepted_deviations=_all(entries.get("accepted_deviations"), _deviation, faults),
        format=_format(entries.get("format"), faults),
    )


def _format(entry: Entry | None, faults: Faults) -> str:
    if entry is None:
        return ""
    said = _text(entry.node, faults, "format")
    if said and said not in FORMATS:
        faults.add("M112", entry.node.place, found=said, known=", ".join(sorted(FORMATS)))
    return said


def _check(entry: Entry, faults: Faults) -> Check:
    found = _entries(entry.node, "check", _CHECK, faults)
    expect = found.get("expect")
    return Check(
        task=_atom(found.get("task"), "task", faults),
        phase=_atom(found.get("phase"), "phase", faults),
        select=_texts(found.get("select"), faults),
        ignore=_texts(found.get("ignore"), faults),
        rules=_texts(found.get("rules"), faults),
        expect=nodes.plain(expect) if expect is not None else None,
        place=entry.written.place,
    )


def _all(entry: Entry | None, read: Callable[[Node, Faults], Any], faults: Faults) -> tuple[Any, ...]:
    if entry is None or (isinstance(entry.node, Scalar) and fold(entry.node.text) in ("none", "无")):
        return ()
    if not isinstance(entry.node, Sequence):
        faults.add("M106", entry.node.place, key=entry.written.text)
        return ()
    return tuple(one for one in (read(item, faults) for item in entry.node.items) if one is not None)


def _claim(node: Node, faults: Faults) -> Claim | None:
    found = _entries(node, "claim", _CLAIM, faults)
    if not _has(found, "relief", node, faults):
        return None
    return Claim(place=node.place, **{name: _text(one, faults, name) for name, one in found.items()})


def _decision(node: Node, faults: Faults) -> Decision | None:
    found = _entries(node, "decision", _DECISION, faults)
    if not _has(found, "verdict", node, faults) or not _has(found, "subject", node, faults):
        return None
    if "obligation" not in found and "rule" not in found:
        faults.add("M402", node.place, key="obligation")
        return None
    said = _text(found["verdict"], faults, "verdict")
    verdict = _VERDICTS.get(fold(said))
    if verdict is None:
        faults.add("M403", found["verdict"].place, key="verdict", found=said, known=", ".join(_VERDICTS))
        return None
    facts = found.get("facts")
    return Decision(
        verdict="compliant" if verdict == "compliant" else "violation",
        date=_date(found.get("date"), faults),
        facts=_facts(facts, faults) if facts is not None else {},
        place=node.place,
        **{
            name: _text(found[name], faults, name)
            for name in ("obligation", "rule", "subject", "by", "why")
            if name in found
        },
    )


def _deviation(node: Node, faults: Faults) -> Deviation | None:
    found = _entries(node, "deviation", _DEVIATION, faults)
    if not _has(found, "clause", node, faults):
        return None
    return Deviation(
        date=_date(found.get("date"), faults),
        conditions=_texts(found.get("conditions"), faults),
        place=node.place,
        **{
            name: _text(found[name], faults, name)
            for name in ("clause", "instrument", "subject", "document", "authority")
            if name in found
        },
    )


def _entries(node: Node, name: str, table: Words, faults: Faults) -> dict[str, Node]:
    if not isinstance(node, nodes.Mapping):
        faults.add("M105", node.place, class_=name, class_zh=name)
        return {}
    return {entry.key.name: entry.node for entry in translated(node, section_index(name, table), faults)}


def _has(found: Mapping[str, Node], key: str, node: Node, faults: Faults) -> bool:
    if key not in found and isinstance(node, nodes.Mapping):
        faults.add("M402", node.place, key=key)
    return key in found


def _text(node: Node, faults: Faults, key: str) -> str:
    if isinstance(node, Scalar) and node.value is not None:
        return node.text.strip()
    faults.add("M111", node.place, key=key)
    return ""


def _texts(node: Node | None, faults: Faults) -> tuple[str, ...]:
    if node is None:
        return ()
    items = node.items if isinstance(node, Sequence) else [node]
    return tuple(_text(item, faults, "") for item in items)


def _facts(node: Node, faults: Faults) -> dict[str, str]:
    if not isinstance(node, nodes.Mapping):
        faults.add("M105", node.place, class_="facts", class_zh="事实")
        return {}
    return {key.text: _text(value, faults, key.text) for key, value in node.items}


def _atom(node: Node | None, enum: str, faults: Faults) -> str | None:
    """One atom of an enumeration; how a run is made is never open."""
    if node is None:
        return None
    said = _text(node, faults, enum)
    index = word_index(enum)
    try:
        atom = parse_enum(said, index)
    except BadValueError:
        atom = None
    if isinstance(atom, str):
        return atom
    if said:
        faults.add("M403", node.place, key=enum, found=said, known=", ".join(index.shown))
    return None


def _date(node: Node | None, faults: Faults) -> date | None:
    if node is None:
        return None
    said = _text(node, faults, "date")
    try:
        day = parse_date(said)
    except BadValueError as fault:
        faults.add(fault.code, node.place, field="date", field_zh="日期", **fault.context)
        return None
    if isinstance(day, date):
        return day
    faults.add("M210", node.place, field="date", field_zh="日期", found=said)
    return None
