"""Tables of Markdown, with everything escaped that Markdown, HTML or a forge would take for more than text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

_MARKUP = re.compile(r"([\\`*_\[\]|~])")
_OPENING = re.compile(r"^(\d{0,9})([-+#=.)])")


def escaped(text: str) -> str:
    """The text as Markdown that shows exactly it, within one line; ``@name`` and ``#1`` link to nothing."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = re.sub(r"#(?=\d)", "&#35;", _MARKUP.sub(r"\\\1", text)).replace("@", "&#64;")
    return "<br>".join(line.strip() for line in text.splitlines())


def paragraph(text: str) -> str:
    """The text as a paragraph, which is no heading, list or rule whatever it begins with: ``1. 号楼``."""
    return _OPENING.sub(r"\1\\\2", escaped(text))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table; cells are escaped here."""
    yield _line(head)
    yield "|" + " --- |" * len(head)
    for row in rows:
        yield _line(row)


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(escaped(cell) for cell in cells) + " |"
