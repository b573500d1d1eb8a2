"""Every YAML file that the project ships stands the strict reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from fire_rules.source import SourceError, messages, read

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("folder", ["rules", "examples", "fire_rules/vocabulary/data"])
def test_own_files_are_read(folder: str) -> None:
    for path in sorted((ROOT / folder).rglob("*.yaml")):
        try:
            read(path)
        except SourceError as error:
            pytest.fail(messages.render_all(error.diagnostics, "en"))
