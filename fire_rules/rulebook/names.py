"""The names that the rule files of some folders bring, found by their text alone: for completion, which cannot wait."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fire_rules.records import dataclass
from fire_rules.rulebook.locate import Root

OBLIGATION = re.compile(r"\bobligation: *[\"']?([a-z0-9-]+)")
CLAUSE = re.compile(r"^clause: *[\"']([^\"']+)", re.MULTILINE)
TABLES = re.compile(r"^tables:", re.MULTILINE)
HEADS = ("instrument.yaml", "ledger.yaml")


@dataclass(frozen=True, slots=True)
class Names:
    """Ids of rules, obligations, ids of instruments, and numbers of clauses that have a table; sorted."""

    rules: tuple[str, ...]
    obligations: tuple[str, ...]
    instruments: tuple[str, ...]
    tables: tuple[str, ...]


def names_of(roots: Iterable[Root]) -> Names:
    """The names in the files of the roots. A file that cannot be read brings none."""
    rules: set[str] = set()
    obligations: set[str] = set()
    instruments: set[str] = set()
    tables: set[str] = set()
    for root in roots:
        for name, path in root.files():
            instrument, _, rest = name.partition("/")
            if instrument[:1] == "_" or not rest:
                continue
            instruments.add(instrument)
            if rest in HEADS:
                continue
            try:
                text = path.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError):
                continue
            rules.update(re.findall(rf"\bid: *[\"']?({re.escape(instrument)}-[^\s\"',}}]+)", text))
            obligations.update(OBLIGATION.findall(text))
            if TABLES.search(text):
                tables.update(CLAUSE.findall(text))
    return Names(*(tuple(sorted(found)) for found in (rules, obligations, instruments, tables)))
