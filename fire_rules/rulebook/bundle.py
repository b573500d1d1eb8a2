"""Write the generated modules of the bundled rules: ``python -m fire_rules.rulebook.bundle``."""

from __future__ import annotations

import sys
from pathlib import Path

from fire_rules.rulebook.compiled import machine_digest
from fire_rules.rulebook.emit import HEADER
from fire_rules.rulebook.load import read_rulebook
from fire_rules.rulebook.locate import PACKAGE, bundled_root
from fire_rules.rulebook.rule import Rulebook
from fire_rules.rulebook.sources import sources

FOLDER = PACKAGE / "_bundled"


def files_of(rulebook: Rulebook) -> dict[str, str]:
    """The text of every generated module, by file name."""
    state = f"{HEADER}\nDIGEST = {rulebook.digest!r}\nMACHINE = {machine_digest()!r}\n"
    return {"__init__.py": state, **{f"{name}.py": text for name, text in sources(rulebook).items()}}


def write(folder: Path = FOLDER) -> int:
    """Write the modules and remove those that are no longer made; how many files there are."""
    files = files_of(read_rulebook([bundled_root()]))
    folder.mkdir(exist_ok=True)
    for path in folder.glob("*.py"):
        if path.name not in files:
            path.unlink()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return len(files)


if __name__ == "__main__":
    from fire_rules.source import SourceError
    from fire_rules.source.messages import render

    try:
        print(f"{write()} modules in {FOLDER}", file=sys.stderr)
    except SourceError as error:
        for diagnostic in error.diagnostics:
            print(render(diagnostic, "en"), file=sys.stderr)
        sys.exit(2)
