"""Strict reading of one mapping of a rule file: known keys only, each of its kind, every fault with its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal

from fire_rules.language import Expression
from fire_rules.rulebook.faults import Faults, nearest
from fire_rules.rulebook.rule import Words
from fire_rules.source import Mapping, Node, Scalar, Sequence
from fire_rules.source.place import Place

ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Section:
    """A mapping of a rule file whose keys are among ``allowed``; unknown keys are faults with a suggestion."""

    def __init__(self, node: Node, faults: Faults, allowed: Collection[str], what: str, home: str = "") -> None:
        self.place: Place = node.place
        self.faults = faults
        self.what = what
        self.home = home
        self._values: dict[str, Node] = {}
        if not isinstance(node, Mapping):
            faults.add("R101", node.place, what=what, expected="mapping")
            return
        for key, value in node.items:
            name = key.text
            if name not in allowed:
                faults.add("R102", key.place, key=name, what=what, near=nearest(name, allowed))
            else:
                self._values[name] = value

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def node(self, key: str) -> Node | None:
        return self._values.get(key)

    def place_of(self, key: str) -> Place:
        node = self._values.get(key)
        return self.place if node is None else node.place

    def sub(self, node: Node, allowed: Collection[str], what: str) -> Section:
        """A mapping within this one, in the same file."""
        return Section(node, self.faults, allowed, what, self.home)

    def need(self, *keys: str) -> bool:
        """Whether all the keys are there; a fault for each that is not."""
        missing = [key for key in keys if key not in self._values]
        for key in missing:
            self.faults.add("R103", self.place, key=key, what=self.what)
        return not missing

    def scalar(self, key: str) -> Scalar | None:
        node = self._values.get(key)
        if node is None:
            return None
        if not isinstance(node, Scalar) or node.value is None:
            self.faults.add("R104", node.place, key=key, what=self.what, expected="text")
            return None
        return node

    def text(self, key: str, default: str = "") -> str:
        """The words of a scalar as written; ``default`` where the key is left out."""
        scalar = self.scalar(key)
        return default if scalar is None else scalar.text.strip()

    def quoted(self, key: str) -> str:
        """A clause number or item: text that must be quoted, since YAML reads 3.10 as 3.1."""
        scalar = self.scalar(key)
        if scalar is None:
            return ""
        if not isinstance(scalar.value, str):
            self.faults.add("R105", scalar.place, key=key, value=scalar.text)
        return scalar.text.strip()

    def choice(self, key: str, choices: Collection[str], default: str = "") -> str:
        scalar = self.scalar(key)
        if scalar is None:
            return default
        word = scalar.text.strip()
        if word not in choices:
            self._not_one_of(scalar.place, key, word, choices)
            return default
        return word

    def choices(self, key: str, choices: Collection[str]) -> tuple[str, ...] | None:
        """A list of words among ``choices``, or None where the key is left out."""
        items = self.texts(key)
        if items is None:
            return None
        for word in items:
            if word not in choices:
                self._not_one_of(self.place_of(key), key, word, choices)
        return items

    def _not_one_of(self, place: Place, key: str, word: str, choices: Collection[str]) -> None:
        near = nearest(word, choices)
        self.faults.add("R106", place, key=key, value=word, choices=", ".join(sorted(choices)), near=near)

    def flag(self, key: str) -> bool:
        scalar = self.scalar(key)
        if scalar is None:
            return False
        if not isinstance(scalar.value, bool):
            self.faults.add("R104", scalar.place, key=key, what=self.what, expected="true | false")
            return False
        return scalar.value

    def number(self, key: str) -> Decimal | None:
        scalar = self.scalar(key)
        if scalar is None:
            return None
        if isinstance(scalar.value, bool) or not isinstance(scalar.value, (int, Decimal)):
            self.faults.add("R104", scalar.place, key=key, what=self.what, expected="number")
            return None
        return Decimal(scalar.value)

    def day(self, key: str) -> date | None:
        """A date written as 2015-05-01."""
        scalar = self.scalar(key)
        if scalar is None:
            return None
        if ISO_DATE.fullmatch(scalar.text):
            try:
                return date.fromisoformat(scalar.text)
            except ValueError:
                pass
        self.faults.add("R107", scalar.place, key=key, value=scalar.text)
        return None

    def words(self, key: str) -> Words:
        """A text in both languages: ``{zh, en}``."""
        node = self._values.get(key)
        if node is None:
            return {}
        section = self.sub(node, ("zh", "en"), key)
        section.need("zh", "en")
        return {language: section.text(language) for language in ("zh", "en") if language in section}

    def texts(self, key: str) -> tuple[str, ...] | None:
        """A list of scalars (one scalar counts as a list of one), or None where the key is left out."""
        node = self._values.get(key)
        if node is None:
            return None
        if isinstance(node, Scalar):
            return (node.text.strip(),)
        found: list[str] = []
        for item in self.entries(key):
            if isinstance(item, Scalar):
                found.append(item.text.strip())
            else:
                self.faults.add("R104", item.place, key=key, what=self.what, expected="text")
        return tuple(found)

    def entries(self, key: str) -> list[Node]:
        """The entries of a list; empty where the key is left out."""
        node = self._values.get(key)
        if node is None:
            return []
        if not isinstance(node, Sequence):
            self.faults.add("R104", node.place, key=key, what=self.what, expected="list")
            return []
        return list(node.items)

    def members(self, key: str) -> Iterator[tuple[Scalar, Node]]:
        """The entries of a mapping; none where the key is left out."""
        node = self._values.get(key)
        if isinstance(node, Mapping):
            yield from node.items
        elif node is not None:
            self.faults.add("R104", node.place, key=key, what=self.what, expected="mapping")

    def expression(self, key: str) -> Expression | None:
        """An expression of the rule language, not yet checked."""
        scalar = self.scalar(key)
        return None if scalar is None else expression_of(scalar, self.home)


def expression_of(scalar: Scalar, home: str) -> Expression:
    """The expression that a scalar writes, at the place where its text begins."""
    place = scalar.place
    if scalar.quoted:
        place = Place(place.file, place.line, place.column + 1)
    return Expression(scalar.text.strip(), place, home)
