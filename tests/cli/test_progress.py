"""Progress over many files: a line on a terminal that is gone at the end, and nothing anywhere else."""

from __future__ import annotations

import io
import os
import re
import select
import subprocess
import sys
from pathlib import Path

import pytest

from fire_rules.cli.progress import OnTerminal, progress

pty = pytest.importorskip("pty")
ROOT = Path(__file__).parents[2]
FILES = ("good.yaml", "bad.yaml", "open.yaml")
CLEARED = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\r")


def on_terminal(folder: Path, *arguments: str, **environ: str) -> tuple[str, str, int]:
    """stdout through a pipe, stderr on a terminal, and the exit code."""
    master, slave = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, str(ROOT / "cli.py"), *arguments],
        cwd=folder,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "80", "PYTHONIOENCODING": "utf-8", **environ},
        stdout=subprocess.PIPE,
        stderr=slave,
    )
    os.close(slave)
    seen = b""
    while True:
        ready, _, _ = select.select([master], [], [], 60)
        if not ready:
            break
        try:
            piece = os.read(master, 65536)
        except OSError:
            break
        if not piece:
            break
        seen += piece
    os.close(master)
    assert child.stdout is not None
    report = child.stdout.read().decode("utf-8", "replace")
    child.stdout.close()
    return report, seen.decode("utf-8"), child.wait(60)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_line_on_a_terminal(folder: Path, jobs: str) -> None:
    report, seen, code = on_terminal(folder, "check", *FILES, "--jobs", jobs)
    assert code == 1
    assert "检查" in seen
    assert "3/3" in seen
    assert "open.yaml" in seen
    assert seen.rstrip("\r\n").endswith(("\x1b[2K", "\x1b[?25h")), "the line is cleared at the end"
    assert "合计 3 个文件" in report


def test_silent_in_a_pipe(folder: Path) -> None:
    command = [sys.executable, str(ROOT / "cli.py"), "check", *FILES]
    assert subprocess.run(command, cwd=folder, capture_output=True, check=False).stderr == b""


def test_complaints_stand_above_the_line(folder: Path) -> None:
    (folder / "wrong.yaml").write_text("building:\n  heigth: 3\n", encoding="utf-8")
    _, seen, code = on_terminal(folder, "check", "good.yaml", "wrong.yaml", "bad.yaml", "--lang", "en")
    assert code == 2
    plain = CLEARED.sub("", seen)
    assert "wrong.yaml:2:3: M101" in plain
    assert "checking" in plain


def test_no_line_for_one_file(folder: Path) -> None:
    assert on_terminal(folder, "check", "good.yaml")[1] == ""


class Stream(io.StringIO):
    """A stream that says of itself what a test wants."""

    def __init__(self, encoding: str, terminal: bool) -> None:
        super().__init__()
        self._encoding, self._terminal = encoding, terminal

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding

    def isatty(self) -> bool:
        return self._terminal


@pytest.mark.parametrize(
    ("encoding", "terminal", "term", "files", "shown"),
    [
        ("utf-8", True, "xterm", 2, True),
        ("utf-8", True, "xterm", 1, False),
        ("utf-8", False, "xterm", 2, False),
        ("gb18030", True, "xterm", 2, False),
        ("utf-8", True, "dumb", 2, False),
    ],
)
def test_where_a_line_is_shown(
    encoding: str, terminal: bool, term: str, files: int, shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", Stream(encoding, terminal))
    monkeypatch.setenv("TERM", term)
    with progress(files, "zh") as line:
        assert isinstance(line, OnTerminal) == shown


def test_the_console_library_is_loaded_at_a_terminal_only(folder: Path) -> None:
    code = (
        "import sys\nfrom fire_rules.cli import main\n"
        f"main(['check', *{FILES!r}])\n"
        "print('rich' in sys.modules, file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stderr.split() == ["False"]
