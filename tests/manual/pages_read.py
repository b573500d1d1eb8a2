"""Reading hand-written pages: their blocks of code, their command lines, and following their steps."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.manual.conftest import ROOT

GENERATED = {"confidence.md", "coverage.md", "errors.md", "outcomes.md", "vocabulary.md"}
PAGES = [
    *(ROOT / name for name in ("README.md", "README.zh-CN.md", "CONTRIBUTING.md", "examples/ci/README.md")),
    *(path for path in sorted((ROOT / "docs").glob("*.md")) if path.name not in GENERATED),
]
_FENCE = re.compile(r"^```(?P<language>[\w-]*)(?: title=\"(?P<title>[^\"]+)\")?\s*$")
_SPAN = re.compile(r"`(fire-rules [^`]+)`")
_REST = re.compile(r"\s(?:[|>;]|&&|#)\s?.*$")
GAP = "…"


@dataclass(frozen=True)
class Block:
    """A block of code of a page: its language, the file that it is, where it stands."""

    language: str
    title: str
    text: str
    place: str


@dataclass(frozen=True)
class Step:
    """A command line of a page and what the page shows of its output."""

    arguments: tuple[str, ...]
    shown: tuple[str, ...]
    place: str


def blocks(path: Path) -> Iterator[Block]:
    """The blocks of a page in order."""
    found: Block | None = None
    lines: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        fence = _FENCE.match(line)
        if found is None and fence is not None:
            place = f"{path.relative_to(ROOT)}:{number}"
            found, lines = Block(fence["language"], fence["title"] or "", "", place), []
        elif found is not None and line.startswith("```"):
            yield Block(found.language, found.title, "\n".join(lines) + "\n", found.place)
            found = None
        elif found is not None:
            lines.append(line)


def command_lines(path: Path) -> Iterator[tuple[str, str]]:
    """Every command line of ours on a page, in blocks and within lines, with its place."""
    for block in blocks(path):
        if block.language in ("console", "sh", "bash", ""):
            for line in block.text.replace("\\\n", " ").split("\n"):
                if block.language == "console" and not line.startswith("$ "):
                    continue
                command = line.removeprefix("$ ").strip()
                if command.startswith(("fire-rules ", "python cli.py ")):
                    yield _REST.sub("", command), block.place
    fenced = False
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        fenced ^= line.startswith("```")
        if not fenced:
            yield from ((_REST.sub("", command), f"{path.name}:{number}") for command in _SPAN.findall(line))


def arguments(command: str) -> list[str]:
    """The arguments of a command line of ours."""
    words = shlex.split(command)
    return words[2:] if words[0] == "python" else words[1:]


def steps(block: Block) -> Iterator[Step]:
    """The command lines of a console with what is shown below each; those of other programs are left out."""
    command: str | None = None
    shown: list[str] = []
    for line in [*block.text.replace("\\\n", " ").rstrip("\n").split("\n"), "$ "]:
        if line.startswith("$ "):
            if command is not None and command.startswith("fire-rules "):
                yield Step(tuple(arguments(_REST.sub("", command))), tuple(shown), block.place)
            command, shown = line[2:], []
        else:
            shown.append(line)


def missing(shown: tuple[str, ...], output: str) -> str | None:
    """The first line that a page shows and that the output does not have where it should; gaps are written ``…``."""
    rest = output.split("\n")
    gap = False
    for line in shown:
        if line.strip() == GAP:
            gap = True
            continue
        if not gap and (not rest or rest[0].rstrip() != line.rstrip()):
            return line
        while rest and rest[0].rstrip() != line.rstrip():
            rest.pop(0)
        if not rest:
            return line
        rest.pop(0)
        gap = False
    return None
