"""The derivation of a value: which sub-expressions came to what, and where their facts stand."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from decimal import Decimal

from fire_rules.facts import Origin, Subject
from fire_rules.language import bounds as b
from fire_rules.language import tree as t
from fire_rules.language.types import DateType, Type, unit_of
from fire_rules.records import dataclass
from fire_rules.source.place import Place
from fire_rules.values.units import text as number_text

_LOGIC = (t.Compare, t.Within, t.Member, t.Same, t.And, t.Or, t.Not)
_SHOWN = (*_LOGIC, t.Attr, t.Lookup, t.Aggregate, t.If, t.Arith, t.Extreme)


@dataclass
class TraceStep:
    """One step: the text of the expression, what it came to, its citation or the origin of the fact."""

    text: str
    value: str
    cites: str = ""
    origin: Origin | None = None
    place: Place | None = None
    steps: list[TraceStep] = field(default_factory=list)


class Trace:
    """Collects steps while an interpreter runs."""

    def __init__(self) -> None:
        self.stack: list[list[TraceStep]] = [[]]
        self.cites: list[str] = []
        self.origins: list[Origin | None] = []

    @property
    def steps(self) -> list[TraceStep]:
        return self.stack[0]

    def enter(self) -> None:
        self.stack.append([])
        self.cites.append("")
        self.origins.append(None)

    def leave(self, tree: t.Tree, found: b.Bounds) -> None:
        below, cites, origin = self.stack.pop(), self.cites.pop(), self.origins.pop()
        hidden = not isinstance(tree, _SHOWN) or isinstance(found, (b.Thing, b.Things))
        if hidden:
            self.stack[-1].extend(below)
            return
        place = None if origin is None else origin.place
        self.stack[-1].append(TraceStep(tree.text, show(found, tree.type), cites, origin, place, below))

    def cite(self, clause: str) -> None:
        if self.cites:
            self.cites[-1] = clause

    def fact(self, subject: Subject, name: str) -> None:
        if self.origins:
            self.origins[-1] = subject.origins_.get(name)


def show(found: b.Bounds, type_: Type) -> str:
    """Bounds as a person writes them: ``4000 m2``, ``(3000, 5000] m2``, ``{一级 | 二级}``, ``?``."""
    match found:
        case b.Truth(value):
            return "?" if value is None else str(value).lower()
        case b.Choice(atoms):
            return (
                "?"
                if atoms is None
                else (next(iter(atoms)) if len(atoms) == 1 else "{" + " | ".join(sorted(atoms)) + "}")
            )
        case b.Thing(subject):
            return "?" if subject is None else (subject.label_ or subject.path_)
        case b.Things(members, more):
            names = ", ".join(m.label_ or m.path_ for m in members)
            return f"[{names}{', …' if more else ''}]"
        case b.Span():
            return _show_span(found, type_)


def _show_span(span: b.Span, type_: Type) -> str:
    if isinstance(type_, DateType):
        return _day(span.lo) if span.point else f"{_day(span.lo)}..{_day(span.hi)}"
    unit = unit_of(type_)
    tail = f" {unit}" if unit and unit != "count" else ""
    if span.point:
        return _number(span.lo) + (tail if span.lo.is_finite() else "")
    left = "(" if span.lo_open else "["
    right = ")" if span.hi_open else "]"
    return f"{left}{_number(span.lo)}, {_number(span.hi)}{right}{tail}"


def _number(value: Decimal) -> str:
    if value.is_infinite():
        return "∞" if value > 0 else "−∞"
    return number_text(value)


def _day(value: Decimal) -> str:
    return "…" if value.is_infinite() else date.fromordinal(int(value)).isoformat()
