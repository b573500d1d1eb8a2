"""Office documents on the command line: where they may be written, and what they need."""

from __future__ import annotations

import sys

from fire_rules.report.format import BINARY_FORMATS, BinaryFormat, MissingExtraError, binary_format_named
from fire_rules.source import Diagnostic, SourceError


def office_format(name: str, output: str | None) -> BinaryFormat | None:
    """The office format of that name; None where the name is that of a text format.

    Raises SourceError where stdout, being a terminal, would take the document, or where its library is not installed.
    """
    if name not in BINARY_FORMATS:
        return None
    if not output and sys.stdout.isatty():
        raise SourceError([Diagnostic("C121", None, {"format": name})])
    try:
        return binary_format_named(name)
    except MissingExtraError as error:
        raise SourceError([Diagnostic("C122", None, {"format": name, "extra": error.extra})]) from error
