"""Files to nodes: the strict reader of YAML and JSON, places, and diagnostics in both languages."""

from fire_rules.source.characters import normalise_digits
from fire_rules.source.diagnostics import Diagnostic, Language, SourceError
from fire_rules.source.nodes import Mapping, Node, Scalar, ScalarValue, Sequence, plain, walk
from fire_rules.source.place import Place
from fire_rules.source.reader import read, read_bytes, read_text
from fire_rules.source.suggest import suggest

__all__ = [
    "Diagnostic",
    "Language",
    "Mapping",
    "Node",
    "Place",
    "Scalar",
    "ScalarValue",
    "Sequence",
    "SourceError",
    "normalise_digits",
    "plain",
    "read",
    "read_bytes",
    "read_text",
    "suggest",
    "walk",
]
