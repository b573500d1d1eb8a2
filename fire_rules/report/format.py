"""The protocol of report formats and their registry. One format, one module, imported when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from fire_rules.records import dataclass

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result
    from fire_rules.followup.record import FollowUp

FORMATS: dict[str, str] = {
    "text": "fire_rules.report.text:TextFormat",
    "json": "fire_rules.report.json:JsonFormat",
    "markdown": "fire_rules.report.markdown:MarkdownFormat",
    "html": "fire_rules.report.html:HtmlFormat",
    "csv": "fire_rules.report.csv:CsvFormat",
    "sarif": "fire_rules.report.sarif:SarifFormat",
    "junit": "fire_rules.report.junit:JunitFormat",
    "github": "fire_rules.report.github:GithubFormat",
    "gitlab": "fire_rules.report.gitlab:GitlabFormat",
}
"""Formats by name: ``module:class``."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be checked, with the messages that say why, in the language of the report."""

    file: str
    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """What a report is asked for. ``all`` lists also what is compliant and what does not apply.

    ``annex`` asks Markdown for a sheet: ``opinion`` (of a reviewer), ``record`` (of an inspection), ``hazards`` (the
    form of a major fire hazard) or ``lists`` (of hazards, responsibility and measures). ``bom`` puts a byte order mark
    before CSV. ``follow_up`` is what suppressions, baseline and earlier report come to.
    """

    lang: str = "zh"
    all: bool = False
    statistics: bool = False
    width: int = 80
    tool_version: str = ""
    failures: tuple[Failure, ...] = ()
    annex: str = ""
    bom: bool = False
    follow_up: FollowUp | None = None


class Format(Protocol):
    """One format of report. ``machine`` says that it is read by programs and is always UTF-8."""

    machine: bool

    def render(self, results: Sequence[Result], options: RenderOptions) -> str:
        """The whole report over these results, deterministic, ending in a line end."""
        ...


ANNEXES = ("opinion", "record", "hazards", "lists")


class UnknownFormatError(ValueError):
    """A format was asked for that is not registered."""

    def __init__(self, name: str, known: Iterable[str] = FORMATS) -> None:
        self.name = name
        super().__init__(f"unknown report format {name!r}; known: {', '.join(known)}")


def format_named(name: str) -> Format:
    """The format registered under a name."""
    if name not in FORMATS:
        raise UnknownFormatError(name)
    module, _, attribute = FORMATS[name].partition(":")
    made: Format = getattr(import_module(module), attribute)()
    return made
