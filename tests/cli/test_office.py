"""``check --format docx`` and ``xlsx``: where they are written, and what is said where they cannot be."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("format_", ["docx", "xlsx"])
def test_written_to_a_file(run: Run, folder: Path, format_: str) -> None:
    pytest.importorskip({"docx": "docx", "xlsx": "openpyxl"}[format_])
    ran = run("check", "bad.yaml", "--format", format_, "--output", f"sheet.{format_}")
    assert (ran.code, ran.out) == (1, "")
    assert (folder / f"sheet.{format_}").read_bytes()[:2] == b"PK"
    assert run("check", "bad.yaml", "--format", format_, "--output", f"none/sheet.{format_}").code == 2


def test_redirected_stdout_takes_the_bytes(folder: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    command = [sys.executable, str(ROOT / "cli.py"), "check", "bad.yaml", "--format", "xlsx"]
    ran = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    assert ran.returncode == 1, ran.stderr.decode()
    assert openpyxl.load_workbook(BytesIO(ran.stdout)).worksheets[1]["D2"].value


@pytest.mark.parametrize(("lang", "advice"), [("zh", "用 --output FILE 写入文件"), ("en", "with --output FILE")])
def test_a_terminal_takes_no_document(run: Run, monkeypatch: pytest.MonkeyPatch, lang: str, advice: str) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    ran = run("--lang", lang, "check", "bad.yaml", "--format", "docx")
    assert (ran.code, ran.out) == (2, "")
    assert "C121" in ran.err
    assert advice in ran.err


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_the_library_the_extra_is_named(run: Run, monkeypatch: pytest.MonkeyPatch, lang: str) -> None:
    monkeypatch.setattr("fire_rules.report.office.find_spec", lambda name: None)
    ran = run("--lang", lang, "check", "bad.yaml", "--format", "xlsx", "--output", "sheet.xlsx")
    assert ran.code == 2
    assert "C122" in ran.err
    assert "pip install 'fire-rules[office]'" in ran.err
