"""Every command and option says in both languages what it is; ``--version`` says what the tool knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import click
import pytest

from fire_rules import __version__, load_rulebook
from fire_rules.cli.app import app
from fire_rules.cli.language import Language

Run = Callable[..., Any]
HAN = re.compile(r"[\u4e00-\u9fff]")


def commands(lang: Language) -> Iterator[tuple[str, click.Command, click.Context]]:
    """Every command with its words."""
    root = app(lang)
    pending: list[tuple[str, click.Command, click.Context]] = [("", root, click.Context(root, info_name="fire-rules"))]
    while pending:
        words, command, context = pending.pop()
        yield words, command, context
        if isinstance(command, click.Group):
            for name in command.list_commands(context):
                inner = command.get_command(context, name)
                assert inner is not None
                pending.append((f"{words} {name}".strip(), inner, click.Context(inner, context, name)))


PATHS = sorted(words for words, _, _ in commands("en"))


def test_there_are_commands() -> None:
    assert {"check", "explain", "diff", "baseline", "rules new", "cache clear", "completion"} <= set(PATHS)


@pytest.mark.parametrize("words", PATHS)
def test_help_is_in_one_language_and_complete(words: str) -> None:
    zh, en = (next(found for found in commands(lang) if found[0] == words) for lang in ("zh", "en"))
    assert HAN.search(zh[1].help or "")
    assert en[1].help
    assert not HAN.search(en[1].get_help(en[2]))
    assert not re.search(r"\b(Usage|Options|Commands|default|required|Show this)\b", zh[1].get_help(zh[2]))
    names = [param.name for param in zh[1].get_params(zh[2])]
    assert names == [param.name for param in en[1].get_params(en[2])]
    for _, command, context in (zh, en):
        for param in command.get_params(context):
            if isinstance(param, click.Option):
                assert param.help, param.opts
                assert bool(HAN.search(param.help)) == (command is zh[1]), (param.opts, param.help)
            else:
                assert " ".join(param.get_usage_pieces(context)) in command.get_usage(context)


@pytest.mark.parametrize("words", [path for path in PATHS if path])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_line_in_the_list_of_commands(words: str, lang: Language) -> None:
    above, _, name = words.rpartition(" ")
    _, group, context = next(found for found in commands(lang) if found[0] == above)
    line = next(line for line in group.get_help(context).splitlines() if line.strip().startswith(f"{name} "))
    assert bool(HAN.search(line)) == (lang == "zh")


def test_version(run: Run) -> None:
    """Every edition of every instrument that the rules have, with its dates, and the digest of the rules."""
    book = load_rulebook()
    said = run("--version").out.splitlines()
    assert said[:3] == [f"fire-rules {__version__}", f"规则库 {book.digest}", f"{len(book.instruments)} 部法律、规范："]
    expected = []
    for instrument in sorted(book.instruments.values(), key=lambda one: one.id):
        expected.append(f"  {instrument.id}  《{instrument.title['zh']}》{instrument.number}")
        for edition in instrument.editions:
            last = f"{edition['start']} 至 {edition['end'] - timedelta(days=1)}" if edition["end"] else ""
            expected.append(f"    {edition['id']}  {last or edition['start'].isoformat() + ' 起'}")
    assert said[3:] == expected
    assert "    2014  2015-05-01 至 2018-09-30" in said


def test_version_in_english(run: Run) -> None:
    said = run("--lang", "en", "--version").out
    assert "  GB50016  Code for fire protection design of buildings, GB 50016\n" in said
    assert "    2014(2018)  from 2018-10-01\n" in said
    assert not HAN.search("".join(line for line in said.splitlines() if "GB" in line))
