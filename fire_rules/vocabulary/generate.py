"""Write ``generated.py`` from the data, and the entities after it: ``python -m fire_rules.vocabulary.generate``."""

from __future__ import annotations

import runpy
from pathlib import Path
from pprint import pformat
from typing import Any

HEADER = '"""Generated from data/*.yaml by fire_rules.vocabulary.generate; a test compares both."""\n\n'
FOLDER = Path(__file__).parent


def source() -> str:
    """The text of the generated module."""
    return (
        HEADER
        + "from typing import Any\n\n"
        + f"CLASSES: dict[str, Any] = {_literal('classes')}\n\n"
        + f"ENUMERATIONS: dict[str, Any] = {_literal('enumerations')}\n"
    )


def _literal(name: str) -> str:
    import yaml

    data: Any = yaml.safe_load((FOLDER / "data" / f"{name}.yaml").read_text(encoding="utf-8"))
    return pformat(data, width=118, sort_dicts=False, compact=True)


if __name__ == "__main__":
    (FOLDER / "generated.py").write_text(source(), encoding="utf-8")
    runpy.run_module("fire_rules.model.generate", run_name="__main__")
