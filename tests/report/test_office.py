"""Word and Excel: read back by the libraries that wrote them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from fire_rules.report import Failure, RenderOptions, UnknownFormatError, format_named
from fire_rules.report.office import OFFICE_FORMATS, MissingExtraError, office_format_named, render_bytes
from tests.report.sample import area, duty, result, stair, whole

docx = pytest.importorskip("docx")
openpyxl = pytest.importorskip("openpyxl")

OFFICE = tuple(OFFICE_FORMATS)
COLUMNS = {
    "zh": "序号|专业|问题类别|部位或图号|现状（设计值）|规范要求（限值及计算过程）|依据|修改建议|设计回复|复审意见",
    "en": "No.|Discipline|Kind of problem|Place or drawing|As designed|Requirement (limit and how it is computed)|"
    "Basis|Advice|Reply of the designer|Second review",
}
NASTY = '=1+1 @x <b>&"\x07|+2'


def render(format_: str, *results: Any, **options: Any) -> bytes:
    return office_format_named(format_).render(results, RenderOptions(**{"tool_version": "1", **options}))


def word(*results: Any, **options: Any) -> Any:
    return docx.Document(BytesIO(render("docx", *results, **options)))


def book(*results: Any, **options: Any) -> Any:
    return openpyxl.load_workbook(BytesIO(render("xlsx", *results, **options)))


def review() -> Any:
    return replace(whole(), task="review")


def rows_of_word(document: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in document.tables[-1].rows]


def rows_of_book(made: Any) -> list[list[str]]:
    return [[cell.value or "" for cell in row] for row in made.worksheets[1].iter_rows()]


def rows_of_markdown(given: Any, lang: str) -> list[list[str]]:
    text = format_named("markdown").render([given], RenderOptions(lang=lang, annex="opinion"))
    lines = [line for line in text.splitlines() if line.startswith("|") and not line.startswith("| ---")]
    return [[cell.strip().replace("<br>", "\n") for cell in line.strip("|").split(" |")] for line in lines]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_ten_columns_with_the_last_two_for_people(lang: str) -> None:
    expected = rows_of_markdown(review(), lang)
    for found in (rows_of_word(word(review(), lang=lang)), rows_of_book(book(review(), lang=lang))):
        assert found[0] == COLUMNS[lang].split("|")
        assert len(found) == 6
        assert all(row[8:] == ["", ""] for row in found[1:])
        assert [row[:4] for row in found] == [row[:4] for row in expected]


def test_rows_are_the_worst_first_and_say_fact_limit_clause() -> None:
    for found in (rows_of_word(word(review())), rows_of_book(book(review()))):
        assert [row[2] for row in found[1:]] == [
            "违反强制性条文",
            "违反法律法规",
            "宜·可（建议）",
            "需判断",
            "资料不足",
        ]
        first = found[1]
        assert first[4] == "建筑面积3405.6㎡"
        assert first[5].startswith("大于2000㎡（丙类2项、三级、多层）")
        assert first[6] == "《建筑设计防火规范》GB 50016-2014（2018年版）第3.3.1条"
        assert first[7] == "以防火墙划分"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_first_page_says_what_the_sheet_stands_on(lang: str) -> None:
    document, made = word(review(), lang=lang), book(review(), lang=lang)
    facts = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    cells = [cell.value for row in made.worksheets[0].iter_rows() for cell in row if cell.value]
    said = {"zh": ("凯信达厂房", "审查", "发现强条违反"), "en": ("凯信达厂房", "review", "found")}[lang]
    for text in (*said[:2], "sha256 fedcba9876543210", "fire_rules 1"):
        assert any(text in value for _, value in facts)
        assert any(text in cell for cell in cells)
    counts, signed = {"zh": ("强条：违反 1 条", "审查人"), "en": ("Mandatory clauses: 1", "Reviewer")}[lang]
    for text in (said[2], counts, signed):
        assert any(text in line for line in paragraphs)
        assert any(text in cell for cell in cells)
    assert ["图号、文号" if lang == "zh" else "Drawing and document numbers", ""] in facts


def test_word_is_a4_landscape_with_the_head_repeated_and_pages_numbered() -> None:
    document = word(review())
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    xml = document.tables[-1].rows[0]._tr.xml
    assert "w:tblHeader" in xml
    footer = section.footer.paragraphs[0]
    assert footer.text.startswith("辅助审查，结论由签署人负责。")
    assert "PAGE" in footer._p.xml
    assert "NUMPAGES" in footer._p.xml
    assert 'w:eastAsia="宋体"' in document.styles["Normal"].element.xml


def test_excel_has_two_sheets_that_stay_in_sight() -> None:
    made = book(review())
    assert made.sheetnames == ["汇总", "审查意见"]
    assert [page.freeze_panes for page in made.worksheets] == ["A2", "A2"]
    assert [page.page_setup.orientation for page in made.worksheets] == ["landscape", "landscape"]
    assert made.worksheets[1].column_dimensions["G"].width > made.worksheets[1].column_dimensions["A"].width


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_excel_leaves_room_for_every_word_and_line(lang: str) -> None:
    page = book(review(), lang=lang).worksheets[1]
    for row in page.iter_rows():
        for cell in row:
            width = page.column_dimensions[cell.column_letter].width
            longest = max((len(word) for word in str(cell.value or "").split() if word.isascii()), default=0)
            assert longest < width
            assert page.row_dimensions[cell.row].height >= 15 * len(str(cell.value or "").split("\n"))


def test_no_cell_is_a_formula_and_nothing_breaks_out() -> None:
    nasty = result(
        area(subject_label=NASTY), stair("undetermined", subject_label=NASTY), name=NASTY, source=NASTY, task="review"
    )
    made = book(nasty, nasty)
    cells = [cell for page in made.worksheets for row in page.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    risky = [cell for cell in cells if str(cell.value).startswith("=")]
    assert risky
    assert all(cell.quotePrefix for cell in risky)
    assert NASTY.replace("\x07", "\ufffd") in [cell.text for row in word(nasty).tables[0].rows for cell in row.cells]


@pytest.mark.parametrize("format_", OFFICE)
def test_equal_results_make_equal_bytes_without_a_clock(format_: str) -> None:
    first, second = (render(format_, review(), lang="zh") for _ in range(2))
    assert first == second
    with ZipFile(BytesIO(first)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"dcterms:" not in archive.read("docProps/core.xml").replace(b"xmlns:dcterms", b"")


def test_several_buildings_follow_each_other() -> None:
    other = result(area(), duty(), name="乙楼", task="review")
    document, made = word(review(), other), book(review(), other)
    assert len(document.tables) == 4
    rows = rows_of_book(made)
    assert [row[0] for row in rows[1:]] == [str(number) for number in range(1, len(rows))]
    assert rows[-1][3].startswith("乙楼：")


def test_what_could_not_be_checked_is_told() -> None:
    failed = (Failure("b.yaml", ("S101 第一行",)),)
    document, made = word(review(), failures=failed), book(review(), failures=failed)
    assert "S101 第一行" in [paragraph.text for paragraph in document.paragraphs]
    assert "S101 第一行" in [cell.value for cell in made.worksheets[0]["B"]]
    assert word(failures=failed).paragraphs
    assert book(failures=failed).sheetnames == ["汇总", "审查意见"]


def test_office_formats_are_bytes_and_named_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    assert render_bytes(review(), "docx")[:2] == b"PK"
    with pytest.raises(UnknownFormatError, match="docx"):
        format_named("docx")
    with pytest.raises(UnknownFormatError):
        office_format_named("text")
    monkeypatch.setattr("fire_rules.report.office.find_spec", lambda name: None)
    with pytest.raises(MissingExtraError, match=r"fire-rules\[office\]"):
        office_format_named("xlsx")
