"""Reading ``adjust``: what notes, exceptions and companion clauses do to a limit or a requirement."""

from __future__ import annotations

from fire_rules.rulebook.rule import Adjustment
from fire_rules.rulebook.section import Section
from fire_rules.source import Mapping, Node

EFFECTS = ("replace", "times", "plus", "waive")
KEYS = ("label", "cites", "when", *EFFECTS, "floor", "over", "not_with", "relief", "note")


def read_adjustments(parent: Section) -> tuple[Adjustment, ...]:
    """The entries in order; members of a ``best_of`` carry the number of their group."""
    found: list[Adjustment] = []
    group = 0
    for node in parent.entries("adjust"):
        if isinstance(node, Mapping) and node.get("best_of") is not None:
            group += 1
            members = parent.sub(node, ("best_of",), "adjust")
            for member in members.entries("best_of"):
                found.extend(_read(member, parent, group))
        else:
            found.extend(_read(node, parent, None))
    _check_labels(found, parent)
    return tuple(found)


def _read(node: Node, parent: Section, group: int | None) -> list[Adjustment]:
    section = parent.sub(node, KEYS, "adjust")
    if not section.need("label", "cites", "when"):
        return []
    section.what = f"{parent.what} / {section.text('label')}"
    effects = [key for key in EFFECTS if key in section]
    if len(effects) != 1:
        section.faults.add("R316", section.place, label=section.text("label"), found=", ".join(effects) or "—")
        return []
    if "require" in parent and effects[0] != "waive":
        section.faults.add("R317", section.place_of(effects[0]), label=section.text("label"), effect=effects[0])
    when = section.expression("when")
    if when is None:
        return []
    return [
        Adjustment(
            label=section.text("label"),
            cites=section.text("cites"),
            when=when,
            replace=section.expression("replace"),
            times=section.expression("times"),
            plus=section.expression("plus"),
            waive=section.flag("waive"),
            floor=section.expression("floor"),
            over=section.texts("over") or (),
            not_with=section.texts("not_with") or (),
            on_claim=section.choice("relief", ("on_claim",)) == "on_claim",
            group=group,
            place=section.place,
        )
    ]


def _check_labels(found: list[Adjustment], parent: Section) -> None:
    """Labels are unique in a rule; ``over`` and ``not_with`` name earlier ones."""
    seen: dict[str, Adjustment] = {}
    for adjustment in found:
        if adjustment.label in seen:
            first = seen[adjustment.label].place
            related = () if first is None else (first,)
            parent.faults.add("R318", adjustment.place, label=adjustment.label, related=related)
        for name in (*adjustment.over, *adjustment.not_with):
            if name not in seen:
                parent.faults.add("R319", adjustment.place, label=adjustment.label, name=name)
        seen[adjustment.label] = adjustment
