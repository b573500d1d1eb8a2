"""The annex to an inspector's record: blocks with ticks, findings as a table, the proposal on major fire hazards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from fire_rules.report.citation import cite
from fire_rules.report.counts_text import of_unit
from fire_rules.report.finding_text import also_text, row_label, row_sentence, rows_of
from fire_rules.report.made_text import signatures
from fire_rules.report.major_hazard import COLUMNS, conclusion, heading, rows
from fire_rules.report.naming import naming_of
from fire_rules.report.opinion import kind_of
from fire_rules.report.record_blocks import BLOCKS, block_of, tick
from fire_rules.report.sheet_words import sheet
from fire_rules.report.summary import is_comparison
from fire_rules.report.tables import escaped, paragraph, table
from fire_rules.report.words import colon, comma, pick, said, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Result
    from fire_rules.report.format import RenderOptions
    from fire_rules.report.naming import Naming

FINDINGS = ("number", "type", "location", "fact", "law", "correction", "deadline")


def record_lines(result: Result, options: RenderOptions) -> Iterator[str]:
    """The record of one building."""
    lang, naming = options.lang, naming_of(result)
    own = [finding for finding in result.findings if not is_comparison(finding)]
    date = result.inspection_date or word("date_unknown", lang)
    yield f"## {sheet('record_title', lang)}"
    yield ""
    yield paragraph(result.name or result.source)
    yield from (line for entry in of_unit(result, naming, lang) for line in ("", escaped(entry.text)))
    yield ""
    yield f"{word('inspection_date', lang)}{colon(lang)}{date}"
    for block in BLOCKS:
        yield ""
        yield f"### {sheet(block, lang)}"
        yield ""
        head = [sheet(name, lang) for name in ("item", "tick", "location")]
        yield from table(head, _ticks(block, own, naming, lang))
    yield from _findings(own, result, naming, lang)
    yield from _major(result, naming, lang)
    for block in ("order", "transfer", "remark"):
        yield ""
        yield f"### {sheet(block, lang)}"
        yield ""
        yield sheet("to_fill", lang)
    yield ""
    yield sheet("not_a_document", lang)
    yield ""
    yield escaped(word("disclaimer", lang))
    yield from (f"{escaped(line.text)}  " if line.text else "" for line in signatures(result, lang))


def _ticks(block: str, own: list[Finding], naming: Naming, lang: str) -> Iterator[tuple[str, str, str]]:
    for item in BLOCKS[block]:
        found = [finding for finding in own if finding.obligation in item.obligations]
        state = tick(found)
        wanted = {"no": ("violation",), "pending": ("undetermined", "judgement")}.get(state, ())
        places = dict.fromkeys(naming.label(finding, lang) for finding in found if finding.verdict in wanted)
        yield pick((item.zh, item.en), lang), sheet(state, lang), comma(lang).join(places)


def _findings(own: list[Finding], result: Result, naming: Naming, lang: str) -> Iterator[str]:
    broken = [finding for finding in own if finding.verdict == "violation"]
    yield ""
    yield f"### {sheet('findings', lang)} ({len(broken)})"
    yield ""
    order = list(BLOCKS)
    broken.sort(key=lambda finding: order.index(block_of(finding)))
    rows = [
        (
            str(number),
            f"{sheet(block_of(row.first), lang)} · {sheet(kind_of(row.first, result), lang)}",
            row_label(row, naming, lang),
            row_sentence(row, naming, lang),
            "\n".join(
                [
                    cite(row.first.main.citation, lang, naming.instruments),
                    *(also_text(cited, naming, lang) for cited in row.first.also),
                ]
            ),
            said(row.first.main.remedy, lang),
            said(row.first.deadline, lang),
        )
        for number, row in enumerate(rows_of(broken, naming), 1)
    ]
    yield from table([sheet(name, lang) for name in FINDINGS], rows)


def _major(result: Result, naming: Naming, lang: str) -> Iterator[str]:
    """The form of a major fire hazard where one is proposed: the elements found, and the clauses left to check."""
    for form in result.major_hazards:
        if not any(status == "established" for _, status in form.proposals):
            continue
        yield ""
        yield f"### {sheet('major', lang)}"
        yield ""
        yield f"{escaped(heading(form, lang))}{colon(lang)}{escaped(conclusion(form, lang))}"
        yield ""
        found = tuple(one for one in form.answers if one.answer == "yes")
        yield from table(
            COLUMNS["en" if lang == "en" else "zh"], rows(replace(form, answers=found), result, naming, lang)
        )
        left = comma(lang).join(one.clause for one in form.answers if one.answer == "open")
        yield from ("", f"{sheet('pending', lang)}{colon(lang)}{left}") if left else ()
