"""Names of subjects, and where they stand: building, part, storey, unit."""

from __future__ import annotations

from fire_rules.engine.claims import surroundings
from fire_rules.engine.cover import building_of
from fire_rules.facts import Subject
from fire_rules.vocabulary import vocabulary

UNIT_REFERENCES = ("occupier", "tenant", "by", "staff_of")
"""Fields by which a subject names the unit that it belongs to."""


def label(subject: Subject, lang: str = "zh") -> str:
    """The subject as people call it: 防火分区F1, ``fire compartment F1``."""
    if subject.label_ and lang == "zh":
        return subject.label_
    spec = vocabulary().classes.get(subject.class_)
    kind = (spec.en if lang == "en" else spec.zh) if spec else subject.class_
    if subject.placeholder_:
        return f"{kind} (not listed)" if lang == "en" else f"{kind}（未列出）"
    name = "" if subject.id_ in ("?", subject.class_) else subject.id_
    if not name:
        return kind
    return f"{kind} {name}" if lang == "en" else f"{kind}{name}" if name.isascii() else f"{kind}“{name}”"


def building_path(subject: Subject) -> str:
    """The path of the building that the subject belongs to; empty where there is none."""
    building = building_of(subject)
    return building.path_ if building is not None else ""


def part_path(subject: Subject) -> str:
    """The path of the part that the subject is, stands in or names."""
    return _nearest(subject, "part")


def storey_path(subject: Subject) -> str:
    """The path of the storey that the subject is or names, or the only one of its part."""
    found = _nearest(subject, "storey")
    if found:
        return found
    for near in surroundings(subject):
        storeys = near.fact_("storeys")
        if isinstance(storeys, tuple) and len(storeys) == 1 and storeys[0].class_ == "storey":
            return str(storeys[0].path_)
    return ""


def unit_path(subject: Subject) -> str:
    """The path of the unit that the subject is or belongs to, or that occupies it."""
    for near in surroundings(subject):
        if near.class_ == "unit":
            return near.path_
        for name in UNIT_REFERENCES:
            unit = near.fact_(name)
            if isinstance(unit, Subject) and unit.class_ == "unit":
                return unit.path_
    return ""


def _nearest(subject: Subject, class_: str) -> str:
    return next((near.path_ for near in surroundings(subject) if near.class_ == class_), "")
