"""Loading a rulebook: from the generated modules where they are true to the rule files, else from the files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from fire_rules.rulebook.locate import Root, digest_of, roots_of
from fire_rules.rulebook.rule import Loading

if TYPE_CHECKING:
    from fire_rules.rulebook.gather import Gathered
    from fire_rules.rulebook.rule import LedgerRow, Rulebook
    from fire_rules.source.diagnostics import SourceError


def load_rulebook(
    paths: Sequence[Path | str] = (),
    *,
    bundled: bool = True,
    packs: Sequence[str] = (),
    cache: bool = True,
    from_files: bool = False,
) -> Rulebook:
    """The rulebook of the bundled rules, of folders given by path, and of packs named by entry point.

    A folder holds one folder an instrument (``docs/rulebook.md``); a pack is the name of an entry point in the group
    ``fire_rules.rules``. ``from_files`` reads the rule files themselves, with their cases (lint and the case runner
    need them); otherwise the generated modules of the package are used where they are true to the files, then the cache
    (unless ``cache`` is false). Raises SourceError with every fault of the files, NotADirectoryError for a path that is
    no folder, LookupError for an unknown pack.

    >>> import fire_rules
    >>> book = fire_rules.load_rulebook()
    >>> book.instruments["GB50016"].title["zh"]
    '建筑设计防火规范'
    """
    found = _load(paths, bundled, packs, cache, from_files)
    asked = Loading(tuple(str(path) for path in paths), bundled, tuple(packs), cache, from_files)
    return replace(found, loaded=asked)


def load_again(loading: Loading) -> Rulebook:
    """The rulebook of an earlier call, for another process. Raises as :func:`load_rulebook`."""
    return load_rulebook(
        loading.paths,
        bundled=loading.bundled,
        packs=loading.packs,
        cache=loading.cache,
        from_files=loading.from_files,
    )


def _load(paths: Sequence[Path | str], bundled: bool, packs: Sequence[str], cache: bool, from_files: bool) -> Rulebook:
    roots = roots_of(paths, bundled=bundled, packs=packs)
    try:
        if not from_files:
            from fire_rules.rulebook.compiled import load_compiled

            found = load_compiled(roots, tuple(packs), bundled=bundled, cache=cache)
            if found is not None:
                return found
        return read_rulebook(roots, tuple(packs))
    except OSError as error:
        raise _unreadable(error, roots) from error


def _unreadable(error: OSError, roots: Sequence[Root]) -> SourceError:
    """A folder or file of rules that cannot be read: what it holds is not left out in silence."""
    from fire_rules.source.diagnostics import Diagnostic, SourceError
    from fire_rules.source.place import Place

    path = Path(error.filename or "")
    shown = path.as_posix()
    for root in roots:
        if path.is_relative_to(root.path):
            shown = f"{root.shown}/{path.relative_to(root.path).as_posix()}"
    return SourceError([Diagnostic("R109", Place(shown, 1), {"reason": error.strerror or str(error)})])


def read_rulebook(roots: Sequence[Root], packs: tuple[str, ...] = ()) -> Rulebook:
    """Read, check and link the files of the roots. Raises SourceError with every fault."""
    from fire_rules.rulebook.faults import Faults
    from fire_rules.rulebook.gather import gather
    from fire_rules.rulebook.ledger import complete_ledger
    from fire_rules.rulebook.link import link
    from fire_rules.rulebook.typing_pass import check_all

    faults = Faults()
    found = gather(roots, faults)
    scope = link(found, faults)
    rules = [rule for clause in found.clauses for rule in clause.rules]
    definitions = [definition for clause in found.clauses for definition in clause.definitions]
    check_all(scope, rules, definitions, faults)
    ledger = complete_ledger(found, faults)
    faults.raise_if_any()
    return _assemble(found, roots, packs, ledger)


def _assemble(
    found: Gathered, roots: Sequence[Root], packs: tuple[str, ...], ledger: dict[str, tuple[LedgerRow, ...]]
) -> Rulebook:
    from fire_rules.rulebook.rule import Rulebook

    rules = sorted((rule for clause in found.clauses for rule in clause.rules), key=lambda r: r.id)
    return Rulebook(
        rules=tuple(rules),
        definitions={(d.class_, d.name): d for clause in found.clauses for d in clause.definitions},
        views={view.name: view for view in found.views},
        tables={key: table for clause in found.clauses for key, table in clause.tables.items()},
        instruments=found.instruments,
        ledger=ledger,
        consequences=(),
        digest=digest_of(roots),
        packs=packs,
        clauses={clause.clause.home: clause.clause.title for clause in found.clauses},
        cases=tuple(case for clause in found.clauses for case in clause.cases),
        roots=tuple(root.path for root in roots),
    )
