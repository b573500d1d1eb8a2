"""Ids of siblings, and paths."""

from __future__ import annotations

from fire_rules.model.faults import Faults
from fire_rules.model.keys import Entry
from fire_rules.source.nodes import Mapping, Node, Sequence
from fire_rules.source.place import Place
from fire_rules.values.parse import says_unknown
from fire_rules.vocabulary import ClassSpec

SITE = "site"
"""The path of the root."""

_FORBIDDEN = frozenset("[]\n")


def own_id(entries: list[Entry], spec: ClassSpec, faults: Faults) -> str:
    """The id that a subject states, else its name, else the text of the fields it is known by, else nothing."""
    named = {entry.key.name: entry for entry in entries if entry.key.kind in ("own", "field")}
    for key in ("id", "name"):
        entry = named.get(key)
        text = _text(entry.node) if entry is not None else ""
        if entry is None or not text or (key == "name" and says_unknown(text)):
            continue
        if text == "?" or _FORBIDDEN & set(text):
            faults.add("M303", entry.node.place, id=text)
            return ""
        return text
    texts = [_text(named[key].node) for key in spec.known_by if key in named]
    return " ".join(text for text in texts if text and not _FORBIDDEN & set(text) and text != "?")


def _text(node: Node) -> str:
    """The text of a value; the sorted texts of a list; nothing for anything else."""
    if isinstance(node, Sequence):
        return "+".join(sorted(_text(item) for item in node.items))
    if isinstance(node, Mapping):
        value = node.get("value") or node.get("值")
        return "" if value is None else _text(value)
    return node.text.strip() if node.value is not None else ""


def step(spec: ClassSpec, id_: str) -> str:
    """One step of a path: ``compartments[F1]``; ``building[A]`` where a class has a word for one."""
    word = spec.one or spec.key
    return f"{word}[{id_}]" if id_ else word


def below(parent: str, spec: ClassSpec, id_: str) -> str:
    """The path of a member of a list of the subject at ``parent``."""
    return step(spec, id_) if parent == SITE else f"{parent}/{step(spec, id_)}"


def check_siblings(ids: list[tuple[str, Place]], spec: ClassSpec, faults: Faults) -> None:
    """Siblings need ids that tell them apart; an only one needs none."""
    seen: dict[str, Place] = {}
    for id_, place in ids:
        if not id_:
            if len(ids) > 1:
                faults.add("M302", place, class_=spec.en, class_zh=spec.zh)
        elif id_ in seen:
            faults.add("M301", place, seen[id_], id=id_, class_=spec.en, class_zh=spec.zh)
        else:
            seen[id_] = place
