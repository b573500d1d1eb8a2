"""What names in an expression can mean: vocabulary, definitions, tables, views."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Protocol

from fire_rules.language.expression import Expression
from fire_rules.language.tree import Tree
from fire_rules.language.types import Type
from fire_rules.vocabulary import Vocabulary


class DefinitionLike(Protocol):
    """A derived fact of a class: ``value``, or ``strict`` and ``lenient``."""

    @property
    def name(self) -> str: ...
    @property
    def class_(self) -> str: ...
    @property
    def cites(self) -> str: ...
    @property
    def value(self) -> Expression | None: ...
    @property
    def strict(self) -> Expression | None: ...
    @property
    def lenient(self) -> Expression | None: ...


class TableLike(Protocol):
    """A table as the standard prints it."""

    @property
    def clause(self) -> str: ...
    @property
    def keys(self) -> tuple[str, ...]: ...
    @property
    def columns(self) -> Mapping[str, str]: ...
    @property
    def rows(self) -> tuple[tuple[tuple[str, ...], tuple[Decimal | str, ...]], ...]: ...
    @property
    def absent(self) -> str | None: ...


class ViewLike(Protocol):
    """A class with a condition."""

    @property
    def class_(self) -> str: ...
    @property
    def where(self) -> Expression: ...


class Scope:
    """The names that expressions of one rulebook may use.

    ``tables`` is keyed by ``home/name``; ``definitions`` by (class, name). Types of definitions are inferred on demand.
    ``made`` holds what makes the trees of expressions that were checked before.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        definitions: Mapping[tuple[str, str], DefinitionLike],
        tables: Mapping[str, TableLike],
        views: Mapping[str, ViewLike],
        made: Mapping[Any, Callable[[], Tree]] | None = None,
    ) -> None:
        self.vocabulary = vocabulary
        self.definitions = definitions
        self.tables = tables
        self.views = views
        self.made = made or {}
        self.inferring: list[tuple[str, str]] = []
        self.definition_types: dict[tuple[str, str], Type] = {}
        self.latitude: dict[tuple[str, str], bool] = {}

    def base_class(self, subject: str) -> str:
        """The class behind a subject: itself, or the class of the view."""
        view = self.views.get(subject)
        return view.class_ if view is not None else subject

    def roots(self, class_: str) -> dict[str, str]:
        """Bare names that mean a subject: the class itself, what it stands in, and what it refers to by class name."""
        found = {class_: class_}
        for name, spec in self.vocabulary.classes[class_].fields.items():
            target = getattr(spec.type, "class_", None)
            if target == name and type(spec.type).__name__ == "Ref":
                found.setdefault(name, name)
        found.update({k: v for k, v in self.vocabulary.parents_of(class_).items() if k not in found})
        return found
