"""The templates for continuous integration: their steps are run as a shell would run them."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]


def read(path: str) -> Any:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A copy of the example with ``fire-rules`` on the path."""
    shutil.copytree(ROOT / "examples" / "ci", tmp_path / "repository")
    tool = tmp_path / "bin" / "fire-rules"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{ROOT / "cli.py"}" "$@"\n', encoding="utf-8")
    tool.chmod(0o755)
    return tmp_path / "repository"


def shell(repository: Path, script: str, **more: str) -> subprocess.CompletedProcess[str]:
    own = {key: value for key, value in os.environ.items() if not key.startswith("FIRE_RULES_")}
    own["PATH"] = f"{repository.parent / 'bin'}{os.pathsep}{own['PATH']}"
    own["GITHUB_STEP_SUMMARY"] = str(repository / "summary.md")
    return subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=repository,
        env={**own, **more},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def workflow(name: str) -> str:
    steps = read("examples/ci/.github/workflows/fire.yml")["jobs"]["fire"]["steps"]
    return next(str(step["run"]) for step in steps if step.get("name") == name)


def test_the_workflow_passes_and_fails_where_it_should(repository: Path) -> None:
    passed = shell(repository, workflow("check"))
    assert (passed.returncode, passed.stderr) == (0, "")
    assert passed.stdout.count("::notice") == 2
    workshop = repository / "buildings" / "workshop.yaml"
    workshop.write_text(workshop.read_text(encoding="utf-8").replace("max_travel: 55", "max_travel: 65"), "utf-8")
    failed = shell(repository, workflow("check"))
    assert failed.returncode == 1
    assert "file=buildings/workshop.yaml" in failed.stdout
    assert shell(repository, workflow("summary")).returncode == 0
    assert "65m" in (repository / "summary.md").read_text(encoding="utf-8").replace(" ", "")
    assert shell(repository, workflow("report")).returncode == 0
    assert len(json.loads((repository / "fire.json").read_text(encoding="utf-8"))["results"]) == 3


def test_an_expired_suppression_fails_the_workflow(repository: Path) -> None:
    listed = repository / "suppressions.yaml"
    listed.write_text(listed.read_text(encoding="utf-8").replace("2099-12-31", "2024-01-01"), encoding="utf-8")
    failed = shell(repository, workflow("check"))
    assert (failed.returncode, "F609" in failed.stderr) == (1, True)


def test_gitlab(repository: Path) -> None:
    for step in read("examples/ci/.gitlab-ci.yml")["fire"]["script"]:
        assert shell(repository, step).returncode == 0, step
    issues = json.loads((repository / "fire-quality.json").read_text(encoding="utf-8"))
    assert {issue["severity"] for issue in issues} == {"info"}
    assert 'failures="0"' in (repository / "fire-junit.xml").read_text(encoding="utf-8")


def test_pre_commit(repository: Path) -> None:
    (local,) = read("examples/ci/.pre-commit-config.yaml")["repos"]
    (hook,) = read(".pre-commit-hooks.yaml")
    assert shell(repository, f"{local['hooks'][0]['entry']} buildings/workshop.yaml").returncode == 0
    (repository / "suppressions.yaml").write_text("suppressions: none\n", encoding="utf-8")
    assert shell(repository, f"{hook['entry']} --as-of 2024-06-01 buildings/packing-hall.yaml").returncode == 1


def test_the_action(repository: Path) -> None:
    step = read("action.yml")["runs"]["steps"][-1]
    given = {"FILES": "buildings", "AS_OF": "2024-06-01", "ARGUMENTS": ""}
    assert set(step["env"]) == set(given)
    assert shell(repository, step["run"], **given).returncode == 0
    assert (repository / "summary.md").stat().st_size > 0
    assert shell(repository, step["run"], **{**given, "ARGUMENTS": "--suppressions none.yaml"}).returncode == 2
