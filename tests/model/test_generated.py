"""The modules of entities are those that the vocabulary gives."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import ValidationError

from fire_rules.model import generate
from fire_rules.model.entities import Entity, entity_class
from fire_rules.model.facts import UNSTATED
from fire_rules.values import Range
from fire_rules.vocabulary import vocabulary

FOLDER = Path(generate.__file__).parent / "entities"


def test_the_modules_are_current() -> None:
    written = {
        p.name: p.read_text(encoding="utf-8") for p in FOLDER.glob("*.py") if p.stem not in generate.HAND_WRITTEN
    }
    assert written == generate.modules(), "run python -m fire_rules.model.generate"


@pytest.mark.parametrize("name", list(vocabulary().classes))
def test_every_class_can_be_made_empty(name: str) -> None:
    made = entity_class(name)()
    assert isinstance(made, Entity)
    assert made.class_ == name
    assert all(made.stated(field) is UNSTATED for field in vocabulary().classes[name].fields)


def test_values_are_read_by_their_type() -> None:
    made = entity_class("compartment")(area="<5 m2", exit_count=Decimal(2))  # type: ignore[call-arg]
    assert made.stated("area") == Range(Decimal(0), Decimal(5), False, True)
    assert made.stated("exit_count") == Decimal(2)


def test_entities_cannot_be_changed_or_extended() -> None:
    made = entity_class("stair")()
    with pytest.raises(ValidationError):
        made.id = "S2"
    with pytest.raises(ValidationError):
        entity_class("stair")(colour="red")  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("field", "value", "code"), [("name", 5, "M215"), ("form", 5, "M213"), ("serves", [5], "M217")]
)
def test_what_text_cannot_say_is_refused_from_python(field: str, value: object, code: str) -> None:
    with pytest.raises(ValidationError) as caught:
        entity_class("stair")(**{field: value})
    assert [one["type"] for one in caught.value.errors()] == [code]
