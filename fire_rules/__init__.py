"""fire_rules: checks of building fire safety against the codes in force.

The public interface; each name is imported when it is first used::

    import fire_rules
    result = fire_rules.check("building.yaml")
    print(fire_rules.render(result, "text", "zh"))
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fire_rules.api import check as check
    from fire_rules.api import explain as explain
    from fire_rules.engine.finding import Result as Result
    from fire_rules.engine.options import RunOptions as RunOptions
    from fire_rules.model import load as load
    from fire_rules.report import render as render
    from fire_rules.report.office import render_bytes as render_bytes
    from fire_rules.rulebook import load_rulebook as load_rulebook
    from fire_rules.source import SourceError as SourceError

__version__ = "0.1.0"

_HOMES = {
    "check": "fire_rules.api",
    "explain": "fire_rules.api",
    "load": "fire_rules.model",
    "load_rulebook": "fire_rules.rulebook",
    "render": "fire_rules.report",
    "render_bytes": "fire_rules.report.office",
    "Result": "fire_rules.engine.finding",
    "RunOptions": "fire_rules.engine.options",
    "SourceError": "fire_rules.source",
}

__all__ = [
    "Result",
    "RunOptions",
    "SourceError",
    "__version__",
    "check",
    "explain",
    "load",
    "load_rulebook",
    "render",
    "render_bytes",
    "version",
]


def version() -> str:
    """The version of the package."""
    return __version__


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
