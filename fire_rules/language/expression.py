"""The text of an expression, where it stands, and where its table names are looked up."""

from __future__ import annotations

from fire_rules.records import dataclass
from fire_rules.source.place import Place


@dataclass(frozen=True, slots=True)
class Expression:
    """One expression of a rule file.

    ``home`` is the file's citable name, ``GB50016 3.3.1``: a table ``limits`` of that file is ``GB50016 3.3.1/limits``
    in :attr:`Scope.tables`.
    """

    text: str
    place: Place | None = None
    home: str = ""

    def __hash__(self) -> int:
        """Of the text alone, which is cheap: the same text stands in few places."""
        return hash(self.text)

    def __str__(self) -> str:
        return self.text
