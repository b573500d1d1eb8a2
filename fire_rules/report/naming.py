"""What a report calls things: instruments by their titles, subjects by the names that the file gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from fire_rules.records import dataclass
from fire_rules.report.fact_words import class_of, fact_name, split_path, subject_words
from fire_rules.report.words import comma, word

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding, InstrumentName, Result
    from fire_rules.facts import FactRef


@dataclass(frozen=True, slots=True)
class Naming:
    """The names of one result."""

    instruments: Mapping[str, InstrumentName] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def subject(self, path: str, lang: str) -> str:
        """The subject at a path by the name that the file gives it, else by class and id."""
        label = self.labels.get(path, "")
        if label and (lang == "zh" or label != subject_words(split_path(path)[-1], "zh")):
            return label
        return subject_words(path, lang)

    def unit(self, path: str, lang: str) -> str:
        """A unit by its name, with what it is to the building: 甲公司（产权人、出租人）."""
        roles = comma(lang).join(word(f"role_{role}", lang) for role in self.roles.get(path, ()))
        name = self.subject(path, lang)
        if not roles:
            return name
        return f"{name} ({roles})" if lang == "en" else f"{name}（{roles}）"

    def label(self, finding: Finding, lang: str) -> str:
        """The subject of a finding."""
        if lang == "zh" and finding.subject_label:
            return finding.subject_label
        return self.subject(finding.subject, lang) if finding.subject else finding.subject_label

    def fact(self, ref: FactRef, lang: str, about: str = "") -> str:
        """The fact by its name, and by its subject unless that is the one that is spoken ``about``."""
        name = fact_name(class_of(ref.path), ref.name, lang)
        if not ref.path or ref.path == about:
            return name
        where = self.subject(ref.path, lang)
        return f"{name} of {where}" if lang == "en" else f"{where}的{name}"


def naming_of(result: Result) -> Naming:
    """The names of a result: its instruments, and its subjects as findings and consequences call them."""
    labels = {one.path: one.label for one in result.outline if one.label}
    labels.update({finding.subject: finding.subject_label for finding in result.findings if finding.subject_label})
    for consequence in result.consequences:
        labels.update(getattr(consequence, "labels", {}))
    roles: dict[str, tuple[str, ...]] = {}
    for holder in result.holders:
        roles[holder.unit] = tuple(dict.fromkeys((*roles.get(holder.unit, ()), holder.role)))
    return Naming(result.instruments, labels, roles)
