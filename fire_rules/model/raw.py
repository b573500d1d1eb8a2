"""Values as written, taken from the tree of a file for pydantic to read."""

from __future__ import annotations

from typing import Any

from fire_rules.model.entities.base import Provenance
from fire_rules.model.faults import Faults
from fire_rules.model.keys import translated
from fire_rules.model.words import PROVENANCE, value_keys
from fire_rules.records import dataclass
from fire_rules.source.nodes import Mapping, Node, Scalar, Sequence
from fire_rules.source.place import Place
from fire_rules.vocabulary import FieldSpec
from fire_rules.vocabulary.types import Bool, Date, Enum, FieldType, Quantity, Refs


@dataclass(frozen=True, slots=True)
class Stated:
    """Where a fact is stated: its place, the place of the alias that repeats it, and its own provenance."""

    place: Place
    via: Place | None = None
    provenance: Provenance | None = None


def raw_value(node: Node, field: FieldSpec, key: Scalar, faults: Faults) -> tuple[Any, Stated] | None:
    """The value of a field as plain Python, with where it stands; None after a fault."""
    if isinstance(node, Mapping):
        return _with_provenance(node, field, key, faults)
    stated = Stated(node.place, node.via)
    if isinstance(node, Sequence):
        if not isinstance(field.type, Enum | Refs):
            faults.add("M110", node.place, field=field.name, field_zh=field.zh)
            return None
        items = [_scalar(item, field.type) for item in node.items]
        if any(item is None for item in items):
            faults.add("M110", node.place, field=field.name, field_zh=field.zh)
            return None
        return items, stated
    value = _scalar(node, field.type)
    if value is None or value == "":
        faults.add("M104", node.place, field=field.name, field_zh=field.zh)
        return None
    return value, stated


def _scalar(node: Node, type_: FieldType) -> Any:
    """Numbers, truth values and dates by their value; words and text as written."""
    if not isinstance(node, Scalar) or node.value is None:
        return None
    return node.value if isinstance(type_, Quantity | Bool | Date) else node.text.strip()


def _with_provenance(node: Mapping, field: FieldSpec, key: Scalar, faults: Faults) -> tuple[Any, Stated] | None:
    entries = {entry.key.name: entry for entry in translated(node, value_keys(), faults)}
    if "value" not in entries:
        faults.add("M109", node.place, field=field.name, field_zh=field.zh)
        return None
    inner = entries["value"].node
    if isinstance(inner, Mapping):
        faults.add("M110", inner.place, field=field.name, field_zh=field.zh)
        return None
    read = raw_value(inner, field, key, faults)
    if read is None:
        return None
    value, stated = read
    if "unit" in entries and isinstance(entries["unit"].node, Scalar):
        value = f"{value} {entries['unit'].node.text}"
    said = provenance({name: entries[name].node for name in PROVENANCE if name in entries}, faults)
    return value, Stated(stated.place, stated.via or node.via, said)


def provenance(nodes: dict[str, Node], faults: Faults) -> Provenance | None:
    """Provenance from its keys; all of them are text."""
    if not nodes:
        return None
    texts = {name: text for name, node in nodes.items() if (text := text_of(node, name, faults)) is not None}
    return Provenance(**texts)


def text_of(node: Node, name: str, faults: Faults) -> str | None:
    """The text of a scalar as written; anything else is a fault."""
    if isinstance(node, Scalar) and node.value is not None:
        return node.text.strip()
    faults.add("M111", node.place, key=name)
    return None
