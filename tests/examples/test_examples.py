"""Every example building loads, says what it shows, and comes to what it says under its own selection."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from fire_rules.api import check as full_check
from fire_rules.engine import Result, RunOptions, evaluate
from fire_rules.model import load
from fire_rules.report.summary import exit_code
from fire_rules.rulebook.load import load_rulebook

FOLDER = Path(__file__).parents[2] / "examples" / "buildings"
FILES = sorted(FOLDER.glob("*.yaml"))
OPEN = ("undetermined", "judgement")

# What each file that is not clean is made to show: obligation, end of the subject's path, verdict.
SHOWN = {
    "store-partial-sprinklers": [
        ("warehouse-compartment-area", "compartments[B]", "violation"),
        ("warehouse-compartment-area", "compartments[A]", "compliant"),
        ("warehouse-compartment-area", "compartments[C]", "compliant"),
        ("warehouse-automatic-extinguishing", "parts[general]", "violation"),
    ],
    "hall-with-annex": [
        ("factory-compartment-area", "compartments[H]", "judgement"),
        ("factory-compartment-area", "compartments[N]", "compliant"),
    ],
    "explosion-workshop": [("explosive-factory-standing", "parts[mixing]", "violation")],
    "store-below-workshop": [
        ("use-separation", "boundaries[slab-2]", "violation"),
        ("factory-stair-form", "stairs[LT1]", "violation"),
        ("systems-in-working-order", "parts[store]", "violation"),
        ("escape-routes-clear", "parts[assembly]", "violation"),
        ("warehouse-compartment-area", "compartments[K1]", "judgement"),
        ("warehouse-compartment-area", "compartments[C2+C3+K1]", "judgement"),
        ("factory-compartment-area", "compartments[C2+C3+K1]", "judgement"),
        ("warehouse-automatic-extinguishing", "parts[store]", "judgement"),
        ("factory-automatic-extinguishing", "parts[assembly]", "judgement"),
        ("automatic-fire-alarm", "parts[assembly]", "judgement"),
        ("stair-division", "stairs[LT1]", "judgement"),
        ("floor-division", "boundaries[slab-2]", "judgement"),
        ("opening-division", "vertical_openings[hoist]", "judgement"),
    ],
    "fit-out-2024": [
        ("factory-offices", "parts[toys]/spaces[办公室]", "judgement"),
        ("factory-offices", "parts[print]/spaces[办公室]", "violation"),
        ("tenant-inspection", "tenancies[T3]", "violation"),
    ],
    "chinese": [
        ("factory-compartment-area", "compartments[一层分区]", "violation"),
        ("factory-compartment-area", "compartments[二层分区]", "compliant"),
        ("factory-travel", "compartments[三层分区]", "violation"),
        ("factory-stair-form", "stairs[西楼梯]", "violation"),
        ("systems-not-shut-down", "units[箱包公司]", "violation"),
        ("fire-drill-period", "units[箱包公司]", "violation"),
        ("systems-yearly-test-records", "units[箱包公司]", "judgement"),
    ],
}


def check(path: Path) -> Result:
    return evaluate(load(path), load_rulebook(), RunOptions(derive="none", definitions=False))


def stem(path: Path) -> str:
    return path.stem


def verdicts(result: Result) -> Counter[str]:
    return Counter(finding.verdict for finding in result.findings)


def first_line(path: Path) -> str:
    return path.read_text(encoding="utf-8").splitlines()[0]


@pytest.mark.parametrize("path", FILES, ids=stem)
def test_first_line_says_what_it_shows(path: Path) -> None:
    first = first_line(path)
    assert first.startswith("# ")
    assert re.search(r"\b(clean|faulty)\b", first)


CLEAN = [path for path in FILES if "clean under" in first_line(path)]
ADVISED = [path for path in FILES if "clean but for advice" in first_line(path)]


@pytest.mark.parametrize("path", CLEAN + ADVISED, ids=stem)
def test_clean_file_leaves_nothing_open(path: Path) -> None:
    result = check(path)
    found = [(f.gravity, f.obligation, f.subject) for f in result.findings if f.verdict in ("violation", *OPEN)]
    assert {gravity for gravity, _, _ in found} == ({"should"} if path in ADVISED else set()), found
    assert verdicts(result)["compliant"] > 0


@pytest.mark.parametrize("path", [p for p in FILES if p.stem in SHOWN], ids=stem)
def test_faulty_file_shows_its_faults(path: Path) -> None:
    found = {(f.obligation, f.subject, f.verdict) for f in check(path).findings}
    for obligation, subject, verdict in SHOWN[path.stem]:
        assert any((o, v) == (obligation, verdict) and s.endswith(subject) for o, s, v in found), (obligation, subject)


def test_unknown_file_violates_nothing_and_asks() -> None:
    result = check(FOLDER / "many-unknowns.yaml")
    assert verdicts(result)["violation"] == 0
    assert verdicts(result)["undetermined"] > 0
    assert result.questions


def test_partly_protected_store_gets_no_increase() -> None:
    limits = {
        f.subject.rpartition("[")[2]: f.main.limit.text
        for f in check(FOLDER / "store-partial-sprinklers.yaml").findings
        if f.obligation == "warehouse-compartment-area" and f.main.limit
    }
    # Table 3.3.2, one storey, grade II: item 2 1500 m2; item 1 1000 m2, doubled by 3.3.3 where wholly protected.
    assert limits == {"A]": "1500", "B]": "1500", "C]": "2000"}


def test_chinese_file_uses_chinese_keys_only() -> None:
    text = (FOLDER / "chinese.yaml").read_text(encoding="utf-8")
    keys = re.findall(r"(?:^|[{,]|- )\s*([^\s:{}\[\],#]+):", "\n".join(text.splitlines()[1:]), re.M)
    assert keys
    assert [key for key in keys if key.isascii()] == []


ROW = re.compile(r"\| \[(?P<file>[^]]+)\]\((?P=file)\) \| .+ \| (?P<code>\d) \|")
TABLE = {row["file"]: int(row["code"]) for row in ROW.finditer((FOLDER / "README.md").read_text(encoding="utf-8"))}


def test_the_readme_lists_every_file() -> None:
    assert sorted(TABLE) == [path.name for path in FILES]


@pytest.mark.parametrize("path", FILES, ids=stem)
def test_the_readme_says_the_exit_code(path: Path) -> None:
    assert exit_code(check(path)) == TABLE[path.name]


def test_the_store_below_the_workshop_is_a_systemic_hazard() -> None:
    drawn = full_check(load(FOLDER / "store-below-workshop.yaml"), engine="plain").consequences
    established = {one.id for one in drawn if one.status == "established"}
    assert {"store-below-workshop", "open-stair-over-store"} <= established
