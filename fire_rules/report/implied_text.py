"""若按实际物品判断: what would come out otherwise if the building were judged by what its violations imply."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fire_rules.report.fact_words import atom_words, class_of, field_spec
from fire_rules.report.lines import BLANK, Line
from fire_rules.report.sentence import sentence
from fire_rules.report.words import word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Change, Result, Supposed, WhatIf
    from fire_rules.report.naming import Naming

KINDS = ("implied_new", "implied_changed", "implied_opened", "implied_lifted", "implied_settled")


def implied(result: Result, naming: Naming, lang: str) -> Iterator[Line]:
    """The blocks of a result, clearly apart from its findings."""
    for block in result.whatif_blocks:
        yield BLANK
        yield Line(word("implied", lang), style="heading")
        yield from (Line(supposed_text(s, naming, lang), hang=2, style="judgement") for s in block.supposed)
        yield from _changes(block, naming, lang)


def supposed_text(supposed: Supposed, naming: Naming, lang: str) -> str:
    """凯信达仓库的储存火灾危险性：申报 丙类，按 甲类 判断."""
    key = "supposed" if supposed.declared else "supposed_undeclared"
    return word(
        key,
        lang,
        fact=naming.fact(supposed.fact, lang),
        declared=_atoms(supposed, supposed.declared, lang),
        value=_atoms(supposed, supposed.value, lang),
    )


def change_kind(change: Change) -> str:
    """Which way a finding changes: new, changed, opened, lifted or settled."""
    before = change.before.verdict if change.before else "not_applicable"
    now = change.finding.verdict
    if now == "violation":
        return "implied_changed" if before == "violation" else "implied_new"
    if now in ("undetermined", "judgement"):
        return "implied_opened"
    return "implied_lifted" if before == "violation" else "implied_settled"


def _changes(block: WhatIf, naming: Naming, lang: str) -> Iterator[Line]:
    if not block.changes:
        yield Line(word("implied_same", lang), indent=2)
    for kind in KINDS:
        changes = [change for change in block.changes if change_kind(change) == kind]
        if changes:
            yield Line(word(kind, lang), indent=2)
            yield from (Line(f"- {sentence(c.finding, lang, naming)}", indent=4, hang=2) for c in changes)


def _atoms(supposed: Supposed, text: str, lang: str) -> str:
    from fire_rules.vocabulary.types import Enum

    spec = field_spec(class_of(supposed.fact.path), supposed.fact.name)
    return atom_words(spec.type.name, text, lang) if spec is not None and isinstance(spec.type, Enum) else text
