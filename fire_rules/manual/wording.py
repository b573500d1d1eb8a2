"""Expressions of rules in words, in both languages: for reading; the expression itself stands beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, cast

from fire_rules.language import tree as t
from fire_rules.language.types import DateType, Entity, EnumType, ListOf, unit_of
from fire_rules.manual.atoms import any_of, atom
from fire_rules.manual.tables import column_words, table_words
from fire_rules.report.fact_words import unit_words
from fire_rules.report.words import HOLDS, comma, said
from fire_rules.report.words import pick as of_pair
from fire_rules.rulebook.rule import Rulebook
from fire_rules.values.units import text as number_text
from fire_rules.vocabulary import vocabulary

_SIGNS = {"<=": "at_most", ">=": "at_least", "<": "below", ">": "above"}
_ORDERED = {
    "<=": ("不高于", "not above"),
    ">=": ("不低于", "not below"),
    "<": ("低于", "below"),
    ">": ("高于", "above"),
}
_DATED = {
    "<=": ("不晚于", "not after"),
    ">=": ("不早于", "not before"),
    "<": ("早于", "before"),
    ">": ("晚于", "after"),
}
_RUN_FACTS = {
    "inspection_date": ("检查日期", "the date of inspection"),
    "task": ("任务", "the task"),
    "phase": ("阶段", "the phase"),
}
_QUANTITY = re.compile(r"(\d+(?:\.\d+)?)\s*([A-Za-z%％℃]\w*)?")


class Wording:
    """Says typed trees of one rulebook in one language."""

    def __init__(self, book: Rulebook, lang: str) -> None:
        self.book = book
        self.lang = lang
        self._say: Mapping[type[t.Tree], Callable[[Any], str]] = {
            t.Const: self.const,
            t.Self: self.self_,
            t.Var: self.variable,
            t.Attr: self.attribute,
            t.AllOf: self.all_of,
            t.Not: self.negation,
            t.And: self.conjunction,
            t.Or: self.disjunction,
            t.Compare: self.comparison,
            t.Within: self.within,
            t.Member: self.member,
            t.Arith: self.arithmetic,
            t.Power: self.power,
            t.If: self.conditional,
            t.Lookup: self.lookup,
            t.Aggregate: self.aggregate,
            t.Permitted: self.permitted,
            t.Round: self.rounding,
            t.Extreme: self.extreme,
            t.Same: self.same,
        }

    def say(self, tree: t.Tree) -> str:
        """The words of a tree; a yes-or-no fact on its own is said to be so."""
        return self._say[type(tree)](tree)

    def pick(self, zh: str, en: str) -> str:
        return of_pair((zh, en), self.lang)

    # -- names -----------------------------------------------------------------------------------------------------

    def class_(self, name: str) -> str:
        spec = vocabulary().classes[name]
        return self.pick(spec.zh, spec.en)

    def const(self, tree: t.Const) -> str:
        if isinstance(tree.type, EnumType):
            return atom(tree.type.name, str(tree.value), self.lang)
        if isinstance(tree.value, bool):
            return self.pick("是" if tree.value else "否", "yes" if tree.value else "no")
        if isinstance(tree.value, date):
            return tree.value.isoformat()
        if isinstance(tree.value, Decimal):
            return self.number(tree)
        return self.pick(f"“{tree.value}”", f"“{tree.value}”")

    def number(self, tree: t.Const) -> str:
        """A number with the unit in which the clause writes it."""
        written = _QUANTITY.fullmatch(tree.text.strip())
        if written is not None and written.group(2):
            return written.group(1) + unit_words(
                written.group(2).replace("％", "percent").replace("%", "percent"), self.lang
            )
        return number_text(tree.value) + unit_words(unit_of(tree.type), self.lang)

    def self_(self, tree: t.Self) -> str:
        return self.class_(cast(Entity, tree.type).class_)

    def variable(self, tree: t.Var) -> str:
        return self.pick("该", "that ") + self.class_(cast(Entity, tree.type).class_)

    def attribute(self, tree: t.Attr) -> str:
        name = self.name_of(tree)
        if tree.owner == "site" and tree.name in _RUN_FACTS:
            return name
        if tree.kind == "parent":
            return self.pick(f"所在{name}", f"its {name}") if isinstance(tree.base, t.Self) else name
        if str(tree.type) == "bool":
            return self.truth(tree, True)
        return self.owned(tree, name)

    def owned(self, tree: t.Attr, name: str) -> str:
        base = self.say(tree.base)
        return self.pick(f"{base}的{name}", f"{name} of {self.the(base)}")

    def truth(self, tree: t.Attr, value: bool) -> str:
        """A yes-or-no fact said to be so or not."""
        base, name = self.say(tree.base), self.name_of(tree)
        if value:
            return self.pick(f"{base}“{name}”为是", f"“{name}” is true of {self.the(base)}")
        return self.pick(f"{base}“{name}”为否", f"“{name}” is false of {self.the(base)}")

    def the(self, base: str) -> str:
        return base if base.split(" ", 1)[0] in ("the", "that", "its", "all") else f"the {base}"

    def name_of(self, tree: t.Attr) -> str:
        words = vocabulary()
        if tree.owner == "site" and tree.name in _RUN_FACTS:
            return self.pick(*_RUN_FACTS[tree.name])
        if tree.kind == "definition":
            return said(self.book.definitions[tree.owner, tree.name].title, self.lang)
        if tree.kind == "field":
            spec = words.fields_of(tree.owner)[tree.name]
            return self.pick(spec.zh, spec.en)
        return self.class_(cast(Entity | ListOf, tree.type).class_)

    # -- logic -----------------------------------------------------------------------------------------------------

    def negation(self, tree: t.Not) -> str:
        inner = tree.operand
        if isinstance(inner, t.Within):
            return self.within(inner, negated=True)
        if isinstance(inner, t.Attr):
            return self.truth(inner, False)
        return self.pick(f"并非（{self.say(inner)}）", f"not ({self.say(inner)})")

    def conjunction(self, tree: t.And) -> str:
        return self.pick("，且", ", and ").join(self.operand_of(part, t.Or) for part in tree.operands)

    def disjunction(self, tree: t.Or) -> str:
        return self.pick("，或", ", or ").join(self.operand_of(part, t.And) for part in tree.operands)

    def operand_of(self, tree: t.Tree, other: type[t.Tree]) -> str:
        """An operand of ``and`` or ``or``; the other of the two and conditionals stand in brackets."""
        return self.bracketed(tree) if isinstance(tree, (other, t.If)) else self.say(tree)

    def whole(self, tree: t.Tree) -> str:
        """What every or some member must satisfy: in brackets where it has parts, so that its end is seen."""
        if isinstance(tree, (t.And, t.Or, t.If)):
            return self.pick("", " ") + self.bracketed(tree)
        return self.pick("：", ": ") + self.say(tree)

    def bracketed(self, tree: t.Tree) -> str:
        return self.pick(f"（{self.say(tree)}）", f"({self.say(tree)})")

    def comparison(self, tree: t.Compare) -> str:
        left, right = self.say(tree.left), self.say(tree.right)
        if isinstance(tree.left, t.Attr) and isinstance(tree.right, t.Const) and isinstance(tree.right.value, bool):
            return self.truth(tree.left, tree.right.value == (tree.op == "=="))
        if tree.op == "!=":
            return self.pick(f"{left}不是“{right}”", f"{left} is other than “{right}”")
        if tree.op == "==":
            words = ("为", "is")
        elif tree.ranks is not None:
            words = _ORDERED[tree.op]
        elif isinstance(tree.left.type, DateType):
            words = _DATED[tree.op]
        else:
            words = HOLDS[_SIGNS[tree.op]]
        return self.pick(
            f"{left}{words[0]}{right}", f"{left} {words[1] if tree.op == '==' else f'is {words[1]}'} {right}"
        )

    def within(self, tree: t.Within, negated: bool = False) -> str:
        item = self.say(tree.item)
        if isinstance(tree.item.type, EnumType):
            values = any_of(tree.item.type.name, tree.values, self.lang)
        else:
            values = comma(self.lang).join(
                sorted(number_text(v) if isinstance(v, Decimal) else str(v) for v in tree.values)
            )
        if negated:
            return self.pick(f"{item}不属于{values}", f"{item} is none of {values}")
        single = len(tree.values) == 1
        return self.pick(
            f"{item}{'为' if single else '属于'}{values}", f"{item} is {'' if single else 'one of '}{values}"
        )

    def member(self, tree: t.Member) -> str:
        item, group = self.say(tree.item), self.say(tree.list)
        return self.pick(f"{group}包括{item}", f"{item} is among {self.the(group)}")

    def same(self, tree: t.Same) -> str:
        left, right = self.say(tree.left), self.say(tree.right)
        return self.pick(f"{left}就是{right}", f"{left} is the same as {self.the(right)}")

    def permitted(self, tree: t.Permitted) -> str:
        inner = self.say(tree.operand)
        return self.pick(f"{inner}不是“—”（允许）", f"{inner} is not “—” (the case is permitted)")

    # -- numbers ---------------------------------------------------------------------------------------------------

    def arithmetic(self, tree: t.Arith) -> str:
        left, right = self.operand(tree.left), self.operand(tree.right)
        if tree.op == "*" and isinstance(tree.right, t.Const) and _divides(tree.right):
            return f"{left} ÷ {tree.right.text}"
        return f"{left} {'×' if tree.op == '*' else tree.op} {right}"

    def operand(self, tree: t.Tree) -> str:
        plain = isinstance(tree, (t.Const, t.Attr, t.Power)) or (isinstance(tree, t.Arith) and tree.op == "*")
        return self.say(tree) if plain else self.bracketed(tree)

    def power(self, tree: t.Power) -> str:
        base = self.say(tree.base)
        if tree.exponent == 2:
            return self.pick(f"{base}的平方", f"the square of {self.the(base)}")
        return self.pick(f"{base}的立方", f"the cube of {self.the(base)}")

    def rounding(self, tree: t.Round) -> str:
        inner, step = self.say(tree.operand), number_text(tree.step)
        zh, en = ("向上", "up") if tree.up else ("向下", "down")
        return self.pick(f"{inner}（{zh}取整到{step}）", f"{inner} (rounded {en} to {step})")

    def extreme(self, tree: t.Extreme) -> str:
        left, right = self.say(tree.left), self.say(tree.right)
        which = ("较大者", "larger") if tree.largest else ("较小者", "smaller")
        return self.pick(f"{left}与{right}中的{which[0]}", f"the {which[1]} of {left} and {right}")

    def conditional(self, tree: t.If) -> str:
        test, then, other = self.say(tree.test), self.say(tree.then), self.say(tree.other)
        if str(tree.type) == "bool":
            return self.pick(f"若{test}，则{then}；否则{other}", f"if {test}, then {then}; otherwise {other}")
        return self.pick(f"{then}（若{test}），否则{other}", f"{then} (if {test}), otherwise {other}")

    def lookup(self, tree: t.Lookup) -> str:
        table = self.book.tables[tree.table]
        keys = comma(self.lang).join(
            self.say(key) for key in (*tree.keys, *((tree.selector,) if tree.selector else ()))
        )
        column = tree.column.replace("{}.", "").replace("{}", "")
        named = f"“{column_words(table, column, self.lang)}”" if column and len(table.columns) > 1 else ""
        where = table_words(table, self.lang)
        return self.pick(
            f"{where}中按{keys}查得的{named or '数值'}", f"the {named + ' ' if named else ''}cell of {where} by {keys}"
        )

    # -- lists -----------------------------------------------------------------------------------------------------

    def all_of(self, tree: t.AllOf) -> str:
        name = self.class_(tree.class_)
        return self.pick(f"同一建筑的全部{name}", f"all {name} entries of the building")

    def aggregate(self, tree: t.Aggregate) -> str:
        group = self.say(tree.list)
        some = self.pick(f"{group}中", f"among {self.the(group)}")
        limited = (
            ""
            if tree.condition is None
            else self.pick(f"（{self.say(tree.condition)}的）", f" (where {self.say(tree.condition)})")
        )
        if tree.kind == "count":
            return self.pick(f"{group}{limited}的数量", f"the number of {group}{limited}")
        if tree.kind == "all":
            element = self.whole(tree.element)
            return self.pick(f"{some}{limited}每一个都满足{element}", f"{some}{limited} for each one{element}")
        if tree.kind == "any":
            element = self.whole(tree.element)
            return self.pick(f"{some}{limited}至少有一个满足{element}", f"{some}{limited} for at least one{element}")
        element = self.say(tree.element)
        kinds = {"sum": ("之和", "the sum"), "min": ("的最小值", "the least"), "max": ("的最大值", "the greatest")}
        zh, en = kinds[tree.kind]
        empty = (
            ""
            if tree.empty is None
            else self.pick(f"（没有时为{self.say(tree.empty)}）", f" (with none: {self.say(tree.empty)})")
        )
        return self.pick(
            f"{group}{limited}{element}{zh}{empty}", f"{en} of {element} over {self.the(group)}{limited}{empty}"
        )


def _divides(tree: t.Const) -> bool:
    """Whether a factor stands for a division by the number that was written."""
    written = _QUANTITY.fullmatch(tree.text.strip())
    return written is not None and not written.group(2) and Decimal(written.group(1)) != tree.value
