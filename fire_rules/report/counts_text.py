"""Lines of counts: the opening line, mandatory clauses, totals over files, statistics by clause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from fire_rules.report.citation import instrument_en, instrument_zh, place_en, place_zh
from fire_rules.report.lines import Line
from fire_rules.report.summary import VERDICTS, Summary, counts_as_violation, summarise
from fire_rules.report.width import text_width
from fire_rules.report.words import colon, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result
    from fire_rules.report.format import RenderOptions
    from fire_rules.report.naming import Naming


def headline(result: Result, summary: Summary, options: RenderOptions) -> Iterator[Line]:
    """``凯信达厂房：违反 17（强条 5 条次）· 待定 9 · 需判断 1 · 未发现违反 22 · 不适用 40``.

    One line; where the name does not fit beside the counts, it stands on the next.
    """
    lang, name = options.lang, result.name or result.source
    text = counts(summary, lang)
    whole = f"{name}{colon(lang)}{text}"
    if text_width(whole) <= options.width:
        yield Line(whole, style="headline")
        return
    yield Line(text, style="headline")
    yield Line(name)


def counts(summary: Summary, lang: str) -> str:
    """The counts of a run, by verdict."""
    pieces = []
    for verdict in VERDICTS:
        count = summary.verdicts[verdict]
        name = word(f"count_{verdict}", lang, n=count)
        piece = f"{count} {name}" if lang == "en" else f"{name} {count}"
        if verdict == "violation" and summary.mandatory_times:
            times = word("mandatory_times", lang, n=summary.mandatory_times)
            piece += f" ({times})" if lang == "en" else f"（{times}）"
        if verdict == "violation" and summary.suppressed:
            suppressed = word("suppressed_times", lang, n=summary.suppressed)
            piece += f" ({suppressed})" if lang == "en" else f"（{suppressed}）"
        pieces.append(piece)
    return " · ".join(pieces).replace("） · ", "）· ")


def mandatory_line(summary: Summary, lang: str) -> str:
    """Clauses, places and how many were decided; never a word of approval."""
    if not sum(summary.verdicts.values()) - summary.verdicts["not_applicable"] and not summary.comparison:
        return word("nothing_applied", lang)
    key = "mandatory_line" if summary.verdicts["violation"] else "clean_line"
    text = word(
        key,
        lang,
        clauses=len(summary.mandatory_clauses),
        places=summary.mandatory_places,
        decided=summary.mandatory_decided,
        total=summary.mandatory_total,
    )
    if summary.advice:
        text += f"{'; ' if lang == 'en' else '；'}{word('advice_line', lang, n=summary.advice)}"
    return text


def first_review(result: Result, summary: Summary, lang: str) -> Iterator[Line]:
    """What a first review of drawings counts: whether mandatory clauses are found violated; never a pass."""
    if result.task != "review":
        return
    found = word("first_review_found" if summary.mandatory_times else "first_review_clear", lang)
    yield Line(word("first_review", lang, text=found))


def of_unit(result: Result, naming: Naming, lang: str) -> Iterator[Line]:
    """For which unit the report is drawn, and how much of the run it leaves out."""
    if result.unit is not None:
        yield Line(word("of_unit", lang, unit=naming.unit(result.unit.path, lang)))
        left = {"n": result.unit.findings, "broken": result.unit.violations, "drawn": result.unit.consequences}
        yield Line(word("left_out", lang, **left), style="quiet")


def totals(results: Sequence[Result], failed: int, lang: str) -> str:
    """The counts over several files."""
    summaries = [summarise(result) for result in results]
    counts = {verdict: sum(s.verdicts[verdict] for s in summaries) for verdict in VERDICTS}
    mandatory = sum(s.mandatory_times for s in summaries)
    return word("totals", lang, files=len(results) + failed, failed=failed, mandatory=mandatory, **counts)


def statistics(results: Sequence[Result], lang: str) -> Iterator[Line]:
    """How often each clause is violated, most often first."""
    counted = Counter(
        (finding.main.citation.instrument, finding.main.citation.edition, finding.main.citation.clause)
        for result in results
        for finding in result.findings
        if counts_as_violation(finding)
    )
    names = {key: name for result in results for key, name in result.instruments.items()}
    yield Line(word("statistics", lang), style="heading")
    for (instrument, edition, clause), count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])):
        if lang == "en":
            where = f"{instrument_en(instrument, edition, names)}, {place_en(instrument, clause, names=names)}"
        else:
            where = instrument_zh(instrument, edition, names) + place_zh(instrument, clause, names=names)
        yield Line(f"{count:>4}  {where}", indent=2, hang=6)
