"""Which dates governed the run: of each building, and of what an alteration put under another law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fire_rules.engine.dates import Dates, Governed
from fire_rules.engine.finding import Finding, Governing
from fire_rules.facts import Graph, Subject
from fire_rules.rulebook.rule import GovernedBy

KINDS: tuple[GovernedBy, ...] = ("design", "completion", "inspection")


def governing(graph: Graph, dates: Dates, findings: Iterable[Finding]) -> tuple[Governing, ...]:
    """One entry a building and kind of date, and one for each judged subject that stands under another design date."""
    judged = {finding.subject for finding in findings if finding.verdict != "not_applicable"}
    found: list[Governing] = []
    for building in graph.by_class.get("building", []):
        if building.placeholder_:
            continue
        found += [_entry(building, dates.governed(building, by)) for by in KINDS]
        found += _apart(graph, dates, building, judged)
    return tuple(found)


def _apart(graph: Graph, dates: Dates, building: Subject, judged: set[str]) -> Iterator[Governing]:
    own = dates.governed(building, "design").spans
    for subject in graph:
        if subject.path_ in judged and subject.path_.startswith(f"{building.path_}/") and not subject.placeholder_:
            governed = dates.governed(subject, "design")
            if governed.spans != own:
                yield _entry(subject, governed)


def _entry(subject: Subject, governed: Governed) -> Governing:
    return Governing(subject.path_, governed.by, governed.day, governed.why)
