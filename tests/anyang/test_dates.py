"""The Anyang building on other dates: which law it is judged by turns with the date, clause by clause."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml

from fire_rules.api import check
from fire_rules.engine.finding import Cited, Finding, Result
from fire_rules.engine.options import RunOptions
from fire_rules.model import load_plain
from tests.anyang.test_acceptance import FILE


def anyang() -> dict[str, Any]:
    data: dict[str, Any] = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return data


def altered(day: str) -> Result:
    """The building with an approved alteration of the whole on a day, inspected in 2025."""
    data = anyang()
    data["inspection_date"] = "2025-06-01"
    data["building"]["alterations"] = [
        {"date": day, "kind": "alteration", "approval": "obtained", "scope": ["凯信达厂房"]}
    ]
    return check(load_plain(data))


def of(result: Result, obligation: str, where: str) -> Finding:
    (found,) = [f for f in result.findings if f.obligation == obligation and where in f.subject]
    return found


def clauses(finding: Finding) -> list[str]:
    return [f"{c.citation.instrument} {_item(c)}" for c in (finding.main, *finding.also)]


def _item(cited: Cited) -> str:
    return cited.citation.clause + (f"({cited.citation.item})" if cited.citation.item else "")


@pytest.fixture(scope="module")
def after() -> Result:
    return altered("2024-03-01")


@pytest.mark.parametrize(
    ("obligation", "where", "main", "beside"),
    [
        ("warehouse-automatic-extinguishing", "parts[store]", "GB55037 8.1.8(11)", "GB50016 8.3.2(7)"),
        ("factory-stair-form", "stairs[inner]", "GB55037 7.2.2", "GB50016 3.7.6"),
        ("factory-offices", "spaces[办公室]", "GB55037 4.2.2", "GB50016 3.3.5"),
        ("warehouse-grade", "parts[store]", "GB55037 5.2.1", "GB50016 3.2.7"),
    ],
)
def test_after_2023_06_01_the_general_code_is_cited_first(
    after: Result, obligation: str, where: str, main: str, beside: str
) -> None:
    cited = clauses(of(after, obligation, where))
    assert cited[0].startswith(main)
    assert any(c.startswith(beside) for c in cited[1:])
    assert of(after, obligation, where).main.citation.status == "mandatory"


def test_area_stays_an_ordinary_clause_beside_the_principle(after: Result) -> None:
    finding = of(after, "warehouse-compartment-area", "[C-store]")
    assert finding.verdict == "violation"
    assert finding.gravity == "shall"
    assert clauses(finding) == ["GB50016 3.3.2", "GB55037 4.1.2"]
    assert finding.main.citation.status == "ordinary"


def test_the_open_stair_joins_the_storeys_by_the_general_code_and_by_a_reading_before_it(after: Result) -> None:
    finding = of(after, "stair-division", "stairs[inner]")
    assert (finding.verdict, clauses(finding)[0]) == ("violation", "GB55037 4.1.2")
    before = of(altered("2023-05-31"), "stair-division", "stairs[inner]")
    assert (before.verdict, clauses(before)) == ("judgement", ["GB50016 2.1.22"])
    joined = [f for f in after.findings if f.subject.endswith("[C-shangxin+C-store]")]
    assert {f.obligation for f in joined} == {"factory-compartment-area", "warehouse-compartment-area"}


def test_before_2023_06_01_the_same_alteration_is_under_gb_50016() -> None:
    finding = of(altered("2023-05-31"), "factory-stair-form", "stairs[inner]")
    assert clauses(finding) == ["GB50016 3.7.6"]
    assert finding.gravity == "mandatory"


@pytest.mark.parametrize(("day", "edition"), [(date(2021, 4, 28), "2019"), (date(2021, 4, 29), "2021")])
def test_the_fire_law_turns_on_2021_04_29(day: date, edition: str) -> None:
    data = anyang()
    del data["inspection_date"]
    result = check(load_plain(data), options=RunOptions(inspection_date=day, task="inspection"))
    finding = of(result, "fire-rules-and-plan", "units[kaixinda]")
    assert (finding.main.citation.instrument, finding.main.citation.edition) == ("FireLaw", edition)
    assert finding.verdict == "violation"


def test_design_before_the_covered_span_is_open() -> None:
    data = anyang()
    data["building"]["design_approval"] = "obtained"
    data["building"]["design_date"] = "2012-05-01"
    finding = of(check(load_plain(data)), "factory-stair-form", "stairs[inner]")
    assert finding.verdict == "undetermined"


def test_compartment_altered_in_2024_and_the_rest_of_2016() -> None:
    data = anyang()
    data["inspection_date"] = "2025-06-01"
    building = data["building"]
    building["design_approval"] = "obtained"
    building["design_date"] = "2016-05-01"
    building["alterations"] = [{"date": "2024-03-01", "kind": "fit_out", "approval": "obtained", "scope": ["store"]}]
    result = check(load_plain(data))
    assert clauses(of(result, "warehouse-automatic-extinguishing", "parts[store]"))[0] == "GB55037 8.1.8(11)"
    assert clauses(of(result, "factory-stair-form", "stairs[inner]")) == ["GB50016 3.7.6"]
    assert of(result, "factory-stair-form", "stairs[inner]").main.citation.edition == "2014"
