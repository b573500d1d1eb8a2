"""``--cross-check``: rules by generated code and by interpreter, consequences by both engines, counted and compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from fire_rules.cli.language import Language

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result
    from fire_rules.engine.options import RunOptions
    from fire_rules.inference import Difference
    from fire_rules.model import Document
    from fire_rules.rulebook.rule import Rulebook

KINDS = ("rules", "consequences", "differences")


def compare(
    document: Document, rulebook: Rulebook, options: RunOptions, result: Result
) -> tuple[dict[str, int], list[str]]:
    """Counts of what was compared, and a text for each difference that names both answers."""
    from fire_rules.engine.crosscheck import cross_check
    from fire_rules.inference import compare as compare_engines

    evaluated = cross_check(document, rulebook, options)
    inferred = compare_engines(result, rulebook)
    differences = [str(difference) for difference in evaluated.differences]
    differences += [_drawn(difference) for difference in inferred.differences]
    if inferred.error:
        differences.append(inferred.error)
    counts = (evaluated.compared, inferred.compared, len(differences))
    return dict(zip(KINDS, counts, strict=True)), differences


def _drawn(difference: Difference) -> str:
    binding = ", ".join(value for _, value in difference.binding)
    answers = f"plain {difference.plain} != durable_rules {difference.durable}"
    return f"{difference.rule} @ {binding} ({difference.world}): {answers}"


def counts_text(counts: Sequence[dict[str, int]], lang: Language) -> str:
    """One line of counts over all files."""
    rules, drawn, differ = (sum(count.get(kind, 0) for count in counts) for kind in KINDS)
    if lang == "en":
        return f"cross-check: {rules} evaluations and {drawn} consequences compared, {differ} differ"
    return f"交叉校核：比对 {rules} 次计算、{drawn} 项推论，{differ} 处不一致"
