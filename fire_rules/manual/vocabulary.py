"""The vocabulary in words: what a fact is called, what its value may be, from where it is inherited."""

from __future__ import annotations

from fire_rules.manual.reading import Name
from fire_rules.report.fact_words import unit_words
from fire_rules.report.words import pick
from fire_rules.rulebook.rule import Words
from fire_rules.vocabulary import vocabulary
from fire_rules.vocabulary.types import Bool, Date, Enum, FieldType, Quantity, Ref, Refs, Text
from fire_rules.vocabulary.vocabulary import FieldSpec

YES_NO: Words = {"zh": "是 / 否", "en": "yes / no"}
DATE: Words = {"zh": "日期", "en": "date"}
TEXT: Words = {"zh": "文字", "en": "text"}


def type_words(type_: FieldType, lang: str) -> str:
    """What a value may be: 是 / 否, ㎡, one of an enumeration, a reference."""
    words = vocabulary()
    match type_:
        case Bool():
            return YES_NO[lang]
        case Date():
            return DATE[lang]
        case Text():
            return TEXT[lang]
        case Quantity(unit):
            return unit_words(unit, lang).strip() or pick(("数", "number"), lang)
        case Enum(name):
            return pick((words.enums[name].zh, name.replace("_", " ")), lang)
        case Ref(class_):
            return _reference(class_, ("引用一个{}", "one {}"), lang)
        case Refs(class_):
            return _reference(class_, ("引用若干{}", "several {}"), lang)


def _reference(class_: str, forms: tuple[str, str], lang: str) -> str:
    spec = vocabulary().classes.get(class_)
    name = pick((spec.zh, spec.en), lang) if spec is not None else pick(("对象", "subject"), lang)
    return pick(forms, lang).format(name)


def fact_words(fact: Name) -> tuple[str, str]:
    """A fact or list with its class: 使用部分·建筑面积, ``area of the part``."""
    owner, name = fact
    words = vocabulary()
    spec = words.classes[owner]
    field = words.fields_of(owner).get(name)
    if field is None:
        member = words.classes[words.lists_of(owner)[name]]
        return f"{spec.zh}·{member.zh}", f"{member.en} of the {spec.en}"
    return f"{spec.zh}·{field.zh}", f"{field.en} of the {spec.en}"


def bounds_of(field: FieldSpec) -> str:
    """What is possible at all (not what is lawful): ``≥ 0``."""
    parts = [f"≥ {field.minimum}"] if field.minimum is not None else []
    return ", ".join([*parts, *([f"≤ {field.maximum}"] if field.maximum is not None else [])])
