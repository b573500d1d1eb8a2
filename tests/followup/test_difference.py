"""``diff``: what turned, and by which fact, clause or date."""

import json
from collections.abc import Callable
from typing import Any

from tests.followup.conftest import building

Run = Callable[..., Any]
Write = Callable[[str, str], None]


def test_a_fact_that_turned_it(run: Run, write: Write) -> None:
    write("b.yaml", building("20", "1200"))
    ran = run("diff", "a.yaml", "b.yaml", "--format", "json")
    document = json.loads(ran.out)
    found = {t["obligation"]: t for t in document["turned"]}
    assert ran.code == 1
    assert {name: (t["before"]["verdict"], t["after"]["verdict"]) for name, t in found.items()} == {
        "trial-height": ("violation", "compliant"),
        "trial-area": ("compliant", "violation"),
    }
    (height,) = found["trial-height"]["facts"]
    assert (height["path"], height["name"], height["before"], height["after"]) == ("building[A]", "height", "30", "20")
    assert (height["place_before"]["file"], height["place_after"]["file"]) == ("a.yaml", "b.yaml")
    assert [f["name"] for f in found["trial-area"]["facts"]] == ["area"]
    assert list(found) == ["trial-area", "trial-height"]


def test_a_fact_withdrawn(run: Run, write: Write) -> None:
    write("b.yaml", building("unknown"))
    ran = run("diff", "a.yaml", "b.yaml")
    assert (ran.code, "违反→待定" in ran.flat) == (0, True)
    assert "因事实：建筑高度30m→未提供" in ran.flat


def test_a_date_that_turned_it(run: Run) -> None:
    ran = run("diff", "a.yaml", "--as-of", "2019-06-01", "--to-as-of", "2024-06-01", "--format", "json")
    document = json.loads(ran.out)
    assert ran.code == 1
    (turned,) = [t for t in document["turned"] if t["obligation"] == "trial-height"]
    assert turned["facts"] == []
    assert turned["after"]["verdict"] == "violation"
    assert any("2024-06-01" in cause or "1.2" in cause for cause in turned["causes"]["en"])


def test_the_same_building_under_another_id(run: Run, write: Write) -> None:
    write("b.yaml", building("20", id_="B"))
    document = json.loads(run("diff", "a.yaml", "b.yaml", "--format", "json").out)
    assert [(t["obligation"], t["after"]["verdict"]) for t in document["turned"]] == [("trial-height", "compliant")]


def test_nothing_turned(run: Run, write: Write) -> None:
    write("b.yaml", building("31"))
    ran = run("diff", "a.yaml", "b.yaml", "--lang", "en")
    assert (ran.code, "no verdict and no main clause turned" in ran.out) == (0, True)
    assert "30 m → 31 m" in ran.out


def test_one_file_without_dates_is_bad_usage(run: Run) -> None:
    assert run("diff", "a.yaml").code == 2
    assert run("diff", "a.yaml", "none.yaml").code == 2
