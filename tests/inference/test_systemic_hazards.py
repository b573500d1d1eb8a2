"""Hazards that no single clause names, each on a small building: sure, possible, not there; who answers, and why."""

from __future__ import annotations

from functools import cache

import pytest

from fire_rules.engine import Result, evaluate
from fire_rules.engine.options import RunOptions
from fire_rules.inference import infer
from fire_rules.inference.consequence import Consequence
from fire_rules.model import load_text
from fire_rules.rulebook.load import load_rulebook
from fire_rules.rulebook.rule import Rulebook

HEAD = """
check: {{task: inspection}}
name: small building
inspection_date: 2024-03-01
building:
  name: B
  phase: in_use
  fire_resistance_grade: 二级
  height: 9 m
  storeys_above: 2
  storeys_below: 0
  total_area: 400 m2
  owner: owner
  several_units: true
  design_date: 2016-03-01
  storeys: [{{id: F1, number: 1}}, {{id: F2, number: 2}}]
{body}
units:
  - {{id: owner, name: 产权人, business: storage, labour_intensive: false, role: owner}}
  - {{id: tenant, name: 承租人, business: manufacturing, labour_intensive: {labour}, role: tenant}}
  - id: keeper
    name: 物业
    business: other_business
    labour_intensive: false
    role: property_manager
    manages_housing: false
{keeper}
"""
TENANCY = """  tenancies:
    - {{id: T, landlord: owner, tenant: tenant, parts: [{parts}], safety_agreement: {agreement},
       inspected_by_landlord: true}}
"""
NONE = "fire_alarm: none, indoor_hydrants: none, smoke_exhaust: none"
OFF = f"{{automatic_extinguishing: all, automatic_extinguishing_state: shut_off, {NONE}}}"
ON = OFF.replace("shut_off", "working")


@cache
def book() -> Rulebook:
    return load_rulebook(from_files=True)


@cache
def run(body: str, keeper: str = "", labour: str = "true") -> Result:
    building = load_text(HEAD.format(body=body.rstrip(), keeper=keeper, labour=labour), "building.yaml")
    return infer(evaluate(building, book(), RunOptions(derive="none")), book(), "plain")


def drawn(ran: Result, name: str, status: str = "established") -> Consequence:
    (one,) = [c for c in ran.consequences if c.id == name and c.status == status]
    return one


def status(ran: Result, name: str) -> set[str]:
    return {c.status for c in ran.consequences if c.id == name}


def names(one: Consequence) -> set[str]:
    """What it stands on: obligations, definitions, other consequences."""
    return {support.name for support in one.support}


# 下库上厂


def over_store(wall: str, systems: str, labour: str = "true") -> str:
    return f"""
  parts:
    - {{id: store, kind: warehouse, storage_category: 丙2, storeys: [F1], occupier: owner, systems: {systems}}}
    - {{id: works, kind: factory, production_category: 丙2, storeys: [F2], occupier: tenant,
       labour_intensive: {labour}, crowded: {labour}, systems: {ON}}}
  boundaries:
    - {{id: W, between: [store, works], kind: {wall}, fire_resistance: 3, openings: false}}
  hot_works: none
""" + TENANCY.format(parts="works", agreement="false")


def test_a_store_below_a_workshop() -> None:
    one = drawn(run(over_store("opening", OFF)), "store-below-workshop")
    assert {"above", "part.combustible_store", "part.crowded_workshop", "combustible-store-management"} <= names(one)
    assert one.binding["store"].endswith("parts[store]")
    assert one.binding["workshop"].endswith("parts[works]")
    assert set(one.parties) == {"units[owner]", "units[tenant]"}


def test_a_store_below_a_workshop_is_possible_while_its_systems_are_unknown() -> None:
    one = drawn(run(over_store("opening", "unknown")), "store-below-workshop")
    assert "systems-in-working-order" not in {s.name for s in one.support if s.verdict == "violation"}
    open_ = drawn(run(over_store("unknown", "unknown")), "store-below-workshop", "undetermined")
    assert {"kind", "automatic_extinguishing"} <= {ref.name for ref in open_.missing}


def test_a_workshop_of_few_people_is_no_such_hazard() -> None:
    ran = run(over_store("opening", OFF, labour="false"), labour="false")
    assert status(ran, "store-below-workshop") == set()


# 三合一


def lodging(**more: str) -> str:
    facts = {
        "connected_to_work_area": "true",
        "lodging_fully_separated": "false",
        "lodging_own_escape": "false",
        "lodging_auxiliary_escape": "false",
        "lodging_detection": "false",
        "lodging_separation_or_sprinklers": "false",
        "residents": "6",
        "escape_routes_clear": "false",
    } | more
    home = ", ".join(f"{name}: {value}" for name, value in facts.items())
    return f"""
  parts:
    - {{id: shop, kind: shop, storeys: [F1], area: 100 m2, occupier: tenant, above_ground: true, spaces: none}}
    - {{id: home, kind: dormitory, storeys: [F2], occupier: tenant, above_ground: true, {home}}}
""" + TENANCY.format(parts="shop, home", agreement="false")


def test_people_sleep_beside_work() -> None:
    ran = run(lodging())
    one = drawn(ran, "lodging-with-work")
    assert "combined-place-separation" in names(one)
    assert "units[tenant]" in one.parties
    worse = drawn(ran, "lodging-without-way-out-or-systems")
    assert {"lodging-with-work", "combined-place-separation", "escape-routes-clear"} <= names(worse)
    # The landlord let a part with its ways out blocked, and made no agreement on safety.
    landlord = drawn(ran, "landlord-answers-beside-tenant")
    assert landlord.parties == ("units[owner]", "units[tenant]")
    assert "units[owner]" in worse.parties


def test_people_sleep_beside_work_is_possible_while_the_separation_is_unknown() -> None:
    one = drawn(
        run(lodging(lodging_fully_separated="unknown", lodging_own_escape="unknown")),
        "lodging-with-work",
        "undetermined",
    )
    assert {"lodging_fully_separated", "lodging_own_escape"} <= {ref.name for ref in one.missing}


def test_lodging_apart_is_no_such_hazard() -> None:
    apart = run(lodging(lodging_fully_separated="true", lodging_own_escape="true", escape_routes_clear="true"))
    assert "established" not in status(apart, "lodging-with-work")


# Systems switched off over many people


def crowded(systems: str, kind: str = "kind: factory, production_category: 丙2, labour_intensive: true") -> str:
    return f"""
  parts:
    - {{id: works, {kind}, storeys: [F2], occupier: tenant, above_ground: true, systems: {systems}}}
""" + TENANCY.format(parts="works", agreement="false")


def test_systems_off_over_a_crowded_workshop() -> None:
    ran = run(crowded(OFF))
    one = drawn(ran, "systems-off-over-crowded-storey")
    assert {"part.in_crowded_place", "part.systems_shut_off", "systems-in-working-order"} <= names(one)
    # Tenant, in its own part (article 16); owner, as landlord without agreement (article 49 of the Work Safety Law).
    assert one.parties == ("units[owner]", "units[tenant]")
    assert drawn(ran, "unit-answers-for-its-part").parties == ("units[tenant]",)
    assert drawn(ran, "landlord-answers-beside-tenant").clause == "49(2)"


def test_systems_off_over_a_dormitory_of_such_an_enterprise() -> None:
    one = drawn(run(crowded(OFF, "kind: dormitory, connected_to_work_area: false")), "systems-off-over-crowded-storey")
    assert one.binding["place"].endswith("parts[works]")


def test_systems_off_are_possible_while_their_state_is_unknown() -> None:
    one = drawn(run(crowded("unknown")), "systems-off-over-crowded-storey", "undetermined")
    assert {"automatic_extinguishing", "fire_alarm"} <= {ref.name for ref in one.missing}
    assert status(run(crowded(ON)), "systems-off-over-crowded-storey") == set()


# The only way out leads through another tenant


def way_out(only: str) -> str:
    return crowded(ON).replace("above_ground: true", f"above_ground: true, only_way_out_through_other_unit: {only}")


def test_the_only_way_out_through_another_tenant() -> None:
    ran = run(way_out("true"), keeper="    shared_facilities_managed: false")
    one = drawn(ran, "only-way-out-through-other-tenant")
    assert names(one) == {"part.way_out_depends_on_other_unit"}
    assert one.parties == ("units[tenant]",)


def test_the_property_manager_answers_where_it_does_not_keep_what_all_share() -> None:
    body = way_out("true").replace("  parts:", "  manager: keeper\n  parts:", 1)
    unkept, kept = (run(body, keeper=f"    shared_facilities_managed: {kept}") for kept in ("false", "true"))
    assert drawn(unkept, "property-manager-answers-for-shared").clause == "18(2)"
    assert drawn(unkept, "only-way-out-through-other-tenant").parties == ("units[keeper]", "units[tenant]")
    assert drawn(kept, "only-way-out-through-other-tenant").parties == ("units[tenant]",)


def test_the_only_way_out_is_possible_until_it_is_stated() -> None:
    one = drawn(run(way_out("unknown")), "only-way-out-through-other-tenant", "undetermined")
    assert [ref.name for ref in one.missing] == ["only_way_out_through_other_unit"]
    assert status(run(way_out("false")), "only-way-out-through-other-tenant") == set()


# Hot work among combustibles


def hot_work(approved: str, systems: str, kind: str = "kind: warehouse, storage_category: 丙2") -> str:
    return f"""
  parts:
    - {{id: store, {kind}, storeys: [F1], occupier: tenant, above_ground: true, systems: {systems}}}
  hot_works:
    - {{id: W, date: 2024-02-20, part: store, by: owner, approved: {approved}, certified: true,
       measures_taken: true, watched: true}}
""" + TENANCY.format(parts="store", agreement="true")


def test_hot_work_among_combustibles() -> None:
    one = drawn(run(hot_work("false", OFF)), "hot-work-among-combustibles")
    assert {"part.holds_combustibles", "hot-work-approval", "systems-in-working-order"} <= names(one)
    # Who works, and who uses the part.
    assert one.parties == ("units[owner]", "units[tenant]")


def test_hot_work_among_goods_of_a_shop() -> None:
    goods = "kind: shop, goods: [{name: 家具, state: solid, property: combustible}]"
    assert status(run(hot_work("false", OFF, goods)), "hot-work-among-combustibles") == {"established"}
    stone = "kind: shop, goods: [{name: 石材, state: solid, property: non_combustible}]"
    # A list of goods is what was seen: there may be more.
    assert status(run(hot_work("false", OFF, stone)), "hot-work-among-combustibles") == {"undetermined"}
    assert status(run(hot_work("false", OFF, "kind: shop, goods: none")), "hot-work-among-combustibles") == set()


def test_hot_work_is_possible_while_the_permit_is_unknown() -> None:
    one = drawn(run(hot_work("unknown", OFF)), "hot-work-among-combustibles", "undetermined")
    assert "approved" in {ref.name for ref in one.missing}
    assert status(run(hot_work("true", OFF)), "hot-work-among-combustibles") == set()


# The chain of every consequence


@pytest.mark.parametrize("body", [over_store("opening", OFF), lodging(), crowded(OFF), hot_work("false", OFF)])
def test_every_consequence_shows_its_chain(body: str) -> None:
    ran = run(body)
    known = {finding.fingerprint for finding in ran.findings}
    assert ran.consequences
    for one in ran.consequences:
        assert one.support
        assert all(s.fingerprint in known for s in one.support if s.kind == "finding")
        assert one.status == "established" or one.missing or any(s.verdict == "judgement" for s in one.support)


def test_the_owner_answers_for_what_the_building_never_had() -> None:
    area = over_store("opening", OFF).replace(
        "storage_category: 丙2", "storage_category: 丙2, area: 3000 m2, footprint: 3000 m2"
    )
    ran = run(area)
    one = drawn(ran, "owner-answers-for-the-building")
    assert one.parties == ("units[owner]",)
    assert one.clause == "9"
