"""``fire-rules table``: a table laid out as the standard prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fire_rules.cli.language import Language
from fire_rules.cli.localised import Localised, argument, rule_sources
from fire_rules.cli.localised import command as made

if TYPE_CHECKING:
    from fire_rules.rulebook.rule import Rulebook, Table


def command(lang: Language) -> Localised:
    """The command in a language."""
    return made(
        "table",
        lang,
        lambda table_id, **sources: _table(table_id, sources, lang),
        "印出一张表。ID 如“GB50016 3.3.1”或“3.3.1”。",
        "Print a table. ID such as 'GB50016 3.3.1' or '3.3.1'.",
        [
            argument("table_id", metavar="ID", complete="tables"),
            *rule_sources(lang),
        ],
    )


def _table(name: str, sources: dict[str, Any], lang: Language) -> int:
    from fire_rules.cli.output import emit
    from fire_rules.cli.rulebooks import rulebook_given
    from fire_rules.source.diagnostics import Diagnostic, SourceError

    book = rulebook_given(sources)
    found = _named(book, name)
    if not found:
        from difflib import get_close_matches

        raise SourceError(
            [Diagnostic("C107", None, {"name": name, "suggestions": get_close_matches(name, book.tables)})]
        )
    emit("\n".join(_text(key, table, lang) for key, table in found), lang=lang)
    return 0


def _named(book: Rulebook, name: str) -> list[tuple[str, Table]]:
    """Tables by their whole name, by their clause with the instrument, or by the clause alone."""
    exact = [(key, table) for key, table in book.tables.items() if name in (key, key.split("/")[0])]
    return exact or [(key, table) for key, table in book.tables.items() if table.clause == name or table.name == name]


def _text(key: str, table: Table, lang: Language) -> str:
    from fire_rules.manual.tables import grid, notes
    from fire_rules.report.width import text_width

    found = grid(table, lang)
    rows = [[*found.keys, *map(" ".join, found.heads)], *([*keys, *cells] for keys, cells in found.rows)]
    widths = [max(text_width(row[column]) for row in rows) for column in range(len(rows[0]))]

    def laid(row: list[str]) -> str:
        return "  ".join(cell + " " * (w - text_width(cell)) for cell, w in zip(row, widths, strict=True)).rstrip()

    place = () if table.place is None else (str(table.place),)
    return "\n".join([f"{key}  {found.title}".rstrip(), *map(laid, rows), *notes(table, lang), *place]) + "\n"
