"""A rulebook put together from the modules of its sections, which are read when something in them is needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from fire_rules.rulebook.rule import Rule, Rulebook
from fire_rules.rulebook.sections import INDEX, LEDGER, SHARED, Sections, Shelf, section_of, unread_rules


def assemble(sections: Sections, digest: str, packs: tuple[str, ...]) -> Rulebook:
    """The rulebook that the modules of its sections make; what stands in a section is read when it is needed."""
    index = sections[INDEX]
    shared = [index[name.upper()] for name in SHARED]
    rules = unread_rules(index["RULES"], shared, lambda rule: _whole(sections, rule))
    by_id = {rule.id: rule for rule in rules}
    homes: Mapping[tuple[str, str], str] = index["DEFINITIONS"]
    names = frozenset(index["SECTIONS"])

    def all_of(shelf: str) -> Iterator[Any]:
        return (key for name in index["SECTIONS"] for key in sections[name][shelf])

    def section_of_rule(key: str) -> str | None:
        rule = by_id.get(key.partition("@")[0])
        return None if rule is None else _section_of_rule(rule)

    return Rulebook(
        rules=rules,
        definitions=Shelf(sections, "DEFINITIONS", homes.get, lambda: homes),
        views=index["VIEWS"],
        tables=Shelf(sections, "TABLES", lambda key: _within(names, key), lambda: index["TABLES"]),
        instruments=index["INSTRUMENTS"],
        ledger=Shelf(sections, "LEDGER", lambda key: LEDGER, lambda: index["INSTRUMENTS"]),
        consequences=(),
        digest=digest,
        packs=packs,
        clauses=Shelf(sections, "CLAUSES", lambda key: _within(names, key), lambda: index["CLAUSES"]),
        functions=Shelf(sections, "FUNCTIONS", section_of_rule, lambda: all_of("FUNCTIONS")),
        definition_functions=Shelf(
            sections,
            "DEFINITION_FUNCTIONS",
            lambda key: homes.get((key[0], key[1].partition("__")[0])),
            lambda: all_of("DEFINITION_FUNCTIONS"),
        ),
        trees=Shelf(sections, "TREES", lambda key: _within(names, key[0]), lambda: all_of("TREES")),
        first_days=index["FIRST_DAYS"],
        readers=index["READERS"],
        ledger_counts=index["LEDGER"],
        table_sources=index["TABLES"],
    )


def _whole(sections: Sections, rule: Rule) -> Rule:
    found: Rule = sections[_section_of_rule(rule)]["RULES"][rule.id]()
    return found


def _section_of_rule(rule: Rule) -> str:
    return section_of(f"{rule.instrument} {rule.clause}")


def _within(known: frozenset[str], home: str) -> str | None:
    section = section_of(home)
    return section if section in known else None
