"""Building files as entities: both languages, identity, provenance, what is stated and what is not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from fire_rules.model import Claim, load_plain, load_text
from fire_rules.model.document import Document
from fire_rules.model.entities import Entity
from fire_rules.model.facts import UNSTATED, Names
from fire_rules.source import SourceError
from fire_rules.values import UNKNOWN, OneOf


def read(text: str) -> Document:
    return load_text(text, "a.yaml")


def building(text: str) -> Entity:
    (one,) = read(text).root.stated("buildings")
    assert isinstance(one, Entity)
    return one


ENGLISH = """
name: Park
building:
  id: A
  height: 10
  fire_resistance_grade: 二级
  systems: {fire_alarm: none}
  parts:
    - {id: P1, kind: factory, storeys: [1F]}
  storeys:
    - {id: 1F, number: 1}
"""
CHINESE = """
名称: Park
建筑:
  - 编号: A
    建筑高度: 10 米
    耐火等级: 二级
    消防设施: {火灾自动报警系统: 无}
    使用部分:
      - {编号: P1, 使用性质: 厂房, 所在楼层: 1F}
    楼层:
      - {编号: 1F, 层号: 1}
"""
MIXED = """
项目: {name: Park}
建筑:
  编号: A
  height: 10 m
  耐火等级: Ⅱ
  fire_alarm: 没有
  parts:
    - {id: P1, 使用性质: factory, storeys: [1F]}
  楼层:
    - {编号: 1F, number: １}
"""


def test_both_languages_say_the_same() -> None:
    assert read(ENGLISH).root == read(CHINESE).root == read(MIXED).root


def test_values_and_what_is_unstated() -> None:
    one = building(ENGLISH)
    assert one.stated("height") == Decimal(10)
    assert one.stated("fire_resistance_grade") == "二级"
    assert one.stated("footprint") is UNSTATED
    assert one.stated("stairs") is UNSTATED
    assert one.stated("systems").stated("fire_alarm") == "none"
    assert one.stated("parts")[0].stated("storeys") == Names(("1F",))


def test_unknown_and_none_of_lists() -> None:
    one = building("building: {stairs: 未知, members: 无, boundaries: [], systems: unknown}")
    assert one.stated("stairs") is UNKNOWN
    assert one.stated("members") == ()
    assert one.stated("boundaries") == ()
    assert one.stated("systems") is UNKNOWN


def test_a_record_that_is_none_says_none_of_all_that_is_provided() -> None:
    systems = building("building: {消防设施: 无}").stated("systems")
    assert systems.stated("fire_alarm") == "none"
    assert systems.stated("fire_alarm_state") is UNSTATED


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("building: {height: 3}", "building"),
        ("buildings: [{id: A}]", "building[A]"),
        ("building: {name: 一号厂房}", "building[一号厂房]"),
        ("building: {id: 7}", "building[7]"),
    ],
)
def test_paths_of_buildings(text: str, path: str) -> None:
    assert building(text).path == path


def test_paths_below() -> None:
    one = building("""
building:
  id: A
  compartments: [{id: F1, pieces: [{storey: 1F}, {id: 2}]}, {name: F2}]
  storeys: [{id: 1F}]
  stairs: [{width: 1}]
""")
    first, second = one.stated("compartments")
    assert first.path == "building[A]/compartments[F1]"
    assert second.path == "building[A]/compartments[F2]"
    assert [piece.path for piece in first.stated("pieces")] == [f"{first.path}/pieces[1F]", f"{first.path}/pieces[2]"]
    assert one.stated("stairs")[0].path == "building[A]/stairs"


def test_a_name_serves_as_id_in_every_list() -> None:
    one = building("building: {storeys: [{name: 一层, number: 1}, {名称: 二层}]}")
    assert [storey.path for storey in one.stated("storeys")] == ["building/storeys[一层]", "building/storeys[二层]"]


def test_provenance_of_subjects_and_of_values() -> None:
    document = read("building: {at: 东区, 图号: 建-01, height: {值: 12 m, 位置: 1-3轴, source: 实测}}")
    (one,) = document.root.stated("buildings")
    assert (one.provenance.at, one.provenance.drawing) == ("东区", "建-01")
    assert one.stated("height") == Decimal(12)
    said = document.sources["building", "height"].provenance
    assert said is not None
    assert (said.at, said.source) == ("1-3轴", "实测")


def test_a_value_as_json_writes_it() -> None:
    assert building('building: {height: {"value": "12.50", "unit": "m"}}').stated("height") == Decimal("12.50")


def test_places_of_facts() -> None:
    document = read(ENGLISH)
    place = document.sources["building[A]", "height"].place
    assert (place.file, place.line, place.column) == ("a.yaml", 5, 11)


def test_a_class_of_hazard_is_one_of_its_items() -> None:
    one = building("building: {parts: [{id: P, production_category: 丙类}, {id: Q, production_category: [丙1, 丁1]}]}")
    categories = [part.stated("production_category") for part in one.stated("parts")]
    assert categories == [OneOf(frozenset({"丙1", "丙2"})), OneOf(frozenset({"丙1", "丁1"}))]


def test_sections() -> None:
    settings = read("""
format: 1
check: {task: 调查, phase: in_use, select: [GB50016, "3.3"], ignore: x, expect: {violations: 3}}
claims: [{relief: textile-mill, subject: P1, by: 设计院}]
决定:
  - {义务: use-separation, 对象: building, 结论: 符合, 决定人: 甲, 日期: 2023-01-05, facts: {building.height: 10}}
accepted_deviations: [{clause: "3.3.1", 规范: GB50016, document: d, date: 2020-02-03, conditions: [a, b]}]
""").settings
    check = settings.check
    assert (check.task, check.phase, check.select, check.ignore) == (
        "investigation",
        "in_use",
        ("GB50016", "3.3"),
        ("x",),
    )
    assert check.expect == {"violations": 3}
    (claim,) = settings.claims
    assert (claim.relief, claim.subject, claim.by) == ("textile-mill", "P1", "设计院")
    assert isinstance(claim, Claim)
    (decision,) = settings.decisions
    assert (decision.verdict, decision.date, decision.facts) == (
        "compliant",
        date(2023, 1, 5),
        {"building.height": "10"},
    )
    (deviation,) = settings.accepted_deviations
    assert (deviation.instrument, deviation.date, deviation.conditions) == ("GB50016", date(2020, 2, 3), ("a", "b"))


def test_plain_data() -> None:
    data = {
        "building": {
            "id": "A",
            "height": Decimal("10"),
            "design_date": date(2016, 3, 1),
            "special_value": False,
            "structure": UNKNOWN,
            "stairs": [{"id": "S", "width": 1.1}],
        }
    }
    (one,) = load_plain(data).root.stated("buildings")
    assert one.stated("height") == Decimal(10)
    assert one.stated("design_date") == date(2016, 3, 1)
    assert one.stated("special_value") is False
    assert one.stated("structure") is UNKNOWN
    assert one.stated("stairs")[0].stated("width") == Decimal("1.1")


def test_plain_data_is_checked_as_a_file_is() -> None:
    with pytest.raises(SourceError) as caught:
        load_plain({"building": {"height": None}})
    assert [one.code for one in caught.value.diagnostics] == ["M104"]
    with pytest.raises(TypeError):
        load_plain({"building": {"height": object()}})
