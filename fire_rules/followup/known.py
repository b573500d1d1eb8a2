"""Applying a baseline to the results of a run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from fire_rules.engine.finding import Suppression
from fire_rules.followup.baseline import shown
from fire_rules.followup.places import about, is_mandatory, is_own, lapse, located, why_gone
from fire_rules.followup.record import Followed
from fire_rules.source import Diagnostic

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Result
    from fire_rules.followup.baseline import Baseline, Known

CORRECTED = {"zh": "已改正", "en": "corrected"}


class Knowing:
    """One pass of a baseline over the results of one run; entries of files outside the run are left alone."""

    def __init__(self, baseline: Baseline) -> None:
        self.baseline = baseline
        self.notices: list[Diagnostic] = []
        self.entries: list[Followed] = []

    def apply(self, results: Sequence[Result]) -> tuple[Result, ...]:
        """The results with what the baseline knows."""
        return tuple(self._applied(result) for result in results)

    def _applied(self, result: Result) -> Result:
        here = located(result.source)
        index = {f.fingerprint: n for n, f in enumerate(result.findings) if is_own(f)}
        found = list(result.findings)
        seen: set[str] = set()
        for entry in self.baseline.entries:
            if entry.file != here:
                continue
            if entry.fingerprint in seen:
                self.notices.append(Diagnostic("F627", entry.place, {"fingerprint": entry.fingerprint}))
                continue
            seen.add(entry.fingerprint)
            number = index.get(entry.fingerprint)
            if number is None:
                self._gone(entry, result)
            else:
                found[number] = self._known(entry, result, found[number])
        return replace(result, findings=tuple(found))

    def _gone(self, entry: Known, result: Result) -> None:
        why = dict(why_gone(result, entry.subject, entry.obligation))
        context = {"obligation": entry.obligation, "subject": entry.subject, "why": why}
        self.notices.append(Diagnostic("F628", entry.place, context, severity="warning"))

    def _known(self, entry: Known, result: Result, finding: Finding) -> Finding:
        """The finding, suppressed where it is the violation that was known."""
        if (entry.obligation, entry.subject) != (finding.obligation, finding.subject):
            context = about(finding, fingerprint=entry.fingerprint)
            self.notices.append(Diagnostic("F625", entry.place, context))
            return finding
        if finding.verdict in ("undetermined", "judgement"):
            self.notices.append(Diagnostic("F624", entry.place, about(finding), severity="warning"))
            return finding
        if finding.verdict != "violation":
            self.notices.append(Diagnostic("F623", entry.place, about(finding), severity="warning"))
            self.entries.append(
                Followed(
                    result.source,
                    finding.fingerprint,
                    finding.obligation,
                    finding.subject,
                    "corrected",
                    "baseline",
                    CORRECTED,
                )
            )
            return finding
        return self._violated(entry, result, finding)

    def _violated(self, entry: Known, result: Result, finding: Finding) -> Finding:
        baseline = self.baseline
        lapsed = None if baseline.until is None else lapse(result, finding, baseline.until, entry.place)
        if is_mandatory(finding):
            lapsed = Diagnostic("F607", entry.place, about(finding))
        if lapsed is not None:
            self.notices.append(lapsed)
            return finding
        then, now = (entry.value, entry.limit), (shown(finding.main.value), shown(finding.main.limit))
        if then != now:
            context = about(finding, then=_figures(*then), now=_figures(*now))
            self.notices.append(Diagnostic("F626", entry.place, context, severity="warning"))
        if finding.suppressed is not None:
            return finding
        suppression = Suppression("baseline", baseline.approver, baseline.reason, baseline.until, entry.place)
        return replace(finding, suppressed=suppression)


def _figures(value: str, limit: str) -> str:
    return f"{value or '—'} / {limit or '—'}"
