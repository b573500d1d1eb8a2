"""Write the bundled consequences as a Python module: ``python -m fire_rules.inference.bundle``."""

from __future__ import annotations

import hashlib
from dataclasses import MISSING, Field, fields, is_dataclass
from pathlib import Path
from typing import Any

from fire_rules.inference.consequence import ConsequenceRule

FOLDER = "_consequences"
MODULE = Path(__file__).with_name("generated.py")
_HEADER = '''"""The bundled consequences, generated from rules/_consequences by fire_rules.inference.bundle."""

# ruff: noqa
# fmt: off
import datetime

from fire_rules.inference.consequence import Article, AtLeast, ConsequenceRule, Premise, Sanction
from fire_rules.source.place import Place

'''


def digest_of(root: Path) -> str:
    """The digest of the consequence files of a rules root: names and bytes, in a stable order."""
    digest = hashlib.sha256()
    folder = root / FOLDER
    for path in sorted(folder.rglob("*.yaml"), key=lambda path: path.relative_to(folder).as_posix()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def source_of(root: Path) -> str:
    """The text of the module."""
    from fire_rules.inference.reading import load_folder

    rules = "".join(f"    {_written(rule)},\n" for rule in load_folder(root))
    return f"{_HEADER}DIGEST = {digest_of(root)!r}\nRULES: tuple[ConsequenceRule, ...] = (\n{rules})\n"


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


def bundled(root: Path) -> tuple[ConsequenceRule, ...] | None:
    """The generated rules, where they are true to the files of the root; in an installed wheel they always are."""
    from fire_rules.rulebook.locate import bundled_root, installed

    if root != bundled_root().path:
        return None
    try:
        from fire_rules.inference.generated import DIGEST, RULES
    except (ImportError, TypeError):
        return None
    return RULES if installed() or digest_of(root) == DIGEST else None


if __name__ == "__main__":
    from fire_rules.rulebook.locate import bundled_root

    MODULE.write_text(source_of(bundled_root().path), encoding="utf-8")
