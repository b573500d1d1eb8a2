"""A command line without plugins of pydantic.

Before it validates anything, pydantic looks for plugins in the metadata of everything that is installed. None is wanted
here, and what it imports for that takes nearly as long as rendering a report.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

LOADER = "pydantic.plugin._loader"


class _NoPlugins(ModuleType):
    """Stands where pydantic's loader of plugins would; for anything but the plugins the loader itself is asked."""

    @staticmethod
    def get_plugins() -> tuple[()]:
        return ()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        from importlib import import_module

        del sys.modules[LOADER]
        return getattr(import_module(LOADER), name)


def without_plugins() -> None:
    """Keep pydantic from looking for plugins, unless it was imported before."""
    if "pydantic" not in sys.modules:
        sys.modules[LOADER] = _NoPlugins(LOADER)
