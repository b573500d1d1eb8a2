"""Stamps and words: where the figures come from, titles in both languages, files named by their clause, ledger rows."""

from __future__ import annotations

from pathlib import PurePosixPath

from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.rule import Rulebook, Words

STAMPS = ("sheet", "verified", "against")
LANGUAGES = ("zh", "en")


def lint_stamps(rulebook: Rulebook, faults: Faults) -> None:
    """Report tables without a stamp, words in one language only, misnamed files and clauses without a row."""
    for key, table in rulebook.tables.items():
        if not all(table.source.get(stamp) for stamp in STAMPS):
            faults.add("R509", table.place, table=key)
    for rule in rulebook.rules:
        named = {"title": rule.title, "says": rule.says}
        if rule.judge is None:
            named["remedy"] = rule.remedy
        else:
            named["judge"] = rule.judge
        for what, words in named.items():
            if not _both(words):
                faults.add("R510", rule.place, what=rule.id, key=what)
        if rule.place is not None and PurePosixPath(rule.place.file).parent.name[:1] != "_":
            _lint_file(rule.place.file, rulebook, faults)
    for instrument in rulebook.instruments.values():
        if not _both(instrument.title):
            faults.add("R510", None, what=instrument.id, key="title")
    for definition in rulebook.definitions.values():
        if not _both(definition.title):
            faults.add("R510", definition.place, what=f"{definition.class_}.{definition.name}", key="title")
        if definition.strict is not None and not _both(definition.reads):
            faults.add("R510", definition.place, what=f"{definition.class_}.{definition.name}", key="reads")
    for home in rulebook.clauses:
        name, _, number = home.partition(" ")
        rows = rulebook.ledger.get(name, ())
        if not any(row.clause == number or row.clause.startswith(f"{number}(") for row in rows):
            faults.add("R512", None, clause=home)


def _both(words: Words) -> bool:
    return all(words.get(language) for language in LANGUAGES)


def _lint_file(file: str, rulebook: Rulebook, faults: Faults) -> None:
    """The file of a rule is named by a clause that the rulebook has."""
    path = PurePosixPath(file)
    homes = {home.partition(" ")[2] for home in rulebook.clauses}
    if path.stem not in homes:
        from fire_rules.source.place import Place

        place = Place(file, 1)
        if not any(d.code == "R511" and d.place == place for d in faults.found):
            faults.add("R511", place, expected=f"{path.stem}.yaml")
