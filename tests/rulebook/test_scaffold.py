"""New rules: what follows of their cases, what is refused, and that nothing is written unless everything loads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from fire_rules.assurance.cases import run_cases
from fire_rules.rulebook import load_rulebook, read_rulebook
from fire_rules.rulebook.locate import Root
from fire_rules.rulebook.scaffold import Scaffold, write
from fire_rules.rulebook.scaffold_cases import Sketch, sketch
from fire_rules.rulebook.scaffold_text import clause_text, instrument_text
from fire_rules.source import SourceError
from fire_rules.vocabulary import vocabulary
from fire_rules.vocabulary.types import Bool, Enum, Quantity

DAY = date(2024, 1, 1)
OF_A_BUNDLED_RULE = "factory-stair-form"
TRAVEL = Scaffold(
    "HOUSE", "1.2", "travel", "compartment", "compartment.max_travel", "at_most", "40 m", start=DAY, when="true"
)
RULE = Scaffold("HOUSE", "1.2", "x", "compartment", require="compartment.divided_by_fire_walls", start=DAY)


def lay_out(folder: Path, rules: list[Scaffold]) -> Root:
    """A folder of rules in which every rule is a clause of its own, without cases."""
    home = folder / "rules" / "HOUSE"
    home.mkdir(parents=True)
    (home / "instrument.yaml").write_text(instrument_text(RULE), encoding="utf-8")
    for rule in rules:
        (home / f"{rule.clause}.yaml").write_text(clause_text(rule), encoding="utf-8")
    return Root(folder / "rules", "rules")


def sketched(folder: Path, rule: Scaffold) -> Sketch | None:
    book = read_rulebook([lay_out(folder, [rule])])
    return sketch(book.rules[0], book)


def every_fact() -> list[Scaffold]:
    """A rule on each field of the vocabulary that a scaffold can take."""
    rules: list[Scaffold] = []
    for class_, spec in vocabulary().classes.items():
        if class_ in ("site", "systems"):
            continue
        for name, field in spec.fields.items():
            made = replace(RULE, clause=f"1.{len(rules) + 1}", slug=f"x{len(rules) + 1}", subject=class_)
            match field.type:
                case Quantity(unit):
                    least = "2.5" if unit not in ("count", "persons") else "3"
                    bound = "at_least" if len(rules) % 2 else "below"
                    made = replace(made, require="", measure=f"{class_}.{name}", comparison=bound, limit=least)
                case Bool():
                    made = replace(made, require=f"{'not ' * (len(rules) % 2)}{class_}.{name}")
                case Enum(enum):
                    made = replace(made, require=f"{class_}.{name} == {vocabulary().enums[enum].atoms[0]}")
                case _:
                    continue
            rules.append(made)
    return rules


def test_the_cases_of_a_rule_on_any_fact_come_out(tmp_path: Path) -> None:
    rules = every_fact()
    root = lay_out(tmp_path, rules)
    bare = read_rulebook([root])
    for rule in rules:
        (root.path / "HOUSE" / f"{rule.clause}.yaml").write_text(clause_text(rule, bare), encoding="utf-8")
    results = run_cases(read_rulebook([root]))
    assert len(rules) > 300
    assert len(results) == 3 * len(rules)
    assert [(one.name, one.problems) for one in results if not one.passed] == []


@pytest.mark.parametrize(
    ("when", "base"),
    [
        ("part.kind == warehouse", {"compartment": {"part": "part"}, "part": {"kind": "warehouse"}}),
        ("building.storeys_above > 2", {"compartment": {}, "building": {"storeys_above": 3}}),
        ("2 <= building.storeys_above", {"compartment": {}, "building": {"storeys_above": 2}}),
        ("building.fire_resistance_grade >= 三级", {"compartment": {}, "building": {"fire_resistance_grade": "三级"}}),
        ("not compartment.basement", {"compartment": {"basement": False}}),
        ("part.storage_category not in 甲乙", {"compartment": {"part": "part"}, "part": {"storage_category": "丙1"}}),
        (
            "compartment.basement == true and building.design_date < date(2024, 1, 1)",
            {"compartment": {"basement": True}, "building": {"design_date": "2023-12-31"}},
        ),
    ],
)
def test_the_facts_under_which_a_rule_applies(tmp_path: Path, when: str, base: dict[str, dict[str, object]]) -> None:
    found = sketched(tmp_path, replace(TRAVEL, when=when))
    assert found is not None
    stated = {name: {k: v for k, v in facts.items() if k != "max_travel"} for name, facts in found.base.items()}
    assert stated == base


@pytest.mark.parametrize(
    "rule",
    [
        replace(TRAVEL, when="building.storeys_above == 2 or building.high_rise"),
        replace(TRAVEL, when="any(s.form == open_stair for s in building.stairs)"),
        replace(TRAVEL, when="building.storeys_above == 2 and building.storeys_above == 3"),
        replace(TRAVEL, measure="compartment.max_travel * 2"),
        replace(TRAVEL, limit="40 m if compartment.basement else 60 m"),
        replace(TRAVEL, limit="0 m", comparison="at_least"),
        replace(RULE, require="compartment.basement or compartment.divided_by_fire_walls"),
        replace(RULE, require="compartment.basement and compartment.divided_by_fire_walls"),
    ],
    ids=lambda rule: f"{rule.when} {rule.measure} {rule.limit} {rule.require}",
)
def test_no_cases_are_made_up_where_none_follow(tmp_path: Path, rule: Scaffold) -> None:
    text = rule.when.replace("building.high_rise", "building.special_value")
    assert sketched(tmp_path, replace(rule, when=text)) is None


def test_a_question_is_asked_in_its_case(tmp_path: Path) -> None:
    found = sketched(tmp_path, replace(RULE, require="", judge=True))
    assert found == Sketch({"compartment": {}}, ({"at": "asked", "expect": "judgement"},))


def code(rule: Scaffold, folder: Path) -> str:
    before = sorted(folder.rglob("*"))
    with pytest.raises(SourceError) as caught:
        write(rule, folder / "rules", bundled=rule.obligation == OF_A_BUNDLED_RULE)
    assert sorted(folder.rglob("*")) == before, "nothing is written where something is refused"
    return caught.value.diagnostics[0].code


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (replace(TRAVEL, start=None), "R702"),
        (replace(TRAVEL, instrument="my code"), "R703"),
        (replace(TRAVEL, clause="1.2.yaml"), "R703"),
        (replace(TRAVEL, slug="Door Width"), "R703"),
        (replace(TRAVEL, obligation="x y"), "R703"),
        (replace(TRAVEL, limit=""), "R704"),
        (replace(TRAVEL, require="true"), "R704"),
        (replace(TRAVEL, measure=""), "R704"),
        (replace(TRAVEL, subject="compartmnet"), "R404"),
        (replace(TRAVEL, obligation=OF_A_BUNDLED_RULE), "R407"),
        (replace(TRAVEL, measure="compartment.max_travle"), "L201"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_meant_is_refused(tmp_path: Path, rule: Scaffold, expected: str) -> None:
    found = code(rule, tmp_path)
    assert found[0] == expected[0] if expected[0] == "L" else found == expected


def test_what_is_written_loads_and_nothing_is_overwritten(tmp_path: Path) -> None:
    first = write(replace(TRAVEL, when=""), tmp_path / "rules", bundled=False)
    assert [path.name for path in first.files] == ["instrument.yaml", "ledger.yaml", "1.2.yaml"]
    assert {d.code for d in first.wanting} == {"R510"}
    assert code(replace(TRAVEL, when=""), tmp_path) == "R701"
    second = write(replace(RULE, clause="1.3", start=None), tmp_path / "rules", bundled=False)
    assert [path.name for path in second.files] == ["1.3.yaml"]
    book = load_rulebook([tmp_path / "rules"], cache=False)
    assert {"HOUSE-1.2-travel", "HOUSE-1.3-x"} <= {rule.id for rule in book.rules}


def test_a_clause_is_added_to_a_bundled_instrument(tmp_path: Path) -> None:
    rule = replace(TRAVEL, instrument="GB55037", clause="99.9", start=None, when="")
    assert [path.name for path in write(rule, tmp_path / "rules").files] == ["99.9.yaml"]


def test_faults_have_the_places_that_the_files_will_have(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        write(replace(TRAVEL, measure="compartment.max_travle"), tmp_path / "rules", bundled=False)
    place = caught.value.diagnostics[0].place
    assert place is not None
    assert place.file == f"{(tmp_path / 'rules').as_posix()}/HOUSE/1.2.yaml"
