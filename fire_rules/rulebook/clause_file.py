"""Reading a clause file: one clause with its tables, definitions, rules, ledger rows and cases."""

from __future__ import annotations

from dataclasses import field
from typing import get_args

from fire_rules.records import dataclass
from fire_rules.rulebook.case import read_cases
from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.force import read_force
from fire_rules.rulebook.ledger_rows import read_ledger_rows
from fire_rules.rulebook.rule import Case, Definition, GovernedBy, Instrument, LedgerRow, Rule, Table, View
from fire_rules.rulebook.rules import Clause, read_rule
from fire_rules.rulebook.section import Section
from fire_rules.rulebook.tables import read_table
from fire_rules.source import Node

KEYS = (
    *("clause", "instrument", "title", "governed_by", "force", "tables", "definitions", "rules", "ledger"),
    *("base", "tests", "note"),
)
DEFINITION_KEYS = ("name", "of", "cites", "title", "value", "strict", "lenient", "reads", "note")
VIEW_KEYS = ("name", "of", "where", "title", "cites", "note")


@dataclass
class ClauseFile:
    """What one clause file holds."""

    file: str
    clause: Clause
    rules: list[Rule] = field(default_factory=list)
    definitions: list[Definition] = field(default_factory=list)
    tables: dict[str, Table] = field(default_factory=dict)
    ledger: list[LedgerRow] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)


def read_clause_file(node: Node, file: str, instrument: Instrument, faults: Faults) -> ClauseFile | None:
    """Read a clause file; None where its head is too faulty to go on."""
    head = Section(node, faults, KEYS, "clause file")
    if not head.need("clause", "title"):
        return None
    number = head.quoted("clause")
    if "instrument" in head and head.text("instrument") != instrument.id:
        faults.add("R301", head.place_of("instrument"), id=head.text("instrument"), folder=instrument.id)
    section = Section(node, Faults(), KEYS, "clause file", home=f"{instrument.id} {number}")
    section.faults = faults
    governed_by = section.choice("governed_by", get_args(GovernedBy)) or None
    force = read_force(section, instrument) if "rules" in section or "force" in section else ()
    clause = Clause(instrument, number, section.words("title"), governed_by, force)  # type: ignore[arg-type]
    found = ClauseFile(file, clause)
    for key, table_node in section.members("tables"):
        table = read_table(key.text, table_node, section, number, clause.title)
        if table is not None:
            found.tables[f"{clause.home}/{key.text}"] = table
    for entry in section.entries("definitions"):
        definition = _read_definition(entry, section, clause)
        if definition is not None:
            found.definitions.append(definition)
    for entry in section.entries("rules"):
        rule = read_rule(entry, section, clause)
        if rule is not None:
            found.rules.append(rule)
    found.ledger.extend(read_ledger_rows(section, "ledger", number))
    found.cases.extend(read_cases(section, clause.home))
    return found


def _read_definition(node: Node, parent: Section, clause: Clause) -> Definition | None:
    section = parent.sub(node, DEFINITION_KEYS, "definition")
    if not section.need("name", "of", "cites", "title"):
        return None
    section.what = f"{section.text('of')}.{section.text('name')}"
    value, strict, lenient = (section.expression(key) for key in ("value", "strict", "lenient"))
    if (value is None) == (strict is None and lenient is None) or (strict is None) != (lenient is None):
        section.faults.add("R320", section.place, name=section.what)
        return None
    cites = section.quoted("cites")
    if cites and cites[0].isdigit():
        cites = f"{clause.instrument.id} {cites}"
    return Definition(
        name=section.text("name"),
        class_=section.text("of"),
        cites=cites,
        title=section.words("title"),
        value=value,
        strict=strict,
        lenient=lenient,
        place=section.place,
        reads=section.words("reads"),
    )


def read_views(node: Node, file: str, faults: Faults) -> list[View]:
    """Read a file of ``rules/_views``: ``views:`` with a list of class and condition."""
    section = Section(node, faults, ("views",), "views", home=f"_views {file}")
    found = []
    for entry in section.entries("views"):
        view = section.sub(entry, VIEW_KEYS, "view")
        if not view.need("name", "of", "where", "title"):
            continue
        where = view.expression("where")
        if where is not None:
            title, cites = view.words("title"), view.text("cites")
            found.append(View(view.text("name"), view.text("of"), where, title, cites, view.place))
    return found
