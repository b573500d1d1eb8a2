"""HTML: one self-contained file that opens from disk and prints: summary, drawing, bars, findings, questions, scope."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from fire_rules.report import bars
from fire_rules.report.consequence_text import consequences
from fire_rules.report.counts_text import counts, first_review, mandatory_line, of_unit
from fire_rules.report.drawing import drawing
from fire_rules.report.explain import step_lines
from fire_rules.report.finding_text import row_particulars, row_sentence, rows_of
from fire_rules.report.html_style import STYLE
from fire_rules.report.implied_text import implied
from fire_rules.report.made_text import made_from, signatures
from fire_rules.report.naming import naming_of
from fire_rules.report.open_text import open_findings, questions
from fire_rules.report.summary import GROUPS, group_of, is_comparison, summarise
from fire_rules.report.words import colon, said, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result
    from fire_rules.report.finding_text import Row
    from fire_rules.report.format import RenderOptions
    from fire_rules.report.lines import Line
    from fire_rules.report.naming import Naming

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Nothing is fetched and nothing runs, whatever a building file says."""


class HtmlFormat:
    """The report for a browser and for paper."""

    machine = True

    def render(self, results: Sequence[Result], options: RenderOptions) -> str:
        """One document over all buildings."""
        lang = options.lang
        title = "、".join(result.name or result.source for result in results) or word("report_title", lang)
        body = [line for result in results for line in _building(result, options)]
        for failure in options.failures:
            told = "".join(f"<li>{escape(message)}</li>" for message in failure.messages)
            body.append(
                f"<section><h2>{word('failed_file', lang)} {escape(failure.file)}</h2><ul>{told}</ul></section>"
            )
        return "\n".join(
            [
                "<!doctype html>",
                f'<html lang="{"en" if lang == "en" else "zh-CN"}">',
                '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
                f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
                f"<title>{escape(title)}</title><style>{STYLE}</style></head>",
                "<body><main>",
                *body,
                "</main></body></html>",
                "",
            ]
        )


def _building(result: Result, options: RenderOptions) -> Iterator[str]:
    lang, naming, summary = options.lang, naming_of(result), summarise(result)
    yield f"<header><h1>{escape(result.name or result.source)}</h1>"
    yield f'<p class="counts">{escape(counts(summary, lang))}</p><p>{escape(mandatory_line(summary, lang))}</p>'
    heads = (*first_review(result, summary, lang), *of_unit(result, naming, lang))
    yield from (f"<p>{escape(line.text)}</p>" for line in heads)
    yield from (f'<p class="fault">{escape(said(fault, lang))}</p>' for fault in result.faults)
    yield "</header>"
    yield from _drawings(result, naming, lang)
    yield from _bars(result, naming, lang)
    yield from _findings(result, naming, lang)
    yield from _section(implied(result, naming, lang))
    yield from _section(consequences(result, naming, options))
    yield from _section(open_findings(result, naming, lang))
    yield from _section(questions(result, options))
    yield from _section(made_from(result, options))
    yield f"<footer><p>{escape(word('disclaimer', lang))}</p>"
    yield from (f"<p>{escape(line.text)}</p>" for line in signatures(result, lang) if line.text)
    yield "</footer>"


def _drawings(result: Result, naming: Naming, lang: str) -> Iterator[str]:
    for building in result.outline:
        shown = drawing(result, building, naming, lang) if building.class_ == "building" else ""
        if shown:
            title = escape(f"{word('drawing', lang)}{colon(lang)}{naming.subject(building.path, lang)}")
            yield f"<section class='drawing'><h2>{title}</h2>{shown}"
            names = ("violation", "judgement", "undetermined", "compliant")
            legend = "".join(f'<span class="key {name}">{escape(word(name, lang))}</span>' for name in names)
            yield f'<p class="quiet">{legend} {escape(word("drawing_note", lang))}</p></section>'


def _bars(result: Result, naming: Naming, lang: str) -> Iterator[str]:
    rows = list(bars.bars(result, naming, lang))
    if rows:
        yield f"<section><h2>{escape(word('bars', lang))} ({len(rows)})</h2><table class='bars'>"
        yield f"<thead><tr>{bars.head(lang)}</tr></thead><tbody>"
        yield from rows
        yield "</tbody></table></section>"


def _findings(result: Result, naming: Naming, lang: str) -> Iterator[str]:
    """Violations by gravity, then what is for judgement, then comparisons, each row with its derivation folded."""
    own = [finding for finding in result.findings if not is_comparison(finding)]
    broken = [finding for finding in own if finding.verdict == "violation"]
    groups = [(f"violations_{group}", [f for f in broken if group_of(f, result) == group]) for group in GROUPS]
    groups.append(("judgements", [f for f in own if f.verdict == "judgement"]))
    compared = [f for f in result.findings if is_comparison(f) and f.verdict == "violation"]
    groups.append(("for_comparison", compared))
    for key, members in groups:
        if not members:
            continue
        yield f'<section class="{key}"><h2>{escape(word(key, lang))} ({len(members)})</h2><ol>'
        yield from (_finding(row, naming, lang) for row in rows_of(members, naming))
        yield "</ol></section>"


def _finding(row: Row, naming: Naming, lang: str) -> str:
    notes = "".join(f"<li>{escape(text)}</li>" for text in row_particulars(row, naming, lang))
    steps = "".join(
        f'<div style="margin-left:{line.indent}ch">{escape(line.text)}</div>'
        for line in step_lines(row.first.derivation, lang, 0)
    )
    folded = f"<details><summary>{escape(word('derivation', lang))}</summary>{steps}</details>" if steps else ""
    return f"<li><p>{escape(row_sentence(row, naming, lang))}</p><ul>{notes}</ul>{folded}</li>"


def _section(lines: Iterator[Line]) -> Iterator[str]:
    """Lines of the text report as a section: their headings, and paragraphs by their indent."""
    is_open = False
    for line in lines:
        if not line.text:
            continue
        if not is_open:
            is_open = True
            yield "<section>"
        text = escape(line.text)
        if line.style == "heading":
            yield f"<h2>{text}</h2>"
        else:
            yield f'<p class="line {line.style}" style="margin-left:{line.indent + 2}ch">{text}</p>'
    if is_open:
        yield "</section>"
