"""Checking ``implies``: what a violation says that a declared class really is."""

from __future__ import annotations

from collections.abc import Mapping

from fire_rules.language import Expression, Scope
from fire_rules.language import tree as t
from fire_rules.language.types import EnumType
from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.rule import Rule
from fire_rules.vocabulary.types import Enum


def check_implies(rule: Rule, scope: Scope, trees: Mapping[tuple[Expression, str], t.Tree], faults: Faults) -> None:
    """The fact is an enumeration of the subject; the source yields atoms or groups of that enumeration."""
    if rule.implies is None:
        return
    class_ = scope.base_class(rule.subject)
    fields = scope.vocabulary.fields_of(class_)
    spec = fields.get(rule.implies.fact)
    if spec is None or not isinstance(spec.type, Enum):
        faults.add("R414", rule.place, rule=rule.id, name=rule.implies.fact, class_=class_)
        return
    enum = scope.vocabulary.enums[spec.type.name]
    source = _enum_of(rule.implies.source, class_, scope, trees)
    offered = scope.vocabulary.enums[source].atoms if source else ()
    if not offered or not set(offered) <= {*enum.atoms, *enum.groups}:
        faults.add("R415", rule.place, rule=rule.id, name=rule.implies.source, enum=enum.name)


def _enum_of(name: str, class_: str, scope: Scope, trees: Mapping[tuple[Expression, str], t.Tree]) -> str:
    """The enumeration that a field or a definition of the class yields, or an empty text."""
    spec = scope.vocabulary.fields_of(class_).get(name)
    if spec is not None:
        return spec.type.name if isinstance(spec.type, Enum) else ""
    definition = scope.definitions.get((class_, name))
    expression = None if definition is None else definition.value or definition.strict
    tree = None if expression is None else trees.get((expression, class_))
    return tree.type.name if tree is not None and isinstance(tree.type, EnumType) else ""
