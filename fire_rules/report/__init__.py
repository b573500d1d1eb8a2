"""Reports: what was found, for people and for machines. They read plain results and nothing of the rule language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from fire_rules.report.format import (
    BINARY_FORMATS,
    FORMATS,
    BinaryFormat,
    Failure,
    Format,
    MissingExtraError,
    RenderOptions,
    UnknownFormatError,
    binary_format_named,
    format_named,
)

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result

__all__ = [
    "BINARY_FORMATS",
    "FORMATS",
    "BinaryFormat",
    "Failure",
    "Format",
    "MissingExtraError",
    "RenderOptions",
    "UnknownFormatError",
    "binary_format_named",
    "format_named",
    "render",
    "render_bytes",
]


def render(
    result: Result | Sequence[Result], format: str = "text", lang: str = "zh", options: RenderOptions | None = None
) -> str:
    """The report of one result or of several, in a registered format and in one of the two languages."""
    return format_named(format).render(_several(result), options or _options(lang))


def render_bytes(
    result: Result | Sequence[Result], format: str = "docx", lang: str = "zh", options: RenderOptions | None = None
) -> bytes:
    """The opinion sheet of one result or of several as an office document (``docx``, ``xlsx``)."""
    return binary_format_named(format).render(_several(result), options or _options(lang))


def _several(result: Result | Sequence[Result]) -> tuple[Result, ...]:
    return tuple(result) if isinstance(result, Sequence) else (result,)


def _options(lang: str) -> RenderOptions:
    from fire_rules import __version__

    return RenderOptions(lang=lang, tool_version=__version__)
