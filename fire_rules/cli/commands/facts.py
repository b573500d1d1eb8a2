"""``fire-rules facts``: what a building file may state, from the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fire_rules.cli.language import Language
from fire_rules.cli.localised import Localised, argument, pick
from fire_rules.cli.localised import command as made

if TYPE_CHECKING:
    from fire_rules.vocabulary import ClassSpec
    from fire_rules.vocabulary.vocabulary import FieldSpec, Vocabulary


def command(lang: Language) -> Localised:
    """The command in a language."""
    return made(
        "facts",
        lang,
        lambda name: _facts(name, lang),
        "列出建筑文件可写的事实。NAME 是类或事实的名称，中英文均可。",
        "List the facts that a building file may state. NAME is a class or a fact, in either language.",
        [argument("name", required=False, metavar="[NAME]", complete="facts")],
    )


def _facts(name: str | None, lang: Language) -> int:
    from fire_rules.cli.output import emit
    from fire_rules.vocabulary import vocabulary

    words = vocabulary()
    classes = [spec for spec in words.classes.values() if name is None or name in (spec.name, spec.zh, spec.key)]
    if classes:
        lines = [line for spec in classes for line in _class_lines(spec, lang)]
    else:
        lines = [line for spec in words.classes.values() for line in _matching(spec, name or "", words, lang)]
    if not lines:
        _unknown(words, name or "")
    emit("".join(f"{line}\n" for line in lines), lang=lang)
    return 0


def _unknown(words: Vocabulary, name: str) -> None:
    from difflib import get_close_matches

    from fire_rules.source.diagnostics import Diagnostic, SourceError

    known = {n for spec in words.classes.values() for n in (spec.name, spec.zh)}
    known |= {n for spec in words.classes.values() for f in spec.fields.values() for n in (f.name, f.zh)}
    raise SourceError([Diagnostic("C108", None, {"name": name, "suggestions": get_close_matches(name, sorted(known))})])


def _class_lines(spec: ClassSpec, lang: Language) -> Iterator[str]:
    keys = f"{spec.key} / {spec.key_zh}" if spec.key != spec.name or spec.key_zh != spec.zh else spec.key
    yield f"{spec.name}  {spec.zh}  ({keys})"
    for field in spec.fields.values():
        yield f"  {_field_text(field, lang)}"


def _matching(spec: ClassSpec, name: str, words: Vocabulary, lang: Language) -> Iterator[str]:
    from fire_rules.vocabulary.types import Enum

    for field in spec.fields.values():
        if name not in (field.name, field.zh):
            continue
        yield f"{spec.name}.{_field_text(field, lang)}"
        if isinstance(field.type, Enum) and field.type.name in words.enums:
            enum = words.enums[field.type.name]
            for atom in enum.atoms:
                others = [w for w in (enum.zh_atoms.get(atom, ""), *enum.words.get(atom, ())) if w and w != atom]
                yield f"  {atom}" + (f"  {' / '.join(others)}" if others else "")
        question = field.ask.get(lang) or field.ask.get("zh")
        if question:
            yield f"  {pick(lang, '提问：', 'question: ')}{question}"


def _field_text(field: FieldSpec, lang: Language) -> str:
    text = f"{field.name}  {field.zh}  {_type_text(field)}"
    return text + pick(lang, "  （可继承）", "  (inherited)") if field.inherits else text


def _type_text(field: FieldSpec) -> str:
    from fire_rules.vocabulary.types import Enum, Quantity, Ref, Refs

    match field.type:
        case Quantity(unit):
            return unit
        case Enum(name):
            return f"enum {name}"
        case Ref(class_):
            return f"ref {class_}"
        case Refs(class_):
            return f"refs {class_}"
    return type(field.type).__name__.lower()
