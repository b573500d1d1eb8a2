"""``fire-rules definitions``: the facts that follow from a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from fire_rules.cli.language import Language
from fire_rules.cli.localised import Localised, argument, option, pick, rule_sources
from fire_rules.cli.localised import command as made

if TYPE_CHECKING:
    from fire_rules.engine.finding import Result


def command(lang: Language) -> Localised:
    """The command in a language."""
    return made(
        "definitions",
        lang,
        lambda file, **given: _definitions(file, given, lang),
        "列出由文件推出的事实（定义），各注明依据；不能定的列出缺少的资料。",
        "List the facts derived from a file, each with its clause, and what is missing where it is open.",
        [
            argument("file", metavar="FILE"),
            option(lang, "--as-of", zh="检查日期，或 today", en="date of inspection, or today", metavar="DATE"),
            option(lang, "--design-date", zh="假设的设计日期", en="a supposed date of design", metavar="DATE"),
            *rule_sources(lang),
            option(lang, "--cache/--no-cache", zh="使用或不用编译缓存", en="with or without the cache", default=None),
        ],
    )


def _definitions(file: str, given: dict[str, Any], lang: Language) -> int:
    from fire_rules.api import document_of, evaluated
    from fire_rules.cli.output import emit
    from fire_rules.cli.rulebooks import rulebook_of
    from fire_rules.cli.settings import resolve
    from fire_rules.engine.options import RunOptions

    settings = resolve({**given, "lang": lang})
    dates = {"inspection_date": settings["as_of"], "design_date": settings["design_date"]}
    sources = {name: settings[name] for name in ("bundled", "packs", "cache")}
    book = rulebook_of(settings["rules"], **sources)
    result = evaluated(document_of(file), book, RunOptions(derive="none", **dates))
    titles = {key: definition.title for key, definition in book.definitions.items()}
    emit("".join(f"{line}\n" for line in _lines(result, titles, lang)), lang=lang)
    return 0


def _lines(result: Result, titles: dict[tuple[str, str], Any], lang: Language) -> Iterator[str]:
    from fire_rules.report.fact_words import class_of, subject_words, unit_words, value_words
    from fire_rules.report.naming import naming_of
    from fire_rules.report.words import said

    subject = ""
    naming = naming_of(result)
    for entry in result.derived:
        if entry.fact.path != subject:
            subject = entry.fact.path
            yield naming.labels.get(subject) or subject_words(subject, lang, with_building=True)
        class_ = class_of(entry.fact.path)
        name = said(titles.get((class_, entry.fact.name)), lang) or entry.fact.name
        known = value_words(class_, entry.fact.name, entry.value, lang) + unit_words(entry.unit, lang)
        shown = known if entry.value else pick(lang, "未知", "unknown")
        line = f"  {entry.fact.name}  {name} = {shown}"
        if entry.cites:
            line += f"  [{entry.cites}]"
        if entry.missing:
            missing = ", ".join(naming.fact(ref, lang, entry.fact.path) for ref in sorted(entry.missing))
            line += f"  ({'missing' if lang == 'en' else '缺少'}: {missing})"
        yield line
