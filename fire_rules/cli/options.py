"""Options that ``check`` and the commands beside it take."""

from __future__ import annotations

import click

from fire_rules.cli.language import Language
from fire_rules.cli.localised import option, rule_sources


def follow_options(lang: Language) -> list[click.Parameter]:
    """What the findings are followed up with."""
    return [
        option(lang, "--suppressions", zh="暂缓清单", en="the central list of suppressions", metavar="FILE"),
        option(lang, "--baseline", zh="基线文件", en="the baseline of known violations", metavar="FILE"),
        option(
            lang,
            "--previous",
            zh="上次的 JSON 报告，用于比较",
            en="an earlier JSON report to compare with",
            metavar="FILE",
        ),
    ]


def run_options(lang: Language) -> list[click.Parameter]:
    """What is checked, with which rules, on which dates."""
    from fire_rules.cli.settings import SPECS, TASKS

    return [
        option(lang, "--task", zh="任务", en="task of the run", type=click.Choice(TASKS)),
        option(lang, "--as-of", zh="检查日期，或 today", en="date of inspection, or today", metavar="DATE"),
        option(
            lang, "--design-date", zh="假设的设计日期（推演）", en="a supposed date of design (what-if)", metavar="DATE"
        ),
        *rule_sources(lang),
        option(
            lang,
            "--select",
            zh="只用这些规则、条文或规范，可多次",
            en="only these rules, obligations, clauses or instruments",
            multiple=True,
            callback=_split,
            complete="selections",
        ),
        option(
            lang,
            "--ignore",
            zh="不用这些规则、条文或规范，可多次",
            en="without these rules, obligations, clauses or instruments",
            multiple=True,
            callback=_split,
            complete="selections",
        ),
        option(
            lang, "--compare-with-current", zh="另与现行规范比较", en="compare with the present codes too", flag=True
        ),
        option(
            lang, "--engine", zh="推理引擎", en="engine of the consequences", type=click.Choice(SPECS["engine"].allowed)
        ),
        option(lang, "--cross-check", zh="用两种方法计算并比对", en="compute everything twice and compare", flag=True),
        option(
            lang,
            "--cache/--no-cache",
            zh="使用或不用编译缓存",
            en="with or without the cache of compiled rules",
            default=None,
        ),
        option(lang, "--jobs", "-j", zh="并行进程数", en="number of processes", type=click.IntRange(min=1)),
    ]


def report_options(lang: Language) -> list[click.Parameter]:
    """What the report is, and what its exit code counts."""
    return [
        option(
            lang,
            "--unit",
            zh="只列该单位（名称或编号）的结论和推论",
            en="only what concerns the unit of that name or id",
            metavar="NAME",
        ),
        option(
            lang,
            "--format",
            zh="报告格式：text、json、markdown、html、csv、sarif、junit、github、gitlab、docx、xlsx",
            en="format of the report: text, json, markdown, html, csv, sarif, junit, github, gitlab, docx, xlsx",
            complete="formats",
        ),
        option(
            lang,
            "--annex",
            zh="Markdown 附表：opinion 审查意见书，record 检查记录，hazards 重大火灾隐患判定表，"
            "lists 隐患、责任、措施三张清单",
            en="annex in Markdown: opinion (of a reviewer), record (of an inspection), hazards (major fire hazards), "
            "lists (hazards, responsibility, measures)",
            type=click.Choice(("opinion", "record", "hazards", "lists")),
        ),
        option(lang, "--bom", zh="CSV 前加字节序标记", en="a byte order mark before CSV", flag=True),
        option(
            lang, "--output", "-o", zh="写入文件（文本为 UTF-8）", en="write to a file (text as UTF-8)", metavar="FILE"
        ),
        option(
            lang,
            "--all",
            zh="列出全部条文，含未发现违反与不适用",
            en="list also what is compliant or does not apply",
            flag=True,
        ),
        option(lang, "--statistics", zh="按条文统计", en="count violations by clause", flag=True),
        option(
            lang,
            "--allow-open",
            zh="待定不影响退出码",
            en="open mandatory items do not change the exit code",
            flag=True,
        ),
        option(lang, "--exit-zero", zh="有违反也退出 0", en="exit 0 even with violations", flag=True),
        option(
            lang,
            "--show-settings",
            zh="显示各项设置及其来源",
            en="show every setting and where it comes from",
            flag=True,
        ),
    ]


def _split(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())
