"""``rules new``: from nothing to a rule that checks a building, and what it refuses in both languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fire_rules.cli import main
from tests.cli.conftest import Ran

Run = Callable[..., Any]
IDENTITY = ("--instrument", "HOUSE", "--clause", "2.3", "--slug", "travel", "--subject", "compartment")
MEASURE = ("--measure", "compartment.max_travel", "--at-most", "40 m", "--when", "part.kind == warehouse")
ONLY = ("--rules", "house", "--no-bundled")
BUILDING = """
name: 仓库
inspection_date: 2024-06-01
building:
  id: A
  design_date: 2024-03-01
  design_approval: obtained
  parts: [{{id: P, kind: warehouse}}]
  compartments: [{{id: F1, part: P, max_travel: {travel}}}]
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FIRE_RULES_CACHE", "false")

    def call(*arguments: str) -> Ran:
        code = main(arguments)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return call


def new(run: Run, *more: str) -> Any:
    return run("rules", "new", *more, "--into", "house", "--no-bundled")


def fill(path: str, **words: str) -> None:
    """Puts words into the empty places of a file, one after the other."""
    text = Path(path).read_text(encoding="utf-8")
    for key, said in words.items():
        empty, filled = f'{key}: {{zh: "", en: ""}}', f"{key}: {said}"
        assert empty in text.replace(":   {", ": {"), (key, text)
        text = text.replace(":   {", ": {").replace(empty, filled)
    Path(path).write_text(text, encoding="utf-8")


def test_from_nothing_to_a_rule_that_checks_a_building(run: Run, tmp_path: Path) -> None:
    made = new(run, *IDENTITY, *MEASURE, "--from", "2024-01-01")
    assert (made.code, made.err) == (0, "")
    written = [f"写入 house/HOUSE/{name}" for name in ("instrument.yaml", "ledger.yaml", "2.3.yaml")]
    assert made.out.splitlines()[:4] == [*written, "还须填写（fire-rules rules lint）："]

    wanting = run("rules", "lint", *ONLY)
    assert wanting.code == 2
    assert sorted(made.out.splitlines()[4:]) == sorted(wanting.out.splitlines())

    fill("house/HOUSE/instrument.yaml", title="{zh: 园区规定, en: House rules}")
    fill(
        "house/HOUSE/2.3.yaml",
        title="{zh: 疏散距离, en: Travel}",
        says="{zh: 太远, en: too far}",
        remedy="{zh: 增设出口, en: add an exit}",
    )
    assert run("rules", "lint", *ONLY).code == 0
    tested = run("rules", "test", *ONLY)
    assert (tested.code, tested.err.strip()) == (0, "3 个用例，通过 3，失败 0")

    for travel, code in ((40, 0), (41, 1), ("unknown", 0)):
        (tmp_path / "b.yaml").write_text(BUILDING.format(travel=travel), encoding="utf-8")
        checked = run("check", "b.yaml", *ONLY)
        assert checked.code == code, checked.out
    (tmp_path / "b.yaml").write_text(BUILDING.format(travel=41), encoding="utf-8")
    assert "最大疏散距离41m，大于40m" in run("check", "b.yaml", *ONLY).flat


@pytest.mark.parametrize(
    ("demand", "cases"),
    [
        (("--require", "compartment.divided_by_fire_walls"), 3),
        (("--require", "compartment.form == basement"), 0),
        (("--judge",), 1),
        (("--measure", "compartment.exit_count", "--at-least", "2", "--modality", "should"), 3),
    ],
)
def test_other_demands(run: Run, demand: tuple[str, ...], cases: int) -> None:
    made = new(run, *IDENTITY, *demand, "--from", "2024-01-01", "--governed-by", "inspection", "--mandatory")
    if cases == 0:
        assert made.code == 2, "there is no such fact: nothing is written"
        assert not Path("house").exists()
        return
    assert made.code == 0, made.err
    assert run("rules", "test", *ONLY).err.startswith(f"{cases} 个用例，通过 {cases}")
    assert "R501" not in made.out


def test_nothing_is_overwritten(run: Run) -> None:
    assert new(run, *IDENTITY, *MEASURE, "--from", "2024-01-01").code == 0
    before = {path: path.read_bytes() for path in Path("house").rglob("*.yaml")}
    again = new(run, *IDENTITY, *MEASURE)
    assert (again.code, again.out) == (2, "")
    assert "R701 HOUSE 2.3 已有文件 house/HOUSE/2.3.yaml" in again.err
    assert {path: path.read_bytes() for path in Path("house").rglob("*.yaml")} == before


@pytest.mark.parametrize(
    ("more", "zh", "en"),
    [
        (MEASURE, "没有说明自哪一天起施行", "nothing says from which day"),
        ((*MEASURE, "--from", "2024"), "--from 的值“2024”不对", "setting --from"),
        (("--from", "2024-01-01"), "须恰有一种要求", "exactly one demand"),
        ((*MEASURE, "--at-least", "1", "--from", "2024-01-01"), "只能有一个限值", "one bound only"),
        ((*MEASURE, "--judge", "--from", "2024-01-01"), "须恰有一种要求", "exactly one demand"),
        (("--measure", "compartment.travle", "--at-most", "1", "--from", "2024-01-01"), "2.3.yaml:10:", "2.3.yaml:10:"),
    ],
)
def test_what_is_refused_is_said_in_both_languages(run: Run, more: tuple[str, ...], zh: str, en: str) -> None:
    assert zh in new(run, *IDENTITY, *more).err
    ran = new(run, *IDENTITY, *more, "--lang", "en")
    assert ran.code == 2
    assert en in ran.err
    assert not Path("house").exists()


def test_the_folder_is_rules_unless_another_is_named(run: Run) -> None:
    made = run("rules", "new", *IDENTITY, *MEASURE, "--from", "2024-01-01", "--lang", "en", "--no-bundled")
    assert made.out.splitlines()[2:4] == [
        "written: rules/HOUSE/2.3.yaml",
        "still to be filled in (fire-rules rules lint):",
    ]
