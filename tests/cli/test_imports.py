"""What a command imports: start-up is paid by every call, so nothing is loaded that the command does not need."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILDING = "examples/buildings/anyang.yaml"
RULE = "GB50016-3.7.6-stair-form"
LOADED = """
import contextlib, io, json, sys
from fire_rules.cli import main
with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")):
    main(sys.argv[1:])
print(json.dumps(sorted(sys.modules)))
"""


def loaded(*arguments: str) -> set[str]:
    """The modules, and the packages that they stand in, after a command in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments], cwd=ROOT, capture_output=True, text=True, check=True, timeout=120
    )
    names: list[str] = json.loads(run.stdout)
    return {*names, *(name.partition(".")[0] for name in names)}


@pytest.mark.parametrize("arguments", [("--help",), ("check", "--help"), ("rule", RULE)], ids=" ".join)
def test_help_and_rules_need_neither_model_nor_console(arguments: tuple[str, ...]) -> None:
    assert not loaded(*arguments) & {"pydantic", "rich", "durable", "fire_rules.engine.run"}


def test_a_check_loads_nothing_that_only_tests_and_other_commands_need() -> None:
    found = loaded("check", BUILDING)
    assert "pydantic" in found
    unwanted = {"hypothesis", "jsonschema", "pytest", "click.testing", "unittest", "rich", "fire_rules.assurance"}
    assert not found & unwanted


PLUGINS = """
import sys
from fire_rules.cli.plugins import without_plugins
without_plugins()
from pydantic import BaseModel
class Model(BaseModel):
    area: float
assert Model(area="3").area == 3
assert "importlib.metadata" not in sys.modules, "plugins were looked for"
from pydantic.plugin import _loader
assert _loader.get_plugins() == ()
assert _loader.PYDANTIC_ENTRY_POINT_GROUP == "pydantic"
assert not hasattr(_loader, "nothing_of_that_name")
import fire_rules.cli.plugins as plugins
before = sys.modules[plugins.LOADER]
without_plugins()
assert sys.modules[plugins.LOADER] is before, "pydantic was imported before"
"""


def test_pydantic_looks_for_no_plugins() -> None:
    run = subprocess.run([sys.executable, "-c", PLUGINS], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


def test_a_check_reads_no_rule_file() -> None:
    found = loaded("check", BUILDING)
    if "fire_rules._bundled.index" not in found:
        pytest.skip("the generated modules are not those of the rule files")
    assert not found & {"fire_rules.rulebook.gather", "fire_rules.rulebook.clause_file", "fire_rules.source.syntax"}
