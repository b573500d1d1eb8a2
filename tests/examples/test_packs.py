"""The example pack: by its folder, by its entry point as a distribution installs it, and by its own tests."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

import fire_rules
from tests.assurance.test_pytest_plugin import LOADED

ROOT = Path(__file__).parents[2]
PACK = ROOT / "examples" / "packs" / "park-house-rules"
RULES = PACK / "src" / "example_park_rules" / "rules"
BROKEN = ["EXAMPLEPARK-2.1-travel", "EXAMPLEPARK-2.2-ebikes", "EXAMPLEPARK-3.1-drills"]
PROJECT = tomllib.loads((PACK / "pyproject.toml").read_text(encoding="utf-8"))


def call(*arguments: str, cwd: Path, path: tuple[Path, ...] = ()) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join(map(str, (*path, ROOT)))
    environ = {**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=cwd, env=environ, capture_output=True, encoding="utf-8", check=False
    )


def violated(result: Any) -> list[str]:
    return sorted(f["main"]["citation"]["rule"] for f in result["findings"] if f["verdict"] == "violation")


# -- by its folder -----------------------------------------------------------------------------------------------------


def test_lint_cases_and_coverage() -> None:
    book = fire_rules.load_rulebook([RULES], bundled=False, from_files=True)
    assert fire_rules.rules.lint(book) == ()
    cases = fire_rules.rules.test(book)
    assert len(cases) == 14
    assert all(case.passed for case in cases)
    (whole, *_) = fire_rules.rules.coverage(book)
    assert (whole.instrument, whole.covered, whole.total) == ("EXAMPLEPARK", 3, 4)


@pytest.mark.parametrize("bundled", [False, True])
def test_its_building_breaks_each_rule_once(bundled: bool) -> None:
    book = fire_rules.load_rulebook([RULES], bundled=bundled)
    result = fire_rules.check(PACK / "building.yaml", book)
    assert sorted(f.main.citation.rule for f in result.findings if f.verdict == "violation") == BROKEN
    assert {f.gravity for f in result.findings} == {"shall"}, "house rules are no mandatory clauses"


def test_before_its_first_day_it_is_not_in_force_and_changes_nothing_else() -> None:
    from datetime import date

    options = fire_rules.RunOptions(inspection_date=date(2023, 12, 31), task="inspection", select=("EXAMPLEPARK",))
    alone = fire_rules.check(PACK / "building.yaml", fire_rules.load_rulebook([RULES], bundled=False), options)
    assert [f for f in alone.findings if f.verdict != "not_applicable"] == []
    example = ROOT / "examples" / "buildings" / "chinese.yaml"
    with_pack = fire_rules.check(example, fire_rules.load_rulebook([RULES]))
    without = fire_rules.check(example)
    assert [(f.fingerprint, f.verdict) for f in with_pack.findings] == [
        (f.fingerprint, f.verdict) for f in without.findings
    ]


# -- by its entry point ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of installed packages with the pack in it, laid out as its wheel says."""
    folder = tmp_path_factory.mktemp("site")
    (package,) = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    shutil.copytree(PACK / package, folder / Path(package).name, ignore=shutil.ignore_patterns("__pycache__"))
    project = PROJECT["project"]
    info = folder / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    info.mkdir()
    head = f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    (info / "METADATA").write_text(head, encoding="utf-8")
    lines = [
        line
        for group, points in project["entry-points"].items()
        for line in (f"[{group}]", *(f"{name} = {value}" for name, value in points.items()))
    ]
    (info / "entry_points.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_the_installed_pack_by_name(site: Path, tmp_path: Path) -> None:
    arguments = ("check", str(PACK / "building.yaml"), "--pack", "example-park", "--no-bundled", "--format", "json")
    ran = call(str(ROOT / "cli.py"), *arguments, cwd=tmp_path, path=(site,))
    assert ran.returncode == 1, ran.stderr
    document = json.loads(ran.stdout)
    assert violated(document["results"][0]) == BROKEN
    listed = call(
        str(ROOT / "cli.py"), "rules", "test", "--pack", "example-park", "--no-bundled", cwd=tmp_path, path=(site,)
    )
    assert (listed.returncode, listed.stderr.strip()) == (0, "14 个用例，通过 14，失败 0")


def test_packs_that_are_not_there(site: Path, tmp_path: Path) -> None:
    absent = call(str(ROOT / "cli.py"), "rules", "list", "--pack", "example-park", "--no-bundled", cwd=tmp_path)
    assert (absent.returncode, "C113 没有名为“example-park”的规则包" in absent.stderr) == (2, True)
    broken = tmp_path / "site"
    shutil.copytree(site, broken)
    shutil.rmtree(broken / "example_park_rules" / "rules")
    emptied = call(
        str(ROOT / "cli.py"), "rules", "list", "--pack", "example-park", "--no-bundled", cwd=tmp_path, path=(broken,)
    )
    assert (emptied.returncode, "C109" in emptied.stderr) == (2, True), "a pack without its folder is no empty pack"


@pytest.mark.slow
def test_pip_installs_it(tmp_path: Path) -> None:
    if find_spec("hatchling") is None:
        pytest.skip("needs hatchling, which the build of the pack uses")
    target = tmp_path / "site"
    source = tmp_path / "pack"
    shutil.copytree(PACK, source)
    pip = ("-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--target")
    installed = call(*pip, str(target), str(source), cwd=tmp_path)
    assert installed.returncode == 0, installed.stderr
    arguments = ("check", str(PACK / "building.yaml"), "--pack", "example-park", "--no-bundled", "--format", "json")
    ran = call(str(ROOT / "cli.py"), *arguments, cwd=tmp_path, path=(target,))
    assert violated(json.loads(ran.stdout)["results"][0]) == BROKEN


# -- by its own tests --------------------------------------------------------------------------------------------------


def test_its_own_tests(tmp_path: Path) -> None:
    copy = tmp_path / "pack"
    shutil.copytree(PACK, copy, ignore=shutil.ignore_patterns("__pycache__"))
    quick = ("-o", "fire_rules_bundled=false", "-o", "fire_rules_laws=2")
    ran = call("-m", "pytest", *LOADED, "-p", "no:cacheprovider", *quick, cwd=copy)
    assert ran.returncode == 0, ran.stdout
    assert "29 passed" in ran.stdout


def test_the_readme_is_short_and_says_that_this_is_no_law() -> None:
    lines = (PACK / "README.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 10
    assert "不是法规" in "\n".join(lines)
    assert "not law" in "\n".join(lines).lower()
    assert "非法规" in (RULES / "EXAMPLEPARK" / "instrument.yaml").read_text(encoding="utf-8")
