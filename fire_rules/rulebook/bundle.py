"""Write the generated modules of the bundled rules: ``python -m fire_rules.rulebook.bundle``."""

from __future__ import annotations

import sys
from pathlib import Path

from fire_rules.rulebook.compile import source_of
from fire_rules.rulebook.compiled import machine_digest
from fire_rules.rulebook.emit import HEADER, instrument_source, views_source
from fire_rules.rulebook.load import read_rulebook
from fire_rules.rulebook.locate import PACKAGE, bundled_root
from fire_rules.rulebook.rule import Rulebook
from fire_rules.rulebook.trees import trees_source

FOLDER = PACKAGE / "_bundled"


def module_name(instrument: str) -> str:
    """The name of the module of an instrument."""
    return instrument.lower()


def sources(rulebook: Rulebook) -> dict[str, str]:
    """The text of every generated module, by file name."""
    files = {f"{module_name(name)}.py": instrument_source(rulebook, name) for name in sorted(rulebook.instruments)}
    names = {name: module_name(name) for name in sorted(rulebook.instruments)}
    files["views.py"] = views_source(rulebook)
    files["functions.py"] = f"{HEADER}# mypy: ignore-errors\n{source_of(rulebook)}"
    files["trees.py"] = f"{HEADER}{trees_source(rulebook)}"
    files["__init__.py"] = (
        f"{HEADER}\nDIGEST = {rulebook.digest!r}\nMACHINE = {machine_digest()!r}\nMODULES = {names!r}\n"
    )
    return files


def write(folder: Path = FOLDER) -> int:
    """Write the modules and remove those that are no longer made; how many files there are."""
    files = sources(read_rulebook([bundled_root()]))
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
