"""Citations as reviewers write them."""

import pytest

from fire_rules.engine.finding import InstrumentName
from fire_rules.report.citation import (
    adjustment_words,
    citation_en,
    citation_zh,
    clause_en,
    clause_zh,
    numeral,
    part_zh,
)
from tests.report.sample import INSTRUMENTS, citation


@pytest.mark.parametrize(
    ("clause", "item", "standard", "expected"),
    [
        ("3.3.1", "", True, "第3.3.1条"),
        ("8.3.2", "7", True, "第8.3.2条第7款"),
        ("8.3.2(7)", "", True, "第8.3.2条第7款"),
        ("8.1.8(11)(2)", "", True, "第8.1.8条第11款第2项"),
        ("3.3.1 note 2", "", True, "表3.3.1注2"),
        ("3.3.1", "note 2", True, "表3.3.1注2"),
        ("table 3.3.1", "", True, "表3.3.1"),
        ("A.0.1", "", True, "第A.0.1条"),
        ("13(1)(2)", "", False, "第十三条第一款第（二）项"),
        ("16", "(1)(2)", False, "第十六条第一款第（二）项"),
        ("44(2)", "", False, "第四十四条第二款"),
        ("28", "", False, "第二十八条"),
        ("103(2)", "", False, "第一百零三条第二款"),
        ("annex", "", False, "第annex条"),
    ],
)
def test_clause_zh(clause: str, item: str, standard: bool, expected: str) -> None:
    assert clause_zh(clause, item, standard=standard) == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("2(1)1", "二（一）1"),
        ("2(2)1(3)", "二（二）1“三是”"),
        ("3", "三"),
        ("5(18)", "五（十八）"),
        ("(23)", "（二十三）"),
        ("annex", "annex"),
    ],
)
def test_parts_of_a_plan(clause: str, expected: str) -> None:
    assert part_zh(clause) == expected


def test_a_plan_is_cited_by_its_parts() -> None:
    plan = citation("W", "2(1)1", edition="2020")
    names = {"W": InstrumentName({"zh": "某市方案", "en": "plan of a city"}, "附件5", "plan")}
    assert citation_zh(plan, names) == "《某市方案》（2020年）二（一）1"
    assert citation_en(plan, names) == "plan of a city (2020), part 2(1)1"


@pytest.mark.parametrize(
    ("adjustment", "instrument", "expected"),
    [
        ("textile-mill (3.3.1 note 2)", "GB50016", "表3.3.1注2（textile-mill）"),
        ("small (3.1.2(1))", "GB50016", "第3.1.2条第1款（small）"),
        ("next (3.7.3, 3.8.3)", "GB50016", "第3.7.3条、第3.8.3条（next）"),
        ("of-law (16(1)(2))", "FireLaw", "第十六条第一款第（二）项（of-law）"),
        ("elsewhere (GB50016 3.7.3)", "GB55037", "elsewhere (GB50016 3.7.3)"),
        ("without-place", "GB50016", "without-place"),
    ],
)
def test_adjustment_words(adjustment: str, instrument: str, expected: str) -> None:
    assert adjustment_words(adjustment, instrument, "zh") == expected
    assert adjustment_words(adjustment, instrument, "en") == adjustment


def test_clause_en() -> None:
    assert clause_en("8.3.2", "7") == "8.3.2(7)"
    assert clause_en("3.3.1 note 2") == "table 3.3.1 note 2"
    assert clause_en("13(1)(2)", standard=False) == "art. 13(1)(2)"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (46, "四十六"),
        (100, "一百"),
        (103, "一百零三"),
        (110, "一百一十"),
    ],
)
def test_numeral(number: int, expected: str) -> None:
    assert numeral(number) == expected


def test_whole_citations() -> None:
    standard = citation("GB50016", "3.3.1")
    assert citation_zh(standard, INSTRUMENTS) == "《建筑设计防火规范》GB 50016-2014（2018年版）第3.3.1条"
    assert citation_en(standard, INSTRUMENTS) == "GB 50016-2014 (2018 edition), 3.3.1"
    law = citation("FireLaw", "13(1)(2)", edition="2008")
    assert citation_zh(law, INSTRUMENTS) == "《中华人民共和国消防法》（2008年）第十三条第一款第（二）项"
    assert citation_en(law, INSTRUMENTS) == "Fire Protection Law (2008), art. 13(1)(2)"
    unnamed = citation("GB50016", "3.3.1", edition="2014")
    assert citation_zh(unnamed) == "GB50016（2014）第3.3.1条"
    assert (
        citation_zh(citation("GB55037", "4.1.2", edition="2022"), INSTRUMENTS)
        == "《建筑防火通用规范》GB 55037-2022第4.1.2条"
    )
