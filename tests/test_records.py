"""Records against the dataclasses of the standard library: the same classes, the same behaviour."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from fire_rules.records import dataclass, generate


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


def test_the_fields_are_those_of_the_standard_library() -> None:
    @dataclass(frozen=True, slots=True)
    class Base:
        x: int
        known: list[int] = dataclasses.field(default_factory=list)

    @dataclass(frozen=True, slots=True)
    class Below(Base):
        note: str = dataclasses.field(default="", compare=False, repr=False)

    @dataclasses.dataclass(frozen=True, slots=True)
    class StandardBase:
        x: int
        known: list[int] = dataclasses.field(default_factory=list)

    @dataclasses.dataclass(frozen=True, slots=True)
    class StandardBelow(StandardBase):
        note: str = dataclasses.field(default="", compare=False, repr=False)

    assert dataclasses.is_dataclass(Below)
    shown = [[str(field) for field in dataclasses.fields(cls)] for cls in (Below, StandardBelow, Base, StandardBase)]
    assert (shown[0], shown[2]) == (shown[1], shown[3])
    assert Below.__match_args__ == StandardBelow.__match_args__
    assert [cls.__slots__ for cls in (Base, Below)] == [cls.__slots__ for cls in (StandardBase, StandardBelow)]
    assert dataclasses.asdict(dataclasses.replace(Below(1), note="n")) == {"x": 1, "known": [], "note": "n"}


def test_a_class_that_does_not_say_its_fields_again_is_the_same_record() -> None:
    class Plain(Point):
        """Nothing of its own."""

    assert (Plain(3), Plain(y=4, x=3).y, Point(3).y) == (Plain(3), 4, 2)
    assert Plain(3) != Point(3)
    assert dataclasses.replace(Plain(3), y=1) == Plain(3, 1)


def test_records_without_slots_keep_defaults_on_the_class() -> None:
    @dataclass(frozen=True)
    class Open:
        name: str = "open"
        known: dict[str, int] = dataclasses.field(default_factory=dict)

    assert (Open.name, Open().name, Open("a").known, Open("a") == Open("a")) == ("open", "open", {}, True)
    assert not hasattr(Open, "known")
    with pytest.raises(dataclasses.FrozenInstanceError):
        Open().name = "other"  # type: ignore[misc]


def test_an_initialiser_tells_its_class_and_parameters() -> None:
    Point(1)
    assert Point.__init__.__qualname__ == "Point.__init__"
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        Point()  # type: ignore[call-arg]


def test_a_field_without_default_after_one_with_is_refused() -> None:
    @dataclass
    class Wrong:
        x: int = 1
        y: int  # type: ignore[misc]

    with pytest.raises(TypeError, match="y has no default"):
        Wrong(1, 2)


def test_the_first_initialiser_serves_whoever_holds_it_still() -> None:
    @dataclass(frozen=True, slots=True)
    class Fresh:
        x: int

    first, other = Fresh.__init__, object.__new__(Fresh)
    assert Fresh(1).x == 1
    first(other, 2)  # another thread may have asked for it before it was replaced
    assert other.x == 2


def test_the_initialisers_are_those_of_the_generator() -> None:
    assert generate.FILE.read_text(encoding="utf-8") == generate.source(), "run: python -m fire_rules.records.generate"
