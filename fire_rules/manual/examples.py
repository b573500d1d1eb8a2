"""The building that fails a rule and the one that is put right, from the cases that stand beside the rule.

A snippet keeps the facts that the rule can read and leaves the others of the case out; it is a building file, in either
language, and comes to the same verdict.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from fire_rules.assurance.case_building import IN, CaseBuilding, build
from fire_rules.manual.reading import Reads
from fire_rules.records import dataclass
from fire_rules.rulebook.case_facts import RUN_FACTS, flat, is_about, merged
from fire_rules.rulebook.rule import Case, Rule, Rulebook
from fire_rules.vocabulary import ClassSpec, Vocabulary, vocabulary
from fire_rules.vocabulary.types import Ref, Refs

STANDING = frozenset(
    {
        ("compartment", "storey_number"),
        ("compartment", "part"),
        ("piece", "storey"),
        ("part", "storeys"),
        ("storey", "number"),
    }
)
STANDING_LISTS = frozenset({("building", "storeys"), ("building", "compartments"), ("compartment", "pieces")})
"""What tells on which storeys a compartment stands: :mod:`fire_rules.model.standing`."""


@dataclass(frozen=True, slots=True)
class Example:
    """The case that fails and the one put right, each reduced to what the rule reads."""

    failing: Case | None
    corrected: Case | None

    @property
    def difference(self) -> dict[str, tuple[Any, Any]]:
        """The facts in which the two differ, by dotted path: as they fail and as they comply."""
        if self.failing is None or self.corrected is None:
            return {}
        first, second = (flat(merged(case.base, case.given)) for case in (self.failing, self.corrected))
        found = {key: (first.get(key), second.get(key)) for key in dict.fromkeys([*first, *second])}
        return {key: pair for key, pair in found.items() if pair[0] != pair[1]}


class Examples:
    """Finds the examples of the rules of one rulebook, which must have been loaded from files."""

    def __init__(self, book: Rulebook) -> None:
        self.book = book
        by_home: dict[str, list[Case]] = {}
        for case in book.cases:
            if case.rule:
                by_home.setdefault(case.home, []).append(case)
        self._by_home = by_home
        self._facts: dict[int, dict[str, Any]] = {}

    def cases(self, rule: Rule) -> list[Case]:
        """The cases of a rule, in the order of its file."""
        ends = [place for place, sign in enumerate(rule.clause) if sign == "("]
        homes = [f"{rule.instrument} {rule.clause[:end]}" for end in (*ends, len(rule.clause))]
        return [case for home in homes for case in self._by_home.get(home, ()) if is_about(case, rule)]

    def example(self, rule: Rule, reads: Reads) -> Example:
        """A violating case and a compliant one that differ in as little as any two of the rule do.

        A rule that only asks a person has the case that asks in place of the one that fails.
        """
        cases = self.cases(rule)
        views = self.book.views
        subject = views[rule.subject].class_ if rule.subject in views else rule.subject
        wrong = [c for c in cases if c.expected.get("expect") == ("violation" if rule.judge is None else "judgement")]
        right = [c for c in cases if c.expected.get("expect") == "compliant"]
        pairs = [(bad, good) for bad in wrong for good in right]
        if not pairs:
            return Example(reduced(wrong[0], subject, reads) if wrong else None, None)
        failing, corrected = min(pairs, key=self._distance)
        return Example(reduced(failing, subject, reads), reduced(corrected, subject, reads))

    def _distance(self, pair: tuple[Case, Case]) -> int:
        first, second = (self._flat(case) for case in pair)
        claims = {*pair[0].claims} ^ {*pair[1].claims}
        return len([key for key in {*first, *second} if first.get(key) != second.get(key)]) + len(claims)

    def _flat(self, case: Case) -> dict[str, Any]:
        found = self._facts.get(id(case))
        if found is None:
            found = self._facts[id(case)] = flat(merged(case.base, case.given))
        return found


def reduced(case: Case, subject: str, reads: Reads) -> Case:
    """The case with only those facts that a rule on the class can read, and the subjects that hold or name them."""
    words = vocabulary()
    reads = _with_model(reads, words)
    facts = merged(case.base, case.given)
    kept = {key: _kept(key, value, reads, words) for key, value in facts.items() if key not in RUN_FACTS}
    run = {key: value for key, value in facts.items() if key in RUN_FACTS and ("site", key) in reads.facts}
    needed = _needed(kept, case, subject, reads, words)
    return replace(case, base={**{key: value for key, value in kept.items() if key in needed}, **run}, given={})


def _kept(key: str, facts: Mapping[str, Any], reads: Reads, words: Vocabulary) -> dict[str, Any]:
    spec = words.classes[key.split("/")[0]]
    found: dict[str, Any] = {}
    for name, value in facts.items():
        record = words.classes.get(name)
        if record is not None and record.many == "record" and isinstance(value, dict):
            below = {one: said for one, said in value.items() if _is_read(record, one, reads, words)}
            found.update({name: below} if below else {})
        elif _is_read(_home(spec, name, words), name, reads, words):
            found[name] = value
    return found


def _home(spec: ClassSpec, name: str, words: Vocabulary) -> ClassSpec:
    """The class that a fact belongs to: the record's, where the subject holds it in one."""
    if name in spec.fields or name == IN:
        return spec
    held = (r for r in words.classes.values() if r.many == "record" and spec.name in r.within and name in r.fields)
    return next(held, spec)


def _is_read(spec: ClassSpec, name: str, reads: Reads, words: Vocabulary) -> bool:
    """Whether a rule can read a fact there: itself, for a holder of the record or an heir, or in an aggregate."""
    if name == IN:
        return True
    members = words.lists_of(spec.name).get(name)
    if members is not None:
        return (spec.name, name) in reads.lists or any(owner == members for owner, _ in (*reads.facts, *reads.lists))
    own = spec.fields.get(name)
    if own is not None and isinstance(own.type, (Ref, Refs)) and name in spec.inherits:
        return True
    owners = {spec.name, *_heirs(spec, words)}
    return any((owner, name) in reads.facts for owner in owners)


def _heirs(spec: ClassSpec, words: Vocabulary) -> set[str]:
    """The classes that may have a fact from this one: holders of the record, and those that inherit, step by step."""
    found = set(spec.within) if spec.many == "record" else set()
    pending = [spec.name, *found]
    while pending:
        giver = pending.pop()
        heirs = {other.name for other in words.classes.values() if giver in other.inherits} - found
        found |= heirs
        pending.extend(heirs)
    return found


def _with_model(reads: Reads, words: Vocabulary) -> Reads:
    """Also what the model makes facts from: fields of members that it adds up, storeys that are passed through."""
    facts, lists = set(reads.facts), set(reads.lists)
    for owner, name in reads.facts:
        field = words.fields_of(owner).get(name)
        if field is not None and field.aggregate is not None:
            lists.add((owner, field.aggregate.of))
            facts.add((words.lists_of(owner).get(field.aggregate.of, ""), field.aggregate.field))
        if field is not None and field.standing:
            facts |= {(owner, field.standing), *STANDING}
            lists |= STANDING_LISTS
    return replace(reads, facts=frozenset(facts), lists=frozenset(lists))


def _needed(
    facts: Mapping[str, Mapping[str, Any]], case: Case, subject: str, reads: Reads, words: Vocabulary
) -> set[str]:
    """The subjects that stay: the one judged, those with facts, those that others name or stand in, read lists."""
    listed = {words.lists_of(owner).get(name, "") for owner, name in reads.lists}
    wanted = case.subject or subject
    found = {
        key
        for key, value in facts.items()
        if key == wanted
        or key.split("/")[0] in (subject, *listed)
        or any(not _refers(key, name, words) for name in value)
    }
    named = {str(one) for key in found for value in facts[key].values() for one in _names(value)}
    found |= {key for key in facts if key in named or key.partition("/")[2] in named}
    while True:
        parents = {_parent(key, facts, words) for key in found} - {"", *found}
        if not parents:
            return found
        found |= parents


def _refers(key: str, name: str, words: Vocabulary) -> bool:
    field = words.classes[key.split("/")[0]].fields.get(name)
    return name == IN or (field is not None and isinstance(field.type, (Ref, Refs)))


def _names(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else (value,)


def _parent(key: str, facts: Mapping[str, Mapping[str, Any]], words: Vocabulary) -> str:
    spec = words.classes[key.split("/")[0]]
    if IN in facts[key]:
        return str(facts[key][IN])
    return next((k for k in facts if spec.within and k.split("/")[0] == spec.within[0]), "")


def building_of(case: Case) -> dict[str, Any]:
    """The case as a building file in English words, its claims and the facts of the run among them."""
    made: CaseBuilding = build(case)
    document: dict[str, Any] = {}
    day = made.run.get("inspection_date")
    if day is not None:
        document["inspection_date"] = day
    check = {"task": made.run["task"]} if "task" in made.run else {}
    if check:
        document["check"] = check
    if case.claims:
        document["claims"] = [{"relief": label} for label in case.claims]
    document.update(made.document)
    if "phase" in made.run:
        for building in document.get("buildings", []):
            building.setdefault("phase", made.run["phase"])
    return document
