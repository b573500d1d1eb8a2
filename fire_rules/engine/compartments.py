"""Effective compartments: declared ones taken together across boundaries that do not divide them.

The rulebook says which boundaries divide (obligation ``compartment-boundary``); where one does not, the compartments on
its sides are checked together beside the declared ones, and where that is open, so is what the merged one would break.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from fire_rules.engine import reasons
from fire_rules.engine.dates import Dates
from fire_rules.engine.finding import Finding
from fire_rules.facts import FactRef, Graph, Origin, Subject
from fire_rules.records import dataclass
from fire_rules.values import UNKNOWN, Open
from fire_rules.vocabulary import FieldSpec, unit_of, vocabulary

DIVIDING = "compartment-boundary"
ADDED = ("m2", "persons")
"""Units of facts that add up when compartments are taken together; other facts hold only where all members agree."""
BROKEN = ("violation", "judgement")
OPEN = ("undetermined", "judgement")


@dataclass(frozen=True, slots=True)
class Merged:
    """Compartments taken together; ``missing`` would settle whether they are, where that is open."""

    subject: Subject
    sure: bool
    missing: frozenset[FactRef]


Check = Callable[[Subject], Iterator[Finding]]


def effective_findings(graph: Graph, found: Sequence[Finding], dates: Dates, check: Check) -> Iterator[Finding]:
    """What merged compartments break; ``found`` are findings on boundaries, ``check`` gives those on a compartment."""
    for merged in merged_compartments(graph, found, dates):
        for finding in check(merged.subject):
            if finding.verdict in BROKEN:
                yield _told(finding, merged)


def merged_compartments(graph: Graph, found: Sequence[Finding], dates: Dates) -> list[Merged]:
    """The groups that surely are one compartment, and those that may be."""
    sides = {f.subject: _sides(graph.by_path[f.subject]) for f in found if f.obligation == DIVIDING}
    broken = [f for f in found if f.obligation == DIVIDING and f.verdict == "violation" and not f.placeholder]
    doubtful = [f for f in found if f.obligation == DIVIDING and f.verdict in OPEN and not f.placeholder]
    sure = _groups(sides[f.subject] for f in broken)
    may = [group for group in _groups(sides[f.subject] for f in (*broken, *doubtful)) if group not in sure]
    made = [Merged(_together(graph, group), True, frozenset()) for group in sure if _one_law(group, dates)]
    for group in may:
        missing = frozenset(ref for f in doubtful if set(sides[f.subject]) <= set(group) for ref in f.missing)
        if _one_law(group, dates):
            made.append(Merged(_together(graph, group), False, missing))
    return made


def _sides(boundary: Subject) -> tuple[Subject, ...]:
    stated = boundary.fact_("compartments")
    return stated if isinstance(stated, tuple) else ()


def _groups(edges: Iterable[tuple[Subject, ...]]) -> list[tuple[Subject, ...]]:
    """Connected compartments, each group in the order of their paths."""
    groups: list[set[Subject]] = []
    for edge in edges:
        touched = [group for group in groups if group & set(edge)]
        groups = [group for group in groups if group not in touched]
        groups.append(set(edge).union(*touched))
    return [tuple(sorted(group, key=lambda s: s.path_)) for group in groups if len(group) > 1]


def _one_law(group: Sequence[Subject], dates: Dates) -> bool:
    """Whether the members stand under the same law; others are not taken together."""
    return len({dates.governed(member, "design").spans for member in group}) == 1


def _together(graph: Graph, group: Sequence[Subject]) -> Subject:
    """The subject of a group, reachable by its path and a member of no list."""
    first, parent = group[0], group[0].parent_
    id_ = "+".join(member.id_ for member in group)
    path = f"{first.path_.rpartition('[')[0]}[{id_}]"
    made = Subject(first.class_, id_, path, parent, first.place_, graph_=graph)
    made.label_ = f"{'＋'.join(member.label_ or member.id_ for member in group)}（合并）"
    above = parent
    while above is not None:
        made.__dict__.setdefault(above.class_, above)
        above = above.parent_
    for name, spec in vocabulary().fields_of(first.class_).items():
        made.set_(name, _value([member.fact_(name) for member in group], spec), Origin("aggregate"))
    for key in vocabulary().lists_of(first.class_):
        made.set_(key, UNKNOWN)
    graph.by_path[path] = made
    return made


def _value(values: Sequence[Any], spec: FieldSpec) -> Any:
    """The fact of a group: the sum of areas and persons; otherwise what all members say."""
    if any(isinstance(value, Open) for value in values):
        return UNKNOWN
    if unit_of(spec.type) in ADDED:
        return sum(values, Decimal(0))
    return values[0] if all(value is values[0] or value == values[0] for value in values) else UNKNOWN


def _told(finding: Finding, merged: Merged) -> Finding:
    """The finding on a merged compartment, said to be one; open where the merging is."""
    if merged.sure:
        return replace(finding, remarks=(reasons.MERGED, *finding.remarks))
    main = replace(finding.main, verdict="undetermined")
    missing = tuple(sorted(merged.missing))
    remarks = (reasons.PERHAPS_MERGED, *finding.remarks)
    return replace(finding, verdict="undetermined", main=main, missing=missing, remarks=remarks)
