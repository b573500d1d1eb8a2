"""Every rule has its page with the agreed headings; every link leads somewhere; every page is in the navigation."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fire_rules.inference import rules_of
from fire_rules.manual.messages import HOMES, messages
from fire_rules.manual.pages.links import rule_path
from fire_rules.manual.pages.rule_page import HEADINGS, OPTIONAL
from fire_rules.manual.pages.site import Site
from fire_rules.manual.pages.summaries import PAGES, drifted
from fire_rules.manual.pages.written import Written, links_of
from fire_rules.rulebook import Rulebook, load_rulebook
from fire_rules.source.messages import CATALOGUES
from fire_rules.vocabulary import vocabulary
from tests.manual.conftest import ROOT

HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
FENCED = re.compile(r"^ *```.*?^ *```$", re.MULTILINE | re.DOTALL)
IDS = re.compile(r'id="([^"]+)"')


def headings(text: str) -> list[tuple[int, str]]:
    return [(len(marks), title) for marks, title in HEADING.findall(FENCED.sub("", text))]


def anchors(text: str) -> set[str]:
    slugs = {
        re.sub(r"[^\w\- ]", "", re.sub(r"[`*\\]", "", title)).strip().lower().replace(" ", "-")
        for _, title in headings(text)
    }
    return slugs | set(IDS.findall(text))


def in_navigation(entries: list[Any]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, str):
            yield entry
        else:
            for below in entry.values():
                yield from [below] if isinstance(below, str) else in_navigation(below)


def test_kept_pages_are_what_they_are_made_from() -> None:
    assert drifted(load_rulebook(), ROOT / "docs") == [], "run: python -m fire_rules.manual"


def test_every_rule_has_a_page_of_its_own(book: Rulebook, site: Site) -> None:
    paths = Counter(rule_path(rule) for rule in book.rules)
    assert max(paths.values()) == 1
    for rule in book.rules:
        page = site.pages[rule_path(rule)]
        assert f"`{rule.id}`" in page
        assert rule.says["zh"] in page.replace("\\", "")


def test_headings_of_rule_pages_are_fixed(book: Rulebook, site: Site) -> None:
    order = list(HEADINGS.values())
    needed = [title for key, title in HEADINGS.items() if key not in OPTIONAL]
    for rule in book.rules:
        first, *rest = headings(site.pages[rule_path(rule)])
        titles = [title for _, title in rest]
        assert first[0] == 1
        assert {level for level, _ in rest} == {2}
        assert titles == [title for title in order if title in titles], rule.id
        assert set(needed) <= set(titles), rule.id


def test_rule_page_shows_what_the_rule_has(book: Rulebook, site: Site) -> None:
    for rule in book.rules:
        page = site.pages[rule_path(rule)]
        for entry in rule.adjust:
            assert f"`{entry.label}`" in page
        assert (HEADINGS["claims"] in page) == any(entry.on_claim for entry in rule.adjust)
        for expression in (rule.when, rule.measure, rule.require):
            assert expression is None or " ".join(expression.text.split()).replace("|", "\\|") in page, rule.id


def test_table_is_printed_as_the_standard_has_it(site: Site) -> None:
    page = site.pages["rules/GB50016/GB50016-3.3.2-compartment-area.md"]
    assert "<caption>表3.3.2</caption>" in page
    head, below = re.findall(r"<tr>(.+)</tr>", page)[:2]
    assert re.findall(r">([^<>]+)</th>", head) == [
        *("储存物品的火灾危险性类别", "耐火等级", "最多允许层数"),
        *("单层", "多层", "高层", "地下或半地下"),
    ]
    assert below.count("防火分区（㎡）") == 4
    assert below.count("每座仓库（㎡）") == 3
    row = next(line for line in page.split("\n") if "丙类2项" in line)
    cells = ("一、二级", "不限", "6000", "1500", "4800", "1200", "4000", "1000", "300")
    assert re.findall(r">([^<>]+)</t[hd]>", row) == ["丙类2项", *cells]


def test_every_link_leads_to_a_page_and_an_anchor(site: Site) -> None:
    known = {path: anchors(text) for path, text in site.pages.items()}
    broken = []
    for path, text in site.pages.items():
        for target in links_of(text):
            if re.match(r"[a-z]+:", target):
                continue
            file, _, anchor = target.partition("#")
            to = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
            if to not in site.files and (to not in known or (anchor and anchor not in known[to])):
                broken.append((path, target))
    assert broken == []


def test_every_page_stands_in_the_navigation_once(site: Site) -> None:
    named = Counter(in_navigation(site.nav))
    assert set(named) == set(site.pages)
    assert max(named.values()) == 1


def test_navigation_follows_the_standard(site: Site) -> None:
    rules = next(entry["规则"] for entry in site.nav if isinstance(entry, dict) and "规则" in entry)
    code = next(entry["GB 50016 建筑设计防火规范"] for entry in rules if "GB 50016 建筑设计防火规范" in entry)
    chapters = [next(iter(entry)) for entry in code if isinstance(entry, dict)]
    numbers = [int(number) for number, _, _ in (chapter.partition(" ") for chapter in chapters) if number.isdigit()]
    assert numbers == sorted(numbers)
    assert chapters[0] == "1 总则"
    industrial = next(entry["3 厂房和仓库"] for entry in code if isinstance(entry, dict) and "3 厂房和仓库" in entry)
    sections = [next(iter(entry)) for entry in industrial]
    assert sections[:3] == ["3.1 火灾危险性分类", "3.2 厂房和仓库的耐火等级", "3.3 厂房和仓库的层数、面积和平面布置"]
    assert len(sections) == 8


def test_every_fact_definition_consequence_and_code_is_there(book: Rulebook, site: Site) -> None:
    facts = anchors(site.pages["vocabulary.md"])
    words = vocabulary()
    for spec in words.classes.values():
        assert {f"{spec.name}-{name}" for name in (*spec.fields, *words.lists_of(spec.name))} <= facts
    assert {f"enum-{name}" for name in words.enums} <= facts
    assert {f"{class_}-{name}" for class_, name in book.definitions} <= anchors(site.pages["definitions.md"])
    drawn = site.pages["consequence-rules.md"]
    for rule in rules_of(book):
        assert rule.title["zh"] in drawn.replace("\\", ""), rule.id
    told = anchors(site.pages["errors.md"])
    for letter in CATALOGUES:
        assert {message.code for message in messages(letter)} <= told
    assert set(HOMES) == set(CATALOGUES)


def test_messages_and_advice_stand_in_both_languages() -> None:
    for letter in HOMES:
        for message in messages(letter):
            assert message.says.get("zh"), message.code
            assert message.says.get("en"), message.code
            assert bool(message.advice.get("zh")) or not message.advice.get("en"), message.code


def test_less_than_high_confidence_is_listed_with_its_reason(book: Rulebook, site: Site) -> None:
    page = site.pages["confidence.md"].replace("\\", "")
    listed = [rule for rule in book.rules if rule.confidence != "high"]
    assert listed
    for rule in book.rules:
        assert (f"`{rule.id}`" in page) == (rule.confidence != "high"), rule.id
    for rule in listed:
        assert rule.note.partition(" / ")[0].replace("<", "&lt;") in page


def test_every_row_of_the_ledger_is_listed_with_its_reason(book: Rulebook, site: Site) -> None:
    page = site.pages["coverage.md"].replace("\\", "")
    for instrument, rows in book.ledger.items():
        for row in rows:
            assert f"| {row.clause} |" in page, (instrument, row.clause)
            assert row.why.partition(" / ")[0].replace("<", "&lt;").replace(">", "&gt;") in page, (
                instrument,
                row.clause,
            )


def test_blocks_of_code_stand_on_the_site_as_they_are_written(site: Site) -> None:
    for path in sorted((ROOT / "docs").glob("*.md")):
        if path.name not in PAGES:
            written = re.findall(r"^```.*?^```$", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
            assert re.findall(r"^```.*?^```$", site.pages[path.name], re.MULTILINE | re.DOTALL) == written


def test_lines_of_a_chinese_paragraph_are_one(site: Site) -> None:
    assert "每一项结论都指到条、款、项" in site.pages["index.md"]


def test_site_loads_nothing_from_elsewhere() -> None:
    for path in (ROOT / "docs" / "site").iterdir():
        assert not re.search(r"https?://", path.read_text(encoding="utf-8")), path.name
    assert "font: false" in (ROOT / "docs" / "site" / "settings.yml").read_text(encoding="utf-8")


def test_a_link_to_a_page_that_is_still_awaited_is_plain_text(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("[speed](speed.md) and [b](b.md)\n", encoding="utf-8")
    (tmp_path / "docs" / "b.md").write_text("[a](a.md)\n", encoding="utf-8")
    written = Written(tmp_path, awaited={"speed.md", "b.md"})
    assert written.pages() == {"a.md": "speed and [b](b.md)\n", "b.md": "[a](a.md)\n"}
