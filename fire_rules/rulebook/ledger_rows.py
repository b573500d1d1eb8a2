"""Ledger rows as files state them: what becomes of a numbered clause that no rule or definition carries."""

from __future__ import annotations

from typing import get_args

from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.rule import LedgerRow, LedgerStatus
from fire_rules.rulebook.section import Section
from fire_rules.source import Node

ROW_KEYS = ("clause", "item", "status", "why", "rules", "title")


def read_ledger_file(node: Node, instrument: str, faults: Faults) -> list[LedgerRow]:
    """Read ``ledger.yaml`` of an instrument: ``rows:`` with clause, status and reason."""
    section = Section(node, faults, ("instrument", "rows", "note", "source"), "ledger")
    if "instrument" in section and section.text("instrument") != instrument:
        faults.add("R301", section.place_of("instrument"), id=section.text("instrument"), folder=instrument)
    return read_ledger_rows(section, "rows", "")


def read_ledger_rows(parent: Section, key: str, clause: str) -> list[LedgerRow]:
    """The rows under a key; ``item`` completes the clause number of the file."""
    found = []
    for node in parent.entries(key):
        section = parent.sub(node, ROW_KEYS, "ledger row")
        if not section.need("status") or (not clause and not section.need("clause")):
            continue
        number = section.quoted("clause") or clause
        if "item" in section:
            number = f"{number}({section.quoted('item')})"
        status = section.choice("status", get_args(LedgerStatus), "out_of_scope")
        if status in ("judgement", "out_of_scope"):
            section.need("why")
        found.append(
            LedgerRow(
                clause=number,
                status=status,  # type: ignore[arg-type]
                rules=section.texts("rules") or (),
                why=section.text("why"),
                title=section.text("title"),
                place=section.place,
            )
        )
    return found
