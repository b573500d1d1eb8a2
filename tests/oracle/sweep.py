"""Every point, cell and pair of the oracle as a whole building, judged by every rule: what it is about must turn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from typing import Any

from fire_rules.assurance.case_building import build
from fire_rules.engine import Result, RunOptions, evaluate
from fire_rules.model import load_plain
from fire_rules.rulebook.case_facts import merged
from fire_rules.rulebook.rule import Case, Definition
from fire_rules.vocabulary import vocabulary
from fire_rules.vocabulary.types import Ref, Refs
from tests.oracle import machine
from tests.oracle.lines import Line, cell_of, facts_given, lines, measures
from tests.oracle.pairs import PLACES, Pair, bands, pairs, site_of, verdicts_of
from tests.oracle.sheets import Point, points, read

Facts = Mapping[str, Any]
Turned = dict[str, str]
"""Obligations that are not clean, with the gravest verdict of each."""

OLD, NEW = "2016-05-10", "2024-05-10"
"""Days of design before and after GB 55037."""

CLEAN = ("compliant", "not_applicable")
KEPT = ("in", "kind", "number", "complete", "systems")
"""Facts that say what a subject is: a sheet's word on them stands."""


@dataclass(frozen=True)
class Building:
    """A building to judge: what the oracle says of it, and what its rule must come to on which of its subjects."""

    name: str
    rule: str
    facts: Facts
    given: Facts
    claims: tuple[str, ...]
    expected: tuple[tuple[str, str], ...]
    cell: str = ""

    @property
    def designed(self) -> str:
        """A clause is tried on a day on which it is in force, one of GB 50016 before GB 55037 speaks besides it."""
        return OLD if machine.rules()[self.rule].instrument == "GB50016" else NEW


@cache
def scope() -> tuple[str, ...]:
    """The rules of chapters 1 to 3 of GB 50016 and of the clauses of GB 55037 that follow them."""
    swept = complete()["scope"]
    return tuple(
        sorted(
            rule.id
            for rule in machine.rules().values()
            if machine.in_scope(rule)
            and any(f"{rule.clause}.".startswith(f"{start}.") for start in swept.get(rule.instrument, ()))
        )
    )


@cache
def complete() -> Facts:
    found: Facts = read("seeded/complete.yaml")
    return found


@cache
def besides() -> Facts:
    """What turns besides what a building is about, and where another clause has the last word; each with its reason."""
    found: Facts = read("seeded/besides.yaml")
    return found


def clean(kind: str) -> Building:
    """The complete building with one subject of every class, for that kind of part."""
    part = {"part": "part"}
    facts = {
        "building": {},
        "storey": {},
        "part": {"kind": kind, "storeys": ["storey"], "complete": ["goods"]},
        "goods": {},
        "compartment": part,
        "space": {"storey": "storey"},
        "stair": {"serves": ["part"], "storeys": ["storey"]},
        "boundary": {"between": ["part"], "compartments": ["compartment"]},
        "member": part,
        "separation": {"from_building": "building"},
    }
    return Building(f"clean {kind}", scope()[0], {}, facts, (), (("", "compliant"),))


def of_points() -> Iterator[Building]:
    for point in points():
        if point.rule in scope():
            yield of_point(point)


def of_point(point: Point) -> Building:
    """A threshold or a single verdict."""
    name = f"{point.sheet}: {point.at}"
    return Building(name, point.rule, point.facts, point.given, point.claims, (("", point.verdict),))


def of_cells() -> Iterator[Building]:
    """Every cell that a building can reach, below, at and beyond its measure."""
    for line in lines():
        if line.column.rule in scope():
            for keys in line.keys:
                yield from _of_cell(line, keys)


def _of_cell(line: Line, keys: tuple[str, ...]) -> Iterator[Building]:
    plain = "-protected" if line.protected else ""
    cell = f"{line.table.home} {'/'.join(keys)} {line.column.name}{plain}"
    for measure, verdict in measures(line, cell_of(line, keys)):
        given = facts_given(line, keys, measure)
        yield Building(f"{cell} of {measure}", line.column.rule, line.table.building, given, (), (("", verdict),), cell)


def of_pairs(every: bool = False) -> Iterator[Building]:
    """Every distance of the tables, with the three distances in one site."""
    for pair in (*pairs(every), *bands(every)):
        if pair.rule in scope():
            yield of_pair(pair)


def of_pair(pair: Pair) -> Building:
    cell = f"{pair.home} {'/'.join(pair.keys)} {pair.column}"
    marks = (f"[{place.partition('/')[2]}]" for place in PLACES)
    expected = tuple(zip(marks, verdicts_of(pair), strict=True))
    return Building(f"{cell} {pair.way}", pair.rule, site_of(pair), {}, pair.claims, expected, cell)


@cache
def reads(rule_id: str) -> frozenset[str]:
    """The names of the facts that a rule stands on, its definitions followed."""
    rule = machine.rules()[rule_id]
    texts = [rule.when, rule.measure, rule.limit, rule.require, *(item.when for item in rule.any_of)]
    for adjustment in rule.adjust:
        texts += [adjustment.when, adjustment.replace, adjustment.times, adjustment.plus]
    defined: dict[str, list[Definition]] = {}
    for (_, name), definition in machine.rulebook().definitions.items():
        defined.setdefault(name, []).append(definition)
    found: set[str] = set()
    waiting = list(_names(texts))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            for one in defined.get(name, ()):
                waiting += _names((one.value, one.strict, one.lenient))
    return frozenset(found)


def _names(expressions: Iterable[Any]) -> Iterator[str]:
    for expression in expressions:
        if expression is not None:
            yield from re.findall(r"\.([a-z_0-9]+)", str(expression))


def document(building: Building, designed: str) -> dict[str, Any]:
    """The building file: what the sheet says and the rule reads, everything else from the complete building."""
    facts = merged(_said(building), building.given)
    filled = {key: _filled(key, said) for key, said in facts.items()}
    for class_, said in (("building", {}), ("part", {"kind": "factory"})):
        if not any(key.split("/")[0] == class_ for key in filled):
            filled[class_] = _filled(class_, said)
    made = build(Case(home=building.rule, at="", base=filled, given={}, expected={})).document
    site = {**complete()["site"], **made, "claims": [{"relief": label, "by": "oracle"} for label in building.claims]}
    _close("site", site)
    for one in site["buildings"]:
        one["design_date"] = designed
    return site


def _said(building: Building) -> dict[str, Facts]:
    """What the sheet says of the subjects that the rule is about, as far as the rule reads it."""
    words, names = vocabulary().classes, reads(building.rule)
    facts = merged(building.facts, {})
    found: dict[str, Facts] = {}
    for key in _about(building, facts):
        fields = words[key.split("/")[0]].fields
        refs = {name for name, field in fields.items() if isinstance(field.type, (Ref, Refs))}
        found[key] = {n: value for n, value in facts[key].items() if n in KEPT or n in names or n in refs}
    return found


def _about(building: Building, facts: Facts) -> list[str]:
    """The subjects that a rule is about: its own, those above it, those that it reads, and those that these name."""
    words, views, names = vocabulary().classes, machine.rulebook().views, reads(building.rule)
    subject = machine.rules()[building.rule].subject
    classes = {name for name, spec in words.items() if name in names or spec.key in names}
    classes |= {path.split(".")[0].split("/")[0] for path in building.given}
    above = views[subject].class_ if subject in views else subject
    while above != "site":
        classes.add(above)
        above = words[above].within[0]
    waiting = [key for key in facts if key.split("/")[0] in classes]
    found: list[str] = []
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.append(key)
            for value in facts[key].values():
                named = value if isinstance(value, list) else [value]
                waiting += [one for one in named if isinstance(one, str) and one in facts]
    return [key for key in facts if key in found]


def _filled(key: str, said: Facts) -> dict[str, Any]:
    class_ = key.split("/")[0]
    if class_ == "part":
        defaults = {**complete()["part"]["any"], **complete()["part"].get(said.get("kind", "office"), {})}
    else:
        defaults = dict(complete().get(class_, {}))
    if "to_building" in said:  # the neighbour is described, and not in one line
        defaults = {name: value for name, value in defaults.items() if not name.startswith("neighbour_")}
    for name, value in said.items():
        both = isinstance(value, dict) and isinstance(defaults.get(name), dict)
        defaults[name] = {**defaults[name], **value} if both else value
    return defaults


def completed(class_: str, entity: Facts) -> dict[str, Any]:
    """A subject of a building file with what it leaves out taken from the complete building, and so all within it."""
    found = _filled(class_, entity)
    for spec in vocabulary().classes.values():
        if spec.within and class_ in spec.within and spec.many == "list":
            members = found.get(spec.key, "none")
            found[spec.key] = [completed(spec.name, one) for one in members] if isinstance(members, list) else members
    return found


def _close(class_: str, entity: dict[str, Any]) -> None:
    """Lists that a sheet does not state are stated none."""
    for spec in vocabulary().classes.values():
        if spec.within and class_ in spec.within and spec.many == "list":
            members = entity.setdefault(spec.key, "none")
            for member in members if isinstance(members, list) else ():
                _close(spec.name, member)


def judged(building: Building, designed: str = "") -> Result:
    """The whole machine on the building: every rule of the scope on every subject."""
    options = RunOptions(task="review", select=scope(), derive="none", definitions=False)
    plain = document(building, designed or building.designed)
    return evaluate(load_plain(plain, building.name), machine.rulebook(), options)


def turned(result: Result, mark: str = "") -> Turned:
    """What is not clean on the subjects whose place bears the mark."""
    found: Turned = {}
    for finding in result.findings:
        if finding.verdict not in CLEAN and mark in finding.subject and found.get(finding.obligation) != "violation":
            found[finding.obligation] = finding.verdict
    return found


def must_turn(building: Building) -> list[tuple[str, Turned]]:
    """What must turn, by the mark of the subject: what the building is about, and what is listed besides."""
    obligation = machine.rules()[building.rule].obligation
    found = []
    for mark, verdict in building.expected:
        instead = [entry for entry in besides()["instead"] if listed(entry, building, mark)]
        beside = {e["obligation"]: e["verdict"] for e in besides()["besides"] if listed(e, building, mark)}
        said = instead[0]["verdict"] if instead else verdict
        found.append((mark, {**beside, **({} if said in CLEAN else {obligation: said})}))
    return found


def listed(entry: Facts, building: Building, mark: str) -> bool:
    """Whether an entry of what turns besides names the building, or its cell by a pattern."""
    if "cells" in entry:
        of = [str(measure) for measure in entry.get("of", ())]
        at_measure = not of or building.name.rpartition(" of ")[2] in of
        return at_measure and re.fullmatch(entry["cells"], building.cell) is not None
    name = f"{building.name} {mark.strip('[]')}".strip()
    return any(fnmatchcase(name, pattern) for pattern in entry["at"])


def wrong(building: Building) -> list[str]:
    """Where the findings differ from what must turn."""
    result = judged(building)
    return [
        f"{building.name} {mark}: turned {turned(result, mark)}, must be {must}"
        for mark, must in must_turn(building)
        if turned(result, mark) != must
    ]
