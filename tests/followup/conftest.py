"""A rulebook of one mandatory and one ordinary obligation, and building files for the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from fire_rules.cli import main
from tests.cli.conftest import INSTRUMENT, Ran

CLAUSES = """
clause: "1.1"
title: {zh: 分区面积, en: compartment area}
governed_by: inspection
force:
  - {from: 2020-01-01, edition: "2020", is: mandatory}
rules:
  - id: T-1.1-area
    obligation: trial-area
    subject: compartment
    measure: compartment.area
    at_most: 1000 m2
    says: {zh: 过大, en: too large}
"""
ORDINARY = """
clause: "1.2"
title: {zh: 高度, en: height}
governed_by: inspection
force:
  - {from: 2020-01-01, edition: "2020", is: ordinary}
  - {from: 2026-01-01, edition: "2020", is: mandatory}
rules:
  - id: T-1.2-height
    obligation: trial-height
    subject: building
    measure: building.height
    at_most: 24 m
    says: {zh: 过高, en: too high}
"""


def building(height: str = "30", area: str = "800", day: str = "inspection_date: 2024-06-01\n", id_: str = "A") -> str:
    """One building: 30 m breaks the ordinary clause, more than 1000 m2 the mandatory one."""
    return (
        f"name: 试验厂房\n{day}building:\n  id: {id_}\n  height: {height}\n"
        f"  compartments:\n    - {{id: F1, area: {area}}}\n"
    )


def entry(**changes: str | None) -> str:
    """A list of one suppression that is in order, but for the changes; None leaves a key out."""
    keys: dict[str, str | None] = {
        "obligation": "trial-height",
        "subject": "building[A]",
        "reason": "改造已列入计划",
        "approver": "王工",
        "until": "2024-12-31",
        **changes,
    }
    return (
        "suppressions:\n  - {"
        + ", ".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in keys.items() if value)
        + "}\n"
    )


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the rules, ``a.yaml`` that breaks the ordinary clause and ``big.yaml`` the mandatory."""
    root = tmp_path / "rules" / "T"
    root.mkdir(parents=True)
    (root / "instrument.yaml").write_text(INSTRUMENT, encoding="utf-8")
    (root / "1.1.yaml").write_text(CLAUSES, encoding="utf-8")
    (root / "1.2.yaml").write_text(ORDINARY, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(building(), encoding="utf-8")
    (tmp_path / "big.yaml").write_text(building("20", "1200"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FIRE_RULES_RULES", "rules")
    monkeypatch.setenv("FIRE_RULES_BUNDLED", "false")
    monkeypatch.setenv("FIRE_RULES_CACHE", "false")
    monkeypatch.delenv("FIRE_RULES_LANG", raising=False)
    return tmp_path


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Runs a command line in the folder."""

    def call(*arguments: str) -> Ran:
        code = main(arguments)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return call


@pytest.fixture
def write(folder: Path) -> Callable[[str, str], None]:
    """Writes a file in the folder."""

    def put(name: str, text: str) -> None:
        (folder / name).write_text(text, encoding="utf-8")

    return put
