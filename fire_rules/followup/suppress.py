"""Applying suppressions to the results of a run. What is expired, unused or of a mandatory clause is told loudly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from fire_rules.engine.finding import Suppression
from fire_rules.followup.catalogue import VERDICTS
from fire_rules.followup.places import about, goes_by, is_mandatory, is_own, lapse, located
from fire_rules.source import Diagnostic

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Result
    from fire_rules.followup.suppressions import Entry

NO_SUBJECT = {"zh": "没有这一对象", "en": "there is no such subject"}
NO_FINDING = {"zh": "这一项不涉及该对象", "en": "nothing of it is checked on that subject"}


class Suppressing:
    """One pass of a list over the results of one run."""

    def __init__(self, results: Sequence[Result]) -> None:
        self.results = list(results)
        self.notices: list[Diagnostic] = []
        self._taken: dict[tuple[int, int], Entry] = {}

    def apply(self, entries: Sequence[Entry], *, complete: bool = True) -> tuple[Result, ...]:
        """The results with what is suppressed; ``complete`` says that every file of the run could be checked."""
        for entry in entries:
            before = len(self.notices)
            homes = [n for n, r in enumerate(self.results) if not entry.file or located(r.source) == entry.file]
            used = [self._apply(entry, number) for number in homes]
            if homes and not any(used) and len(self.notices) == before and complete:
                self.notices.append(self._unused(entry, [self.results[number] for number in homes]))
        return tuple(self._marked())

    def _apply(self, entry: Entry, number: int) -> bool:
        """Whether the entry suppresses something of one result."""
        result = self.results[number]
        meant = [(n, f) for n, f in enumerate(result.findings) if is_own(f) and _names(entry, f)]
        exact = [(n, f) for n, f in meant if f.subject == entry.subject]
        paths = {f.subject for _, f in meant}
        if not exact and len(paths) > 1:
            context = {"subject": entry.subject, "paths": sorted(paths)}
            self.notices.append(Diagnostic("F606", entry.place, context))
            return False
        broken = [(n, f) for n, f in exact or meant if f.verdict == "violation"]
        done = [self._suppresses(entry, result, (number, n), f) for n, f in broken]
        return any(done)

    def _suppresses(self, entry: Entry, result: Result, key: tuple[int, int], finding: Finding) -> bool:
        other = self._taken.get(key)
        if is_mandatory(finding):
            notice: Diagnostic | None = Diagnostic("F607", entry.place, about(finding))
        elif other is not None:
            notice = Diagnostic("F610", entry.place, about(finding, other=str(other.place)))
        else:
            notice = lapse(result, finding, entry.until, entry.place)
        if notice is not None:
            self.notices.append(notice)
            return False
        self._taken[key] = entry
        return True

    def _unused(self, entry: Entry, results: Sequence[Result]) -> Diagnostic:
        """The entry changed nothing: why."""
        findings = [finding for result in results for finding in result.findings if is_own(finding)]
        of_it = [f for f in findings if entry.name in (f.obligation, f.main.citation.rule)]
        if not of_it and any(result.selection for result in results):
            return Diagnostic("F613", entry.place, {"name": entry.name}, severity="warning")
        why: Mapping[str, str] = NO_FINDING
        verdicts = [finding.verdict for finding in of_it if goes_by(finding, entry.subject)]
        if verdicts:
            why = VERDICTS[verdicts[0]]
        elif not any(goes_by(finding, entry.subject) for finding in findings):
            why = NO_SUBJECT
        return Diagnostic("F611", entry.place, {"name": entry.name, "subject": entry.subject, "why": dict(why)})

    def _marked(self) -> Iterator[Result]:
        for number, result in enumerate(self.results):
            found = list(result.findings)
            for (of, n), entry in self._taken.items():
                if of == number:
                    suppression = Suppression("entry", entry.approver, entry.reason, entry.until, entry.place)
                    found[n] = replace(found[n], suppressed=suppression)
            yield replace(result, findings=tuple(found))


def _names(entry: Entry, finding: Finding) -> bool:
    if not goes_by(finding, entry.subject):
        return False
    return entry.rule == finding.main.citation.rule if entry.rule else entry.obligation == finding.obligation
