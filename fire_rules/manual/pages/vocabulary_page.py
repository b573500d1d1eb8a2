"""The page of the vocabulary: every class with its fields, every enumeration with its words."""

from __future__ import annotations

from collections.abc import Iterator

from fire_rules.manual.pages import markdown as md
from fire_rules.manual.pages.links import anchor
from fire_rules.manual.vocabulary import bounds_of, type_words
from fire_rules.vocabulary import ClassSpec, EnumSpec, vocabulary
from fire_rules.vocabulary.types import Enum, Ref, Refs
from fire_rules.vocabulary.vocabulary import FieldSpec

HEAD = """\
# 词汇 · Vocabulary

建筑文件可写的全部事实。键和词中英文均可，可以混写；不写表示未知，写“无”表示没有。
Everything that a building file may state, in either language. Left out means unknown, `none` / `无` means none.

“继承”：没有写明的，取上一级的值。“提问”：未知时怎样问。“可能的范围”不是规范的限值。
*Inherited*: what is not stated is taken from the level above. The bounds are of what is possible, not of
what is lawful.

本页由词汇数据生成：`python -m fire_rules.manual`。 Generated from the data of the vocabulary.
"""


def vocabulary_page() -> str:
    """The whole page."""
    words = vocabulary()
    lines = [*HEAD.split("\n"), "## 类 · Classes", ""]
    rows = [(md.link(spec.zh, f"#{name}"), spec.en, str(len(spec.fields))) for name, spec in words.classes.items()]
    lines += md.table(["类", "class", "事实"], rows)
    for spec in words.classes.values():
        lines += _class_lines(spec)
    lines += ["## 枚举 · Enumerations", ""]
    for enum in words.enums.values():
        lines += _enum_lines(enum)
    return md.page(lines)


def _class_lines(spec: ClassSpec) -> list[str]:
    lines = [f'<a id="{spec.name}"></a>', "", f"## {spec.zh} · {spec.en}", ""]
    lines += [*_about(spec), ""]
    rows = [_field_row(spec, field) for field in spec.fields.values()]
    rows += [_list_row(spec, key, name) for key, name in vocabulary().lists_of(spec.name).items()]
    return lines + md.table(["事实", "键 · key", "值 · value", "继承", "说明 · notes"], rows)


def _about(spec: ClassSpec) -> Iterator[str]:
    words = vocabulary()
    if spec.within:
        places = "、".join(words.classes[name].zh for name in spec.within)
        key = f"{md.code(spec.key)} / {md.code(spec.key_zh)}"
        single = f"；单个 · one: {md.code(spec.one)}" if spec.one and spec.one != spec.key else ""
        yield f"- 写在 · stands in: {places}，键 · key: {key}{single}"
    if spec.complete == "closable":
        yield "- 写明 `完整: true` 后，没有写的列表表示没有 · with `complete: true` a list left out is none"
    elif spec.complete == "observed":
        yield "- 观察到的列表，总是“至少” · an observed list is always at least"
    if spec.inherits:
        chain = " → ".join(_step(spec, name) for name in spec.inherits)
        yield f"- 继承自 · inherits from: {chain}"
    if spec.type_of:
        yield f"- 可用“类型”引用 · may name a type of the section: {md.code(spec.type_of)}"


def _step(spec: ClassSpec, name: str) -> str:
    words = vocabulary()
    field = spec.fields.get(name)
    return field.zh if field is not None else words.classes[name].zh if name in words.classes else name


def _field_row(spec: ClassSpec, field: FieldSpec) -> tuple[str, ...]:
    name = (
        md.escaped(field.zh) if field.en == field.name.replace("_", " ") else md.both({"zh": field.zh, "en": field.en})
    )
    notes = [bounds_of(field), *_notes(field)]
    return (
        f'<a id="{anchor((spec.name, field.name))}"></a>{name}',
        md.code(field.name),
        _value(field),
        "是" if field.inherits else "",
        "<br>".join(note for note in notes if note),
    )


def _notes(field: FieldSpec) -> Iterator[str]:
    if field.ask:
        yield f"提问：{md.both({'zh': field.ask.get('zh', ''), 'en': field.ask.get('en', '')})}"
    if field.aggregate is not None:
        yield f"没有写明时由 {md.code(field.aggregate.of)} 得出 · follows from the list"
    if field.implied is not None:
        yield f"写明 {md.code(field.implied.by)} 时为 {md.code(field.implied.is_)}"
    if field.described:
        yield "仅供说明，没有规则读取 · read by no rule"


def _value(field: FieldSpec) -> str:
    text = md.escaped(type_words(field.type, "zh"))
    if isinstance(field.type, Enum):
        return md.link(text, f"#enum-{field.type.name}")
    if isinstance(field.type, (Ref, Refs)) and field.type.class_ in vocabulary().classes:
        return md.link(text, f"#{field.type.class_}")
    return text


def _list_row(spec: ClassSpec, key: str, name: str) -> tuple[str, ...]:
    member = vocabulary().classes[name]
    return (
        f'<a id="{anchor((spec.name, key))}"></a>{member.key_zh}',
        md.code(key),
        md.link(f"{member.zh}的列表", f"#{name}"),
        "",
        "",
    )


def _enum_lines(enum: EnumSpec) -> list[str]:
    order = "，由低到高 · ordered upwards" if enum.ordered else ""
    lines = [f'<a id="enum-{enum.name}"></a>', "", f"### {enum.zh} · {enum.name.replace('_', ' ')}", ""]
    lines += [f"{md.code(enum.name)}{order}", ""]
    rows = [
        (md.code(atom), md.escaped(enum.zh_atoms[atom]), md.escaped(enum.en_atoms[atom]), _also(enum, atom))
        for atom in enum.atoms
    ]
    lines += md.table(["词 · word", "中文", "English", "也可写 · also"], rows)
    named = [(name, members) for name, members in enum.groups.items()]
    if named:
        rows_of_groups = [
            (md.code(name), "、".join(md.escaped(enum.zh_atoms[m]) for m in members)) for name, members in named
        ]
        lines += md.table(["组 · group", "其中之一 · any of"], rows_of_groups)
    return lines


def _also(enum: EnumSpec, atom: str) -> str:
    return "、".join(md.escaped(word) for word in enum.words.get(atom, ()) if word not in (atom, enum.zh_atoms[atom]))
