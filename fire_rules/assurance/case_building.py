"""From the facts of a case to a plain building file: subjects in their natural places, references by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fire_rules.facts import FactRef, Graph, Subject
from fire_rules.rulebook.case_facts import RUN_FACTS, CaseError, merged
from fire_rules.rulebook.rule import Case, Rule
from fire_rules.vocabulary import ClassSpec, Vocabulary, vocabulary
from fire_rules.vocabulary.types import Ref, Refs

ROOT = "site"
IN = "in"
"""The key by which a subject of a case names the one that it stands in, where there are several."""


@dataclass
class CaseBuilding:
    """A plain building file and how its subjects are called in the case."""

    document: dict[str, Any]
    run: dict[str, Any]
    names: dict[str, str] = field(default_factory=dict)

    def subject(self, graph: Graph, name: str) -> Subject:
        """The subject that a case calls by ``class`` or ``class/name``. Raises CaseError where there is none."""
        for subject in graph:
            if not subject.placeholder_ and self.name_of(subject) == name:
                return subject
        raise CaseError("R603", name=name)

    def name_of(self, subject: Subject) -> str:
        """What the case calls a subject; a placeholder goes by its parent and the list that is not stated."""
        if subject.placeholder_ and subject.parent_ is not None:
            return f"{self.name_of(subject.parent_)}.{vocabulary().classes[subject.class_].key}"
        if subject.class_ == ROOT:
            return ROOT
        return self.names.get(subject.id_, f"{subject.class_}/{subject.id_}")

    def fact_name(self, graph: Graph, ref: FactRef) -> str:
        """A missing fact as the case writes it: ``part/store.area``; a run fact by its bare name."""
        subject = graph.by_path.get(ref.path)
        if subject is None or subject.class_ == ROOT:
            return ref.name if ref.name in RUN_FACTS else f"{ROOT}.{ref.name}"
        if subject.placeholder_:
            return self.name_of(subject)
        return f"{self.name_of(subject)}.{ref.name}"


def build(case: Case) -> CaseBuilding:
    """The building file that a case describes. Raises CaseError where it describes none."""
    facts = merged(case.base, case.given)
    run = {key: facts.pop(key) for key in RUN_FACTS if key in facts}
    words = vocabulary()
    for key in list(facts):
        _require_parents(key, facts, words)
    ids = _ids(facts)
    called = {**{key.partition("/")[2]: identity for key, identity in ids.items()}, **ids}
    document: dict[str, Any] = {}
    placed: dict[str, dict[str, Any]] = {ROOT: document}
    for key in sorted(facts, key=lambda k: _depth(k, words)):
        spec = _class_of(key, words)
        fields = _fields(spec, facts[key], called, words)
        if key == ROOT:
            document.update(fields)
            continue
        parent_key = _parent_key(key, facts, words)
        if parent_key not in placed or spec.key in facts[parent_key]:
            continue  # the case states the whole list (none, unknown, its own entries): the base's member is not in it
        parent = placed[parent_key]
        if spec.many == "record":
            parent.setdefault(spec.key, {}).update(fields)
            continue
        placed[key] = {"id": ids[key], **fields}
        parent.setdefault(spec.key, []).append(placed[key])
    return CaseBuilding(document, run, {identity: key for key, identity in ids.items()})


def dated(plain: dict[str, Any], rule: Rule) -> dict[str, Any]:
    """The building of a case with a governing date on which the rule is in force, where it states none."""
    day = rule.force[-1].start.isoformat()
    plain.setdefault("inspection_date", day)
    for building in plain.get("buildings", ()):
        building.setdefault("design_approval", "obtained")
        building.setdefault("design_date", day)
        building.setdefault("completion_date", day)
    return plain


def _ids(facts: Mapping[str, Any]) -> dict[str, str]:
    """The ids of the subjects: the word behind the class, or both where two classes share the word."""
    names = [key.partition("/")[2] for key in facts]
    return {
        key: name if name and names.count(name) == 1 and name not in facts else key.replace("/", "-")
        for key, name in zip(facts, names, strict=True)
        if key != ROOT
    }


def _class_of(key: str, words: Vocabulary) -> ClassSpec:
    spec = words.classes.get(key.split("/", 1)[0])
    if spec is None:
        raise CaseError("R603", name=key)
    return spec


def _depth(key: str, words: Vocabulary) -> int:
    spec = _class_of(key, words)
    return 1 + _depth(spec.within[0], words) if spec.within else 0


def _require_parents(key: str, facts: dict[str, Any], words: Vocabulary) -> None:
    spec = _class_of(key, words)
    if not spec.within:
        return
    parent = spec.within[0]
    if not any(_class_of(k, words).name == parent for k in facts):
        facts[parent] = {}
    stands_in = str(facts.get(key, {}).get(IN, ""))
    if stands_in and stands_in not in facts:
        raise CaseError("R603", name=stands_in)
    _require_parents(parent, facts, words)


def _parent_key(key: str, facts: Mapping[str, Any], words: Vocabulary) -> str:
    if IN in facts[key]:
        return str(facts[key][IN])
    parent = _class_of(key, words).within[0]
    return next(k for k in facts if _class_of(k, words).name == parent)


def _fields(spec: ClassSpec, fields: Mapping[str, Any], ids: Mapping[str, str], words: Vocabulary) -> dict[str, Any]:
    """The facts of one subject as a building file states them: records in their section, references by id."""
    found: dict[str, Any] = {}
    records = {
        name: record.key
        for record in words.classes.values()
        if record.many == "record" and spec.name in record.within
        for name in record.fields
    }
    for name, value in fields.items():
        if name == IN:
            continue
        own = spec.fields.get(name)
        if own is None and name in records:
            found.setdefault(records[name], {})[name] = value
        elif own is not None and isinstance(own.type, (Ref, Refs)):
            found[name] = _references(value, ids)
        elif isinstance(value, dict) and isinstance(found.get(name), dict):
            found[name].update(value)
        else:
            found[name] = value
    return found


def _references(value: Any, ids: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_references(one, ids) for one in value]
    return ids.get(value, value) if isinstance(value, str) else value
