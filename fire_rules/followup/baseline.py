"""The baseline file: violations of ordinary clauses that were known on a day, by fingerprint.

Mandatory clauses never stand in it. An entry that is corrected falls out when the file is written again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fire_rules.followup.entries import Faults, Keys, day, digest_of, mappings, named, read_root, texts
from fire_rules.followup.places import is_mandatory, is_own, located, relative
from fire_rules.followup.record import Input
from fire_rules.records import dataclass
from fire_rules.source import Diagnostic, SourceError
from fire_rules.source.place import Place

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Measured, Result
    from fire_rules.source.nodes import Mapping as MappingNode

FORMAT, VERSION = "fire-rules-baseline", "1"
ROOT: Keys = dict.fromkeys(("format", "version", "approver", "reason", "until", "entries"), ())
KEYS: Keys = dict.fromkeys(("file", "fingerprint", "obligation", "subject", "rule", "value", "limit"), ())
REQUIRED = ("file", "fingerprint", "obligation", "subject")
KIND = {"zh": "基线", "en": "a baseline"}


@dataclass(frozen=True, slots=True)
class Known:
    """One violation of the baseline. ``file`` is absolute; ``value`` and ``limit`` are as they were printed."""

    file: str
    fingerprint: str
    obligation: str
    subject: str
    rule: str
    value: str
    limit: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Baseline:
    """Who took the violations as known, why, until when; the entries; what is wrong with others."""

    given: Input
    approver: str
    reason: str
    until: date | None
    entries: tuple[Known, ...]
    faults: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class NewBaseline:
    """The text of a baseline file, how many violations stand in it, and how many were left out or dropped."""

    text: str
    kept: int
    left_out: int


def read_baseline(path: str | Path) -> Baseline:
    """The baseline of a file. Raises SourceError where the file is none; wrong entries are among ``faults``."""
    root, listed = read_root(path, ROOT, KIND, "entries")
    head = texts(root)
    wrong: Faults = []
    if (head.get("format"), head.get("version")) != (FORMAT, VERSION):
        wrong.append(Diagnostic("F621", listed.place, {"format": f"{FORMAT} {VERSION}"}))
    wrong += [Diagnostic("F622", listed.place, {"key": key}) for key in ("approver", "reason") if key not in head]
    until = day(root, "until", wrong) if "until" in head else None
    if wrong:
        raise SourceError(wrong)
    faults: Faults = []
    entries = [_known(node, Path(path).parent, faults) for node in mappings(listed, faults)]
    given = Input("baseline", str(path), digest_of(path))
    kept = tuple(entry for entry in entries if entry is not None)
    return Baseline(given, head["approver"], head["reason"], until, kept, tuple(faults))


def _known(node: MappingNode, folder: Path, faults: Faults) -> Known | None:
    wrong: Faults = []
    said = texts(named(node, KEYS, wrong))
    wrong += [Diagnostic("F602", node.place, {"key": key}) for key in REQUIRED if key not in said]
    faults.extend(wrong)
    if wrong:
        return None
    others = {key: said.get(key, "") for key in KEYS if key != "file"}
    return Known(file=located(said["file"], folder), place=node.place, **others)


def shown(measured: Measured | None) -> str:
    """A value or limit as the baseline keeps it."""
    return "" if measured is None else f"{measured.text} {measured.unit}".strip()


def known_now(results: Iterable[Result]) -> tuple[list[Known], int]:
    """The violations that a baseline may hold, and how many it may not: those of mandatory clauses."""
    kept: list[Known] = []
    refused = 0
    for result in results:
        for finding in result.findings:
            if finding.verdict == "violation" and is_own(finding):
                if is_mandatory(finding):
                    refused += 1
                else:
                    kept.append(_of(result, finding))
    return kept, refused


def _of(result: Result, finding: Finding) -> Known:
    return Known(
        located(result.source),
        finding.fingerprint,
        finding.obligation,
        finding.subject,
        finding.main.citation.rule,
        shown(finding.main.value),
        shown(finding.main.limit),
    )


def still_wanted(baseline: Baseline, results: Sequence[Result]) -> tuple[list[Known], int]:
    """The entries that stay, and how many fall out: those corrected, and those of clauses that are mandatory now.

    What is undetermined, or was not checked in this run, stays as it is written; what is still violated stays with its
    figures of that day.
    """
    found = {(located(r.source), f.fingerprint): f for r in results for f in r.findings if is_own(f)}
    kept = []
    for entry in baseline.entries:
        finding = found.get((entry.file, entry.fingerprint))
        corrected = finding is not None and finding.verdict in ("compliant", "not_applicable")
        mandatory = finding is not None and finding.verdict == "violation" and is_mandatory(finding)
        if not corrected and not mandatory:
            kept.append(entry)
    return kept, len(baseline.entries) - len(kept)


def new_baseline(
    results: Iterable[Result], file: str | Path, approver: str, reason: str, until: date | None
) -> NewBaseline:
    """The baseline of present violations, to stand in ``file``; left out are those of mandatory clauses.

    Raises SourceError where approver or reason is empty.
    """
    given = {"approver": approver, "reason": reason}
    wanting = [Diagnostic("F622", None, {"key": key}) for key, value in given.items() if not value]
    if wanting:
        raise SourceError(wanting)
    kept, refused = known_now(results)
    return NewBaseline(written(kept, Path(file).parent, approver, reason, until), len(kept), refused)


def updated_baseline(results: Sequence[Result], file: str | Path) -> NewBaseline:
    """The baseline of ``file`` without what is corrected or mandatory now. Raises SourceError for its faults."""
    old = read_baseline(file)
    if old.faults:
        raise SourceError(old.faults)
    kept, dropped = still_wanted(old, results)
    return NewBaseline(written(kept, Path(file).parent, old.approver, old.reason, old.until), len(kept), dropped)


def written(entries: Iterable[Known], folder: Path, approver: str, reason: str, until: date | None) -> str:
    """The baseline as JSON, in the order of files, obligations and subjects; paths are from its folder."""
    document: dict[str, Any] = {"format": FORMAT, "version": VERSION, "approver": approver, "reason": reason}
    if until is not None:
        document["until"] = until.isoformat()
    ordered = sorted(entries, key=lambda e: (relative(e.file, folder), e.obligation, e.subject))
    document["entries"] = [dict(_json(entry, folder)) for entry in ordered]
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _json(entry: Known, folder: Path) -> Iterator[tuple[str, str]]:
    yield "file", relative(entry.file, folder)
    for key in KEYS:
        value = getattr(entry, key)
        if key != "file" and value:
            yield key, value
