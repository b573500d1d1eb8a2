"""Marks of WordprocessingML for which the library has no words: fonts of Chinese, fields, heads of tables."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

CHINESE, LATIN = "宋体", "Times New Roman"
FONT_TABLE = "word/fontTable.xml"
_FALLBACK = (
    f'<w:font w:name="{CHINESE}"><w:altName w:val="SimSun,仿宋,FangSong,Noto Serif CJK SC"/>'
    '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
)


def chinese(style: Any, size: int, *, bold: bool) -> None:
    """Give a style one font for Chinese and one for Latin letters, in place of those of the theme, in black."""
    style.font.name, style.font.size, style.font.bold = LATIN, Pt(size), bold
    style.font.color.rgb = RGBColor(0, 0, 0)
    properties = style.element.get_or_add_rPr()
    fonts = properties.rFonts
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    fonts.set(qn("w:eastAsia"), CHINESE)
    for border in style.element.iter(qn("w:pBdr")):
        border.getparent().remove(border)


def language(document: Document) -> None:
    """The languages that spelling and line breaks follow: Latin words are not broken as Chinese text is."""
    for mark in document.styles.element.iter(qn("w:lang")):
        mark.set(qn("w:val"), "en-US")
        mark.set(qn("w:eastAsia"), "zh-CN")


def undated(document: Document, title: str) -> None:
    """Properties that say what the document is and nothing of when or by whose machine."""
    properties = document.core_properties
    properties.author, properties.title = "fire_rules", title
    properties.comments = properties.last_modified_by = properties.keywords = ""


def fixed(table: Table, widths: Sequence[int]) -> None:
    """Columns of these widths, in mm, whatever stands in them."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def repeated(row: _Row) -> None:
    """A row that stands at the head of the table on every page."""
    _flag(row, "w:tblHeader")
    kept_whole(row)


def kept_whole(row: _Row) -> None:
    """A row that is not broken between pages."""
    _flag(row, "w:cantSplit")


def _flag(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def shaded(cell: _Cell, colour: str) -> None:
    """A cell on a ground of this colour."""
    mark = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        mark.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(mark)


def field(paragraph: Paragraph, instruction: str) -> None:
    """A field that the word processor fills in, such as the number of the page."""
    for kind in ("begin", "separate", "end"):
        run = paragraph.add_run()
        mark = OxmlElement("w:fldChar")
        mark.set(qn("w:fldCharType"), kind)
        run._r.append(mark)
        if kind == "begin":
            text = OxmlElement("w:instrText")
            text.text = instruction
            run._r.append(text)
        elif kind == "separate":
            paragraph.add_run("1")


def fonts_known(document: bytes) -> bytes:
    """The table of fonts of a document, which says what stands in for the Chinese font where it is not installed."""
    with ZipFile(BytesIO(document)) as archive:
        text = archive.read(FONT_TABLE).decode("utf-8")
    return text.replace("</w:fonts>", f"{_FALLBACK}</w:fonts>").encode("utf-8")
