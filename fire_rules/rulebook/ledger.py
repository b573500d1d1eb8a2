"""The ledger: what becomes of every numbered clause of the instruments, and the coverage that it adds up to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import field

from fire_rules.records import dataclass
from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.gather import Gathered
from fire_rules.rulebook.rule import LedgerRow, Rulebook

_NUMBER = re.compile(r"(\d+|[A-Z])((?:\.\d+)*)(.*)")


def complete_ledger(found: Gathered, faults: Faults) -> dict[str, tuple[LedgerRow, ...]]:
    """The rows of each instrument: those stated, and a ``checked`` or ``definition`` row for each clause that has any.

    A stated row that calls a clause out of scope or a judgement although a rule checks it is a fault.
    """
    ledger: dict[str, dict[str, LedgerRow]] = {name: {} for name in found.instruments}
    stated = {name: list(rows) for name, rows in found.ledger.items()}
    for clause in found.clauses:
        stated.setdefault(clause.clause.instrument.id, []).extend(clause.ledger)
    for name, carried in _derived(found):
        ledger[name][carried.clause] = carried
    for instrument, rows in stated.items():
        for row in rows:
            derived = ledger[instrument].get(row.clause)
            if derived is not None and derived.status == "checked" and row.status != "checked":
                rules = ", ".join(derived.rules)
                faults.add("R412", row.place, clause=f"{instrument} {row.clause}", status=row.status, rules=rules)
            elif derived is None and row.status == "checked" and not row.rules:
                faults.add("R413", row.place, clause=f"{instrument} {row.clause}")
            elif derived is None:
                ledger[instrument][row.clause] = row
    return {name: tuple(sorted(rows.values(), key=_order)) for name, rows in ledger.items()}


def _derived(found: Gathered) -> Iterable[tuple[str, LedgerRow]]:
    """A row for each clause number that rules or definitions carry."""
    for clause in found.clauses:
        instrument, title = clause.clause.instrument.id, clause.clause.title.get("zh", "")
        by_number: dict[str, list[str]] = {}
        for rule in clause.rules:
            by_number.setdefault(rule.clause, []).append(rule.id)
        for number, rules in by_number.items():
            status = "judgement" if all(r.judge for r in clause.rules if r.clause == number) else "checked"
            why = "" if status == "checked" else "asked of a person"
            yield instrument, LedgerRow(number, status, tuple(rules), why, title)  # type: ignore[arg-type]
        if not by_number and clause.definitions:
            names = tuple(f"{d.class_}.{d.name}" for d in clause.definitions)
            yield instrument, LedgerRow(clause.clause.number, "definition", names, "", title)


def _order(row: LedgerRow) -> tuple[list[tuple[int, str]], str]:
    return clause_order(row.clause), row.clause


def clause_order(number: str) -> list[tuple[int, str]]:
    """A sort key that puts 3.3.2 before 3.3.10 and articles in their order."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.findall(r"\d+|[A-Za-z]+", number)]


@dataclass
class Coverage:
    """How many clauses of a chapter (or of a whole instrument) have which status."""

    instrument: str
    chapter: str
    title: str = ""
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def covered(self) -> int:
        """Clauses that a rule checks, a definition carries, or a person is asked about."""
        return self.total - self.counts.get("out_of_scope", 0)


def chapter_of(clause: str) -> str:
    """The chapter of a clause of a standard (``3.3.2`` → ``3``); laws are not divided by number."""
    match = _NUMBER.fullmatch(clause)
    return match.group(1) if match is not None and match.group(2) else ""


def coverage(rulebook: Rulebook) -> list[Coverage]:
    """Clauses by status for each instrument and chapter; the whole instrument first, with an empty chapter."""
    found: list[Coverage] = []
    for instrument, rows in rulebook.ledger.items():
        whole = Coverage(instrument, "", rulebook.instruments[instrument].title.get("zh", ""))
        chapters: dict[str, Coverage] = {}
        for row in rows:
            whole.counts[row.status] = whole.counts.get(row.status, 0) + 1
            chapter = chapter_of(row.clause)
            if chapter:
                title = rulebook.instruments[instrument].chapters.get(chapter, "")
                part = chapters.setdefault(chapter, Coverage(instrument, chapter, title))
                part.counts[row.status] = part.counts.get(row.status, 0) + 1
        found.append(whole)
        found.extend(chapters[key] for key in sorted(chapters, key=clause_order))
    return found
