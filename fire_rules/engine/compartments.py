"""What effective compartments break: declared ones taken together where nothing parts them.

The rulebook says what parts compartments (``joining.DIVIDING``). Those that are one are checked together, beside the
declared ones; where it is open or a reading whether they are one, so is what they break. A whole is read as each of its
members, which may differ in use, class or place: broken is what is broken in every reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from fire_rules.engine import reasons
from fire_rules.engine.dates import Dates
from fire_rules.engine.finding import Finding, Verdict
from fire_rules.engine.findings import fingerprint
from fire_rules.engine.joining import Joined, Members, joined
from fire_rules.engine.labels import label
from fire_rules.engine.whole import Whole, wholes
from fire_rules.facts import FactRef, Graph, Subject, in_order
from fire_rules.records import dataclass
from fire_rules.rulebook.rule import Words

WORST: tuple[Verdict, ...] = ("violation", "judgement", "undetermined")
"""What is said of a whole, the worst first; what it keeps is not."""
SAID: dict[Verdict, Words] = {
    "violation": reasons.MERGED,
    "judgement": reasons.MERGED_BY_READING,
    "undetermined": reasons.PERHAPS_MERGED,
}

Check = Callable[[Subject], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Effective:
    """A finding on compartments taken together, the subject on which it was made, and its members."""

    finding: Finding
    subject: Subject
    members: Members


@dataclass(frozen=True, slots=True)
class Reading:
    """What a whole breaks or may break, read as one of its members."""

    whole: Whole
    findings: tuple[Finding, ...]

    @property
    def worst(self) -> Verdict | None:
        return min((f.verdict for f in self.findings), key=WORST.index, default=None)


def effective_findings(graph: Graph, found: Iterable[Finding], dates: Dates, check: Check) -> list[Effective]:
    """What compartments taken together break or may break.

    ``found`` are findings on what stands between compartments; ``check`` gives those on one subject.
    """
    return [one for group in joined(graph, found) for one in _of_group(graph, group, dates, check)]


def _of_group(graph: Graph, group: Joined, dates: Dates, check: Check) -> Iterator[Effective]:
    readings = []
    for whole in wholes(graph, group.members):
        dates.adopt(whole.subject, group.members)
        readings.append(Reading(whole, tuple(f for f in check(whole.subject) if f.verdict in WORST)))
    broken = _of_all([reading.worst for reading in readings])
    if broken is None:
        return
    verdict = _less_sure(broken, group.level)
    path = readings[0].whole.subject.path_
    for reading, finding in _one_each(readings):
        own = _less_sure(verdict, finding.verdict)
        missing = in_order(_missing(group, readings)) if own == "undetermined" else ()
        remarks = (SAID[group.level], *_read_as(reading, readings), *finding.remarks)
        told = replace(
            finding,
            subject=path,
            fingerprint=fingerprint(finding.building, finding.obligation, path),
            verdict=own,
            main=replace(finding.main, verdict=own, missing=missing),
            missing=missing,
            remarks=remarks,
        )
        yield Effective(told, reading.whole.subject, group.members)


def _of_all(worst: Sequence[Verdict | None]) -> Verdict | None:
    """Broken in every reading, in none, or in some: then a person decides as what the whole counts."""
    if "undetermined" in worst:
        return "undetermined"
    if len(set(worst)) == 1:
        return worst[0]
    return "judgement"


def _less_sure(one: Verdict, other: Verdict) -> Verdict:
    """What is broken only by a reading, or only perhaps, is so whatever else is sure."""
    return max(one, other, key=WORST.index)


def _missing(group: Joined, readings: Iterable[Reading]) -> frozenset[FactRef]:
    """What would settle whether the compartments are one, and what they then break."""
    own = [(r.whole, ref) for r in readings for f in r.findings if f.verdict == "undetermined" for ref in f.missing]
    of_level = group.missing if group.level == "undetermined" else frozenset()
    return of_level.union(*(whole.real(ref) for whole, ref in own))


def _one_each(readings: Iterable[Reading]) -> Iterator[tuple[Reading, Finding]]:
    """For each obligation the worst finding, of the first reading that has it."""
    found: dict[str, tuple[Reading, Finding]] = {}
    for reading in readings:
        for finding in reading.findings:
            known = found.get(finding.obligation)
            if known is None or WORST.index(finding.verdict) < WORST.index(known[1].verdict):
                found[finding.obligation] = (reading, finding)
    yield from found.values()


def _read_as(reading: Reading, readings: Sequence[Reading]) -> tuple[Words, ...]:
    """As which member the whole is read, where that makes a difference."""
    if len({other.worst for other in readings}) == 1:
        return ()
    member = reading.whole.read_as
    return (reasons.read_as(label(member), label(member, "en")),)
