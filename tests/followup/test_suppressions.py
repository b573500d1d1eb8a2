"""Suppressions: what they may do, and every misuse of them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.followup.conftest import building, entry

Run = Callable[..., Any]
Write = Callable[[str, str], None]
SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "report.schema.json").read_text(encoding="utf-8"))


def check(run: Run, *more: str, file: str = "a.yaml") -> Any:
    return run("check", file, "--suppressions", "s.yaml", *more)


def test_without_a_list_it_is_a_violation(run: Run) -> None:
    assert run("check", "a.yaml").code == 1


@pytest.mark.parametrize(
    "text",
    [
        entry(),
        entry(obligation=None, rule="T-1.2-height"),
        entry(subject="A"),
        entry(file="a.yaml"),
        entry(until="2024-06-01"),
        "暂缓:\n  - {义务: trial-height, 对象: A, 理由: 计划内, 批准人: 王工, 截止: 2024年12月31日}\n",
    ],
)
def test_a_suppressed_violation_is_shown_and_does_not_count(run: Run, write: Write, text: str) -> None:
    write("s.yaml", text)
    ran = check(run)
    assert (ran.code, ran.err) == (0, "")
    assert "违反1（其中内部暂缓1）" in ran.flat
    assert "内部暂缓的违反（违反仍在，不计入退出码）" in ran.flat
    assert "王工批准" in ran.flat


def test_json_shows_it(run: Run, write: Write) -> None:
    write("s.yaml", entry())
    document = json.loads(check(run, "--format", "json").out)
    assert list(Draft202012Validator(SCHEMA).iter_errors(document)) == []
    (finding,) = [f for f in document["results"][0]["findings"] if f["verdict"] == "violation"]
    assert finding["suppressed"]["approver"] == "王工"
    assert finding["suppressed"]["until"] == "2024-12-31"
    assert document["results"][0]["summary"]["suppressed"] == 1
    assert document["results"][0]["exit_code"] == 0
    assert document["follow_up"]["loud"] is False


MISUSES = {
    "no reason": (entry(reason=None), "F602"),
    "blank reason": (entry(reason=" "), "F602"),
    "no approver": (entry(approver=None), "F602"),
    "no end": (entry(until=None), "F602"),
    "no subject": (entry(subject=None), "F602"),
    "neither rule nor obligation": (entry(obligation=None), "F602"),
    "both rule and obligation": (entry(rule="T-1.2-height"), "F615"),
    "unknown key": (entry(reasn="x"), "F603"),
    "mistyped obligation": (entry(obligation="trial-hieght"), "F604"),
    "mistyped rule": (entry(obligation=None, rule="T-1.2-heigth"), "F604"),
    "no day": (entry(until="soon"), "F605"),
    "a month is no day": (entry(until="2024-12"), "F605"),
    "no mapping": ("suppressions: [all]\n", "F614"),
    "file that is not there": (entry(file="b.yaml"), "F612"),
    "expired": (entry(until="2024-05-31"), "F609"),
    "unused: no such subject": (entry() + entry(subject="building[B]").removeprefix("suppressions:\n"), "F611"),
    "unused: not violated": (entry() + entry(obligation="trial-area", subject="F1")[14:], "F611"),
    "twice": (entry() + entry(subject="A").removeprefix("suppressions:\n"), "F610"),
}


@pytest.mark.parametrize("name", MISUSES)
def test_misuse_is_loud(run: Run, write: Write, name: str) -> None:
    text, code = MISUSES[name]
    write("s.yaml", text)
    ran = check(run)
    assert ran.code == 1
    assert "s.yaml:2:" in ran.err or "s.yaml:3:" in ran.err or "s.yaml:1:" in ran.err
    assert code in ran.err
    assert code in ran.out


def test_mistyped_ids_are_told_with_the_right_one(run: Run, write: Write) -> None:
    write("s.yaml", entry(obligation="trial-hieght"))
    assert "trial-height" in check(run).err


def test_a_mandatory_clause_cannot_be_suppressed(run: Run, write: Write) -> None:
    write("s.yaml", entry(obligation="trial-area", subject="F1"))
    ran = check(run, file="big.yaml")
    assert ran.code == 1
    assert "F607" in ran.err
    assert "其中内部暂缓" not in ran.out


def test_a_clause_that_became_mandatory_is_no_longer_suppressed(run: Run, write: Write) -> None:
    write("s.yaml", entry(until="2027-01-01"))
    assert check(run).code == 0
    ran = check(run, "--as-of", "2026-03-01")
    assert (ran.code, "F607" in ran.err) == (1, True)


def test_a_file_without_a_date_takes_that_of_the_run(run: Run, write: Write) -> None:
    write("s.yaml", entry())
    write("undated.yaml", building(day=""))
    assert check(run, "--as-of", "2024-07-01", file="undated.yaml").code == 0
    ran = check(run, "--as-of", "2025-01-01", file="undated.yaml")
    assert (ran.code, "F609" in ran.err) == (1, True)


def test_without_a_date_of_inspection_nothing_is_suppressed(run: Run, write: Write, folder: Path) -> None:
    clause = folder / "rules" / "T" / "1.2.yaml"
    clause.write_text(clause.read_text(encoding="utf-8").replace("inspection", "design"), encoding="utf-8")
    write("s.yaml", entry())
    write(
        "undated.yaml",
        building(day="").replace(
            "  id: A\n", "  id: A\n  design_date: 2021-01-01\n  design_approval: obtained\n  alterations: none\n"
        ),
    )
    ran = check(run, "--select", "trial-height", file="undated.yaml")
    assert (ran.code, "F608" in ran.err) == (1, True)
    assert check(run, "--select", "trial-height", "--as-of", "2024-07-01", file="undated.yaml").code == 0


def test_an_id_of_two_places_is_ambiguous(run: Run, write: Write) -> None:
    two = building().replace("building:\n  id: A", "buildings:\n  - id: A").replace("\n  ", "\n    ")
    two = two.replace("    - id: A", "  - {id: B, name: 同名, height: 30}\n  - id: A\n    name: 同名")
    write("two.yaml", two)
    write("s.yaml", entry(subject="同名"))
    ran = check(run, file="two.yaml")
    assert (ran.code, "F606" in ran.err) == (1, True)


def test_loud_even_where_nothing_is_violated(run: Run, write: Write) -> None:
    write("good.yaml", building("20"))
    write("s.yaml", entry())
    ran = check(run, file="good.yaml")
    assert (ran.code, "F611" in ran.err) == (1, True)
    assert check(run, "--exit-zero", file="good.yaml").code == 0


def test_an_entry_for_another_file_is_not_unused(run: Run, write: Write) -> None:
    write("good.yaml", building("20"))
    write("s.yaml", entry(file="a.yaml"))
    assert check(run, file="good.yaml").code == 0


def test_an_entry_outside_the_selection_is_a_note(run: Run, write: Write) -> None:
    write("s.yaml", entry())
    ran = check(run, "--select", "trial-area")
    assert (ran.code, "F613" in ran.out) == (0, True)


@pytest.mark.parametrize("text", ["- 1\n", "suppressions: yes\n", "waivers: []\n", "suppressions: [\n"])
def test_a_file_that_is_none_is_bad_usage(run: Run, write: Write, text: str) -> None:
    write("s.yaml", text)
    assert check(run).code == 2


def test_a_missing_file_is_bad_usage(run: Run) -> None:
    assert check(run).code == 2


def test_formats_of_machines(run: Run, write: Write) -> None:
    write("s.yaml", entry())
    sarif = json.loads(check(run, "--format", "sarif").out)
    (found,) = sarif["runs"][0]["results"]
    assert found["suppressions"][0]["status"] == "accepted"
    assert 'failures="0"' in check(run, "--format", "junit").out
    assert check(run, "--format", "github").out.startswith("::notice")
    assert json.loads(check(run, "--format", "gitlab").out)[0]["severity"] == "info"
    write("s.yaml", entry(until="2024-05-31"))
    assert 'failures="2"' in check(run, "--format", "junit").out
    assert check(run, "--format", "github").out.count("::error") == 1
    assert "blocker" in check(run, "--format", "gitlab").out
