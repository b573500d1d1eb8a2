"""What all entities have: identity, provenance, and how completely they are described."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a description comes from: axes or room, drawing number, source, photo, date of the note, remark."""

    at: str = ""
    drawing: str = ""
    source: str = ""
    photo: str = ""
    noted_on: str = ""
    remark: str = ""


class Entity(BaseModel):
    """One entity of a building file, as stated; immutable.

    ``id`` is its id among its siblings (its name, where it has no id; empty for an only one). ``path`` is its place in
    the file by ids. ``complete`` is true, or names the lists and records, where what is not listed is stated none.
    """

    model_config = ConfigDict(
        strict=True, extra="forbid", frozen=True, defer_build=True, arbitrary_types_allowed=True
    )

    class_: ClassVar[str] = ""

    id: str = ""
    path: str = ""
    complete: bool | tuple[str, ...] = False
    type: str | None = None
    provenance: Provenance | None = None

    def stated(self, name: str) -> Any:
        """What is stated of a field, a list or a record, by its name in the vocabulary."""
        return getattr(self, name)

    def is_complete(self, name: str) -> bool:
        """Whether the list or record of that name is declared complete."""
        return self.complete is True or (isinstance(self.complete, tuple) and name in self.complete)
