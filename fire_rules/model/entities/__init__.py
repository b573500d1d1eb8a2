"""One pydantic class for each class of the vocabulary; a module is imported when a file has such an entity."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from fire_rules.model.entities.base import Entity, Provenance

__all__ = ["Entity", "Provenance", "class_name", "entity_class"]


def class_name(name: str) -> str:
    """The name of the Python class for a class of the vocabulary: ``hot_work`` is ``HotWork``."""
    return "".join(word.capitalize() for word in name.split("_"))


@cache
def entity_class(name: str) -> type[Entity]:
    """The pydantic class of a class of the vocabulary."""
    module = import_module(f"fire_rules.model.entities.{name}")
    found: type[Entity] = getattr(module, class_name(name))
    return found
