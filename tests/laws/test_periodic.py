"""Periodic duties are met by records of their own kind, and a record of an open kind leaves them open."""

from __future__ import annotations

import pytest

from tests.laws.world import built


@pytest.mark.parametrize(
    ("kind", "verdict"), [("drill", "compliant"), ("patrol", "violation"), ("unknown", "undetermined")]
)
def test_only_drills_count_as_drills(kind: str, verdict: str) -> None:
    record = {"id": "R", "kind": kind, "date": "2021-06-01"}
    unit = {"id": "U", "role": "tenant", "key_unit": False, "in_use_from": "2021-01-01", "records": [record]}
    building = {"id": "A", "phase": "in_use"}
    plain = {"province": "河北", "inspection_date": "2022-03-31", "buildings": [building], "units": [unit]}
    assert built(plain, "fire-drill-period").verdicts()["fire-drill-period", "units[U]"] == verdict
