"""``--cross-check``: every rule and the consequences by two ways, counted and compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from fire_rules.cli.language import Language

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result
    from fire_rules.engine.options import RunOptions
    from fire_rules.model import Document
    from fire_rules.rulebook.rule import Rulebook


def compare(
    document: Document, rulebook: Rulebook, options: RunOptions, result: Result, lang: Language
) -> tuple[dict[str, int], list[str]]:
    """Counts of what was compared, and a text for each difference that names both answers."""
    from fire_rules.engine.crosscheck import cross_check

    report: Any = cross_check(document, rulebook, options)
    differences = [str(difference) for difference in report.differences]
    return {"rules": report.compared, "differences": len(differences)}, differences


def counts_text(counts: Sequence[dict[str, int]], lang: Language) -> str:
    """One line of counts over all files."""
    compared = sum(count.get("rules", 0) for count in counts)
    differ = sum(count.get("differences", 0) for count in counts)
    if lang == "en":
        return f"cross-check: {compared} evaluations compared, {differ} differ"
    return f"交叉校核：比对 {compared} 次计算，{differ} 处不一致"
