"""Second pass: what the files say together. Names are unique, definitions acyclic, expressions of the right type."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fire_rules.language.scope import Scope
from fire_rules.rulebook.faults import Faults, nearest
from fire_rules.rulebook.gather import Gathered
from fire_rules.rulebook.rule import Definition, Rule, Table, View
from fire_rules.source.place import Place
from fire_rules.vocabulary import Vocabulary, vocabulary

NOT_SUBJECTS = "systems"


def link(found: Gathered, faults: Faults) -> Scope:
    """Check the names of all files against each other; the scope that their expressions are checked in."""
    words = vocabulary()
    rules = [rule for clause in found.clauses for rule in clause.rules]
    definitions = [definition for clause in found.clauses for definition in clause.definitions]
    _clauses_once(found, faults)
    _unique(((rule.id, rule.place) for rule in rules), "R401", faults)
    kept = _definitions(definitions, words, faults)
    views = _views(found.views, words, faults)
    tables: dict[str, Table] = {}
    for clause in found.clauses:
        tables.update(clause.tables)
    _subjects(rules, words, views, faults)
    _obligations(rules, views, faults)
    return Scope(words, kept, tables, views)


def _unique(named: Iterable[tuple[str, Place | None]], code: str, faults: Faults, **context: Any) -> None:
    first: dict[str, Place | None] = {}
    for name, place in named:
        if name in first:
            earlier = first[name]
            faults.add(code, place, related=() if earlier is None else (earlier,), name=name, **context)
        else:
            first[name] = place


def _clauses_once(found: Gathered, faults: Faults) -> None:
    _unique(((c.clause.home, Place(c.file, 1)) for c in found.clauses), "R402", faults)


def _definitions(definitions: list[Definition], words: Vocabulary, faults: Faults) -> dict[tuple[str, str], Definition]:
    """Definitions by class and name; faults where the class is unknown or the name is taken."""
    _unique(((f"{d.class_}.{d.name}", d.place) for d in definitions), "R403", faults)
    kept: dict[tuple[str, str], Definition] = {}
    for definition in definitions:
        class_, name = definition.class_, definition.name
        if class_ not in words.classes:
            near = nearest(class_, words.classes)
            faults.add("R404", definition.place, name=class_, near=near)
        elif name in words.fields_of(class_) or name in words.lists_of(class_) or name in words.parents_of(class_):
            faults.add("R405", definition.place, name=f"{class_}.{name}")
        else:
            kept.setdefault((class_, name), definition)
    return kept


def _views(views: list[View], words: Vocabulary, faults: Faults) -> dict[str, View]:
    _unique(((view.name, view.place) for view in views), "R406", faults)
    kept: dict[str, View] = {}
    for view in views:
        if view.class_ not in words.classes or view.class_ == NOT_SUBJECTS:
            near = nearest(view.class_, words.classes)
            faults.add("R404", view.place, name=view.class_, near=near)
        elif view.name in words.classes:
            faults.add("R406", view.place, name=view.name)
        else:
            kept[view.name] = view
    return kept


def _subjects(rules: list[Rule], words: Vocabulary, views: dict[str, View], faults: Faults) -> None:
    for rule in rules:
        if rule.subject not in views and (rule.subject not in words.classes or rule.subject == NOT_SUBJECTS):
            near = nearest(rule.subject, [*words.classes, *views])
            faults.add("R404", rule.place, name=rule.subject, near=near)


def _obligations(rules: list[Rule], views: dict[str, View], faults: Faults) -> None:
    """All rules of one obligation speak of subjects of one class."""
    first: dict[str, Rule] = {}
    for rule in rules:
        other = first.setdefault(rule.obligation, rule)
        mine, theirs = (views[r.subject].class_ if r.subject in views else r.subject for r in (rule, other))
        if mine != theirs:
            related = () if other.place is None else (other.place,)
            faults.add("R407", rule.place, related=related, obligation=rule.obligation, first=theirs, second=mine)
