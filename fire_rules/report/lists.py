"""The annex of three lists: hazards, who answers for them, and what is to be done by when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from fire_rules.records import dataclass
from fire_rules.report.citation import cite
from fire_rules.report.consequence import as_mapping, headline, text_of, wording
from fire_rules.report.counts_text import of_unit
from fire_rules.report.fact_words import measured_words
from fire_rules.report.finding_text import Row, also_text, places_text, row_label, rows_of
from fire_rules.report.made_text import signatures
from fire_rules.report.naming import naming_of
from fire_rules.report.opinion import kind_of
from fire_rules.report.sentence import limit_words, stated_words
from fire_rules.report.sheet_words import sheet
from fire_rules.report.summary import is_comparison
from fire_rules.report.tables import escaped, paragraph, table
from fire_rules.report.words import colon, comma, said, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Cited, Finding, Result
    from fire_rules.report.format import RenderOptions
    from fire_rules.report.naming import Naming

KINDS = ("mandatory", "law_duty", "shall", "should", "judgement")
"""The order of the hazards; what is open is no hazard and is only counted."""
HAZARDS = ("number", "hazard", "location", "basis", "type", "place")
DUTIES = ("number", "answers", "role", "hazard_numbers", "bound_as", "consequences")
MEASURES = ("hazard_numbers", "measure", "answers", "deadline", "done")
NOT_DUE = ("number", "matter", "location", "basis", "measure", "deadline")
DRAWN = ("addressee", "liability")


@dataclass(frozen=True, slots=True)
class Hazard:
    """One numbered hazard: one cause with all its places."""

    number: int
    row: Row


def lists_lines(result: Result, options: RenderOptions) -> Iterator[str]:
    """The three lists of one building or site."""
    lang, naming = options.lang, naming_of(result)
    own = [finding for finding in result.findings if not is_comparison(finding)]
    hazards = list(_hazards(own, result, naming))
    date = result.inspection_date or word("date_unknown", lang)
    yield f"## {sheet('lists_title', lang)}"
    yield ""
    yield paragraph(result.name or result.source)
    yield from (line for entry in of_unit(result, naming, lang) for line in ("", escaped(entry.text)))
    yield ""
    yield f"{word('inspection_date', lang)}{colon(lang)}{date}"
    sections = (
        ("hazard_list", HAZARDS, [_hazard_cells(one, result, naming, lang) for one in hazards]),
        ("duty_list", DUTIES, list(_duty_rows(hazards, result, naming, lang))),
        ("measure_list", MEASURES, [_measure_cells(one, result, naming, lang) for one in hazards]),
        ("not_due_list", NOT_DUE, list(_not_due_rows(own, naming, lang))),
    )
    for key, head, rows in sections:
        if rows or key != "not_due_list":
            yield from _section(key, head, rows, lang)
    still_open = sum(finding.verdict == "undetermined" for finding in own)
    yield ""
    if still_open:
        yield sheet("open_beside", lang, n=still_open)
        yield ""
    yield sheet("not_a_document", lang)
    yield ""
    yield escaped(word("disclaimer", lang))
    yield from (f"{escaped(line.text)}  " if line.text else "" for line in signatures(result, lang))


def _section(key: str, head: Sequence[str], rows: Sequence[Sequence[str]], lang: str) -> Iterator[str]:
    yield ""
    yield f"### {sheet(key, lang)} ({len(rows)})"
    yield ""
    if rows:
        yield from table([sheet(name, lang) for name in head], rows)
    else:
        yield sheet("none", lang)


def _hazards(own: list[Finding], result: Result, naming: Naming) -> Iterator[Hazard]:
    """Violations and what is for judgement, the gravest first, one a cause."""
    number = 0
    for kind in KINDS:
        of_kind = [f for f in own if f.verdict in ("violation", "judgement") and kind_of(f, result) == kind]
        for row in rows_of(of_kind, naming):
            number += 1
            yield Hazard(number, row)


def _hazard_cells(hazard: Hazard, result: Result, naming: Naming, lang: str) -> tuple[str, ...]:
    first = hazard.row.first
    remarks = [said(remark, lang) for remark in first.remarks]
    return (
        str(hazard.number),
        "\n".join([_what(first, lang), said(first.main.reason, lang), *remarks]).strip(),
        row_label(hazard.row, naming, lang),
        "\n".join(_basis(first, naming, lang)),
        sheet(kind_of(first, result), lang),
        places_text(finding.place for finding in hazard.row.findings),
    )


def _what(finding: Finding, lang: str) -> str:
    """What is found: the value against its limit, or the requirement with the facts that break it."""
    main = finding.main
    if main.value is not None:
        name = said(main.measure, lang) or said(main.citation.title, lang)
        space, gap = (" ", ", ") if lang == "en" else ("", "，")
        return f"{name}{space}{measured_words(main.value, lang)}{gap}{limit_words(main, lang)}"
    facts = stated_words(finding, lang)
    return f"{said(main.citation.title, lang)}{colon(lang) if facts else ''}{facts}"


def _basis(finding: Finding, naming: Naming, lang: str) -> Iterator[str]:
    broken = finding.verdict == "violation"
    yield cite(finding.main.citation, lang, naming.instruments)
    yield from (also_text(cited, naming, lang, broken=broken) for cited in finding.also)


def _duty_rows(hazards: list[Hazard], result: Result, naming: Naming, lang: str) -> Iterator[tuple[str, ...]]:
    """One row for each who answers: a unit of the file, or whom the clause binds where no unit is known."""
    answering: dict[str, list[tuple[int, Finding]]] = {}
    for hazard in hazards:
        for finding in hazard.row.findings:
            answering.setdefault(_who(finding, result), []).append((hazard.number, finding))
    drawn = [as_mapping(one) for one in result.consequences]
    for number, (who, found) in enumerate(answering.items(), 1):
        prints = {finding.fingerprint for _, finding in found if finding.fingerprint}
        yield (
            str(number),
            _named(who, naming, lang),
            comma(lang).join(word(f"role_{role}", lang) for role in naming.roles.get(who, ())),
            comma(lang).join(dict.fromkeys(str(one) for one, _ in found)),
            comma(lang).join(dict.fromkeys(finding.binds for _, finding in found if finding.binds)),
            "\n".join(dict.fromkeys(_drawn(drawn, prints, lang))),
        )


def _drawn(drawn: Iterable[Mapping[str, Any]], prints: set[str], lang: str) -> Iterator[str]:
    """The consequences that rest on findings of these fingerprints: who answers beside whom, and what may apply."""
    for kind in DRAWN:
        for data in drawn:
            if data.get("kind") != kind or data.get("status") != "established":
                continue
            if prints & {_print_of(entry) for entry in data.get("support") or ()}:
                says = text_of(data.get("says"), lang) if kind == "addressee" else wording(data, lang)
                yield f"{headline(data, lang)}{colon(lang)}{says}" if says else headline(data, lang)


def _print_of(entry: Any) -> str:
    return entry if isinstance(entry, str) else str(as_mapping(entry).get("fingerprint", ""))


def _measure_cells(hazard: Hazard, result: Result, naming: Naming, lang: str) -> tuple[str, ...]:
    row = hazard.row
    who = dict.fromkeys(_named(_who(finding, result), naming, lang) for finding in row.findings)
    limits = [_deadline(cited, lang) for cited in (row.first.main, *row.first.also)]
    deadlines = dict.fromkeys(text for text in (said(row.first.deadline, lang), *limits) if text)
    return (
        str(hazard.number),
        said(row.first.main.remedy, lang),
        comma(lang).join(who),
        comma(lang).join(deadlines),
        "",
    )


def _deadline(cited: Cited, lang: str) -> str:
    """The time limit of a clause that is not met; who inspects fixes the others."""
    if cited.due is None or cited.verdict not in ("violation", "judgement"):
        return ""
    key = "deadline_past" if cited.due.state == "past" else "deadline_latest"
    return sheet(key, lang, date=cited.due.last)


def _not_due_rows(own: list[Finding], naming: Naming, lang: str) -> Iterator[tuple[str, ...]]:
    """What a plan asks by a day that is not reached, and that is not done yet."""
    waiting = [(f, cited) for f in own for cited in (f.main, *f.also) if _waits(cited)]
    for number, (finding, cited) in enumerate(waiting, 1):
        assert cited.due is not None
        yield (
            str(number),
            said(cited.citation.title, lang),
            naming.label(finding, lang),
            cite(cited.citation, lang, naming.instruments),
            said(cited.remedy, lang),
            sheet("deadline_by", lang, date=cited.due.last),
        )


def _waits(cited: Cited) -> bool:
    waiting = cited.due is not None and cited.due.state == "later" and cited.verdict == "not_applicable"
    return waiting and bool(cited.remedy)


def _who(finding: Finding, result: Result) -> str:
    """The unit that answers, by its path; else whom the clause binds; else the owner of the building as it stands."""
    owners = (one.unit for one in result.holders if one.role == "owner" and one.subject == finding.building)
    return finding.addressee or finding.unit or finding.binds or next(owners, "")


def _named(who: str, naming: Naming, lang: str) -> str:
    if not who:
        return sheet("to_settle", lang)
    return naming.subject(who, lang) if who in naming.labels or "[" in who else who
