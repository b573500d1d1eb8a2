"""Tables of the standards as grids of words, laid out as they are printed."""

from __future__ import annotations

from decimal import Decimal

from fire_rules.language.lookup import interval
from fire_rules.manual.atoms import atom, key_cell
from fire_rules.records import dataclass
from fire_rules.report.fact_words import unit_words
from fire_rules.report.words import HOLDS, pick, said
from fire_rules.rulebook.rule import Table
from fire_rules.values.units import UNITS, in_unit
from fire_rules.values.units import text as number_text
from fire_rules.vocabulary import vocabulary

ABSENT = {
    "not_permitted": ("不允许（—）", "not permitted (—)"),
    "unlimited": ("不限", "unlimited"),
    "no_such_case": ("没有这种情形（/）", "no such case (/)"),
}
AGAINST = {"print": ("正式出版物", "the print"), "copy": ("抄本", "a copy")}


@dataclass(frozen=True, slots=True)
class Grid:
    """A table in words: names of the keys, the head of each column in its parts, rows of key and value cells."""

    title: str
    keys: tuple[str, ...]
    heads: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


def grid(table: Table, lang: str) -> Grid:
    """The table in words of a language."""
    units = list(table.columns.values())
    return Grid(
        title=table_words(table, lang),
        keys=tuple(_key_name(table, position, lang) for position in range(len(table.keys))),
        heads=tuple(_head(table, name, unit, lang) for name, unit in table.columns.items()),
        rows=tuple(
            (
                tuple(_key(kind, cell, lang) for kind, cell in zip(table.keys, keys, strict=True)),
                tuple(_cell(cell, unit, lang) for cell, unit in zip(cells, units, strict=True)),
            )
            for keys, cells in table.rows
        ),
    )


def table_words(table: Table, lang: str) -> str:
    """What the table is called: 表3.3.2."""
    return said(table.title, lang) or table.name


def column_words(table: Table, column: str, lang: str) -> str:
    """The head of a column, its parts joined."""
    return " ".join(_part(table, part, lang) for part in column.split("."))


def notes(table: Table, lang: str) -> tuple[str, ...]:
    """What stands below the table: what a case without a row means, against what its figures were verified."""
    found = []
    if table.absent:
        words = pick(ABSENT[table.absent], lang)
        found.append(pick((f"未列出的组合：{words}", f"combinations not listed: {words}"), lang))
    if table.source:
        against = str(table.source.get("against", ""))
        words = pick(AGAINST.get(against, (against, against)), lang)
        day = table.source.get("verified", "")
        sheet = table.source.get("sheet", "")
        found.append(
            pick((f"数值来源：{sheet}，{day} 按{words}核对", f"figures: {sheet}, verified {day} against {words}"), lang)
        )
        if note := table.source.get("note"):
            found.append(str(note))
    return tuple(found)


def _key_name(table: Table, position: int, lang: str) -> str:
    kind = table.keys[position]
    spec = vocabulary().enums.get(kind)
    if spec is None:
        return said(table.heads.get(kind), lang) or unit_words(kind, lang)
    return said(table.heads.get(kind), lang) or pick((spec.zh, kind.replace("_", " ")), lang)


def _head(table: Table, column: str, unit: str, lang: str) -> tuple[str, ...]:
    parts = [_part(table, part, lang) for part in column.split(".")]
    measured = unit_words(unit, lang).strip() if unit in UNITS else ""
    parts[-1] += pick((f"（{measured}）", f" ({measured})"), lang) if measured else ""
    return tuple(parts)


def _part(table: Table, part: str, lang: str) -> str:
    """A part of the name of a column: as the table heads it, else the atom or field of that name, else as written."""
    if part in table.heads:
        return said(table.heads[part], lang)
    words = vocabulary()
    owner = next((spec for spec in words.enums.values() if part in spec.atoms), None)
    if owner is not None:
        return atom(owner.name, part, lang)
    field = next((spec.fields[part] for spec in words.classes.values() if part in spec.fields), None)
    if field is not None:
        return pick((field.zh, field.en), lang)
    class_ = words.classes.get(part)
    return pick((class_.zh, class_.en), lang) if class_ is not None else part


def _key(kind: str, cell: str, lang: str) -> str:
    return key_cell(kind, cell, lang) if kind in vocabulary().enums else _span(cell, lang)


def _span(text: str, lang: str) -> str:
    """An interval of a numeric key as it is printed: 大于24且不大于50."""
    span = interval(text)
    if span is None:
        return text
    bounds = []
    if span.lo is not None and not (span.lo == 0 and span.lo_open):
        bounds.append(pick(HOLDS["above" if span.lo_open else "at_least"], lang) + _gap(lang) + number_text(span.lo))
    if span.hi is not None:
        bounds.append(pick(HOLDS["below" if span.hi_open else "at_most"], lang) + _gap(lang) + number_text(span.hi))
    return pick(("且", " and "), lang).join(bounds) or pick(("任何", "any"), lang)


def _gap(lang: str) -> str:
    return " " if lang == "en" else ""


def _cell(cell: Decimal | str, unit: str, lang: str) -> str:
    if isinstance(cell, Decimal):
        number = in_unit(cell, unit) if unit in UNITS else cell
        return f"{number:f}"
    return atom(unit.split()[1], cell, lang) if unit.startswith("enum ") and cell not in ("—", "不限", "/") else cell
