"""``check --unit``: the report of one unit, what its header says, its exit code, and a unit that is not there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from fire_rules.report.schema import report_schema

Run = Callable[..., Any]
FILE = str(Path(__file__).resolve().parents[2] / "examples" / "buildings" / "anyang.yaml")
PLAIN = ("--engine", "plain")


@pytest.fixture(autouse=True)
def bundled_rules(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules are the bundled ones, and no others."""
    for name in ("RULES", "BUNDLED"):
        monkeypatch.delenv(f"FIRE_RULES_{name}")


@pytest.mark.parametrize(
    ("lang", "head", "left"),
    [
        ("zh", "只列单位：尚鑫公司（使用单位、承租人）", "未列：与其无关的结论"),
        ("en", "Only what concerns 尚鑫公司 (occupier, tenant)", "left out: "),
    ],
)
def test_the_header_says_so(run: Run, lang: str, head: str, left: str) -> None:
    for format_ in (("text",), ("markdown",), ("markdown", "--annex", "record"), ("html",)):
        ran = run("--lang", lang, "check", FILE, "--unit", "尚鑫公司", "--format", *format_, *PLAIN)
        assert ran.code == 1
        assert head in ran.out.replace("&amp;", "&"), format_
        assert left in ran.out, format_
        assert "T1" not in ran.out  # a lease of another tenant


def test_the_json_names_it_and_what_is_left_out(run: Run) -> None:
    whole, own = (
        json.loads(run("check", FILE, "--format", "json", *unit, *PLAIN).out)
        for unit in ((), ("--unit", "shangxin_co"))
    )
    Draft202012Validator(report_schema()).validate(own)
    (one,), (all_,) = own["results"], whole["results"]
    assert "unit" not in all_
    assert (one["unit"]["path"], one["unit"]["label"]) == ("units[shangxin_co]", "尚鑫公司")
    assert len(one["findings"]) + one["unit"]["left_out"]["findings"] == len(all_["findings"])
    assert one["summary"]["verdicts"]["violation"] == sum(f["verdict"] == "violation" for f in one["findings"])
    assert len(one["consequences"]) + one["unit"]["left_out"]["consequences"] == len(all_["consequences"])
    assert (
        one["summary"]["verdicts"]["violation"] + one["unit"]["left_out"]["violations"]
        == (all_["summary"]["verdicts"]["violation"])
    )


def test_the_exit_code_is_that_of_the_unit(run: Run) -> None:
    quiet = json.loads(run("check", FILE, "--unit", "dongchen_co", "--format", "json", *PLAIN).out)["results"][0]
    broken = quiet["summary"]["verdicts"]["violation"]
    assert quiet["exit_code"] == run("check", FILE, "--unit", "东宸", *PLAIN).code
    assert (quiet["exit_code"] == 1) is bool(broken)


@pytest.mark.parametrize(("lang", "near"), [("zh", "是否想写：尚鑫公司"), ("en", "did you mean: 尚鑫公司")])
def test_a_unit_that_is_not_there(run: Run, lang: str, near: str) -> None:
    ran = run("--lang", lang, "check", FILE, "--unit", "尚兴公司", *PLAIN)
    assert ran.code == 2
    assert "C116" in ran.err
    assert near in ran.err
    assert "shangxin_co" in ran.err


def test_the_setting_may_come_from_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRE_RULES_UNIT", "尚鑫公司")
    assert "只列单位：尚鑫公司" in run("check", FILE, *PLAIN).out


def test_of_several_files_each_has_to_have_it(run: Run, folder: Path) -> None:
    ran = run("check", FILE, "bad.yaml", "--unit", "尚鑫公司", *PLAIN)
    assert ran.code == 2
    assert "只列单位：尚鑫公司" in ran.out
    assert ran.err.count("C116") == 1
