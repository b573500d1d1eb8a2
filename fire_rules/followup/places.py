"""Which result, which finding: files by their path, subjects by path, id or label."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from fire_rules.followup.catalogue import GONE, VERDICTS
from fire_rules.source import Diagnostic

if TYPE_CHECKING:
    from datetime import date

    from fire_rules.engine.finding import Finding, Result
    from fire_rules.source.place import Place


def is_mandatory(finding: Finding) -> bool:
    """Whether a violation breaks a mandatory clause or a duty of law, if only beside its main clause."""
    return finding.gravity == "mandatory" or any(
        cited.verdict == "violation" and cited.citation.status == "mandatory" and cited.citation.modality == "shall"
        for cited in (finding.main, *finding.also)
    )


def is_own(finding: Finding) -> bool:
    """Whether the finding is of the building itself, and no comparison with the present code."""
    return finding.legal_status != "present_code_only"


def located(source: str, folder: Path | None = None) -> str:
    """A file as one absolute name, relative ones from a folder; standard input by its own name."""
    return source if source.startswith("<") else os.path.abspath((folder or Path()) / source)


def relative(source: str, folder: Path) -> str:
    """A file as it is written in a list that stands in a folder."""
    if source.startswith("<"):
        return source
    try:
        return Path(os.path.relpath(located(source), folder.absolute())).as_posix()
    except ValueError:
        return Path(located(source)).as_posix()


def goes_by(finding: Finding, name: str) -> bool:
    """Whether a subject is meant by a path, an id or a label."""
    last = finding.subject.rsplit("[", 1)[-1].removesuffix("]")
    return name in (finding.subject, last, finding.subject_label)


def why_gone(result: Result, subject: str, obligation: str) -> Mapping[str, str]:
    """Why an earlier violation has no finding now: the subject left the file, or the obligation was not checked."""
    checked = {finding.obligation for finding in result.findings}
    known = any(finding.subject == subject for finding in result.findings)
    return GONE["subject" if obligation in checked and not known else "unchecked"]


def about(finding: Finding, **more: object) -> dict[str, object]:
    """The words of a finding for a notice."""
    citation = finding.main.citation
    return {
        "obligation": finding.obligation,
        "subject": finding.subject or finding.subject_label,
        "clause": f"{citation.instrument} {citation.clause}",
        "verdict": VERDICTS[finding.verdict],
        **more,
    }


def lapse(result: Result, finding: Finding, until: date, place: Place | None) -> Diagnostic | None:
    """Why something with an end date does not hold on the date of inspection; None where it does. No clock is read."""
    if result.inspection_date is None:
        return Diagnostic("F608", place, {"source": result.source, "until": until.isoformat()})
    if until < result.inspection_date:
        return Diagnostic(
            "F609", place, about(finding, until=until.isoformat(), day=result.inspection_date.isoformat())
        )
    return None
