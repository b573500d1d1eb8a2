"""Atoms of enumerations in words: 丙类2项, 甲、乙类, 一、二级; several joined, whole groups by their name."""

from __future__ import annotations

import re
from collections.abc import Collection

from fire_rules.report.fact_words import atom_words
from fire_rules.report.words import comma, pick
from fire_rules.vocabulary import EnumSpec, vocabulary

_CLASSES = re.compile(r"[甲乙丙丁戊]{2,}")
_ITEMS = re.compile(r"([甲乙丙丁戊])(\d{2,})")
_GRADES = re.compile(r"([一二三四]{2,})级")


def atom(enum: str, name: str, lang: str) -> str:
    """One atom in words."""
    return atom_words(enum, name, lang)


def group(name: str, lang: str) -> str:
    """The name of a group of Chinese atoms as the standard writes it: 甲、乙类; 甲类3、4项; 一、二级."""
    if (items := _ITEMS.fullmatch(name)) is not None:
        letter, numbers = items.groups()
        return pick((f"{letter}类{'、'.join(numbers)}项", f"{letter} items {', '.join(numbers)}"), lang)
    if (grades := _GRADES.fullmatch(name)) is not None:
        latin = {"一": "I", "二": "II", "三": "III", "四": "IV"}
        return pick(("、".join(grades[1]) + "级", f"grade {', '.join(latin[g] for g in grades[1])}"), lang)
    if _CLASSES.fullmatch(name):
        return pick(("、".join(name) + "类", ", ".join(name)), lang)
    return f"{name}类" if name in "甲乙丙丁戊" and lang != "en" else name


def any_of(enum: str, atoms: Collection[str], lang: str) -> str:
    """Several atoms: by the name of a group of exactly these where it is a Chinese word, else each in order."""
    spec = vocabulary().enums[enum]
    named = [name for name, members in spec.groups.items() if set(members) == set(atoms) and not name.isascii()]
    if named:
        return group(named[0], lang)
    return comma(lang).join(atom(enum, one, lang) for one in spec.atoms if one in atoms)


def key_cell(enum: str, cell: str, lang: str) -> str:
    """The cell of a row of a table: an atom, a group, several of them, or ``*`` for all."""
    spec = vocabulary().enums[enum]
    if cell == "*":
        return pick(("任何", "any"), lang)
    return comma(lang).join(_one(spec, word, lang) for word in cell.split(","))


def _one(spec: EnumSpec, word: str, lang: str) -> str:
    return atom(spec.name, word, lang) if word in spec.atoms else group(word, lang)
