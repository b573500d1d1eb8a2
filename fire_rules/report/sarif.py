"""SARIF 2.1.0: one run, the clauses as rules, violations as results; with ``all`` every finding by its kind.

A large consumer shows every result as an alert whatever its kind, so only violations are results by default.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from fire_rules.report.citation import cite
from fire_rules.report.finding_text import reason_and_remedy
from fire_rules.report.followup_text import loud_texts
from fire_rules.report.levels import clause_id, is_problem, level
from fire_rules.report.naming import naming_of
from fire_rules.report.sentence import sentence
from fire_rules.report.summary import is_comparison
from fire_rules.report.words import said

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Result
    from fire_rules.report.format import RenderOptions
    from fire_rules.report.naming import Naming

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
KINDS = {
    "violation": "fail",
    "undetermined": "open",
    "judgement": "review",
    "compliant": "pass",
    "not_applicable": "notApplicable",
}
Json = dict[str, Any]
Named = tuple["Finding", "Naming"]
"""A finding, and what its result calls things."""


class SarifFormat:
    """SARIF for code scanning services and editors."""

    machine = True

    def render(self, results: Sequence[Result], options: RenderOptions) -> str:
        """One log of one run over all files."""
        rules: dict[str, list[Named]] = {}
        found = [entry for result in results for entry in _results(result, options, rules)]
        order = {name: index for index, name in enumerate(rules)}
        for entry in found:
            entry["ruleIndex"] = order[entry["ruleId"]]
        driver: Json = {"name": "fire_rules", "rules": [_rule(members, options.lang) for members in rules.values()]}
        if options.tool_version:
            driver["version"] = options.tool_version
        run = {
            "tool": {"driver": driver},
            "language": "en" if options.lang == "en" else "zh-CN",
            "columnKind": "unicodeCodePoints",
            "invocations": [_invocation(results, options)],
            "artifacts": [_artifact(result) for result in results],
            "results": found,
            "properties": {"rulebooks": sorted({result.rulebook_digest for result in results})},
        }
        document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
        return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def uri(source: str) -> str:
    """The path of a file as a URI reference, relative where it was given so."""
    path = PurePath(source)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _results(result: Result, options: RenderOptions, rules: dict[str, list[Named]]) -> Iterator[Json]:
    naming = naming_of(result)
    for finding in result.findings:
        if is_problem(finding) or options.all:
            rules.setdefault(clause_id(finding), []).append((finding, naming))
            yield _result(finding, result, naming, options.lang)


def _rule(members: Sequence[Named], lang: str) -> Json:
    """A clause, with why it matters and what to do; a code scanning service shows that beside each alert."""
    finding, naming = members[0]
    citation = finding.main.citation
    text = cite(citation, lang, naming.instruments)
    advice = dict.fromkeys(line for member, _ in members for line in reason_and_remedy(member, lang))
    return {
        "id": clause_id(finding),
        "shortDescription": {"text": said(citation.title, lang) or text},
        "fullDescription": {"text": text},
        "help": {"text": "\n".join((text, *advice))},
        "defaultConfiguration": {"level": level(finding)},
        "properties": {"tags": [citation.instrument, finding.discipline or "fire safety"]},
    }


def _result(finding: Finding, result: Result, naming: Naming, lang: str) -> Json:
    kind = "informational" if is_comparison(finding) else KINDS[finding.verdict]
    properties = {
        "obligation": finding.obligation,
        "rule": finding.main.citation.rule,
        "edition": finding.main.citation.edition,
        "subject": finding.subject,
        "legalStatus": finding.legal_status,
    }
    if finding.deviation:
        properties["acceptedDeviation"] = finding.deviation
    found: Json = {
        "ruleId": clause_id(finding),
        "kind": kind,
        "level": level(finding) if kind == "fail" else "none",
        "message": {"text": sentence(finding, lang, naming)},
        "locations": [_location(finding, result)],
        "properties": properties,
    }
    if finding.suppressed is not None:
        until = f", {finding.suppressed.until}" if finding.suppressed.until else ""
        told = f"{finding.suppressed.why} ({finding.suppressed.who}{until})"
        found["suppressions"] = [{"kind": "external", "status": "accepted", "justification": told}]
    if finding.fingerprint:
        found["partialFingerprints"] = {"buildingObligationSubject/v1": finding.fingerprint}
    return found


def _location(finding: Finding, result: Result) -> Json:
    physical: Json = {"artifactLocation": {"uri": uri(finding.place.file if finding.place else result.source)}}
    if finding.place and finding.place.line:
        physical["region"] = {"startLine": finding.place.line, "startColumn": max(1, finding.place.column)}
    name = {"name": finding.subject_label or finding.subject, "fullyQualifiedName": finding.subject}
    return {"physicalLocation": physical, "logicalLocations": [name]}


def _artifact(result: Result) -> Json:
    found: Json = {"location": {"uri": uri(result.source)}}
    if result.source_digest:
        found["hashes"] = {"sha-256": result.source_digest}
    return found


def _invocation(results: Sequence[Result], options: RenderOptions) -> Json:
    """Whether the run went through; faults of the tool and files that could not be checked are notifications."""
    told: list[Json] = [
        {"level": "error", "message": {"text": said(fault, options.lang)}}
        for result in results
        for fault in result.faults
    ]
    told += [{"level": "error", "message": {"text": text}} for text in loud_texts(options)]
    for failure in options.failures:
        location = {"physicalLocation": {"artifactLocation": {"uri": uri(failure.file)}}}
        told += [{"level": "error", "message": {"text": m}, "locations": [location]} for m in failure.messages]
    return {"executionSuccessful": not told, "toolExecutionNotifications": told}
