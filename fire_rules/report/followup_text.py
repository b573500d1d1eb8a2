"""The section of what suppressions, baseline and earlier report come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from fire_rules.report.lines import BLANK, Line
from fire_rules.report.words import colon, labelled, said, word
from fire_rules.source.messages import render

if TYPE_CHECKING:
    from fire_rules.engine.finding import FollowUpStatus, Result
    from fire_rules.followup.record import FollowUp
    from fire_rules.report.format import RenderOptions
    from fire_rules.source import Diagnostic

DIGEST_SHOWN = 16
STATUSES: tuple[FollowUpStatus, ...] = ("new", "open", "reopened", "corrected")


def tallies(follow_up: FollowUp, results: Sequence[Result]) -> dict[str, int]:
    """How many are new, open, reopened, corrected, gone since the earlier report; empty where there is none."""
    if not follow_up.has("previous"):
        return {}
    counted: Counter[FollowUpStatus] = Counter(
        f.follow_up for result in results for f in result.findings if f.follow_up
    )
    gone = sum(1 for entry in follow_up.entries if entry.status == "gone" and entry.of == "previous")
    return {**{status: counted[status] for status in STATUSES}, "gone": gone}


def follow_up_lines(results: Sequence[Result], options: RenderOptions) -> Iterator[Line]:
    """The section; nothing where the run was not followed up."""
    follow_up, lang = options.follow_up, options.lang
    if follow_up is None:
        return
    yield BLANK
    yield Line(word("follow_up", lang), style="heading")
    for given in follow_up.inputs:
        name = word(f"follow_up_{given.kind}", lang)
        yield Line(f"{name}{colon(lang)}{given.file} sha256 {given.digest[:DIGEST_SHOWN]}", indent=2, hang=2)
    counts = tallies(follow_up, results)
    if counts:
        text = " · ".join(f"{word(f'follow_up_{status}', lang)} {count}" for status, count in counts.items())
        yield Line(labelled("follow_up_status", text, lang), indent=2, hang=2)
    for entry in follow_up.entries:
        if entry.status == "corrected" and entry.of == "previous":
            name = word("follow_up_corrected", lang)
            yield Line(f"- {name}{colon(lang)}{said(entry.message, lang)}", indent=2, hang=2)
    yield from _notices("follow_up_loud", [n for n in follow_up.notices if n.severity == "error"], lang)
    yield from _notices("follow_up_notes", [n for n in follow_up.notices if n.severity == "warning"], lang)


def _notices(key: str, notices: Sequence[Diagnostic], lang: str) -> Iterator[Line]:
    if not notices:
        return
    yield Line(word(key, lang), indent=2, style="violation" if key == "follow_up_loud" else "")
    for text in notice_texts(notices, lang):
        head, *advice = text.split("\n")
        yield Line(f"- {head}", indent=4, hang=2)
        yield from (Line(line.strip(), indent=6) for line in advice)


def notice_texts(notices: Sequence[Diagnostic], lang: str) -> list[str]:
    """Each notice in words, once."""
    return list(dict.fromkeys(render(notice, "en" if lang == "en" else "zh") for notice in notices))


def loud_texts(options: RenderOptions) -> list[str]:
    """The misuses that fail a run, in words."""
    if options.follow_up is None:
        return []
    return notice_texts([notice for notice in options.follow_up.notices if notice.severity == "error"], options.lang)


def list_file(options: RenderOptions) -> str:
    """The file to which a machine pins the misuses: the first list that was given."""
    return options.follow_up.inputs[0].file if options.follow_up is not None else ""
