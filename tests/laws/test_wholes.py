"""What compartments break that are one in effect is under the laws too: towers joined by stairs, holes and openings."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fire_rules.assurance.laws_wholes import forgetting_of_wholes, learning_of_wholes, wholes
from tests.laws.world import built, told, tries

YES_OR_NO = st.sampled_from([True, False, False, "unknown"])
FORMS = st.sampled_from(["open_stair", "open_stair", "open_stair", "enclosed_stair", "unknown"])
AREAS = st.sampled_from([900, 2500, 3500, 5000, 9000, ">= 3000", "unknown"])
COVERAGE = st.sampled_from(["none", "none", "none", "all", "part", "unknown"])
DAYS = st.sampled_from(["2024-05-10", "2024-05-10", "2024-05-10", "2016-05-10", "unknown"])
GRADES = st.sampled_from(["二级", "二级", "三级", "unknown"])
PARTS = st.sampled_from(["P", "P", "P", "Q", "unknown"])
WAYS = st.sampled_from([["C1", "C2"], ["C2", "C3"], ["C1", "C2", "C3"], "unknown"])


@st.composite
def towers(draw: st.DrawFn) -> dict[str, Any]:
    """A building of three storeys, a compartment on each, with what may join them."""
    compartments = []
    for number in (1, 2, 3):
        systems = {"automatic_extinguishing": draw(COVERAGE)}
        facts = {"area": draw(AREAS), "part": draw(PARTS), "basement": False, "protected_area": draw(st.just(500))}
        compartments.append({"id": f"C{number}", "storey_number": number, "systems": systems, **facts})
    return {
        "building": {
            "id": "A",
            "design_approval": "obtained",
            "design_date": draw(DAYS),
            "alterations": "none",
            "fire_resistance_grade": draw(GRADES),
            "height": 12,
            "storeys_above": 3,
            "storeys_below": 0,
            "storeys": [{"id": f"F{number}", "number": number} for number in (1, 2, 3)],
            "parts": [
                {"id": "P", "kind": "factory", "production_category": "丙2", "storeys": ["F1", "F2"]},
                {"id": "Q", "kind": "warehouse", "storage_category": "丙2", "storeys": ["F3"]},
            ],
            "compartments": compartments,
            "stairs": [{"id": "S", "form": draw(FORMS), "for_escape": draw(YES_OR_NO), "compartments": draw(WAYS)}],
            "vertical_openings": [{"id": "O", "closed": draw(YES_OR_NO), "compartments": draw(WAYS)}],
            "boundaries": [
                {"id": "B", "kind": "floor", "openings": draw(YES_OR_NO), "compartments": ["C1", "C2"]},
            ],
        }
    }


SURE = {
    "building": {
        "id": "A",
        "design_approval": "obtained",
        "design_date": "2024-05-10",
        "alterations": "none",
        "fire_resistance_grade": "二级",
        "height": 12,
        "storeys_above": 2,
        "parts": [{"id": "P", "kind": "factory", "production_category": "丙2"}],
        "compartments": [
            {"id": name, "part": "P", "area": 2500, "basement": False, "systems": {"automatic_extinguishing": "none"}}
            for name in ("C1", "C2")
        ],
        "stairs": [{"id": "S", "form": "open_stair", "for_escape": True, "compartments": ["C1", "C2"]}],
    }
}


@pytest.mark.parametrize("law", [forgetting_of_wholes, learning_of_wholes])
def test_a_whole_that_is_surely_too_large(law: Any) -> None:
    experiment = built(SURE)
    assert set(wholes(experiment).values()) == {"violation"}
    assert told(law(experiment)) == []


@tries(12)
@given(towers())
def test_forgetting_absolves_no_whole(plain: dict[str, Any]) -> None:
    assert told(forgetting_of_wholes(built(plain))) == []


@tries(3)
@given(towers())
def test_learning_overturns_no_whole(plain: dict[str, Any]) -> None:
    assert told(learning_of_wholes(built(plain))) == []


@pytest.mark.slow
@tries(60)
@given(towers())
def test_the_laws_of_wholes_on_many_towers(plain: dict[str, Any]) -> None:
    experiment = built(plain)
    assert told([*forgetting_of_wholes(experiment), *learning_of_wholes(experiment)]) == []
