"""The graph of resolved facts: where values come from, what lists hold, what stands in for what is not stated."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from fire_rules.facts import FactRef, Graph, OpenFactError, Subject
from fire_rules.model import RunSettings, load_text, resolve
from fire_rules.source import SourceError
from fire_rules.values import UNKNOWN, AtLeast, OneOf, Range


def graph(text: str, run: RunSettings | None = None) -> Graph:
    return resolve(load_text(text, "a.yaml"), run)


def level(subject: Subject, name: str) -> str:
    return subject.origins_[name].level


BASE = """
building:
  id: A
  height: 10
  systems: {fire_alarm: none, smoke_exhaust: 局部}
  parts:
    - {id: P1, kind: factory, fire_alarm: all}
    - {id: P2, kind: warehouse, fire_alarm: unknown}
    - {id: P3, kind: office}
  compartments:
    - {id: F1, part: P1}
    - {id: F2, part: P2}
    - {id: F3, part: P3}
    - {id: F4, part: P1, fire_alarm: part}
    - {id: F5}
"""


def test_points_are_attributes_and_open_values_are_not() -> None:
    one = graph("building: {height: 10, footprint: 3500..3700, structure: unknown}").by_path["building"]
    assert one.height == Decimal(10)
    assert one.fact_("footprint") == Range(Decimal(3500), Decimal(3700))
    assert one.fact_("structure") is UNKNOWN
    assert one.fact_("volume") is UNKNOWN
    with pytest.raises(OpenFactError):
        _ = one.footprint


def test_subjects_that_a_subject_stands_in_or_refers_to() -> None:
    found = graph(BASE)
    compartment = found.by_path["building[A]/compartments[F1]"]
    assert compartment.building is found.by_path["building[A]"]
    assert compartment.site is found.root
    assert compartment.part is found.by_path["building[A]/parts[P1]"]
    assert compartment.part.kind == "factory"


@pytest.mark.parametrize(
    ("id_", "value", "origin", "ref"),
    [
        ("F1", "all", "inherited", FactRef("building[A]/parts[P1]", "fire_alarm")),
        ("F2", UNKNOWN, "inherited", FactRef("building[A]/parts[P2]", "fire_alarm")),
        ("F3", "none", "inherited", FactRef("building[A]", "fire_alarm")),
        ("F4", "part", "stated", None),
    ],
)
def test_inheritance(id_: str, value: object, origin: str, ref: FactRef | None) -> None:
    one = graph(BASE).by_path[f"building[A]/compartments[{id_}]"]
    assert one.fact_("fire_alarm") == value
    assert one.origins_["fire_alarm"].level == origin
    assert one.origins_["fire_alarm"].ref == ref
    assert one.fact_("smoke_exhaust") == "part"


def test_a_level_that_is_not_named_decides_only_if_all_agree() -> None:
    found = graph(BASE)
    one = found.by_path["building[A]/compartments[F5]"]
    assert one.fact_("fire_alarm") is UNKNOWN
    assert one.fact_("smoke_exhaust") == "part"
    alone = graph("building: {fire_alarm: none, compartments: [{id: F, area: 5}]}").by_path["building/compartments[F]"]
    assert alone.fact_("fire_alarm") == "none"


def test_fields_that_are_not_inheritable_stay_where_they_are() -> None:
    found = graph("building: {id: A, name: 甲, parts: [{id: P}]}")
    assert found.by_path["building[A]/parts[P]"].fact_("name") is UNKNOWN


def test_phase_comes_from_the_run_where_the_building_states_none() -> None:
    text = "buildings: [{id: A, phase: design}, {id: B}]"
    found = graph(text, RunSettings(date(2023, 6, 1), "inspection", "in_use"))
    assert found.root.inspection_date == date(2023, 6, 1)
    assert (found.root.task, found.root.phase) == ("inspection", "in_use")
    assert found.by_path["building[A]"].phase == "design"
    assert found.by_path["building[B]"].phase == "in_use"
    assert level(found.root, "task") == "run"


def test_a_run_that_says_nothing_takes_what_the_file_says() -> None:
    found = graph("检查日期: 2022-11-21\ncheck: {task: review, phase: design}\nbuilding: unknown")
    assert (found.root.inspection_date, found.root.task, found.root.phase) == (date(2022, 11, 21), "review", "design")
    silent = graph("building: unknown")
    assert silent.root.fact_("inspection_date") is UNKNOWN
    assert silent.root.fact_("task") is UNKNOWN


def test_named_types() -> None:
    found = graph("""
constructions:
  sheet: {material: 彩钢板, fire_resistance: 0.25 h, source: 图集}
building:
  boundaries:
    - {id: W1, type: sheet}
    - {id: W2, type: sheet, fire_resistance: 2 h}
    - {id: W3, type: sheet, fire_resistance: unknown}
""")
    first, second, third = (found.by_path[f"building/boundaries[W{n}]"] for n in (1, 2, 3))
    assert (first.fire_resistance, level(first, "fire_resistance")) == (Decimal("0.25"), "type")
    assert first.origins_["fire_resistance"].via.line == 6  # type: ignore[union-attr]
    assert first.origins_["fire_resistance"].provenance.source == "图集"
    assert (second.fire_resistance, second.material) == (Decimal(2), "彩钢板")
    assert third.fact_("fire_resistance") is UNKNOWN


LISTS = """
building:
  stairs: [{id: S1}, {id: S2}]
  members: none
  boundaries: unknown
  parts:
    - {id: P1, goods: [{name: 油脂}]}
    - {id: P2, goods: none}
    - {id: P3, goods: unknown}
    - {id: P4, complete: [goods], goods: [{name: 纸}]}
"""


def test_lists() -> None:
    found = graph(LISTS)
    one = found.by_path["building"]
    assert one.stairs == (found.by_path["building/stairs[S1]"], found.by_path["building/stairs[S2]"])
    assert one.members == ()
    assert one.fact_("boundaries") is UNKNOWN
    assert one.fact_("storeys") is UNKNOWN


def test_observed_lists_are_at_least() -> None:
    found = graph(LISTS)
    goods = [found.by_path[f"building/parts[P{n}]"].fact_("goods") for n in (1, 2, 3, 4)]
    assert goods[0] == AtLeast((found.by_path["building/parts[P1]/goods[油脂]"],))
    assert goods[1] == ()
    assert goods[2] is UNKNOWN
    assert goods[3] == (found.by_path["building/parts[P4]/goods[纸]"],)


def test_placeholders_stand_for_lists_that_are_not_stated() -> None:
    found = graph(LISTS)
    stands = {path for path, subject in found.by_path.items() if subject.placeholder_}
    assert {"building/boundaries[?]", "building/storeys[?]", "building/compartments[?]"} <= stands
    assert "building/compartments[?]/pieces[?]" in stands
    assert {"units[?]", "units[?]/records[?]", "building/parts[P3]/goods[?]"} <= stands
    assert not stands & {
        "building/stairs[?]",
        "building/members[?]",
        "building/parts[P1]/goods[?]",
        "building/parts[P2]/goods[?]",
    }
    assert not any("systems" in path for path in stands)
    piece = found.by_path["building/compartments[?]/pieces[?]"]
    assert piece.building is found.by_path["building"]
    assert piece.compartment is found.by_path["building/compartments[?]"]
    assert piece.fact_("area") is UNKNOWN
    compartments = graph(BASE).by_class["piece"]
    assert [one.placeholder_ for one in compartments] == [True] * 5


def test_placeholders_come_last() -> None:
    goods = graph(LISTS).by_class["goods"]
    assert [one.placeholder_ for one in goods] == sorted(one.placeholder_ for one in goods)


def test_complete() -> None:
    found = graph("""
building:
  id: A
  complete: true
  systems: {fire_alarm: all, indoor_hydrants: unknown}
  stairs: unknown
  parts:
    - {id: P, complete: [spaces]}
""")
    one = found.by_path["building[A]"]
    assert one.members == ()
    assert one.fact_("stairs") is UNKNOWN
    assert one.fire_alarm == "all"
    assert one.automatic_extinguishing == "none"
    assert one.fact_("indoor_hydrants") is UNKNOWN
    assert one.fact_("fire_alarm_state") is UNKNOWN
    assert one.fact_("height") is UNKNOWN
    assert one.fact_("hot_works") is UNKNOWN
    part = found.by_path["building[A]/parts[P]"]
    assert part.spaces == ()
    assert part.fact_("goods") is UNKNOWN
    assert part.fire_alarm == "all"


def test_a_complete_level_takes_what_is_stated_above() -> None:
    found = graph("building: {systems: {fire_alarm: all}, parts: [{id: P, complete: true}]}")
    part = found.by_path["building/parts[P]"]
    assert part.fire_alarm == "all"
    assert part.smoke_exhaust == "none"


def test_references() -> None:
    found = graph("""
units: [{id: u1, name: 尚鑫公司}]
buildings:
  - id: A
    parts: [{id: P, occupier: 尚鑫公司, storeys: [1F, 未知]}]
    storeys: [{id: 1F}]
    alterations: [{id: fit-out, scope: [P, "storeys[1F]", A, B]}]
  - id: B
    parts: [{id: P, storeys: unknown}]
separations: [{id: s, from_building: A, to_building: "building[B]"}]
""")
    part = found.by_path["building[A]/parts[P]"]
    assert part.occupier is found.by_path["units[u1]"]
    assert part.fact_("storeys") == AtLeast((found.by_path["building[A]/storeys[1F]"],))
    assert found.by_path["building[B]/parts[P]"].fact_("storeys") is UNKNOWN
    scope = found.by_path["building[A]/alterations[fit-out]"].scope
    assert [one.path_ for one in scope] == [
        "building[A]/parts[P]",
        "building[A]/storeys[1F]",
        "building[A]",
        "building[B]",
    ]
    separation = found.by_path["separations[s]"]
    assert (separation.from_building.id_, separation.to_building.id_) == ("A", "B")


def test_a_reference_into_a_list_that_is_not_stated_is_unknown() -> None:
    found = graph("building: {parts: [{id: P, occupier: 尚鑫}], compartments: [{id: F, part: P}]}")
    assert found.by_path["building/parts[P]"].fact_("occupier") is UNKNOWN
    warned = load_text("building: {parts: [{id: P, occupier: 尚鑫}]}").warnings
    assert [(one.code, one.severity) for one in warned] == [("M309", "warning")]
    with pytest.raises(SourceError):
        graph("units: none\nbuilding: {parts: [{id: P, occupier: 尚鑫}]}")


def test_a_reference_stays_within_its_building() -> None:
    with pytest.raises(SourceError) as caught:
        graph("buildings: [{id: A, parts: [{id: P}]}, {id: B, parts: [{id: Q}], compartments: [{id: F, part: P}]}]")
    assert [one.code for one in caught.value.diagnostics] == ["M304"]


PIECES = "building: {id: A, compartments: [{id: F, %s pieces: [%s]}]}"


@pytest.mark.parametrize(
    ("pieces", "area"),
    [
        ("{id: 1, area: 100}, {id: 2, area: 200.5}", Decimal("300.5")),
        ("{id: 1, area: 100}, {id: 2}", Range(Decimal(100), None)),
        ('{id: 1, area: 100}, {id: 2, area: "<50"}', Range(Decimal(100), Decimal(150), False, True)),
        ("{id: 1, area: 10..20}, {id: 2, area: 1..2}", Range(Decimal(11), Decimal(22))),
        ("{id: 1}, {id: 2}", UNKNOWN),
    ],
)
def test_sums_of_members(pieces: str, area: object) -> None:
    one = graph(PIECES % ("", pieces)).by_path["building[A]/compartments[F]"]
    assert one.fact_("area") == area
    if area is not UNKNOWN:
        assert level(one, "area") == "aggregate"


@pytest.mark.parametrize(
    ("pieces", "travel", "spacing"),
    [
        (
            "{id: 1, max_travel: 30, min_exit_spacing: 6}, {id: 2, max_travel: 40, min_exit_spacing: 5}",
            Decimal(40),
            Decimal(5),
        ),
        (
            "{id: 1, max_travel: 30, min_exit_spacing: 6}, {id: 2}",
            Range(Decimal(30), None),
            Range(Decimal(0), Decimal(6)),
        ),
        (
            '{id: 1, max_travel: 30, min_exit_spacing: 6}, {id: 2, max_travel: "<20", min_exit_spacing: "<6"}',
            Decimal(30),
            Range(Decimal(0), Decimal(6), False, True),
        ),
    ],
)
def test_maxima_and_minima_of_members(pieces: str, travel: object, spacing: object) -> None:
    one = graph(PIECES % ("", pieces)).by_path["building[A]/compartments[F]"]
    assert one.fact_("max_travel") == travel
    assert one.fact_("min_exit_spacing") == spacing


def test_storeys_are_counted() -> None:
    found = graph("building: {storeys: [{number: 1, area: 10}, {number: 2, area: 20}, {number: -1, area: 5}]}")
    one = found.by_path["building"]
    assert (one.storeys_above, one.storeys_below, one.total_area) == (Decimal(2), Decimal(1), Decimal(35))
    partly = graph("building: {storeys: [{id: a, number: 1}, {id: b}]}").by_path["building"]
    assert partly.fact_("storeys_above") == Range(Decimal(1), Decimal(2))


@pytest.mark.parametrize(
    ("stated", "warned"),
    [
        ("area: 300,", False),
        ("area: 301,", True),
        ("area: 290..310,", False),
        ('area: "<300",', True),
        ("area: unknown,", False),
    ],
)
def test_what_is_stated_is_held_against_its_members(stated: str, warned: bool) -> None:
    found = graph(PIECES % (stated, "{id: 1, area: 100}, {id: 2, area: 200}"))
    assert [one.code for one in found.warnings] == ["M310"] * warned
    one = found.by_path["building[A]/compartments[F]"]
    assert level(one, "area") == "stated"
    if warned:
        assert found.warnings[0].severity == "warning"


def test_labels() -> None:
    found = graph("building: {id: A, name: 一号厂房, compartments: [{id: F1}], stairs: [{width: 1}]}")
    assert found.by_path["building[A]"].label_ == "一号厂房"
    assert found.by_path["building[A]/compartments[F1]"].label_ == "防火分区F1"
    assert found.by_path["building[A]/stairs"].label_ == "楼梯"


def test_a_grade_of_two_is_one_of_two() -> None:
    assert graph("building: {fire_resistance_grade: 一二级}").by_path["building"].fact_(
        "fire_resistance_grade"
    ) == OneOf(frozenset({"一级", "二级"}))


def test_a_stated_reference_says_what_the_neighbour_is() -> None:
    found = graph("""
buildings: [{id: A}, {id: B}]
separations:
  - {id: told, from_building: A, to_building: B}
  - {id: line, from_building: A, neighbour_kind: 民用建筑}
  - {id: open, from_building: A, to_building: unknown}
  - {id: unknown, from_building: A, to_building: B, neighbour_kind: unknown}
""")
    told = found.by_path["separations[told]"]
    assert (told.neighbour_kind, told.origins_["neighbour_kind"].level) == ("described", "stated")
    assert found.by_path["separations[line]"].neighbour_kind == "civil"
    for name in ("open", "unknown"):
        assert found.by_path[f"separations[{name}]"].fact_("neighbour_kind") is UNKNOWN
