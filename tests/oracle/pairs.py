"""Cells of the distance tables as pairs of buildings: each side described, given in one line, or both described."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import cycle, product
from typing import Any

from tests.oracle.sheets import (
    NOT_PERMITTED,
    Cell,
    Keys,
    band_sheets,
    cell_of,
    distance_sheets,
    expanded,
    read,
    step_of,
)

Facts = Mapping[str, Any]
WAYS = ("line", "mirrored", "both")
"""The row's building described and its neighbour in one line; the other way round; both described."""

PLACES = ("separation/below", "separation/at", "separation/beyond")
FAR = Decimal(10_000_000)

DESCRIBED = {"factory": "production_category", "warehouse": "storage_category", "civil": ""}
CLASSES = {"factory": "production_category", "warehouse": "storage_category"}


@dataclass(frozen=True)
class Pair:
    """One way to meet a cell: the facts of a site with two sides and the distance left to be stated."""

    home: str
    rule: str
    claims: tuple[str, ...]
    keys: Keys
    column: str
    cell: Cell
    way: str
    facts: Facts

    def __str__(self) -> str:
        return f"{self.home.removeprefix('GB50016 ')}-{'/'.join(self.keys)}-{self.column}-{self.way}"


@cache
def stage() -> Facts:
    found: Facts = read("sides.yaml")
    return found


@cache
def kinds(home: str, label: str) -> tuple[Facts, ...]:
    """Every kind of building that a label of a table means, written out."""
    sheet = next(sheet for sheet in distance_sheets() if sheet.home == home)
    return tuple(kind for side in sheet.sides[label] for kind in _written_out(side))


def pairs(every: bool = False, by_turns: bool = False) -> Iterator[Pair]:
    """The pairs to try for each cell: each way in turn, so that every kind is met.

    With ``every``, each kind in each way; with ``by_turns``, each cell in one of the ways.
    """
    for sheet in distance_sheets():
        turns = {label: cycle(kinds(sheet.home, label)) for label in sheet.sides}
        for number, ((keys, column), cell) in enumerate(sheet.cells.items()):
            row, label = keys[0], column if column in sheet.sides else keys[0]
            times = max(len(kinds(sheet.home, row)), len(kinds(sheet.home, label))) if every else 1
            first = number % len(WAYS) if by_turns else 0
            for way, _ in product((*WAYS[first:], *WAYS[:first]), range(times)):
                one, other = next(turns[row]), next(turns[label])
                if not _possible(one, other, way):
                    continue
                facts = _site(one, other, way)
                yield Pair(sheet.home, sheet.rule, sheet.claims, keys, column, cell, way, facts)
                if by_turns:
                    break


def bands(every: bool = False) -> Iterator[Pair]:
    """The cells of tables whose rows are intervals: just above the lower end and at the upper one."""
    for sheet in band_sheets():
        for row in sheet.rows:
            ends = cycle((row["above"] + step_of(row["fact"]), row["to"]))
            for column, cell in zip(sheet.columns, row["cells"], strict=True):
                kinds_ = list(_options(column["given"]))
                for other in kinds_ * 2 if every else (*kinds_[:1], *kinds_[-1:]):
                    given = {**row["given"], row["fact"]: next(ends), **other}
                    keys = (f"{' '.join(row['given'].values())} above {row['above']}",)
                    facts = _merged(sheet.building, given)
                    kind = facts["separation"]["neighbour_kind"]
                    yield Pair(sheet.home, sheet.rule, (), keys, column["name"], cell_of(cell), f"to {kind}", facts)


def site_of(pair: Pair) -> Facts:
    """The pair with three distances: one step below what the cell asks for, at it, and beyond."""
    site = {name: value for name, value in pair.facts.items() if name != "separation"}
    return site | {
        n: {**pair.facts["separation"], "distance": d} for n, d in zip(PLACES, _distances(pair), strict=True)
    }


def verdicts_of(pair: Pair) -> tuple[str, ...]:
    """What the three distances must come to."""
    return ("violation",) * 3 if pair.cell == NOT_PERMITTED else ("violation", "compliant", "compliant")


def _distances(pair: Pair) -> tuple[Decimal, ...]:
    step = step_of("separation.distance")
    if not isinstance(pair.cell, Decimal):
        return step, Decimal(90), FAR
    return pair.cell - step, pair.cell, pair.cell + step


def _options(given: Facts) -> Iterator[Facts]:
    values = [value if isinstance(value, list) else [value] for value in given.values()]
    for combination in product(*values):
        yield dict(zip(given, combination, strict=True))


def _merged(building: Facts, given: Facts) -> Facts:
    found = {name: dict(facts) for name, facts in building.items()}
    for path, value in given.items():
        owner, _, fact = path.rpartition(".")
        found[owner][fact] = value
    return found


def _written_out(side: Facts) -> Iterator[Facts]:
    enums = {"class": CLASSES.get(side["use"], ""), "grade": "fire_resistance_grade"}
    options = {
        name: expanded(value, enums[name]) if name in enums else value if isinstance(value, list) else [value]
        for name, value in side.items()
    }
    for combination in product(*options.values()):
        yield dict(zip(options, combination, strict=True))


def _possible(one: Facts, other: Facts, way: str) -> bool:
    """Whether the sides can be described in this way: a road or a flame stands in one line, and is no building."""
    if way == "both":
        return one["use"] in DESCRIBED and other["use"] in DESCRIBED
    first = one if way == "line" else other
    return first["use"] in DESCRIBED


def _site(one: Facts, other: Facts, way: str) -> Facts:
    if way == "mirrored":
        one, other = other, one
    separation = {**stage()["separation"], "from_building": "building"}
    facts = {"building": _building(one), "part": _part(one), "separation": separation}
    if way == "both":
        separation["to_building"] = "building/other"
        return {**facts, "building/other": _building(other), "part/other": {"in": "building/other", **_part(other)}}
    separation.update(_line(other))
    return facts


def _building(side: Facts) -> Facts:
    found = dict(stage()["building"])
    if "grade" in side:
        found["fire_resistance_grade"] = side["grade"]
    if side["use"] == "civil":
        storeys = {"storeys_above": 4, "height": stage()["civil_heights"][side["civil_class"]]}
        return {
            **found,
            **storeys,
            "civil_class": side["civil_class"],
            "important_public": side.get("important", False),
        }
    return {**found, **stage()["forms"][side["form"]]}


def _part(side: Facts) -> Facts:
    found = {**stage()["part"], "kind": "other_civil" if side["use"] == "civil" else side["use"]}
    if "stock" in side:
        found["stock"] = side["stock"]
    if side["use"] in CLASSES:
        found[CLASSES[side["use"]]] = side["class"]
    return found


def _line(side: Facts) -> Facts:
    names = {
        "grade": "neighbour_grade",
        "form": "neighbour_form",
        "stock": "neighbour_stock",
        "oil": "neighbour_oil",
        "civil_class": "neighbour_civil_class",
        "important": "neighbour_important_public",
    }
    found = {**stage()["line"], "neighbour_kind": side["use"]}
    found.update({names[name]: value for name, value in side.items() if name in names})
    if side["use"] in CLASSES:
        found[f"neighbour_{CLASSES[side['use']]}"] = side["class"]
    return found
