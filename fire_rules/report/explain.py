"""The derivation of one finding: each step with what it came to, its citation, and the level that gave a fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from fire_rules.facts import FactRef
from fire_rules.report.finding_text import missing_text, particulars
from fire_rules.report.lines import BLANK, Line, plain
from fire_rules.report.naming import Naming
from fire_rules.report.sentence import sentence
from fire_rules.report.words import pick, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Step

ORIGINS = {
    "stated": ("所述", "stated"),
    "type": ("取自类型", "from the named type"),
    "inherited": ("继承", "inherited"),
    "aggregate": ("汇总", "aggregate of members"),
    "supposed": ("假设", "supposed"),
    "run": ("本次运行给定", "given by the run"),
}


def explain(
    findings: Sequence[tuple[Finding, tuple[Step, ...]]], naming: Naming, lang: str = "zh", width: int = 80
) -> str:
    """Findings with their derivations, as text."""
    return plain(_lines(findings, naming, lang), width)


def _lines(findings: Sequence[tuple[Finding, tuple[Step, ...]]], naming: Naming, lang: str) -> Iterator[Line]:
    for number, (finding, steps) in enumerate(findings):
        if number:
            yield BLANK
        yield Line(sentence(finding, lang, naming), style="headline")
        yield from (Line(text, indent=2, hang=2) for text in particulars(finding, naming, lang))
        missing = missing_text(finding, naming, lang)
        if missing:
            yield Line(word("missing", lang, text=missing), indent=2, hang=2, style="open")
        yield Line(word("derivation", lang), indent=2, style="heading")
        if not steps:
            yield Line(word("no_derivation", lang), indent=4)
        yield from step_lines(steps, lang, 4)


def step_lines(steps: Sequence[Step], lang: str, indent: int) -> Iterator[Line]:
    """The tree of steps, each deeper by two cells."""
    for step in steps:
        text = f"{step.text} = {step.value}" if step.value else step.text
        notes = [step.cites, _origin(step.origin, lang), str(step.place) if step.place else ""]
        tail = ("; " if lang == "en" else "；").join(note for note in notes if note)
        if tail:
            text += f"  [{tail}]"
        yield Line(text, indent=indent, hang=4)
        yield from step_lines(step.steps, lang, indent + 2)


def _origin(origin: str, lang: str) -> str:
    """The level that gave a fact, and the fact that it was taken from, where another: ``inherited PATH.name``."""
    level, _, taken_from = origin.partition(" ")
    pair = ORIGINS.get(level)
    if pair is None:
        return origin
    path, _, name = taken_from.rpartition(".")
    source = Naming().fact(FactRef(path, name), lang) if taken_from else ""
    return f"{pick(pair, lang)} {source}".rstrip()
