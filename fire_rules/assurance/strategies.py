"""Hypothesis strategies for building files, driven by the vocabulary. Needs the ``test`` extra (hypothesis).

``buildings()`` draws whole files of every class and field, most of it open; ``industrial_buildings()`` draws factories
and warehouses of which most is known, with figures around those of a rulebook's tables; ``near_cases()`` draws the
buildings of a rule's cases with a few facts changed; ``facts_of()`` draws a fact of a document. What is drawn are plain
dicts for :func:`fire_rules.model.load_plain`; all of them are valid for the model.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from fire_rules.assurance.laws import change_dates, stated_facts
from fire_rules.facts import FactRef
from fire_rules.model import Document, resolve
from fire_rules.rulebook.rule import Rulebook
from fire_rules.vocabulary import ClassSpec, FieldSpec, vocabulary
from fire_rules.vocabulary.types import Bool, Date, Enum, Quantity, Ref, Refs, Text

Plain = dict[str, Any]
Ids = Mapping[str, Sequence[str]]
"""The ids of the subjects of a file by class; ``any`` has them all."""

Wanted = Mapping[str, Mapping[str, st.SearchStrategy[Any]]]
"""Strategies that stand for those of the vocabulary, by class and field."""

LARGEST = {"m2": 12000, "m3": 50000, "m": 60, "h": 4, "persons": 600, "count": 12, "percent": 100, "degC": 120, "t": 80}
"""A usual largest figure by unit; others have :data:`USUAL`."""
USUAL = 100
FIRST_DAY = date(2012, 1, 1)
LAST_DAY = date(2027, 12, 31)
DAY = timedelta(days=1)
BARE = ("id", "name")
NEAR = tuple(Decimal(step) for step in ("-1", "-0.001", "0", "0.001", "1"))
"""How far from a figure of a table a drawn one may lie, in its unit."""


def figures_of(rulebook: Rulebook) -> dict[str, tuple[Decimal, ...]]:
    """The numbers in the tables of a rulebook, by unit."""
    found: dict[str, set[Decimal]] = {}
    for table in rulebook.tables.values():
        units = list(table.columns.values())
        for _, cells in table.rows:
            for unit, cell in zip(units, cells, strict=True):
                if isinstance(cell, Decimal):
                    found.setdefault(unit, set()).add(cell)
    return {unit: tuple(sorted(cells)) for unit, cells in found.items()}


class Values:
    """Strategies for the values of fields. ``known`` is how many of ten drawn values are points."""

    def __init__(self, known: int = 7, rulebook: Rulebook | None = None) -> None:
        self._known = known
        self._figures = {} if rulebook is None else figures_of(rulebook)
        turns = () if rulebook is None else change_dates(rulebook)
        self._turns = tuple(day + step for day in turns for step in (-DAY, 0 * DAY, DAY))

    def of(self, field: FieldSpec, ids: Ids) -> st.SearchStrategy[Any]:
        """What a file may state of a field: a point, a range or a group, or that it is unknown."""
        point, vague = self._point(field, ids), self._open(field, ids)
        return st.integers(1, 10).flatmap(lambda n: point if n <= self._known else vague)

    def _point(self, field: FieldSpec, ids: Ids) -> st.SearchStrategy[Any]:
        match field.type:
            case Bool():
                return st.booleans()
            case Date():
                anywhere = st.dates(FIRST_DAY, LAST_DAY)
                return (st.sampled_from(self._turns) | anywhere if self._turns else anywhere).map(date.isoformat)
            case Text():
                return st.sampled_from(["甲", "乙", "A"])
            case Enum(name):
                return st.sampled_from(vocabulary().enums[name].atoms)
            case Quantity(unit):
                return self.number(field, unit)
            case Ref(class_):
                return st.sampled_from([*ids.get(class_, ())] or ["unknown"])
            case Refs(class_):
                known = list(ids.get(class_, ()))
                return st.lists(st.sampled_from(known), max_size=3, unique=True) if known else st.just([])

    def _open(self, field: FieldSpec, ids: Ids) -> st.SearchStrategy[Any]:
        match field.type:
            case Enum(name):
                enum = vocabulary().enums[name]
                several = st.lists(st.sampled_from(enum.atoms), min_size=2, max_size=3, unique=True)
                return st.sampled_from(["unknown", *enum.groups]) | several
            case Quantity(unit):
                return st.just("unknown") | self._range(field, unit)
            case Date():
                return st.just("unknown") | st.dates(FIRST_DAY, LAST_DAY).map(lambda day: f">= {day.isoformat()}")
        return st.just("unknown")

    def number(self, field: FieldSpec, unit: str) -> st.SearchStrategy[Decimal]:
        """A possible figure of a field: usual ones, and those about the figures of tables."""
        least = Decimal(field.minimum) if field.minimum is not None else None
        most = Decimal(field.maximum) if field.maximum is not None else None
        whole = unit in ("count", "persons")
        top = LARGEST.get(unit, USUAL)
        usual: st.SearchStrategy[Decimal] = st.integers(0, top).map(Decimal)
        if not whole:
            usual |= st.integers(0, top * 4).map(lambda n: Decimal(n) / 4)
        figures = [n for n in self._figures.get(unit, ()) if not whole or n == n.to_integral_value()]
        if figures:
            steps = [step for step in NEAR if not whole or step == step.to_integral_value()]
            usual |= st.builds(lambda figure, step: figure + step, st.sampled_from(figures), st.sampled_from(steps))
        return usual.map(lambda value: _kept(value, least, most))

    def _range(self, field: FieldSpec, unit: str) -> st.SearchStrategy[str]:
        numbers = self.number(field, unit)
        ends = st.tuples(numbers, numbers).map(sorted)
        least = Decimal(field.minimum or 0)
        between = ends.map(lambda pair: f"{pair[0]:f}..{pair[1]:f}" if pair[0] < pair[1] else f">= {pair[0]:f}")
        return between | numbers.map(lambda n: f"< {n:f}" if n > least else f">= {n:f}")


def _kept(value: Decimal, least: Decimal | None, most: Decimal | None) -> Decimal:
    if least is not None and value < least:
        return least
    return most if most is not None and value > most else value


# -- whole files -------------------------------------------------------------------------------------------------------


def buildings(rulebook: Rulebook | None = None, *, known: int = 7, size: int = 2) -> st.SearchStrategy[Plain]:
    """Any building file of the vocabulary: each key may be left out, unknown, none or stated; references fit.

    ``known`` of ten stated values are points; ``size`` bounds the members of a list. With a rulebook, figures and dates
    gather about its own.
    """
    return _files(Values(known, rulebook), size, lists=(0, 0, 1, 2, 3), keep=4, wanted={})


def industrial_buildings(rulebook: Rulebook, *, known: int = 9, size: int = 2) -> st.SearchStrategy[Plain]:
    """Factories and warehouses of which most is known, with figures around those of the tables of the rulebook."""
    kinds = vocabulary().enums["part_kind"].groups["industrial"]
    wanted: Wanted = {
        "building": {"design_approval": st.just("obtained")},
        "part": {"kind": st.sampled_from(kinds)},
        "compartment": {"basement": st.sampled_from([False, False, False, True])},
    }
    return _files(Values(known, rulebook), size, lists=(2, 2, 3, 3), keep=9, wanted=wanted)


@st.composite
def _files(draw: st.DrawFn, values: Values, size: int, lists: Sequence[int], keep: int, wanted: Wanted) -> Plain:
    """A skeleton of lists first, so that references have something to lead to; then the fields."""
    counts: dict[str, list[str]] = {}
    root: Plain = {}
    entries = list(_skeleton(draw, vocabulary().classes["site"], root, counts, size, lists))
    for class_, home, entry in entries:
        spec = vocabulary().classes[class_]
        near = _near(counts, home)
        _fill(draw, entry, spec, values, near, keep, wanted)
        for record in vocabulary().classes.values():
            if record.many == "record" and class_ in record.within:
                _fill_record(draw, entry, record, values, near, keep)
    return root


def _skeleton(
    draw: st.DrawFn, spec: ClassSpec, entry: Plain, ids: dict[str, list[str]], size: int, lists: Sequence[int]
) -> Iterator[tuple[str, str, Plain]]:
    """Members for the lists of an entry; ``lists`` are ways to state one: left out, unknown, none, with members."""
    home = entry.get("id", "").partition("-")[0]
    yield spec.name, home, entry
    for key, class_ in vocabulary().lists_of(spec.name).items():
        way = 3 if class_ == "building" else draw(st.sampled_from(lists))
        if way == 0:
            continue
        if way < 3:
            entry[key] = ("unknown", "none")[way - 1]
            continue
        members = []
        for _ in range(draw(st.integers(1, 1 if class_ == "building" else size))):
            known = ids.setdefault(class_, [])
            number = f"{class_}{len(known) + 1}"
            member: Plain = {"id": f"{home}-{number}" if home else number}
            known.append(member["id"])
            members.append(member)
            yield from _skeleton(draw, vocabulary().classes[class_], member, ids, size, lists)
        entry[key] = members


def _near(ids: Ids, home: str) -> Ids:
    """The ids that a subject of a building may refer to: of the same building, and of the site."""
    found: dict[str, list[str]] = {}
    for class_, names in ids.items():
        found[class_] = [name for name in names if "-" not in name or name.startswith(f"{home}-")]
    found["any"] = sorted({name for names in found.values() for name in names})
    return found


def _fill(draw: st.DrawFn, entry: Plain, spec: ClassSpec, values: Values, ids: Ids, keep: int, wanted: Wanted) -> None:
    chosen = wanted.get(spec.name, {})
    for name, field in spec.fields.items():
        if name in BARE or name in entry:
            continue
        if name in chosen:
            entry[name] = draw(chosen[name])
        elif draw(st.integers(1, 10)) <= keep:
            entry[name] = draw(values.of(field, ids))


def _fill_record(draw: st.DrawFn, entry: Plain, record: ClassSpec, values: Values, ids: Ids, keep: int) -> None:
    inner: Plain = {}
    _fill(draw, inner, record, values, ids, keep, {})
    if inner:
        entry[record.key] = inner


def near_cases(
    rulebook: Rulebook, cases: Sequence[Plain], names: Collection[str], *, changes: int = 3, known: int = 7
) -> st.SearchStrategy[Plain]:
    """The buildings of some cases with a few facts changed, struck out or made unknown, of those with these names.

    ``known`` of ten changed values are points. What is drawn shrinks to the first case as it stands.
    """
    return _changed(Values(known, rulebook), tuple(cases), frozenset(names), changes)


@st.composite
def _changed(draw: st.DrawFn, values: Values, cases: tuple[Plain, ...], names: frozenset[str], changes: int) -> Plain:
    root = deepcopy(draw(st.sampled_from(cases)))
    entries = list(_entries(vocabulary().classes["site"], root))
    ids = _all_ids(entries)
    facts = [(entry, spec.fields[name]) for spec, entry in entries for name in spec.fields if name in names]
    for _ in range(draw(st.integers(0, changes)) if facts else 0):
        entry, field = draw(st.sampled_from(facts))
        if draw(st.integers(0, 4)) == 4:
            entry.pop(field.name, None)
        else:
            entry[field.name] = draw(values.of(field, ids))
    _drop_empty(entries)
    return root


def _drop_empty(entries: Iterable[tuple[ClassSpec, Plain]]) -> None:
    """Leave out the records in which nothing is written."""
    keys = [record.key for record in vocabulary().classes.values() if record.many == "record"]
    for _, entry in entries:
        for key in keys:
            if entry.get(key) == {}:
                del entry[key]


def _entries(spec: ClassSpec, entry: Plain) -> Iterator[tuple[ClassSpec, Plain]]:
    """Every subject of a plain file with its class, records among them whether they are written or not."""
    words = vocabulary()
    yield spec, entry
    for record in words.classes.values():
        if record.many == "record" and spec.name in record.within and isinstance(entry.get(record.key, {}), dict):
            yield record, entry.setdefault(record.key, {})
    for key, class_ in words.lists_of(spec.name).items():
        members = entry.get(key)
        for member in members if isinstance(members, list) else ():
            yield from _entries(words.classes[class_], member)


def _all_ids(entries: Iterable[tuple[ClassSpec, Plain]]) -> Ids:
    found: dict[str, list[str]] = {"any": []}
    for spec, entry in entries:
        if "id" in entry:
            found.setdefault(spec.name, []).append(entry["id"])
            found["any"].append(entry["id"])
    return found


# -- facts -------------------------------------------------------------------------------------------------------------


def facts_of(document: Document) -> st.SearchStrategy[FactRef]:
    """A fact that is known, at least in part, in the resolved graph of a document."""
    found: Iterable[FactRef] = stated_facts(resolve(document))
    return st.sampled_from(sorted(found))
