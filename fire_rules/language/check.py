"""The typed tree of an expression: one that was made before, else what the type-check makes of the text."""

from __future__ import annotations

from fire_rules.language import tree as t
from fire_rules.language.expression import Expression
from fire_rules.language.scope import Scope
from fire_rules.language.types import Type

Key = tuple[str, str, str, Type | None]


def key_of(expression: Expression, subject: str, expected: Type | None) -> Key:
    """What the tree of an expression depends on within one rulebook."""
    return expression.home, expression.text, subject, expected


def check(expression: Expression, scope: Scope, subject: str, expected: Type | None = None) -> t.Tree:
    """The typed tree of an expression over a subject (a class or a view); one that was made before is not made again.

    ``expected`` is what the place in the rule needs (``BOOL`` for a condition). Raises :class:`LanguageError`.
    """
    made = scope.made.get(key_of(expression, subject, expected))
    if made is not None:
        return made()
    from fire_rules.language.checker import Checker

    return Checker(expression, scope, scope.base_class(subject)).run(expected)
