"""Write the bundled consequences as a Python module: ``python -m fire_rules.inference.bundle``."""

from __future__ import annotations

import hashlib
from pathlib import Path

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

    rules = "".join(f"    {rule!r},\n" for rule in load_folder(root))
    return f"{_HEADER}DIGEST = {digest_of(root)!r}\nRULES: tuple[ConsequenceRule, ...] = (\n{rules})\n"


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
