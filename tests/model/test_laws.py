"""Laws of reading and resolving: order is nothing, both languages are one, nothing brings the reader down."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fire_rules.facts import Graph, Subject
from fire_rules.model import building_schema, load_plain, resolve
from fire_rules.model.words import key_index
from fire_rules.source import Diagnostic, SourceError
from fire_rules.values import AtLeast
from fire_rules.vocabulary import vocabulary
from fire_rules.vocabulary.types import Bool, Date, Enum, FieldType, Quantity, Ref, Refs, Text

MODEST = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def described(graph: Graph) -> dict[str, Any]:
    """A graph as plain data without places; lists without their order."""
    return {
        path: {name: shown(subject.fact_(name)) for name in (*facts_of(subject), *subject.open_)}
        for path, subject in graph.by_path.items()
    }


def facts_of(subject: Subject) -> list[str]:
    return [name for name in vars(subject) if not name.endswith("_")]


def shown(value: Any) -> Any:
    if isinstance(value, Subject):
        return value.path_
    if isinstance(value, tuple):
        return frozenset(one.path_ for one in value)
    if isinstance(value, AtLeast):
        return ("at least", frozenset(one.path_ for one in value.members))
    return value


def values(type_: FieldType) -> st.SearchStrategy[Any]:
    match type_:
        case Bool():
            return st.sampled_from([True, False, "是", "未知"])
        case Date():
            return st.sampled_from(["2016-03-01", "2023", ">= 2015-05-01", "unknown"])
        case Text():
            return st.sampled_from(["甲", "乙", "note"])
        case Enum(name):
            enum = vocabulary().enums[name]
            return st.sampled_from([*enum.atoms, *enum.zh_atoms.values(), *enum.groups, "unknown"])
        case Quantity():
            return st.sampled_from([0, 3, Decimal("7"), "<5", "2..4", "unknown"])
        case Ref() | Refs():
            return st.just("unknown")


def subjects(class_: str, depth: int) -> st.SearchStrategy[dict[str, Any]]:
    spec = vocabulary().classes[class_]
    fields = {name: values(field.type) for name, field in spec.fields.items() if name != "name"}
    entries: dict[str, st.SearchStrategy[Any]] = dict(fields)
    if depth:
        for key, member in vocabulary().lists_of(class_).items():
            entries[key] = st.lists(subjects(member, depth - 1), max_size=2).map(numbered)
        for record in vocabulary().classes.values():
            if record.many == "record" and class_ in record.within:
                entries[record.key] = subjects(record.name, 0)
    chosen = st.lists(st.sampled_from(sorted(entries)), max_size=6, unique=True)
    return chosen.flatmap(lambda names: st.fixed_dictionaries({name: entries[name] for name in names}))


def numbered(members: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**member, "id": f"n{number}"} for number, member in enumerate(members)]


FILES = subjects("building", 2).map(lambda building: {"buildings": [{**building, "id": "A"}]})


def shuffled(data: Any, draw: Any) -> Any:
    if isinstance(data, dict):
        keys = draw(st.permutations(list(data)))
        return {key: shuffled(data[key], draw) for key in keys}
    if isinstance(data, list):
        return [shuffled(one, draw) for one in draw(st.permutations(data))]
    return data


@MODEST
@given(FILES, st.data())
def test_the_order_of_keys_and_entries_is_nothing(data: dict[str, Any], drawing: st.DataObject) -> None:
    other = shuffled(data, drawing.draw)
    assert described(resolve(load_plain(data))) == described(resolve(load_plain(other)))


def in_chinese(data: dict[str, Any], class_: str) -> dict[str, Any]:
    """The same description with the Chinese word for every key that has one."""
    index = key_index(class_)
    result: dict[str, Any] = {}
    for name, value in data.items():
        key = index.keys[name]
        word = index.names[name]
        if key.kind == "list":
            value = [in_chinese(one, key.class_) for one in value]
        elif key.kind == "record":
            value = in_chinese(value, key.class_)
        result[word] = value
    return result


@MODEST
@given(FILES)
def test_both_languages_are_one(data: dict[str, Any]) -> None:
    assert described(resolve(load_plain(data))) == described(resolve(load_plain(in_chinese(data, "site"))))


KEYS = st.sampled_from([*key_index("site").keys, *key_index("building").keys, *key_index("part").keys, "?", ""])
ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | st.text(max_size=5)
    | st.sampled_from(["none", "unknown", "A", "<5 m"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=25,
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(KEYS, ANYTHING, max_size=4))
def test_any_description_is_read_or_refused(data: dict[str, Any]) -> None:
    told: tuple[Diagnostic, ...] | None = None
    try:
        resolve(load_plain(data))
    except SourceError as error:
        told = error.diagnostics
    assert told is None or (told and all(one.place is not None for one in told))


@MODEST
@given(FILES)
def test_what_the_reader_accepts_the_schema_accepts(data: dict[str, Any]) -> None:
    import jsonschema

    load_plain(data)
    plain = _jsonable(data)
    assert not list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(plain))


SCHEMA = building_schema()


def _jsonable(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _jsonable(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_jsonable(one) for one in data]
    return float(data) if isinstance(data, Decimal) else data
