"""The text report: one line of counts, violations by gravity, what follows, what is open, what was checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from fire_rules.report.consequence_text import consequences
from fire_rules.report.counts_text import first_review, headline, mandatory_line, of_unit, statistics, totals
from fire_rules.report.finding_text import row_lines, rows_of
from fire_rules.report.followup_text import follow_up_lines
from fire_rules.report.implied_text import implied
from fire_rules.report.lines import BLANK, Line, plain
from fire_rules.report.made_text import made_from, signatures
from fire_rules.report.major_hazard import form_lines
from fire_rules.report.naming import naming_of
from fire_rules.report.open_text import judgements, open_findings, questions, rows_heading
from fire_rules.report.rest_text import listed
from fire_rules.report.summary import GROUPS, group_of, is_comparison, summarise
from fire_rules.report.words import colon, said, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result
    from fire_rules.report.format import Failure, RenderOptions
    from fire_rules.report.naming import Naming


class TextFormat:
    """The report that people read on a console or in a mail."""

    machine = False

    def render(self, results: Sequence[Result], options: RenderOptions) -> str:
        """The report as plain text."""
        return plain(report_lines(results, options), options.width)


def report_lines(results: Sequence[Result], options: RenderOptions) -> Iterator[Line]:
    """The report over one or several buildings, with the files that could not be checked and the totals."""
    for number, result in enumerate(results):
        if number:
            yield BLANK
            yield Line("═" * (options.width // 2))
        yield from result_lines(result, options)
    yield from _failures(options.failures, options.lang, first=not results)
    yield from follow_up_lines(results, options)
    if len(results) + len(options.failures) > 1:
        yield BLANK
        yield Line(totals(results, len(options.failures), options.lang), style="headline")
    if options.statistics:
        yield BLANK
        yield from statistics(results, options.lang)


def result_lines(result: Result, options: RenderOptions) -> Iterator[Line]:
    """The report over one building."""
    lang = options.lang
    summary = summarise(result)
    yield from headline(result, summary, options)
    yield Line(mandatory_line(summary, lang))
    yield from first_review(result, summary, lang)
    naming = naming_of(result)
    yield from of_unit(result, naming, lang)
    yield from _whatif(result, lang)
    yield from _faults(result, lang)
    yield from _violations(result, naming, lang)
    yield from implied(result, naming, lang)
    yield from consequences(result, naming, options)
    for form in result.major_hazards:
        yield from form_lines(form, result, naming, lang, all_=options.all)
    yield from judgements(result, naming, lang)
    yield from open_findings(result, naming, lang)
    yield from questions(result, options)
    if options.all:
        yield from listed(result, naming, lang)
    yield from made_from(result, options)
    yield BLANK
    yield Line(word("disclaimer", lang))
    yield from signatures(result, lang)


def _violations(result: Result, naming: Naming, lang: str) -> Iterator[Line]:
    own = [finding for finding in result.findings if not is_comparison(finding)]
    counted = [finding for finding in own if finding.suppressed is None]
    groups = [(f"violations_{group}", [f for f in counted if group_of(f, result) == group]) for group in GROUPS]
    groups.append(("violations_suppressed", [finding for finding in own if finding.suppressed is not None]))
    groups.append(("for_comparison", [f for f in result.findings if is_comparison(f)]))
    number = 0
    for key, members in groups:
        broken = [finding for finding in members if finding.verdict == "violation"]
        if not broken:
            continue
        yield BLANK
        rows = rows_of(broken, naming)
        yield rows_heading(key, len(broken), len(rows), lang)
        for row in rows:
            number += 1
            yield from row_lines(row, number, naming, lang)


def _whatif(result: Result, lang: str) -> Iterator[Line]:
    for name, text in sorted(result.whatif.items()):
        yield Line(f"{word('whatif_line', lang)}{colon(lang)}{word(name, lang)} {text}", style="judgement")


def _faults(result: Result, lang: str) -> Iterator[Line]:
    if result.faults:
        yield BLANK
        yield Line(word("faults", lang), style="violation")
        yield from (Line(f"- {said(fault, lang)}", indent=2, hang=2) for fault in result.faults)


def _failures(failures: Sequence[Failure], lang: str, *, first: bool) -> Iterator[Line]:
    if not failures:
        return
    if not first:
        yield BLANK
    yield Line(f"{word('failed_file', lang)}{colon(lang)}", style="violation")
    for failure in failures:
        count = word("failed_count", lang, n=len(failure.messages))
        yield Line(f"- {failure.file}{colon(lang)}{count}", indent=2, hang=2)
