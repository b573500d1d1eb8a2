"""The words of enumerations in both languages, as an index for reading values."""

from __future__ import annotations

from functools import cache

from fire_rules.values.parse import WordIndex, fold
from fire_rules.vocabulary.vocabulary import EnumSpec, vocabulary


def index_of(enum: EnumSpec) -> WordIndex:
    """Every word of an enumeration: atoms, Chinese and English names, further words, and groups."""
    words: dict[str, tuple[str, ...]] = {}
    for group, atoms in enum.groups.items():
        for word in (group, *enum.words.get(group, ())):
            words[fold(word)] = atoms
    for atom in enum.atoms:
        for word in (*enum.words.get(atom, ()), enum.en_atoms[atom], enum.zh_atoms[atom], atom):
            words[fold(word)] = (atom,)
    shown = tuple(dict.fromkeys([*(enum.zh_atoms[a] for a in enum.atoms), *enum.atoms, *enum.groups]))
    return WordIndex(enum.name, words, enum.atoms if enum.ordered else (), shown)


@cache
def word_index(enum: str) -> WordIndex:
    """The index of an enumeration of the product, by name."""
    return index_of(vocabulary().enums[enum])
