"""The rulebook itself: list, lint, test, coverage, editions, and new rules, as ``fire-rules rules`` has them.

Every function takes a rulebook of :func:`fire_rules.load_rulebook`, and the bundled one where none is given.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fire_rules.assurance.cases import CaseResult
    from fire_rules.rulebook.editions import Editions
    from fire_rules.rulebook.ledger import Coverage
    from fire_rules.rulebook.rule import Rule, Rulebook
    from fire_rules.rulebook.scaffold import NewRule, Scaffold
    from fire_rules.source.diagnostics import Diagnostic


def list(rulebook: Rulebook | None = None, prefix: str = "") -> tuple[Rule, ...]:
    """The rules in the order of their ids; ``prefix`` limits by the beginning of id, clause or obligation.

    >>> from fire_rules import rules
    >>> [rule.id for rule in rules.list(prefix="GB50016-3.7.6")]
    ['GB50016-3.7.6-stair-form']
    """
    found = _loaded(rulebook).rules
    return tuple(r for r in found if not prefix or any(t.startswith(prefix) for t in (r.id, r.clause, r.obligation)))


def find(rulebook: Rulebook | None, name: str) -> Rule:
    """The rule of that id, or the only one whose id contains it. Raises SourceError with suggestions.

    >>> from fire_rules import rules
    >>> rules.find(None, "3.7.6-stair").obligation
    'factory-stair-form'
    """
    book = _loaded(rulebook)
    by_id = {rule.id: rule for rule in book.rules}
    if name in by_id:
        return by_id[name]
    near = [rule for rule in book.rules if name.lower() in rule.id.lower()]
    if len(near) == 1:
        return near[0]
    from difflib import get_close_matches

    from fire_rules.source.diagnostics import Diagnostic, SourceError

    suggestions = [rule.id for rule in near[:8]] or get_close_matches(name, by_id)
    raise SourceError([Diagnostic("C106", None, {"name": name, "suggestions": suggestions})])


def lint(rulebook: Rulebook | None = None) -> tuple[Diagnostic, ...]:
    """What is wanting in a rulebook that loads, by place: missing cases, words, ledger rows, gaps in time.

    The rulebook must be loaded ``from_files`` (else ValueError). ``docs/rulebook.md`` lists the codes;
    :func:`fire_rules.message` puts a diagnostic into words. A duty of law without a liability is a warning, by its
    ``severity``; all else is an error.

    >>> from fire_rules import rules
    >>> [found.code for found in rules.lint() if found.severity == "error"]
    []
    """
    from fire_rules.inference.linting import lint_consequences
    from fire_rules.rulebook.linting import lint as linted

    book = _with_cases(rulebook)
    return (*linted(book), *lint_consequences(book))


def test(rulebook: Rulebook | None = None, prefix: str = "") -> tuple[CaseResult, ...]:  # noqa: PT028 - no test
    """The outcome of the cases that stand beside the rules, or of those whose rule begins with ``prefix``.

    A :class:`CaseResult` has ``passed``, ``name`` (of the rule or definition), ``case`` and, where it failed,
    ``problems`` and a ``diagnostic`` with the place of the case. The rulebook must be loaded ``from_files`` (else
    ValueError).

    >>> from fire_rules import rules
    >>> found = rules.test(prefix="GB50016-3.7.6")
    >>> len(found) > 10, all(case.passed for case in found)
    (True, True)
    """
    from fire_rules.assurance.cases import run_cases

    return tuple(run_cases(_with_cases(rulebook), [prefix] if prefix else ()))


test.__test__ = False  # type: ignore[attr-defined]  # not one of pytest's, wherever it is imported


def coverage(rulebook: Rulebook | None = None) -> tuple[Coverage, ...]:
    """How many clauses of each instrument (``chapter`` empty) and chapter have which status in the ledger.

    A :class:`Coverage` has ``counts`` by status, ``total``, and ``covered``: what is not out of scope.

    >>> from fire_rules import rules
    >>> whole = next(c for c in rules.coverage() if (c.instrument, c.chapter) == ("GB50016", ""))
    >>> 0 < whole.covered < whole.total
    True
    """
    from fire_rules.rulebook.ledger import coverage as counted

    return tuple(counted(_loaded(rulebook)))


def editions(paths: Sequence[str | Path] = (), *, bundled: bool = True, packs: Sequence[str] = ()) -> Editions:
    """The digest of the rules and the instruments with their editions and dates, without loading a rule.

    The arguments are those of :func:`fire_rules.load_rulebook`, which raises the same errors; the digest is that of the
    rulebook which it loads.

    >>> from fire_rules import rules
    >>> found = rules.editions()
    >>> [edition["id"] for edition in found.instruments["GB50016"].editions]
    ['2014', '2014(2018)']
    """
    from fire_rules.rulebook.editions import read_editions

    return read_editions(paths, bundled=bundled, packs=packs)


def new(scaffold: Scaffold, folder: str | Path = "rules", *, bundled: bool = True) -> NewRule:
    """Write the file of a new rule, with its cases as far as they follow, into a folder of rules.

    A new instrument gets ``instrument.yaml`` and ``ledger.yaml``. What is written loads; ``lint`` says what is still to
    be filled in. Nothing is overwritten: raises SourceError where the clause has a file, and for everything that does
    not load; then nothing is written.
    """
    from fire_rules.rulebook.scaffold import write

    return write(scaffold, Path(folder), bundled=bundled)


def _loaded(rulebook: Rulebook | None) -> Rulebook:
    if rulebook is not None:
        return rulebook
    from fire_rules.rulebook import load_rulebook

    return load_rulebook()


def _with_cases(rulebook: Rulebook | None) -> Rulebook:
    if rulebook is None:
        from fire_rules.rulebook import load_rulebook

        return load_rulebook(from_files=True)
    if rulebook.loaded is not None and not rulebook.loaded.from_files:
        raise ValueError("cases are read only with load_rulebook(..., from_files=True)")
    return rulebook
