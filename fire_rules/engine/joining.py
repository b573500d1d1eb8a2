"""Which declared compartments are one in effect: those that nothing parts, beside each other or above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from fire_rules.engine.finding import Finding, Verdict
from fire_rules.facts import FactRef, Graph, Subject
from fire_rules.records import dataclass

DIVIDING = frozenset(("compartment-boundary", "stair-division", "floor-division", "opening-division"))
"""Obligations on what stands between compartments; what is found on it says whether it parts them."""
LEVELS: tuple[tuple[Verdict, frozenset[str]], ...] = (
    ("violation", frozenset(("violation",))),
    ("judgement", frozenset(("violation", "judgement"))),
    ("undetermined", frozenset(("violation", "judgement", "undetermined"))),
)
"""How sure it is that compartments are one, with the findings that count for it."""

Members = tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """Compartments that are one: surely (violation), by a reading, or perhaps; ``missing`` would settle the last."""

    members: Members
    level: Verdict
    missing: frozenset[FactRef] = frozenset()


def joined(graph: Graph, found: Iterable[Finding]) -> list[Joined]:
    """Every group of compartments that is one at some level, each at the surest; those of the surest level first."""
    edges = [(_sides(graph.by_path[f.subject]), f) for f in found if f.obligation in DIVIDING and not f.placeholder]
    groups: dict[Members, Joined] = {}
    for level, counting in LEVELS:
        counted = [(sides, f) for sides, f in edges if f.verdict in counting and len(sides) > 1]
        for members in _connected(sides for sides, _ in counted):
            within = [f for sides, f in counted if set(sides) <= set(members)]
            missing = frozenset(ref for f in within for ref in f.missing)
            groups.setdefault(members, Joined(members, level, missing))
    return list(groups.values())


def _sides(between: Subject) -> Members:
    """The compartments that a boundary, a stair or an opening stands between; none where they are not known."""
    stated = between.fact_("compartments")
    return stated if isinstance(stated, tuple) else ()


def _connected(edges: Iterable[Members]) -> Iterator[Members]:
    """Connected compartments, each group in the order of their paths."""
    groups: list[set[Subject]] = []
    for edge in edges:
        touched = [group for group in groups if group & set(edge)]
        groups = [group for group in groups if group not in touched]
        groups.append(set(edge).union(*touched))
    yield from sorted((_ordered(group) for group in groups), key=lambda group: [one.path_ for one in group])


def _ordered(group: Iterable[Subject]) -> Members:
    return tuple(sorted(group, key=lambda one: one.path_))


def label(members: Sequence[Subject]) -> str:
    """What a report calls compartments taken together."""
    return f"{'＋'.join(one.label_ or one.id_ for one in members)}（合并）"
