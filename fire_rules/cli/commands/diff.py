"""``fire-rules diff``: two files, or one file on two dates of law; what turned, and by what."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fire_rules.cli.language import Language
from fire_rules.cli.localised import Localised, argument, option, pick, rule_sources
from fire_rules.cli.localised import command as made

if TYPE_CHECKING:
    from fire_rules.followup.difference import Difference


def command(lang: Language) -> Localised:
    """The command in a language."""
    return made(
        "diff",
        lang,
        lambda before, after, **given: _diff(before, after, given, lang),
        "比较两个文件，或用 --to-design-date、--to-as-of 比较同一文件的两个日期。"
        "退出码：0 没有新的违反；1 有结论变为违反。",
        "Compare two files, or one file on two dates by --to-design-date or --to-as-of. "
        "Exit code: 0 nothing turned into a violation; 1 something did.",
        [
            argument("before", metavar="OLD"),
            argument("after", required=False, metavar="[NEW]"),
            option(lang, "--as-of", zh="检查日期，或 today", en="date of inspection, or today", metavar="DATE"),
            option(lang, "--to-as-of", zh="后者的检查日期", en="date of inspection of the second", metavar="DATE"),
            option(lang, "--design-date", zh="假设的设计日期", en="a supposed date of design", metavar="DATE"),
            option(lang, "--to-design-date", zh="后者的设计日期", en="date of design of the second", metavar="DATE"),
            option(lang, "--task", zh="任务", en="task of the run"),
            option(lang, "--format", zh="text 或 json", en="text or json", type=click.Choice(("text", "json"))),
            option(lang, "--output", "-o", zh="写入文件（UTF-8）", en="write to a file (UTF-8)", metavar="FILE"),
            *rule_sources(lang),
            option(lang, "--cache/--no-cache", zh="使用或不用编译缓存", en="with or without the cache", default=None),
        ],
    )


def _diff(before: str, after: str | None, given: dict[str, Any], lang: Language) -> int:
    from fire_rules.cli.commands.check import write
    from fire_rules.cli.output import emit, emit_to
    from fire_rules.cli.terminal import width
    from fire_rules.report import RenderOptions, render

    later = {name: given.pop(f"to_{name}") for name in ("as_of", "design_date")}
    if after is None and not any(later.values()):
        message = "给出两个文件，或 --to-design-date、--to-as-of", "give two files, or --to-design-date or --to-as-of"
        raise click.UsageError(pick(lang, *message), click.get_current_context())
    found = _difference(before, after, given, later, lang)
    machine = given["format"] == "json"
    text = render(found, given["format"] or "text", lang, RenderOptions(lang=lang, width=width()))
    if given["output"]:
        write(Path(given["output"]), text, emit_to)
    else:
        emit(text, machine=machine, lang=lang)
    return 1 if any(entry.turned_to_violation for entry in found.turned) else 0


def _difference(
    before: str, after: str | None, given: dict[str, Any], later: dict[str, Any], lang: Language
) -> Difference:
    """Both runs, under the same rules; the second takes the dates of the first where it has none of its own."""
    from fire_rules.api import diff
    from fire_rules.cli.batch import Run, load_rules
    from fire_rules.cli.settings import resolve
    from fire_rules.engine.options import RunOptions

    asked = {name: value for name, value in given.items() if name not in ("format", "output")}
    first = resolve({**asked, "lang": lang})
    second = resolve({**asked, **{name: value for name, value in later.items() if value}, "lang": lang})
    run = Run(RunOptions(), RunOptions(), first["rules"], first["packs"], first["bundled"], first["cache"])
    sides = (
        RunOptions(task=first["task"], inspection_date=side["as_of"], design_date=side["design_date"])
        for side in (first, second)
    )
    return diff(before, after, load_rules(run), *sides)
