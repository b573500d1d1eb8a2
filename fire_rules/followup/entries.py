"""Reading lists of entries strictly: the file as a whole must be right, a wrong entry is told and not used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path

from fire_rules.source import Diagnostic, SourceError, read
from fire_rules.source.nodes import Mapping as MappingNode
from fire_rules.source.nodes import Node, Scalar, Sequence
from fire_rules.source.suggest import suggest

Keys = Mapping[str, tuple[str, ...]]
Faults = list[Diagnostic]


def read_root(path: str | Path, keys: Keys, kind: Mapping[str, str], list_key: str) -> tuple[dict[str, Node], Sequence]:
    """The entries of the root and its list. Raises SourceError where the file is not of that kind."""
    root = read(path)
    faults: Faults = []
    found = named(root, keys, faults) if isinstance(root, MappingNode) else {}
    listed = found.get(list_key)
    if isinstance(listed, Scalar) and listed.text in ("none", "无"):
        listed = Sequence([], listed.place)
    if not isinstance(listed, Sequence):
        place = root.place if listed is None else listed.place
        faults.append(Diagnostic("F601", place, {"kind": dict(kind), "key": list_key}))
    if faults or not isinstance(listed, Sequence):
        raise SourceError(faults)
    return found, listed


def digest_of(path: str | Path) -> str:
    """The SHA-256 of a file."""
    return sha256(Path(path).read_bytes()).hexdigest()


def named(node: MappingNode, keys: Keys, faults: Faults) -> dict[str, Node]:
    """The values by their English key; keys may be written in either language, what is no key is a fault."""
    words = {word: name for name, others in keys.items() for word in (name, *others)}
    found: dict[str, Node] = {}
    for key, value in node.items:
        name = words.get(key.text)
        if name is None or name in found:
            context = {"key": key.text, "known": list(keys), "suggestions": suggest(key.text, words)}
            faults.append(Diagnostic("F603", key.place, context))
        else:
            found[name] = value
    return found


def mappings(listed: Sequence, faults: Faults) -> Iterator[MappingNode]:
    """The entries of a list that are mappings."""
    for item in listed:
        if isinstance(item, MappingNode):
            yield item
        else:
            faults.append(Diagnostic("F614", item.place))


def texts(found: Mapping[str, Node]) -> dict[str, str]:
    """The values that are text; blank and null ones are left out."""
    return {
        name: node.text.strip()
        for name, node in found.items()
        if isinstance(node, Scalar) and node.value is not None and node.text.strip()
    }


def day(found: Mapping[str, Node], key: str, faults: Faults) -> date | None:
    """The day under a key; a month, a year or anything else is a fault."""
    from fire_rules.values.dates import parse_date
    from fire_rules.values.fault import BadValueError

    node = found[key]
    text = node.text if isinstance(node, Scalar) else ""
    try:
        parsed = parse_date(text)
    except BadValueError:
        parsed = None
    if isinstance(parsed, date):
        return parsed
    faults.append(Diagnostic("F605", node.place, {"found": text}))
    return None
