"""Checks of the keys of a table: known words, no two rows for one case, no case between two intervals left out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations, pairwise, product

from fire_rules.rulebook.faults import nearest
from fire_rules.rulebook.intervals import Interval, parse_interval
from fire_rules.rulebook.section import Section
from fire_rules.source.place import Place
from fire_rules.vocabulary import EnumSpec, vocabulary

Axis = frozenset[str] | Interval
Line = tuple[Place, tuple[Axis, ...], list[str]]


def check_axes(
    name: str, keys: tuple[str, ...], lines: Sequence[tuple[Place, list[str]]], absent: str | None, section: Section
) -> None:
    """Report unknown key words, overlapping rows, and cases without a row whose absence has no stated meaning."""
    typed: list[Line] = []
    for place, words in lines:
        axes = [_axis(key, word, place, section) for key, word in zip(keys, words, strict=True)]
        if any(axis is None for axis in axes):
            return
        typed.append((place, tuple(axis for axis in axes if axis is not None), words))
    _check_overlaps(name, typed, section)
    numeric = [i for i, key in enumerate(keys) if key not in vocabulary().enums]
    if numeric:
        for index in numeric:
            _check_gaps(name, index, typed, absent, section)
    elif not absent:
        _check_complete(name, keys, typed, section)


def _axis(key: str, word: str, place: Place, section: Section) -> Axis | None:
    """What a key cell stands for: a set of atoms or an interval; None (a fault) where it is neither."""
    spec = vocabulary().enums.get(key)
    if spec is None:
        interval = parse_interval(word)
        if interval is None or interval.empty():
            section.faults.add("R206", place, cell=word, key=key)
            return None
        return interval
    atoms: set[str] = set()
    for one in word.split(","):
        expanded = spec.atoms if one == "*" else spec.expand(one)
        if expanded is None:
            section.faults.add("R207", place, cell=one, key=key, near=_near(one, spec))
            return None
        if atoms & set(expanded):
            section.faults.add("R208", place, table=section.what, first=word, second=one, related=(place,))
        atoms |= set(expanded)
    return frozenset(atoms)


def _near(word: str, spec: EnumSpec) -> str:
    return nearest(word, [*spec.atoms, *spec.groups])


def _check_overlaps(name: str, lines: Sequence[Line], section: Section) -> None:
    for (place, axes, words), (other_place, other_axes, other_words) in combinations(lines, 2):
        if all(_meet(a, b) for a, b in zip(axes, other_axes, strict=True)):
            first, second = " ".join(words), " ".join(other_words)
            section.faults.add("R208", other_place, table=name, first=first, second=second, related=(place,))


def _meet(a: Axis, b: Axis) -> bool:
    if isinstance(a, Interval) and isinstance(b, Interval):
        return a.overlaps(b)
    return isinstance(a, frozenset) and isinstance(b, frozenset) and bool(a & b)


def _check_complete(name: str, keys: tuple[str, ...], lines: Sequence[Line], section: Section) -> None:
    """Every combination of atoms has a row, or the table says what absence means."""
    covered = {combination for _, axes, _ in lines for combination in product(*(sorted(_atoms(a)) for a in axes))}
    domain = product(*(vocabulary().enums[key].atoms for key in keys))
    missing = [" ".join(combination) for combination in domain if combination not in covered]
    if missing:
        section.faults.add("R209", section.place, table=name, missing="; ".join(missing[:3]), number=len(missing))


def _atoms(axis: Axis) -> frozenset[str]:
    return axis if isinstance(axis, frozenset) else frozenset()


def _check_gaps(name: str, index: int, lines: Sequence[Line], absent: str | None, section: Section) -> None:
    """For each combination of the other keys the intervals join without a gap; the ends are open or said."""
    groups: dict[tuple[str, ...], list[tuple[Interval, Place]]] = {}
    for place, axes, _ in lines:
        interval = axes[index]
        if not isinstance(interval, Interval):
            continue
        others = [sorted(_atoms(a)) if isinstance(a, frozenset) else [str(a)] for i, a in enumerate(axes) if i != index]
        for combination in product(*others):
            groups.setdefault(combination, []).append((interval, place))
    for combination, members in groups.items():
        members.sort(key=lambda m: (m[0].lo is not None, m[0].lo or Decimal(0)))
        for (first, _), (second, place) in pairwise(members):
            if not first.meets(second) and not first.overlaps(second):
                section.faults.add("R210", place, table=name, first=str(first), second=str(second))
                return
        low, high = members[0][0], members[-1][0]
        ends_open = (low.lo is None or low.lo <= 0) and high.hi is None
        if not absent and not ends_open:
            words = " ".join(combination) or name
            section.faults.add("R209", section.place, table=name, missing=f"{words} {low}..{high}", number=1)
            return
