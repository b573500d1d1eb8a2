"""GitLab code quality: a JSON list of issues with a fingerprint, a severity and a line each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from fire_rules.report.followup_text import list_file, loud_texts
from fire_rules.report.levels import clause_id, is_problem, level
from fire_rules.report.naming import naming_of
from fire_rules.report.sentence import sentence
from fire_rules.report.words import said

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result
    from fire_rules.report.format import RenderOptions

SEVERITIES = {"error": "critical", "warning": "major", "note": "minor"}


class GitlabFormat:
    """The code quality report of GitLab."""

    machine = True

    def render(self, results: Sequence[Result], options: RenderOptions) -> str:
        """Violations as issues; a fault of the tool or of a file is a blocker."""
        issues = [issue for result in results for issue in _issues(result, options)]
        issues += [_issue("fire_rules", t, "blocker", list_file(options), 1, t) for t in loud_texts(options)]
        for failure in options.failures:
            issues += [
                _issue("fire_rules", m, "blocker", failure.file, 1, f"{failure.file}\n{m}") for m in failure.messages
            ]
        return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issues(result: Result, options: RenderOptions) -> Iterator[dict[str, Any]]:
    naming = naming_of(result)
    for finding in result.findings:
        if not is_problem(finding):
            continue
        file, line = (finding.place.file, finding.place.line) if finding.place else (result.source, 1)
        identity = f"{result.source}\n{finding.obligation}\n{finding.subject}\n{finding.fingerprint}"
        message = sentence(finding, options.lang, naming)
        severity = SEVERITIES[level(finding)] if finding.suppressed is None else "info"
        yield _issue(clause_id(finding), message, severity, file, line, identity)
    for fault in result.faults:
        text = said(fault, options.lang)
        yield _issue("fire_rules", text, "blocker", result.source, 1, f"{result.source}\n{text}")


def _issue(check: str, text: str, severity: str, file: str, line: int, identity: str) -> dict[str, Any]:
    return {
        "description": text,
        "check_name": check,
        "fingerprint": sha256(identity.encode()).hexdigest(),
        "severity": severity,
        "location": {"path": PurePath(file).as_posix(), "lines": {"begin": max(1, line)}},
    }
