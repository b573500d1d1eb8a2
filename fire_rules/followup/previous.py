"""Comparing with an earlier JSON report: what is new, open, corrected, reopened.

Corrected is only what is now shown to be met or not to apply. What became undetermined stays open; what is no longer
checked, or left the file, is gone and no correction. Each report carries on what was corrected before it, so that a
violation that comes back is known as reopened.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fire_rules.followup.places import about, is_own, located, why_gone
from fire_rules.followup.record import Followed, Input
from fire_rules.records import dataclass
from fire_rules.source import Diagnostic, SourceError
from fire_rules.source.place import Place

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, FollowUpStatus, Result
    from fire_rules.rulebook.rule import Words

FORMAT = "fire-rules-report"


@dataclass(frozen=True, slots=True)
class Earlier:
    """One violation of an earlier report, or one that it calls corrected or gone."""

    fingerprint: str
    obligation: str
    subject: str
    message: Words


@dataclass(frozen=True, slots=True)
class EarlierResult:
    """What an earlier report says of one file: violations by fingerprint, and what was corrected by then."""

    source: str
    rulebook: str
    violations: dict[str, Earlier] = field(default_factory=dict)
    corrected: dict[str, Earlier] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Previous:
    """An earlier report."""

    given: Input
    results: tuple[EarlierResult, ...]


def read_previous(path: str | Path) -> Previous:
    """The earlier report of a file. Raises SourceError where it is none."""
    try:
        data = Path(path).read_bytes()
        document = json.loads(data)
        if document.get("format") != FORMAT or not str(document.get("version")).startswith("1."):
            raise ValueError(f"format {document.get('format')} {document.get('version')}")
        results = tuple(_earlier(entry, document) for entry in document["results"])
    except OSError as error:
        raise _refused(path, error.strerror or str(error)) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _refused(path, f"{type(error).__name__} {error}") from error
    return Previous(Input("previous", str(path), sha256(data).hexdigest()), results)


def _refused(path: str | Path, detail: str) -> SourceError:
    return SourceError([Diagnostic("F641", Place(str(path), 1), {"detail": detail})])


def _earlier(entry: Mapping[str, Any], document: Mapping[str, Any]) -> EarlierResult:
    result = EarlierResult(entry["source"], entry["rulebook"]["digest"])
    for finding in entry["findings"]:
        was_open = finding.get("follow_up") == "open"
        if not finding["for_comparison"] and (finding["verdict"] == "violation" or was_open):
            subject = finding["subject"]["path"]
            result.violations[finding["fingerprint"]] = _item(finding, subject)
    for followed in (document.get("follow_up") or {}).get("entries", ()):
        if followed["source"] == result.source and followed["of"] == "previous":
            kept = result.violations if followed["status"] == "gone" else result.corrected
            kept.setdefault(followed["fingerprint"], _item(followed, followed["subject"]))
    return result


def _item(entry: Mapping[str, Any], subject: str) -> Earlier:
    return Earlier(entry["fingerprint"], entry["obligation"], subject, dict(entry["message"]))


class Comparing:
    """One comparison of the results of a run with an earlier report."""

    def __init__(self, previous: Previous) -> None:
        self.previous = previous
        self.notices: list[Diagnostic] = []
        self.entries: list[Followed] = []

    def apply(self, results: Sequence[Result]) -> tuple[Result, ...]:
        """The results with the status of each finding."""
        pairs = [(result, self._of(result, alone=len(results) == 1)) for result in results]
        used = {id(earlier) for _, earlier in pairs}
        for earlier in self.previous.results:
            if id(earlier) not in used:
                self._tell("F646", {"source": earlier.source})
        if any(earlier is not None and earlier.rulebook != result.rulebook_digest for result, earlier in pairs):
            self._tell("F645", {})
        return tuple(self._compared(result, earlier) for result, earlier in pairs)

    def _of(self, result: Result, *, alone: bool) -> EarlierResult | None:
        """What the report says of the same file; where both have one file only, that one, whatever its name."""
        here = located(result.source)
        found = [earlier for earlier in self.previous.results if located(earlier.source) == here]
        if not found and alone and len(self.previous.results) == 1:
            found = list(self.previous.results)
        if not found:
            self._tell("F642", {"source": result.source})
        return found[0] if found else None

    def _compared(self, result: Result, earlier: EarlierResult | None) -> Result:
        violations = {} if earlier is None else earlier.violations
        corrected = {} if earlier is None else earlier.corrected
        found = []
        for finding in result.findings:
            if is_own(finding):
                finding = self._status(result, finding, violations, corrected)
            found.append(finding)
        now = {finding.fingerprint: finding for finding in result.findings if is_own(finding)}
        for item in violations.values():
            if item.fingerprint not in now:
                why = dict(why_gone(result, item.subject, item.obligation))
                self._tell("F644", {"obligation": item.obligation, "subject": item.subject, "why": why})
                self.entries.append(_followed(result, item, "gone"))
        self.entries.extend(_remembered(result, corrected, now))
        return replace(result, findings=tuple(found))

    def _status(
        self, result: Result, finding: Finding, violations: Mapping[str, Earlier], corrected: Mapping[str, Earlier]
    ) -> Finding:
        item = violations.get(finding.fingerprint)
        if finding.verdict == "violation":
            again: FollowUpStatus = "reopened" if finding.fingerprint in corrected else "new"
            return replace(finding, follow_up="open" if item is not None else again)
        if item is None:
            return finding
        if finding.verdict in ("undetermined", "judgement"):
            self._tell("F643", about(finding), finding.place)
            return replace(finding, follow_up="open")
        self.entries.append(_followed(result, item, "corrected"))
        return replace(finding, follow_up="corrected")

    def _tell(self, code: str, context: dict[str, Any], place: Place | None = None) -> None:
        self.notices.append(Diagnostic(code, place, context, severity="warning"))


def _followed(result: Result, item: Earlier, status: Any) -> Followed:
    return Followed(result.source, item.fingerprint, item.obligation, item.subject, status, "previous", item.message)


def _remembered(result: Result, corrected: Mapping[str, Earlier], now: Mapping[str, Finding]) -> Iterator[Followed]:
    """What was corrected before and is not violated again."""
    for item in corrected.values():
        finding = now.get(item.fingerprint)
        if finding is None or finding.verdict != "violation":
            yield _followed(result, item, "corrected_before")
