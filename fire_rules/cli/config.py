"""The configuration file: ``fire-rules.toml``, or ``[tool.fire-rules]`` of ``pyproject.toml``, found upwards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from fire_rules.records import dataclass
from fire_rules.source import Diagnostic, Place, SourceError

OWN, SHARED = "fire-rules.toml", "pyproject.toml"
_OURS = re.compile(r"""tool.*fire-rules|^\s*["']?fire-rules["']?\s*(\.|=\s*\{)""", re.MULTILINE)
"""What a shared file cannot do without that configures us: others are not parsed."""


@dataclass(frozen=True, slots=True)
class Config:
    """What a configuration file says: values by setting name, and the line of each."""

    file: Path | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)

    @property
    def folder(self) -> Path | None:
        """The folder from which its paths are read."""
        return self.file.parent if self.file else None

    def unknown(self, known: Iterable[str]) -> Iterator[Diagnostic]:
        """A fault for each key that is no setting."""
        names = list(known)
        strange = [key for key in self.values if key not in names]
        if not strange:
            return
        from difflib import get_close_matches

        for key in strange:
            context = {"name": key.replace("_", "-"), "suggestions": get_close_matches(key, names)}
            yield Diagnostic("C104", self.places[key], context)


def find_config(start: Path) -> Config:
    """The nearest configuration at or above a folder; empty where there is none. Raises SourceError if unreadable."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / OWN).is_file():
            return _read(folder / OWN, shared=False)
        if (folder / SHARED).is_file():
            found = _read(folder / SHARED, shared=True)
            if found.values:
                return found
    return Config()


def _read(file: Path, *, shared: bool) -> Config:
    try:
        text = file.read_text(encoding="utf-8")
        data = _loaded(text) if not shared or _OURS.search(text) else {}
    except (OSError, ValueError) as error:
        if shared:
            return Config()
        raise SourceError(
            [Diagnostic("C105", Place(str(file), _line_in(str(error))), {"detail": str(error)})]
        ) from error
    table = data.get("tool", {}).get("fire-rules", {}) if shared else data
    values = {str(key).replace("-", "_"): value for key, value in table.items()}
    return Config(file, values, {key: _place(file, text, key, shared=shared) for key in values})


def _loaded(text: str) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(text)


def _place(file: Path, text: str, key: str, *, shared: bool) -> Place:
    """The line on which a key is written, within its own table."""
    pattern = re.compile(rf"\s*[\"']?{re.escape(key).replace('_', '[-_]')}[\"']?\s*=")
    inside = not shared
    for number, line in enumerate(text.splitlines(), 1):
        if shared and line.strip().startswith("["):
            inside = line.strip().startswith("[tool.fire-rules")
        if inside and pattern.match(line):
            return Place(str(file), number)
    return Place(str(file), 1)


def _line_in(message: str) -> int:
    found = re.search(r"line (\d+)", message)
    return int(found[1]) if found else 1
