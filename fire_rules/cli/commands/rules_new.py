"""``fire-rules rules new``: the file of a new rule, with its cases, and its instrument where that is new."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from fire_rules.cli.language import Language
from fire_rules.cli.localised import Localised, option, pick
from fire_rules.cli.localised import command as made

BOUNDS = {
    "at_most": ("不大于", "at most"),
    "at_least": ("不小于", "at least"),
    "below": ("小于", "below"),
    "above": ("大于", "above"),
}
KINDS = ("standard", "law", "regulation", "local", "plan")
GOVERNED_BY = ("design", "completion", "event", "inspection")


def command(lang: Language) -> Localised:
    """The command in a language."""
    return made(
        "new",
        lang,
        lambda folder, **given: _new(folder, given, lang),
        "新建一条规则的文件和用例；规范是新的，另写 instrument.yaml 和 ledger.yaml。不覆盖已有的文件。"
        "要求为 --measure 加一个限值、--require 或 --judge 之一。",
        "Write the file of a new rule with its cases, and instrument.yaml and ledger.yaml where the instrument is new. "
        "Nothing is overwritten. The demand is --measure with a bound, --require, or --judge.",
        [*_identity(lang), *_demand(lang), *_instrument(lang)],
    )


def _identity(lang: Language) -> list[click.Parameter]:
    return [
        option(
            lang,
            "--instrument",
            zh="规范标识，即文件夹名",
            en="id of the instrument, its folder",
            required=True,
            complete="instruments",
        ),
        option(lang, "--clause", zh="条文号，如 1.2", en="number of the clause, such as 1.2", required=True),
        option(lang, "--slug", zh="规则简名，如 door-width", en="slug of the rule, such as door-width", required=True),
        option(
            lang,
            "--subject",
            zh="对象：类或视图",
            en="what it is about: a class or view",
            required=True,
            complete="classes",
        ),
        option(lang, "--obligation", zh="义务，默认为规范加简名", en="the obligation, else instrument and slug"),
        option(lang, "--when", zh="适用条件（表达式）", en="when it applies (an expression)", metavar="EXPR"),
        option(
            lang,
            "--modality",
            zh="应或宜",
            en="shall or should",
            type=click.Choice(("shall", "should")),
            default="shall",
            show_default=True,
        ),
        option(
            lang,
            "--governed-by",
            zh="以哪个日期为准",
            en="which date decides",
            type=click.Choice(GOVERNED_BY),
            default="design",
            show_default=True,
        ),
    ]


def _demand(lang: Language) -> list[click.Parameter]:
    bounds = [
        option(lang, f"--{name.replace('_', '-')}", zh=f"计量须{zh}", en=f"the measure is {en}", metavar="LIMIT")
        for name, (zh, en) in BOUNDS.items()
    ]
    return [
        option(lang, "--measure", zh="计量什么（表达式）", en="what is measured (an expression)", metavar="EXPR"),
        *bounds,
        option(lang, "--require", zh="要求（条件表达式）", en="what is required (a condition)", metavar="EXPR"),
        option(lang, "--judge", zh="须由人判断", en="a person must decide", flag=True),
    ]


def _instrument(lang: Language) -> list[click.Parameter]:
    return [
        option(lang, "--from", "start", zh="新规范的施行日期", en="first day of a new instrument", metavar="DATE"),
        option(
            lang,
            "--kind",
            zh="新规范的种类",
            en="kind of a new instrument",
            type=click.Choice(KINDS),
            default="standard",
            show_default=True,
        ),
        option(lang, "--mandatory", zh="新规范为强制性", en="a new instrument is mandatory", flag=True),
        option(lang, "--into", "folder", zh="规则文件夹，默认 rules", en="folder of rules, else rules", metavar="DIR"),
        option(
            lang,
            "--bundled/--no-bundled",
            zh="与自带规则一起读入",
            en="load it together with the bundled rules",
            default=True,
        ),
    ]


def _new(folder: str | None, given: dict[str, Any], lang: Language) -> int:
    from fire_rules import rules
    from fire_rules.cli.output import emit
    from fire_rules.rulebook.scaffold import Scaffold
    from fire_rules.source.messages import render_all

    bundled, bounds = given.pop("bundled"), {name: given.pop(name) for name in BOUNDS}
    stated = {name: value for name, value in bounds.items() if value is not None}
    scaffold = Scaffold(
        **{name: value for name, value in given.items() if value is not None and name != "start"},
        **_bound(stated, lang),
        start=_day(given["start"]),
    )
    written = rules.new(scaffold, folder or "rules", bundled=bundled)
    lines = [pick(lang, f"写入 {file.as_posix()}", f"written: {file.as_posix()}") for file in written.files]
    if written.wanting:
        lines.append(
            pick(lang, "还须填写（fire-rules rules lint）：", "still to be filled in (fire-rules rules lint):")
        )
        lines.append(render_all(written.wanting, lang))
    emit("\n".join(lines) + "\n", lang=lang)
    return 0


def _bound(stated: dict[str, str], lang: Language) -> dict[str, Any]:
    if len(stated) > 1:
        names = " ".join(f"--{name.replace('_', '-')}" for name in stated)
        raise click.UsageError(
            pick(lang, f"只能有一个限值：{names}", f"one bound only: {names}"), click.get_current_context()
        )
    return {key: value for name, limit in stated.items() for key, value in (("comparison", name), ("limit", limit))}


def _day(text: str | None) -> date | None:
    """The first day. Raises SourceError where it is no date."""
    from fire_rules.source import Diagnostic, SourceError

    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        expected = {"zh": "日期，如 2024-01-01", "en": "a date such as 2024-01-01"}
        context = {"name": "--from", "value": text, "expected": expected}
        raise SourceError([Diagnostic("C103", None, context)]) from None
