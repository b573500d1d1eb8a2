"""Nothing is idle: every fact of the vocabulary and every definition is read by something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fire_rules.language import tree as t
from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.locate import PACKAGE, Root
from fire_rules.rulebook.rule import Rulebook
from fire_rules.rulebook.typing_pass import TypingPass
from fire_rules.source import Mapping, read_bytes
from fire_rules.source.place import Place
from fire_rules.vocabulary import ClassSpec, FieldSpec, Vocabulary, vocabulary
from fire_rules.vocabulary.types import Ref, Refs, Text

Read = set[tuple[str, str]]

ENGINE_READS = {
    *(("site", name) for name in ("inspection_date", "province", "city", "county")),
    *(("building", name) for name in ("design_date", "completion_date", "in_use_from", "design_approval", "phase")),
    *(("alteration", name) for name in ("date", "kind", "approval", "scope", "affects")),
    *((name, "date") for name in ("record", "hot_work", "fire_event", "works_contract")),
    *(("record", "kind"), ("tenancy", "starts"), ("building", "code_basis")),
    *(("part", "lowest_storey"), ("part", "highest_storey")),
}
"""What the engine itself reads (governing dates, phases, jurisdiction, periodic duties), and the inference (above)."""

_FACT = re.compile(r"[a-z_]+\.[a-z_]+")


def lint_reading(rulebook: Rulebook, typing: TypingPass, faults: Faults, *, facts: bool) -> None:
    """Report definitions that no rule, definition, view or consequence reads, and with ``facts`` also facts.

    The facts of the vocabulary are those that the bundled rules need: other rules alone owe them no reader.
    """
    words = vocabulary()
    read: Read = set(ENGINE_READS)
    for tree in typing.trees.values():
        read |= {(node.owner, node.name) for node in t.walk(tree) if isinstance(node, t.Attr)}
    read |= set(_of_consequences(rulebook))
    read |= set(_of_aggregates(words))
    read |= {(typing.scope.base_class(r.subject), r.implies.source) for r in rulebook.rules if r.implies is not None}
    if facts:
        _lint_facts(read, words, faults)
    for key, definition in rulebook.definitions.items():
        if key not in read:
            faults.add("R514", definition.place, name=".".join(key))


def _lint_facts(read: Read, words: Vocabulary, faults: Faults) -> None:
    places = _places()
    for spec in words.classes.values():
        for name, field in spec.fields.items():
            if not _is_read(spec, field, read, words):
                faults.add("R505", places.get((spec.name, name)), fact=f"{spec.name}.{name}")


def _places() -> dict[tuple[str, str], Place]:
    """Where each field stands in the data of the vocabulary; nothing where the data is not installed."""
    path = PACKAGE / "vocabulary" / "data" / "classes.yaml"
    if not path.is_file():
        return {}
    root = read_bytes(path.read_bytes(), "fire_rules/vocabulary/data/classes.yaml")
    found: dict[tuple[str, str], Place] = {}
    for name, node in root.items if isinstance(root, Mapping) else []:
        fields = node.get("fields") if isinstance(node, Mapping) else None
        if isinstance(fields, Mapping):
            found.update({(name.text, key.text): key.place for key, _ in fields.items})
    return found


def _is_read(spec: ClassSpec, field: FieldSpec, read: Read, words: Vocabulary) -> bool:
    """Read on its own class, on a holder of its record, or by inheritance; names and descriptions need no reader."""
    if field.described or isinstance(field.type, (Text, Ref, Refs)):
        return True
    owners = {spec.name}
    if spec.many == "record":
        owners |= set(spec.within)
    if field.inherits:
        owners |= {other.name for other in words.classes.values() if spec.name in other.inherits}
    return any((owner, field.name) in read for owner in owners)


def _of_consequences(rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    """What the consequence files of the roots mention as ``class.name``."""
    for path in rulebook.roots:
        for name, file in Root(path, "rules").files():
            if name.startswith("_consequences/"):
                for found in _FACT.findall(file.read_text(encoding="utf-8")):
                    owner, _, fact = found.partition(".")
                    yield owner, fact


def _of_aggregates(words: Vocabulary) -> Iterator[tuple[str, str]]:
    """Facts of members that the model adds up into a fact of what holds them."""
    for spec in words.classes.values():
        lists = words.lists_of(spec.name)
        for field in spec.fields.values():
            if field.aggregate is not None:
                yield lists.get(field.aggregate.of, ""), field.aggregate.field
