"""``fire-rules explain``: the derivation of one rule on the subjects of a file."""

from __future__ import annotations

from typing import Any

from fire_rules.cli.language import Language
from fire_rules.cli.localised import Localised, argument, option, rule_sources
from fire_rules.cli.localised import command as made


def command(lang: Language) -> Localised:
    """The command in a language."""
    return made(
        "explain",
        lang,
        lambda file, rule, subject, **given: _explain(file, rule, subject, given, lang),
        "显示规则在对象上的推导：每一步的值、事实的出处、其他各行为何不成立。",
        "Show how a rule came to its verdict: each step, where facts stand, why other rows failed.",
        [
            argument("file", metavar="FILE"),
            option(lang, "--rule", zh="规则号", en="id of the rule", required=True, complete="rules"),
            option(lang, "--subject", zh="对象的路径、编号或名称", en="path, id or label of the subject"),
            option(lang, "--as-of", zh="检查日期，或 today", en="date of inspection, or today", metavar="DATE"),
            option(lang, "--design-date", zh="假设的设计日期", en="a supposed date of design", metavar="DATE"),
            *rule_sources(lang),
            option(lang, "--cache/--no-cache", zh="使用或不用编译缓存", en="with or without the cache", default=None),
        ],
    )


def _explain(file: str, rule: str, subject: str | None, given: dict[str, Any], lang: Language) -> int:
    from fire_rules.api import explain
    from fire_rules.cli.batch import Run, load_rules
    from fire_rules.cli.output import emit
    from fire_rules.cli.settings import resolve
    from fire_rules.cli.terminal import width
    from fire_rules.engine.options import RunOptions
    from fire_rules.rules import find
    from fire_rules.source import Diagnostic, SourceError

    settings = resolve(given)
    options = RunOptions(inspection_date=settings["as_of"], design_date=settings["design_date"])
    run = Run(options, RunOptions(), settings["rules"], settings["packs"], settings["bundled"], settings["cache"])
    book = load_rules(run)
    named = find(book, rule).id
    try:
        text = explain(file, named, subject, book, options, lang=lang, width=width())
    except LookupError as error:
        raise SourceError([Diagnostic("C110", None, {"rule": named, "subject": subject or file})]) from error
    emit(text, lang=lang)
    return 0
