"""Compartments that stairs, holes and openings make one from storey to storey, by the rulebook itself."""

from copy import deepcopy
from typing import Any

import pytest

from fire_rules.engine import RunOptions, evaluate
from fire_rules.model import load_plain
from fire_rules.rulebook import load_rulebook

STOREYS = [{"id": f"F{n}", "number": n} for n in (1, 2, 3)]
AREA = "factory-compartment-area"


def tower(design: str = "2024-03-01", **more: Any) -> dict[str, Any]:
    """A factory of class 丙 of three storeys, grade II: 4 000 m2 a compartment; 1 800 m2 a storey."""
    part = {"id": "P", "kind": "factory", "production_category": "丙2", "storeys": ["F1", "F2", "F3"]}
    compartments = [
        {"id": f"C{n}", "part": "P", "area": 1800, "basement": False, "storey_number": n} for n in (1, 2, 3)
    ]
    building = {
        "design_approval": "obtained", "design_date": design, "alterations": "none", "fire_resistance_grade": "二级",
        "height": 12, "storeys_above": 3, "storeys_below": 0, "storeys": STOREYS, "parts": [part],
        "compartments": compartments, "systems": {"automatic_extinguishing": "none"}, "stairs": "none",
        "vertical_openings": "none", "boundaries": "none",
    }  # fmt: skip
    return {"building": {**building, **more}}


def stair(**more: Any) -> dict[str, Any]:
    return {"stairs": [{"id": "S", "form": "open_stair", "for_escape": True, "storeys": ["F1", "F2", "F3"], **more}]}


def verdicts(data: dict[str, Any]) -> dict[str, str]:
    """The findings on what joins storeys and on areas, but for what is in order."""
    select = (AREA, "warehouse-compartment-area", "stair-division", "floor-division", "opening-division")
    found = evaluate(load_plain(data), load_rulebook(), RunOptions(select=select)).findings
    quiet = ("compliant", "not_applicable")
    return {f.subject.removeprefix("building/"): f.verdict for f in found if f.verdict not in quiet}


ALL = "compartments[C1+C2+C3]"


def test_an_open_stair_makes_one_compartment_of_the_storeys_it_joins() -> None:
    assert verdicts(tower(**stair())) == {"stairs[S]": "violation", ALL: "violation"}


@pytest.mark.parametrize("form", ["enclosed_stair", "smoke_proof_stair", "outdoor_stair"])
def test_a_stair_that_is_closed_joins_nothing(form: str) -> None:
    assert verdicts(tower(**stair(form=form))) == {}


def test_before_the_general_code_that_areas_are_added_is_a_reading() -> None:
    assert verdicts(tower("2020-03-01", **stair())) == {"stairs[S]": "judgement", ALL: "judgement"}


def test_an_unknown_form_leaves_the_whole_open() -> None:
    assert verdicts(tower(**stair(form="unknown"))) == {"stairs[S]": "undetermined", ALL: "undetermined"}


def test_a_stair_on_storeys_of_several_compartments_is_asked_which_it_joins() -> None:
    data = tower(**stair())
    beside = {"id": "C4", "part": "P", "area": 1800, "basement": False, "storey_number": 1}
    data["building"]["compartments"].append(beside)
    assert verdicts(data) == {"stairs[S]": "undetermined"}
    data["building"]["stairs"][0]["compartments"] = ["C1", "C2"]
    assert verdicts(data) == {"stairs[S]": "violation"}  # 3 600 m2 together: no division, and not too large


def test_pieces_and_the_storey_of_a_part_say_where_a_compartment_stands() -> None:
    data = tower(**stair(storeys=["F1", "F2"]))
    first, second, _ = data["building"]["compartments"]
    del first["storey_number"], second["storey_number"]
    first["pieces"] = [{"storey": "F1", "area": 1800}]
    data["building"]["parts"].append({"id": "Q", "kind": "factory", "production_category": "丙2", "storeys": ["F2"]})
    second |= {"part": "Q", "area": 2300}
    assert verdicts(data) == {"stairs[S]": "violation", "compartments[C1+C2]": "violation"}
    second["part"] = "P"  # which has three storeys, so that it is open on which the compartment stands
    assert verdicts(data) == {"stairs[S]": "undetermined"}


@pytest.mark.parametrize(("escape", "expected"), [(True, {}), (False, {"stairs[S]": "violation"})])
def test_an_escape_stair_of_a_low_hazard_factory_may_be_open(escape: bool, expected: dict[str, str]) -> None:
    data = tower(**stair(for_escape=escape))
    data["building"]["parts"][0]["production_category"] = "丁2"
    assert verdicts(data) == expected  # no limit of area for the whole


def test_an_open_stair_of_a_store_is_for_a_person_to_judge() -> None:
    data = tower(**stair())
    data["building"]["parts"][0] |= {"kind": "warehouse", "storage_category": "丙2"}
    for one in data["building"]["compartments"]:
        one["area"] = 1000
    assert verdicts(data) == {"stairs[S]": "judgement", ALL: "judgement"}


@pytest.mark.parametrize(
    ("closed", "verdict"), [(True, ""), (False, "violation"), ("unknown", "undetermined")], ids=str
)
def test_an_opening_between_storeys(closed: Any, verdict: str) -> None:
    opening = {"id": "O", "kind": "hoist", "storeys": ["F1", "F2", "F3"], "closed": closed}
    expected = {"vertical_openings[O]": verdict, ALL: verdict} if verdict else {}
    assert verdicts(tower(vertical_openings=[opening])) == expected


def test_openings_that_are_not_listed_leave_a_building_of_storeys_open() -> None:
    data = tower()
    del data["building"]["vertical_openings"]
    assert verdicts(data) == {"vertical_openings[?]": "undetermined"}
    data["building"]["storeys_above"] = 1
    assert verdicts(data) == {}


def test_holes_in_floors_join_in_a_chain() -> None:
    holes = {"openings": True, "openings_protected": False}
    floors = [{"id": f"B{n}", "kind": "floor", "compartments": [f"C{n}", f"C{n + 1}"], **holes} for n in (1, 2)]
    found = verdicts(tower(boundaries=floors))
    assert found == {"boundaries[B1]": "violation", "boundaries[B2]": "violation", ALL: "violation"}
    floors[1]["openings_protected"] = "unknown"
    expected = {"boundaries[B1]": "violation", "boundaries[B2]": "undetermined", ALL: "undetermined"}
    assert verdicts(tower(boundaries=floors)) == expected


@pytest.mark.parametrize(
    ("protection", "verdict"),
    [(("all", "all", "all"), ""), (("all", "none", "none"), "judgement"), (("all", "all", "none"), "")],
)
def test_protection_of_some_members_is_partial_protection_of_the_whole(
    protection: tuple[str, ...], verdict: str
) -> None:
    """5 400 m2. All protected: 8 000; 1 800 protected counts half (4 500) or not at all (3 600); 3 600 do."""
    data = tower(**stair())
    for one, coverage in zip(data["building"]["compartments"], protection, strict=True):
        one["systems"] = {"automatic_extinguishing": coverage}
    assert verdicts(data).get(ALL, "") == verdict


def mixed(store: str, shop: str) -> dict[str, Any]:
    """A store below a workshop, joined by an open stair."""
    data = tower(**stair(storeys=["F1", "F2"]))
    parts = data["building"]["parts"]
    parts[0]["storeys"] = ["F2"]
    parts.append({"id": "Q", "kind": "warehouse", "storage_category": "丙2", "storeys": ["F1"], "area": store})
    first, second, _ = data["building"]["compartments"]
    first |= {"part": "Q", "area": store}
    second["area"] = shop
    return data


def test_a_whole_of_several_uses_is_broken_where_it_is_so_for_each() -> None:
    """Grade II, three storeys: a store may have 1 200 m2 (1 500 of one storey), a workshop 4 000 m2 (8 000)."""
    assert verdicts(mixed("1000", "3500"))["compartments[C1+C2]"] == "violation"


def test_a_whole_of_several_uses_is_for_a_person_where_it_depends_on_the_use() -> None:
    select = (AREA, "warehouse-compartment-area")
    result = evaluate(load_plain(mixed("1000", "2000")), load_rulebook(), RunOptions(select=select))
    found = next(f for f in result.findings if f.subject == "building/compartments[C1+C2]")
    assert (found.obligation, found.verdict) == ("warehouse-compartment-area", "judgement")
    assert any("本项按“防火分区C1”计" in words["zh"] for words in found.remarks)
    assert found.derivation


def test_order_is_nothing_to_wholes() -> None:
    data = tower(**stair())
    other = deepcopy(data)
    other["building"]["compartments"].reverse()
    other["building"]["stairs"][0]["storeys"].reverse()
    assert verdicts(data) == verdicts(other)
