"""A small instrument of our own: what the tests of the rulebook stand on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from fire_rules.rulebook.load import read_rulebook
from fire_rules.rulebook.locate import Root
from fire_rules.rulebook.rule import Rulebook

INSTRUMENT = """\
id: GBX
number: GB X
title: {zh: 试验规范, en: Trial code}
kind: standard
editions:
  - {id: "2014", from: 2015-05-01, to: 2018-09-30}
  - {id: "2018", from: 2018-10-01}
mandatory_to: 2023-05-31
force: {is: ordinary}
"""
CLAUSE = Path(__file__).with_name("good.yaml").read_text(encoding="utf-8")

Make = Callable[..., Root]
Read = Callable[..., Rulebook]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Write rule files under a root; ``files`` maps paths inside the instrument's folder to text."""

    def write(files: Mapping[str, str] | None = None, instrument: str = INSTRUMENT) -> Root:
        folder = tmp_path / "rules" / "GBX"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "instrument.yaml").write_text(instrument, encoding="utf-8")
        for name, text in (files if files is not None else {"3.1.yaml": CLAUSE}).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return Root(tmp_path / "rules", "rules")

    return write


@pytest.fixture
def read(make: Make) -> Read:
    """Read the rulebook of some files."""

    def load(files: Mapping[str, str] | None = None, instrument: str = INSTRUMENT) -> Rulebook:
        return read_rulebook([make(files, instrument)])

    return load
