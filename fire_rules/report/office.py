"""Office documents: formats whose report is bytes. Their libraries are an extra, imported when they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol

from fire_rules.report.format import RenderOptions, UnknownFormatError

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result

OFFICE_FORMATS: dict[str, tuple[str, str]] = {
    "docx": ("fire_rules.report.docx:DocxFormat", "docx"),
    "xlsx": ("fire_rules.report.xlsx:XlsxFormat", "openpyxl"),
}
"""Formats by name: ``module:class``, and the library that it stands on."""
EXTRA = "office"


class OfficeFormat(Protocol):
    """One format of document."""

    def render(self, results: Sequence[Result], options: RenderOptions) -> bytes:
        """The whole document over these results; equal results make equal bytes."""
        ...


class MissingExtraError(ImportError):
    """A format stands on a library that is not installed; ``extra`` is what to install."""

    def __init__(self, format: str, library: str) -> None:
        self.format, self.extra = format, EXTRA
        super().__init__(f"format {format!r} needs {library}: pip install 'fire-rules[{EXTRA}]'", name=library)


def office_format_named(name: str) -> OfficeFormat:
    """The format registered under a name. Raises UnknownFormatError, or MissingExtraError without its library."""
    if name not in OFFICE_FORMATS:
        raise UnknownFormatError(name)
    home, library = OFFICE_FORMATS[name]
    if find_spec(library) is None:
        raise MissingExtraError(name, library)
    module, _, attribute = home.partition(":")
    made: OfficeFormat = getattr(import_module(module), attribute)()
    return made


def render_bytes(
    result: Result | Sequence[Result], format: str = "docx", lang: str = "zh", options: RenderOptions | None = None
) -> bytes:
    """The opinion sheet of one result or of several as an office document (``docx``, ``xlsx``).

    Raises UnknownFormatError, or MissingExtraError where the library of the format is not installed.
    """
    from fire_rules import __version__

    results = tuple(result) if isinstance(result, Sequence) else (result,)
    return office_format_named(format).render(results, options or RenderOptions(lang=lang, tool_version=__version__))
