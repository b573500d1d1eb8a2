"""The JSON Schema of the JSON report, as it stands in the repository or in the installed package."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

NAME = "report.schema.json"
PACKAGE = Path(__file__).resolve().parent.parent


def report_schema() -> dict[str, Any]:
    """The schema. Raises FileNotFoundError where the installation lacks it."""
    for folder in (PACKAGE / "_schemas", PACKAGE.parent / "schemas"):
        if (folder / NAME).is_file():
            found: dict[str, Any] = json.loads((folder / NAME).read_text(encoding="utf-8"))
            return found
    raise FileNotFoundError(NAME)
