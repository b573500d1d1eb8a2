"""Whom a rule addresses: the unit that its ``addressee`` names on a subject."""

from __future__ import annotations

from fire_rules.facts import Subject
from fire_rules.rulebook.rule import Rule


def addressee_of(rule: Rule, subject: Subject) -> Subject | None:
    """The unit addressed, by a path such as ``part.occupier``; None where the rule names none or it is not known."""
    if rule.addressee is None:
        return None
    return _walk(rule.addressee.text.split("."), subject)


def _walk(names: list[str], subject: Subject) -> Subject | None:
    """Follow a plain path of names from the subject or from what it stands in."""
    here: Subject | None = _start(names[0].strip(), subject)
    for name in names[1:]:
        if here is None:
            return None
        there = here.fact_(name.strip())
        here = there if isinstance(there, Subject) else None
    return here


def _start(name: str, subject: Subject) -> Subject | None:
    here: Subject | None = subject
    while here is not None:
        if here.class_ == name:
            return here
        here = here.parent_
    there = subject.fact_(name)
    return there if isinstance(there, Subject) else None
