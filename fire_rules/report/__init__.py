"""Reports: what was found, for people and for machines. They read plain results and nothing of the rule language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from fire_rules.report.format import FORMATS, Failure, Format, RenderOptions, UnknownFormatError, format_named

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result

__all__ = ["FORMATS", "Failure", "Format", "RenderOptions", "UnknownFormatError", "format_named", "render"]


def render(
    result: Result | Sequence[Result], format: str = "text", lang: str = "zh", options: RenderOptions | None = None
) -> str:
    """The report of one result or of several, in a registered format and in one of the two languages."""
    from fire_rules import __version__

    results = tuple(result) if isinstance(result, Sequence) else (result,)
    return format_named(format).render(results, options or RenderOptions(lang=lang, tool_version=__version__))
