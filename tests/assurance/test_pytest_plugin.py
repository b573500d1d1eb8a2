"""The pytest plugin: what it collects, how failures read, what the laws find, and that it leaves others alone."""

from __future__ import annotations

import os
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.rulebook.conftest import CLAUSE, INSTRUMENT

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parents[2]
PLUGIN = "fire_rules.assurance.pytest_plugin"
INSTALLED = any(point.value == PLUGIN for point in entry_points(group="pytest11"))
LOADED = () if INSTALLED else ("-p", PLUGIN)
CASES = ["limit", "over", "grade unknown", "protected"]
LAWS = ["learning never overturns", "forgetting never absolves", "order is nothing", "the boundary is exact"]
RULE = "rules/GBX/3.1.yaml::GBX-3.1-area"


def lay_out(folder: Path) -> None:
    home = folder / "GBX"
    home.mkdir(parents=True)
    (home / "instrument.yaml").write_text(INSTRUMENT, encoding="utf-8")
    (home / "3.1.yaml").write_text(CLAUSE, encoding="utf-8")


@pytest.fixture(scope="module", autouse=True)
def _imported(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Everything that the plugin imports is there: pytester forgets the modules that an inner run brings."""
    from fire_rules.assurance import pytest_items
    from fire_rules.assurance.pytest_bench import Bench
    from fire_rules.assurance.pytest_laws import LAWS, try_law

    folder = tmp_path_factory.mktemp("warm") / "rules"
    lay_out(folder)
    bench = Bench([folder], start=folder, bundled=False, laws=3)
    assert bench.book is not None
    assert bench.lint_of(folder / "GBX" / "3.1.yaml") == []
    for case in bench.book.cases:
        assert pytest_items.run_case(bench.book, case).passed
    for law in LAWS:
        try_law(bench, law, bench.book.rules[0], bench.book.cases)


@pytest.fixture
def rules(pytester: pytest.Pytester) -> pytest.Pytester:
    """A folder of rules that is configured, without laws."""
    lay_out(pytester.path / "rules")
    configure(pytester, fire_rules_laws="0")
    return pytester


def configure(pytester: pytest.Pytester, **settings: str) -> None:
    lines = {"fire_rules_rules": "rules", "fire_rules_bundled": "false", **settings}
    pytester.makeini("\n".join(["[pytest]", *(f"{key} = {value}" for key, value in lines.items() if value)]))


def change(pytester: pytest.Pytester, old: str, new: str, file: str = "3.1.yaml") -> None:
    path = pytester.path / "rules" / "GBX" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    return pytester.runpytest_inprocess(*LOADED, "-p", "no:cacheprovider", *arguments)


def collected(pytester: pytest.Pytester, *arguments: str) -> list[str]:
    found = run(pytester, "--collect-only", "-q", *arguments)
    return [line for line in found.outlines if "::" in line]


# -- what is collected -------------------------------------------------------------------------------------------------


def test_each_case_each_law_and_lint_is_a_test(rules: pytest.Pytester) -> None:
    configure(rules, fire_rules_laws="1")
    assert collected(rules) == [
        "rules/GBX/3.1.yaml::lint",
        *(f"{RULE}::{case}" for case in CASES),
        *(f"{RULE}::law: {law}" for law in LAWS),
        "rules/GBX/3.1.yaml::compartment.counted::half protected",
        "rules/GBX/instrument.yaml::lint",
    ]
    run(rules).assert_outcomes(passed=11)


def test_one_line_in_pyproject_is_enough(rules: pytest.Pytester) -> None:
    (rules.path / "tox.ini").unlink()
    rules.makepyprojecttoml('[tool.pytest.ini_options]\nfire_rules_rules = ["rules"]\n')
    assert len(collected(rules)) == 11


def test_one_case_can_be_named(rules: pytest.Pytester) -> None:
    assert collected(rules, f"{RULE}::grade unknown") == [f"{RULE}::grade unknown"]
    run(rules, f"{RULE}::over").assert_outcomes(passed=1)
    run(rules, "-k", "limit or half").assert_outcomes(passed=2, deselected=5)


def test_rules_outside_the_test_paths_are_tested_unless_others_are_named(rules: pytest.Pytester) -> None:
    tests = rules.mkdir("tests")
    (tests / "test_own.py").write_text("def test_own(): pass\n", encoding="utf-8")
    configure(rules, fire_rules_laws="0", testpaths="tests")
    run(rules).assert_outcomes(passed=8)
    assert collected(rules, "tests") == ["tests/test_own.py::test_own"]
    assert len(collected(rules, "rules")) == 7


def test_a_measureless_rule_has_no_boundary(rules: pytest.Pytester) -> None:
    configure(rules, fire_rules_laws="1")
    change(rules, "    measure: compartment.counted\n", "    require: compartment.counted < 3000\n")
    change(rules, "    at_most: limits[building.fire_resistance_grade].single\n", "")
    change(rules, ", times: 2", ", waive: true")
    assert not any("boundary" in name for name in collected(rules))


def test_cases_of_the_same_name_are_told_apart(rules: pytest.Pytester) -> None:
    change(rules, "at: over", "at: limit")
    assert [name.rpartition("::")[2] for name in collected(rules)][1:3] == ["limit", "limit (2)"]


@pytest.mark.slow
def test_processes_share_the_tests(rules: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("xdist")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    rules.runpytest_subprocess(*LOADED, "-n", "2").assert_outcomes(passed=7)


# -- how failures read -------------------------------------------------------------------------------------------------


def test_a_failing_case_shows_its_place_and_what_differed(rules: pytest.Pytester) -> None:
    change(rules, "{compartment.area: 3000.5}", "{compartment.area: 2999}")
    found = run(rules)
    found.assert_outcomes(passed=6, failed=1)
    found.stdout.fnmatch_lines(
        [
            "rules/GBX/3.1.yaml:41:5: R601 用例“GBX-3.1-area: over”没有通过：expect: violation ≠ compliant",
            "    expect: violation ≠ compliant",
            "    compartment.area: 2999",
        ]
    )
    found.stdout.no_fnmatch_line("*Traceback*")


def test_failures_in_english(rules: pytest.Pytester) -> None:
    configure(rules, fire_rules_lang="en", fire_rules_laws="0")
    change(rules, "rule: area, at: over", "rule: aera, at: over")
    run(rules).stdout.fnmatch_lines(["rules/GBX/3.1.yaml:41:5: R602 the case names rule 'aera', *nearest: area*"])


def test_each_finding_of_lint_is_a_test(rules: pytest.Pytester) -> None:
    change(rules, "says: {zh: 过大, en: too large}", 'says: {zh: 过大, en: ""}')
    change(rules, "    source: {sheet: none, verified: 2026-11-21, against: copy}\n", "")
    change(rules, "{zh: 试验规范, en: Trial code}", '{zh: 试验规范, en: ""}', "instrument.yaml")
    found = run(rules)
    found.assert_outcomes(passed=5, failed=3)
    assert [line.partition(" - ")[0] for line in found.outlines if line.startswith("FAILED")] == [
        "FAILED rules/GBX/3.1.yaml::lint: R509-8",
        "FAILED rules/GBX/3.1.yaml::lint: R510-23",
        "FAILED rules/GBX/instrument.yaml::lint: R510-0",
    ]
    found.stdout.fnmatch_lines(["rules/GBX/3.1.yaml:23:5: R510 “GBX-3.1-area”缺少 says 的中文或英文"])


def test_what_lint_warns_of_is_a_warning(rules: pytest.Pytester) -> None:
    """A duty of law from which no liability is drawn."""
    change(rules, "kind: standard", "kind: law", "instrument.yaml")
    found = run(rules)
    found.assert_outcomes(passed=7, warnings=1)
    found.stdout.fnmatch_lines(["*RuleTestWarning: rules/GBX/3.1.yaml:24:5: I520*"])


def test_consequences_that_cannot_be_read_are_a_failure(rules: pytest.Pytester) -> None:
    folder = rules.path / "rules" / "_consequences"
    folder.mkdir()
    (folder / "wrong.yaml").write_text("consequence: wrong\nkidn: liability\n", encoding="utf-8")
    found = run(rules)
    assert found.ret == pytest.ExitCode.TESTS_FAILED
    found.stdout.fnmatch_lines(["*rules/_consequences/wrong.yaml:2:1: *"])


def test_rules_that_do_not_load_are_told_once(rules: pytest.Pytester) -> None:
    change(rules, "measure: compartment.counted", "measure: compartment.cuonted")
    found = run(rules)
    assert found.ret == pytest.ExitCode.INTERRUPTED
    found.assert_outcomes(errors=1)
    assert sum("compartment.cuonted" in line or "cuonted" in line for line in found.outlines) >= 1
    found.stdout.fnmatch_lines(["*rules/GBX/3.1.yaml:28:*"])


@pytest.mark.parametrize(
    ("settings", "said"),
    [({"fire_rules_rules": "nowhere"}, "*there is no folder *nowhere"), ({"fire_rules_laws": "many"}, "*is no number")],
)
def test_wrong_settings_are_usage_errors(rules: pytest.Pytester, settings: dict[str, str], said: str) -> None:
    configure(rules, **settings)
    found = run(rules)
    assert found.ret == pytest.ExitCode.USAGE_ERROR
    found.stderr.fnmatch_lines([said])


# -- the laws ----------------------------------------------------------------------------------------------------------

BREAK = """
from fire_rules.language import bounds as b
from fire_rules.language.interpret import Interpreter
from fire_rules.language.types import NumberType
from fire_rules.assurance import laws_files
from fire_rules.rulebook import compile

whole = Interpreter.unknown
Interpreter.unknown = lambda self, type_, missing, tree: (
    b.exact(b.Decimal(0)) if isinstance(type_, NumberType) else whole(self, type_, missing, tree)
)
compile._OPERATORS["at_most"] = "<"
placeless = laws_files.placeless
laws_files.placeless = lambda value: id(value) if hasattr(value, "obligation") else placeless(value)
"""


def test_the_laws_find_a_broken_machine(rules: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unknown figures are zero, at most is below, and no two findings are the same."""
    configure(rules, fire_rules_laws="20", fire_rules_lang="en")
    rules.makeconftest(BREAK)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    found = rules.runpytest_subprocess(*LOADED, "-k", "law:")
    found.assert_outcomes(failed=4, deselected=7)
    found.stdout.fnmatch_lines(
        [
            "rules/GBX/3.1.yaml:24:5: GBX-3.1-area",
            "    learning never overturns: building[[]building[]]/compartments[[]compartment[]]",
            "    *: * → *",
            '    * "fire_resistance_grade": "二级"*',
        ]
    )
    assert not any("Traceback" in line for line in found.outlines)


def test_a_rule_that_nothing_reaches_is_not_called_lawful(rules: pytest.Pytester) -> None:
    configure(rules, fire_rules_laws="3")
    change(rules, "when: compartment.part.kind == factory", "when: inspection_date < date(1990, 1, 1)")
    found = run(rules, "-k", "law:", "-rs")
    found.stdout.fnmatch_lines(["SKIPPED*生成的建筑没有触及这条规则"])


# -- leaving others alone ----------------------------------------------------------------------------------------------

QUIET = """
import sys

def test_own():
    heavy = ("fire_rules.rulebook", "fire_rules.assurance.pytest_items", "fire_rules.model", "yaml", "pydantic")
    assert "fire_rules.assurance.pytest_plugin" in sys.modules
    assert [name for name in heavy if name in sys.modules] == []
"""


def test_a_run_that_does_not_configure_it_is_left_alone(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytester.makepyfile(QUIET)
    home = pytester.mkdir("rules") / "GBX"
    home.mkdir()
    (home / "3.1.yaml").write_text("nonsense: [", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    found = pytester.runpytest_subprocess(*LOADED, "-p", "no:hypothesispytest")
    found.assert_outcomes(passed=1)


def test_the_entry_point(rules: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a distribution declares it, read from the file that does; pytest finds the plugin by itself."""
    import tomllib

    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    assert declared["pytest11"] == {"fire_rules": PLUGIN}
    assert find_spec(PLUGIN) is not None
    info = rules.mkdir("site") / "trial-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: trial\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[pytest11]\nfire_rules = {PLUGIN}\n", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(info.parent), str(ROOT))))
    rules.runpytest_subprocess().assert_outcomes(passed=7)
