"""The one sentence of a finding."""

from dataclasses import replace

import pytest

from fire_rules.engine.finding import Cited, Measured, Step
from fire_rules.report.naming import Naming
from fire_rules.report.sentence import sentence
from tests.report.sample import INSTRUMENTS, area, citation, duty, finding, stair

NAMING = Naming(INSTRUMENTS)
TAIL = "《建筑设计防火规范》GB 50016-2014（2018年版）第3.3.1条"


def test_violation_of_a_limit() -> None:
    assert sentence(area(), "zh", NAMING) == (
        f"防火分区F1建筑面积3405.6㎡，大于2000㎡（丙类2项、三级、多层），不符合{TAIL}"
    )
    assert sentence(area(), "en", NAMING) == (
        "fire compartment F1, area 3405.6 m², more than 2000 m² (丙2, grade III, multi); "
        "contrary to GB 50016-2014 (2018 edition), 3.3.1"
    )


@pytest.mark.parametrize(
    ("value", "limit", "expected"),
    [
        ("3588", "—", "建筑面积3588㎡，此类情形不允许（—）（"),
        ("3588", "—..1200", "建筑面积3588㎡，大于各种可能限值中最大的1200㎡（"),
        ("3500..3700", "2000", "建筑面积3500～3700㎡，大于2000㎡（"),
    ],
)
def test_open_figures(value: str, limit: str, expected: str) -> None:
    assert expected in sentence(area(value=value, limit=limit), "zh", NAMING)


@pytest.mark.parametrize(
    ("limit", "zh", "en"),
    [
        ("—..12000", "限值不允许～12000㎡", "limit not permitted – 12000 m²"),
        ("—..不限", "限值不允许～不限", "limit not permitted – unlimited"),
        ("4000..不限", "限值4000㎡～不限", "limit 4000 m² – unlimited"),
        ("10..20", "限值10～20㎡", "limit 10–20 m²"),
        ("", "限值未定", "limit open"),
    ],
)
def test_an_open_limit_in_words(limit: str, zh: str, en: str) -> None:
    shown = area("undetermined", "≥0", limit)
    assert f"建筑面积≥0㎡，{zh}（" in sentence(shown, "zh", NAMING)
    assert f"area ≥0 m², {en} (" in sentence(shown, "en", NAMING)


def test_a_variable_of_a_rule_is_named_by_its_value() -> None:
    anything = Step("g.state", "{aerosol | gas | liquid | solid}")
    facts = (Step("b.kind", "partition"), anything, Step("p.kind", "warehouse"))
    decided = replace(stair(), derivation=(Step("all(…)", "false", steps=facts),))
    assert "（构件种类：普通隔墙、使用性质：仓库）" in sentence(decided, "zh", NAMING)


def test_lower_bounds() -> None:
    cited = Cited(
        citation("GB50016", "3.7.1", status="ordinary"),
        "violation",
        Measured("0..<5", "m"),
        Measured("5", "m"),
        "at_least",
        measure={"zh": "相邻安全出口最小间距", "en": "spacing of exits"},
    )
    assert "相邻安全出口最小间距<5m，小于5m，不符合" in sentence(finding(cited), "zh", NAMING)


def test_requirement_names_the_facts_it_was_decided_on() -> None:
    assert sentence(stair(), "zh", NAMING) == (
        "楼梯ST1：疏散楼梯的形式（形式：敞开楼梯），不符合《建筑设计防火规范》GB 50016-2014（2018年版）第3.7.6条"
    )


def test_a_fact_of_the_name_of_its_clause_is_told_once() -> None:
    made = stair()
    titled = replace(made.main, citation=replace(made.main.citation, title={"zh": "形式", "en": "form"}))
    found = replace(made, main=titled)
    assert sentence(found, "zh", NAMING).startswith("楼梯ST1：形式：敞开楼梯，不符合")
    assert sentence(found, "en", NAMING).startswith("stair ST1 – form open stair; contrary to")


def test_other_verdicts() -> None:
    assert sentence(area("compliant", "1800"), "zh", NAMING).startswith("防火分区F1建筑面积1800㎡，不大于2000㎡")
    assert sentence(area("compliant", "1800"), "zh", NAMING).endswith(f"未发现违反{TAIL}")
    assert sentence(stair("undetermined"), "zh", NAMING).endswith("第3.7.6条，待定")
    advice = finding(Cited(citation("GB50016", "3.8.9", modality="should"), "violation"))
    assert sentence(advice, "zh", NAMING).endswith("第3.8.9条的建议")


def test_law_and_label() -> None:
    assert sentence(duty(), "zh", NAMING) == (
        "凯信达公司：消防设施维护保养，不符合《中华人民共和国消防法》（2021年）第十六条第一款第（二）项"
    )


def test_a_missing_value_is_said_and_never_raises() -> None:
    shown = sentence(replace(area(), main=replace(area().main, value=None)), "zh", Naming())
    assert "建筑面积未提供" in shown
    bare = finding(Cited(citation("GB50016", "x y", title={}, edition=""), "violation"), subject="stairs")
    assert sentence(bare, "zh", Naming()) != ""
