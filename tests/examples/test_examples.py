"""Every example building loads, says what it shows, and comes to what it says under its own selection."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from fire_rules.engine import Result, RunOptions, evaluate
from fire_rules.model import load
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


@pytest.mark.parametrize("path", FILES, ids=stem)
def test_first_line_says_what_it_shows(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# ")
    assert re.search(r"\b(clean|faulty)\b", first)


@pytest.mark.parametrize(
    "path", [p for p in FILES if "clean under" in p.read_text(encoding="utf-8").splitlines()[0]], ids=stem
)
def test_clean_file_leaves_nothing_open(path: Path) -> None:
    result = check(path)
    found = [(f.main.citation.rule, f.subject, f.verdict) for f in result.findings if f.verdict in ("violation", *OPEN)]
    assert found == []
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
