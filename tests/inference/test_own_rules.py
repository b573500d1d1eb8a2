"""The consequences that come with the product: they load, name what exists, and each can be drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from fire_rules.inference import bundle, infer
from fire_rules.inference.consequence import PREFIX, ConsequenceRule
from fire_rules.inference.reading import load, load_folder
from fire_rules.inference.validate import unknown_names
from fire_rules.rulebook import load_rulebook
from fire_rules.rulebook.locate import bundled_root
from tests.inference.world import BUILDING, cited, definition, finding, hazard, part, result

FOLDER = Path(__file__).resolve().parents[2] / "rules" / "_consequences"
PLACE, OTHER = part("low"), part("high")
LETTING, UNIT = f"{BUILDING}/tenancies[T]", "units[A]"
SUBJECTS = {"building": (BUILDING,), "part": (PLACE, OTHER), "tenancy": (LETTING,), "unit": (UNIT,)}
OPPOSITE = {"true": "false", "false": "true"}


@cache
def own() -> dict[str, ConsequenceRule]:
    return {rule.id: rule for rule in load([FOLDER])}


LISTS = ("elements-2017", "elements-2025", "without-liability")
IDS = sorted(path.stem for path in FOLDER.rglob("*.yaml") if path.stem not in LISTS)
STATED = sorted(name for name, rule in own().items() if rule.kind != "element")
ELEMENTS = sorted(name for name, rule in own().items() if rule.kind == "element")


def needed(rule: ConsequenceRule) -> tuple[ConsequenceRule, ...]:
    """The rule and those that it stands on."""
    below = [own()[kind.removeprefix(PREFIX)] for kind, _ in rule.kinds() if kind.startswith(PREFIX)]
    found = {one.id: one for one in (rule, *(deeper for other in below for deeper in needed(other)))}
    return tuple(found.values())


def everything(rule: ConsequenceRule, verdict: str):  # type: ignore[no-untyped-def]
    """A result in which every obligation that the rules name has this verdict, and definitions are as they ask.

    For ``compliant`` the definitions are the opposite of what is asked, for ``undetermined`` those of elements open.
    """
    findings = {("fire-drills", BUILDING): finding("fire-drills", BUILDING, "compliant")}
    derived = {}
    latest = rule.end or date(2022, 11, 21)
    day = max(rule.start or latest, latest)
    for other in needed(rule):
        for kind, _ in other.kinds():
            form, _, text = kind.partition(":")
            if form == "violated":
                name, _, instrument = text.partition("@")
                beside = cited(instrument, verdict) if instrument else ()
                for subject in (BUILDING, PLACE, OTHER, LETTING, UNIT):
                    findings[text, subject] = finding(name, subject, verdict, part=PLACE, event=day, also=beside)
            elif form == "definition":
                name, _, value = text.partition("=")
                class_, _, field = name.partition(".")
                asked = OPPOSITE[value] if verdict == "compliant" else value
                if verdict == "undetermined" and other.kind == "element":
                    asked = ""
                for subject in SUBJECTS[class_]:
                    derived.setdefault((field, subject), definition(field, subject, asked))
    storeys = [
        definition(f"{end}_storey", path, n)
        for path, n in ((PLACE, "1"), (OTHER, "2"))
        for end in ("lowest", "highest")
    ]
    found = result(*findings.values(), derived=(*derived.values(), *storeys), day=day)
    return found if not rule.tasks or found.task in rule.tasks else replace(found, task=rule.tasks[0])


def test_files_are_read() -> None:
    assert own()
    assert len(STATED) == len(IDS)


def test_the_generated_module_is_true_to_the_files() -> None:
    # If this fails: python -m fire_rules.inference.bundle
    assert bundle.MODULE.read_text(encoding="utf-8") == bundle.source_of(bundled_root())
    assert bundle.bundled(load_rulebook()) == load_folder(FOLDER.parent)


def test_other_folders_are_read_from_their_files(tmp_path: Path) -> None:
    folder = tmp_path / "_consequences"
    folder.mkdir()
    (folder / "a.yaml").write_text(hazard("a", "b: building", "{violated: [x], of: b}"), encoding="utf-8")
    assert bundle.bundled(replace(load_rulebook(), roots=(tmp_path,))) is None
    assert [rule.id for rule in load_folder(tmp_path)] == ["a"]


def test_names_are_those_of_the_rulebook() -> None:
    found = unknown_names(own().values(), load_rulebook(from_files=True))
    assert [(diagnostic.code, diagnostic.context) for diagnostic in found] == []


@pytest.mark.parametrize("name", STATED)
def test_it_is_drawn_where_its_premises_hold(name: str) -> None:
    rule = own()[name]
    run = infer(everything(rule, "violation"), needed(rule))
    assert run.faults == ()
    drawn = {(one.id, one.status): one for one in run.consequences}
    assert (name, "established") in drawn
    one = drawn[name, "established"]
    assert one.words["zh"]
    assert one.words["en"]
    if rule.kind == "liability":
        assert one.words["zh"].startswith("可能适用《")
        assert one.edition


@pytest.mark.parametrize("name", STATED)
def test_it_is_open_where_they_are_open_and_not_drawn_where_they_fail(name: str) -> None:
    rules = needed(own()[name])
    statuses = {
        one.id: one.status for one in infer(everything(own()[name], "undetermined"), rules, "plain").consequences
    }
    by_facts_alone = not any(kind.startswith(("violated:", "consequence:")) for kind, _ in own()[name].kinds())
    assert statuses[name] == ("established" if by_facts_alone else "undetermined")
    assert name not in {one.id for one in infer(everything(own()[name], "compliant"), rules, "plain").consequences}


@pytest.mark.parametrize("name", ELEMENTS)
def test_an_element_is_answered(name: str) -> None:
    rule = own()[name]
    answers = {}
    for verdict in ("violation", "compliant"):
        (form,) = infer(everything(rule, verdict), (rule,), "plain").major_hazards
        answers[verdict] = next(one.answer for one in form.answers if one.clause == rule.clause)
    assert answers == {"violation": "yes", "compliant": "no"}


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


@pytest.mark.parametrize("obligation", ["factory-storeys", "warehouse-storeys", "warehouse-footprint"])
def test_the_owner_answers_for_each_limit_that_the_building_is_beyond(obligation: str) -> None:
    rule = own()["owner-answers-for-the-building"]
    run = infer(result(finding(obligation, PLACE, "violation", part=PLACE)), [rule])
    assert [(one.id, one.status) for one in run.consequences] == [(rule.id, "established")]
