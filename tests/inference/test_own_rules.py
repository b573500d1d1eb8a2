"""The consequences that come with the product: they load, name what exists, and each can be drawn."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from fire_rules.inference import bundle, infer
from fire_rules.inference.consequence import ConsequenceRule
from fire_rules.inference.reading import load, load_folder
from fire_rules.inference.validate import kinds_of, unknown_names
from tests.inference.world import BUILDING, definition, finding, hazard, part, result

FOLDER = Path(__file__).resolve().parents[2] / "rules" / "_consequences"
PLACE, OTHER = part("low"), part("high")


@cache
def own() -> dict[str, ConsequenceRule]:
    return {rule.id: rule for rule in load([FOLDER])}


IDS = sorted(path.stem for path in FOLDER.rglob("*.yaml"))


def everything(rule: ConsequenceRule, verdict: str):  # type: ignore[no-untyped-def]
    """A result in which every obligation that the rules name has this verdict, and definitions are as they ask."""
    findings, derived = {}, {}
    for other in own().values():
        for kind, _ in kinds_of(other):
            form, _, name = kind.partition(":")
            if form == "violated":
                for subject in (BUILDING, PLACE, OTHER):
                    findings[name, subject] = finding(name, subject, verdict, part=PLACE, event=date(2022, 11, 21))
    for kind, _ in kinds_of(rule):
        form, _, text = kind.partition(":")
        name, _, value = text.partition("=")
        class_, _, field = name.partition(".")
        for subject in (BUILDING,) if class_ == "building" else (PLACE, OTHER):
            if form == "definition":
                derived[field, subject] = definition(field, subject, value)
    for other in own().values():
        for kind, _ in kinds_of(other):
            if kind.startswith("definition:part."):
                field = kind.removeprefix("definition:part.").removesuffix("=true")
                derived.setdefault((field, PLACE), definition(field, PLACE, "true"))
                derived.setdefault((field, OTHER), definition(field, OTHER, "true"))
    storeys = [
        definition(f"{end}_storey", path, n)
        for path, n in ((PLACE, "1"), (OTHER, "2"))
        for end in ("lowest", "highest")
    ]
    return result(*findings.values(), derived=(*derived.values(), *storeys))


def test_files_are_read() -> None:
    assert own()
    assert len(own()) == len(IDS)


def test_the_generated_module_is_true_to_the_files() -> None:
    # If this fails: python -m fire_rules.inference.bundle
    assert bundle.MODULE.read_text(encoding="utf-8") == bundle.source_of(FOLDER.parent)
    assert bundle.bundled(FOLDER.parent) == load_folder(FOLDER.parent)


def test_other_folders_are_read_from_their_files(tmp_path: Path) -> None:
    folder = tmp_path / "_consequences"
    folder.mkdir()
    (folder / "a.yaml").write_text(hazard("a", "b: building", "{violated: [x], of: b}"), encoding="utf-8")
    assert bundle.bundled(tmp_path) is None
    assert [rule.id for rule in load_folder(tmp_path)] == ["a"]


def test_names_are_those_of_the_rulebook() -> None:
    from fire_rules.rulebook.load import load_rulebook

    found = unknown_names(own().values(), load_rulebook(from_files=True))
    assert [(diagnostic.code, diagnostic.context) for diagnostic in found] == []


@pytest.mark.parametrize("name", sorted(own()))
def test_it_is_drawn_where_its_premises_hold(name: str) -> None:
    rule = own()[name]
    drawn = {
        (one.id, one.status): one for one in infer(everything(rule, "violation"), tuple(own().values())).consequences
    }
    assert (name, "established") in drawn
    one = drawn[name, "established"]
    assert one.words["zh"]
    assert one.words["en"]
    if rule.kind == "liability":
        assert one.words["zh"].startswith("可能适用《")
        assert one.edition


@pytest.mark.parametrize("name", sorted(own()))
def test_it_is_open_where_they_are_open_and_not_drawn_where_they_fail(name: str) -> None:
    rules = tuple(own().values())
    statuses = {one.id: one.status for one in infer(everything(own()[name], "undetermined"), rules).consequences}
    assert statuses[name] == "undetermined"
    assert infer(everything(own()[name], "compliant"), rules).consequences == ()


@pytest.mark.parametrize("name", sorted(own()))
def test_it_speaks_both_languages_and_names_no_certainty(name: str) -> None:
    rule = own()[name]
    texts = [rule.title, rule.says, rule.remedy]
    for edition in rule.article.editions if rule.article else ():
        texts += [edition.by, edition.who, edition.measure, edition.amount, edition.precondition]
    for words in texts:
        assert set(words) in (set(), {"zh", "en"})
        assert all(words.values())
        assert "将" not in words.get("zh", "")
