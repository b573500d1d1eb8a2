"""What suppressions, baseline and earlier report come to, as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from fire_rules.report.followup_text import tallies
from fire_rules.source.messages import render

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result
    from fire_rules.followup.record import FollowUp


def follow_up_json(follow_up: FollowUp, results: Sequence[Result]) -> dict[str, Any]:
    """Inputs, tallies, what is no longer violated, notices."""
    return {
        "inputs": [{"kind": g.kind, "file": g.file, "digest": g.digest} for g in follow_up.inputs],
        "loud": follow_up.loud,
        "tallies": tallies(follow_up, results),
        "entries": [
            {
                "source": entry.source,
                "fingerprint": entry.fingerprint,
                "obligation": entry.obligation,
                "subject": entry.subject,
                "status": entry.status,
                "of": entry.of,
                "message": dict(entry.message),
            }
            for entry in follow_up.entries
        ],
        "notices": [
            {
                "code": notice.code,
                "loud": notice.severity == "error",
                "place": None
                if notice.place is None
                else {"file": notice.place.file, "line": notice.place.line, "column": notice.place.column},
                "message": {"zh": render(notice, "zh"), "en": render(notice, "en")},
            }
            for notice in follow_up.notices
        ],
    }
