"""``--cross-check`` in words: how much was computed in two ways, and how much differs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from fire_rules.cli.language import Language

if TYPE_CHECKING:
    from fire_rules.api import CrossChecked


def counts_text(compared: Iterable[CrossChecked | None], lang: Language) -> str:
    """One line of counts over all files."""
    known = [one for one in compared if one is not None]
    rules, drawn = sum(one.rules for one in known), sum(one.consequences for one in known)
    differ = sum(len(one.differences) for one in known)
    if lang == "en":
        return f"cross-check: {rules} evaluations and {drawn} consequences compared, {differ} differ"
    return f"交叉校核：比对 {rules} 次计算、{drawn} 项推论，{differ} 处不一致"
