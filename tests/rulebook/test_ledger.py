from __future__ import annotations

from fire_rules.rulebook import coverage
from fire_rules.rulebook.ledger import chapter_of, clause_order
from tests.rulebook.conftest import CLAUSE, Read

LEDGER = """\
rows:
  - {clause: "3.10", status: out_of_scope, why: about flues}
  - {clause: "3.2", status: judgement, why: left to the designer}
  - {clause: "4.1", status: out_of_scope, why: about tanks}
"""


def test_rows_come_from_rules_and_from_the_ledger_in_the_order_of_the_book(read: Read) -> None:
    rows = read({"3.1.yaml": CLAUSE, "ledger.yaml": LEDGER}).ledger["GBX"]
    assert [(row.clause, row.status) for row in rows] == [
        ("3.1", "checked"),
        ("3.2", "judgement"),
        ("3.10", "out_of_scope"),
        ("4.1", "out_of_scope"),
    ]
    assert rows[0].rules == ("GBX-3.1-area",)


def test_an_item_that_no_rule_carries_has_its_own_row(read: Read) -> None:
    text = CLAUSE + 'ledger:\n  - {item: "2", status: out_of_scope, why: about ships}\n'
    assert [row.clause for row in read({"3.1.yaml": text}).ledger["GBX"]] == ["3.1", "3.1(2)"]


def test_a_file_of_definitions_only_is_a_definition(read: Read) -> None:
    text = 'clause: "2.1"\ntitle: {zh: 高, en: High}\ndefinitions:\n  - name: high\n    of: building\n'
    text += '    cites: "2.1"\n    title: {zh: 高, en: high}\n    value: building.height > 24 m\n'
    rulebook = read({"2.1.yaml": text})
    assert [(row.clause, row.status) for row in rulebook.ledger["GBX"]] == [("2.1", "definition")]
    assert rulebook.definitions["building", "high"].cites == "GBX 2.1"


def test_coverage_counts_by_chapter(read: Read) -> None:
    whole, third, fourth = coverage(read({"3.1.yaml": CLAUSE, "ledger.yaml": LEDGER}))
    assert (whole.chapter, whole.total, whole.covered) == ("", 4, 2)
    assert (third.chapter, third.total, third.covered) == ("3", 3, 2)
    assert (fourth.chapter, fourth.total, fourth.covered) == ("4", 1, 0)
    assert third.counts == {"checked": 1, "judgement": 1, "out_of_scope": 1}


def test_numbers_sort_as_in_the_book() -> None:
    numbers = ["A.0.1", "10.1", "3.10.2", "3.2", "16(1)(3)", "3.2A", "16(1)(10)"]
    assert sorted(numbers, key=clause_order) == ["A.0.1", "3.2", "3.2A", "3.10.2", "10.1", "16(1)(3)", "16(1)(10)"]
    assert (chapter_of("3.3.2"), chapter_of("A.0.1"), chapter_of("16(1)(3)")) == ("3", "A", "")
