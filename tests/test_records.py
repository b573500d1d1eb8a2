"""Records against the dataclasses of the standard library: the same classes, the same behaviour."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from fire_rules.records import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """Two numbers and what is not compared."""

    x: int
    y: int = 2
    note: str = dataclasses.field(default="", compare=False, repr=False)


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class StandardPoint:
    """The same, of the standard library."""

    x: int
    y: int = 2
    note: str = dataclasses.field(default="", compare=False, repr=False)


@dataclass(slots=True)
class Bag:
    """A list of its own for each."""

    items: list[int] = dataclasses.field(default_factory=list)
    name: str = dataclasses.field(default="bag", kw_only=True)
    known: dict[str, int] = dataclasses.field(default_factory=dict, init=False, repr=False, compare=False)


@dataclass(frozen=True)
class Named(Point):
    """An inherited record that says its own text."""

    name: str = ""

    def __repr__(self) -> str:
        return f"<{self.name}>"


BOTH = pytest.mark.parametrize("make", [Point, StandardPoint])


@BOTH
def test_positional_named_and_default_values(make: Callable[..., Any]) -> None:
    assert (make(1).x, make(1).y, make(y=5, x=4).y) == (1, 2, 5)
    with pytest.raises(TypeError):
        make()
    with pytest.raises(TypeError):
        make(1, z=3)


@BOTH
def test_equality_hash_and_order_leave_out_what_is_not_compared(make: Callable[..., Any]) -> None:
    assert make(1, note="a") == make(1, note="b")
    assert hash(make(1, note="a")) == hash(make(1, note="b"))
    assert make(1) != make(2)
    assert make(1) != (1, 2, "")
    assert sorted([make(2), make(1, 9), make(1, 3)]) == [make(1, 3), make(1, 9), make(2)]
    assert make(1) <= make(1)
    with pytest.raises(TypeError):
        assert make(1) < 1


@BOTH
def test_frozen_records_cannot_be_changed(make: Callable[..., Any]) -> None:
    point = make(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        point.x = 3
    with pytest.raises(dataclasses.FrozenInstanceError):
        del point.x


@BOTH
def test_the_helpers_of_the_standard_library_work(make: Callable[..., Any]) -> None:
    point = make(1, note="n")
    assert dataclasses.replace(point, y=7) == make(1, 7)
    assert dataclasses.asdict(point) == {"x": 1, "y": 2, "note": "n"}
    assert [field.name for field in dataclasses.fields(point)] == ["x", "y", "note"]
    assert repr(point) == f"{make.__name__}(x=1, y=2)"
    match point:
        case Point(x, y, note) | StandardPoint(x, y, note):
            assert (x, y, note) == (1, 2, "n")


@BOTH
def test_records_are_pickled_and_copied(make: Callable[..., Any]) -> None:
    point = make(1, note="n")
    for made in (pickle.loads(pickle.dumps(point)), copy.copy(point), copy.deepcopy(point)):
        assert (made, made.note) == (point, "n")


def test_slots_hold_no_other_attribute() -> None:
    assert not hasattr(Point(1), "__dict__")
    with pytest.raises(AttributeError):
        Bag().other = 1  # type: ignore[attr-defined]


def test_a_default_is_made_for_each_record() -> None:
    first, second = Bag(), Bag(name="other")
    first.items.append(1)
    assert (first.items, second.items, second.name) == ([1], [], "other")
    first.known["a"] = 1
    assert Bag([1]) == first
    assert second.known == {}
    with pytest.raises(TypeError):
        hash(first)
    with pytest.raises(TypeError):
        Bag([], "by position")  # type: ignore[call-arg]


def test_inherited_fields_come_first_and_own_methods_stay() -> None:
    named = Named(1, 2, "note", "door")
    assert (named.x, named.note, named.name, repr(named)) == (1, "note", "door", "<door>")
    assert named == Named(1, name="door")
