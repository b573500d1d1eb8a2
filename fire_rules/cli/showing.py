"""Settings as text: each with its value and where it comes from."""

from __future__ import annotations

from datetime import date
from typing import Any

from fire_rules.cli.settings import Settings


def settings_text(settings: Settings) -> str:
    """One line a setting: name, value, source."""
    lines = []
    if settings.config.file is not None:
        lines.append(f"# {settings.config.file}")
    for name, setting in settings.found.items():
        where = f" {setting.where}" if setting.where else ""
        lines.append(f"{name.replace('_', '-')} = {_shown(setting.value)}  # {setting.source}{where}")
    return "\n".join(lines) + "\n"


def _shown(value: Any) -> str:
    if value is None:
        return "unset"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(_shown(part) for part in value)}]"
    if isinstance(value, date):
        return value.isoformat()
    return f'"{value}"' if isinstance(value, str) else str(value)
