"""Laws of reading on arbitrary text: only SourceError, only places inside, the same tree by both parsers."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from decimal import Decimal
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from fire_rules.source import Diagnostic, Place, SourceError, messages, plain, read_bytes, read_text, walk
from fire_rules.source.yaml_text import read_yaml

SIGNS = [
    *" \n\r\t-:：,，[]{}［］&*!|>'\"%@`#＃?~<=.0123456789ae±\\\u3000“”－xy面积甲\u200b\x00",
    *("\n  ", ": ", "- ", "---\n"),
]
shapely = st.lists(st.sampled_from(SIGNS), max_size=60).map("".join)
texts = st.one_of(st.text(max_size=200), shapely)
names = st.sampled_from(["f.yaml", "f.json", "<stdin>"])

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.decimals(min_value=-1000, max_value=1000, places=3),
    st.text(st.characters(codec="utf-8", categories=["L", "Nd", "Zs"], exclude_characters="\u3000\xa0"), max_size=10),
)
trees = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text("abc甲乙 ", max_size=5), inner, max_size=4)
    ),
    max_leaves=20,
)


def inside(place: Place, text: str) -> bool:
    lines = re.split("\r\n|\r|\n", text.removeprefix("\ufeff"))
    return 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1


@settings(max_examples=400, deadline=None)
@given(texts, names)
def test_reading_gives_nodes_or_source_errors_with_places_inside(text: str, name: str) -> None:
    diagnostics: tuple[Diagnostic, ...] = ()
    try:
        places = [node.place for node in walk(read_text(text, name))]
    except SourceError as error:
        diagnostics = error.diagnostics
        places = [place for d in diagnostics for place in (d.place, *d.related) if place is not None]
    assert places
    for diagnostic in diagnostics:
        assert all(diagnostic.code in messages.render(diagnostic, lang) for lang in ("zh", "en"))
    assert all(inside(place, text) for place in places)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=100), names)
def test_bytes_give_nodes_or_source_errors(data: bytes, name: str) -> None:
    with suppress(SourceError):
        assert read_bytes(data, name) is not None


@settings(max_examples=300, deadline=None)
@given(shapely)
def test_both_parsers_accept_alike_or_refuse(text: str) -> None:
    trees_found: list[Any] = []
    for loader in (None, yaml.SafeLoader):
        try:
            trees_found.append(plain(read_yaml(text.replace("\x00", ""), "f.yaml", loader=loader)))
        except SourceError:
            return
    assert trees_found[0] == trees_found[1]


def _written(tree: Any) -> str:
    """JSON with decimals as they are."""
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{json.dumps(k, ensure_ascii=False)}: {_written(v)}" for k, v in tree.items()) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(map(_written, tree)) + "]"
    return format(tree, "f") if isinstance(tree, Decimal) else json.dumps(tree, ensure_ascii=False)


@settings(max_examples=200, deadline=None)
@given(trees)
def test_what_is_written_is_read(tree: Any) -> None:
    assert plain(read_text(_written(tree), "f.json")) == tree


@settings(max_examples=200, deadline=None)
@given(trees)
def test_json_is_read_as_yaml_to_the_same_tree(tree: Any) -> None:
    assert plain(read_text(_written(tree), "f.yaml")) == tree
