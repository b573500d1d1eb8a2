"""Names of subjects, facts and values as people say them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from fire_rules.report.words import pick

if TYPE_CHECKING:
    from fire_rules.engine.finding import Measured
    from fire_rules.vocabulary.vocabulary import ClassSpec, FieldSpec

_SEGMENT = re.compile(r"(?P<key>\w+)(\[(?P<id>.*)\])?$")
_NUMBER = re.compile(r"(?P<number>[\[(]?[-−\d.,∞ ]*[\d∞][\])]?)( (?P<unit>\w+))?")
_HAZARD = re.compile(r"(?P<letter>[甲乙丙丁戊])(?P<item>\d?)")
_YES = {"true": ("是", "yes"), "false": ("否", "no")}


@cache
def _classes() -> dict[str, ClassSpec]:
    """Classes by their own name and by the keys under which their members stand."""
    from fire_rules.vocabulary import vocabulary

    found: dict[str, ClassSpec] = {}
    for spec in vocabulary().classes.values():
        for key in (spec.key, spec.one, spec.name):
            if key:
                found.setdefault(key, spec)
    return found


def class_of(path: str) -> str:
    """The class of the subject at a path, or an empty text."""
    match = _SEGMENT.match(split_path(path)[-1]) if path else None
    spec = _classes().get(match["key"]) if match else None
    return spec.name if spec else ""


def split_path(path: str) -> list[str]:
    """Segments of a subject path; a slash within brackets belongs to the id."""
    return re.findall(r"\w+(?:\[[^\]]*\])?", path) or [path]


def subject_words(path: str, lang: str, *, with_building: bool = False) -> str:
    """``building[A]/compartments[F1]`` as 防火分区F1 or ``fire compartment F1``."""
    segments = split_path(path)
    if len(segments) > 1 and not with_building and segments[0].startswith("building"):
        segments = segments[1:]
    return (", " if lang == "en" else "·").join(_segment_words(segment, lang) for segment in segments)


def _segment_words(segment: str, lang: str) -> str:
    match = _SEGMENT.match(segment)
    if match is None:
        return segment
    spec = _classes().get(match["key"])
    kind = pick((spec.zh, spec.en), lang) if spec else match["key"]
    name = match["id"] or ""
    if name == "?":
        return pick((f"{kind}（未列出）", f"{kind} (not listed)"), lang)
    if not name or name == kind:
        return kind
    if lang == "en":
        return f"{kind} {name}"
    return f"{kind}{name}" if name.isascii() else f"{kind}“{name}”"


def field_spec(class_: str, name: str) -> FieldSpec | None:
    """The vocabulary's field of a class, if it has one of that name."""
    from fire_rules.vocabulary import vocabulary

    words = vocabulary()
    return words.fields_of(class_).get(name) if class_ in words.classes else None


def fact_name(class_: str, name: str, lang: str, value: str = "") -> str:
    """建筑面积 for ``area``; the name of a list for a list; otherwise the name itself.

    A variable of a rule is no class: which field of that name is meant shows by its ``value``.
    """
    spec = _field_meant(class_, name, value)
    if spec:
        return pick((spec.zh, spec.en), lang)
    members = _classes().get(name)
    return pick((members.zh, members.en), lang) if members else name.replace("_", " ") if lang == "en" else name


def _field_meant(class_: str, name: str, value: str) -> FieldSpec | None:
    """The field of the class; of a variable the first field of that name that can have the value, else the first."""
    from fire_rules.vocabulary import vocabulary

    spec = field_spec(class_, name)
    if spec is not None or class_ in _classes():
        return spec
    found = [one.fields[name] for one in vocabulary().classes.values() if name in one.fields]
    return next((one for one in found if set(_atoms(value)) <= set(_atoms_of(one))), found[0] if found else None)


def _atoms(value: str) -> list[str]:
    """The atoms that a value of a derivation leaves possible."""
    return [part.strip() for part in re.split(r"[/|,]", value.strip("{}"))]


def _atoms_of(spec: FieldSpec) -> tuple[str, ...]:
    """The atoms of the enumeration that a field takes its values from, if it does."""
    from fire_rules.vocabulary import vocabulary
    from fire_rules.vocabulary.types import Enum

    return vocabulary().enums[spec.type.name].atoms if isinstance(spec.type, Enum) else ()


def is_unknown(class_: str, name: str, value: str) -> bool:
    """Whether a value of a derivation says nothing: ``?``, or all that is possible."""
    if value == "?" or "∞" in value:
        return True
    spec = _field_meant(class_, name, value)
    if spec is None:
        return False
    whole = f"[{spec.minimum}, {spec.maximum}]" if spec.minimum and spec.maximum else ""
    return (bool(whole) and value.startswith(whole)) or set(_atoms(value)) == set(_atoms_of(spec))


def value_words(class_: str, name: str, value: str, lang: str) -> str:
    """The value of a fact in words: atoms and truth in the language, numbers with their unit, ``?`` as unknown."""
    from fire_rules.vocabulary.types import Enum

    if value == "?":
        return pick(("未知", "unknown"), lang)
    if value in _YES:
        return pick(_YES[value], lang)
    spec = field_spec(class_, name)
    meant = _field_meant(class_, name, value)
    if meant is not None and isinstance(meant.type, Enum) and (spec or set(_atoms(value)) <= set(_atoms_of(meant))):
        return atom_words(meant.type.name, value.strip("{}"), lang)
    number = _NUMBER.fullmatch(value)
    if number is None:
        return any_atom_words(value.strip("{}"), lang)
    return span_words(number["number"], lang) + unit_words(number["unit"] or unit_of_field(spec), lang)


def span_words(text: str, lang: str) -> str:
    """An interval of a derivation as it is said: ``[0, 24]`` as ≤24, ``(3000, 5000]`` as >3000～5000."""
    match = re.fullmatch(r"([\[(])(.+), (.+)([\])])", text)
    if match is None:
        return text
    left, low, high, right = match.groups()
    high = f"<{high}" if right == ")" else high
    return range_words(f"{'>' if left == '(' else ''}{low}..{high}", lang)


def unit_of_field(spec: FieldSpec | None) -> str:
    """The unit of a field's numbers, or an empty text."""
    from fire_rules.vocabulary.types import Quantity

    return spec.type.unit if spec is not None and isinstance(spec.type, Quantity) else ""


def atom_words(enum: str, atom: str, lang: str) -> str:
    """An atom of an enumeration in words; several are joined."""
    from fire_rules.vocabulary import vocabulary

    spec = vocabulary().enums.get(enum)
    if spec is None:
        return atom
    words = spec.en_atoms if lang == "en" else spec.zh_atoms
    parts = _atoms(atom)
    if len(parts) > 1 and set(parts) == set(spec.atoms):
        return pick((f"任何{spec.zh}", f"any {enum.replace('_', ' ')}"), lang)
    group = next((name for name, members in spec.groups.items() if set(members) == set(parts)), "")
    if group and len(parts) > 1:
        return _hazard(group, lang)
    ordered = sorted(parts, key=lambda part: spec.atoms.index(part) if part in spec.atoms else len(spec.atoms))
    return "/".join(_hazard(words.get(part, part), lang) for part in ordered)


def any_atom_words(atom: str, lang: str) -> str:
    """An atom whose enumeration is not known, in the words of the first that has it; otherwise as it is."""
    from fire_rules.vocabulary import vocabulary

    first = re.split(r"[/|,]", atom)[0].strip()
    found = next((name for name, spec in vocabulary().enums.items() if first in spec.atoms), "")
    return atom_words(found, atom, lang) if found else atom


def _hazard(atom: str, lang: str) -> str:
    """丙2 as 丙类2项."""
    match = _HAZARD.fullmatch(atom)
    if match is None or lang == "en":
        return atom
    return f"{match['letter']}类{match['item']}项" if match["item"] else f"{match['letter']}类"


def unit_words(unit: str, lang: str) -> str:
    """The unit as it is written after a number."""
    from fire_rules.values.units import UNITS

    if lang == "en":
        return {"": "", "count": "", "percent": "%", "m2": " m²", "m3": " m³", "degC": " °C"}.get(unit, f" {unit}")
    return "" if unit == "count" else UNITS[unit].zh if unit in UNITS else unit


def range_words(text: str, lang: str) -> str:
    """A range as it is said: ``0..<5`` as <5, ``3500..3700`` as 3500～3700; the readings of one limit likewise."""
    low, dots, high = text.partition("..")
    if not dots:
        return text
    if low == "0":
        return high if high.startswith("<") else f"≤{high}"
    return f"{low}{pick(('～', '–'), lang)}{high}"


def _measured_end(text: str, measured: Measured, lang: str) -> str:
    """One end of a range as it is said by itself."""
    return measured_words(replace(measured, text=text), lang)


def measured_words(measured: Measured | None, lang: str) -> str:
    """A value or limit with its unit: ``3405.6㎡``, ``3588～3600㎡``, 不限, 未提供."""
    from fire_rules.report.words import word

    if measured is None or not measured.text:
        return word("no_value", lang)
    if measured.text == "不限":
        return word("unlimited", lang)
    if measured.text in ("—", "/"):
        return measured.text
    ends = measured.text.split("..")
    if len(ends) > 1 and {"—", "不限"} & set(ends):
        shown = [word("not_allowed", lang) if end == "—" else _measured_end(end, measured, lang) for end in ends]
        return pick(("～", " – "), lang).join(shown)
    text = range_words(measured.text, lang)
    if re.search(r"\d$", text):
        return text + unit_words(measured.unit, lang)
    return {"true": pick(_YES["true"], lang), "false": pick(_YES["false"], lang)}.get(text, text)
