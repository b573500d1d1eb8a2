"""The command line as a process: encodings, broken pipes, what is imported."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = ("pydantic", "rich", "durable", "fire_rules.engine", "fire_rules.model", "fire_rules.inference")


def call(folder: Path, *arguments: str, **environ: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), *arguments],
        capture_output=True,
        check=False,
        cwd=folder,
        env={**os.environ, **environ},
    )


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437"])
def test_nothing_is_lost_where_the_encoding_is_too_small(folder: Path, encoding: str) -> None:
    plain = call(folder, "check", "bad.yaml", PYTHONIOENCODING="utf-8")
    ran = call(folder, "check", "bad.yaml", PYTHONIOENCODING=encoding)
    assert ran.returncode == 1
    assert ran.stdout.decode("utf-8") == plain.stdout.decode("utf-8")
    assert "已按 UTF-8 输出" in ran.stderr.decode("utf-8")


def test_an_encoding_that_holds_the_text_is_kept(folder: Path) -> None:
    ran = call(folder, "check", "bad.yaml", PYTHONIOENCODING="gb18030")
    assert "大于1000㎡" in ran.stdout.decode("gb18030")
    assert ran.stderr == b""


def test_json_is_always_utf8(folder: Path) -> None:
    ran = call(folder, "check", "bad.yaml", "--format", "json", PYTHONIOENCODING="gb18030")
    assert "防火分区" in ran.stdout.decode("utf-8")
    assert ran.stderr == b""


def test_a_closed_pipe_is_no_fault(folder: Path) -> None:
    command = f"{sys.executable} {ROOT / 'cli.py'} check bad.yaml --all | head -1 >/dev/null; echo ${{PIPESTATUS[0]}}"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, check=False, cwd=folder)
    assert b"Traceback" not in ran.stderr
    assert b"Exception" not in ran.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
def test_a_report_that_cannot_be_written_is_a_fault(folder: Path) -> None:
    command = f"{sys.executable} {ROOT / 'cli.py'} check good.yaml --all >/dev/full"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, check=False, cwd=folder)
    assert ran.returncode == 3
    assert ran.stderr


def script(folder: Path, code: str) -> subprocess.CompletedProcess[bytes]:
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=folder, env=environ)


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["rules", "list"], ["facts", "stair"]])
def test_light_commands_import_little(folder: Path, arguments: list[str]) -> None:
    code = (
        "import sys\nfrom fire_rules.cli import main\n"
        f"main({arguments!r})\n"
        f"print([m for m in sys.modules if m.startswith({HEAVY!r})], file=sys.stderr)"
    )
    assert script(folder, code).stderr.strip() == b"[]"


def test_importing_the_package_imports_nothing(folder: Path) -> None:
    code = "import sys, fire_rules\nprint([m for m in sys.modules if m.startswith(('fire_rules.', 'click', 'yaml'))])"
    assert script(folder, code).stdout.strip() == b"[]"
