"""Words as values: truth values and the atoms of enumerations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from fire_rules.records import dataclass
from fire_rules.values.fault import BadValueError
from fire_rules.values.interval import comparison
from fire_rules.values.open import UNKNOWN, OneOf, Unknown
from fire_rules.values.text import fold, says_none, says_unknown

_TRUE = frozenset({"true", "yes", "是", "有"})
_FALSE = frozenset({"false", "no", "否", "无", "没有"})
_SEPARATORS = re.compile(r"\s*(?:/|、|\||,|;|\bor\b|或者|或)\s*")


@dataclass(frozen=True, slots=True)
class WordIndex:
    """The words of an enumeration: each folded word with the atoms that it stands for. ``order`` is set where atoms
    are ordered; ``shown`` are the words that a message suggests.
    """

    name: str
    words: Mapping[str, tuple[str, ...]]
    order: tuple[str, ...]
    shown: tuple[str, ...]


def parse_bool(raw: object) -> bool | Unknown:
    """A truth value; raises ``BadValueError``."""
    if isinstance(raw, bool):
        return raw
    if says_unknown(raw):
        return UNKNOWN
    if isinstance(raw, str):
        word = fold(raw)
        if word in _TRUE:
            return True
        if word in _FALSE:
            return False
    raise BadValueError("M212", found=str(raw))


def parse_enum(raw: object, index: WordIndex) -> str | OneOf | Unknown:
    """An atom, or one of several where the text names a group, a list or a bound of an ordered enumeration."""
    if isinstance(raw, Sequence) and not isinstance(raw, str):
        return _one_of([atom for item in raw for atom in _atoms(item, index)], index, raw)
    if says_unknown(raw) and fold(str(raw)) not in index.words:
        return UNKNOWN
    return _one_of(_atoms(raw, index), index, raw)


def _atoms(raw: object, index: WordIndex) -> tuple[str, ...]:
    if isinstance(raw, bool) or not isinstance(raw, str | int):
        raise BadValueError("M213", found=str(raw), shown=index.shown, enum=index.name)
    text = str(raw)
    known = index.words.get(fold(text))
    if known is not None:
        return known
    if says_unknown(text):
        raise BadValueError("M216", found=text)
    bounded = _bounded(text, index)
    if bounded is not None:
        return bounded
    parts = [part for part in _SEPARATORS.split(text) if part]
    if len(parts) > 1:
        return tuple(atom for part in parts for atom in _atoms(part, index))
    if says_none(text):
        raise BadValueError("M214", found=text, unit=index.name)
    raise BadValueError("M213", found=text, shown=index.shown, enum=index.name)


def _bounded(text: str, index: WordIndex) -> tuple[str, ...] | None:
    """The atoms that ``>= 三级`` leaves of an ordered enumeration."""
    compared = comparison(fold(text)) if index.order else None
    if compared is None:
        return None
    named = index.words.get(fold(compared[1]))
    if named is None or len(named) != 1:
        raise BadValueError("M213", found=compared[1], shown=index.shown, enum=index.name)
    rank = index.order.index(named[0])
    match compared[0]:
        case "<":
            return index.order[:rank]
        case "<=":
            return index.order[: rank + 1]
        case ">":
            return index.order[rank + 1 :]
        case _:
            return index.order[rank:]


def _one_of(atoms: Iterable[str], index: WordIndex, raw: object) -> str | OneOf:
    distinct = frozenset(atoms)
    if not distinct:
        raise BadValueError("M206", found=str(raw))
    return next(iter(distinct)) if len(distinct) == 1 else OneOf(distinct)
