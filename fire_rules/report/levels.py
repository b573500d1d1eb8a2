"""How machines grade findings: error, warning, note; and which findings a report of problems lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from fire_rules.report.summary import is_comparison

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding

Level = Literal["error", "warning", "note"]
LEVELS: dict[str, Level] = {"mandatory": "error", "shall": "warning", "should": "note"}


def level(finding: Finding) -> Level:
    """``error`` for mandatory clauses and duties of law, ``warning`` for 应, ``note`` for 宜."""
    return LEVELS[finding.gravity]


def is_problem(finding: Finding) -> bool:
    """A violation, advice included; what only differs from the present code is none."""
    return finding.verdict == "violation" and not is_comparison(finding)


def clause_id(finding: Finding) -> str:
    """The clause as machines name it: ``GB50016-3.3.1``."""
    citation = finding.main.citation
    return f"{citation.instrument}-{citation.clause}"
