"""The words of questions: from the vocabulary's own question, else made from the name and type of the fact."""

from __future__ import annotations

from fire_rules.engine.labels import label
from fire_rules.engine.measured import text_of
from fire_rules.facts import Subject
from fire_rules.rulebook.rule import Words
from fire_rules.values import AtLeast, OneOf, Range
from fire_rules.values.units import UNITS
from fire_rules.vocabulary import FieldSpec, vocabulary
from fire_rules.vocabulary.types import Bool, Date, Enum, Quantity

CHOICES_SHOWN = 8
SIGNS = {"m2": "m²", "m3": "m³", "degC": "°C", "percent": "%"}


def question(subject: Subject, name: str) -> Words:
    """The question that settles one fact of a subject."""
    zh, en = label(subject), label(subject, "en")
    words = vocabulary()
    field = words.fields_of(subject.class_).get(name) if subject.class_ in words.classes else None
    if field is None:
        return {"zh": f"请提供：{zh}的 {name}", "en": f"Please state {name.replace('_', ' ')} of {en}"}
    if field.ask:
        return {"zh": f"{zh}：{field.ask.get('zh', field.zh)}", "en": f"{en}: {field.ask.get('en', field.en)}"}
    if isinstance(field.type, Bool):
        return {"zh": f"请确认：{zh}：{field.zh}（是/否）", "en": f"Please confirm for {en}: {field.en} (yes/no)"}
    hint_zh, hint_en = _hint(field, subject, "zh"), _hint(field, subject, "en")
    return {"zh": f"请提供：{zh}的{field.zh}{hint_zh}", "en": f"Please state the {field.en} of {en}{hint_en}"}


def list_question(subject: Subject, key: str) -> Words:
    """The question for a list that is not stated, or not known to be complete."""
    words = vocabulary()
    spec = words.classes[words.lists_of(subject.class_)[key]]
    zh, en = label(subject), label(subject, "en")
    if isinstance(subject.fact_(key), AtLeast):
        return {
            "zh": f"请确认：{zh}除已列出的以外，是否还有其他{spec.key_zh}（如已列全，写明 complete: true）",
            "en": f"Please confirm whether {en} has more {_plural(key)} than those listed (if not, say complete: true)",
        }
    return {
        "zh": f"请列出：{zh}的{spec.key_zh}（没有则写“无”）",
        "en": f"Please list the {_plural(key)} of {en} (if there are none, write none)",
    }


def _plural(key: str) -> str:
    return key.replace("_", " ")


def _hint(field: FieldSpec, subject: Subject, lang: str) -> str:
    """The values to choose from, or the unit, with what is known so far."""
    known = subject.fact_(field.name)
    if isinstance(field.type, Enum):
        return _bracketed(_choices(field.type.name, known, lang), lang)
    if isinstance(field.type, Quantity):
        unit = UNITS[field.type.unit]
        parts = [] if unit.name == "count" else [unit.zh if lang == "zh" else SIGNS.get(unit.name, unit.name)]
        if isinstance(known, Range) and (shown := text_of(known, field.type.unit)):
            parts.append(f"现为 {shown}" if lang == "zh" else f"now {shown}")
        return _bracketed(("，" if lang == "zh" else ", ").join(parts), lang)
    if isinstance(field.type, Date):
        return _bracketed("年-月-日" if lang == "zh" else "year-month-day", lang)
    return ""


def _choices(enum: str, known: object, lang: str) -> str:
    spec = vocabulary().enums[enum]
    names = spec.zh_atoms if lang == "zh" else spec.en_atoms
    atoms = [a for a in spec.atoms if not isinstance(known, OneOf) or a in known.atoms]
    if spec.ordered:
        atoms.reverse()
    shown = "/".join(names[a] for a in atoms[:CHOICES_SHOWN])
    return f"{shown}/…" if len(atoms) > CHOICES_SHOWN else shown


def _bracketed(text: str, lang: str) -> str:
    if not text:
        return ""
    return f"（{text}）" if lang == "zh" else f" ({text})"
