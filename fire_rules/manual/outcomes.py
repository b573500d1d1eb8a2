"""What a run can come to, in words: verdicts, gravities, exit codes, formats of reports."""

from __future__ import annotations

from fire_rules.report.summary import EXIT_CLEAN, EXIT_FAULT, EXIT_OPEN, EXIT_USAGE, EXIT_VIOLATIONS
from fire_rules.rulebook.rule import Words


def _words(zh: str, en: str) -> Words:
    return {"zh": zh, "en": en}


VERDICTS: dict[str, Words] = {
    "violation": _words(
        "无论未知的事实如何，条文都已违反", "the clause is broken, whatever the unknowns turn out to be"
    ),
    "compliant": _words("无论未知的事实如何，条文都已满足", "the clause is met, whatever the unknowns turn out to be"),
    "undetermined": _words(
        "取决于没有写明的事实；逐项列出，每项只问一次",
        "the answer depends on facts that are not stated; they are named and asked for once",
    ),
    "judgement": _words(
        "法规留给人判断：两种理解、文字性条件、更严的旧条文；从不算通过",
        "the law leaves it to a person: a reading, a condition of words, a stricter older figure; never a pass",
    ),
    "not_applicable": _words("条文不针对该对象", "the clause does not speak of this subject"),
}
GROUPS: dict[str, Words] = {
    "mandatory": _words("标准的强制性条文（强条）", "a mandatory clause of a standard"),
    "law": _words("法律法规的义务", "a duty of a law or regulation"),
    "shall": _words("标准的一般性条文（应）", "an ordinary clause of a standard (shall)"),
    "should": _words("建议（宜），不作为违反", "advice (should), never a violation"),
}
EXIT_CODES: dict[int, Words] = {
    EXIT_CLEAN: _words("未发现违反，强制性条文均已判定", "no violation of an obligation, no mandatory item open"),
    EXIT_VIOLATIONS: _words(
        "有违反，或暂缓、基线使用不当", "violations (advice, 宜, is never one), or misuse of suppressions or baseline"
    ),
    EXIT_USAGE: _words("用法、规则库或建筑文件有错", "usage, rulebook or building file wrong"),
    EXIT_FAULT: _words("工具故障，或 --cross-check 不一致", "a fault of the tool, or a difference in the cross-check"),
    EXIT_OPEN: _words(
        "没有违反，但强制性条文待定或需判断，或没有条文适用",
        "none violated, but mandatory items undetermined or for judgement, or nothing applied",
    ),
}
FORMATS: dict[str, Words] = {
    "text": _words(
        "供人阅读；一行一因，同因多处合为一项，计数不变",
        "for people: one row a cause with all its places; counts count places",
    ),
    "json": _words(
        "全部结果，不合并；schemas/report.schema.json", "everything, nothing rolled up; schemas/report.schema.json"
    ),
    "markdown": _words(
        "合并请求的摘要；--annex opinion 审查意见书（十栏），--annex record 监督检查记录（打勾项与检查发现），"
        "--annex hazards 重大火灾隐患判定表，--annex lists 三个清单",
        "a summary for a pull request; a reviewer's opinion sheet (ten columns); an inspector's record; "
        "the form of a major hazard; three lists",
    ),
    "html": _words(
        "单个文件，可离线打开和打印：楼层简图、数值与限值、结果",
        "one file that opens from disk and prints: storeys drawn, values against limits, findings",
    ),
    "csv": _words(
        "一行一条；会被电子表格当作公式、其他数字或日期的单元格以 ' 开头",
        "a line a finding; cells that a spreadsheet would run, or take for another number or a date, begin with '",
    ),
    "docx": _words(
        "审查意见书（十栏）的 Word 文件，首页写明任务、依据与检查范围；须用 --output 或重定向；"
        "需另装 fire-rules[office]",
        "the reviewer's opinion sheet as Word, with a first page of task, sources and scope; not to a terminal; "
        "needs the extra office",
    ),
    "xlsx": _words(
        "同一审查意见书的 Excel 文件；结果相同则文件逐字节相同，单元格都不是公式",
        "the same sheet as Excel; equal results make equal bytes, no cell is a formula",
    ),
    "sarif": _words("SARIF 2.1.0；默认只列违反，--all 列全部", "violations only; with --all every finding by its kind"),
    "junit": _words(
        "每条文每部位一个用例",
        "a test case for each clause and subject: failure, skipped (open, advice, n/a), error for a fault of the tool",
    ),
    "github": _words(
        "工作流注释", "workflow commands: error mandatory clauses and duties of law, warning 应, notice 宜"
    ),
    "gitlab": _words("代码质量报告", "code quality: critical, major, minor; blocker for a fault of the tool"),
}
OPENED_WITH: dict[str, str] = {
    "json": "jsonschema 4.26",
    "markdown": "markdown-it-py 4.3, marked 18.2",
    "html": "Chromium 156",
    "csv": "LibreOffice 7.4 (UTF-8; --infilter=CSV:44,34,UTF-8), pandas 3.1",
    "docx": "LibreOffice 7.4",
    "xlsx": "LibreOffice 7.4",
    "sarif": "SARIF Multitool 5.7, sarif-tools 3.0",
    "junit": "junitparser 5.0, junit2html 31.1, junit-viewer 4.11",
}
"""Programs with which reports of the examples were opened, and found whole."""
