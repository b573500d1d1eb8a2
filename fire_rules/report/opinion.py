"""The opinion sheet of a drawing reviewer: ten columns, the last two empty for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fire_rules.report.arithmetic import arithmetic
from fire_rules.report.citation import cite, clause_en, clause_zh, instrument_en, instrument_zh
from fire_rules.report.counts_text import first_review, mandatory_line, of_unit
from fire_rules.report.fact_words import measured_words
from fire_rules.report.figures import both_figures
from fire_rules.report.finding_text import Row, also_text, missing_names, row_label, rows_of
from fire_rules.report.made_text import signatures
from fire_rules.report.naming import naming_of
from fire_rules.report.sentence import condition_words, limit_words, stated_words
from fire_rules.report.sheet_words import sheet
from fire_rules.report.summary import group_of, is_comparison, summarise
from fire_rules.report.tables import escaped, paragraph, table
from fire_rules.report.words import colon, comma, said, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Result
    from fire_rules.report.format import RenderOptions
    from fire_rules.report.naming import Naming
    from fire_rules.report.summary import Summary

COLUMNS = ("number", "discipline", "problem", "where", "as_is", "demand", "basis", "advice", "reply", "second")
KINDS = ("mandatory", "law_duty", "shall", "should", "judgement", "open")


def opinion_lines(result: Result, options: RenderOptions) -> Iterator[str]:
    """The sheet of one building."""
    lang, naming, summary = options.lang, naming_of(result), summarise(result)
    yield f"## {sheet('opinion_title', lang)}"
    yield ""
    yield paragraph(result.name or result.source)
    yield ""
    yield from (f"- {escaped(line)}" for line in summary_block(result, summary, lang))
    yield ""
    yield from table(
        [sheet(name, lang) for name in COLUMNS], (cells for _, cells in opinion_rows(result, naming, lang))
    )
    yield ""
    yield escaped(word("disclaimer", lang))
    yield from (f"{escaped(line.text)}  " if line.text else "" for line in signatures(result, lang))


def summary_block(result: Result, summary: Summary, lang: str) -> Iterator[str]:
    """What reviewers count: the first review, how many mandatory clauses are broken, and which."""
    yield from (line.text for line in (*first_review(result, summary, lang), *of_unit(result, naming_of(result), lang)))
    yield mandatory_line(summary, lang)
    names = result.instruments
    cited, clause = (instrument_en, clause_en) if lang == "en" else (instrument_zh, clause_zh)
    gap = ", " if lang == "en" else ""
    clauses = [f"{cited(i, '', names)}{gap}{clause(c)}" for i, c in summary.mandatory_clauses]
    yield f"{sheet('clauses', lang)}{colon(lang)}{comma(lang).join(clauses) or sheet('none', lang)}"


def kind_of(finding: Finding, result: Result) -> str:
    """强条 / 法律法规 / 一般性条文 / 宜·可 / 需判断 / 资料不足."""
    if finding.verdict == "undetermined":
        return "open"
    if finding.verdict == "judgement":
        return "judgement"
    group = group_of(finding, result)
    return "law_duty" if group == "law" else group


def opinion_rows(result: Result, naming: Naming, lang: str) -> Iterator[tuple[str, list[str]]]:
    """The rows of the sheet, worst first: the kind of problem (see :data:`KINDS`) and the cells of the columns."""
    shown = [f for f in result.findings if f.verdict in ("violation", "judgement", "undetermined")]
    own = [f for f in shown if not is_comparison(f) and not f.placeholder]
    number = 0
    for kind in KINDS:
        for row in rows_of([f for f in own if kind_of(f, result) == kind], naming):
            number += 1
            yield kind, [str(number), *_cells(row, kind, naming, lang), "", ""]


def _cells(row: Row, kind: str, naming: Naming, lang: str) -> Iterator[str]:
    finding, main = row.first, row.first.main
    yield sheet(finding.discipline, lang)
    yield sheet(kind, lang)
    yield row_label(row, naming, lang)
    if kind == "open":
        missing = (name for one in row.findings for name in missing_names(one, naming, lang))
        yield word("missing", lang, text=comma(lang).join(dict.fromkeys(missing)))
    elif main.value is not None:
        name = said(main.measure, lang)
        yield f"{name} {measured_words(main.value, lang)}" if lang == "en" else name + measured_words(main.value, lang)
    else:
        yield stated_words(finding, lang)
    yield "\n".join(_demand(finding, naming, lang))
    basis = [cite(main.citation, lang, naming.instruments)]
    yield "\n".join(
        [*basis, *(also_text(c, naming, lang, broken=kind not in ("open", "judgement")) for c in finding.also)]
    )
    yield said(main.remedy, lang)


def _demand(finding: Finding, naming: Naming, lang: str) -> Iterator[str]:
    """The limit with its conditions and how it came about; for a requirement its title and both figures."""
    if finding.main.limit is not None:
        yield limit_words(finding.main, lang) + condition_words(finding, lang)
        yield from arithmetic(finding, lang)
        return
    figures = list(both_figures(finding, naming, lang))
    yield from figures or [said(finding.main.citation.title, lang)]
