"""Names, types, units, words and questions of everything that a building file can say."""

from fire_rules.vocabulary.vocabulary import (
    Aggregate,
    ClassSpec,
    EnumSpec,
    FieldSpec,
    Vocabulary,
    unit_of,
    vocabulary,
)

__all__ = ["Aggregate", "ClassSpec", "EnumSpec", "FieldSpec", "Vocabulary", "unit_of", "vocabulary"]
