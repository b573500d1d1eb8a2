"""Completion: what a shell is offered, by click's protocol and in the shells that are here; and that it is quick."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from fire_rules.rulebook import load_rulebook
from fire_rules.rulebook.locate import bundled_root
from fire_rules.rulebook.names import names_of
from tests.cli.test_imports import LOADED

ROOT = Path(__file__).parents[2]
OWN = ["--rules", "rules", "--no-bundled"]


def offered(folder: Path, *words: str, shell: str = "bash", **environ: str) -> list[str]:
    """What is offered for the last of the words."""
    environ |= {"_FIRE_RULES_COMPLETE": f"{shell}_complete", "COMP_WORDS": "fire-rules " + " ".join(words)}
    environ |= {"COMP_CWORD": str(len(words) if shell != "fish" else words[-1])}
    ran = subprocess.run(
        [sys.executable, str(ROOT / "cli.py")],
        cwd=folder,
        env={**os.environ, **environ},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert ran.stderr == ""
    return ran.stdout.splitlines()


def values(lines: list[str]) -> list[str]:
    return [line.removeprefix("plain,") for line in lines]


def test_commands_and_options(folder: Path) -> None:
    assert values(offered(folder, "ex")) == ["explain"]
    assert values(offered(folder, "rules", "")) == ["list", "lint", "test", "new", "coverage"]
    assert "--format" in values(offered(folder, "check", "--f"))
    assert values(offered(folder, "--v")) == ["--version"]
    assert values(offered(folder, "completion", "")) == ["bash", "zsh", "fish"]
    assert "check" in values(offered(folder, "nonsense", "")), "a mistyped command is no usage error under the cursor"


def test_rules_tables_formats_and_facts(folder: Path) -> None:
    assert values(offered(folder, "explain", "bad.yaml", *OWN, "--rule", "T-1.1-a")) == ["T-1.1-area"]
    assert values(offered(folder, "rule", *OWN, "")) == ["T-1.1-area", "T-1.1-stair"]
    assert values(offered(folder, "table", *OWN, "")) == ["1.1"]
    assert values(offered(folder, "check", "--format", "s")) == ["sarif"]
    assert values(offered(folder, "check", *OWN, "--select", "T,trial-")) == ["T,trial-area", "T,trial-stair"]
    assert "travel_share" in values(offered(folder, "facts", "travel"))
    assert "楼梯" in values(offered(folder, "facts", "楼"))
    assert values(offered(folder, "rules", "new", "--subject", "stai")) == ["stair"]


def test_rules_that_the_configuration_names_are_offered(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("RULES", "BUNDLED"):
        monkeypatch.delenv(f"FIRE_RULES_{name}")
    assert "GB50016-3.7.6-stair-form" in values(offered(folder, "rule", "GB50016-3.7.6"))
    (folder / "fire-rules.toml").write_text('rules = ["rules"]\nbundled = false\n', encoding="utf-8")
    assert values(offered(folder, "rule", "")) == ["T-1.1-area", "T-1.1-stair"]
    (folder / "fire-rules.toml").write_text("bundeld = false\n", encoding="utf-8")
    assert "GB50016-3.7.6-stair-form" in values(offered(folder, "rule", "GB50016-3.7.6"))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (["check", "b"], "file,b"),
        (["diff", "a.yaml", "b"], "file,b"),
        (["check", "--output", ""], "file,"),
        (["check", "--rules", "r"], "dir,r"),
        (["rules", "new", "--into", ""], "dir,"),
    ],
)
def test_files_and_folders_are_left_to_the_shell(folder: Path, words: list[str], kind: str) -> None:
    assert offered(folder, *words) == [kind]


def test_help_stands_beside_commands_in_the_language_of_the_user(folder: Path) -> None:
    assert offered(folder, "dif", shell="zsh")[:3] == [
        "plain",
        "diff",
        "比较两个文件或两个日期：哪些结论变了，因何而变",
    ]
    said = offered(folder, "dif", shell="fish", FIRE_RULES_LANG="en")
    assert said == ["plain,diff\tcompare two files, or two dates of law: what turned, and by what"]


def test_names_in_the_texts_are_those_of_the_rulebook() -> None:
    book, found = load_rulebook(), names_of([bundled_root()])
    assert found.rules == tuple(sorted(rule.id for rule in book.rules))
    assert set(found.obligations) == {rule.obligation for rule in book.rules}
    assert set(found.tables) == {table.clause for table in book.tables.values()}
    assert set(found.instruments) == set(book.instruments)


def test_completion_loads_neither_model_nor_rules(folder: Path) -> None:
    code = LOADED.replace("main(sys.argv[1:])", "try:\n        main([])\n    except SystemExit:\n        pass")
    environ = {"_FIRE_RULES_COMPLETE": "bash_complete", "COMP_WORDS": "fire-rules rule G", "COMP_CWORD": "2"}
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, **environ, "FIRE_RULES_RULES": "", "FIRE_RULES_BUNDLED": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    unwanted = ("pydantic", "rich", "yaml", "fire_rules.model", "fire_rules.engine", "fire_rules._bundled")
    assert [name for name in unwanted if f'"{name}"' in ran.stdout] == []


# -- in the shells themselves ------------------------------------------------------------------------------------------

SHELLS: dict[str, tuple[list[str], str]] = {
    "bash": (
        ["bash", "--norc", "-c"],
        'eval "$(fire-rules completion bash)"; COMP_WORDS=(fire-rules rule T-1); COMP_CWORD=2; '
        '_fire_rules_completion fire-rules; printf "%s\\n" "${COMPREPLY[@]}"',
    ),
    "fish": (
        ["fish", "--no-config", "-c"],
        "fire-rules completion fish | source; complete --do-complete 'fire-rules rule T-1'",
    ),
    "zsh": (
        ["zsh", "-f", "-c"],
        "autoload -Uz compinit; compinit -D; compadd() { :; }; _describe() { print -l -- ${(P)3:-}; }; "
        'eval "$(fire-rules completion zsh)"; whence -w _fire_rules_completion',
    ),
}


def in_shell(folder: Path, shell: str, command: list[str], script: str) -> subprocess.CompletedProcess[str]:
    """Run a script in a shell that finds the program; skip where the shell is not installed."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    program = folder / "bin" / "fire-rules"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} {ROOT / "cli.py"} "$@"\n', encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    environ: dict[str, Any] = {**os.environ, "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}"}
    environ |= {"HOME": str(folder)}
    return subprocess.run([*command, script], cwd=folder, env=environ, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("shell", SHELLS)
def test_in_a_shell(folder: Path, shell: str) -> None:
    ran = in_shell(folder, shell, *SHELLS[shell])
    expected = ["_fire_rules_completion: function"] if shell == "zsh" else ["T-1.1-area", "T-1.1-stair"]
    assert ran.stdout.split("\n")[:-1] == expected, ran.stderr


def test_fish_keeps_what_stands_behind_a_comma(folder: Path) -> None:
    script = "fire-rules completion fish | source; complete --do-complete 'fire-rules check --select T,trial-'"
    ran = in_shell(folder, "fish", ["fish", "--no-config", "-c"], script)
    assert ran.stdout.splitlines() == ["T,trial-area", "T,trial-stair"], ran.stderr


def test_zsh_needs_no_set_up_of_its_own(folder: Path) -> None:
    script = 'eval "$(fire-rules completion zsh)"; print $_comps[fire-rules]'
    ran = in_shell(folder, "zsh", ["zsh", "-f", "-c"], script)
    assert (ran.stdout, ran.stderr) == ("_fire_rules_completion\n", "")


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script(folder: Path, shell: str) -> None:
    ran = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), "completion", shell], capture_output=True, text=True, check=True
    )
    assert f"_FIRE_RULES_COMPLETE={shell}_complete" in ran.stdout
    assert "fire-rules" in ran.stdout
