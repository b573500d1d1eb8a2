"""The gallery of bad files: one fault a file, the fault in its name, each found at its place in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from fire_rules.source import SourceError, messages, read
from fire_rules.source.catalogue import MESSAGES
from fire_rules.source.yaml_text import read_yaml

BAD = Path(__file__).parent / "bad"

Expected = list[tuple[str, int, int]]

YAML: dict[str, Expected] = {
    "full-width-colon.yaml": [("S111", 2, 5), ("S111", 4, 5)],
    "full-width-colon-alone.yaml": [("S111", 1, 3)],
    "full-width-colon-in-a-list.yaml": [("S111", 2, 7)],
    "full-width-colon-in-braces.yaml": [("S111", 1, 4)],
    "no-space-after-colon.yaml": [("S112", 1, 3)],
    "no-space-after-colon-in-braces.yaml": [("S112", 1, 8)],
    "no-space-before-a-bracket.yaml": [("S112", 1, 8)],
    "tab-indentation.yaml": [("S113", 2, 1)],
    "bracket-not-closed.yaml": [("S114", 1, 5)],
    "comma-missing.yaml": [("S114", 1, 5)],
    "quote-not-closed.yaml": [("S115", 1, 5)],
    "quote-closed-too-late.yaml": [("S115", 1, 5)],
    "value-begins-with-at.yaml": [("S116", 1, 5)],
    "value-begins-with-percent.yaml": [("S116", 1, 5)],
    "two-colons-on-a-line.yaml": [("S117", 1, 7)],
    "key-indented-below-a-value.yaml": [("S118", 2, 3)],
    "key-between-two-levels.yaml": [("S118", 3, 3)],
    "list-and-keys-mixed.yaml": [("S118", 2, 1)],
    "colon-missing.yaml": [("S119", 2, 1)],
    "colon-missing-at-the-start.yaml": [("S119", 1, 1)],
    "backslash-in-double-quotes.yaml": [("S120", 1, 8)],
    "at-least-not-quoted.yaml": [("S121", 1, 5)],
    "more-than-not-quoted.yaml": [("S121", 1, 5)],
    "full-width-comma.yaml": [("S122", 1, 8)],
    "full-width-comma-in-braces.yaml": [("S122", 1, 14)],
    "full-width-bracket.yaml": [("S123", 1, 5)],
    "chinese-quotes.yaml": [("S124", 1, 5)],
    "full-width-hash.yaml": [("S125", 1, 10)],
    "full-width-dash.yaml": [("S126", 2, 3)],
    "dash-without-space.yaml": [("S126", 2, 3)],
    "text-after-quotes.yaml": [("S127", 1, 10)],
    "bracket-too-many.yaml": [("S127", 1, 11)],
    "full-width-space.yaml": [("S128", 1, 5)],
    "list-beside-its-key.yaml": [("S129", 1, 5)],
    "duplicate-key.yaml": [("S130", 3, 1)],
    "duplicate-key-nested.yaml": [("S130", 2, 18)],
    "tag.yaml": [("S131", 1, 5)],
    "python-tag.yaml": [("S131", 1, 5)],
    "merge-key.yaml": [("S132", 3, 3)],
    "list-as-key.yaml": [("S133", 1, 3)],
    "two-documents.yaml": [("S134", 2, 1)],
    "clause-as-unquoted-key.yaml": [("S135", 2, 3)],
    "boolean-as-key.yaml": [("S135", 1, 1)],
    "alias-without-anchor.yaml": [("S136", 1, 5)],
    "alias-within-its-anchor.yaml": [("S137", 2, 6)],
    "anchor-twice.yaml": [("S138", 2, 4)],
    "directive.yaml": [("S139", 1, 1)],
    "leading-zero.yaml": [("S140", 1, 5)],
    "hexadecimal.yaml": [("S141", 1, 5)],
    "infinity.yaml": [("S142", 1, 5)],
    "number-out-of-bounds.yaml": [("S143", 1, 5)],
    "too-many-digits.yaml": [("S143", 1, 5)],
    "chinese-anchor.yaml": [("S144", 1, 4)],
    "empty.yaml": [("S109", 1, 1)],
    "only-comments.yaml": [("S109", 1, 1)],
    "control-character.yaml": [("S107", 1, 6)],
    "invisible-character.yaml": [("S108", 1, 6)],
    "escaped-control-character.yaml": [("S107", 1, 5)],
    "several-faults.yaml": [("S140", 1, 5), ("S130", 3, 1), ("S135", 4, 6)],
}
JSON: dict[str, Expected] = {
    "comma-too-many.json": [("S163", 1, 12)],
    "comma-missing.json": [("S162", 2, 2)],
    "single-quotes.json": [("S167", 1, 2)],
    "comment.json": [("S166", 2, 10)],
    "key-not-quoted.json": [("S164", 1, 2)],
    "word-not-quoted.json": [("S160", 1, 7)],
    "colon-missing.json": [("S161", 1, 6)],
    "not-closed.json": [("S114", 1, 7)],
    "something-after-the-end.json": [("S165", 1, 10)],
    "line-break-in-text.json": [("S115", 1, 7)],
    "bad-escape.json": [("S120", 1, 8)],
    "leading-zero.json": [("S140", 1, 7)],
    "not-a-number.json": [("S142", 1, 7)],
    "duplicate-key.json": [("S130", 2, 2)],
    "escaped-control-character.json": [("S107", 1, 7)],
    "wrong-bracket.json": [("S162", 1, 12)],
    "number-out-of-bounds.json": [("S143", 1, 7)],
    "only-a-word.json": [("S160", 1, 1)],
    "yaml-in-a-json-file.json": [("S160", 1, 1)],
}
BYTES: dict[str, Expected] = {
    "utf-16-with-mark.bin": [("S104", 1, 1)],
    "utf-16-without-mark.bin": [("S104", 1, 1)],
    "utf-32.bin": [("S104", 1, 1)],
    "gbk.bin": [("S105", 1, 1)],
    "damaged-utf-8.bin": [("S106", 2, 6)],
    "binary.bin": [("S107", 1, 3), ("S107", 1, 4), ("S107", 1, 5)],
    "nul.bin": [("S107", 2, 5)],
}
ALL = YAML | JSON | BYTES
ELSEWHERE = {"S101", "S102", "S103", "S110", "S150", "S151", "S152", "S153", "S154"}
"""Codes without a file here: files that are not there, hostile ones, and what no known parser error leads to."""


@pytest.mark.parametrize(("name", "expected"), ALL.items(), ids=list(ALL))
def test_fault_is_found_at_its_place(name: str, expected: Expected) -> None:
    with pytest.raises(SourceError) as caught:
        read(BAD / name)
    found = [(d.code, d.place.line, d.place.column) for d in caught.value.diagnostics if d.place]
    assert found == expected


@pytest.mark.parametrize("name", ALL)
def test_fault_reads_well_in_both_languages(name: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(BAD / name)
    for diagnostic in caught.value.diagnostics:
        for lang in ("zh", "en"):
            text = messages.render(diagnostic, lang)
            assert messages.MISSING not in text
            assert "{" not in text.replace("{key: value, key: value}", "").replace("{键: 值, 键: 值}", "").replace(
                "{ }", ""
            ).replace("“{", "")
            assert text.startswith(f"{BAD / name}:{diagnostic.place.line}:"), text  # type: ignore[union-attr]
            assert len(text.splitlines()) >= 2, "a message gives advice"


@pytest.mark.parametrize(("name", "expected"), YAML.items(), ids=list(YAML))
def test_pure_python_parser_finds_the_same(name: str, expected: Expected) -> None:
    text = (BAD / name).read_text("utf-8")
    if expected[0][0] in ("S107", "S108") and "escaped" not in name:
        pytest.skip("found before any parser runs")
    if name == "no-space-before-a-bracket.yaml":
        pytest.skip("the pure parser understands it")
    with pytest.raises(SourceError) as caught:
        read_yaml(text, name, loader=yaml.SafeLoader)
    found = [(d.code, d.place.line) for d in caught.value.diagnostics if d.place]
    assert found == [(code, line) for code, line, _ in expected]


def test_every_file_of_the_gallery_is_in_the_table() -> None:
    assert {path.name for path in BAD.iterdir() if path.suffix != ".py"} == set(ALL)


def test_every_code_has_a_file_or_another_test() -> None:
    assert {code for expected in ALL.values() for code, _, _ in expected} | ELSEWHERE == set(MESSAGES)


def test_related_place_of_a_duplicate_is_the_first() -> None:
    with pytest.raises(SourceError) as caught:
        read(BAD / "duplicate-key.yaml")
    (related,) = caught.value.diagnostics[0].related
    assert (related.line, related.column) == (1, 1)
