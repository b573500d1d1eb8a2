"""The scope of the oracle against the ledger: no clause of chapter 3 that the rulebook checks is left out of it."""

from __future__ import annotations

from tests.oracle import machine, sweep


def scope() -> set[str]:
    return {clause for clauses, _ in machine.scopes().values() for clause in clauses}


def checked(instrument: str) -> set[str]:
    """The clauses that have a rule of design, or that the ledger calls checked, items without their number."""
    rules = (rule for rule in machine.rulebook().rules if rule.instrument == instrument and rule.layer == "design")
    rows = (row for row in machine.rulebook().ledger[instrument] if row.status == "checked")
    return {one.clause.partition("(")[0] for one in (*rules, *rows)}


def test_every_checked_clause_is_in_scope() -> None:
    for instrument, starts in sweep.complete()["scope"].items():
        swept = {c for c in checked(instrument) if any(f"{c}.".startswith(f"{start}.") for start in starts)}
        left = {f"{instrument} {clause}" for clause in swept} - scope()
        assert not left, sorted(left)


def test_the_scope_names_clauses_of_the_rulebook() -> None:
    """A clause that the oracle holds has a rule, or is one of those on which a rule or a definition rests."""
    rows = {
        f"{name} {row.clause.partition('(')[0]}" for name, rows in machine.rulebook().ledger.items() for row in rows
    }
    ruled = {f"{rule.instrument} {rule.clause.partition('(')[0]}" for rule in machine.rulebook().rules}
    left = scope() - rows - ruled
    assert not left, sorted(left)
