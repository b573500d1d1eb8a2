"""Excel: the opinion sheet as a workbook, one sheet for the summary of each building, one for all opinions.

Every text is a text cell, never a formula, whatever a building file says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from fire_rules.report.archive import stable
from fire_rules.report.opinion_pages import Opinion, Part, closing_parts, opinion_of
from fire_rules.report.sheet_words import sheet
from fire_rules.report.tints import HEAD, TINTS
from fire_rules.report.width import text_width
from fire_rules.report.words import colon, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result
    from fire_rules.report.format import RenderOptions

FONT = "宋体"
WIDTHS = {"zh": (6, 8, 14, 20, 24, 28, 28, 26, 14, 14), "en": (6, 14, 14, 20, 24, 27, 28, 25, 12, 12)}
"""Of the ten columns, in characters."""
LABEL_WIDTH, TEXT_WIDTH = 20, 110
LINE_HEIGHT, TALLEST_ROW = 15, 409
"""In points, for fonts that stand in for 宋体 too: a program that opens the book need not find the heights out."""
LONGEST_CELL = 32767
RISKY = ("=", "+", "-", "@")
A4 = 9
_SIDE = Side(style="thin", color="999999")
_BORDER = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
_TOP = Alignment(wrap_text=True, vertical="top")


class XlsxFormat:
    """The opinion sheet for a spreadsheet."""

    def render(self, results: Sequence[Result], options: RenderOptions) -> bytes:
        """The workbook over all buildings; where they are several, a place names its building."""
        opinions = [opinion_of(result, options) for result in results]
        book = Workbook()
        book.properties.creator = "fire_rules"
        book.properties.title = sheet("opinion_title", options.lang)
        summary = book.active if isinstance(book.active, Worksheet) else book.create_sheet()
        summary.title = sheet("summary", options.lang)
        _summary(summary, opinions, [*closing_parts(results, options)], options.lang)
        _opinions(book.create_sheet(sheet("opinions", options.lang)), opinions, options.lang)
        out = BytesIO()
        book.save(out)
        return stable(out.getvalue())


def _summary(page: Worksheet, opinions: Sequence[Opinion], closing: Sequence[Part], lang: str) -> None:
    """What the sheet is about, the counts, what it was made from, who signs."""
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = LABEL_WIDTH, TEXT_WIDTH
    row = 1
    for opinion in opinions:
        row = _heading(page, row, opinion.title, size=16)
        row = _pairs(page, row, opinion.facts)
        row = _pairs(page, row, [("", text) for text in opinion.counts], bold=True)
        row = _pairs(page, row, [("", text) for text in opinion.faults], bold=True)
        row = _parts(page, row, opinion.parts)
        row = _pairs(page, row, [("", opinion.disclaimer)], bold=True)
        row = _pairs(page, row, [("", text) for text in opinion.signatures]) + 1
    _parts(page, row, closing)
    page.freeze_panes = "A2"
    _printed(page, lang)


def _parts(page: Worksheet, row: int, parts: Iterable[Part]) -> int:
    for part in parts:
        row = _heading(page, row, part.heading)
        row = _pairs(page, row, [("", "  " * depth + text) for depth, text in part.paragraphs])
    return row


def _heading(page: Worksheet, row: int, text: str, size: int = 12) -> int:
    write(page.cell(row, 1), text, Font(name=FONT, size=size, bold=True), Alignment(vertical="center"))
    return row + 1


def _pairs(page: Worksheet, row: int, pairs: Iterable[tuple[str, str]], *, bold: bool = False) -> int:
    for label, text in pairs:
        write(page.cell(row, 1), label, Font(name=FONT, size=10, bold=True))
        write(page.cell(row, 2), text, Font(name=FONT, size=10, bold=bold))
        page.row_dimensions[row].height = _height([label, text], (LABEL_WIDTH, TEXT_WIDTH))
        row += 1
    return row


def _opinions(page: Worksheet, opinions: Sequence[Opinion], lang: str) -> None:
    columns, widths = opinions[0].columns if opinions else (), WIDTHS["en" if lang == "en" else "zh"]
    for position, (width, name) in enumerate(zip(widths, columns, strict=False), 1):
        cell = page.cell(1, position)
        page.column_dimensions[get_column_letter(position)].width = width
        write(cell, name, Font(name=FONT, size=10, bold=True), Alignment(wrap_text=True, horizontal="center"))
        cell.fill, cell.border = PatternFill("solid", fgColor=HEAD), _BORDER
    page.row_dimensions[1].height = _height(columns, widths) if columns else None
    number = 1
    for opinion in opinions:
        before = f"{opinion.name}{colon(lang)}" if len(opinions) > 1 else ""
        for row in opinion.rows:
            number += 1
            cells = [str(number - 1), *row.cells[1:3], before + row.cells[3], *row.cells[4:]]
            for position, text in enumerate(cells, 1):
                cell = page.cell(number, position)
                write(cell, text, Font(name=FONT, size=10))
                cell.border = _BORDER
            page.row_dimensions[number].height = _height(cells, widths)
            page.cell(number, 3).fill = PatternFill("solid", fgColor=TINTS[row.kind])
    page.freeze_panes = "A2"
    if columns:
        page.auto_filter.ref = f"A1:{page.cell(number, len(columns)).coordinate}"
    page.print_title_rows = "1:1"
    _printed(page, lang)


def write(cell: Any, text: str, font: Font, alignment: Alignment = _TOP) -> None:
    """Put a text into a cell as text; one that a spreadsheet would run stays text when it is edited, too."""
    cell.value = text[:LONGEST_CELL] or None
    cell.font, cell.alignment, cell.number_format = font, alignment, "@"
    if text:
        cell.data_type = "s"
    cell.quotePrefix = text.startswith(RISKY)


def _height(texts: Sequence[str], widths: Sequence[int]) -> float:
    """The height of a row that shows these texts whole in columns of these widths."""
    pairs = zip(texts, widths, strict=True)
    lines = max(sum(ceil(max(1, text_width(line)) / (w - 1)) for line in t.split("\n")) for t, w in pairs)
    return min(TALLEST_ROW, lines * LINE_HEIGHT + 3)


def _printed(page: Worksheet, lang: str) -> None:
    """A4 landscape, as wide as the page, with who answers for it and the number of the page."""
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    footer: Any = page.oddFooter
    footer.left.text = word("disclaimer", lang)
    footer.right.text = f"{sheet('page', lang)} &P {sheet('of_pages', lang)} &N {sheet('pages_end', lang)}"
