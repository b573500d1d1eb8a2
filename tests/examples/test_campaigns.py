"""The five campaign files: what each shows, where and when its document binds, and what its time limits do."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from fire_rules.engine import Result, RunOptions, evaluate
from fire_rules.engine.finding import Finding
from fire_rules.model import load_text
from fire_rules.rulebook.load import load_rulebook

FOLDER = Path(__file__).parents[2] / "examples" / "campaigns"
FILES = {path.stem: path for path in sorted(FOLDER.glob("*.yaml"))}
INSTRUMENT = {
    "anyang-2024": "AnyangReport2023",
    "henan-2026": "HenanOpinions2025",
    "mudanjiang-2022": "Mudanjiang15",
    "shanxi-2023": "Shanxi63",
    "wugang-2022": "Wugang2020",
}

# Obligation, end of the subject's path, verdict.
SHOWN = {
    "anyang-2024": [
        ("priority-supervision", "building[A]", "violation"),
        ("special-treatment", "building[A]", "violation"),
        ("systems-in-working-order", "parts[store]", "violation"),
        ("hot-work-certificate", "hot_works[W1]", "compliant"),
        ("township-brigade-and-centre", "towns[village]", "compliant"),
    ],
    "henan-2026": [
        ("station-joint-duty", "fire_stations[s1]", "violation"),
        ("town-drill-period", "towns[street]", "violation"),
        ("leader-training-period", "towns[city]", "compliant"),
        ("simple-extinguishing", "units[snack]", "not_applicable"),
        ("fire-liability-insurance", "units[tower]", "violation"),
    ],
    "mudanjiang-2022": [
        ("opening-check", "units[mall]", "compliant"),
        ("opening-commitment", "units[mall]", "violation"),
        ("five-in-place", "units[mall]", "violation"),
        ("five-in-place", "units[care]", "compliant"),
        ("major-hazards-listed", "towns[district]", "violation"),
    ],
    "shanxi-2023": [
        ("no-ebikes-indoors", "parts[rooms]", "violation"),
        ("no-ebikes-indoors", "parts[shop]", "compliant"),
        ("crowded-place-finish", "parts[shop]", "violation"),
        ("township-brigade-equipped", "towns[street]", "compliant"),
    ],
    "wugang-2022": [
        ("estate-fire-lane-marked", "estates[chaoyang]", "violation"),
        ("estate-lane-plan", "estates[xinhua]", "compliant"),
        ("street-shop-residents", "units[tobacco]", "judgement"),
        ("station-fire-engines", "fire_stations[s1]", "compliant"),
        ("station-fire-engines", "fire_stations[s2]", "judgement"),
        ("estate-ebike-management", "estates[chaoyang]", "not_applicable"),
        ("estate-ebike-management", "estates[xinhua]", "compliant"),
    ],
}


def check(stem: str, day: date | None = None, **replaced: str) -> Result:
    """The result of a file, on its own day or another, with lines of its head replaced (or left out)."""
    text = FILES[stem].read_text(encoding="utf-8")
    for key, value in replaced.items():
        line = f"{key}: {value}\n" if value else ""
        text, number = re.subn(rf"^{key}: .*\n", line, text, flags=re.MULTILINE)
        assert number == 1
    document = load_text(text, f"{stem}.yaml")
    return evaluate(document, load_rulebook(), RunOptions(inspection_date=day, derive="none", definitions=False))


def one(result: Result, obligation: str, subject: str) -> Finding:
    (found,) = [f for f in result.findings if f.obligation == obligation and f.subject.endswith(subject)]
    return found


def of_plan(result: Result, stem: str) -> list[str]:
    """The verdicts of the clauses of the document itself, that of the law beside it left out."""
    cited = (cited for finding in result.findings for cited in (finding.main, *finding.also))
    return [one.verdict for one in cited if one.citation.instrument == INSTRUMENT[stem]]


def said(finding: Finding) -> str:
    return " ".join(remark["en"] for remark in finding.remarks)


def test_there_is_a_file_for_each_document() -> None:
    assert set(FILES) == set(INSTRUMENT) == set(SHOWN)


@pytest.mark.parametrize("stem", FILES)
def test_its_document_decides_all_that_it_asks(stem: str) -> None:
    verdicts = Counter(of_plan(check(stem), stem))
    assert verdicts["undetermined"] == 0
    assert verdicts["violation"] >= 5
    assert verdicts["compliant"] >= 5


@pytest.mark.parametrize("stem", FILES)
def test_it_shows_what_it_says(stem: str) -> None:
    result = check(stem)
    for obligation, subject, verdict in SHOWN[stem]:
        assert one(result, obligation, subject).verdict == verdict, (obligation, subject)


@pytest.mark.parametrize("stem", FILES)
def test_its_document_binds_nobody_elsewhere(stem: str) -> None:
    moved = check(stem, province="广东", city="深圳市", **({"county": "南山区"} if stem != "mudanjiang-2022" else {}))
    assert set(of_plan(moved, stem)) <= {"not_applicable"}


@pytest.mark.parametrize(
    ("stem", "moved", "verdict"),
    [
        ("wugang-2022", {"county": "叶县"}, "not_applicable"),
        ("wugang-2022", {"city": "郑州市", "county": "中原区"}, "not_applicable"),
        ("wugang-2022", {"city": "舞钢市", "county": ""}, "violation"),
        ("wugang-2022", {"county": ""}, "undetermined"),
        ("wugang-2022", {"city": "", "county": ""}, "undetermined"),
        ("wugang-2022", {"city": "安阳市", "county": ""}, "not_applicable"),
    ],
)
def test_a_plan_of_a_county_binds_in_that_county(stem: str, moved: dict[str, str], verdict: str) -> None:
    found = one(check(stem, **moved), "estate-fire-lane-marked", "estates[chaoyang]")
    assert found.verdict == verdict
    if verdict == "undetermined":
        assert {ref.name for ref in found.missing} <= {"city", "county"}


@pytest.mark.parametrize(
    ("stem", "first"),
    [
        ("wugang-2022", date(2020, 6, 1)),
        ("shanxi-2023", date(2023, 5, 9)),
        ("mudanjiang-2022", date(2022, 6, 30)),
        ("anyang-2024", date(2023, 8, 31)),
        ("henan-2026", date(2025, 8, 31)),
    ],
)
def test_a_document_binds_from_its_first_day(stem: str, first: date) -> None:
    before, on = check(stem, date.fromordinal(first.toordinal() - 1)), check(stem, first)
    in_force = set(of_plan(on, stem)) - {"not_applicable"}
    assert in_force
    events = {"hot-work-certificate", "hot-work-approval", "fire-reported", "hot-work-while-open"}
    left = [f for f in before.findings if f.obligation not in events and _cites(f, stem) and _decides(f, stem)]
    assert left == []


def _cites(finding: Finding, stem: str) -> bool:
    return any(c.citation.instrument == INSTRUMENT[stem] for c in (finding.main, *finding.also))


def _decides(finding: Finding, stem: str) -> bool:
    return any(
        c.citation.instrument == INSTRUMENT[stem] and c.verdict != "not_applicable"
        for c in (finding.main, *finding.also)
    )


def test_the_wugang_plan_ends() -> None:
    last, after = check("wugang-2022", date(2022, 12, 31)), check("wugang-2022", date(2023, 1, 1))
    assert one(last, "estate-fire-lane-marked", "estates[chaoyang]").verdict == "violation"
    found = one(after, "estate-fire-lane-marked", "estates[chaoyang]")
    assert found.verdict == "not_applicable"
    assert "not in force" in said(found)
    assert set(of_plan(after, "wugang-2022")) <= {"not_applicable"}


@pytest.mark.parametrize(
    ("stem", "obligation", "subject", "last"),
    [
        ("wugang-2022", "estate-fire-lane-marked", "estates[chaoyang]", date(2020, 12, 31)),
        ("wugang-2022", "fire-lane-marked", "building[M]", date(2020, 12, 31)),
        ("wugang-2022", "combustible-insulation-registered", "building[H1]", date(2021, 12, 31)),
        ("henan-2026", "station-joint-duty", "fire_stations[s1]", date(2025, 12, 31)),
        ("henan-2026", "simple-extinguishing", "units[snack]", date(2026, 12, 31)),
        ("mudanjiang-2022", "major-hazards-listed", "towns[district]", date(2022, 6, 30)),
    ],
)
def test_a_duty_is_broken_the_day_after_its_limit(stem: str, obligation: str, subject: str, last: date) -> None:
    on = one(check(stem, last), obligation, subject)
    assert (on.verdict, said(on)) == ("not_applicable", f"not due yet: to be done by {last}")
    after = one(check(stem, date.fromordinal(last.toordinal() + 1)), obligation, subject)
    assert after.verdict == "violation"
    assert after.main.due is not None
    assert (after.main.due.last, after.main.due.state) == (last, "past")


@pytest.mark.parametrize(
    ("obligation", "subject", "day", "verdict"),
    [
        ("complex-grid-management", "units[mall]", date(2021, 12, 31), "not_applicable"),
        ("complex-grid-management", "units[mall]", date(2022, 1, 1), "judgement"),
        ("missing-fire-stations", "towns[city]", date(2020, 6, 1), "judgement"),
        ("missing-fire-stations", "towns[city]", date(2020, 12, 31), "judgement"),
        ("missing-fire-stations", "towns[city]", date(2021, 1, 1), "violation"),
        ("street-shop-residents", "units[tobacco]", date(2020, 6, 1), "judgement"),
        ("street-shop-residents", "units[tobacco]", date(2022, 12, 31), "judgement"),
    ],
)
def test_a_limit_that_names_no_day_is_for_a_person(obligation: str, subject: str, day: date, verdict: str) -> None:
    assert one(check("wugang-2022", day), obligation, subject).verdict == verdict


def test_the_law_is_named_before_the_plan_beside_it() -> None:
    found = one(check("wugang-2022"), "shafts-sealed", "building[H1]")
    assert found.main.citation.instrument == "HighRise5"
    assert [cited.citation.instrument for cited in found.also] == ["Wugang2020"]


def test_before_the_law_the_plan_stands_alone() -> None:
    found = one(check("wugang-2022", date(2021, 7, 31)), "shafts-sealed", "building[H1]")
    assert (found.main.citation.instrument, found.verdict) == ("Wugang2020", "not_applicable")


def test_a_building_file_is_not_asked_for_towns_and_told_so() -> None:
    text = "name: 甲\nprovince: 河南\ninspection_date: 2026-03-01\nbuilding: {id: A, phase: in_use}\nunits: none\n"
    result = evaluate(load_text(text, "a.yaml"), load_rulebook(), RunOptions(task="inspection", derive="none"))
    assert not [f for f in result.findings if f.subject_class in ("estate", "town", "fire_station")]
    assert any("describes no towns" in words["en"] for words in result.not_checked)
    written = evaluate(
        load_text(f"{text}towns: unknown\n", "a.yaml"), load_rulebook(), RunOptions(task="inspection", derive="none")
    )
    assert [f for f in written.findings if f.subject_class == "town" and f.verdict == "undetermined"]
