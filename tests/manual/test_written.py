"""What the hand-written pages show is so: commands parse, files load, rules compile, steps come to what is shown."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import click
import pytest
import yaml

from fire_rules.cli import main
from fire_rules.cli.app import COMMANDS as COMMAND_ENTRIES
from fire_rules.cli.app import app
from fire_rules.cli.localised import Invocation
from fire_rules.manual.outcomes import EXIT_CODES, FORMATS, OPENED_WITH, VERDICTS
from fire_rules.model import load_text
from fire_rules.model.words import key_index
from fire_rules.report import FORMATS as REGISTERED
from fire_rules.report.office import OFFICE_FORMATS
from fire_rules.report.summary import VERDICTS as COUNTED
from fire_rules.rulebook import load_rulebook
from fire_rules.source import SourceError
from tests.manual.conftest import ROOT
from tests.manual.pages_read import GAP, PAGES, Block, arguments, blocks, command_lines, missing, steps

COMMANDS = [(command, place) for path in PAGES for command, place in command_lines(path)]
NAMES = {"list", "lint", "test", "coverage", "clear", *(entry.name for entry in COMMAND_ENTRIES)}
YAML = [block for path in PAGES for block in blocks(path) if block.language == "yaml"]
FOLLOWED = ("start.md", "start.en.md", "clause.md", "dates.md", "dates.en.md", "building.md", "building.en.md")


def parse(given: list[str]) -> None:
    """Parse a command line to its end without running it. Raises what click raises."""
    command: click.Command = app("en")
    parent: click.Context | None = None
    name = "fire-rules"
    while given or not isinstance(command, click.Group):
        context = command.make_context(name, list(given), parent=parent, obj=Invocation(None, False))
        if not isinstance(command, click.Group):
            return
        rest = [*context._protected_args, *context.args]
        found = command.get_command(context, rest[0])
        assert found is not None, rest[0]
        command, parent, name, given = found, context, rest[0], rest[1:]


@pytest.mark.parametrize(("command", "place"), COMMANDS, ids=[f"{place} {command}" for command, place in COMMANDS])
def test_command_line_parses(command: str, place: str) -> None:
    plain = command.replace("[", "").replace("]", "").replace(f" {GAP}", "")
    with contextlib.suppress(click.exceptions.Exit):
        try:
            parse(arguments(plain))
        except click.MissingParameter:
            assert set(arguments(plain)) <= NAMES, "a command with some of its arguments must have those that it needs"


def plain(block: Block) -> object:
    return None if GAP in block.text else yaml.load(block.text, Loader=yaml.BaseLoader)


def is_building(block: Block) -> bool:
    """Whether a block is a building file or a piece of one: all its keys are keys of such a file."""
    found = plain(block)
    return isinstance(found, dict) and all(key_index("site").find(key) is not None for key in found)


BUILDINGS = [block for block in YAML if is_building(block) and block.title != "wrong.yaml"]
WRONG = [block for block in YAML if block.title == "wrong.yaml"]
CLAUSES = [
    block for block in YAML if isinstance(found := plain(block), dict) and {"clause", "rules", "title"} <= set(found)
]


@pytest.mark.parametrize("block", BUILDINGS, ids=[block.place for block in BUILDINGS])
def test_building_snippet_loads(block: Block) -> None:
    load_text(block.text, block.place)


@pytest.mark.parametrize("block", WRONG, ids=[block.place for block in WRONG])
def test_wrong_snippet_is_refused(block: Block) -> None:
    with pytest.raises(SourceError):
        load_text(block.text, block.place)


@pytest.mark.parametrize("block", CLAUSES, ids=[block.place for block in CLAUSES])
def test_clause_snippet_compiles(block: Block, tmp_path: Path) -> None:
    found = yaml.safe_load(block.text)
    instrument = found["rules"][0]["id"].split("-")[0]
    folder = tmp_path / instrument
    folder.mkdir()
    (folder / "instrument.yaml").write_text(
        f"id: {instrument}\nnumber: T\ntitle: {{zh: 试, en: trial}}\nkind: standard\n"
        "editions: [{id: '2020', from: 2020-01-01}]\nforce: {is: ordinary}\n",
        encoding="utf-8",
    )
    (folder / f"{found['clause']}.yaml").write_text(block.text, encoding="utf-8")
    book = load_rulebook([tmp_path], cache=False, from_files=True)
    assert {rule["id"] for rule in found["rules"]} <= {rule.id for rule in book.rules}


def test_pages_have_snippets_to_try() -> None:
    assert len(COMMANDS) > 40
    assert len(BUILDINGS) > 8
    assert len(CLAUSES) >= 1


@pytest.mark.parametrize("page", FOLLOWED)
def test_steps_come_to_what_the_page_shows(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in os.environ if name.startswith("FIRE_RULES_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    tried = 0
    for block in blocks(ROOT / "docs" / page):
        if block.title:
            target = tmp_path / block.title
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(block.text, encoding="utf-8")
        for step in steps(block) if block.language == "console" else ():
            main(step.arguments)
            told = capsys.readouterr()
            absent = missing(step.shown, told.out + told.err)
            assert absent is None, f"{step.place}: {' '.join(step.arguments)} does not print {absent!r}"
            tried += 1
    assert tried


def test_outcomes_name_what_there_is() -> None:
    assert set(FORMATS) == {*REGISTERED, *OFFICE_FORMATS}
    assert set(OPENED_WITH) <= set(FORMATS)
    assert set(VERDICTS) == set(COUNTED)


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_readme_names_each_exit_code(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    for code in EXIT_CODES:
        assert f"\n| {code} | " in text
