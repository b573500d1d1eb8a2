"""What a violation implies: the same file judged by the class that the goods have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import fire_rules
from fire_rules.engine import Result, RunOptions
from fire_rules.model import load_text
from fire_rules.rulebook import load_rulebook
from fire_rules.rulebook.rule import Rulebook

INSTRUMENT = """
id: T
title: {zh: 试验规范, en: Trial code}
number: GB 1
kind: standard
editions: [{id: "2020", from: 2020-01-01}]
"""
CLAUSE = """
clause: "1.1"
title: {zh: 仓库, en: stores}
governed_by: inspection
force: [{from: 2020-01-01, edition: "2020", is: mandatory}]
definitions:
  - name: declared
    of: part
    cites: "1.1"
    title: {zh: 申报, en: declared}
    value: 甲 if part.storage_category in 甲 else 乙 if part.storage_category in 乙 else 丙
  - name: of_goods
    of: part
    cites: "1.1"
    title: {zh: 物品, en: goods}
    value: >-
      甲 if any(g.property == reacts_with_water for g in part.goods)
      else 乙 if any(g.property == oxidiser for g in part.goods) else 丙
rules:
  - id: T-1.1-class
    obligation: trial-class
    subject: part
    require: part.of_goods <= part.declared
    implies: {fact: storage_category, from: of_goods}
    says: {zh: 高于申报, en: above the declared class}
    remedy: {zh: 移出, en: take out}
  - id: T-1.1-area
    obligation: trial-area
    subject: part
    measure: part.area
    at_most: 300 m2 if part.storage_category in 甲 else 500 m2 if part.storage_category in 乙 else 1000 m2
    says: {zh: 过大, en: too large}
    remedy: {zh: 划小, en: divide}
  - id: T-1.1-item
    obligation: trial-item
    subject: part
    when: part.storage_category in 甲34
    require: part.detached
    says: {zh: 未独立, en: not detached}
    remedy: {zh: 独立, en: detach}
"""


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    folder = tmp_path_factory.mktemp("rules") / "T"
    folder.mkdir()
    (folder / "instrument.yaml").write_text(INSTRUMENT, encoding="utf-8")
    (folder / "1.1.yaml").write_text(CLAUSE, encoding="utf-8")
    return load_rulebook([Path(folder.parent)], bundled=False, cache=False)


def check(book: Rulebook, goods: str, area: int = 400, more: str = "", **options: Any) -> Result:
    text = (
        "inspection_date: 2022-01-01\nbuilding:\n  id: A\n  parts:\n"
        "    - {id: P, kind: warehouse, storage_category: 丙2, detached: false, "
        f"area: {area}, goods: {goods}{more}}}\n"
    )
    return fire_rules.check(load_text(text), book, RunOptions(**options), engine="none")


def changes(result: Result) -> dict[str, tuple[str | None, str]]:
    (block,) = result.whatif_blocks
    return {c.finding.obligation: (c.before and c.before.verdict, c.finding.verdict) for c in block.changes}


def test_goods_of_the_declared_class_imply_nothing(book: Rulebook) -> None:
    assert check(book, "[{property: combustible}]").whatif_blocks == ()


def test_findings_stay_by_the_declared_class(book: Rulebook) -> None:
    verdicts = {f.obligation: f.verdict for f in check(book, "[{property: reacts_with_water}]").findings}
    assert verdicts == {"trial-class": "violation", "trial-area": "compliant", "trial-item": "not_applicable"}


def test_what_would_be_violated_and_what_would_be_open(book: Rulebook) -> None:
    result = check(book, "[{property: reacts_with_water}]")
    (supposed,) = result.whatif_blocks[0].supposed
    assert (supposed.declared, supposed.value) == ("丙2", "甲1/甲2/甲3/甲4/甲5/甲6")
    assert supposed.cause == next(f.fingerprint for f in result.findings if f.obligation == "trial-class")
    assert changes(result) == {
        "trial-area": ("compliant", "violation"),
        "trial-item": ("not_applicable", "undetermined"),
    }


def test_goods_that_are_not_all_listed_leave_the_class_at_least(book: Rulebook) -> None:
    """Oxidisers make it 乙; what is not listed may make it 甲: 400 is within 500, not within 300."""
    result = check(book, "[{property: oxidiser}]")
    assert set(result.whatif_blocks[0].supposed[0].value.split("/")) >= {"甲1", "乙1"}
    assert changes(result)["trial-area"] == ("compliant", "undetermined")
    closed = check(book, "[{property: oxidiser}]", more=", complete: [goods]")
    assert changes(closed) == {}
    assert changes(check(book, "[{property: oxidiser}]", 600, ", complete: [goods]")) == {
        "trial-area": ("compliant", "violation")
    }


def test_a_violation_that_stays_is_told_where_its_limit_changes(book: Rulebook) -> None:
    (block,) = check(book, "[{property: reacts_with_water}]", 2000).whatif_blocks
    change = next(c for c in block.changes if c.finding.obligation == "trial-area")
    assert change.before is not None
    assert [c.main.limit.text for c in (change.before, change.finding) if c.main.limit] == ["1000", "300"]


def test_a_selection_without_the_rule_implies_nothing(book: Rulebook) -> None:
    assert check(book, "[{property: reacts_with_water}]", select=("trial-area",)).whatif_blocks == ()
