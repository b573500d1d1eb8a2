"""Markdown of the generated pages: headings, tables, text in both languages, escapes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from fire_rules.manual.tables import Grid
from fire_rules.rulebook.rule import Words

_ACTIVE = re.compile(r"([\\`*_\[\]|])")


def escaped(text: str) -> str:
    """Text in which no character has a meaning to Markdown or HTML; lines become breaks."""
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "<br>".join(_ACTIVE.sub(r"\\\1", line.strip()) for line in plain.split("\n"))


def code(text: str) -> str:
    """Code within a line, also within the cell of a table."""
    plain = " ".join(text.split())
    fence = "``" if "`" in plain else "`"
    return f"{fence}{plain}{fence}".replace("|", "\\|")


def both(words: Words) -> str:
    """Chinese, and the English below it where it says something else."""
    zh, en = escaped(words.get("zh", "")), escaped(words.get("en", ""))
    return zh if not en or en == zh else f"{zh}<br><small>{en}</small>"


def link(text: str, target: str) -> str:
    """A link; plain text where there is nothing to link to."""
    return f"[{text}]({target})" if target else text


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table of cells that are Markdown already."""
    lines = [_line(heads), _line(["---"] * len(heads)), *(_line(row) for row in rows)]
    return [*lines, ""]


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell or " " for cell in cells) + " |"


def grid_html(grid: Grid) -> list[str]:
    """A table as the standard prints it: heads of one or two lines, the first key once for all its rows."""
    deep = max(len(head) for head in grid.heads)
    lines = ['<table class="standard">', f"<caption>{escaped(grid.title)}</caption>", "<thead>"]
    lines += [f"<tr>{_head_cells(grid, level, deep)}</tr>" for level in range(deep)]
    lines += ["</thead>", "<tbody>"]
    for number, (keys, cells) in enumerate(grid.rows):
        shown = [f"<th>{escaped(key)}</th>" for key in keys[1:]]
        shown += [f"<td>{escaped(cell)}</td>" for cell in cells]
        lines.append(f"<tr>{_first_key(grid, number)}{''.join(shown)}</tr>")
    return [*lines, "</tbody>", "</table>", ""]


def _head_cells(grid: Grid, level: int, deep: int) -> str:
    keys = [f'<th rowspan="{deep}">{escaped(key)}</th>' for key in grid.keys] if level == 0 else []
    cells = []
    for number, head in enumerate(grid.heads):
        if len(head) == 1:
            cells += [f'<th rowspan="{deep}">{escaped(head[0])}</th>'] if level == 0 else []
        elif level == len(head) - 1:
            cells.append(f"<th>{escaped(head[level])}</th>")
        elif number == 0 or grid.heads[number - 1][: level + 1] != head[: level + 1]:
            same = sum(1 for other in grid.heads[number:] if other[: level + 1] == head[: level + 1])
            cells.append(f'<th colspan="{same}">{escaped(head[level])}</th>')
    return "".join([*keys, *cells])


def _first_key(grid: Grid, number: int) -> str:
    """The first key of a row, over all rows that share it; a table of one key has it in each row."""
    first = grid.rows[number][0][0]
    if len(grid.keys) == 1:
        return f"<th>{escaped(first)}</th>"
    if number and grid.rows[number - 1][0][0] == first:
        return ""
    same = 0
    while number + same < len(grid.rows) and grid.rows[number + same][0][0] == first:
        same += 1
    return f'<th rowspan="{same}">{escaped(first)}</th>'


def fenced(text: str, language: str) -> list[str]:
    """A block of code."""
    return [f"```{language}", *text.rstrip("\n").split("\n"), "```", ""]


def tabs(blocks: Iterable[tuple[str, Sequence[str]]]) -> list[str]:
    """Blocks beside one another, one shown at a time."""
    lines: list[str] = []
    for title, block in blocks:
        lines += [f'=== "{title}"', "", *(f"    {line}" if line else "" for line in block)]
    return lines


def folded(title: str, block: Sequence[str]) -> list[str]:
    """A block that is shown when asked for."""
    return [f'??? note "{title}"', "", *(f"    {line}" if line else "" for line in block), ""]


def page(lines: Iterable[str]) -> str:
    """The text of a page: no blank lines at the ends, none doubled."""
    text = "\n".join(lines)
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"
