"""``check``: exit codes, files, selection, output."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import building

Run = Callable[..., Any]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("good.yaml",), 0),
        (("bad.yaml",), 1),
        (("open.yaml",), 4),
        (("open.yaml", "--allow-open"), 0),
        (("bad.yaml", "--exit-zero"), 0),
        (("open.yaml", "--exit-zero"), 0),
        (("good.yaml", "open.yaml"), 4),
        (("open.yaml", "bad.yaml"), 1),
        (("bad.yaml", "broken.yaml"), 2),
        (("broken.yaml", "--exit-zero"), 2),
        (("good.yaml", "--select", "trial-stair"), 4),
        (("good.yaml", "--select", "nothing"), 2),
        (("none.yaml",), 2),
        ((), 2),
        (("good.yaml", "--format", "sarif9"), 2),
        (("good.yaml", "--annex", "opinion"), 2),
        (("good.yaml", "--format", "json", "--bom"), 2),
        (("good.yaml", "--format", "markdown", "--annex", "opinion"), 0),
        (("bad.yaml", "--format", "csv", "--bom"), 1),
        (("bad.yaml", "--format", "sarif"), 1),
        (("good.yaml", "--as-of", "yesterday"), 2),
        (("good.yaml", "--bogus"), 2),
    ],
)
def test_exit_codes(run: Run, folder: Path, arguments: tuple[str, ...], code: int) -> None:
    (folder / "broken.yaml").write_text("building:\n  stpreys: 3\n", encoding="utf-8")
    assert run("check", *arguments).code == code


def test_report_on_stdout_diagnostics_on_stderr(run: Run, folder: Path) -> None:
    (folder / "broken.yaml").write_text("building:\n  heigth: 3\n", encoding="utf-8")
    ran = run("check", "bad.yaml", "broken.yaml")
    assert "防火分区F1建筑面积1200㎡，大于1000㎡（二级），不符合《试验规范》GB1-2020第1.1条。" in ran.flat
    assert "broken.yaml:2:" in ran.err
    assert "height" in ran.err
    assert "broken.yaml:2:" not in ran.out
    assert "broken.yaml：1 处错误" in ran.out


def test_advice_never_fails(run: Run, folder: Path) -> None:
    text = building().replace("stairs: none", "stairs: [{id: S, form: open_stair}]")
    (folder / "advice.yaml").write_text(text, encoding="utf-8")
    ran = run("check", "advice.yaml")
    assert ran.code == 0
    assert "建议性条文未满足" in ran.out


def test_folders_and_patterns(run: Run, folder: Path) -> None:
    inner = folder / "more"
    inner.mkdir()
    (inner / "x.yaml").write_text(building(), encoding="utf-8")
    (inner / ".hidden.yaml").write_text("nonsense: [", encoding="utf-8")
    assert "合计 2 个文件" in run("check", "more", "good.yaml").out
    assert "合计 2 个文件" in run("check", "more/*.yaml", "good.yaml", "good.yaml").out
    assert run("check", "more/*.json").code == 2


def test_stdin(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys
    from hashlib import sha256

    data = building("1200").encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    ran = run("check", "-", "--format", "json")
    found = json.loads(ran.out)["results"][0]
    assert ran.code == 1
    assert found["source"] == "<stdin>"
    assert found["source_digest"] == sha256(data).hexdigest()


def test_output_is_a_utf8_file(run: Run, folder: Path) -> None:
    ran = run("check", "bad.yaml", "--output", "report.txt")
    assert ran.out == ""
    assert "大于1000㎡" in (folder / "report.txt").read_text(encoding="utf-8")
    assert run("check", "bad.yaml", "--output", "no/such/report.txt").code == 2


def test_processes_give_the_same_bytes(run: Run) -> None:
    files = ("bad.yaml", "open.yaml", "good.yaml")
    assert run("check", *files, "--jobs", "2").out == run("check", *files).out


def test_english(run: Run) -> None:
    for arguments in (("check", "bad.yaml", "--lang", "en"), ("--lang", "en", "check", "bad.yaml")):
        ran = run(*arguments)
        sentence = "fire compartment F1, area 1200 m², more than 1000 m² (grade II); contrary to GB 1-2020, 1.1."
        assert sentence.replace(" ", "") in ran.flat


def test_as_of_decides_the_law(run: Run) -> None:
    ran = run("check", "bad.yaml", "--as-of", "2019-12-31", "--allow-open")
    assert "版本未收录" in ran.out or ran.code == 0
    assert ran.code != 1


def test_cross_check_counts_on_stderr(run: Run) -> None:
    ran = run("check", "bad.yaml", "--cross-check", "--engine", "plain")
    assert "交叉校核：比对" in ran.err
    assert "0 处不一致" in ran.err


def test_all_and_statistics(run: Run) -> None:
    assert "不大于1000㎡" in run("check", "good.yaml", "--all").out
    assert "1  《试验规范》GB 1-2020第1.1条" in run("check", "bad.yaml", "--statistics").out


def test_a_fault_of_the_tool_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import fire_rules.batch

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("out\nof order")

    monkeypatch.setattr(fire_rules.batch, "check", broken)
    ran = run("check", "good.yaml", "bad.yaml", "--lang", "en")
    assert ran.code == 3
    assert ran.err.splitlines() == [
        "good.yaml: internal error: RuntimeError: out of order",
        "bad.yaml: internal error: RuntimeError: out of order",
    ]
    assert "Traceback" in run("check", "good.yaml", "--debug").err


def test_no_colour_off_a_terminal(run: Run) -> None:
    assert "\x1b" not in run("check", "bad.yaml").out
