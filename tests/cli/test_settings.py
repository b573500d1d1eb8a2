"""Where settings come from, and which wins."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fire_rules.cli.settings import resolve
from fire_rules.source import SourceError
from tests.cli.conftest import building

Run = Callable[..., Any]


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def test_precedence(tmp_path: Path) -> None:
    write(tmp_path / "fire-rules.toml", 'task = "review"\njobs = 3\nselect = ["A"]\n')
    environ = {"FIRE_RULES_TASK": "acceptance", "FIRE_RULES_JOBS": "2"}
    settings = resolve({"task": "inspection"}, environ, tmp_path)
    assert (settings["task"], settings["jobs"], settings["select"], settings["format"]) == (
        "inspection",
        2,
        ("A",),
        "text",
    )
    assert [settings.found[n].source for n in ("task", "jobs", "select", "format")] == [
        "command line",
        "environment",
        "configuration",
        "default",
    ]


def test_the_file_stands_between_environment_and_configuration(run: Run, folder: Path) -> None:
    write(folder / "a.yaml", building(more="check: {task: acceptance}\n"))
    write(folder / "fire-rules.toml", 'task = "review"\n')
    assert "任务：验收" in run("check", "a.yaml").out
    assert "任务：审查" in run("check", "good.yaml").out
    assert "任务：自查" in run("check", "a.yaml", "--task", "self_check").out


def test_configuration_is_found_upwards(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    write(tmp_path / "pyproject.toml", '[tool.other]\njobs = 9\n[tool.fire-rules]\nexit-zero = true\nrules = ["r"]\n')
    settings = resolve({}, {}, below)
    assert settings["exit_zero"] is True
    assert settings["rules"] == (str(tmp_path / "r"),)
    assert settings["jobs"] == 1


@pytest.mark.parametrize(
    "text",
    [
        "[tool.fire-rules]\njobs = 3",
        "[tool.'fire-rules']\njobs = 3",
        '[ tool . "fire-rules" ]\njobs = 3',
        "[tool]\nfire-rules = {jobs = 3}",
        "[tool]\nfire-rules.jobs = 3",
        '[tool]\n  "fire-rules" . jobs = 3',
        "tool.fire-rules.jobs = 3",
        "tool = {fire-rules = {jobs = 3}}",
    ],
)
def test_a_shared_file_may_be_written_in_every_way_of_its_format(tmp_path: Path, text: str) -> None:
    write(tmp_path / "pyproject.toml", text)
    assert resolve({}, {}, tmp_path)["jobs"] == 3


def test_a_shared_file_of_others_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "fire-rules.toml", "jobs = 2")
    (tmp_path / "a").mkdir()
    write(
        tmp_path / "a" / "pyproject.toml",
        '[project]\nname = "fire-rules-of-ours"\n[project.scripts]\nfire-rules = "x:y"',
    )
    assert resolve({}, {}, tmp_path / "a")["jobs"] == 2


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("\njbos = 2\n", "C104", 2),
        ('jobs = "two"\n', "C103", 1),
        ('select = "A"\n', "C103", 1),
        ('task = "guess"\n', "C103", 1),
        ("as-of = 3\n", "C103", 1),
        ("jobs = \n", "C105", 1),
    ],
)
def test_bad_configuration_has_its_line(tmp_path: Path, text: str, code: str, line: int) -> None:
    write(tmp_path / "fire-rules.toml", text)
    with pytest.raises(SourceError) as caught:
        resolve({}, {}, tmp_path)
    found = caught.value.diagnostics[0]
    assert found.code == code
    assert found.place is not None
    assert found.place.line == line


def test_bad_environment_names_the_variable(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRE_RULES_JOBS", "many")
    ran = run("check", "good.yaml")
    assert ran.code == 2
    assert "FIRE_RULES_JOBS" in ran.err


def test_show_settings(run: Run, folder: Path) -> None:
    write(folder / "fire-rules.toml", "jobs = 3\n")
    shown = run("check", "--show-settings", "--all").out
    assert "jobs = 3  # configuration" in shown
    assert "all = true  # command line" in shown
    assert "bundled = false  # environment FIRE_RULES_BUNDLED" in shown
    assert 'engine = "auto"  # default' in shown
