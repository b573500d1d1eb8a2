"""The sheets of the oracle: what the clauses say, transcribed apart from the rulebook, read into plain data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from fire_rules.vocabulary import vocabulary
from fire_rules.vocabulary.types import Enum

HERE = Path(__file__).parent
NOT_PERMITTED, UNLIMITED, NOT_ASKED, NO_HOURS = "—", "不限", "/", "none"
BEHAVIOUR = {"NC": "non_combustible", "DC": "difficult", "C": "combustible"}

Keys = tuple[str, ...]
Cell = Decimal | str


@dataclass(frozen=True)
class Column:
    """How a column is met in a building: the rule that reads it, the fact it measures, what else is given."""

    name: str
    rule: str
    fact: str
    given: Mapping[str, Any]


@dataclass(frozen=True)
class Table:
    """One table: ``cells`` maps (atoms of the keys, column) to what stands there, every atom written out."""

    clause: str
    name: str
    key_facts: tuple[str, ...]
    building: Mapping[str, Any]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Keys, ...], ...]
    cells: Mapping[tuple[Keys, str], Cell]
    unreachable: frozenset[tuple[Keys, str]]
    given_cells: Mapping[tuple[Keys, str], Mapping[str, Any]]
    protected: Mapping[str, Any]

    @property
    def home(self) -> str:
        return f"{self.clause}/{self.name}"


@dataclass(frozen=True)
class Distances:
    """A table of distances: what kinds of buildings its rows and columns mean, and the rule that reads it."""

    home: str
    rule: str
    claims: tuple[str, ...]
    sides: Mapping[str, list[dict[str, Any]]]
    cells: Mapping[tuple[Keys, str], Cell]


@dataclass(frozen=True)
class Bands:
    """A table of distances by intervals: rows and columns as facts, each with the values that are tried."""

    home: str
    rule: str
    building: Mapping[str, Any]
    rows: tuple[Mapping[str, Any], ...]
    columns: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True)
class Point:
    """One building and the verdict that the law gives it."""

    sheet: str
    at: str
    rule: str
    facts: Mapping[str, Any]
    given: Mapping[str, Any]
    verdict: str
    limit: Cell | None
    claims: tuple[str, ...]
    subject: str


@cache
def tables() -> tuple[Table, ...]:
    """The tables of the sheets that are tried through the machine as well."""
    return tuple(_table(data) for _, data in _sheets() if "keys" in data)


@cache
def all_cells() -> Mapping[str, Mapping[tuple[Keys, str], Cell]]:
    """The cells of every table of the sheets, by the home of the table; where not listed, the cell is left open."""
    alone = {f"{d['clause']}/{d['table']}": _alone(d) for _, d in _sheets() if "enums" in d}
    return {**{table.home: table.cells for table in tables()}, **alone}


@cache
def distance_sheets() -> tuple[Distances, ...]:
    """The tables that are met by pairs of buildings."""
    found = []
    for _, data in _sheets():
        if "pairs" in data:
            pairs = data["pairs"]
            home = f"{data['clause']}/{data['table']}"
            found.append(Distances(home, pairs["rule"], tuple(pairs.get("claims", ())), pairs["sides"], _alone(data)))
    return tuple(found)


@cache
def band_sheets() -> tuple[Bands, ...]:
    """The tables of distances whose rows are intervals."""
    return tuple(
        Bands(
            f"{data['clause']}/limits",
            data["intervals"]["rule"],
            data["building"],
            tuple(data["intervals"]["rows"]),
            tuple(data["intervals"]["columns"]),
        )
        for _, data in _sheets()
        if "intervals" in data
    )


@cache
def points() -> tuple[Point, ...]:
    """Every threshold, one smallest step below it, at it and one beyond, and every single verdict."""
    return tuple(point for name, data in _sheets() for point in _points(name, data))


def expanded(word: str, enum: str) -> tuple[str, ...]:
    """The atoms that a key cell means: an atom, several, the grades of ``一二级``, all the items of a class."""
    atoms = vocabulary().enums[enum].atoms
    if " " in word:
        return tuple(atom for one in word.split() for atom in expanded(one, enum))
    if word in atoms:
        return (word,)
    if word.endswith("级"):
        return tuple(f"{grade}级" for grade in word[:-1])
    found = tuple(atom for atom in atoms if atom.startswith(word))
    assert found, f"{word} is no word of {enum}"
    return found


def class_of(atom: str) -> str:
    """The class of an item: 甲 of 甲3."""
    return atom.rstrip("0123456789")


def step_of(fact: str) -> Decimal:
    """The smallest step of a fact: one person, one storey, one hundredth of a metre."""
    owner, _, name = fact.rpartition(".")
    unit = getattr(vocabulary().classes[owner.split("/")[0]].fields[name].type, "unit", "")
    return Decimal(1) if unit in ("count", "persons") else Decimal("0.01")


def plain(value: Any) -> Any:
    """YAML floats as the exact numbers that were written."""
    match value:
        case float():
            return Decimal(str(value))
        case dict():
            return {key: plain(one) for key, one in value.items()}
        case list():
            return [plain(one) for one in value]
    return value


def read(name: str) -> Any:
    """A file of the oracle as plain data."""
    return plain(yaml.safe_load((HERE / name).read_text(encoding="utf-8")))


def _sheets() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(HERE.glob("*.yaml")):
        yield path.stem, read(path.name)


def _table(data: Mapping[str, Any]) -> Table:
    enums = [_enum(fact) for fact in data["keys"]]
    columns = tuple(Column(n, c["rule"], c["fact"], c.get("given", {})) for n, c in data["columns"].items())
    cells: dict[tuple[Keys, str], Cell] = {}
    rows = []
    for line in data["cells"]:
        row = _row(line[: len(enums)], enums)
        rows.append(row)
        for keys, (column, cell) in product(row, zip(columns, line[len(enums) :], strict=True)):
            assert (keys, column.name) not in cells, f"{data['clause']}: {keys} stands twice"
            cells[keys, column.name] = cell_of(cell)
    if "unlisted" in data:
        every = tuple(product(*(vocabulary().enums[enum].atoms for enum in enums)))
        rest = tuple(keys for keys in every if (keys, columns[0].name) not in cells)
        rows.append(rest)
        cells.update({(keys, column.name): data["unlisted"] for keys in rest for column in columns})
    return Table(
        data["clause"],
        data["table"],
        tuple(data["keys"]),
        data["building"],
        columns,
        tuple(rows),
        cells,
        frozenset((k, u["column"]) for u in data.get("unreachable", ()) for k in _row(u["row"], enums)),
        {(k, g["column"]): g["given"] for g in data.get("given_cells", ()) for k in _row(g["row"], enums)},
        data.get("protected", {}),
    )


def _alone(data: Mapping[str, Any]) -> dict[tuple[Keys, str], Cell]:
    """The cells of a sheet that transcribes a table without saying how a building meets it."""
    enums = data["enums"]
    return {
        (keys, column): cell_of(cell)
        for line in data["cells"]
        for keys in _row(line[: len(enums)], enums)
        for column, cell in zip(data["columns"], line[len(enums) :], strict=True)
    }


def _enum(fact: str) -> str:
    owner, _, name = fact.rpartition(".")
    type_ = vocabulary().classes[owner].fields[name].type
    assert isinstance(type_, Enum)
    return type_.name


def _row(words: list[str], enums: list[str]) -> tuple[Keys, ...]:
    return tuple(product(*(expanded(str(word), enum) for word, enum in zip(words, enums, strict=True))))


def cell_of(cell: Any) -> Cell:
    """What a cell of a sheet says."""
    return BEHAVIOUR.get(cell, cell) if isinstance(cell, str) else Decimal(cell)


def _points(sheet: str, data: Mapping[str, Any]) -> Iterator[Point]:
    building = data.get("building", {})
    for entry in data.get("thresholds", ()):
        turn = Decimal(entry["turns_at"])
        step = step_of(entry["fact"])
        limits = entry.get("limits", [entry.get("limit")] * 3)
        for place, value, verdict, limit in zip(
            ("below", "at", "above"), (turn - step, turn, turn + step), entry["outcomes"], limits, strict=True
        ):
            if verdict is not None:
                given = {**entry.get("given", {}), entry["fact"]: value}
                yield _point(sheet, f"{entry['at']}: {place}", entry, building, given, verdict, limit, data)
    for entry in data.get("verdicts", ()):
        given = entry.get("given", {})
        yield _point(sheet, entry["at"], entry, building, given, entry["verdict"], entry.get("limit"), data)


def _point(
    sheet: str,
    at: str,
    entry: Mapping[str, Any],
    building: Mapping[str, Any],
    given: Mapping[str, Any],
    verdict: str,
    limit: Any,
    data: Mapping[str, Any],
) -> Point:
    found = None if limit is None else cell_of(limit)
    claims = tuple(entry.get("claims", ()))
    subject = entry.get("subject", data.get("subject", ""))
    return Point(sheet, at, entry["rule"], building, given, verdict, found, claims, subject)
