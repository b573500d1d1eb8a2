"""The single faults that the head of an example lists: each turns what it says, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from fire_rules.engine import RunOptions, evaluate
from fire_rules.model import load_plain
from fire_rules.rulebook.load import load_rulebook
from tests.examples.test_examples import CLEAN, FILES

LINE = re.compile(r"#   (?P<way>\S+) = (?P<value>.+?) -> (?P<turns>.+)")
NAMES = ("id", "name", "side")
ORDER = ("violation", "undetermined", "judgement")


def faults() -> Iterator[tuple[Path, str, Any, dict[str, str]]]:
    for path in FILES:
        for line in path.read_text(encoding="utf-8").splitlines():
            found = LINE.fullmatch(line)
            if found:
                turns = dict(turn.split() for turn in found["turns"].split(", "))
                yield path, found["way"], yaml.load(found["value"], Loader=yaml.BaseLoader), turns


FAULTS = list(faults())


@cache
def plain(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return data


def put(data: Any, way: str, value: Any) -> None:
    """Set what stands at a path of keys and of ids, names or sides."""
    *steps, last = way.split(".")
    for step in steps:
        data = data[step] if isinstance(data, dict) else next(one for one in data if step in map(one.get, NAMES))
    data[last] = value


def turned(data: dict[str, Any]) -> dict[str, str]:
    """The obligations that are not clean, with the gravest verdict of each."""
    findings = evaluate(load_plain(data), load_rulebook(), RunOptions(derive="none", definitions=False)).findings
    found = sorted((ORDER.index(f.verdict), f.obligation) for f in findings if f.verdict in ORDER)
    return {obligation: ORDER[rank] for rank, obligation in reversed(found)}


@pytest.mark.parametrize(
    ("path", "way", "value", "turns"), FAULTS, ids=[f"{path.stem}-{way}" for path, way, _, _ in FAULTS]
)
def test_a_single_fault_turns_what_the_file_says(path: Path, way: str, value: Any, turns: dict[str, str]) -> None:
    data = deepcopy(plain(path))
    before = turned(data)
    put(data, way, value)
    after = turned(data)
    assert {name: verdict for name, verdict in after.items() if before.get(name) != verdict} == turns


def test_clean_design_reviews_list_faults() -> None:
    reviews = [path for path in CLEAN if plain(path)["check"].get("task") == "review"]
    assert {path.stem for path in reviews} - {path.stem for path, *_ in FAULTS} <= {"logistics-warehouse"}
