"""Expressions, adjustments and periods in words: one of each kind, said as it should be."""

from typing import get_args

import pytest

from fire_rules.inference.consequence import Kind
from fire_rules.language import Expression
from fire_rules.language.check import check
from fire_rules.language.tree import Tree
from fire_rules.language.types import BOOL
from fire_rules.manual.atoms import any_of, key_cell
from fire_rules.manual.consequences import KINDS
from fire_rules.manual.phrases import LEDGER, RELATIONS
from fire_rules.manual.rules import Describer, Row
from fire_rules.manual.tables import grid
from fire_rules.manual.wording import Wording
from fire_rules.rulebook import Rulebook, load_rulebook
from fire_rules.rulebook.rule import LedgerStatus, Relation
from fire_rules.rulebook.typed import scope_of

SAID = [
    ("part.area <= 300 m2", "使用部分的建筑面积不大于300㎡", "area of the part is not more than 300 m²"),
    ("part.detached", "使用部分“独立建造”为是", "“detached” is true of the part"),
    ("not part.detached", "使用部分“独立建造”为否", "“detached” is false of the part"),
    (
        "building.fire_resistance_grade >= 三级",
        "所在建筑的耐火等级不低于三级",
        "fire resistance grade of its building is not below grade III",
    ),
    ("part.kind != factory", "使用部分的使用性质不是“厂房”", "kind of the part is other than “factory”"),
    ("part.production_category not in 甲乙", "使用部分的生产火灾危险性不属于甲、乙类", None),
    ("part.production_category in (丙1, 丁1)", "使用部分的生产火灾危险性属于丙类1项、丁类1项", None),
    (
        "part.detached and (part.area > 10 or building.height > 24)",
        "使用部分“独立建造”为是，且（使用部分的建筑面积大于10㎡，或所在建筑的建筑高度大于24m）",
        None,
    ),
    (
        "any(p.kind == factory and p.area > 5 for p in building.parts)",
        "所在建筑的使用部分中至少有一个满足（该使用部分的使用性质为厂房，且该使用部分的建筑面积大于5㎡）",
        None,
    ),
    (
        "count(s for s in part.spaces if s.kind == office) >= 2",
        "使用部分的房间（该房间的用途为办公室的）的数量不小于2",
        None,
    ),
    (
        "inspection_date >= date(2023, 6, 1)",
        "检查日期不早于2023-06-01",
        "the date of inspection is not before 2023-06-01",
    ),
    ("part.area / 4 + 2 * part.footprint > 1", "使用部分的建筑面积 ÷ 4 + 2 × 使用部分的占地面积大于1㎡", None),
]


@pytest.mark.parametrize(("text", "zh", "en"), SAID, ids=[text for text, _, _ in SAID])
def test_words(book: Rulebook, text: str, zh: str, en: str | None) -> None:
    tree = check(Expression(text, None, "GB50016 3.3.1"), scope_of(book), "part", BOOL)
    assert Wording(book, "zh").say(tree) == zh
    assert en is None or Wording(book, "en").say(tree) == en


def test_every_expression_of_the_rulebook_has_words(book: Rulebook) -> None:
    describer = Describer(book)
    for rule in book.rules:
        for row in describer.rows(rule):
            for lang in ("zh", "en"):
                assert row.words[lang], (rule.id, row.label)
                assert row.label[lang]


def rows_of(book: Rulebook, rule_id: str) -> list[Row]:
    rule = next(rule for rule in book.rules if rule.id == rule_id)
    return list(Describer(book).rows(rule))


def test_rows_of_a_rule_say_its_law_and_its_reliefs(book: Rulebook) -> None:
    rows = rows_of(book, "GB50016-3.3.2-compartment-area")
    periods = [row.words["zh"] for row in rows if row.label["en"] == "in force"]
    assert periods == [
        "2015-05-01 – 2018-09-30  2014  强制性",
        "2018-10-01 – 2023-05-31  2014(2018)  强制性",
        "2023-06-01 – 至今  2014(2018)  一般性；《建筑防火通用规范》GB 55037 第4.1.2条只作原则性强制规定，数值仍见本条",
    ]
    cold = next(row for row in rows if row.words["zh"].startswith("cold-store"))
    assert cold.words["zh"] == (
        "cold-store，表3.3.2注7（须主张）：不作要求，条件：防火分区的使用部分的物品种类为冷藏冷冻品，且所在建筑的耐火等级属于一、二级"
    )


def test_a_periodic_duty_says_its_months_and_records(book: Rulebook) -> None:
    every = next(row for row in rows_of(book, "FireLaw-16(1)(3)-yearly-test-records") if row.label["en"] == "every")
    assert every.words["zh"] == "每12个月，单位的记录中至少有一条年度检测，自单位的开始使用日期起算"


def test_atoms_are_said_by_the_name_of_their_group() -> None:
    assert any_of("fire_resistance_grade", ["二级", "一级"], "zh") == "一、二级"
    assert any_of("storage_category", ["甲3", "甲4"], "zh") == "甲类3、4项"
    assert any_of("production_category", ["丙1", "丙2"], "zh") == "丙类"
    assert key_cell("storey_form", "single,multi", "zh") == "单层、多层"
    assert key_cell("storey_form", "*", "en") == "any"


def test_numeric_keys_are_said_as_spans(book: Rulebook) -> None:
    widths = grid(book.tables["GB50016 3.7.5/widths"], "zh")
    assert [keys for keys, _ in widths.rows] == [("不大于2",), ("大于2且不大于3",), ("大于3",)]
    assert [cells for _, cells in widths.rows] == [("0.60",), ("0.80",), ("1.00",)]


def test_there_are_words_for_every_node_relation_kind_and_state() -> None:
    wording = Wording(load_rulebook(), "zh")
    assert set(wording._say) == set(Tree.__subclasses__())
    assert set(RELATIONS) == set(get_args(Relation))
    assert set(KINDS) == set(get_args(Kind))
    assert set(LEDGER) == set(get_args(LedgerStatus))
