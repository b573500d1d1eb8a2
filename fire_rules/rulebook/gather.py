"""First pass: every file of the rules roots read into instruments, clause files, views and ledgers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from pathlib import Path

from fire_rules.records import dataclass
from fire_rules.rulebook.clause_file import ClauseFile, read_clause_file, read_views
from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.instruments import read_instrument
from fire_rules.rulebook.ledger_rows import read_ledger_file
from fire_rules.rulebook.locate import Root
from fire_rules.rulebook.rule import Instrument, LedgerRow, View
from fire_rules.source import Node, SourceError, read_bytes
from fire_rules.source.place import Place


@dataclass
class Gathered:
    """What the files say, not yet checked against each other."""

    instruments: dict[str, Instrument] = field(default_factory=dict)
    clauses: list[ClauseFile] = field(default_factory=list)
    views: list[View] = field(default_factory=list)
    ledger: dict[str, list[LedgerRow]] = field(default_factory=dict)


def gather(roots: Sequence[Root], faults: Faults) -> Gathered:
    """Read the files of all roots; folders that begin with an underscore hold no clauses."""
    found = Gathered()
    for root in roots:
        folders: dict[str, list[tuple[str, Path]]] = {}
        for name, path in root.files():
            first, _, rest = name.partition("/")
            if not rest:
                faults.add("R108", Place(f"{root.shown}/{name}", 1), file=name)
            else:
                folders.setdefault(first, []).append((name, path))
        for folder, files in folders.items():
            if folder == "_views":
                _gather_views(root, files, found, faults)
            elif not folder.startswith("_"):
                _gather_instrument(root, folder, files, found, faults)
    return found


def _read(root: Root, name: str, path: Path, faults: Faults) -> Node | None:
    shown = f"{root.shown}/{name}"
    try:
        return read_bytes(path.read_bytes(), shown)
    except SourceError as error:
        faults.extend(error.diagnostics)
    except OSError as error:
        faults.add("R109", Place(shown, 1), reason=error.strerror or str(error))
    return None


def _gather_views(root: Root, files: list[tuple[str, Path]], found: Gathered, faults: Faults) -> None:
    for name, path in files:
        node = _read(root, name, path, faults)
        if node is not None:
            found.views.extend(read_views(node, path.stem, faults))


def _gather_instrument(root: Root, folder: str, files: list[tuple[str, Path]], found: Gathered, faults: Faults) -> None:
    heads = {f"{folder}/instrument.yaml", f"{folder}/ledger.yaml"}
    by_name = dict(files)
    head = by_name.get(f"{folder}/instrument.yaml")
    if head is not None:
        node = _read(root, f"{folder}/instrument.yaml", head, faults)
        instrument = None if node is None else read_instrument(node, folder, faults)
        if instrument is None:
            return
        if folder in found.instruments and found.instruments[folder] != instrument:
            faults.add("R321", Place(f"{root.shown}/{folder}/instrument.yaml", 1), instrument=folder)
        found.instruments[folder] = instrument
    elif folder not in found.instruments:
        faults.add("R322", Place(f"{root.shown}/{folder}", 1), folder=folder)
        return
    ledger = by_name.get(f"{folder}/ledger.yaml")
    if ledger is not None:
        node = _read(root, f"{folder}/ledger.yaml", ledger, faults)
        if node is not None:
            found.ledger.setdefault(folder, []).extend(read_ledger_file(node, folder, faults))
    for name, path in files:
        if name in heads:
            continue
        node = _read(root, name, path, faults)
        if node is not None:
            clause = read_clause_file(node, f"{root.shown}/{name}", found.instruments[folder], faults)
            if clause is not None:
                found.clauses.append(clause)
