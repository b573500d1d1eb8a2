"""The formats for machines: against their schemas, their recorded bytes, and what must not break out of them."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from jsonschema import Draft4Validator

from fire_rules.engine.finding import Holder
from fire_rules.facts import FactRef
from fire_rules.report import Failure, RenderOptions, format_named
from fire_rules.report.csv import COLUMNS
from fire_rules.report.github import command
from fire_rules.report.record_blocks import BLOCKS
from fire_rules.report.tables import escaped
from fire_rules.rulebook import load_rulebook
from fire_rules.rulebook.rule import Due
from fire_rules.source import Place
from tests.report import recorded
from tests.report.sample import area, duty, result, stair, whole

HERE = Path(__file__).parent
SARIF = json.loads((HERE / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
NASTY = 'F1 100%\r\n::error::x | <b>"&\x07 =1+1 @team #7 `c`'
FAILED = (Failure("b.yaml", ("S101 第一行\n第二行", "S102")),)


def render(format_: str, *results: Any, **options: Any) -> str:
    return format_named(format_).render(results, RenderOptions(**{"tool_version": "1", **options}))


def nasty() -> Any:
    return result(area(subject_label=NASTY), stair("undetermined", subject_label=NASTY), name=NASTY)


@pytest.mark.parametrize("name", recorded.NAMES)
def test_golden(name: str) -> None:
    assert recorded.rendered(name) == (recorded.HERE / name).read_bytes(), "python -m tests.golden.update"


@pytest.mark.parametrize("format_", ["sarif", "junit", "csv", "github", "gitlab", "markdown"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_deterministic_and_ended(format_: str, lang: str) -> None:
    assert render(format_, whole(), lang=lang, all=True) == render(format_, whole(), lang=lang, all=True)
    assert render(format_, whole(), lang=lang).endswith("\n")
    assert format_named(format_).machine


# -- SARIF -------------------------------------------------------------------------------------------------------------


def sarif(*results: Any, **options: Any) -> Any:
    document = json.loads(render("sarif", *results, **options))
    assert [error.message for error in Draft4Validator(SARIF).iter_errors(document)] == []
    return document["runs"][0]


def test_sarif_lists_violations_only() -> None:
    run = sarif(whole())
    assert [(r["ruleId"], r["kind"], r["level"]) for r in run["results"]] == [
        ("GB50016-3.3.1", "fail", "error"),
        ("FireLaw-16", "fail", "error"),
        ("GB50016-3.8.9", "fail", "note"),
    ]
    assert all(run["tool"]["driver"]["rules"][r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])


def test_sarif_with_all_has_every_kind_and_a_level_on_failures_only() -> None:
    run = sarif(whole(), all=True)
    assert {r["kind"] for r in run["results"]} == {"fail", "open", "review", "pass", "notApplicable"}
    assert all((r["level"] == "none") == (r["kind"] != "fail") for r in run["results"])


def test_sarif_rules_have_all_that_code_scanning_asks_for() -> None:
    other = replace(area(), main=replace(area().main, remedy={"zh": "另行处理", "en": "do otherwise"}))
    first, *further = sarif(result(area(), area(), other), all=True)["tool"]["driver"]["rules"]
    assert further == []
    lines = first["help"]["text"].split("\n")
    assert lines[0] == first["fullDescription"]["text"]
    assert [line for line in lines if line.startswith("整改建议")] == ["整改建议：以防火墙划分", "整改建议：另行处理"]
    for rule in sarif(whole(), all=True)["tool"]["driver"]["rules"]:
        assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))


def test_sarif_comparison_is_informational() -> None:
    compared = result(area(legal_status="present_code_only"))
    assert sarif(compared)["results"] == []
    assert [r["kind"] for r in sarif(compared, all=True)["results"]] == ["informational"]


def test_sarif_fingerprint_has_neither_value_nor_line() -> None:
    moved = area(value="9999", place=Place("a.yaml", 99, 1))
    prints = [sarif(result(f))["results"][0]["partialFingerprints"] for f in (area(), moved)]
    assert prints == [{"buildingObligationSubject/v1": "f-area"}] * 2


def test_sarif_location_and_odd_file_names() -> None:
    run = sarif(result(area(place=Place("厂 房/a b.yaml", 12, 7)), source="厂 房/a b.yaml"))
    physical = run["results"][0]["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "%E5%8E%82%20%E6%88%BF/a%20b.yaml"
    assert physical["region"] == {"startLine": 12, "startColumn": 7}


def test_sarif_tells_what_failed() -> None:
    run = sarif(result(area(), faults=({"zh": "规则出错", "en": "a rule failed"},)), failures=FAILED)
    invocation = run["invocations"][0]
    assert invocation["executionSuccessful"] is False
    told = [n["message"]["text"] for n in invocation["toolExecutionNotifications"]]
    assert told == ["规则出错", "S101 第一行\n第二行", "S102"]
    assert sarif(nasty(), all=True)


# -- JUnit -------------------------------------------------------------------------------------------------------------
# The schema of the Jenkins plug-in is not on a registry; its constraints that matter are transcribed here.

ALLOWED = {
    "testsuites": ({"testsuite"}, {"tests", "failures", "errors", "skipped", "name", "time"}),
    "testsuite": ({"properties", "testcase"}, {"name", "tests", "failures", "errors", "skipped", "time", "timestamp"}),
    "properties": ({"property"}, set()),
    "property": (set(), {"name", "value"}),
    "testcase": ({"failure", "error", "skipped"}, {"name", "classname", "time"}),
    "failure": (set(), {"message", "type"}),
    "error": (set(), {"message", "type"}),
    "skipped": (set(), {"message"}),
}


def junit(*results: Any, **options: Any) -> ElementTree.Element:
    root = ElementTree.fromstring(render("junit", *results, **options))
    for element in root.iter():
        children, attributes = ALLOWED[element.tag]
        assert {child.tag for child in element} <= children
        assert set(element.attrib) <= attributes
    for suite in (root, *root):
        cases = list(suite.iter("testcase"))
        assert int(suite.attrib["tests"]) == len(cases)
        for key, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.attrib[key]) == sum(1 for case in cases if case.find(tag) is not None)
    return root


def test_junit_advice_and_open_items_are_skipped() -> None:
    root = junit(whole())
    counts = {key: root.attrib[key] for key in ("tests", "failures", "errors", "skipped")}
    assert counts == {"tests": "6", "failures": "2", "errors": "0", "skipped": "3"}
    skipped = next(e for e in root.iter("skipped") if "缺少" in e.attrib["message"])
    assert "形式" in skipped.attrib["message"]
    assert junit(whole(), all=True).attrib["tests"] == "7"


def test_junit_names_are_unique() -> None:
    cases = [(c.attrib["classname"], c.attrib["name"]) for c in junit(whole(), all=True).iter("testcase")]
    assert len(set(cases)) == len(cases)


def test_junit_errors_are_faults_of_the_tool() -> None:
    root = junit(result(area(), faults=({"zh": "规则出错", "en": "failed"},)), failures=FAILED)
    assert [e.attrib["message"] for e in root.iter("error")] == ["规则出错", "未能检查"]


def test_junit_holds_anything() -> None:
    root = junit(nasty())
    assert NASTY.replace("\x07", "\ufffd") in root[0].attrib["name"]


# -- CSV ---------------------------------------------------------------------------------------------------------------


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_columns_and_lines() -> None:
    text = render("csv", whole())
    assert text.count("\r\n") == len(rows(text)) + 1
    first = rows(text)[0]
    assert tuple(first) == COLUMNS
    names = ("value", "value_unit", "comparison", "limit", "clause", "line", "verdict", "group")
    shown = [first[name] for name in names]
    assert shown == ["3405.6", "m2", "at_most", "2000", "3.3.1", "12", "violation", "mandatory"]


def test_csv_bom_where_asked() -> None:
    assert render("csv", whole(), bom=True).startswith("\ufefffile,")
    assert render("csv", whole()).startswith("file,")


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-x", "@SUM(A1)", "\tx", "\rx"])
def test_csv_runs_no_formula(text: str) -> None:
    assert rows(render("csv", result(area(subject_label=text))))[0]["label"] == f"'{text}"


@pytest.mark.parametrize("text", ["(20)", "01", "5391399697293341", "330e082332634813", "1-2", "1/2"])
def test_csv_shows_no_name_as_another_number_or_date(text: str) -> None:
    assert rows(render("csv", result(area(subject_label=text))))[0]["label"] == f"'{text}"


@pytest.mark.parametrize("text", ["16(1)(3)", "3.3.2", "0.5", "2022-11-21", "10..50", "F1", "4000", "0"])
def test_csv_leaves_other_cells_alone(text: str) -> None:
    assert rows(render("csv", result(area(subject_label=text))))[0]["label"] == text


def test_csv_keeps_what_is_nasty_and_negative() -> None:
    assert rows(render("csv", nasty()))[0]["label"] == NASTY
    assert rows(render("csv", result(area(value="-5"))))[0]["value"] == "-5"


def test_csv_lists_files_that_failed() -> None:
    last = rows(render("csv", whole(), failures=FAILED))[-1]
    assert (last["file"], last["verdict"]) == ("b.yaml", "not_checked")


# -- GitHub, GitLab ----------------------------------------------------------------------------------------------------


def test_github_commands_are_escaped() -> None:
    made = command("error", "50%\r\n::warning::x", file="a,b:c%.yaml", line=3)
    assert made == "::error file=a%2Cb%3Ac%25.yaml,line=3::50%25%0D%0A::warning::x"


def test_github_one_line_a_finding() -> None:
    lines = render("github", whole()).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::error", "::notice"]
    assert lines[0].startswith("::error file=a.yaml,line=12,col=7,title=GB50016-3.3.1::防火分区F1")
    assert all(line.startswith("::") for line in render("github", nasty(), failures=FAILED, all=True).splitlines())


def test_gitlab_issues() -> None:
    issues = json.loads(render("gitlab", whole(), failures=FAILED))
    assert [i["severity"] for i in issues] == ["critical", "critical", "minor", "blocker", "blocker"]
    assert len({i["fingerprint"] for i in issues}) == len(issues)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["location"]["lines"]["begin"] >= 1
        assert not issue["location"]["path"].startswith("./")
        assert re.fullmatch(r"[0-9a-f]{64}", issue["fingerprint"])
    assert issues[0]["location"] == {"path": "a.yaml", "lines": {"begin": 12}}


# -- Markdown ----------------------------------------------------------------------------------------------------------


def test_markdown_is_escaped() -> None:
    assert escaped("a|b\n<i>*x*_y_ @me #12 `z` [l](u) & ~") == (
        "a\\|b<br>&lt;i&gt;\\*x\\*\\_y\\_ &#64;me &#35;12 \\`z\\` \\[l\\](u) &amp; \\~"
    )


@pytest.mark.parametrize("name", ["1. 号楼", "# 库", "- 库", "+ 库", "---", "12) 库"])
@pytest.mark.parametrize("annex", ["opinion", "record", "hazards", "lists"])
def test_a_name_is_a_paragraph_whatever_it_begins_with(annex: str, name: str) -> None:
    line = render("markdown", result(area(), name=name), annex=annex).splitlines()[2]
    assert line.replace("\\", "") == name
    assert re.match(r"\d*\\", line)


@pytest.mark.parametrize("annex", ["", "opinion", "record", "lists"])
def test_markdown_tables_hold_together(annex: str) -> None:
    lines = render("markdown", nasty(), annex=annex, all=True).splitlines()
    tables = [line for line in lines if line.startswith("|")]
    assert tables
    cells = [len(re.findall(r"(?<!\\)\|", line)) for line in lines]
    for above, below, line in zip(cells, cells[1:], lines[1:], strict=False):
        assert not (line.startswith("|") and above) or above == below
    assert not any("<b>" in line or "@team" in line for line in lines)


def test_opinion_sheet_has_ten_columns_and_two_for_people() -> None:
    sheet = render("markdown", replace(whole(), task="review"), annex="opinion")
    head = next(line for line in sheet.splitlines() if line.startswith("| 序号"))
    assert head.count("|") == 11
    row = next(line for line in sheet.splitlines() if line.startswith("| 1 |"))
    assert row.endswith("|  |  |")
    assert "| 违反强制性条文 | 防火分区F1 | 建筑面积3405.6㎡ | 大于2000㎡（丙类2项、三级、多层） |" in row
    assert "一次审查：发现强条违反" in sheet
    assert "审查人：" in sheet.replace("\\_", "_")


def test_record_ticks_by_obligation() -> None:
    broken = duty(obligation="fire-drills")
    sheet = render("markdown", result(broken, area("compliant", obligation="factory-compartment-area")), annex="record")
    assert "| 消防演练 | 否 | 凯信达公司 |" in sheet
    assert "| 防火分区和防火分隔 | 是 |  |" in sheet
    assert "| 防火检查 | 未检查 |  |" in sheet
    assert "通过" not in sheet
    assert "合格" not in sheet


def test_the_record_ticks_by_obligations_that_exist() -> None:
    known = {rule.obligation for rule in load_rulebook().rules}
    assert [o for items in BLOCKS.values() for item in items for o in item.obligations if o not in known] == []


def test_an_open_row_of_the_opinion_names_what_is_missing_everywhere() -> None:
    refs = {name: FactRef(f"building[A]/stairs[{name}]", "form") for name in ("S1", "S2")}
    found = [
        stair(
            "undetermined", subject=ref.path, subject_label=f"楼梯{name}", missing=(ref, FactRef("building[A]", name))
        )
        for name, ref in refs.items()
    ]
    row = next(line for line in render("markdown", result(*found), annex="opinion").splitlines() if "资料不足" in line)
    assert "楼梯S1、楼梯S2（2 处）" in row
    assert "S1" in row.split("缺少：")[1]
    assert "S2" in row.split("缺少：")[1]


LATER, PAST = Due(date(2022, 12, 31), "later"), Due(date(2020, 12, 31), "past")


def section(text: str, title: str) -> list[str]:
    """The rows of the table under a heading."""
    after = text.split(f"### {title}", 1)[1].split("\n### ", 1)[0]
    return [line for line in after.splitlines() if line.startswith("|")][2:]


def test_the_lists_share_their_numbers_and_group_by_who_answers() -> None:
    overdue = replace(duty(), main=replace(duty().main, due=PAST))
    drawn = {"id": "x", "kind": "liability", "status": "established", "title": {"zh": "处罚", "en": "penalty"}}
    drawn |= {"words": {"zh": "可能适用第六十条", "en": "art. 60 may apply"}, "support": ("f-duty",)}
    other = {**drawn, "support": ("another",), "title": {"zh": "无关", "en": "unrelated"}}
    found = result(
        area(),
        overdue,
        consequences=(drawn, other),
        holders=(Holder(overdue.addressee, "tenant", "building[A]/tenancies[T]", ()),),
    )
    text = render("markdown", found, annex="lists")
    hazards, answering, measures = (section(text, f"{title}清单") for title in ("一、隐患", "二、责任", "三、措施"))
    assert [row.split("|")[1].strip() for row in hazards] == ["1", "2"]
    assert "建筑面积3405.6㎡，大于2000㎡" in hazards[0]
    assert "第3.3.1条" in hazards[0]
    assert [row.split("|")[2].strip() for row in answering] == ["待明确", "凯信达公司"]
    (mine,) = [row for row in answering if "可能适用第六十条" in row]
    assert "承租人" in mine
    assert "| 2 |" in mine
    assert "无关" not in text
    assert "2020-12-31前（已过）" in measures[1]
    assert "尚未到期" not in text


def test_the_lists_show_what_is_not_due_only_while_it_is_not_done() -> None:
    waiting = replace(
        duty().main, verdict="not_applicable", due=LATER, remedy={"zh": "集中管理", "en": "manage in one place"}
    )
    done = replace(waiting, verdict="compliant")
    silent = replace(waiting, remedy={})
    found = result(
        *(replace(duty(), verdict=main.verdict, main=main) for main in (waiting, done, silent)),
        stair("undetermined"),
    )
    for lang, title, by in (("zh", "尚未到期的事项", "2022-12-31前"), ("en", "Not due yet", "by 2022-12-31")):
        text = render("markdown", found, annex="lists", lang=lang)
        (row,) = section(text, title)
        assert by in row
        assert "1" in text.split("not listed as hazards" if lang == "en" else "未列入隐患")[0].splitlines()[-1]
