"""The cases of rule files: how they become buildings, what they compare, and that those of every bundled rule pass."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from fire_rules.assurance.case_building import build
from fire_rules.assurance.cases import run_cases
from fire_rules.rulebook.case_facts import CaseError, merged
from fire_rules.rulebook.load import load_rulebook, read_rulebook
from fire_rules.rulebook.locate import Root
from fire_rules.rulebook.rule import Case, Rulebook
from fire_rules.source.messages import render

GOOD = (Path(__file__).parent.parent / "rulebook" / "good.yaml").read_text(encoding="utf-8")
INSTRUMENT = """\
id: GBX
number: GB X
title: {zh: 试验规范, en: Trial code}
kind: standard
editions: [{id: "2014", from: 2015-05-01}]
force: {is: mandatory}
"""


def _case(base: dict[str, Any], given: dict[str, Any] | None = None) -> Case:
    return Case("GBX 3.1", "here", base, given or {}, {"expect": "compliant"}, rule="area")


def _rulebook(tmp_path: Path, *tests: str) -> Rulebook:
    folder = tmp_path / "GBX"
    folder.mkdir()
    (folder / "instrument.yaml").write_text(INSTRUMENT, encoding="utf-8")
    text = GOOD.partition("tests:\n")[0] + "tests:\n" + "".join(f"  - {test}\n" for test in tests) if tests else GOOD
    (folder / "3.1.yaml").write_text(text, encoding="utf-8")
    return read_rulebook([Root(tmp_path, "rules")])


def test_a_subject_stands_in_its_natural_place_and_what_it_needs_is_there() -> None:
    found = build(_case({"compartment": {"area": 4000, "part": "part"}, "part": {"kind": "factory"}}))
    assert found.document == {
        "buildings": [
            {
                "id": "building",
                "parts": [{"id": "part", "kind": "factory"}],
                "compartments": [{"id": "compartment", "area": 4000, "part": "part"}],
            }
        ]
    }


def test_several_of_a_class_go_by_the_word_behind_it() -> None:
    base = {"part/store": {"kind": "warehouse"}, "part/shop": {}, "boundary": {"between": ["part/store", "shop"]}}
    building = build(_case(base)).document["buildings"][0]
    assert [part["id"] for part in building["parts"]] == ["store", "shop"]
    assert building["boundaries"][0]["between"] == ["store", "shop"]


def test_facts_of_a_record_stand_in_its_section() -> None:
    found = build(_case({"part": {"fire_alarm": "all", "systems": {"indoor_hydrants": "none"}}}))
    part = found.document["buildings"][0]["parts"][0]
    assert part["systems"] == {"fire_alarm": "all", "indoor_hydrants": "none"}


def test_facts_of_the_run_and_of_the_site_stand_apart() -> None:
    found = build(_case({"inspection_date": "2022-11-21", "site": {"province": "河南"}, "unit": {"role": "owner"}}))
    assert found.run == {"inspection_date": "2022-11-21"}
    assert found.document == {"province": "河南", "units": [{"id": "unit", "role": "owner"}]}


def test_given_is_laid_over_the_base_by_path() -> None:
    base = {"building": {"height": 10, "systems": {"fire_alarm": "all"}}}
    facts = merged(
        base, {"building.height": 30, "building.systems.fire_alarm": "none", "stair": {"form": "open_stair"}}
    )
    assert facts == {"building": {"height": 30, "systems": {"fire_alarm": "none"}}, "stair": {"form": "open_stair"}}
    assert base["building"]["height"] == 10


def test_a_list_that_the_case_states_replaces_the_member_of_the_base() -> None:
    found = build(_case({"part": {}, "goods": {"state": "solid"}}, {"part.goods": []}))
    assert found.document["buildings"][0]["parts"][0]["goods"] == []


@pytest.mark.parametrize(
    ("base", "code"),
    [({"bilding": {}}, "R603"), ({"building": 3}, "R604"), ({"goods": {"in": "part/none"}}, "R603")],
)
def test_what_makes_no_building_is_told(base: dict[str, Any], code: str) -> None:
    with pytest.raises(CaseError) as raised:
        build(_case(base))
    assert raised.value.code == code


def test_good_cases_pass(tmp_path: Path) -> None:
    results = run_cases(_rulebook(tmp_path))
    assert len(results) == 5
    assert [result.problems for result in results if not result.passed] == []


@pytest.mark.parametrize(
    ("test", "problem"),
    [
        ("{rule: area, at: x, expect: violation}", "expect: violation ≠ compliant"),
        ("{rule: area, at: x, expect: compliant, limit: 4000}", "limit: 4000 ≠ 3000"),
        ("{rule: area, at: x, expect: compliant, value: 1}", "value: 1 ≠ 3000"),
        ("{rule: area, at: x, expect: compliant, adjusted: [protected]}", "adjusted: protected ≠ ∅"),
        (
            "{rule: area, at: x, given: {building.fire_resistance_grade: unknown, compartment.area: 3500},"
            " expect: undetermined, missing: [part.kind]}",
            "missing: part.kind ≠ building.fire_resistance_grade",
        ),
        ("{definition: compartment.counted, at: x, expect: 1}", "expect: 1 ≠ 3000"),
    ],
)
def test_a_case_that_fails_says_what_differs_and_where(tmp_path: Path, test: str, problem: str) -> None:
    (result,) = run_cases(_rulebook(tmp_path, test))
    assert result.problems == (problem,)
    assert result.diagnostic is not None
    shown = render(result.diagnostic, "en")
    assert shown.startswith("rules/GBX/3.1.yaml:40:5: R601")
    assert problem in shown


@pytest.mark.parametrize(
    ("test", "code"),
    [
        ("{rule: aera, at: x, expect: compliant}", "R602"),
        ("{definition: compartment.count, at: x, expect: 1}", "R602"),
        ("{rule: area, at: x, given: {compartment.aera: 1}, expect: compliant}", "R604"),
        ("{rule: area, at: x, given: {compartment.part: elsewhere}, expect: compliant}", "R604"),
    ],
)
def test_a_faulty_case_is_told_by_its_code(tmp_path: Path, test: str, code: str) -> None:
    (result,) = run_cases(_rulebook(tmp_path, test))
    assert result.diagnostic is not None
    assert result.diagnostic.code == code


def test_cases_are_selected_by_rule_and_clause(tmp_path: Path) -> None:
    rulebook = _rulebook(tmp_path)
    assert len(run_cases(rulebook, ["GBX-3.1-area"])) == 4
    assert len(run_cases(rulebook, ["GBX 3.1"])) == 5
    assert run_cases(rulebook, ["GBX-3.2"]) == []


def test_every_case_of_the_bundled_rules_passes() -> None:
    failed = [r.diagnostic for r in run_cases(load_rulebook(from_files=True)) if r.diagnostic is not None]
    assert not failed, "\n".join(render(diagnostic, "en") for diagnostic in failed)
