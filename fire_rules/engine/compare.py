"""What today's code would say: for comparison only, never a finding of unlawfulness."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from fire_rules.engine import reasons
from fire_rules.engine.finding import Finding

if TYPE_CHECKING:
    from fire_rules.engine.run import Run

SUFFIX = "-present"
WORTH_SAYING = ("violation", "judgement", "undetermined")


def present_code(run: Run, found: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings that a design of the day of inspection would have and this one has not."""
    dates = run.dates_as_if()
    if dates is None:
        return ()
    own = {(f.obligation, f.subject): f for f in found}
    return tuple(
        replace(
            finding,
            legal_status="present_code_only",
            fingerprint=finding.fingerprint + SUFFIX,
            remarks=(reasons.FOR_COMPARISON, *finding.remarks),
        )
        for finding in run.findings(dates)
        if (finding.obligation, finding.subject) in own and _differs(finding, own[finding.obligation, finding.subject])
    )


def _differs(finding: Finding, own: Finding) -> bool:
    if finding.verdict not in WORTH_SAYING:
        return False
    return finding.verdict != own.verdict or finding.main.citation.rule != own.main.citation.rule
