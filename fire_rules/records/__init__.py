"""Dataclasses that cost little to define: what the standard library works out for each class is shared or comes later.

The standard decorator looks at every field and compiles up to eight methods a class, most of which no run ever calls;
over all classes that took longer than reading a building. Here a class has only its slots and closures over the names
of its fields; its ``__init__`` is made when the first record is, and the fields as the standard library knows them when
``dataclasses`` asks for them. ``fields``, ``replace``, ``asdict``, matching and pickling are as usual. Annotations are
text, and none is an ``InitVar`` or ``KW_ONLY``.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from collections.abc import Callable, Mapping
    from operator import attrgetter, ge, gt, le, lt
    from types import FunctionType
    from typing import Any

    from fire_rules.records.initialisers import INITIALISERS

    MISSING, Field = dataclasses.MISSING, dataclasses.Field
    FIELDS, PARAMS = "__dataclass_fields__", "__dataclass_params__"
    _ABSENT = object()

    def dataclass(cls=None, /, *, frozen=False, slots=False, eq=True, order=False):
        """As :func:`dataclasses.dataclass`."""

        def make(cls: type) -> type:
            own = _own_fields(cls)
            given: dict[str, Any] = {}
            for base in reversed(cls.__mro__[1:]):
                given |= vars(base).get("__record__", {})
            given |= own
            owner: list[type] = []  # the class, which slots make anew: what is added to it finds it here
            members = _methods(owner, given, frozen=frozen, slots=slots, eq=eq, order=order)
            new = {name: member for name, member in members.items() if name not in vars(cls)}
            new |= {name: _Late(name, owner, own, frozen) for name in (FIELDS, PARAMS)}
            new["__record__"] = given
            owner.append(_with_slots(cls, own, new) if slots else _without_slots(cls, own, new))
            return owner[0]

        return make if cls is None else make(cls)

    def _own_fields(cls: type) -> dict[str, Any]:
        """The fields that a class declares itself, each with its default or what :func:`dataclasses.field` made."""
        declared = vars(cls).get("__annotations__", {}).items()
        return {name: vars(cls).get(name, MISSING) for name, text in declared if not text.startswith("ClassVar")}

    def _with_slots(cls: type, own: Mapping[str, Any], new: Mapping[str, Any]) -> type:
        held = {name for base in cls.__mro__[1:-1] for name in vars(base).get("__slots__", ())}
        left_out = {*own, "__dict__", "__weakref__"}
        kept = {name: value for name, value in vars(cls).items() if name not in left_out}
        slots = tuple(name for name in own if name not in held)
        made = type(cls)(cls.__name__, cls.__bases__, {**kept, **new, "__slots__": slots})
        made.__qualname__ = cls.__qualname__
        return made

    def _without_slots(cls: type, own: Mapping[str, Any], new: Mapping[str, Any]) -> type:
        for name, default in own.items():
            if isinstance(default, Field):
                if default.default is MISSING:
                    delattr(cls, name)
                else:
                    setattr(cls, name, default.default)
        for name, member in new.items():
            setattr(cls, name, member)
        return cls

    class _Late:
        """What ``dataclasses`` knows of a record class, worked out by itself when it first asks for it."""

        def __init__(self, name: str, owner: list[type], own: Mapping[str, Any], frozen: bool) -> None:
            self.name, self.owner, self.own, self.frozen = name, owner, own, frozen

        def __get__(self, record: Any, cls: type) -> Any:
            (owner,) = self.owner
            body = {name: default for name, default in self.own.items() if default is not MISSING}
            body["__annotations__"] = {name: owner.__annotations__[name] for name in self.own}
            body |= {"__module__": owner.__module__, "__doc__": owner.__doc__ or owner.__name__}
            standard = dataclasses.dataclass(init=False, repr=False, eq=False)(type(owner.__name__, (), body))
            fields: dict[str, Any] = {}
            for base in reversed(owner.__mro__[1:]):
                fields |= getattr(base, FIELDS, {})
            setattr(owner, FIELDS, fields | standard.__dataclass_fields__)
            setattr(owner, PARAMS, standard.__dataclass_params__)
            owner.__dataclass_params__.frozen = self.frozen
            return getattr(owner, self.name)

    def _methods(
        owner: list[type], given: Mapping[str, Any], *, frozen: bool, slots: bool, eq: bool, order: bool
    ) -> dict[str, Any]:
        """The members of a record class beside its fields."""
        matched = tuple(name for name, default in given.items() if _offered(default)[2:] == (True, False))
        found = {"__init__": _first_init(owner), "__repr__": _repr, "__match_args__": matched}
        if eq:
            found |= _comparisons(given, frozen=frozen, order=order)
        if frozen:
            found |= {"__setattr__": _refuse, "__delattr__": _refuse}
        if frozen and slots:
            found |= {"__getstate__": _state, "__setstate__": _restore}
        return found

    def _offered(default: Any) -> tuple[Any, Any, bool, bool]:
        """The default of a field, what makes one, whether it is a parameter, and whether by name alone."""
        if isinstance(default, Field):
            return default.default, default.default_factory, default.init, default.kw_only is True
        return default, MISSING, True, False

    def _first_init(owner: list[type]) -> Callable[..., None]:
        """What puts the initialiser of a class in its own place when it is first called."""

        def __init__(self: Any, *args: Any, **given: Any) -> None:  # noqa: N807 - the method of that name
            (cls,) = owner
            cls.__init__ = made = _init(cls)
            made(self, *args, **given)

        return __init__

    def _init(cls: type) -> Callable[..., None]:
        """What sets each field by its slot, which takes half the time of ``object.__setattr__``."""
        positional, by_name, fixed = {}, {}, []
        defaults, named_defaults = [], {}
        for name, declared in cls.__record__.items():
            default, factory, parameter, name_alone = _offered(declared)
            offered = default if factory is MISSING else _ABSENT
            put = _setter(cls, name, factory)
            if not parameter:
                fixed += [] if offered is MISSING else [(put, offered)]
            elif name_alone:
                by_name[name] = put
                named_defaults |= {} if offered is MISSING else {name: offered}
            elif offered is MISSING and defaults:
                raise TypeError(f"{cls.__qualname__}: {name} has no default and follows a field that has one")
            else:
                positional[name] = put
                defaults += [] if offered is MISSING else [offered]
        setters = {**positional, **by_name}
        if len(setters) >= len(INITIALISERS):
            raise TypeError(f"{cls.__qualname__} has more fields than MOST in fire_rules.records.generate")
        code = INITIALISERS[len(setters)].__code__.replace(
            co_varnames=("self", *setters), co_argcount=1 + len(positional), co_kwonlyargcount=len(by_name)
        )
        names = {f"_{number}": put for number, put in enumerate(setters.values())}
        made = FunctionType(code, names, "__init__", tuple(defaults))
        made.__kwdefaults__ = named_defaults
        made.__qualname__ = f"{cls.__qualname__}.__init__"
        return _followed(made, fixed) if fixed else made

    def _setter(cls: type, name: str, factory: Any) -> Callable[[Any, Any], None]:
        """What sets a field; a value that was left out is made."""
        put = getattr(getattr(cls, name, None), "__set__", None) or _in_state(name)
        if factory is MISSING:
            return put
        return lambda self, value: put(self, factory() if value is _ABSENT else value)

    def _in_state(name: str) -> Callable[[Any, Any], None]:
        def put(self: Any, value: Any) -> None:
            self.__dict__[name] = value

        return put

    def _followed(made: Callable[..., None], fixed: list[tuple[Callable[..., None], Any]]) -> Callable[..., None]:
        """An initialiser that then sets the fields that are no parameters."""

        def __init__(self: Any, *args: Any, **given: Any) -> None:  # noqa: N807 - the method of that name
            made(self, *args, **given)
            for put, value in fixed:
                put(self, value)

        return __init__

    def _comparisons(given: Mapping[str, Any], *, frozen: bool, order: bool) -> dict[str, Any]:
        compared = [name for name, default in given.items() if not isinstance(default, Field) or default.compare]
        key = attrgetter(*compared) if compared else lambda record: ()

        def equal(self: Any, other: Any) -> bool:
            return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented

        def hashed(self: Any) -> int:
            return hash(key(self))

        def by(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
            return lambda self, other: (
                compare(key(self), key(other)) if other.__class__ is self.__class__ else NotImplemented
            )

        ordered = {"__lt__": by(lt), "__le__": by(le), "__gt__": by(gt), "__ge__": by(ge)} if order else {}
        return {"__eq__": equal, "__hash__": hashed if frozen else None, **ordered}

    def _repr(self: Any) -> str:
        shown = (f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr)
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def _refuse(self: Any, name: str, *value: Any) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")

    def _state(self: Any) -> list[Any]:
        return [getattr(self, name) for name in self.__record__]

    def _restore(self: Any, state: list[Any]) -> None:
        for name, value in zip(self.__record__, state, strict=True):
            object.__setattr__(self, name, value)


__all__ = ["dataclass"]
