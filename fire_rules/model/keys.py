"""Mappings of a building file with their keys translated."""

from __future__ import annotations

from fire_rules.model.faults import Faults
from fire_rules.model.words import Key, KeyIndex, classes_with
from fire_rules.records import dataclass
from fire_rules.source import suggest
from fire_rules.source.nodes import Mapping, Node, Scalar
from fire_rules.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a mapping, understood, with its value."""

    key: Key
    written: Scalar
    node: Node


def translated(mapping: Mapping, index: KeyIndex, faults: Faults) -> list[Entry]:
    """The entries of a mapping whose keys are known, in order; unknown and repeated keys are faults."""
    entries: list[Entry] = []
    seen: dict[tuple[str, str], Entry] = {}
    for written, node in mapping.items:
        key = index.find(written.text)
        if key is None:
            _unknown(written, index, faults)
            continue
        # The shorthand for one member and the list itself say the same.
        same = ("list", key.class_) if key.kind in ("list", "one") else (key.kind, key.name)
        earlier = seen.get(same)
        if earlier is not None:
            faults.add(
                "M103",
                written.place,
                earlier.written.place,
                key=written.text,
                other=earlier.written.text,
                name=key.name,
            )
            continue
        entry = Entry(key, written, node)
        seen[same] = entry
        entries.append(entry)
    return entries


def _near_lists(word: str, here: str) -> list[str]:
    """Lists of other classes that a word may stand for, each with where it is written: 防火间距（项目）."""
    classes, english = vocabulary().classes, word.isascii()
    lists: dict[str, list[str]] = {}
    for spec in classes.values():
        if spec.many == "list" and here not in spec.within:
            owners = [classes[name].en if english else classes[name].zh for name in spec.within]
            lists.setdefault(spec.key if english else spec.key_zh, []).extend(owners)
    best = suggest(word, lists)[:1]
    if english:
        return [f"{key} ({', '.join(lists[key])})" for key in best]
    return [f"{key}（{'、'.join(lists[key])}）" for key in best]


def _unknown(written: Scalar, index: KeyIndex, faults: Faults) -> None:
    word = written.text
    voc = vocabulary()
    elsewhere = [name for name in classes_with(word) if name != index.class_] if index.class_ in voc.classes else []
    here, here_zh = index.class_, voc.classes[index.class_].zh if index.class_ in voc.classes else index.class_
    if elsewhere:
        faults.add(
            "M102",
            written.place,
            key=word,
            here=here,
            here_zh=here_zh,
            there=", ".join(elsewhere),
            there_zh="、".join(voc.classes[name].zh for name in elsewhere),
        )
        return
    near = suggest(word, index.candidates(word))
    if index.class_ in voc.classes:
        near += _near_lists(word, index.class_)
    faults.add("M101", written.place, key=word, here=here, here_zh=here_zh, suggestions=near)
