"""GitHub annotations: one workflow command for each violation, shown beside the line of the building file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from fire_rules.report.followup_text import loud_texts
from fire_rules.report.levels import clause_id, is_problem, level
from fire_rules.report.naming import naming_of
from fire_rules.report.sentence import sentence
from fire_rules.report.words import said

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, Result
    from fire_rules.report.format import RenderOptions

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


class GithubFormat:
    """Workflow commands of GitHub Actions."""

    machine = True

    def render(self, results: Sequence[Result], options: RenderOptions) -> str:
        """A line for each finding; open mandatory items are notices with ``all``."""
        lines = [line for result in results for line in _lines(result, options)]
        lines += [command("error", text) for text in loud_texts(options)]
        for failure in options.failures:
            lines += [command("error", m, file=failure.file) for m in failure.messages]
        return "".join(f"{line}\n" for line in lines)


def command(name: str, message: str, **properties: str | int) -> str:
    """A workflow command, escaped so that nothing in a file can start another one."""
    shown = ",".join(f"{key}={escape_property(str(value))}" for key, value in properties.items() if value != "")
    return f"::{name}{f' {shown}' if shown else ''}::{escape_data(message)}"


def escape_data(text: str) -> str:
    """The message of a command: ``%`` and line ends are written as escapes."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """The value of a property: ``:`` and ``,`` as well."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")


def _lines(result: Result, options: RenderOptions) -> Iterator[str]:
    naming = naming_of(result)
    for finding in result.findings:
        if is_problem(finding):
            name = COMMANDS[level(finding)] if finding.suppressed is None else "notice"
        elif options.all and finding.verdict in ("undetermined", "judgement"):
            name = "notice"
        else:
            continue
        yield command(name, sentence(finding, options.lang, naming), **_where(finding, result))
    for fault in result.faults:
        yield command("error", said(fault, options.lang), file=result.source)


def _where(finding: Finding, result: Result) -> dict[str, str | int]:
    place = finding.place
    if place is None:
        return {"file": result.source, "title": clause_id(finding)}
    return {"file": place.file, "line": place.line, "col": place.column, "title": clause_id(finding)}
