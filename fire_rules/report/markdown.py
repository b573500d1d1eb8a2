"""Markdown: a summary for a pull request, or an annex: the sheet of a reviewer, an inspector, a panel, or lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from fire_rules.report.counts_text import counts, first_review, mandatory_line, of_unit
from fire_rules.report.finding_text import places_text, row_sentence, rows_of
from fire_rules.report.followup_text import follow_up_lines
from fire_rules.report.implied_text import implied
from fire_rules.report.made_text import DIGEST_SHOWN
from fire_rules.report.naming import naming_of
from fire_rules.report.sheet_words import sheet
from fire_rules.report.summary import GROUPS, group_of, is_comparison, summarise
from fire_rules.report.tables import escaped, table
from fire_rules.report.words import colon, labelled, said, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Result
    from fire_rules.report.format import Failure, RenderOptions
    from fire_rules.report.naming import Naming

QUESTIONS_SHOWN = 10


class MarkdownFormat:
    """Markdown for forges and for word processors that read it."""

    machine = True

    def render(self, results: Sequence[Result], options: RenderOptions) -> str:
        """The summary of each building, or its sheet."""
        if options.annex == "opinion":
            from fire_rules.report.opinion import opinion_lines as lines_of
        elif options.annex == "record":
            from fire_rules.report.record import record_lines as lines_of
        elif options.annex == "hazards":
            from fire_rules.report.hazards import hazards_lines as lines_of
        elif options.annex == "lists":
            from fire_rules.report.lists import lists_lines as lines_of
        else:
            lines_of = summary_lines
        lines = [line for result in results for line in (*lines_of(result, options), "")]
        lines += [f"- {escaped(line.text)}" for line in follow_up_lines(results, options) if line.text]
        lines += failure_lines(options.failures, options.lang)
        return "\n".join(lines).rstrip("\n") + "\n"


def summary_lines(result: Result, options: RenderOptions) -> Iterator[str]:
    """Counts, violations as a table, what is open in short, what it was made from."""
    lang, naming, summary = options.lang, naming_of(result), summarise(result)
    yield f"## {sheet('summary_title', lang)}{colon(lang)}{escaped(result.name or result.source)}"
    yield ""
    yield f"**{escaped(counts(summary, lang))}**"
    yield ""
    yield escaped(mandatory_line(summary, lang))
    heads = (*first_review(result, summary, lang), *of_unit(result, naming, lang))
    yield from (line for entry in heads for line in ("", escaped(entry.text)))
    yield from (f"\n> {escaped(said(fault, lang))}" for fault in result.faults)
    own = [finding for finding in result.findings if not is_comparison(finding)]
    yield from _section("violations_suppressed", [f for f in own if f.suppressed is not None], naming, lang)
    for group in GROUPS:
        broken = [f for f in own if f.verdict == "violation" and f.suppressed is None and group_of(f, result) == group]
        yield from _section(f"violations_{group}", broken, naming, lang)
    for block in implied(result, naming, lang):
        yield "" if not block.text else f"### {block.text}" if block.style == "heading" else f"{escaped(block.text)}  "
    yield from _section("judgements", [f for f in own if f.verdict == "judgement"], naming, lang)
    yield from _questions(result, lang)
    yield ""
    yield f"{escaped(word('disclaimer', lang))} "
    yield _made_from(result, options)


def failure_lines(failures: Sequence[Failure], lang: str) -> Iterator[str]:
    """Files that could not be checked, with their messages."""
    for failure in failures:
        yield f"### {word('failed_file', lang)}{colon(lang)}{escaped(failure.file)}"
        yield ""
        yield from (f"- {escaped(message)}" for message in failure.messages)
        yield ""


def _section(key: str, findings: list[Finding], naming: Naming, lang: str) -> Iterator[str]:
    if not findings:
        return
    rows = rows_of(findings, naming)
    yield ""
    yield f"### {word(key, lang)} ({len(findings)})"
    yield ""
    head = (sheet("number", lang), sheet("message", lang), sheet("advice", lang), sheet("place", lang))
    yield from table(
        head,
        (
            (
                str(number),
                row_sentence(row, naming, lang),
                said(row.first.main.remedy, lang),
                places_text(finding.place for finding in row.findings),
            )
            for number, row in enumerate(rows, 1)
        ),
    )


def _questions(result: Result, lang: str) -> Iterator[str]:
    if not result.questions:
        return
    shown = result.questions[:QUESTIONS_SHOWN]
    yield ""
    yield f"<details><summary>{word('questions', lang)} ({len(result.questions)})</summary>"
    yield ""
    yield from (f"{number}. {escaped(said(question.text, lang))}" for number, question in enumerate(shown, 1))
    if len(shown) < len(result.questions):
        yield ""
        yield sheet("shown_of", lang, n=len(shown), total=len(result.questions))
    yield ""
    yield "</details>"


def _made_from(result: Result, options: RenderOptions) -> str:
    date = result.inspection_date or word("date_unknown", options.lang)
    return (
        f"<sub>fire\\_rules {escaped(options.tool_version)} · {escaped(result.source)} "
        f"sha256 {result.source_digest[:DIGEST_SHOWN]} · {word('rulebook', options.lang)} "
        f"{result.rulebook_digest[:DIGEST_SHOWN]} · {labelled('inspection_date', str(date), options.lang)}</sub>"
    )
