"""The other commands, help, and messages of usage."""

import json
from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.mark.parametrize(
    "command", ["", "check", "explain", "rule", "table", "rules", "facts", "schema", "new", "cache"]
)
@pytest.mark.parametrize(("lang", "usage"), [("zh", "用法："), ("en", "Usage: ")])
def test_help_in_both_languages(run: Run, command: str, lang: str, usage: str) -> None:
    ran = run(*command.split(), "--lang", lang, "--help")
    assert ran.code == 0
    assert ran.out.startswith(usage)


def test_language_from_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRE_RULES_LANG", "en")
    assert run("--help").out.startswith("Usage: ")
    assert "more than" in run("check", "bad.yaml").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("explian",), "没有命令 explian；是否指 explain？"),
        (("check", "--formta", "json"), "没有选项 --formta"),
        (("check", "good.yaml", "--jobs", "0"), "--jobs 的值不对"),
        (("explain", "good.yaml"), "缺少参数"),
    ],
)
def test_usage_errors_in_chinese(run: Run, arguments: tuple[str, ...], said: str) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert said in ran.err
    assert ran.out == ""


def test_explain(run: Run) -> None:
    arguments = ("--rule", "T-1.1-area", "--rules", "rules", "--no-bundled")
    ran = run("explain", "bad.yaml", *arguments)
    assert ran.code == 0
    assert "building.fire_resistance_grade = 二级" in ran.out
    assert "bad.yaml:5:26" in ran.out.replace("\n", "").replace(" ", "")
    assert run("explain", "bad.yaml", *arguments, "--subject", "F1").out == ran.out
    assert run("explain", "bad.yaml", *arguments, "--subject", "F9").code == 2
    assert run("explain", "bad.yaml", "--rule", "T-9", "--rules", "rules", "--no-bundled").code == 2


def test_rule_table_and_list(run: Run) -> None:
    only = ("--rules", "rules", "--no-bundled")
    shown = run("rule", "T-1.1-area", *only).out
    assert "《试验规范》GB 1 第1.1条" in shown
    assert "at_most limits[building.fire_resistance_grade].area" in shown
    assert run("rule", "area", *only).out == shown
    table = run("table", "1.1", *only).out
    assert [line.split() for line in table.splitlines()[2:5]] == [["一级", "2000"], ["二级", "1000"], ["三、四级", "—"]]
    assert run("table", "9.9", *only).code == 2
    assert "T-1.1-stair" in run("rules", "list", *only).out


def test_no_such_rule_suggests(run: Run) -> None:
    ran = run("rule", "T-1.1-aera", "--rules", "rules", "--no-bundled")
    assert ran.code == 2
    assert "T-1.1-area" in ran.err


def test_definitions_command(run: Run) -> None:
    assert run("definitions", "good.yaml").code == 0


def test_facts(run: Run) -> None:
    assert "stair.form  形式" in run("facts", "form").out
    assert "敞开楼梯" in run("facts", "形式").out
    assert run("facts", "楼梯").out.startswith("stair  楼梯")
    assert run("facts", "nothing").code == 2


def test_schemas(run: Run) -> None:
    assert json.loads(run("schema", "report").out)["title"] == "fire-rules report"
    assert json.loads(run("schema", "building").out)["$schema"].startswith("https://json-schema.org")


@pytest.mark.parametrize("kind", ["factory", "warehouse", "mixed"])
def test_new_can_be_checked(run: Run, folder: Any, kind: str) -> None:
    (folder / "new.yaml").write_text(run("new", "--kind", kind).out, encoding="utf-8")
    assert run("check", "new.yaml").code == 4
