"""What a fact can be: a point, or an open value that stands for the set of what is still possible.

Points are plain Python: ``bool``, ``Decimal`` (in the canonical unit of the field), ``str`` (an atom of an enumeration,
or text), ``datetime.date``, a :class:`fire_rules.facts.Subject`, or a ``tuple`` of subjects that is complete.
Everything else is an :class:`Open` value.
"""

from fire_rules.values.open import UNKNOWN, AtLeast, OneOf, Open, Range, Unknown

__all__ = ["UNKNOWN", "AtLeast", "OneOf", "Open", "Range", "Unknown"]
