"""Dataclasses that cost little to define: what the standard library generates for each class is shared or comes later.

The standard decorator compiles up to eight methods a class, most of which no run ever calls; over all classes that took
longer than reading a building. Here ``__init__`` is compiled when the first record is made, and the other methods are
closures over the names of the fields. Fields, ``replace``, ``asdict``, matching and pickling are as usual.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from collections.abc import Callable
    from functools import cache
    from operator import attrgetter, ge, gt, le, lt
    from types import CodeType, FunctionType
    from typing import Any

    def dataclass(cls=None, /, *, frozen=False, slots=False, eq=True, order=False):
        """As :func:`dataclasses.dataclass`."""

        def make(cls: type) -> type:
            own = set(vars(cls))
            made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
            methods = {"__init__": _first_init(made, frozen), "__repr__": _repr}
            if eq:
                methods |= _comparisons(made, frozen=frozen, order=order)
            if frozen:
                methods |= {"__setattr__": _refuse, "__delattr__": _refuse}
            if frozen and slots:
                methods |= {"__getstate__": _state, "__setstate__": _restore}
            for name, method in methods.items():
                if name not in own:
                    setattr(made, name, method)
            return made

        return make if cls is None else make(cls)

    _ABSENT = object()

    def _first_init(cls: type, frozen: bool) -> Callable[..., None]:
        """An ``__init__`` that puts the compiled one in its place when it is first called."""

        def __init__(self: Any, *args: Any, **given: Any) -> None:  # noqa: N807 - the method of that name
            cls.__init__ = made = _init(cls, frozen)
            made(self, *args, **given)

        return __init__

    def _init(cls: type, frozen: bool) -> Callable[..., None]:
        own = dataclasses.fields(cls)
        setters = [_setter(getattr(cls, field.name, None), field) for field in own]
        made_values = any(field.default_factory is not dataclasses.MISSING for field in own)
        if not all(field.init and not field.kw_only for field in own) or (None in setters if frozen else made_values):
            return _written(cls, frozen)
        names = tuple(field.name for field in own)
        code = _template(len(own), frozen).replace(co_varnames=("self", *names))
        if not frozen:
            code = code.replace(co_names=names)
        offered = [_ABSENT if f.default_factory is not dataclasses.MISSING else f.default for f in own]
        defaults = tuple(default for default in offered if default is not dataclasses.MISSING)
        made = FunctionType(code, {f"_{n}": set_ for n, set_ in enumerate(setters)}, "__init__", defaults)
        made.__qualname__ = f"{cls.__qualname__}.__init__"
        return made

    def _setter(slot: Any, field: dataclasses.Field[Any]) -> Callable[[Any, Any], None] | None:
        """What sets a field by its slot, None where it has none; a value that was left out is made."""
        put = getattr(slot, "__set__", None)
        if put is None or field.default_factory is dataclasses.MISSING:
            return put
        make = field.default_factory
        return lambda self, value: put(self, make() if value is _ABSENT else value)

    @cache
    def _template(count: int, frozen: bool) -> CodeType:
        """The code that all records of so many fields share; the names of their fields are put in afterwards.

        What is frozen is set by its slots, which takes half the time of ``object.__setattr__``.
        """
        given = "".join(f", v{n}" for n in range(count))
        lines = [f"_{n}(self, v{n})" if frozen else f"self.v{n} = v{n}" for n in range(count)]
        return _compiled(f"def __init__(self{given}):\n  " + "\n  ".join(lines or ["pass"]), {}).__code__

    def _written(cls: type, frozen: bool) -> Callable[..., None]:
        """An ``__init__`` written out for its class: made values, parameters by name alone, records without slots."""
        names: dict[str, Any] = {"_set": object.__setattr__, "_absent": _ABSENT}
        positional, by_name, lines = ["self"], [], []
        for field in dataclasses.fields(cls):
            name, parameter, value = field.name, field.name, field.name
            if field.default is not dataclasses.MISSING:
                names[f"_default_{name}"] = field.default
                parameter, value = f"{name}=_default_{name}", name if field.init else f"_default_{name}"
            elif field.default_factory is not dataclasses.MISSING:
                names[f"_make_{name}"] = field.default_factory
                made = f"_make_{name}()"
                parameter, value = f"{name}=_absent", f"{made} if {name} is _absent else {name}" if field.init else made
            if field.init:
                (by_name if field.kw_only else positional).append(parameter)
            lines.append(f"_set(self, {name!r}, {value})" if frozen else f"self.{name} = {value}")
        parameters = ", ".join([*positional, *(["*", *by_name] if by_name else [])])
        return _compiled(f"def __init__({parameters}):\n  " + "\n  ".join(lines or ["pass"]), names)

    def _compiled(source: str, names: dict[str, Any]) -> Any:
        exec(source, names)
        return names["__init__"]

    def _comparisons(cls: type, *, frozen: bool, order: bool) -> dict[str, Any]:
        compared = [field.name for field in dataclasses.fields(cls) if field.compare]
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
        return [getattr(self, field.name) for field in dataclasses.fields(self)]

    def _restore(self: Any, state: list[Any]) -> None:
        for field, value in zip(dataclasses.fields(self), state, strict=True):
            object.__setattr__(self, field.name, value)


__all__ = ["dataclass"]
