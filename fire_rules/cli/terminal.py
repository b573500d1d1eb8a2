"""A terminal: its width, and colour where it is one."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result
    from fire_rules.report.format import RenderOptions

STANDARD_WIDTH, NARROWEST, WIDEST = 80, 40, 120
COLOURS = {
    "headline": "bold",
    "heading": "bold cyan",
    "violation": "red",
    "should": "yellow",
    "open": "yellow",
    "judgement": "magenta",
    "quiet": "dim",
}


def wants_colour() -> bool:
    """Whether stdout is a terminal that shows colour and holds Chinese."""
    stream = sys.stdout
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return stream.isatty() and not plain and (stream.encoding or "").lower().replace("-", "") == "utf8"


def width() -> int:
    """Columns to lay the report out in: the terminal's within reason, the standard eighty elsewhere."""
    if not sys.stdout.isatty():
        return STANDARD_WIDTH
    import shutil

    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size((STANDARD_WIDTH, 24)).columns))


def show_on_terminal(results: Sequence[Result], options: RenderOptions) -> None:
    """The text report in colour."""
    from rich.console import Console
    from rich.text import Text

    from fire_rules.report.lines import laid_out
    from fire_rules.report.text import report_lines

    console = Console(width=options.width, highlight=False, markup=False, soft_wrap=True)
    for line in report_lines(results, options):
        for physical in laid_out(line, options.width):
            console.print(Text(physical, style=COLOURS.get(line.style, "")), soft_wrap=True)
