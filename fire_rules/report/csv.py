"""CSV: one line a finding, for spreadsheets.

Cells that a spreadsheet would run as formulas, or take for another number or a date, begin with an apostrophe.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from fire_rules.report.citation import cite
from fire_rules.report.finding_text import missing_text, suppressed_text
from fire_rules.report.naming import naming_of
from fire_rules.report.sentence import sentence
from fire_rules.report.summary import group_of
from fire_rules.report.words import said

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Measured, Result
    from fire_rules.report.format import RenderOptions
    from fire_rules.report.naming import Naming

COLUMNS = (
    *("file", "building", "verdict", "group", "legal_status", "instrument", "edition", "clause", "item", "citation"),
    *("obligation", "rule", "subject", "label", "part", "storey", "unit", "addressee", "binds", "discipline"),
    *("message", "value", "value_unit", "comparison", "limit", "limit_unit", "missing", "remedy", "deviation"),
    *("line", "column", "fingerprint", "suppressed", "follow_up"),
)
REPORTED = ("violation", "undetermined", "judgement")
FAILED = "not_checked"
BOM = "\ufeff"
_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
_TAKEN = re.compile(r"\(\d+\)|0\d+|\d{16,}|\d+[eE]\d+|\d{1,2}[-/]\d{1,2}")
"""Texts that a spreadsheet shows as another: clause (20) as -20, storey 01 as 1, zone 1-2 as a day of the year."""


class CsvFormat:
    """Findings as a table. ``bom`` puts a byte order mark in front, which spreadsheets need to see UTF-8."""

    machine = True

    def render(self, results: Sequence[Result], options: RenderOptions) -> str:
        """Violations and what is open; with ``all`` every finding."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for result in results:
            naming = naming_of(result)
            for finding in result.findings:
                if options.all or finding.verdict in REPORTED:
                    writer.writerow([safe(cell) for cell in _row(finding, result, naming, options.lang)])
        for failure in options.failures:
            told = {"file": failure.file, "verdict": FAILED, "message": "; ".join(failure.messages)}
            writer.writerow([safe(told.get(name, "")) for name in COLUMNS])
        return (BOM if options.bom else "") + out.getvalue()


def safe(text: str) -> str:
    """The text as a cell that no spreadsheet takes for anything else."""
    formula = _FORMULA.match(text) and not _NUMBER.fullmatch(text)
    return f"'{text}" if formula or _TAKEN.fullmatch(text) else text


def _row(finding: Finding, result: Result, naming: Naming, lang: str) -> list[str]:
    main, citation, place = finding.main, finding.main.citation, finding.place
    return [
        *(result.source, result.name, finding.verdict, group_of(finding, result), finding.legal_status),
        *(citation.instrument, citation.edition, citation.clause, citation.item),
        cite(citation, lang, naming.instruments),
        *(finding.obligation, citation.rule, finding.subject, naming.label(finding, lang)),
        *(finding.part, finding.storey, finding.unit, finding.addressee, finding.binds, finding.discipline),
        sentence(finding, lang, naming),
        *_measured(main.value),
        main.comparison,
        *_measured(main.limit),
        missing_text(finding, naming, lang),
        said(main.remedy, lang),
        finding.deviation,
        *((str(place.line), str(place.column)) if place else ("", "")),
        finding.fingerprint,
        suppressed_text(finding.suppressed, lang) if finding.suppressed is not None else "",
        finding.follow_up,
    ]


def _measured(measured: Measured | None) -> tuple[str, str]:
    return ("", "") if measured is None else (measured.text, measured.unit)
