"""Building files: the file tree is translated, read into pydantic entities, and resolved to a graph of facts.

``load`` (``load_text``, ``load_plain``, ``load_node``) give a :class:`Document`; ``resolve`` gives its
:class:`fire_rules.facts.Graph` for a run. What needs pydantic is imported when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fire_rules.model.document import Document, load, load_node, load_plain, load_text
    from fire_rules.model.listing import FactRow, list_facts
    from fire_rules.model.plain import from_plain
    from fire_rules.model.resolution import resolve
    from fire_rules.model.run import RunSettings
    from fire_rules.model.schema import building_schema
    from fire_rules.model.settings import Check, Claim, Decision, Deviation, Settings
    from fire_rules.model.skeleton import new

_HOME = {
    "Check": "settings",
    "Claim": "settings",
    "Decision": "settings",
    "Deviation": "settings",
    "Document": "document",
    "FactRow": "listing",
    "RunSettings": "run",
    "Settings": "settings",
    "building_schema": "schema",
    "from_plain": "plain",
    "list_facts": "listing",
    "load": "document",
    "load_node": "document",
    "load_plain": "document",
    "load_text": "document",
    "new": "skeleton",
    "resolve": "resolution",
}

__all__ = [
    "Check",
    "Claim",
    "Decision",
    "Deviation",
    "Document",
    "FactRow",
    "RunSettings",
    "Settings",
    "building_schema",
    "from_plain",
    "list_facts",
    "load",
    "load_node",
    "load_plain",
    "load_text",
    "new",
    "resolve",
]


def __getattr__(name: str) -> Any:
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value
