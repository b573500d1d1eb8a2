"""The language of rules: a closed expression language with units, unknowns and exact arithmetic.

``check(expression, scope, subject, expected)`` gives a typed tree or raises :class:`LanguageError`;
:class:`Interpreter` evaluates trees over bounds and traces; :class:`Lowering` gives Python text over points.
"""

from fire_rules.language.errors import LanguageError
from fire_rules.language.expression import Expression
from fire_rules.language.scope import Scope

__all__ = ["Expression", "LanguageError", "Scope"]
