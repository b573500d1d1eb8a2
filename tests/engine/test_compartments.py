"""Declared compartments across a boundary that does not divide, through the real evaluator."""

from typing import Any

import pytest

from fire_rules.engine import Result, RunOptions, evaluate
from fire_rules.engine.finding import Finding
from fire_rules.facts import FactRef
from fire_rules.language import Expression
from fire_rules.model import load_plain
from fire_rules.rulebook.rule import Rulebook
from tests.engine.world import rule, rulebook

A = "building/compartments"


def book() -> Rulebook:
    area = rule(
        "OLD-1-area",
        "compartment-area",
        "compartment",
        require=None,
        measure=Expression("compartment.area"),
        comparison="at_most",
        limit=Expression("4000 m2"),
    )
    divides = rule(
        "OLD-2-boundary", "compartment-boundary", "boundary", require=Expression("boundary.kind in (fire_wall, floor)")
    )
    return rulebook(area, divides)


def file(*boundaries: dict[str, Any], **second: Any) -> dict[str, Any]:
    compartments = [{"id": "F1", "area": 2500}, {"id": "F2", "area": 2500, **second}, {"id": "F3", "area": 1000}]
    building = {"design_approval": "obtained", "design_date": "2016-01-01", "alterations": "none"}
    return {"building": {**building, "compartments": compartments, "boundaries": list(boundaries) or "none"}}


def run(data: dict[str, Any], **options: Any) -> Result:
    return evaluate(load_plain(data), book(), RunOptions(**options))


def areas(result: Result) -> dict[str, str]:
    return {f.subject: f.verdict for f in result.findings if f.obligation == "compartment-area"}


def whole(result: Result, id_: str) -> Finding:
    (found,) = [f for f in result.findings if f.subject == f"{A}[{id_}]"]
    return found


DECLARED = {f"{A}[F1]": "compliant", f"{A}[F2]": "compliant", f"{A}[F3]": "compliant"}


@pytest.mark.parametrize("kind", ["fire_wall", "floor"])
def test_what_is_divided_stays_divided(kind: str) -> None:
    assert areas(run(file({"id": "B", "compartments": ["F1", "F2"], "kind": kind}))) == DECLARED


def test_compartments_that_a_boundary_does_not_divide_are_checked_as_one() -> None:
    result = run(file({"id": "B", "compartments": ["F1", "F2"], "kind": "partition"}))
    assert areas(result) == {**DECLARED, f"{A}[F1+F2]": "violation"}
    found = whole(result, "F1+F2")
    assert found.main.value is not None
    assert (found.main.value.text, found.subject_label) == ("5000", "防火分区F1＋防火分区F2（合并）")
    assert found.building == "building"
    assert any("合并" in words["zh"] for words in found.remarks)
    assert found.derivation


def test_an_open_boundary_leaves_the_merged_compartment_open() -> None:
    result = run(file({"id": "B", "compartments": ["F1", "F2"]}))
    assert areas(result) == {**DECLARED, f"{A}[F1+F2]": "undetermined"}
    assert whole(result, "F1+F2").missing == (FactRef("building/boundaries[B]", "kind"),)


def test_what_is_in_order_as_one_too_is_not_said() -> None:
    assert areas(run(file({"id": "B", "compartments": ["F2", "F3"], "kind": "partition"}))) == DECLARED


def test_an_unknown_area_leaves_the_whole_open() -> None:
    result = run(file({"id": "B", "compartments": ["F1", "F2"], "kind": "partition"}, area="unknown"))
    assert areas(result) == {**DECLARED, f"{A}[F2]": "undetermined", f"{A}[F1+F2]": "undetermined"}
    assert whole(result, "F1+F2").missing == (FactRef(f"{A}[F2]", "area"),)


@pytest.mark.parametrize(
    ("area", "verdict"), [(">= 1600", "violation"), ("<= 1500", ""), ("1400..1600", "undetermined")]
)
def test_a_range_of_areas_adds_up_to_a_range(area: str, verdict: str) -> None:
    result = run(file({"id": "B", "compartments": ["F1", "F2"], "kind": "partition"}, area=area))
    assert areas(result).get(f"{A}[F1+F2]", "") == verdict


def test_boundaries_join_in_a_chain() -> None:
    first = {"id": "B1", "compartments": ["F1", "F3"], "kind": "partition"}
    second = {"id": "B2", "compartments": ["F3", "F2"], "kind": "partition"}
    assert areas(run(file(first, second))) == {**DECLARED, f"{A}[F1+F2+F3]": "violation"}


def test_boundaries_count_whatever_is_selected() -> None:
    data = file({"id": "B", "compartments": ["F1", "F2"], "kind": "partition"})
    assert areas(run(data, select=("compartment-area",)))[f"{A}[F1+F2]"] == "violation"


def test_the_file_is_not_changed_by_the_check() -> None:
    data = file({"id": "B", "compartments": ["F1", "F2"], "kind": "partition"})
    assert areas(run(data)) == areas(run(data))


def test_works_in_one_of_two_compartments_leave_their_law_open_between_two() -> None:
    """The clause of a whole is that of whichever member; where both say the same, it is decided."""
    data = file({"id": "B", "compartments": ["F1", "F2"], "kind": "partition"})
    data["building"]["alterations"] = [{"date": "2020-01-01", "approval": "obtained", "scope": ["F2"]}]
    assert areas(run(data))[f"{A}[F1+F2]"] == "violation"


def test_one_limit_that_is_open_stays_open_beside_another_that_is_broken() -> None:
    unless_low = rule(
        "OLD-3-area",
        "other-area",
        "compartment",
        require=None,
        when=Expression("building.height > 24 m"),
        measure=Expression("compartment.area"),
        comparison="at_most",
        limit=Expression("3000 m2"),
    )
    both = rulebook(*book().rules, unless_low)
    data = file({"id": "B", "compartments": ["F1", "F2"], "kind": "partition"})
    result = evaluate(load_plain(data), both, RunOptions())
    found = {f.obligation: f for f in result.findings if f.subject == f"{A}[F1+F2]"}
    assert {name: f.verdict for name, f in found.items()} == {
        "compartment-area": "violation",
        "other-area": "undetermined",
    }
    assert found["other-area"].missing == (FactRef("building", "height"),)
    assert found["compartment-area"].missing == ()
