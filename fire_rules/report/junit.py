"""JUnit XML: one test case for each clause and subject, so that a build server shows findings as tests.

A violation fails; what is open is skipped with its question; an error is a fault of the tool and nothing else.
Advice (宜) that is not met is skipped too: it must not fail a build.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from fire_rules.report.finding_text import missing_text, particulars, suppressed_text
from fire_rules.report.followup_text import loud_texts
from fire_rules.report.levels import clause_id
from fire_rules.report.naming import naming_of
from fire_rules.report.sentence import sentence
from fire_rules.report.summary import fails, is_comparison
from fire_rules.report.words import said, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Result
    from fire_rules.report.format import Failure, RenderOptions
    from fire_rules.report.naming import Naming

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
Case = tuple[str, str]
"""The outcome of a test case (empty, ``failure``, ``skipped`` or ``error``) and its XML."""
Suite = tuple[str, "Result | None", list[Case]]
"""The name of a suite, the result that it is of (None: a file that could not be checked), its cases."""


class JunitFormat:
    """JUnit XML as build servers read it."""

    machine = True

    def render(self, results: Sequence[Result], options: RenderOptions) -> str:
        """One suite a building file."""
        suites: list[Suite] = [(_name(result), result, list(_cases(result, options))) for result in results]
        loud = [
            _element(f"follow-up {n}", "fire_rules", "failure", t, "") for n, t in enumerate(loud_texts(options), 1)
        ]
        suites += [("follow-up", None, loud)] if loud else []
        suites += [(failure.file, None, [_failed(failure, options)]) for failure in options.failures]
        every = [case for _, _, cases in suites for case in cases]
        lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites {_counts(every)}>"]
        for name, result, cases in suites:
            lines.append(f"  <testsuite name={attribute(name)} {_counts(cases)}>")
            lines += list(_properties(result))
            lines += [text for _, text in cases]
            lines.append("  </testsuite>")
        return "\n".join([*lines, "</testsuites>", ""])


def attribute(text: str) -> str:
    """The text as a quoted attribute; what XML cannot hold is shown as U+FFFD."""
    return quoteattr(_NOT_XML.sub("\ufffd", text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def content(text: str) -> str:
    """The text as the content of an element."""
    return escape(_NOT_XML.sub("\ufffd", text))


def _name(result: Result) -> str:
    return f"{result.source}: {result.name}" if result.name else result.source


def _counts(cases: Sequence[Case]) -> str:
    kinds = [kind for kind, _ in cases]
    return (
        f'tests="{len(kinds)}" failures="{kinds.count("failure")}" '
        f'errors="{kinds.count("error")}" skipped="{kinds.count("skipped")}"'
    )


def _properties(result: Result | None) -> Iterator[str]:
    if result is None:
        return
    yield "    <properties>"
    for name, value in (
        ("task", result.task),
        ("inspection_date", str(result.inspection_date or "")),
        ("source_sha256", result.source_digest),
        ("rulebook_sha256", result.rulebook_digest),
    ):
        yield f"      <property name={attribute(name)} value={attribute(value)}/>"
    yield "    </properties>"


def _cases(result: Result, options: RenderOptions) -> Iterator[Case]:
    naming = naming_of(result)
    for finding in result.findings:
        if options.all or not (finding.verdict == "not_applicable" or is_comparison(finding)):
            yield _case(finding, naming, options.lang)
    for number, fault in enumerate(result.faults, 1):
        yield _element(f"fire_rules fault {number}", "fire_rules", "error", said(fault, options.lang), "")


def _case(finding: Finding, naming: Naming, lang: str) -> Case:
    name = f"{finding.obligation}: {naming.label(finding, lang)} ({finding.subject or '/'})"
    if is_comparison(finding):
        name += f" [{word('present_code_only', lang)}]"
    said_of_it = sentence(finding, lang, naming)
    if fails(finding):
        return _element(name, clause_id(finding), "failure", said_of_it, "\n".join(particulars(finding, naming, lang)))
    if finding.verdict == "compliant":
        return _element(name, clause_id(finding), "", "", "")
    missing = missing_text(finding, naming, lang) if finding.verdict == "undetermined" else ""
    if finding.suppressed is not None:
        said_of_it = f"{said_of_it} | {suppressed_text(finding.suppressed, lang)}"
    text = f"{said_of_it} | {word('missing', lang, text=missing)}" if missing else said_of_it
    return _element(name, clause_id(finding), "skipped", text, "")


def _element(name: str, classname: str, kind: str, message: str, body: str) -> Case:
    head = f"    <testcase name={attribute(name)} classname={attribute(classname)}"
    if not kind:
        return kind, f"{head}/>"
    type_ = "" if kind == "skipped" else f' type="{kind}"'
    inner = f"<{kind} message={attribute(message)}{type_}"
    inner += f">{content(body)}</{kind}>" if body else "/>"
    return kind, f"{head}>\n      {inner}\n    </testcase>"


def _failed(failure: Failure, options: RenderOptions) -> Case:
    body = "\n".join(failure.messages)
    return _element(failure.file, "fire_rules", "error", word("failed_file", options.lang), body)
