"""The commands, each imported when it is run; listing them imports none."""

from __future__ import annotations

from fire_rules.cli.language import Language
from fire_rules.cli.localised import Entry, LazyGroup, common, version_option

HOME = "fire_rules.cli.commands"
COMMANDS = (
    Entry(
        "check",
        f"{HOME}.check",
        "检查建筑文件是否符合现行或当时的规范",
        "check building files against the codes in force",
    ),
    Entry(
        "explain",
        f"{HOME}.explain",
        "显示一条规则在一个对象上的推导",
        "show how a rule came to its verdict on a subject",
    ),
    Entry(
        "baseline",
        f"{HOME}.baseline",
        "把现有的一般性违反记为基线，或清除已改正的",
        "take present violations of ordinary clauses as known, or drop what is corrected",
    ),
    Entry(
        "diff",
        f"{HOME}.diff",
        "比较两个文件或两个日期：哪些结论变了，因何而变",
        "compare two files, or two dates of law: what turned, and by what",
    ),
    Entry("definitions", f"{HOME}.definitions", "列出由文件推出的事实", "list the facts derived from a file"),
    Entry("rule", f"{HOME}.rule", "说明一条规则", "say what a rule says"),
    Entry("table", f"{HOME}.table", "按规范的样式印出一张表", "print a table as the standard lays it out"),
    Entry(
        "rules",
        f"{HOME}.rules",
        "规则库：列出、检查、测试、新建、覆盖情况",
        "the rulebook: list, lint, test, new, coverage",
    ),
    Entry("facts", f"{HOME}.facts", "列出建筑文件可写的事实", "list the facts that a building file may state"),
    Entry(
        "schema",
        f"{HOME}.schema",
        "输出 JSON Schema（建筑文件或报告）",
        "print a JSON Schema (building file or report)",
    ),
    Entry("new", f"{HOME}.new", "输出一份空白的建筑文件", "print a blank building file to fill in"),
    Entry("completion", f"{HOME}.completion", "输出命令补全脚本", "print the completion script of a shell"),
    Entry("cache", f"{HOME}.cache", "管理已编译规则的缓存", "manage the cache of compiled rules"),
)


def app(lang: Language) -> LazyGroup:
    """The root command in a language."""
    help_text = {
        "zh": "建筑防火规则检查。报告写到标准输出，其余写到标准错误。",
        "en": "Checks of building fire safety. The report goes to stdout, everything else to stderr.",
    }[lang]
    return LazyGroup(
        "fire-rules",
        COMMANDS,
        lang,
        help=help_text,
        params=[version_option(lang), *common(lang)],
    )
