"""Reading the value of a fact as written in a file: one face over quantities, dates, truth values and words."""

from fire_rules.values.dates import parse_date
from fire_rules.values.fault import BadValueError
from fire_rules.values.quantity import QuantitySpec, parse_quantity
from fire_rules.values.text import fold, normalise, says_none, says_unknown
from fire_rules.values.words import WordIndex, parse_bool, parse_enum

__all__ = [
    "BadValueError",
    "QuantitySpec",
    "WordIndex",
    "fold",
    "normalise",
    "parse_bool",
    "parse_date",
    "parse_enum",
    "parse_quantity",
    "says_none",
    "says_unknown",
]
