"""One row a cause: what several places have in common is said once, and nothing is left out of the counts."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Any

from fire_rules.engine.finding import Change, Cited, Measured, Step, Supposed, WhatIf
from fire_rules.facts import FactRef
from fire_rules.report import RenderOptions, format_named
from fire_rules.source import Place
from tests.report.sample import Consequence, area, citation, duty, finding, result

UNITS = ("units[a]", "units[b]", "units[c]")


def text(*results: Any, **options: Any) -> str:
    return format_named("text").render(results, RenderOptions(**{"tool_version": "1", "width": 200, **options}))


def broken(path: str) -> Any:
    return replace(duty(), subject=path, subject_label=f"单位{path[-2]}", addressee=path)


def test_one_row_names_every_place() -> None:
    members = tuple(replace(broken(path), place=Place("a.yaml", 10 + n, 5)) for n, path in enumerate(UNITS))
    shown = text(result(*members))
    assert "违反法律法规（3 处，归为 1 项）" in shown
    assert "1. 单位a、单位b、单位c（3 处）：消防设施维护保养，不符合" in shown
    assert "责任主体：单位、单位a、单位b、单位c" in shown
    assert "出处：a.yaml:10:5, 11:5, 12:5" in shown
    assert "2. " not in shown.split("检查范围")[0]
    assert shown.startswith("凯信达厂房：违反 3")


def test_another_value_is_another_row() -> None:
    one, two = area(subject_label="甲区"), area(value="3500", subject_label="乙区")
    shown = text(result(one, two))
    assert "违反强制性条文（2）" in shown
    assert "1. 甲区建筑面积3405.6㎡" in shown
    assert "2. 乙区建筑面积3500㎡" in shown


def test_another_remark_or_date_is_another_row() -> None:
    one = area(subject_label="甲区")
    two = area(subject_label="乙区", remarks=({"zh": "合并后的分区", "en": "merged"},))
    assert "违反强制性条文（2）" in text(result(one, two))


def test_the_json_is_not_rolled_up() -> None:
    document = json.loads(format_named("json").render([result(*map(broken, UNITS))], RenderOptions()))
    assert len(document["results"][0]["findings"]) == 3


def test_numbers_run_on_over_groups() -> None:
    advice = finding(Cited(citation("GB50016", "3.8.9", modality="should", status="ordinary"), "violation"))
    shown = text(result(area(), *map(broken, UNITS), advice))
    assert [line.split(" ")[0] for line in shown.splitlines() if line[:1].isdigit()][:3] == ["1.", "2.", "3."]


@dataclass(frozen=True)
class Bound(Consequence):
    binding: Any = field(default_factory=dict)


def test_a_consequence_lists_its_bindings_once_and_what_is_open_beside() -> None:
    drawn = [Bound(binding={"unit": path}) for path in UNITS]
    still_open = [Bound(status="undetermined", binding={"unit": "units[d]"})]
    shown = text(result(duty(), consequences=(*drawn, drawn[0], *still_open)))
    assert shown.count("消防设施未保持完好") == 1
    assert "推论（1）" in shown
    assert "所涉：单位a、单位b、单位c" in shown
    assert "另有 1 处待定" in shown
    assert text(result(duty(), consequences=(*drawn, *still_open)), all=True).count("消防设施未保持完好") == 2


# -- what it would be by the actual goods ------------------------------------------------------------------------------

STORE = "building[A]/parts[S]"


def implied() -> WhatIf:
    supposed = Supposed(FactRef(STORE, "storage_category"), "丙1/丙2", "甲1/甲2/甲3/甲4/甲5/甲6", "f")
    changes = (
        Change(area(limit="300"), area("compliant", limit="6000")),
        Change(area(limit="—"), area(limit="1200")),
        Change(duty(), None),
        Change(area("undetermined"), area("compliant")),
        Change(area("not_applicable"), area()),
    )
    return WhatIf((supposed,), changes)


def test_the_block_is_for_comparison_only() -> None:
    shown = text(result(area("compliant"), whatif_blocks=(implied(),)))
    assert shown.startswith("凯信达厂房：违反 0")
    block = shown.split("若按实际物品判断（仅供对照，不计入结论）")[1]
    assert "使用部分S的储存火灾危险性：申报 丙类，按 甲类 判断" in block
    kinds = ["还将违反：", "仍违反，限值或事实改变：", "将成为待定或需判断：", "该条不再违反："]
    assert [block.index(kind) for kind in kinds] == sorted(block.index(kind) for kind in kinds)
    assert "declared 丙, judged as 甲" in text(result(area("compliant"), whatif_blocks=(implied(),)), lang="en")


# -- both figures ------------------------------------------------------------------------------------------------------


def comparison(figure: str, value: str) -> Step:
    fact = Step("space.wall_resistance", "2.25 h", origin="stated")
    return Step(
        f"space.wall_resistance >= {figure} h and space.independent_exits >= 1",
        value,
        steps=(Step(f"space.wall_resistance >= {figure} h", value, steps=(fact,)),),
    )


def test_a_judgement_between_two_clauses_shows_both_figures() -> None:
    old = Cited(citation("GB50016", "3.3.5", status="ordinary"), "violation", derivation=(comparison("2.5", "false"),))
    new = Cited(citation("GB55037", "4.2.2", edition="2022"), "compliant")
    judged = replace(finding(new), verdict="judgement", also=(old,), derivation=(comparison("2", "true"),))
    shown = text(result(judged))
    assert (
        "隔墙耐火极限2.25h：《建筑防火通用规范》GB 55037第4.2.2条不低于2h，满足；"
        "《建筑设计防火规范》GB 50016第3.3.5条不低于2.5h，不满足"
    ) in shown
    assert "at least 2 h, met" in text(result(judged), lang="en")


# -- what reviewers count, and blanks ----------------------------------------------------------------------------------


def test_first_review_is_said_of_reviews_only_and_never_as_a_pass() -> None:
    assert "一次审查：发现强条违反" in text(result(area(), task="review"))
    clear = text(result(area("compliant"), task="review"))
    assert "一次审查：未发现强条违反" in clear
    assert "通过" not in clear
    assert "一次审查" not in text(result(area()))


def test_blanks_for_names_and_dates() -> None:
    shown = text(result(area(), task="acceptance"))
    assert all(f"{role}：____" in shown for role in ("审查人", "校核人", "审定人"))
    assert "检查人：____" in text(result(area()))


def test_counts_print_no_unit() -> None:
    storeys = area(value="3", limit="2")
    main = replace(storeys.main, value=Measured("3", "count"), limit=Measured("2", "count"))
    assert "count" not in text(result(replace(storeys, main=main)))
