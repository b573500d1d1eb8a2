"""What the buildings of the sweep cover: every rule kept and broken, every cell, item and adjustment of chapter 3.

``python -m tests.oracle.coverage`` prints the figures and what is lacking.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fire_rules.engine.evaluation import Evaluation
from tests.oracle import machine, sheets, sweep
from tests.oracle.sheets import Point

BROKEN = ("violation", "judgement")


@dataclass(frozen=True, order=True)
class Place:
    """A place of the law that a fault can hit: a cell of a table, an item, an adjustment, or the plain rule."""

    rule: str
    kind: str
    name: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.rule, self.kind, self.name) if part)


@cache
def universe() -> frozenset[Place]:
    """Every place of the rules of the scope; of the tables, the cells that a building can reach."""
    found: set[Place] = set()
    for rule_id in sweep.scope():
        rule = machine.rules()[rule_id]
        found |= {Place(rule_id, "kept"), Place(rule_id, "broken")}
        found |= {Place(rule_id, "item", item.item) for item in rule.any_of}
        found |= {Place(rule_id, "adjustment", adjustment.label) for adjustment in rule.adjust}
    for table in sheets.tables():
        for keys, column in set(table.cells) - table.unreachable:
            read = next(one for one in table.columns if one.name == column)
            found.add(Place(read.rule, "cell", f"{table.home} {'/'.join(keys)} {column}"))
    for sheet in sheets.distance_sheets():
        found |= {Place(sheet.rule, "cell", f"{sheet.home} {'/'.join(keys)} {col}") for keys, col in sheet.cells}
    for band in sheets.band_sheets():
        for row in band.rows:
            head = f"{band.home} {' '.join(row['given'].values())} above {row['above']}"
            found |= {Place(band.rule, "cell", f"{head} {column['name']}") for column in band.columns}
    return frozenset(place for place in found if place.rule in sweep.scope())


def places(point: Point) -> frozenset[Place]:
    """What a threshold or a single verdict covers: by what its rule says of the building."""
    return _places(point.rule, machine.said_of(point))


def _places(rule: str, said: Evaluation) -> frozenset[Place]:
    found = {Place(rule, "adjustment", label) for label in said.adjusted}
    found.add(Place(rule, "broken" if said.verdict in BROKEN else "kept"))
    if said.item and said.verdict in BROKEN:
        found.add(Place(rule, "item", said.item))
    return frozenset(found)


def covered() -> frozenset[Place]:
    """The places that the buildings of the sweep cover."""
    found: set[Place] = set()
    for point in sheets.points():
        if point.rule in sweep.scope():
            found |= places(point)
    for building in (*sweep.of_cells(), *sweep.of_pairs()):
        found.update(of_cell(building))
    return frozenset(found & universe())


def of_cell(building: sweep.Building) -> Iterator[Place]:
    """A cell with the reliefs that it stands on, and what it breaks or keeps."""
    yield Place(building.rule, "cell", building.cell.removesuffix("-protected"))
    yield from (Place(building.rule, "adjustment", label) for label in building.claims)
    for _, verdict in building.expected:
        yield Place(building.rule, "broken" if verdict in BROKEN else "kept")


def main() -> None:
    every, hit = universe(), covered()
    for kind in sorted({place.kind for place in every}):
        of_kind = {place for place in every if place.kind == kind}
        print(f"{kind}: {len(of_kind & hit)}/{len(of_kind)}")
    print(f"all: {len(hit)}/{len(every)} places of {len(sweep.scope())} rules")
    for place in sorted(every - hit):
        print(f"not covered: {place}")


if __name__ == "__main__":
    main()
