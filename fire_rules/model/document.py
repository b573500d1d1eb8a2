"""Building files: read, translated, validated; nothing yet inherited or derived."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fire_rules.model.entities import Entity
from fire_rules.model.faults import Faults
from fire_rules.model.keys import Entry, translated
from fire_rules.model.named_types import NamedTypes, check_types, read_types
from fire_rules.model.plain import from_plain
from fire_rules.model.raw import Stated
from fire_rules.model.reader import Reader
from fire_rules.model.references import Links, link, walk
from fire_rules.model.sections import read_settings
from fire_rules.model.settings import Settings
from fire_rules.model.words import key_index
from fire_rules.records import dataclass
from fire_rules.source import nodes
from fire_rules.source.diagnostics import Diagnostic
from fire_rules.source.nodes import Node, Scalar


@dataclass(frozen=True)
class Document:
    """One building file. ``sources`` tells by path and field where a fact stands (field "": the subject itself)."""

    root: Entity
    settings: Settings
    file: str
    sources: Mapping[tuple[str, str], Stated]
    types: NamedTypes
    links: Links
    warnings: tuple[Diagnostic, ...] = ()


def load(path: str | Path) -> Document:
    """Read a building file, YAML or JSON; ``-`` is standard input. Raises SourceError with all its errors.

    >>> import fire_rules
    >>> fire_rules.load("examples/buildings/chinese.yaml").settings.check.task
    'inspection'
    """
    from fire_rules.source import read

    return load_node(read(path), str(path))


def load_text(text: str, file: str = "<text>") -> Document:
    """Read a building file from its text; ``file`` is what places in messages call it, ``.json`` makes it JSON.

    Raises SourceError with all its errors.

    >>> import fire_rules
    >>> fire_rules.load_text("建筑: {建筑高度: 12 m}", "new.yaml").file
    'new.yaml'
    """
    from fire_rules.source import read_text

    return load_node(read_text(text, file), file)


def load_plain(data: Mapping[str, Any], file: str = "<plain>") -> Document:
    """Read a building description from ordinary dicts, lists and values, with the keys and words of a building file.

    Numbers without a unit are in that of their field; a float is taken by its shortest decimal. Raises SourceError with
    all its errors.

    >>> import fire_rules
    >>> document = fire_rules.load_plain({"building": {"height": 12, "storeys_above": "unknown"}})
    >>> len(fire_rules.check(document, engine="none").findings) > 0
    True
    """
    return load_node(from_plain(data, file), file)


def load_node(node: Node, file: str) -> Document:
    """Read a building description from the tree of a file."""
    faults = Faults()
    if not isinstance(node, nodes.Mapping):
        faults.add("M114", node.place)
        faults.settle()
    assert isinstance(node, nodes.Mapping)
    entries = _root_entries(node, faults)
    sections = {entry.key.name: entry for entry in entries if entry.key.kind == "section"}
    settings = read_settings(sections, faults)
    types = read_types(sections, faults)
    reader = Reader(faults)
    root = reader.site([entry for entry in entries if entry.key.kind != "section"], node.place)
    if root is None:
        faults.settle()
    assert root is not None
    check_types(list(walk(root)), types, reader.sources, faults)
    links = link(root, reader.sources, faults)
    faults.settle()
    return Document(root, settings, file, reader.sources, types, links, faults.warnings())


def _root_entries(node: nodes.Mapping, faults: Faults) -> list[Entry]:
    """The entries at the root; those of a ``site`` mapping count as standing there."""
    items: list[tuple[Scalar, Node]] = []
    index = key_index("site")
    for key, value in node.items:
        known = index.find(key.text)
        if known is not None and (known.kind, known.name) == ("section", "site") and isinstance(value, nodes.Mapping):
            items.extend(value.items)
        else:
            items.append((key, value))
    return translated(nodes.Mapping(items, node.place, node.via), index, faults)
