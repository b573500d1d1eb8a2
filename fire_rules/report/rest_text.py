"""With ``all``: the findings that are compliant or do not apply."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fire_rules.report.lines import BLANK, Line
from fire_rules.report.naming import Naming
from fire_rules.report.open_text import heading
from fire_rules.report.sentence import sentence

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result


def listed(result: Result, naming: Naming, lang: str) -> Iterator[Line]:
    """Every finding without violation and every one that does not apply."""
    for verdict, key in (("compliant", "compliant_list"), ("not_applicable", "not_applicable_list")):
        items = [finding for finding in result.findings if finding.verdict == verdict]
        if not items:
            continue
        yield BLANK
        yield heading(key, len(items), lang)
        for finding in items:
            yield Line(f"- {sentence(finding, lang, naming)}", hang=2, style="quiet")
