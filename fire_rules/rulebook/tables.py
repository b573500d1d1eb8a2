"""Tables laid out as the standard prints them: from the text grid to typed cells, checked for overlaps and gaps."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, get_args

from fire_rules.rulebook.intervals import parse_interval
from fire_rules.rulebook.rule import Absent, Table, Words
from fire_rules.rulebook.section import Section
from fire_rules.rulebook.table_checks import check_axes
from fire_rules.source import Mapping as MappingNode
from fire_rules.source import Node, Scalar
from fire_rules.source.place import Place
from fire_rules.values.units import UNITS, canonical
from fire_rules.vocabulary import EnumSpec, vocabulary

KEYS = ("keys", "columns", "cells", "absent", "source", "title", "heads", "note")
SOURCE_KEYS = ("sheet", "verified", "against", "edition", "note", "print", "page")
NOT_PERMITTED, UNLIMITED, NO_SUCH_CASE = "—", "不限", "/"
CELL_WORDS = (NOT_PERMITTED, UNLIMITED, NO_SUCH_CASE)
_NUMBER = re.compile(r"\d+(\.\d+)?")

Row = tuple[tuple[str, ...], tuple[Decimal | str, ...]]


def read_table(name: str, node: Node, parent: Section, clause: str, title: Words) -> Table | None:
    """Read one table of a clause file; None where it is too faulty to go on."""
    section = parent.sub(node, KEYS, f"tables.{name}")
    if not section.need("keys", "columns", "cells"):
        return None
    keys = _read_keys(section)
    columns = _read_columns(section)
    cells = section.scalar("cells")
    if not keys or not columns or cells is None:
        return None
    absent = section.choice("absent", get_args(Absent)) or None
    lines = _read_lines(cells, len(keys), len(columns), section)
    rows = [row for place, words in lines for row in _typed_row(words, keys, columns, place, section)]
    check_axes(name, keys, [(place, words[: len(keys)]) for place, words in lines], absent, section)
    return Table(
        name=name,
        clause=clause,
        keys=keys,
        columns=columns,
        rows=tuple(rows),
        absent=absent,  # type: ignore[arg-type]
        title=section.words("title") or title,
        source=_read_source(section),
        place=section.place,
        heads=_read_heads(section, keys, columns),
    )


def _read_keys(section: Section) -> tuple[str, ...]:
    """Names of enumerations, or units of numeric keys written as ``height: m``."""
    found: list[str] = []
    for node in section.entries("keys"):
        word = ""
        if isinstance(node, Scalar):
            word = node.text
            known = word in vocabulary().enums
        elif isinstance(node, MappingNode) and len(node.items) == 1 and isinstance(node.items[0][1], Scalar):
            word = node.items[0][1].text
            known = word in UNITS
        else:
            known = False
        if not known:
            section.faults.add("R201", node.place, key=word or "?", table=section.what)
            return ()
        found.append(word)
    return tuple(found)


def _read_columns(section: Section) -> Mapping[str, str]:
    """Column names with their units (or ``enum NAME``)."""
    found: dict[str, str] = {}
    for key, node in section.members("columns"):
        unit = node.text if isinstance(node, Scalar) else ""
        enum = unit.removeprefix("enum ")
        if unit not in UNITS and not (enum != unit and enum in vocabulary().enums):
            section.faults.add("R202", node.place, unit=unit or "?", column=key.text, table=section.what)
            return {}
        found[key.text] = unit
    return found


def _read_lines(cells: Scalar, keys: int, columns: int, section: Section) -> list[tuple[Place, list[str]]]:
    """The lines of the grid, each split into its words; a line of the wrong length is a fault."""
    found = []
    for number, line in enumerate(cells.text.splitlines(), start=1):
        words = line.split("#")[0].split()
        if not words:
            continue
        place = Place(cells.place.file, cells.place.line + number, 1)
        if len(words) != keys + columns:
            expected = f"{keys} + {columns}"
            section.faults.add("R203", place, table=section.what, expected=expected, found=len(words))
            continue
        found.append((place, words))
    if not found:
        section.faults.add("R204", cells.place, table=section.what)
    return found


def _typed_row(
    words: list[str], keys: tuple[str, ...], columns: Mapping[str, str], place: Place, section: Section
) -> list[Row]:
    """The row that a line writes, or nothing where a cell is faulty; key cells stay as printed."""
    cells: list[Decimal | str] = []
    for (column, unit), word in zip(columns.items(), words[len(keys) :], strict=True):
        cell = _cell(word, unit)
        if cell is None:
            section.faults.add("R205", place, cell=word, column=column, unit=unit, table=section.what)
            return []
        cells.append(cell)
    return [(tuple(_key(key, word) for key, word in zip(keys, words, strict=False)), tuple(cells))]


def _key(key: str, word: str) -> str:
    interval = None if key in vocabulary().enums else parse_interval(word)
    return word if interval is None else str(interval)


def _cell(word: str, unit: str) -> Decimal | str | None:
    """A cell in the canonical unit of its column, or one of the words for what is not a number."""
    if word in CELL_WORDS:
        return word
    if unit.startswith("enum "):
        spec: EnumSpec = vocabulary().enums[unit.removeprefix("enum ")]
        return word if word in spec.atoms else None
    if not _NUMBER.fullmatch(word):
        return None
    return canonical(Decimal(word), UNITS[unit])


def _read_heads(section: Section, keys: tuple[str, ...], columns: Mapping[str, str]) -> Mapping[str, Words]:
    """The words over keys and over columns, or over the parts that the name of a column is made of."""
    node = section.node("heads")
    if node is None:
        return {}
    parts = [part for column in columns for part in (column, *column.split("."))]
    heads = section.sub(node, tuple(dict.fromkeys([*keys, *parts])), f"{section.what}.heads")
    return {name: heads.words(name) for name in dict.fromkeys([*keys, *parts]) if name in heads}


def _read_source(section: Section) -> Mapping[str, Any]:
    node = section.node("source")
    if node is None:
        return {}
    source = section.sub(node, SOURCE_KEYS, "source")
    return {key: source.text(key) for key in SOURCE_KEYS if key in source}
