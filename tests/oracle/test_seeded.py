"""One fault at a time in a site that is clean: what it breaks turns, and nothing else does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from datetime import date
from functools import cache
from typing import Any

import pytest
import yaml

from fire_rules.engine import Result, RunOptions, evaluate
from fire_rules.model import load_plain
from fire_rules.rulebook.rule import Rule
from tests.oracle import machine, sheets, sweep

SEEDED = sheets.HERE / "seeded"
DESIGNED = {2016: "2016-05-10", 2024: "2024-05-10"}
"""Before and after the day on which GB 55037 came into force."""

CLEAN = ("compliant", "not_applicable")


def read(name: str) -> Any:
    return sheets.plain(yaml.safe_load((SEEDED / name).read_text(encoding="utf-8")))


WORKS = sorted(path.name for path in SEEDED.glob("works*.yaml"))
"""``works.yaml`` and ``works-NAME.yaml``, each with faults and a scope of the same end of the name."""
FAULTS = [(name, entry) for name in WORKS for entry in read(name.replace("works", "faults"))]


@cache
def works(name: str) -> dict[str, Any]:
    """A site; what it keeps under ``common`` is there to be merged into its buildings.

    What the buildings of ``works.yaml`` leave out is that of the complete building of the sweep.
    """
    found: dict[str, Any] = read(name)
    found.pop("common", None)
    return sweep.completed("site", found) if name == "works.yaml" else found


def built(name: str, year: int, *changes: Mapping[str, Any]) -> Result:
    """The result of a review of the works designed in that year: of the buildings changed, or of all of them."""
    whole = works(name)
    touched = {of for change in changes for path in change for of in buildings_of(whole, path)}
    site = deepcopy(only(whole, touched) if touched else whole)
    for building in site["buildings"]:
        building["design_date"] = DESIGNED[year]
    for change in changes:
        for path, value in change.items():
            put(site, path, value)
    of = name.removeprefix("works").removesuffix(".yaml")
    options = RunOptions(task="review", select=rules_of(of), derive="none", definitions=False)
    return evaluate(load_plain(site, "works"), machine.rulebook(), options)


@cache
def rules_of(scope: str) -> tuple[str, ...]:
    """The rules of design of a scope, by the end of its name."""
    return tuple(rule.id for rule in machine.rules().values() if machine.scope_of(rule) == scope)


def only(site: Mapping[str, Any], buildings: set[str]) -> dict[str, Any]:
    """The site with these buildings alone, and the distances that start at them."""
    separations = [one for one in listed(site, "separations") if one["from_building"] in buildings]
    kept = [one for one in site["buildings"] if one["id"] in buildings]
    return {**site, "buildings": kept, "separations": separations or "none"}


def listed(site: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """The entries of a list of the site; the word ``none`` is a list without entries."""
    return site[key] if isinstance(site[key], list) else []


def buildings_of(site: Mapping[str, Any], path: str) -> list[str]:
    """The buildings that a path speaks of: its own, those of a separation, none for a claim."""
    section, name, *_ = path.split(".")
    if section == "separations":
        entry = next(s for s in site["separations"] if s["id"] == name)
        return [entry[key] for key in ("from_building", "to_building") if key in entry]
    return [name] if section == "buildings" else []


def put(site: Any, path: str, value: Any) -> None:
    """Set what stands at a path of keys and ids."""
    *way, last = path.split(".")
    here = site
    for step in way:
        here = next(one for one in here if one["id"] == step) if isinstance(here, list) else here[step]
    if last == "+":
        here.append(value)
    else:
        assert last in here, f"{path}: the works state no such fact"
        here[last] = value


def turned(result: Result) -> dict[str, str]:
    """The obligations that are not clean, with the gravest verdict of each."""
    found: dict[str, str] = {}
    for finding in result.findings:
        if finding.verdict not in CLEAN and found.get(finding.obligation) != "violation":
            found[finding.obligation] = finding.verdict
    return found


@cache
def seeded(number: int, year: int) -> Result:
    """The works of that year with the fault of that number; computed once for both tests that ask."""
    name, entry = FAULTS[number]
    return built(name, year, entry.get("given", {}), entry["fault"])


def broken_rules(result: Result) -> set[str]:
    cited = [one for f in result.findings for one in (f.main, *f.also)]
    rules = machine.rules()
    asked = [one for one in cited if one.citation.rule in rules]
    return {one.citation.rule for one in asked if one.verdict == machine.breach_of(rules[one.citation.rule])}


def years_of(entry: Mapping[str, Any]) -> list[int]:
    return list(entry.get("in", DESIGNED))


def name_of(entry: Mapping[str, Any]) -> str:
    return ",".join(f"{path.removeprefix('buildings.')}={value}" for path, value in entry["fault"].items())


@pytest.mark.parametrize("year", DESIGNED)
@pytest.mark.parametrize("name", WORKS)
def test_the_works_are_clean(name: str, year: int) -> None:
    result = built(name, year)
    assert turned(result) == {}
    assert not result.warnings
    assert not result.faults


NUMBERS = pytest.mark.parametrize("number", range(len(FAULTS)), ids=lambda number: name_of(FAULTS[number][1]))


def expected_years(entry: Mapping[str, Any]) -> list[int]:
    """The years in which the fault is found."""
    return sorted({*years_of(entry), *entry.get("judged", ())})


def turned_besides(number: int, year: int) -> set[str]:
    """What turns besides the obligation of the fault, once that has turned where it must."""
    name, entry = FAULTS[number]
    given, also = entry.get("given", {}), entry.get("also", {})
    if given:
        assert not set(turned(built(name, year, given))) - set(also), f"{year}: the stage itself is not clean"
    found = turned(seeded(number, year))
    if year in years_of(entry):
        assert found.pop(entry["obligation"], "clean") == "violation", f"{year}: {found}"
    if year in entry.get("judged", ()):
        assert found.pop(entry["obligation"], "clean") == "judgement", f"{year}: {found}"
    assert not set(found) - set(also), f"{year}: turned besides: {found}"
    return set(found)


@NUMBERS
def test_fault(number: int) -> None:
    """In one of the years in which it must be found, by turns."""
    years = expected_years(FAULTS[number][1])
    turned_besides(number, years[number % len(years)])


@pytest.mark.slow
@NUMBERS
def test_fault_in_every_year(number: int) -> None:
    besides = {obligation for year in DESIGNED for obligation in turned_besides(number, year)}
    assert not set(FAULTS[number][1].get("also", {})) - besides, "listed, but does not turn"


def design_rules() -> set[str]:
    return {rule.id for rule in machine.rules().values() if machine.in_scope(rule)}


def without_fault(faults: Iterable[Mapping[str, Any]]) -> list[str]:
    """The rules of design whose obligation no fault seeds on a day on which they are in force."""
    years: dict[str, set[int]] = {}
    for entry in faults:
        years.setdefault(entry["obligation"], set()).update(expected_years(entry))
    rules = (machine.rules()[rule_id] for rule_id in sorted(design_rules()))
    return [r.id for r in rules if not any(in_force(r, year) for year in years.get(r.obligation, ()))]


def in_force(rule: Rule, year: int) -> bool:
    """Whether a rule holds for the works designed in that year."""
    day = date.fromisoformat(DESIGNED[year])
    return any(one.start <= day and (one.end is None or day < one.end) for one in rule.force)


def test_every_rule_in_scope_has_a_fault() -> None:
    """Each rule of design has a fault of its obligation while it is in force; none is left out."""
    left = without_fault(entry for _, entry in FAULTS)
    assert not left, f"no fault is seeded for {left}"


def test_a_rule_without_a_fault_is_named() -> None:
    """Taking the faults of an obligation away leaves exactly its rules, by their ids."""
    gone = "store-separation-row"
    left = without_fault(entry for _, entry in FAULTS if entry["obligation"] != gone)
    assert left == ["GB50016-3.5.2-no-row"]


def test_a_fault_of_another_year_is_none() -> None:
    """A rule of GB 55037 is not seeded by a fault of 2016."""
    old = [{**entry, "in": [2016], "judged": []} for _, entry in FAULTS]
    assert "GB55037-5.2.4-grade" in without_fault(old)


@pytest.mark.slow
def test_every_rule_in_scope_is_seeded(record_property: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Each rule of design is broken by a seeded fault: violated, or where it can only ask, asked for a judgement."""
    seen: set[str] = set()
    for number, (_, entry) in enumerate(FAULTS):
        for year in expected_years(entry):
            seen |= broken_rules(seeded(number, year))
    design = design_rules()
    with capsys.disabled():
        print(f"\nrules of design turned by a seeded fault: {len(seen & design)}/{len(design)}, {len(FAULTS)} faults")
    record_property("rules_seeded", f"{len(seen & design)}/{len(design)}")
    left = design - seen
    assert not left, f"no seeded fault turns {sorted(left)}"
