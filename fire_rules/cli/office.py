"""Office documents on the command line: where they may be written, and what they need."""

from __future__ import annotations

import sys
from pathlib import Path

from fire_rules.report.office import OFFICE_FORMATS, MissingExtraError, OfficeFormat, office_format_named
from fire_rules.source import Diagnostic, SourceError


def office_format(name: str, output: str | None) -> OfficeFormat | None:
    """The office format of that name; None where the name is that of a text format.

    Raises SourceError where stdout, being a terminal, would take the document, or where its library is not installed.
    """
    if name not in OFFICE_FORMATS:
        return None
    if not output and sys.stdout.isatty():
        raise SourceError([Diagnostic("C121", None, {"format": name})])
    try:
        return office_format_named(name)
    except MissingExtraError as error:
        raise SourceError([Diagnostic("C122", None, {"format": name, "extra": error.extra})]) from error


def emit_document(document: bytes) -> None:
    """Write a document to stdout."""
    sys.stdout.flush()
    sys.stdout.buffer.write(document)
    sys.stdout.buffer.flush()


def emit_document_to(path: Path, document: bytes) -> None:
    """Write a document to a file."""
    path.write_bytes(document)
