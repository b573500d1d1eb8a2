"""What a rule file says arrives in the rulebook, with its defaults, its places and its periods of force."""

from __future__ import annotations

import os
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from fire_rules.rulebook import load_rulebook
from fire_rules.rulebook.locate import bundled_root
from fire_rules.rulebook.rule import Binding, Force
from fire_rules.source import SourceError
from tests.rulebook.conftest import CLAUSE, INSTRUMENT, Make, Read


def test_a_rule_with_its_defaults(read: Read) -> None:
    (rule,) = read().rules
    assert (rule.id, rule.obligation, rule.instrument, rule.clause) == ("GBX-3.1-area", "area", "GBX", "3.1")
    assert (rule.modality, rule.comparison, rule.governed_by, rule.layer) == ("shall", "at_most", "design", "design")
    assert rule.title == {"zh": "面积", "en": "Area"}
    assert len(rule.phases) == 5
    assert len(rule.tasks) == 5
    assert rule.place is not None
    assert str(rule.place).startswith("rules/GBX/3.1.yaml:24:")
    (adjustment,) = rule.adjust
    assert (adjustment.label, adjustment.cites, adjustment.on_claim) == ("protected", "3.1 note 1", False)


def test_expressions_know_their_place_and_home(read: Read) -> None:
    (rule,) = read().rules
    assert rule.when is not None
    assert rule.when.home == "GBX 3.1"
    assert rule.when.place is not None
    line = CLAUSE.splitlines()[rule.when.place.line - 1]
    assert line[rule.when.place.column - 1 :] == rule.when.text


def test_undated_force_takes_the_editions_and_loses_what_the_instrument_lost(read: Read) -> None:
    binding = Binding("GBX 3.1", "principle_only")
    assert read().rules[0].force == (
        Force(date(2015, 5, 1), date(2018, 10, 1), "mandatory", "2014"),
        Force(date(2018, 10, 1), date(2023, 6, 1), "mandatory", "2018"),
        Force(date(2023, 6, 1), None, "ordinary", "2018", binding),
    )


def test_dated_force_is_closed_by_the_next_period_and_split_by_edition(read: Read) -> None:
    dated = "force: [{from: 2016-01-01, is: mandatory}, {from: 2020-01-01, to: 2021-12-31, is: ordinary}]"
    text = CLAUSE.replace("force: {is: mandatory, binding: {clause: GBX 3.1, relation: principle_only}}", dated)
    assert read({"3.1.yaml": text}).rules[0].force == (
        Force(date(2016, 1, 1), date(2018, 10, 1), "mandatory", "2014"),
        Force(date(2018, 10, 1), date(2020, 1, 1), "mandatory", "2018"),
        Force(date(2020, 1, 1), date(2022, 1, 1), "ordinary", "2018"),
    )


def test_without_force_the_default_of_the_instrument_holds(read: Read) -> None:
    text = CLAUSE.replace("force: {is: mandatory, binding: {clause: GBX 3.1, relation: principle_only}}\n", "")
    assert {period.status for period in read({"3.1.yaml": text}).rules[0].force} == {"ordinary"}


def test_without_any_force_it_is_an_error(read: Read) -> None:
    text = CLAUSE.replace("force: {is: mandatory, binding: {clause: GBX 3.1, relation: principle_only}}\n", "")
    with pytest.raises(SourceError) as raised:
        read({"3.1.yaml": text}, INSTRUMENT.replace("force: {is: ordinary}\n", ""))
    assert {d.code for d in raised.value.diagnostics} == {"R304"}


def test_a_table_keeps_its_cells_exactly(read: Read) -> None:
    table = read().tables["GBX 3.1/limits"]
    assert table.keys == ("fire_resistance_grade",)
    assert dict(table.columns) == {"single": "m2", "multi": "m2"}
    assert table.rows == (
        (("一级",), (Decimal(4000), Decimal(3000))),
        (("二级",), (Decimal(3000), Decimal(2000))),
    )
    assert table.source["verified"] == "2026-11-21"


def test_cells_come_in_canonical_units_and_words_stay_words(read: Read) -> None:
    text = CLAUSE.replace("single: m2, multi: m2", "single: hm2, multi: m2").replace("4000  3000", "0.4   不限")
    table = read({"3.1.yaml": text.replace("3000  2000", "0.3   —")}).tables["GBX 3.1/limits"]
    assert [cells for _, cells in table.rows] == [(Decimal(4000), "不限"), (Decimal(3000), "—")]


def test_views_have_subjects_of_their_own(make: Make) -> None:
    from fire_rules.rulebook.load import read_rulebook

    root = make({"3.1.yaml": CLAUSE.replace("subject: compartment\n", "subject: factory_compartment\n")})
    views = root.path / "_views"
    views.mkdir()
    (views / "use.yaml").write_text(
        "views:\n  - name: factory_compartment\n    of: compartment\n"
        "    where: compartment.part.kind == factory\n    title: {zh: 厂房分区, en: factory compartment}\n",
        encoding="utf-8",
    )
    rulebook = read_rulebook([root])
    assert rulebook.views["factory_compartment"].class_ == "compartment"
    assert rulebook.rules[0].subject == "factory_compartment"


def test_every_error_of_every_file_comes_at_once(read: Read) -> None:
    broken = CLAUSE.replace("says:", "sayz:").replace("GBX-3.1", "GBX-3.2").replace('"3.1"', '"3.2"')
    with pytest.raises(SourceError) as raised:
        read({"3.1.yaml": CLAUSE.replace("remedy:", "remedi:"), "3.2.yaml": broken, "x.yaml": "a: [\n"})
    files = {d.place.file for d in raised.value.diagnostics if d.place}
    assert files == {"rules/GBX/3.1.yaml", "rules/GBX/3.2.yaml", "rules/GBX/x.yaml"}


def test_a_clause_stands_in_one_file(read: Read) -> None:
    with pytest.raises(SourceError) as raised:
        read({"3.1.yaml": CLAUSE, "chapter/3.1.yaml": CLAUSE})
    assert {"R401", "R402", "R403"} <= {d.code for d in raised.value.diagnostics}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("id: GBX", "id: GBY"), "R301"),
        (("to: 2018-09-30", "to: 2018-10-30"), "R303"),
        (("kind: standard", "kind: book"), "R106"),
    ],
)
def test_a_faulty_instrument(read: Read, change: tuple[str, str], code: str) -> None:
    with pytest.raises(SourceError) as raised:
        read(None, INSTRUMENT.replace(*change))
    assert code in {d.code for d in raised.value.diagnostics}


def test_folders_of_others_stand_beside_the_bundled_rules(make: Make) -> None:
    root = make()
    rulebook = load_rulebook([root.path], cache=False)
    assert {"GBX", "GB50016"} <= set(rulebook.instruments)
    assert "GBX-3.1-area" in {rule.id for rule in rulebook.rules}
    alone = load_rulebook([root.path], bundled=False, cache=False)
    assert [rule.id for rule in alone.rules] == ["GBX-3.1-area"]


def test_a_folder_may_add_clauses_to_a_bundled_instrument(tmp_path: Path) -> None:
    folder = tmp_path / "GB50016"
    folder.mkdir()
    (folder / "99.9.yaml").write_text(
        'clause: "99.9"\ntitle: {zh: 试, en: trial}\ngoverned_by: design\nrules:\n'
        "  - {id: GB50016-99.9-trial, obligation: trial, subject: building, require: building.height < 9 m}\n",
        encoding="utf-8",
    )
    assert "GB50016-99.9-trial" in {rule.id for rule in load_rulebook([tmp_path], cache=False).rules}


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError):
        load_rulebook([tmp_path / "nowhere"])
    with pytest.raises(LookupError):
        load_rulebook(packs=["no-such-pack"])


def test_the_bundled_rules_load() -> None:
    rulebook = load_rulebook(from_files=True)
    assert bundled_root().path in rulebook.roots
    assert len(rulebook.rules) > 50
    assert rulebook.cases


@pytest.mark.parametrize("how", [{"from_files": True}, {"cache": True}, {"cache": False}])
def test_a_rule_file_that_cannot_be_read_is_told(how: dict[str, bool], make: Make) -> None:
    root = make()
    (root.path / "GBX" / "3.2.yaml").symlink_to("nowhere.yaml")
    with pytest.raises(SourceError) as caught:
        load_rulebook([root.path], bundled=False, **how)
    (fault,) = caught.value.diagnostics
    assert (fault.code, str(fault.place).removeprefix(str(root.path))) == ("R109", "/GBX/3.2.yaml:1:1")


@pytest.mark.parametrize("from_files", [True, False])
def test_a_folder_that_cannot_be_read_is_told(
    from_files: bool, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, whole = make({"3.1.yaml": CLAUSE, "3.2/3.2.1.yaml": ""}), os.scandir

    def scandir(path: str) -> object:
        if path.endswith("3.2"):
            raise PermissionError(13, "Permission denied", path)
        return whole(path)

    monkeypatch.setattr(os, "scandir", scandir)
    with pytest.raises(SourceError) as caught:
        load_rulebook([root.path], bundled=False, from_files=from_files)
    (fault,) = caught.value.diagnostics
    assert (fault.code, str(fault.place).removeprefix(str(root.path))) == ("R109", "/GBX/3.2:1:1")
