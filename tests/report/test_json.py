"""The JSON report against its schema."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from fire_rules.report import Failure, RenderOptions, format_named, render
from tests.report.sample import area, result, whole

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "report.schema.json").read_text(encoding="utf-8"))


def load(**options: Any) -> Any:
    return json.loads(format_named("json").render([whole()], RenderOptions(**options)))


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("everything", [False, True])
def test_follows_the_schema(everything: bool) -> None:
    document = load(all=everything, failures=(Failure("b.yaml", ("S101",)),))
    assert list(Draft202012Validator(SCHEMA).iter_errors(document)) == []


def test_the_schema_refuses_what_it_does_not_know() -> None:
    document = load()
    document["results"][0]["findings"][0]["extra"] = 1
    assert not Draft202012Validator(SCHEMA).is_valid(document)


def test_values_have_units() -> None:
    main = load()["results"][0]["findings"][0]["main"]
    assert main["value"] == {"value": "3405.6", "unit": "m2"}
    assert main["limit"] == {"value": "2000", "unit": "m2"}


def test_all_lists_every_finding() -> None:
    assert len(load()["results"][0]["findings"]) == 5
    assert len(load(all=True)["results"][0]["findings"]) == 7


def test_counts_and_message() -> None:
    found = load()["results"][0]
    assert found["summary"]["verdicts"]["violation"] == 2
    assert found["summary"]["mandatory"]["violated_clauses"] == [{"instrument": "GB50016", "clause": "3.3.1"}]
    assert found["exit_code"] == 1
    assert found["findings"][0]["message"]["zh"].startswith("防火分区F1建筑面积3405.6㎡，大于2000㎡")
    assert found["consequences"][0]["amount_yuan"] == {"value": "5000..50000", "unit": "CNY"}


def test_bytes_are_deterministic_and_readable() -> None:
    once, twice = render(whole(), "json"), render(whole(), "json")
    assert once == twice
    assert once.endswith("}\n")
    assert "防火分区" in once
    assert not re.search(r"\\u[0-9a-f]{4}", once)


def test_no_floats() -> None:
    def walk(value: Any) -> None:
        assert not isinstance(value, float)
        for below in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            walk(below)

    walk(json.loads(render(result(area()), "json")))
