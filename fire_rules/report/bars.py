"""Bars of value against limit for every measured clause, those that are met too, with the margin."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from html import escape
from typing import TYPE_CHECKING

from fire_rules.report.citation import place_en, place_zh
from fire_rules.report.fact_words import measured_words
from fire_rules.report.words import said, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Measured, Result
    from fire_rules.report.naming import Naming

LONG = Decimal(240)


def bars(result: Result, naming: Naming, lang: str) -> Iterator[str]:
    """A table row for each finding whose value and limit are numbers."""
    for finding in result.findings:
        value, limit = number(finding.main.value), number(finding.main.limit)
        if finding.legal_status != "present_code_only" and value is not None and limit is not None:
            yield _row(finding, value, limit, naming, lang)


def number(measured: Measured | None) -> Decimal | None:
    """The figure, where it is one finite number."""
    try:
        figure = Decimal(measured.text) if measured is not None else None
    except InvalidOperation:
        return None
    return figure if figure is not None and figure.is_finite() and figure >= 0 else None


def _row(finding: Finding, value: Decimal, limit: Decimal, naming: Naming, lang: str) -> str:
    main, citation = finding.main, finding.main.citation
    place = place_en if lang == "en" else place_zh
    clause = place(citation.instrument, citation.clause, citation.item, naming.instruments)
    name = said(main.measure, lang) or said(citation.title, lang)
    margin = measured_words(main.margin, lang) if main.margin is not None and main.margin.text else ""
    cells = (
        f"<td>{escape(naming.label(finding, lang))}</td>",
        f"<td>{escape(name)}</td>",
        f'<td class="number">{escape(measured_words(main.value, lang))}</td>',
        f"<td>{_bar(value, limit, finding.verdict)}</td>",
        f'<td class="number">{escape(measured_words(main.limit, lang))}</td>',
        f'<td class="number">{escape(margin)}</td>',
        f"<td>{escape(citation.instrument)} {escape(clause)}</td>",
    )
    return f'<tr class="{finding.verdict}">{"".join(cells)}</tr>'


def _bar(value: Decimal, limit: Decimal, verdict: str) -> str:
    """The value as a bar, the limit as a line, both on the same scale."""
    top = max(value, limit) or Decimal(1)
    width, mark = (LONG * figure / top for figure in (value, limit))
    return (
        f'<svg class="bar {verdict}" viewBox="0 0 {LONG + 4} 16" width="{LONG + 4}" height="16" aria-hidden="true">'
        f'<rect x="0" y="3" width="{width:.1f}" height="10"/><path d="M{mark + 1:.1f} 0v16"/></svg>'
    )


def head(lang: str) -> str:
    """The head of the table."""
    names = ("bar_subject", "bar_measure", "bar_value", "", "bar_limit", "bar_margin", "bar_clause")
    return "".join(f"<th>{escape(word(name, lang)) if name else ''}</th>" for name in names)
