"""Reports: what was found, for people and for machines. They read plain results and nothing of the rule language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from fire_rules.report.format import FORMATS, Failure, Format, RenderOptions, UnknownFormatError, format_named

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result
    from fire_rules.followup.difference import Difference

__all__ = ["FORMATS", "Failure", "Format", "RenderOptions", "UnknownFormatError", "format_named", "render"]


def render(
    result: Result | Sequence[Result] | Difference,
    format: str = "text",
    lang: str = "zh",
    options: RenderOptions | None = None,
) -> str:
    """The report of one result, of several together, or of a difference, ending in a line end.

    ``format`` is one of ``text json markdown html csv sarif junit github gitlab``, for a difference ``text`` or
    ``json`` (else UnknownFormatError, a ValueError); ``lang`` is ``zh`` or ``en``. ``options`` say what else is listed,
    and then the language too.

    >>> import fire_rules
    >>> result = fire_rules.check("examples/buildings/chinese.yaml")
    >>> fire_rules.render(result, lang="en").startswith("6 violations (2 mandatory)")
    True
    """
    from fire_rules import __version__
    from fire_rules.engine.finding import Result

    asked = options or RenderOptions(lang=lang, tool_version=__version__)
    if isinstance(result, Sequence):
        return format_named(format).render(tuple(result), asked)
    if isinstance(result, Result):
        return format_named(format).render((result,), asked)
    return _difference(result, format, asked)


def _difference(found: Difference, format: str, options: RenderOptions) -> str:
    from fire_rules.report.difference import difference_json, difference_text

    if format not in ("text", "json"):
        raise UnknownFormatError(format, ("text", "json"))
    return difference_json(found) if format == "json" else difference_text(found, options.lang, options.width)
