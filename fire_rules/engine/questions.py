"""Questions, not floods: one for each open fact, at the highest level that it would come from, the weightiest first."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from fire_rules.engine.claims import surroundings
from fire_rules.engine.finding import Finding, Question
from fire_rules.engine.question_words import list_question, question
from fire_rules.facts import FactRef, Graph, Subject
from fire_rules.rulebook.rule import Words
from fire_rules.values import Open
from fire_rules.vocabulary import ClassSpec, vocabulary

WEIGHTS = {"mandatory": 4, "shall": 2, "should": 1}
"""How much an open verdict adds to the weight of a question, by its gravity."""


def questions(findings: Iterable[Finding], graph: Graph) -> tuple[Question, ...]:
    """What to ask, ranked by the open verdicts that it would help to decide."""
    asked: dict[FactRef, dict[str, int]] = {}
    highest = cache(lambda ref: askable(ref, graph))
    for finding in findings:
        if finding.verdict != "undetermined":
            continue
        for fact in {highest(ref) for ref in finding.missing}:
            asked.setdefault(fact, {})[finding.fingerprint] = WEIGHTS[finding.gravity]
    found = [_question(fact, weights, graph) for fact, weights in asked.items()]
    return tuple(sorted(found, key=lambda q: (-q.weight, q.fact.path, q.fact.name)))


def askable(ref: FactRef, graph: Graph) -> FactRef:
    """The fact to ask for: the list, of a member of a list that is not stated; else at the level it would come from."""
    subject = graph.by_path.get(ref.path)
    if subject is None:
        return ref
    stand_in = _outermost_stand_in(subject)
    if stand_in is not None and stand_in.parent_ is not None:
        return stand_in.parent_.ref_(_list_key(stand_in))
    return _highest(subject, ref.name).ref_(ref.name)


def _outermost_stand_in(subject: Subject) -> Subject | None:
    found, here = None, subject
    while here is not None:
        if here.placeholder_:
            found = here
        here = here.parent_  # type: ignore[assignment]
    return found


def _list_key(subject: Subject) -> str:
    spec = vocabulary().classes.get(subject.class_)
    return spec.key if spec else subject.class_


def _highest(subject: Subject, name: str) -> Subject:
    """The highest subject from which the fact would be inherited: open there, and not said to be unknown below it."""
    here, words = subject, vocabulary()
    while True:
        field = words.fields_of(here.class_).get(name) if here.class_ in words.classes else None
        origin = here.origins_.get(name)
        if field is None or not field.inherits or (origin is not None and origin.level == "stated"):
            return here
        above = _above(here, name)
        if above is None:
            return here
        here = above


def _above(subject: Subject, name: str) -> Subject | None:
    """The next level from which the subject would take the fact, where the fact is open there too."""
    words = vocabulary()
    for class_ in _inherits(subject, name):
        if name not in words.fields_of(class_):
            continue
        near = next((s for s in surroundings(subject) if s is not subject and s.class_ == class_), None)
        if near is not None and isinstance(near.fact_(name), Open):
            return near
    return None


def _inherits(subject: Subject, name: str) -> tuple[str, ...]:
    """The classes that the subject takes the fact from, the nearest first."""
    classes = vocabulary().classes
    own: ClassSpec = classes[subject.class_]
    if name in own.fields:
        return own.inherits
    records = [spec for spec in classes.values() if spec.many == "record" and name in spec.fields]
    order = [class_ for spec in records for class_ in spec.inherits]
    return tuple(order[order.index(subject.class_) + 1 :]) if subject.class_ in order else own.inherits


def _question(fact: FactRef, weights: dict[str, int], graph: Graph) -> Question:
    subject = graph.by_path.get(fact.path)
    words = vocabulary()
    if subject is None:
        text: Words = {"zh": f"请提供：{fact}", "en": f"Please state: {fact}"}
    elif subject.class_ in words.classes and fact.name in words.lists_of(subject.class_):
        text = list_question(subject, fact.name)
    else:
        text = question(subject, fact.name)
    return Question(fact, text, sum(weights.values()), tuple(sorted(weights)))
