"""The schema for editors, the listing of facts, and the skeletons."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from fire_rules.model import building_schema, list_facts, load_text, new, resolve
from fire_rules.model.skeleton import kinds
from fire_rules.source import plain, read, read_text
from fire_rules.values import UNKNOWN

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "buildings").glob("*.yaml"))
SCHEMA = building_schema()


def errors(data: Any) -> list[str]:
    told = jsonschema.Draft202012Validator(SCHEMA).iter_errors(json.loads(json.dumps(data, default=float)))
    return [f"{'/'.join(map(str, one.path))}: {one.message[:200]}" for one in told]


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_fit_the_schema(path: Path) -> None:
    assert errors(plain(read(path))) == []


@pytest.mark.parametrize(
    "data",
    [
        {"building": {"hieght": 5}},
        {"建筑": {"耐火等级": "五级"}},
        {"building": {"height": True}},
        {"building": {"stairs": {"id": "S"}}},
        {"building": {"height": {"drawing": "J-1"}}},
    ],
)
def test_mistakes_do_not_fit_the_schema(data: dict[str, Any]) -> None:
    assert errors(data)


@pytest.mark.parametrize("kind", kinds())
def test_a_skeleton_loads_and_states_nothing(kind: Any) -> None:
    text = new(kind)
    assert errors(plain(read_text(text, "new.yaml"))) == []
    graph = resolve(load_text(text, "new.yaml"))
    (building,) = graph.by_class["building"]
    for name in ("height", "fire_resistance_grade", "footprint", "fire_alarm", "stairs", "design_date"):
        assert building.fact_(name) is UNKNOWN
    assert all(one.fact_("area") is UNKNOWN for one in graph.by_class["compartment"])
    assert len(text.splitlines()) < 100


def test_the_kinds_differ_in_their_parts() -> None:
    parts = {kind: [one.kind for one in resolve(load_text(new(kind))).by_class["part"]] for kind in kinds()}  # type: ignore[arg-type]
    assert parts == {"factory": ["factory"], "warehouse": ["warehouse"], "mixed": ["factory", "warehouse"]}


def test_facts_are_listed_by_name_class_or_both() -> None:
    assert {row.class_ for row in list_facts("耐火等级")} >= {"building"}
    assert [row.name for row in list_facts("building.height")] == ["height"]
    assert [row.name for row in list_facts("建筑.建筑高度")] == ["height"]
    assert {row.class_ for row in list_facts("stairs")} == {"stair"}
    (grade,) = list_facts("building.fire_resistance_grade")
    assert ("二级", "二级") in grade.words
    assert list_facts("no such fact") == []
    assert len(list_facts()) > 100
