"""What the tests of laws share: the real rulebook, the example buildings, and how much hypothesis tries."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from fire_rules.assurance.case_building import build, dated
from fire_rules.assurance.laws import Experiment, Laboratory, everything
from fire_rules.assurance.strategies import buildings, industrial_buildings
from fire_rules.model import load, load_plain
from fire_rules.rulebook import load_rulebook
from fire_rules.rulebook.case_facts import is_about
from fire_rules.rulebook.rule import Rule, Rulebook

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "buildings").glob("*.yaml"))
LARGE = ("anyang.yaml", "anyang-corrected.yaml")
HEALTH = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]


@cache
def rulebook() -> Rulebook:
    return load_rulebook()


@cache
def cases() -> tuple[tuple[Rule, dict[str, Any]], ...]:
    """The rules with the buildings of their own cases."""
    read = load_rulebook(from_files=True)
    pairs = [(rule, case) for rule in read.rules for case in read.cases if is_about(case, rule)]
    return tuple((rule, dated(build(case).document, rule)) for rule, case in pairs)


@cache
def laboratory() -> Laboratory:
    return Laboratory(rulebook())


def example(path: Path) -> Experiment:
    return laboratory().experiment(everything(load(path)))


def built(plain: dict[str, Any], *obligations: str) -> Experiment:
    """A plain building, looked at for these obligations, or for all."""
    return laboratory().experiment(load_plain(plain), obligations or None)


def store(*goods: dict[str, Any]) -> dict[str, Any]:
    """A store declared as of a low class, with these goods and perhaps others."""
    part = {"id": "P", "kind": "warehouse", "storage_category": "丁", "goods": list(goods)}
    return {"building": {"id": "A", "design_approval": "obtained", "design_date": "2020-01-01", "parts": [part]}}


IRON = {"id": "G1", "state": "solid", "property": "non_combustible"}
PETROL = {"id": "G2", "state": "liquid", "property": "combustible", "flash_point": 10}


def tries(count: int) -> Any:
    """The same examples each time; a breach is told as it was drawn, since shrinking whole files takes minutes."""
    return settings(
        max_examples=count,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=HEALTH,
    )


ANY = st.deferred(lambda: buildings(rulebook()))
INDUSTRIAL = st.deferred(lambda: industrial_buildings(rulebook()))
EITHER = ANY | INDUSTRIAL


def told(breaches: Any) -> list[str]:
    """Breaches as text, so that a failing test shows them."""
    return [str(breach) for breach in breaches]
