"""Counts of a run as reviewers count (distinct clauses and places, twins across editions once), and the exit code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from fire_rules.records import dataclass
from fire_rules.report.citation import is_standard

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Result

VERDICTS = ("violation", "undetermined", "judgement", "compliant", "not_applicable")
GROUPS = ("mandatory", "law", "shall", "should")
"""Findings as a report groups them: mandatory clauses of standards, duties of law, other obligations, advice."""
OPEN = ("undetermined", "judgement")

EXIT_CLEAN, EXIT_VIOLATIONS, EXIT_USAGE, EXIT_FAULT, EXIT_OPEN = 0, 1, 2, 3, 4
_PRECEDENCE = (EXIT_FAULT, EXIT_USAGE, EXIT_VIOLATIONS, EXIT_OPEN, EXIT_CLEAN)


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts of a run. Violations of advice and comparisons with present codes are counted apart."""

    verdicts: dict[str, int]
    groups: dict[str, int]
    advice: int
    comparison: int
    mandatory_times: int
    mandatory_clauses: tuple[tuple[str, str], ...]
    mandatory_places: int
    mandatory_decided: int
    mandatory_total: int
    suppressed: int = 0


def counts_as_violation(finding: Finding) -> bool:
    """Whether a violation counts against the building: not advice, and not the present code alone."""
    return finding.verdict == "violation" and finding.gravity != "should" and not is_comparison(finding)


def fails(finding: Finding) -> bool:
    """Whether a finding makes a run fail: a violation that counts and that no office suppressed."""
    return counts_as_violation(finding) and finding.suppressed is None


def is_comparison(finding: Finding) -> bool:
    """Whether the finding only compares an older building with the present code."""
    return finding.legal_status == "present_code_only"


def summarise(result: Result) -> Summary:
    """Count the findings of one run."""
    own = [finding for finding in result.findings if not is_comparison(finding)]
    verdicts: Counter[str] = Counter(finding.verdict for finding in own if finding.verdict != "violation")
    broken = [finding for finding in own if counts_as_violation(finding)]
    mandatory = [f for f in own if group_of(f, result) == "mandatory" and f.verdict != "not_applicable"]
    pairs = {(*clause_of(finding), finding.subject) for finding in mandatory if finding.verdict == "violation"}
    return Summary(
        verdicts={"violation": len(broken), **{v: verdicts[v] for v in VERDICTS[1:]}},
        groups={group: sum(1 for f in broken if group_of(f, result) == group) for group in GROUPS[:-1]},
        advice=sum(1 for f in own if f.verdict == "violation" and f.gravity == "should"),
        comparison=sum(1 for f in result.findings if is_comparison(f) and f.verdict == "violation"),
        mandatory_times=len(pairs),
        mandatory_clauses=tuple(sorted({(instrument, clause) for instrument, clause, _ in pairs})),
        mandatory_places=len({subject for _, _, subject in pairs}),
        mandatory_decided=sum(1 for f in mandatory if f.verdict not in OPEN),
        mandatory_total=len(mandatory),
        suppressed=sum(1 for f in broken if f.suppressed is not None),
    )


def group_of(finding: Finding, result: Result) -> str:
    """The group that a finding is listed and counted in; 强条 are clauses of standards only."""
    if finding.gravity != "mandatory":
        return finding.gravity
    return "mandatory" if is_standard(finding.main.citation.instrument, result.instruments) else "law"


def clause_of(finding: Finding) -> tuple[str, str]:
    """The clause that a finding is counted under: instrument and number, without the item."""
    return finding.main.citation.instrument, finding.main.citation.clause


def exit_code(result: Result, *, allow_open: bool = False) -> int:
    """0 no violation and no open mandatory item, 1 violations, 4 open mandatory items or nothing applied."""
    if any(fails(finding) for finding in result.findings):
        return EXIT_VIOLATIONS
    own = [finding for finding in result.findings if not is_comparison(finding)]
    applied = any(finding.verdict != "not_applicable" for finding in own)
    is_open = any(finding.gravity == "mandatory" and finding.verdict in OPEN for finding in own)
    if (is_open or not applied) and not allow_open:
        return EXIT_OPEN
    return EXIT_CLEAN


def worst(codes: Iterable[int]) -> int:
    """The exit code of several files: 3 > 2 > 1 > 4 > 0."""
    found = set(codes)
    return next((code for code in _PRECEDENCE if code in found), EXIT_CLEAN)
