"""Word: the opinion sheet as a document, A4 landscape, the head of the table repeated on every page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from docx import Document
from docx.document import Document as Made
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

from fire_rules.report.archive import stable
from fire_rules.report.docx_marks import (
    FONT_TABLE,
    chinese,
    field,
    fixed,
    fonts_known,
    kept_whole,
    language,
    repeated,
    shaded,
    undated,
)
from fire_rules.report.opinion_pages import Opinion, Part, closing_parts, opinion_of
from fire_rules.report.sheet_words import sheet
from fire_rules.report.tints import HEAD, TINTS
from fire_rules.report.words import word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result
    from fire_rules.report.format import RenderOptions

PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 297, 210, 15
USABLE = PAGE_WIDTH - 2 * MARGIN
WIDTHS = {"zh": (12, 14, 20, 30, 37, 40, 42, 34, 19, 19), "en": (12, 22, 20, 30, 36, 38, 38, 33, 19, 19)}
"""Of the ten columns, in mm: together the width of the page between its margins."""
LABEL_WIDTH = 45
TEXT, SMALL = 10, 9


class DocxFormat:
    """The opinion sheet for a word processor."""

    def render(self, results: Sequence[Result], options: RenderOptions) -> bytes:
        """The document over all buildings, each from a new page."""
        document = Document()
        _styled(document, options.lang)
        for number, result in enumerate(results):
            _opinion(document, opinion_of(result, options), options.lang, further=number > 0)
        _parts(document, closing_parts(results, options))
        out = BytesIO()
        document.save(out)
        return stable(out.getvalue(), {FONT_TABLE: fonts_known(out.getvalue())})


def _styled(document: Made, lang: str) -> None:
    """Page, fonts, properties, footer."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(PAGE_WIDTH), Mm(PAGE_HEIGHT)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN)
    section.footer_distance = Mm(8)
    for name, size, bold in (("Normal", TEXT, False), ("Title", 18, True), ("Heading 2", 12, True)):
        chinese(document.styles[name], size, bold=bold)
    document.styles["Normal"].paragraph_format.space_after = Pt(2)
    language(document)
    undated(document, sheet("opinion_title", lang))
    footer = section.footer.paragraphs[0]
    footer.style = document.styles["Normal"]
    _footer(footer, lang)


def _footer(paragraph: Paragraph, lang: str) -> None:
    """Who answers for the conclusion, and the number of the page."""
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(USABLE), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{word('disclaimer', lang)}\t{sheet('page', lang)} ")
    field(paragraph, "PAGE")
    paragraph.add_run(f" {sheet('of_pages', lang)} ")
    field(paragraph, "NUMPAGES")
    paragraph.add_run(f" {sheet('pages_end', lang)}".rstrip())
    for run in paragraph.runs:
        run.font.size = Pt(SMALL)


def _opinion(document: Made, opinion: Opinion, lang: str, *, further: bool) -> None:
    title = document.add_paragraph(opinion.title, style="Title")
    title.paragraph_format.page_break_before = further
    _facts(document, opinion.facts)
    for text in (*opinion.counts, *opinion.faults):
        document.add_paragraph().add_run(text).bold = True
    document.add_paragraph(opinion.disclaimer)
    for text in opinion.signatures:
        document.add_paragraph(text)
    _parts(document, opinion.parts)
    heading = document.add_paragraph(sheet("opinions", lang), style="Heading 2")
    heading.paragraph_format.page_break_before = True
    _rows(document, opinion, WIDTHS["en" if lang == "en" else "zh"])


def _facts(document: Made, facts: Sequence[tuple[str, str]]) -> None:
    table = document.add_table(rows=len(facts), cols=2, style="Table Grid")
    fixed(table, (LABEL_WIDTH, USABLE - LABEL_WIDTH))
    for row, (label, text) in zip(table.rows, facts, strict=True):
        _write(row.cells[0].paragraphs[0], label, bold=True)
        shaded(row.cells[0], HEAD)
        _write(row.cells[1].paragraphs[0], text)
    document.add_paragraph()


def _parts(document: Made, parts: Iterable[Part]) -> None:
    for part in parts:
        document.add_paragraph(part.heading, style="Heading 2")
        for depth, text in part.paragraphs:
            paragraph = document.add_paragraph(text)
            paragraph.paragraph_format.left_indent = Mm(5 * depth)


def _rows(document: Made, opinion: Opinion, widths: Sequence[int]) -> None:
    """The ten columns; a row is not broken between pages."""
    table: Table = document.add_table(rows=1 + len(opinion.rows), cols=len(opinion.columns), style="Table Grid")
    fixed(table, widths)
    head, *rows = table.rows
    repeated(head)
    for cell, name in zip(head.cells, opinion.columns, strict=True):
        _write(cell.paragraphs[0], name, bold=True)
        shaded(cell, HEAD)
    for made, row in zip(rows, opinion.rows, strict=True):
        kept_whole(made)
        cells = made.cells
        shaded(cells[2], TINTS[row.kind])
        for cell, text in zip(cells, row.cells, strict=True):
            _write(cell.paragraphs[0], text)


def _write(paragraph: Paragraph, text: str, *, bold: bool = False) -> None:
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(SMALL)
    paragraph.paragraph_format.space_after = Pt(0)
