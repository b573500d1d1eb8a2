"""Reading ``base`` and ``tests`` of a clause file."""

from __future__ import annotations

from typing import Any

from fire_rules.rulebook.rule import Case
from fire_rules.rulebook.section import Section
from fire_rules.source import Mapping, Node
from fire_rules.source.nodes import plain

COMPARED = ("expect", "value", "limit", "item", "adjusted", "missing", "strict", "lenient")
KEYS = ("rule", "definition", "at", "given", "subject", "claims", "note", *COMPARED)
VERDICTS = ("violation", "compliant", "not_applicable", "undetermined", "judgement")


def read_cases(parent: Section, home: str) -> list[Case]:
    """The cases of a file, each with the base that it is merged over."""
    base = _plain_mapping(parent, "base")
    found = []
    for node in parent.entries("tests"):
        section = parent.sub(node, KEYS, "test")
        if ("rule" in section) == ("definition" in section):
            section.faults.add("R330", section.place)
            continue
        if "rule" in section and section.need("expect"):
            section.choice("expect", VERDICTS)
        found.append(
            Case(
                home=home,
                at=section.text("at"),
                base=base,
                given=_plain_mapping(section, "given"),
                expected={key: _plain(section.node(key)) for key in COMPARED if key in section},
                rule=section.text("rule"),
                definition=section.text("definition"),
                subject=section.text("subject"),
                claims=section.texts("claims") or (),
                place=section.place,
            )
        )
    return found


def _plain_mapping(section: Section, key: str) -> dict[str, Any]:
    node = section.node(key)
    if node is None:
        return {}
    if not isinstance(node, Mapping):
        section.faults.add("R104", node.place, key=key, what=section.what, expected="mapping")
        return {}
    data: dict[str, Any] = plain(node)
    return data


def _plain(node: Node | None) -> Any:
    return None if node is None else plain(node)
