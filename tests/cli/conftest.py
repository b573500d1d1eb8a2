"""A rulebook of one rule and building files for the command line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from fire_rules.cli import main

INSTRUMENT = """
id: T
title: {zh: 试验规范, en: Trial code}
number: GB 1
kind: standard
editions: [{id: "2020", from: 2020-01-01}]
"""
CLAUSE = """
clause: "1.1"
title: {zh: 分区面积, en: compartment area}
governed_by: inspection
force:
  - {from: 2020-01-01, edition: "2020", is: mandatory}
tables:
  limits:
    keys: [fire_resistance_grade]
    columns: {area: m2}
    cells: |
      一级    2000
      二级    1000
      三四级  —
    source: {sheet: trial, verified: 2026-01-01, against: copy}
rules:
  - id: T-1.1-area
    obligation: trial-area
    subject: compartment
    measure: compartment.area
    at_most: limits[building.fire_resistance_grade].area
    says: {zh: 过大, en: too large}
    remedy: {zh: 划小, en: divide}
  - id: T-1.1-stair
    obligation: trial-stair
    modality: should
    subject: stair
    require: stair.form == enclosed_stair
    says: {zh: 楼梯敞开, en: open stair}
"""


def building(area: str = "800", grade: str = "二级", more: str = "") -> str:
    """A building of one compartment and no stairs."""
    return (
        f"name: 试验厂房\ninspection_date: 2022-11-21\n{more}building:\n  id: A\n  fire_resistance_grade: {grade}\n"
        f"  stairs: none\n  compartments:\n    - {{id: F1, area: {area}}}\n"
    )


@dataclass
class Ran:
    code: int
    out: str
    err: str

    @property
    def flat(self) -> str:
        """The report without its line breaks and spaces."""
        return "".join(self.out.split())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the rules in ``rules`` and no settings from outside."""
    root = tmp_path / "rules" / "T"
    root.mkdir(parents=True)
    (root / "instrument.yaml").write_text(INSTRUMENT, encoding="utf-8")
    (root / "1.1.yaml").write_text(CLAUSE, encoding="utf-8")
    for name, text in {"good": building(), "bad": building("1200"), "open": building("1200", "unknown")}.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
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
