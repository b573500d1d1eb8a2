"""The text report."""

from dataclasses import replace

import pytest

from fire_rules.engine.finding import Cited, Measured, Step
from fire_rules.report import Failure, RenderOptions, UnknownFormatError, format_named, render
from fire_rules.report.width import text_width
from tests.report.sample import area, citation, result, stair, whole


def text(*results: object, **options: object) -> str:
    return format_named("text").render(results, RenderOptions(**{"tool_version": "1", **options}))  # type: ignore[arg-type]


def test_opens_with_one_line_of_counts() -> None:
    first, second, *_ = text(whole()).splitlines()
    assert first == "凯信达厂房：违反 2（强条 1 条次）· 待定 1 · 需判断 1 · 未发现违反 1 · 不适用 1"
    assert second.startswith("强条：违反 1 条、1 处；已判定 2/3")


def test_a_long_name_stands_below_the_counts() -> None:
    first, second, *_ = text(replace(whole(), name="很长的名称" * 8)).splitlines()
    assert first.startswith("违反 2（强条 1 条次）· 待定 1")
    assert second == "很长的名称" * 8


@pytest.mark.parametrize("word", ["合格", "通过"])
def test_never_a_word_of_approval(word: str) -> None:
    clean = text(result(area("compliant", "1800")), all=True)
    assert word not in clean
    assert "未发现违反；强条已判定 1/1" in clean


def test_nothing_applied_is_said() -> None:
    assert "没有任何条文适用于本文件" in text(result())


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_fits_eighty_columns(lang: str) -> None:
    assert all(text_width(line) <= 80 for line in text(whole(), lang=lang, all=True).splitlines())


def test_no_escapes_on_a_pipe() -> None:
    assert "\x1b" not in text(whole())


def test_groups_stand_by_gravity() -> None:
    shown = text(whole())
    heads = [
        "违反强制性条文（1）",
        "违反法律法规（1）",
        "建议性条文未满足",
        "推论（1）",
        "需由人员判断（1）",
        "需补充的资料",
    ]
    places = [shown.index(head) for head in heads]
    assert places == sorted(places)


def test_also_adjustments_relief_and_confidence() -> None:
    also = Cited(citation("GB55037", "4.1.2", edition="2022"), "violation", limit=Measured("3000", "m2"))
    main = replace(
        area().main, adjustments=("wholly-protected (3.3.3)",), relief=("textile (3.3.1 note 2)",), confidence="low"
    )
    shown = text(result(replace(area(), main=main, also=(also,), deviation="专家意见 2020-1")))
    assert "同时不符合：《建筑防火通用规范》GB 55037-2022第4.1.2条（限值 3000㎡）" in shown
    assert "限值调整：2000㎡ → 第3.3.3条（wholly-protected） → 2000㎡" in shown
    assert "超限（除非主张并证明适用：表3.3.1注2（textile））" in shown
    assert "可信度：低" in shown
    assert "偏离，依据 专家意见 2020-1" in shown


def test_computed_values_name_their_operands() -> None:
    operands = (
        Step("compartment.area", "4300 m2", origin="stated"),
        Step("compartment.basement", "false", origin="stated"),
        Step("0.5 * compartment.protected_area", "200 m2", steps=(Step("compartment.protected_area", "400 m2"),)),
    )
    steps = (Step("compartment.counted_area", "4100 m2", "3.3.3", steps=operands),)
    shown = text(result(area(value="4100", derivation=steps)))
    assert "计算：建筑面积 4300㎡、自动灭火保护面积 400㎡ → 4100㎡" in shown


def test_open_findings_name_what_is_missing() -> None:
    shown = text(result(stair("undetermined")))
    assert "强制性条文待定（1）" in shown
    assert "缺少：形式" in shown


def test_faults_and_whatif_are_said_first() -> None:
    shown = text(
        replace(whole(), faults=({"zh": "两种结果不一致", "en": "differ"},), whatif={"design_date": "2024-01-01"})
    )
    assert shown.index("假设计算") < shown.index("两种结果不一致") < shown.index("违反强制性条文")


def test_many_files_and_failures() -> None:
    shown = text(whole(), result(area()), failures=(Failure("b.yaml", ("S101 …",)),))
    assert "b.yaml：1 处错误" in shown
    assert "合计 3 个文件：违反 3（强条 2 条次）" in shown


def test_statistics() -> None:
    shown = text(result(area(), area(), stair()), statistics=True)
    assert "2  《建筑设计防火规范》GB 50016-2014（2018年版）第3.3.1条" in shown


def test_unknown_format() -> None:
    with pytest.raises(UnknownFormatError, match="sarif2"):
        render(whole(), "sarif2")
