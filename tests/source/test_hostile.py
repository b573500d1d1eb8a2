"""Files made to hurt: each ends in a clear error within two seconds."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from fire_rules.source import SourceError, plain, read, read_bytes, read_text
from fire_rules.source.limits import MAX_BYTES, MAX_DEPTH

SECONDS = 2.0
"""Of processor time, so that a busy machine does not decide."""


def laughs(levels: int) -> str:
    lines = ["a0: &a0 [" + ", ".join(["ha"] * 10) + "]"]
    lines += [f"a{i}: &a{i} [" + ", ".join([f"*a{i - 1}"] * 10) + "]" for i in range(1, levels)]
    return "\n".join(lines)


def deep_aliases(levels: int) -> str:
    lines = ["a0: &a0 " + "[" * 30 + "]" * 30]
    lines += [f"a{i}: &a{i} " + "[" * 30 + f"*a{i - 1}" + "]" * 30 for i in range(1, levels)]
    return "\n".join(lines)


HOSTILE: dict[str, tuple[str, Callable[[], str]]] = {
    "brackets.yaml": ("S150", lambda: "[" * 300_000),
    "brackets.json": ("S150", lambda: "[" * 300_000),
    "braces.json": ("S150", lambda: '{"a":' * 300_000),
    "brackets on lines.yaml": ("S150", lambda: "[\n" * 300_000),
    "dashes.yaml": ("S150", lambda: "- " * 300_000),
    "ever deeper.yaml": ("S150", lambda: "\n".join(" " * i + "a:" for i in range(2_500))),
    "laughs.yaml": ("S153", lambda: laughs(12)),
    "deep aliases.yaml": ("S150", lambda: deep_aliases(12)),
    "aliases.yaml": ("S153", lambda: "a: &a [1]\nb: [" + "*a," * 400_000 + "]"),
    "wide.yaml": ("S151", lambda: "[" + "1," * 1_500_000 + "1]"),
    "wide.json": ("S151", lambda: "[" + "1," * 1_500_000 + "1]"),
    "empty lists.json": ("S151", lambda: "[" + "[]," * 1_000_000 + "1]"),
    "keys.json": ("S151", lambda: "{" + ",".join(f'"k{i}": 1' for i in range(200_000)) + "}"),
    "equal keys.yaml": ("S154", lambda: "a: 1\n" * 500_000),
    "long text.yaml": ("S152", lambda: "x" * (MAX_BYTES - 1)),
    "long block.yaml": ("S152", lambda: "a: |\n" + " x\n" * 1_000_000),
    "colons.yaml": ("S152", lambda: "面积：1\n" * 250_000),
    "digits.yaml": ("S143", lambda: "9" * 99_999),
    "exponent.json": ("S143", lambda: "1e" + "9" * 99_000),
    "documents.yaml": ("S134", lambda: "---\n" * 800_000),
    "blanks.yaml": ("S109", lambda: "\n" * 4_000_000),
    "control characters.yaml": ("S107", lambda: "a\x01\n" * 1_000_000),
    "question marks.yaml": ("S150", lambda: "? " * 300_000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_file_ends_in_an_error_in_time(name: str) -> None:
    code, make = HOSTILE[name]
    text = make()
    start = time.process_time()
    with pytest.raises(SourceError) as caught:
        read_text(text, name)
    assert time.process_time() - start < SECONDS
    assert code in [d.code for d in caught.value.diagnostics]
    assert len(caught.value.diagnostics) <= 101


def test_size_is_bounded_before_reading(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as stream:
        stream.truncate(MAX_BYTES * 100)
    attempts: list[Callable[[], object]] = [lambda: read(path), lambda: read_bytes(b"a" * (MAX_BYTES + 1), "f.yaml")]
    for attempt in attempts:
        start = time.process_time()
        with pytest.raises(SourceError) as caught:
            attempt()
        assert time.process_time() - start < SECONDS
        assert [d.code for d in caught.value.diagnostics] == ["S103"]


def test_what_is_within_the_bounds_is_read() -> None:
    assert len(plain(read_text("- 1\n" * 90_000, "f.yaml"))) == 90_000
    for name in ("f.yaml", "f.json"):
        assert plain(read_text("[" * MAX_DEPTH + "]" * MAX_DEPTH, name))
