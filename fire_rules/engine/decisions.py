"""What persons decided where the law asks for judgement: applied to that finding, void once the facts have changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from fire_rules.engine.claims import named_subjects
from fire_rules.engine.finding import Finding
from fire_rules.engine.measured import text_of
from fire_rules.facts import Graph
from fire_rules.rulebook.rule import Words
from fire_rules.vocabulary import unit_of, vocabulary

SAME_WORDS = {"true": ("是", "yes"), "false": ("否", "no"), "": ("unknown", "未知")}
"""Words by which a decision may state a fact, beside its plain text."""


def apply_decisions(
    findings: Sequence[Finding], entries: Iterable[Any], graph: Graph
) -> tuple[tuple[Finding, ...], tuple[Words, ...]]:
    """The findings with what was decided on them, and what is to be said of decisions that could not be used."""
    found = list(findings)
    said: list[Words] = []
    for entry in entries:
        paths = {subject.path_ for subject in named_subjects(graph, entry.subject)}
        places = [n for n, f in enumerate(found) if f.subject in paths and _is_about(entry, f)]
        if not places:
            said.append(_about(entry, "没有对应的检查结果，未采用", "matches no finding and was not used"))
        for place in places:
            found[place], words = _decided(found[place], entry, graph)
            said.extend(words)
    return tuple(found), tuple(said)


def _is_about(entry: Any, finding: Finding) -> bool:
    if entry.obligation:
        return bool(entry.obligation == finding.obligation)
    return any(entry.rule == cited.citation.rule for cited in (finding.main, *finding.also))


def _decided(finding: Finding, entry: Any, graph: Graph) -> tuple[Finding, list[Words]]:
    """One finding under one decision."""
    if finding.verdict != "judgement":
        zh, en = f"该项结论为 {finding.verdict}，不需判断", f"the verdict is {finding.verdict}, no judgement to make"
        return finding, [_about(entry, f"{zh}，未采用", f"{en}: not used")]
    changed = [text for text in (_changed(name, was, graph) for name, was in entry.facts.items()) if text]
    if changed:
        zh, en = "、".join(changed), ", ".join(changed)
        words = _about(entry, f"所依据的事实已改变（{zh}），决定失效", f"void: the facts have changed ({en})")
        return replace(finding, remarks=(*finding.remarks, words)), [words]
    main = replace(finding.main, verdict=entry.verdict)
    zh, en = "未写明所依据的事实，事实改变时不会自动失效", "names no facts, so it does not lapse when they change"
    said = [] if entry.facts else [_about(entry, zh, en)]
    return replace(finding, verdict=entry.verdict, main=main, decision=_text(entry)), said


def _changed(name: str, was: str, graph: Graph) -> str:
    """What has become of a fact that a decision stands on; empty where it is the same."""
    path, _, field = name.rpartition(".")
    subjects = list(named_subjects(graph, path)) if path else [graph.root]
    if len(subjects) != 1:
        return f"{name}：{was} → ？"
    subject, words = subjects[0], vocabulary()
    spec = words.fields_of(subject.class_).get(field) if subject.class_ in words.classes else None
    unit = unit_of(spec.type) if spec else ""
    now = text_of(subject.fact_(field), unit)
    same = {now, f"{now} {unit}", f"{now}{unit}", *SAME_WORDS.get(now, ())}
    return "" if was.strip() in same else f"{name}：{was} → {now or '未知'}"


def _text(entry: Any) -> str:
    """Who decided what, when and why."""
    day = entry.date.isoformat() if entry.date is not None else ""
    return "，".join(text for text in (entry.by, day, entry.why) if text) or entry.verdict


def _about(entry: Any, zh: str, en: str) -> Words:
    name = entry.obligation or entry.rule
    return {"zh": f"决定（{name}，{entry.subject}）：{zh}", "en": f"decision ({name}, {entry.subject}): {en}"}
