"""The page of definitions: facts that follow from others, each with its clause."""

from __future__ import annotations

from fire_rules.language.types import Type
from fire_rules.manual.pages import markdown as md
from fire_rules.manual.pages.links import anchor
from fire_rules.manual.phrases import place_words
from fire_rules.manual.rules import Describer
from fire_rules.rulebook.rule import Definition
from fire_rules.vocabulary import vocabulary

HEAD = """\
# 定义 · Definitions

由文件中的事实推出的事实，不能在文件中写明。条文留有理解余地的，同时给出从严和从宽两种算法；两者结论不同时为“需判断”。
Facts that follow from others; none is ever stated. Where the law leaves a reading, both its strict and its lenient end
are said, and where their verdicts differ a person must judge.
"""


def definitions_page(describer: Describer) -> str:
    """The whole page, by class."""
    lines = HEAD.split("\n")
    for name, spec in vocabulary().classes.items():
        own = [d for (class_, _), d in sorted(describer.book.definitions.items()) if class_ == name]
        if own:
            lines += [f"## {spec.zh} · {spec.en}", ""]
            lines += md.table(["定义", "依据", "取值"], [_row(definition, describer) for definition in own])
    return md.page(lines)


def _row(definition: Definition, describer: Describer) -> tuple[str, str, str]:
    name = f"{definition.class_}.{definition.name}"
    mark = f'<a id="{anchor((definition.class_, definition.name))}"></a>'
    first = definition.value or definition.strict
    home = first.home.split(" ")[0] if first is not None else ""
    cites = place_words(describer.book, definition.cites, home)
    return f"{mark}{md.both(definition.title)}<br>{md.code(name)}", md.both(cites), _value(definition, describer)


def _value(definition: Definition, describer: Describer) -> str:
    parts = []
    for expression, zh, en in (
        (definition.value, "", ""),
        (definition.strict, "从严：", "strict: "),
        (definition.lenient, "从宽：", "lenient: "),
    ):
        if expression is not None:
            expected: Type | None = None
            tree = describer.trees.of(expression, definition.class_, expected)
            words = {lang: wording.say(tree) for lang, wording in describer.wordings.items()}
            text = md.both({"zh": zh + words["zh"], "en": en + words["en"]})
            parts.append(f"{text}<br>{md.code(expression.text)}")
    reads = [f"两种理解 · readings: {md.both(definition.reads)}"] if definition.reads else []
    return "<br>".join([*parts, *reads])
