"""One fault a file: each is told with its code, at its line, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fire_rules.source import SourceError
from fire_rules.source.messages import render
from tests.rulebook.conftest import Read

GALLERY = sorted((Path(__file__).parent / "bad").glob("*.yaml"))
HEAD = re.compile(r"# (\w+) at line (\d+)")


@pytest.mark.parametrize("path", GALLERY, ids=lambda path: path.stem)
def test_fault_is_told_where_it_is(path: Path, read: Read) -> None:
    text = path.read_text(encoding="utf-8")
    head = HEAD.match(text)
    assert head is not None
    with pytest.raises(SourceError) as raised:
        read({"3.1.yaml": text})
    found = [(d.code, d.place.line if d.place else 0) for d in raised.value.diagnostics]
    assert (head.group(1), int(head.group(2))) in found
    for diagnostic in raised.value.diagnostics:
        assert "？" not in render(diagnostic, "en")
        assert diagnostic.code in render(diagnostic, "zh")


@pytest.mark.parametrize("path", GALLERY, ids=lambda path: path.stem)
def test_one_fault_gives_few_messages(path: Path, read: Read) -> None:
    with pytest.raises(SourceError) as raised:
        read({"3.1.yaml": path.read_text(encoding="utf-8")})
    assert len(raised.value.diagnostics) <= 2
