"""The baseline: what it takes, what falls out, and every misuse of it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.followup.conftest import building

Run = Callable[..., Any]
Write = Callable[[str, str], None]
WHO = ("--approver", "王工", "--reason", "接手时已有")


@pytest.fixture
def based(run: Run) -> Run:
    """A baseline of ``a.yaml`` in ``b.json``."""
    assert run("baseline", "a.yaml", "-o", "b.json", *WHO).code == 0
    return run


def check(run: Run, *more: str, file: str = "a.yaml") -> Any:
    return run("check", file, "--baseline", "b.json", *more)


def entries(folder: Path) -> Any:
    return json.loads((folder / "b.json").read_text(encoding="utf-8"))["entries"]


def change(folder: Path, **values: Any) -> None:
    document = json.loads((folder / "b.json").read_text(encoding="utf-8"))
    for key, value in values.items():
        (document if key in ("until", "approver", "format", "entries") else document["entries"][0])[key] = value
    (folder / "b.json").write_text(json.dumps(document), encoding="utf-8")


def test_known_violations_do_not_count(based: Run, folder: Path) -> None:
    ran = check(based)
    assert (ran.code, ran.err) == (0, "")
    assert "基线：王工批准" in ran.flat.replace("，", "，")
    assert [e["obligation"] for e in entries(folder)] == ["trial-height"]


def test_new_violations_count(based: Run, write: Write) -> None:
    write("a.yaml", building("30", "1200"))
    assert check(based).code == 1


def test_mandatory_clauses_are_left_out(run: Run, folder: Path) -> None:
    ran = run("baseline", "big.yaml", "-o", "b.json", *WHO)
    assert (ran.code, entries(folder)) == (0, [])
    assert "1 条不写入" in ran.err
    assert check(run, file="big.yaml").code == 1


def test_a_mandatory_clause_written_in_by_hand_is_loud(based: Run, run: Run, folder: Path) -> None:
    document = json.loads(run("check", "big.yaml", "--format", "json").out)
    found = next(f for f in document["results"][0]["findings"] if f["verdict"] == "violation")
    change(folder, file="big.yaml", fingerprint=found["fingerprint"], obligation="trial-area")
    change(folder, subject="building[A]/compartments[F1]")
    ran = check(run, file="big.yaml")
    assert (ran.code, "F607" in ran.err) == (1, True)


def test_a_clause_that_became_mandatory_counts(based: Run) -> None:
    ran = check(based, "--as-of", "2026-03-01")
    assert (ran.code, "F607" in ran.err) == (1, True)


def test_corrected_entries_fall_out_and_never_come_back(based: Run, write: Write, folder: Path) -> None:
    write("a.yaml", building("20"))
    ran = check(based)
    assert (ran.code, "F623" in ran.out) == (0, True)
    ran = based("baseline", "a.yaml", "-o", "b.json", "--update")
    assert (ran.code, entries(folder)) == (0, [])
    write("a.yaml", building("30"))
    assert check(based).code == 1
    based("baseline", "a.yaml", "-o", "b.json", "--update")
    assert entries(folder) == []


def test_what_became_unknown_is_not_corrected(based: Run, write: Write, folder: Path) -> None:
    write("a.yaml", building("unknown"))
    assert "F624" in check(based).out
    based("baseline", "a.yaml", "-o", "b.json", "--update")
    assert len(entries(folder)) == 1


def test_what_left_the_file_or_the_selection_is_told(based: Run, write: Write) -> None:
    assert "F628" in check(based, "--select", "trial-area").out
    write("a.yaml", building(id_="B"))
    ran = check(based)
    assert (ran.code, "F628" in ran.out) == (1, True)


def test_another_figure_is_told(based: Run, write: Write) -> None:
    write("a.yaml", building("40"))
    ran = check(based)
    assert (ran.code, "F626" in ran.out) == (0, True)
    assert "30m" in ran.flat
    assert "40m" in ran.flat


def test_the_same_building_id_in_another_file_is_not_known(based: Run, write: Write) -> None:
    write("other.yaml", building())
    assert check(based, file="other.yaml").code == 1


MISUSES: dict[str, tuple[dict[str, Any], str]] = {
    "expired": ({"until": "2024-05-31"}, "F609"),
    "another obligation": ({"obligation": "trial-area"}, "F625"),
    "no fingerprint": ({"fingerprint": ""}, "F602"),
    "unknown key": ({"why": "x"}, "F603"),
}


@pytest.mark.parametrize("name", MISUSES)
def test_misuse_is_loud(based: Run, folder: Path, name: str) -> None:
    changes, code = MISUSES[name]
    change(folder, **changes)
    ran = check(based)
    assert (ran.code, code in ran.err) == (1, True)


def test_an_entry_written_twice_is_loud(based: Run, folder: Path) -> None:
    change(folder, entries=entries(folder) * 2)
    ran = check(based)
    assert (ran.code, "F627" in ran.err) == (1, True)


@pytest.mark.parametrize("changes", [{"format": "else"}, {"approver": ""}, {"until": "soon"}, {"entries": 1}])
def test_a_file_that_is_none_is_bad_usage(based: Run, folder: Path, changes: dict[str, Any]) -> None:
    change(folder, **changes)
    assert check(based).code == 2


@pytest.mark.parametrize("arguments", [(), WHO[:2], WHO[2:], (*WHO, "--until", "soon")])
def test_a_baseline_needs_approver_and_reason(run: Run, folder: Path, arguments: tuple[str, ...]) -> None:
    assert run("baseline", "a.yaml", "-o", "b.json", *arguments).code == 2
    assert not (folder / "b.json").exists()
