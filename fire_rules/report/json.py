"""The JSON report; its shape is ``schemas/report.schema.json``. Every value of a fact or limit is ``{value, unit}``."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, is_dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from fire_rules.report.citation import citation_en, citation_zh
from fire_rules.report.consequence import as_mapping
from fire_rules.report.hazards import form_json
from fire_rules.report.naming import Naming, naming_of
from fire_rules.report.sentence import sentence
from fire_rules.report.summary import exit_code, is_comparison, summarise

if TYPE_CHECKING:
    from fire_rules.engine.finding import (
        Citation,
        Cited,
        Finding,
        Measured,
        Question,
        Result,
        Step,
        Suppression,
        WhatIf,
    )
    from fire_rules.facts import FactRef
    from fire_rules.report.citation import Names
    from fire_rules.report.format import RenderOptions
    from fire_rules.source.place import Place

VERSION = "1.3"
REPORTED = ("violation", "undetermined", "judgement")


class JsonFormat:
    """The report for machines: deterministic, versioned, UTF-8."""

    machine = True

    def render(self, results: Sequence[Result], options: RenderOptions) -> str:
        """The whole report as one JSON document."""
        document = {
            "format": "fire-rules-report",
            "version": VERSION,
            "tool": {"name": "fire_rules", "version": options.tool_version},
            "results": [result_json(result, options) for result in results],
            "failures": [{"file": f.file, "messages": list(f.messages)} for f in options.failures],
        }
        if options.follow_up is not None:
            from fire_rules.report.followup_json import follow_up_json

            document["follow_up"] = follow_up_json(options.follow_up, results)
        return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def result_json(result: Result, options: RenderOptions) -> dict[str, Any]:
    """One run of one building file."""
    naming = naming_of(result)
    shown = [f for f in result.findings if options.all or f.verdict in REPORTED]
    return {
        "source": result.source,
        "source_digest": result.source_digest,
        "name": result.name,
        "task": result.task,
        "phase": result.phase,
        "inspection_date": _date(result.inspection_date),
        "exit_code": exit_code(result),
        "summary": _summary(result),
        "findings": [finding_json(finding, naming) for finding in shown],
        "consequences": [_consequence(as_mapping(consequence)) for consequence in result.consequences],
        "major_hazards": [form_json(form, result, naming) for form in result.major_hazards],
        "questions": [_question(question) for question in result.questions],
        "definitions": [
            {**_ref(d.fact), "value": d.value, "unit": d.unit, "cites": d.cites, "missing": _refs(d.missing)}
            for d in result.derived
            if options.all
        ],
        "governing": [
            {"subject": g.subject, "by": g.by, "date": _date(g.date), "why": dict(g.why)} for g in result.governing
        ],
        "not_checked": [dict(words) for words in result.not_checked],
        "assumptions": [dict(words) for words in result.assumptions],
        "faults": [dict(words) for words in result.faults],
        "what_if": dict(sorted(result.whatif.items())),
        "what_if_blocks": [_block(block, naming) for block in result.whatif_blocks],
        "rulebook": {
            "digest": result.rulebook_digest,
            "packs": list(result.packs),
            "rules_run": result.rules_run,
            "selection": list(result.selection),
            "verified": [dict(words) for words in result.verified],
        },
        "inference_engine": result.inference_engine,
    } | _of_unit(result)


def _of_unit(result: Result) -> dict[str, Any]:
    """The unit that the report is drawn for, and what it leaves out."""
    unit = result.unit
    if unit is None:
        return {}
    left = {"findings": unit.findings, "violations": unit.violations, "consequences": unit.consequences}
    return {"unit": {"path": unit.path, "label": unit.label, "left_out": left}}


def _summary(result: Result) -> dict[str, Any]:
    summary = summarise(result)
    found = {
        "verdicts": summary.verdicts,
        "violations_by_group": {**summary.groups, "should": summary.advice},
        "present_code_comparisons": summary.comparison,
        "mandatory": {
            "violated_times": summary.mandatory_times,
            "violated_clauses": [{"instrument": i, "clause": c} for i, c in summary.mandatory_clauses],
            "violated_places": summary.mandatory_places,
            "decided": summary.mandatory_decided,
            "total": summary.mandatory_total,
        },
    }
    if summary.suppressed:
        found["suppressed"] = summary.suppressed
    return found


def finding_json(finding: Finding, naming: Naming) -> dict[str, Any]:
    """One finding, with its own sentence in both languages."""
    found = {
        "fingerprint": finding.fingerprint,
        "obligation": finding.obligation,
        "verdict": finding.verdict,
        "gravity": finding.gravity,
        "legal_status": finding.legal_status,
        "for_comparison": is_comparison(finding),
        "subject": {
            "path": finding.subject,
            "class": finding.subject_class,
            "label": {lang: naming.label(finding, lang) for lang in ("zh", "en")},
            "placeholder": finding.placeholder,
        },
        "message": {lang: sentence(finding, lang, naming) for lang in ("zh", "en")},
        "main": _cited(finding.main, naming.instruments),
        "also": [_cited(cited, naming.instruments) for cited in finding.also],
        "place": _place(finding.place),
        "building": finding.building,
        "part": finding.part,
        "storey": finding.storey,
        "unit": finding.unit,
        "addressee": finding.addressee,
        "binds": finding.binds,
        "discipline": finding.discipline,
        "missing": _refs(finding.missing),
        "deviation": finding.deviation,
        "decision": finding.decision,
        "remarks": [dict(remark) for remark in finding.remarks],
        "derivation": [_step(step) for step in finding.derivation],
    }
    if finding.deadline:
        found["deadline"] = dict(finding.deadline)
    if finding.follow_up:
        found["follow_up"] = finding.follow_up
    if finding.suppressed is not None:
        found["suppressed"] = _suppressed(finding.suppressed)
    return found


def _suppressed(suppressed: Suppression) -> dict[str, Any]:
    return {
        "by": suppressed.by,
        "approver": suppressed.who,
        "reason": suppressed.why,
        "until": _date(suppressed.until),
        "place": _place(suppressed.place),
    }


def _block(block: WhatIf, naming: Naming) -> dict[str, Any]:
    """What would come out otherwise by another class; for comparison, counted nowhere."""
    return {
        "for_comparison": True,
        "supposed": [
            {**_ref(s.fact), "declared": s.declared, "value": s.value, "cause": s.cause} for s in block.supposed
        ],
        "changes": [
            {
                "before": change.before.verdict if change.before else None,
                "finding": finding_json(change.finding, naming),
            }
            for change in block.changes
        ],
    }


def _cited(cited: Cited, names: Names) -> dict[str, Any]:
    found = {
        "citation": _citation(cited.citation, names),
        "verdict": cited.verdict,
        "measure": dict(cited.measure),
        "value": _measured(cited.value),
        "comparison": cited.comparison,
        "limit": _measured(cited.limit),
        "margin": _measured(cited.margin),
        "adjustments": list(cited.adjustments),
        "relief": list(cited.relief),
        "missing": _refs(cited.missing),
        "reason": dict(cited.reason),
        "remedy": dict(cited.remedy),
        "confidence": cited.confidence,
        "note": cited.note,
        "derivation": [_step(step) for step in cited.derivation],
    }
    if cited.due is not None:
        found["due"] = {"last": _date(cited.due.last), "state": cited.due.state}
    return found


def _citation(citation: Citation, names: Names) -> dict[str, Any]:
    return {
        "instrument": citation.instrument,
        "edition": citation.edition,
        "clause": citation.clause,
        "item": citation.item,
        "rule": citation.rule,
        "status": citation.status,
        "modality": citation.modality,
        "title": dict(citation.title),
        "text": {"zh": citation_zh(citation, names), "en": citation_en(citation, names)},
        "by": _date(citation.by),
        "by_why": citation.by_why,
        "by_words": dict(citation.by_words),
    }


def _measured(measured: Measured | None) -> dict[str, str] | None:
    return None if measured is None else {"value": measured.text, "unit": measured.unit}


def _step(step: Step) -> dict[str, Any]:
    return {
        "text": step.text,
        "value": step.value,
        "cites": step.cites,
        "origin": step.origin,
        "place": _place(step.place),
        "steps": [_step(below) for below in step.steps],
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        **_ref(question.fact),
        "text": dict(question.text),
        "weight": question.weight,
        "findings": list(question.findings),
    }


def _ref(ref: FactRef) -> dict[str, str]:
    return {"path": ref.path, "name": ref.name}


def _refs(refs: Sequence[FactRef]) -> list[dict[str, str]]:
    return [_ref(ref) for ref in sorted(refs)]


def _place(place: Place | None) -> dict[str, Any] | None:
    return None if place is None else {"file": place.file, "line": place.line, "column": place.column}


def _date(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _consequence(data: dict[str, Any]) -> dict[str, Any]:
    """A consequence; its sums of money as value and unit."""
    shown = {key: _plain(value) for key, value in data.items()}
    for key in ("amount_yuan", "persons_yuan"):
        if data.get(key) is not None:
            shown[key] = {"value": "..".join(str(bound) for bound in data[key]), "unit": "CNY"}
    return shown


def _plain(value: Any) -> Any:
    """Data of a consequence as JSON: decimals and dates as written, sets in order."""
    if isinstance(value, Mapping):
        return {str(key): _plain(entry) for key, entry in value.items()}
    if isinstance(value, set | frozenset):
        return sorted((_plain(entry) for entry in value), key=str)
    if isinstance(value, tuple | list):
        return [_plain(entry) for entry in value]
    if is_dataclass(value) and not isinstance(value, type):
        return _plain(asdict(value))
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    return value if value is None or isinstance(value, str | int | bool) else str(value)
