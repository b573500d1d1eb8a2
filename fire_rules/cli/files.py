"""Which files a command line names: files, folders, patterns, ``-`` for stdin."""

from __future__ import annotations

import glob
from collections.abc import Iterator, Sequence
from pathlib import Path

from fire_rules.source import Diagnostic, SourceError

SUFFIXES = (".yaml", ".yml", ".json")
STDIN = "-"


def expand(names: Sequence[str]) -> list[str]:
    """The files, in the order given, those of a folder or pattern sorted, each once.

    Raises SourceError for every name that is or matches nothing.
    """
    found: dict[str, None] = {}
    lost: list[Diagnostic] = []
    for name in names:
        members = list(_members(name))
        if not members:
            code = "C102" if Path(name).is_dir() else "C101"
            lost.append(Diagnostic(code, None, {"name": name}))
        found.update(dict.fromkeys(members))
    if lost:
        raise SourceError(lost)
    return list(found)


def _members(name: str) -> Iterator[str]:
    path = Path(name)
    if name == STDIN or path.is_file():
        yield name
    elif path.is_dir():
        inside = (p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
        yield from sorted(p.as_posix() for p in inside if not _hidden(p.relative_to(path)))
    elif glob.has_magic(name):
        yield from sorted(p for p in glob.glob(name, recursive=True) if Path(p).is_file())


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
