"""``fire-rules rules``: the rulebook listed, linted, tested, and how much of each standard it covers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fire_rules.cli.language import Language
from fire_rules.cli.localised import Entry, LazyGroup, Localised, argument, common, pick, rule_sources
from fire_rules.cli.localised import command as made

if TYPE_CHECKING:
    from fire_rules.rulebook.ledger import Coverage

HERE = "fire_rules.cli.commands.rules"
ENTRIES = (
    Entry("list", f"{HERE}:list_command", "列出规则", "list the rules"),
    Entry("lint", f"{HERE}:lint_command", "检查规则库", "lint the rulebook"),
    Entry("test", f"{HERE}:test_command", "运行规则旁的用例", "run the cases beside the rules"),
    Entry("new", "fire_rules.cli.commands.rules_new", "新建一条规则", "write the file of a new rule"),
    Entry("coverage", f"{HERE}:coverage_command", "各规范各章的覆盖情况", "coverage of each instrument by chapter"),
)


def command(lang: Language) -> LazyGroup:
    """The group in a language."""
    text = pick(lang, "规则库：列出、检查、测试、新建、覆盖情况。", "The rulebook: list, lint, test, new, coverage.")
    return LazyGroup("rules", ENTRIES, lang, help=text, params=common(lang))


def list_command(lang: Language) -> Localised:
    """``rules list``."""
    return made(
        "list",
        lang,
        lambda prefix, **sources: _list(prefix, sources, lang),
        "列出规则：编号、标题、义务。PREFIX 限定编号、条文或义务的开头。",
        "List the rules: id, title, obligation. PREFIX limits by the beginning of id, clause or obligation.",
        [argument("prefix", required=False, metavar="[PREFIX]", complete="rules"), *rule_sources(lang)],
    )


def lint_command(lang: Language) -> Localised:
    """``rules lint``."""
    return made(
        "lint",
        lang,
        lambda **sources: _lint(sources, lang),
        "检查规则库。",
        "Lint the rulebook.",
        rule_sources(lang),
    )


def test_command(lang: Language) -> Localised:
    """``rules test``."""
    return made(
        "test",
        lang,
        lambda prefix, **sources: _test(prefix, sources, lang),
        "运行规则旁的用例。PREFIX 限定规则编号的开头。",
        "Run the cases beside the rules. PREFIX limits by the beginning of the rule id.",
        [argument("prefix", required=False, metavar="[PREFIX]", complete="rules"), *rule_sources(lang)],
    )


def coverage_command(lang: Language) -> Localised:
    """``rules coverage``."""
    return made(
        "coverage",
        lang,
        lambda **sources: _coverage(sources, lang),
        "各规范各章有多少条已检查、是定义、需判断、不在范围内。",
        "How many clauses of each chapter are checked, definitions, for judgement, out of scope.",
        rule_sources(lang),
    )


def _list(prefix: str | None, sources: dict[str, Any], lang: Language) -> int:
    from fire_rules import rules
    from fire_rules.cli.output import emit
    from fire_rules.cli.rulebooks import rulebook_given
    from fire_rules.report.words import said

    shown = rules.list(rulebook_given(sources), prefix or "")
    emit("".join(f"{r.id}  {said(r.title, lang)}  [{r.obligation}]\n" for r in shown), lang=lang)
    return 0


def _lint(sources: dict[str, Any], lang: Language) -> int:
    from fire_rules import rules
    from fire_rules.cli.output import complain, emit
    from fire_rules.cli.rulebooks import rulebook_given
    from fire_rules.source.messages import render_all

    book = rulebook_given(sources, from_files=True)
    found = rules.lint(book)
    if found:
        emit(render_all(found, lang) + "\n", lang=lang)
    errors = sum(1 for diagnostic in found if diagnostic.severity == "error")
    count = len(book.rules)
    complain(
        pick(
            lang,
            f"{count} 条规则，{errors} 处错误，{len(found) - errors} 处警告",
            f"{count} rules, {errors} errors, {len(found) - errors} warnings",
        )
    )
    return 2 if errors else 0


def _test(prefix: str | None, sources: dict[str, Any], lang: Language) -> int:
    from fire_rules import rules
    from fire_rules.cli.output import complain, emit
    from fire_rules.cli.rulebooks import rulebook_given
    from fire_rules.source.messages import render

    results = rules.test(rulebook_given(sources, from_files=True), prefix or "")
    failed = [result.diagnostic for result in results if result.diagnostic is not None]
    if failed:
        emit("".join(f"{render(diagnostic, lang)}\n" for diagnostic in failed), lang=lang)
    passed = len(results) - len(failed)
    complain(
        pick(
            lang,
            f"{len(results)} 个用例，通过 {passed}，失败 {len(failed)}",
            f"{len(results)} cases, {passed} passed, {len(failed)} failed",
        )
    )
    return 2 if failed else 0


def _coverage(sources: dict[str, Any], lang: Language) -> int:
    from fire_rules import rules
    from fire_rules.cli.output import emit
    from fire_rules.cli.rulebooks import rulebook_given

    found = rules.coverage(rulebook_given(sources))
    emit("".join(f"{_coverage_line(chapter, lang)}\n" for chapter in found), lang=lang)
    return 0


def _coverage_line(chapter: Coverage, lang: Language) -> str:
    from fire_rules.manual.phrases import LEDGER

    counts = [f"{words[lang]} {chapter.counts[s]}" for s, words in LEDGER.items() if chapter.counts.get(s)]
    name = (
        f"  {chapter.chapter} {chapter.title}".rstrip() if chapter.chapter else f"{chapter.instrument} {chapter.title}"
    )
    return f"{name}: {chapter.covered}/{chapter.total}  ({' · '.join(counts)})"
