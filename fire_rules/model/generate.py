"""Write the modules of ``entities/`` from the vocabulary: ``python -m fire_rules.model.generate``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fire_rules.model.entities import class_name
from fire_rules.model.units import BY_UNIT
from fire_rules.vocabulary import ClassSpec, FieldSpec, vocabulary
from fire_rules.vocabulary.types import Bool, Date, Enum, Quantity, Ref, Refs, Text

FOLDER = Path(__file__).parent / "entities"
HAND_WRITTEN = frozenset({"__init__", "base"})


def modules() -> dict[str, str]:
    """The text of each generated module, by file name."""
    return {f"{name}.py": module(spec) for name, spec in vocabulary().classes.items()}


def module(spec: ClassSpec) -> str:
    """The text of the module of one class."""
    voc = vocabulary()
    lists = voc.lists_of(spec.name)
    records = [other for other in voc.classes.values() if other.many == "record" and spec.name in other.within]
    held = sorted({*lists.values(), *(record.name for record in records)})
    lines = [_line(name, _type(field), field.zh) for name, field in spec.fields.items()]
    lines += [_line(r.key, f"Record[{class_name(r.name)}]", r.key_zh) for r in records]
    lines += [_line(key, f"Members[{class_name(c)}]", voc.classes[c].key_zh) for key, c in lists.items()]
    body = "\n".join(lines)
    head = f'"""{spec.zh}: generated from the vocabulary by fire_rules.model.generate; a test compares both."""\n'
    title = f'    """{spec.zh} ({spec.en})."""\n\n    class_: ClassVar[str] = "{spec.name}"\n'
    return f"{head}\n{_imports(body, held)}\n\nclass {class_name(spec.name)}(Entity):\n{title}" + (
        f"\n{body}\n" if body else ""
    )


def _line(name: str, type_: str, zh: str) -> str:
    return f"    {name}: {type_} = UNSTATED  # {zh}"


def _type(field: FieldSpec) -> str:
    match field.type:
        case Bool():
            return "Truth"
        case Date():
            return "Day"
        case Text():
            return "Words"
        case Enum(name):
            return f'Annotated[Fact[str], OfEnum("{name}")]'
        case Ref():
            return "Reference"
        case Refs():
            return "References"
        case Quantity(unit):
            return _quantity(unit, field)


def _quantity(unit: str, field: FieldSpec) -> str:
    if field.minimum == "0" and field.maximum is None and unit in BY_UNIT:
        return BY_UNIT[unit]
    limits = [f'"{unit}"']
    if field.minimum is not None:
        limits.append(f'"{field.minimum}"')
    if field.maximum is not None:
        limits.append(f'"{field.maximum}"' if field.minimum is not None else f'maximum="{field.maximum}"')
    return f"Annotated[Fact[Decimal], OfUnit({', '.join(limits)})]"


def _imports(body: str, held: list[str]) -> str:
    standard = []
    if "Decimal]" in body:
        standard.append("from decimal import Decimal")
    typing = [name for name in ("TYPE_CHECKING", "Annotated", "Any", "ClassVar") if _needs(name, body, held)]
    standard.append(f"from typing import {', '.join(typing)}")
    facts = [
        name
        for name in ("UNSTATED", "Day", "Fact", "Members", "OfEnum", "OfUnit", "Record", "Reference", "References")
        if _used(name, body)
    ]
    facts += [name for name in ("Truth", "Words") if _used(name, body)]
    units = sorted(name for name in BY_UNIT.values() if _used(name, body))
    own = ["from fire_rules.model.entities.base import Entity"]
    if facts:
        own.append(f"from fire_rules.model.facts import {', '.join(facts)}")
    if units:
        own.append(f"from fire_rules.model.units import {', '.join(units)}")
    blocks = ["from __future__ import annotations", "\n".join(standard)]
    blocks.append("\n".join(own))
    if held:
        blocks.append("\n".join(_held(held)))
    return "\n\n".join(blocks) + "\n"


def _needs(name: str, body: str, held: list[str]) -> bool:
    return name == "ClassVar" or (name in ("TYPE_CHECKING", "Any") and bool(held)) or _used(name, body)


def _used(name: str, body: str) -> bool:
    return any(f"{before}{name}{after}" in body for before in " [" for after in " [(,")


def _held(held: list[str]) -> Iterator[str]:
    """Members are named for readers and type checkers; at run time they are not imported before a file has them."""
    yield "if TYPE_CHECKING:"
    for name in held:
        yield f"    from fire_rules.model.entities.{name} import {class_name(name)}"
    yield "else:"
    yield "    " + " = ".join(class_name(name) for name in held) + " = Any"


def write() -> None:
    """Write every module, and remove those of classes that are gone."""
    texts = modules()
    for path in FOLDER.glob("*.py"):
        if path.stem not in HAND_WRITTEN and path.name not in texts:
            path.unlink()
    for name, text in texts.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
