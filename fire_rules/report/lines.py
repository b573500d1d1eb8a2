"""Lines of a text report, before they are laid out: what they say, how deep they stand, what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from fire_rules.records import dataclass
from fire_rules.report.width import wrap

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
"""What a terminal would obey instead of showing it."""
Style = Literal["", "headline", "heading", "violation", "should", "open", "judgement", "quiet"]


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. ``hang`` is the further indent of its continuation lines."""

    text: str
    indent: int = 0
    hang: int = 0
    style: Style = ""


BLANK = Line("")


def laid_out(line: Line, width: int) -> list[str]:
    """The paragraph in physical lines of at most ``width`` cells; a name that holds line breaks breaks no layout."""
    if not line.text:
        return [""]
    text = _CONTROL.sub("\ufffd", " ".join(line.text.splitlines()))
    first, *rest = wrap(text, width - line.indent - line.hang) if line.hang else wrap(text, width - line.indent)
    return [" " * line.indent + first, *(" " * (line.indent + line.hang) + more for more in rest)]


def plain(lines: Iterable[Line], width: int) -> str:
    """The report as plain text, without colour, each line ended."""
    return "".join(f"{physical}\n" for line in lines for physical in laid_out(line, width))
