"""Settings of a run and where each comes from.

Command line, then the environment (``FIRE_RULES_*``), then the file's own ``check`` section, then the configuration
file (``fire-rules.toml``, or ``[tool.fire-rules]`` of ``pyproject.toml``, found upwards), then the default.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal

from fire_rules.cli.config import Config, find_config
from fire_rules.records import dataclass
from fire_rules.source import Diagnostic, SourceError

Kind = Literal["text", "list", "flag", "number", "path", "paths", "date"]
Source = Literal["command line", "environment", "configuration", "default"]


@dataclass(frozen=True, slots=True)
class Spec:
    """One setting: its kind, its default, the words allowed, and whether a building file may say it itself."""

    kind: Kind
    default: Any = None
    allowed: tuple[str, ...] = ()
    of_file: bool = False


TASKS = ("review", "acceptance", "inspection", "self_check", "investigation")
SPECS: dict[str, Spec] = {
    "task": Spec("text", allowed=TASKS, of_file=True),
    "as_of": Spec("date"),
    "design_date": Spec("date"),
    "rules": Spec("paths", ()),
    "packs": Spec("list", ()),
    "bundled": Spec("flag", True),
    "select": Spec("list", (), of_file=True),
    "ignore": Spec("list", (), of_file=True),
    "suppressions": Spec("path"),
    "baseline": Spec("path"),
    "previous": Spec("path"),
    "unit": Spec("text"),
    "format": Spec("text", "text"),
    "annex": Spec("text", allowed=("opinion", "record", "hazards", "lists")),
    "bom": Spec("flag", False),
    "output": Spec("text"),
    "lang": Spec("text", "zh", allowed=("zh", "en")),
    "all": Spec("flag", False),
    "jobs": Spec("number", 1),
    "allow_open": Spec("flag", False),
    "exit_zero": Spec("flag", False),
    "statistics": Spec("flag", False),
    "cross_check": Spec("flag", False),
    "compare_with_current": Spec("flag", False),
    "engine": Spec("text", "auto", allowed=("auto", "durable", "plain")),
    "cache": Spec("flag", True),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """A value and where it comes from."""

    value: Any
    source: Source
    where: str = ""


class Settings:
    """The settings of one run by name."""

    def __init__(self, found: Mapping[str, Setting], config: Config) -> None:
        self.found = dict(found)
        self.config = config

    def __getitem__(self, name: str) -> Any:
        return self.found[name].value

    def stronger_than_file(self, name: str) -> bool:
        """Whether the setting was given by the command line or the environment."""
        return self.found[name].source in ("command line", "environment")


def resolve(given: Mapping[str, Any], environ: Mapping[str, str] | None = None, start: Path | None = None) -> Settings:
    """The settings from every source. Raises SourceError for what none of them may say."""
    config = find_config(start or Path.cwd())
    environ = os.environ if environ is None else environ
    faults: list[Diagnostic] = []
    found: dict[str, Setting] = {}
    for name, spec in SPECS.items():
        variable = f"FIRE_RULES_{name.upper()}"
        if given.get(name) not in (None, ()):
            setting = Setting(given[name], "command line")
        elif environ.get(variable, "") != "":
            setting = Setting(_from_text(environ[variable], spec), "environment", variable)
        elif name in config.values:
            setting = Setting(_from_config(config, name, spec), "configuration", str(config.places[name]))
        else:
            setting = Setting(spec.default, "default")
        found[name] = _checked(name, setting, spec, config, faults)
    faults.extend(config.unknown(SPECS))
    if faults:
        raise SourceError(faults)
    return Settings(found, config)


def _from_text(text: str, spec: Spec) -> Any:
    if spec.kind == "list":
        return tuple(part.strip() for part in text.split(",") if part.strip())
    if spec.kind == "paths":
        return tuple(part for part in text.split(os.pathsep) if part)
    if spec.kind == "flag":
        return {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}.get(text.lower(), text)
    if spec.kind == "number":
        return int(text) if text.isdecimal() else text
    return text


def _from_config(config: Config, name: str, spec: Spec) -> Any:
    value = config.values[name]
    if spec.kind == "list" and isinstance(value, list):
        return tuple(str(part) for part in value)
    if spec.kind == "paths" and isinstance(value, list) and config.folder is not None:
        return tuple(str(config.folder / str(part)) for part in value)
    if spec.kind == "path" and isinstance(value, str) and config.folder is not None:
        return str(config.folder / value)
    return value.isoformat() if isinstance(value, date) else value


def _checked(name: str, setting: Setting, spec: Spec, config: Config, faults: list[Diagnostic]) -> Setting:
    """The setting, its dates read; a value that is not of its kind is a fault."""
    value = setting.value
    expected = _expected(value, spec)
    if spec.kind == "date" and isinstance(value, str) and expected is None:
        return Setting(_date(value), setting.source, setting.where)
    if expected is not None:
        place = config.places.get(name) if setting.source == "configuration" else None
        shown = setting.where or f"--{name.replace('_', '-')}"
        faults.append(Diagnostic("C103", place, {"name": shown, "value": str(value), "expected": expected}))
    return setting


def _expected(value: Any, spec: Spec) -> Mapping[str, str] | str | None:
    """What was expected, where the value is not that; None where it is right."""
    if value is None:
        return None
    if spec.kind == "flag" and not isinstance(value, bool):
        return "true / false"
    if spec.kind == "number" and (not isinstance(value, int) or isinstance(value, bool) or value < 1):
        return {"zh": "正整数", "en": "a whole number above zero"}
    if spec.kind in ("list", "paths") and not isinstance(value, tuple):
        return {"zh": "列表", "en": "a list"}
    if spec.kind in ("text", "path") and (not isinstance(value, str) or (spec.allowed and value not in spec.allowed)):
        return " / ".join(spec.allowed) or {"zh": "文字", "en": "text"}
    if spec.kind == "date" and (not isinstance(value, str) or _date(value) is None):
        return {"zh": "日期，如 2023-06-01，或 today", "en": "a date such as 2023-06-01, or today"}
    return None


def _date(text: str) -> date | None:
    if text == "today":
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
