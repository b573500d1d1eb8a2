"""The page of verdicts, exit codes and formats."""

from __future__ import annotations

from fire_rules.manual.outcomes import EXIT_CODES, FORMATS, GROUPS, OPENED_WITH, VERDICTS
from fire_rules.manual.pages import markdown as md
from fire_rules.report.words import WORDS

HEAD = """\
# 结论、退出码、格式 · Verdicts, exit codes, formats

报告从不写“合格”或“通过”：只写“未发现违反；强条已判定 n/m”。
A report never says that a building passed.
"""


def outcomes_page() -> str:
    """The whole page."""
    verdicts = [(WORDS[name][0], md.code(name), md.both(words)) for name, words in VERDICTS.items()]
    groups = [(md.code(name), md.both(words)) for name, words in GROUPS.items()]
    codes = [(str(code), md.both(words)) for code, words in EXIT_CODES.items()]
    formats = [
        (md.code(f"--format {name}"), md.both(words), md.escaped(OPENED_WITH.get(name, "")))
        for name, words in FORMATS.items()
    ]
    return md.page(
        [
            *HEAD.split("\n"),
            *("## 结论 · Verdicts", "", *md.table(["结论", "verdict", "含义"], verdicts)),
            *("## 分组 · Groups", "", *md.table(["组", "含义"], groups)),
            *("## 退出码 · Exit codes", "", *md.table(["码", "含义"], codes)),
            "多个文件时取最重的：3 > 2 > 1 > 4 > 0。`--exit-zero`、`--allow-open` 见命令行。",
            "Over many files the gravest wins: 3 > 2 > 1 > 4 > 0.",
            "",
            *("## 格式 · Formats", "", *md.table(["格式", "内容", "试开的程序 · opened with"], formats)),
        ]
    )
