"""Derivations and names."""

import pytest

from fire_rules.engine.finding import Measured, Step
from fire_rules.facts import FactRef
from fire_rules.report.explain import explain
from fire_rules.report.fact_words import measured_words, subject_words, value_words
from fire_rules.report.naming import Naming, naming_of
from tests.report.sample import INSTRUMENTS, area, stair, whole


def test_steps_are_nested_with_citation_and_origin() -> None:
    shown = explain([(area(), area().derivation)], Naming(INSTRUMENTS), width=120)
    assert "building.fire_resistance_grade = 三级  [所述]" in shown
    assert "[3.3.1]" in shown
    outer = next(line for line in shown.splitlines() if "limits[" in line)
    inner = next(line for line in shown.splitlines() if "production_category = 丙2" in line)
    assert len(inner) - len(inner.lstrip()) > len(outer) - len(outer.lstrip())


def test_an_inherited_fact_says_from_where() -> None:
    step = Step("compartment.fire_alarm", "all", origin="inherited building[A]/parts[P].fire_alarm")
    shown = explain([(area(), (step,))], Naming(INSTRUMENTS))
    assert "[继承 使用部分P的火灾自动报警系统]" in shown
    assert "[inherited fire alarm of part P]" in explain([(area(), (step,))], Naming(INSTRUMENTS), "en")


def test_no_derivation_is_said() -> None:
    assert "没有推导记录" in explain([(stair(), ())], Naming(INSTRUMENTS))


@pytest.mark.parametrize(
    ("path", "zh", "en"),
    [
        ("building[A]", "建筑A", "building A"),
        ("building[A]/compartments[F1]", "防火分区F1", "fire compartment F1"),
        ("building/stairs[?]", "楼梯（未列出）", "stair (not listed)"),
        ("building/parts[仓库]", "使用部分“仓库”", "part 仓库"),
    ],
)
def test_subject_words(path: str, zh: str, en: str) -> None:
    assert subject_words(path, "zh") == zh
    assert subject_words(path, "en") == en


@pytest.mark.parametrize(
    ("class_", "name", "value", "expected"),
    [
        ("part", "storage_category", "丙2", "丙类2项"),
        ("part", "storage_category", "{丙1 | 丙2}", "丙类"),
        ("building", "fire_resistance_grade", "{一级 | 三级 | 二级 | 四级}", "任何耐火等级"),
        ("building", "fire_resistance_grade", "{三级 | 二级}", "三级/二级"),
        ("building", "fire_resistance_grade", "?", "未知"),
        ("compartment", "area", "3588 m2", "3588㎡"),
        ("compartment", "area", "[3500, 3700] m2", "3500～3700㎡"),
        ("building", "height", "[0, 24) m", "<24m"),
        ("stair", "for_escape", "true", "是"),
        ("x", "form", "multi", "多层"),
    ],
)
def test_value_words(class_: str, name: str, value: str, expected: str) -> None:
    assert value_words(class_, name, value, "zh") == expected


def test_measured_words() -> None:
    assert measured_words(Measured("2.5", "h"), "zh") == "2.5h"
    assert measured_words(Measured("25", "percent"), "en") == "25%"
    assert measured_words(Measured("不限", "m2"), "en") == "unlimited"
    assert measured_words(None, "zh") == "未提供"


def test_names_come_from_the_file() -> None:
    naming = naming_of(whole())
    assert naming.subject("units[kxd]", "zh") == "凯信达公司"
    assert naming.fact(FactRef("units[kxd]", "staff"), "zh") == "凯信达公司的员工人数"
    assert naming.fact(FactRef("building[A]/compartments[F1]", "area"), "zh") == "防火分区F1的建筑面积"
    assert (
        naming.fact(FactRef("building[A]/compartments[F1]", "area"), "zh", "building[A]/compartments[F1]") == "建筑面积"
    )
