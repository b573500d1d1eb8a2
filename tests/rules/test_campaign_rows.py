"""Every row of the sheet of campaigns is a rule, or a row of the ledger that says why not; no rule is without a row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from fire_rules.rulebook.load import load_rulebook

ROWS: dict[str, dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("campaign_rows.yaml").read_text(encoding="utf-8")
)
NUMBERS = {"W": 37, "H": 23, "M": 16, "S": 6, "A": 13, "F": 13}
RULES = {rule.id: rule for rule in load_rulebook().rules}


def test_no_row_is_left_out() -> None:
    found = [row for rows in ROWS.values() for row in rows]
    assert sorted(found) == sorted(f"{letter}-{n:02}" for letter, last in NUMBERS.items() for n in range(1, last + 1))


@pytest.mark.parametrize("instrument", ROWS)
def test_its_rules_are_those_of_the_rows(instrument: str) -> None:
    of_rows = {
        f"{instrument}-{end}" for carried in ROWS[instrument].values() if isinstance(carried, list) for end in carried
    }
    assert of_rows == {identity for identity, rule in RULES.items() if rule.instrument == instrument}


@pytest.mark.parametrize("instrument", ROWS)
def test_what_no_rule_carries_stands_in_the_ledger_with_its_reason(instrument: str) -> None:
    ledger = {row.clause: row for row in load_rulebook().ledger[instrument]}
    for row, carried in ROWS[instrument].items():
        if isinstance(carried, dict):
            entry = ledger[carried["ledger"]]
            assert entry.status == "out_of_scope"
            assert entry.why
            assert set(entry.rules) <= set(RULES), row
            assert entry.rules or not row.startswith("F"), f"{row} is a finding that no rule decides"


@pytest.mark.parametrize("instrument", ROWS)
def test_every_rule_says_whom_it_binds_and_where(instrument: str) -> None:
    for rule in RULES.values():
        if rule.instrument == instrument:
            assert rule.binds
            assert rule.jurisdiction
            assert rule.kind == "plan"
            assert all(period.status == "ordinary" for period in rule.force)


def test_what_a_law_asks_too_stands_beside_it() -> None:
    """A plan that shares an obligation with a law names the law's clause and lets both bind."""
    lawful = {rule.obligation for rule in RULES.values() if rule.kind in ("law", "regulation", "local")}
    shared = [rule for rule in RULES.values() if rule.instrument in ROWS and rule.obligation in lawful]
    assert len(shared) > 40
    for rule in shared:
        bindings = {period.binding for period in rule.force}
        assert rule.modality == "should" or all(b is not None and b.relation == "beside" for b in bindings), rule.id
