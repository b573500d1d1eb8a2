"""Write the bundled consequences as a Python module: ``python -m fire_rules.inference.bundle``."""

from __future__ import annotations

from dataclasses import MISSING, Field, fields, is_dataclass
from pathlib import Path
from typing import Any

from fire_rules.inference.consequence import ConsequenceRule
from fire_rules.rulebook.locate import Root, bundled_root, digest_of, installed
from fire_rules.rulebook.rule import Rulebook

FOLDER = "_consequences"
MODULE = Path(__file__).with_name("generated.py")
_HEADER = '''"""The bundled consequences, generated from rules/_consequences by fire_rules.inference.bundle."""

# ruff: noqa
# fmt: off
import datetime

from fire_rules.inference.consequence import Article, AtLeast, ConsequenceRule, Premise, Sanction
from fire_rules.source.place import Place

'''


def source_of(root: Root) -> str:
    """The text of the module."""
    from fire_rules.inference.reading import load_folder

    rules = "".join(f"    {_written(rule)},\n" for rule in load_folder(root.path))
    return f"{_HEADER}DIGEST = {digest_of([root])!r}\nRULES: tuple[ConsequenceRule, ...] = (\n{rules})\n"


def _written(value: Any) -> str:
    """The expression that makes the value; what a record has by default is left out."""
    if isinstance(value, tuple):
        return f"({''.join(f'{_written(item)}, ' for item in value)})"
    if not is_dataclass(value) or isinstance(value, type):
        return repr(value)
    given = [(field.name, getattr(value, field.name)) for field in fields(value) if not _is_default(field, value)]
    return f"{type(value).__name__}({', '.join(f'{name}={_written(own)}' for name, own in given)})"


def _is_default(field: Field[Any], record: Any) -> bool:
    own = getattr(record, field.name)
    if field.default_factory is not MISSING:
        return bool(own == field.default_factory())
    return field.default is not MISSING and bool(own == field.default)


def bundled(rulebook: Rulebook) -> tuple[ConsequenceRule, ...] | None:
    """The generated rules, where they are true to the files of a rulebook; in an installed wheel they always are."""
    if rulebook.roots != (bundled_root().path,):
        return None
    try:
        from fire_rules.inference.generated import DIGEST, RULES
    except (ImportError, TypeError):
        return None
    return RULES if installed() or rulebook.digest == DIGEST else None


if __name__ == "__main__":
    MODULE.write_text(source_of(bundled_root()), encoding="utf-8")
