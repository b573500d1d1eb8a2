"""Trees made from ordinary data, for descriptions that stand in no file of their own."""

from __future__ import annotations

from collections.abc import Mapping as Dict
from datetime import date
from decimal import Decimal
from typing import Any

from fire_rules.source.nodes import Mapping, Node, Scalar, Sequence
from fire_rules.source.place import Place
from fire_rules.values import UNKNOWN


def from_plain(data: Any, file: str = "<plain>", place: Place | None = None) -> Node:
    """The tree for dicts, lists, text, numbers, truth values, dates; a node within the data is kept as it is."""
    return _node(data, place or Place(file, 1))


def _node(data: Any, place: Place) -> Node:
    if isinstance(data, Scalar | Mapping | Sequence):
        return data
    if isinstance(data, Dict):
        return Mapping(
            [(Scalar(str(key), str(key), False, place), _node(value, place)) for key, value in data.items()], place
        )
    if isinstance(data, list | tuple):
        return Sequence([_node(item, place) for item in data], place)
    if data is UNKNOWN:
        return Scalar("unknown", "unknown", False, place)
    if isinstance(data, bool):
        return Scalar(data, "true" if data else "false", False, place)
    if data is None:
        return Scalar(None, "", False, place)
    if isinstance(data, float):
        data = Decimal(repr(data))
    if isinstance(data, date):
        data = data.isoformat()
    if isinstance(data, int | Decimal | str):
        return Scalar(data, format(data, "f") if isinstance(data, Decimal) else str(data), False, place)
    raise TypeError(f"no value of a building file: {data!r}")
