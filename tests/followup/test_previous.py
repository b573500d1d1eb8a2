"""``check --previous``: new, open, corrected, reopened; what is no longer checked is no correction."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.followup.conftest import building

Run = Callable[..., Any]
Write = Callable[[str, str], None]
SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "report.schema.json").read_text(encoding="utf-8"))
NONE = {"new": 0, "open": 0, "reopened": 0, "corrected": 0, "gone": 0}


def report(run: Run, name: str, *more: str, file: str = "a.yaml") -> Any:
    """The report written under a name, as JSON."""
    run("check", file, "--format", "json", "-o", name, *more)
    document = json.loads(Path(name).read_text(encoding="utf-8"))
    assert list(Draft202012Validator(SCHEMA).iter_errors(document)) == []
    return document


def tallies(document: Any) -> Any:
    return document["follow_up"]["tallies"]


def codes(document: Any) -> list[str]:
    return [notice["code"] for notice in document["follow_up"]["notices"]]


def test_through_its_life(run: Run, write: Write) -> None:
    write("a.yaml", building("20"))
    report(run, "1.json")
    write("a.yaml", building("30"))
    assert tallies(report(run, "2.json", "--previous", "1.json")) == {**NONE, "new": 1}
    assert tallies(report(run, "3.json", "--previous", "2.json")) == {**NONE, "open": 1}
    write("a.yaml", building("20"))
    corrected = report(run, "4.json", "--previous", "3.json")
    assert tallies(corrected) == {**NONE, "corrected": 1}
    assert [e["obligation"] for e in corrected["follow_up"]["entries"]] == ["trial-height"]
    assert tallies(report(run, "5.json", "--previous", "4.json")) == NONE
    write("a.yaml", building("30"))
    assert tallies(report(run, "6.json", "--previous", "5.json")) == {**NONE, "reopened": 1}
    assert tallies(report(run, "7.json", "--previous", "6.json")) == {**NONE, "open": 1}


def test_what_became_unknown_stays_open(run: Run, write: Write) -> None:
    report(run, "1.json")
    write("a.yaml", building("unknown"))
    second = report(run, "2.json", "--previous", "1.json")
    assert tallies(second) == {**NONE, "open": 1}
    assert "F643" in codes(second)
    write("a.yaml", building("30"))
    assert tallies(report(run, "3.json", "--previous", "2.json")) == {**NONE, "open": 1}


def test_what_is_not_checked_is_gone_and_comes_back_as_open(run: Run) -> None:
    report(run, "1.json")
    second = report(run, "2.json", "--previous", "1.json", "--select", "trial-area")
    assert tallies(second) == {**NONE, "gone": 1}
    assert "F644" in codes(second)
    assert tallies(report(run, "3.json", "--previous", "2.json")) == {**NONE, "open": 1}


def test_a_subject_that_left_the_file_is_no_correction(run: Run, write: Write) -> None:
    report(run, "1.json")
    write("a.yaml", building("30", id_="B"))
    assert tallies(report(run, "2.json", "--previous", "1.json")) == {**NONE, "new": 1, "gone": 1}


def test_one_file_is_compared_whatever_its_name(run: Run, write: Write) -> None:
    report(run, "1.json")
    write("later.yaml", building("30"))
    assert tallies(report(run, "2.json", "--previous", "1.json", file="later.yaml")) == {**NONE, "open": 1}


def test_files_that_one_report_lacks_are_told(run: Run, write: Write) -> None:
    run("check", "a.yaml", "big.yaml", "--format", "json", "-o", "1.json")
    write("c.yaml", building("30"))
    run("check", "a.yaml", "c.yaml", "--format", "json", "-o", "2.json", "--previous", "1.json")
    document = json.loads(Path("2.json").read_text(encoding="utf-8"))
    assert {"F642", "F646"} <= set(codes(document))
    assert tallies(document) == {**NONE, "new": 1, "open": 1}


def test_text_says_it(run: Run, write: Write) -> None:
    report(run, "1.json")
    assert "与上次相比：未改正" in run("check", "a.yaml", "--previous", "1.json").flat
    write("a.yaml", building("20"))
    ran = run("check", "a.yaml", "--previous", "1.json")
    assert (ran.code, "已改正1" in ran.flat) == (0, True)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "fire-rules-report", "version": "2.0", "results": []}'])
def test_what_is_no_report_is_bad_usage(run: Run, write: Write, text: str) -> None:
    write("1.json", text)
    ran = run("check", "a.yaml", "--previous", "1.json")
    assert (ran.code, "F641" in ran.err) == (2, True)


def test_no_report_there_is_bad_usage(run: Run) -> None:
    assert run("check", "a.yaml", "--previous", "1.json").code == 2
