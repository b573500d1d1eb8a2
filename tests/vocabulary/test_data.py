"""The data of the vocabulary agrees with itself and with what is generated from it."""

from __future__ import annotations

from collections import Counter
from keyword import iskeyword
from pathlib import Path

import pytest

import fire_rules.vocabulary
from fire_rules.model.words import OWN_WORDS, SECTION_WORDS, key_index
from fire_rules.source import read
from fire_rules.values.parse import fold
from fire_rules.values.units import UNITS
from fire_rules.vocabulary import ClassSpec, EnumSpec, generate, vocabulary
from fire_rules.vocabulary.types import Enum, Quantity, Ref, Refs

HOME = Path(fire_rules.vocabulary.__file__).parent
CLASSES = list(vocabulary().classes.values())
ENUMS = list(vocabulary().enums.values())
BASE_ATTRIBUTES = {
    "id",
    "path",
    "complete",
    "type",
    "provenance",
    "stated",
    "is_complete",
    "class_",
    "copy",
    "json",
    "schema",
}


def test_the_generated_module_is_current() -> None:
    assert (HOME / "generated.py").read_text(encoding="utf-8") == generate.source(), (
        "run python -m fire_rules.vocabulary.generate"
    )


@pytest.mark.parametrize("name", ["classes", "enumerations"])
def test_the_data_passes_the_strict_reader(name: str) -> None:
    read(HOME / "data" / f"{name}.yaml")


@pytest.mark.parametrize("spec", CLASSES, ids=lambda spec: spec.name)
def test_types_name_what_exists(spec: ClassSpec) -> None:
    voc = vocabulary()
    for field in spec.fields.values():
        match field.type:
            case Quantity(unit):
                assert unit in UNITS
            case Enum(name):
                assert name in voc.enums
            case Ref(class_) | Refs(class_):
                assert class_ == "any" or class_ in voc.classes
            case _:
                assert field.minimum is None
                assert field.maximum is None


@pytest.mark.parametrize("spec", CLASSES, ids=lambda spec: spec.name)
def test_places_and_chains_name_what_exists(spec: ClassSpec) -> None:
    voc = vocabulary()
    assert set(spec.within) <= voc.classes.keys()
    above = set(voc.parents_of(spec.name))
    references = {name for name, field in spec.fields.items() if isinstance(field.type, Ref)}
    assert spec.many == "record" or set(spec.inherits) <= above | references
    assert set(spec.known_by) <= spec.fields.keys()
    assert (spec.many == "") == (spec.name == "site")


@pytest.mark.parametrize("spec", CLASSES, ids=lambda spec: spec.name)
def test_no_word_means_two_things_in_a_class(spec: ClassSpec) -> None:
    voc = vocabulary()
    words = [word for name, field in spec.fields.items() for word in (name, field.zh)]
    words += [word for key, member in voc.lists_of(spec.name).items() for word in (key, voc.classes[member].key_zh)]
    for record in voc.classes.values():
        if record.many == "record" and spec.name in record.within:
            words += [record.key, record.key_zh]
            words += [word for name, field in record.fields.items() for word in (name, field.zh)]
    twice = [word for word, count in Counter(words).items() if count > 1]
    assert not twice
    own = [name for name in OWN_WORDS if name != "type" or spec.type_of]
    assert not {*own} & {*words}
    for name in own:
        assert any(key_index(spec.name).find(word).name == name for word in OWN_WORDS[name])  # type: ignore[union-attr]
    assert not BASE_ATTRIBUTES & set(words)
    assert not any(name.startswith("model_") or name.endswith("_") or iskeyword(name) for name in spec.fields)


def test_no_section_is_called_as_a_fact_of_the_site() -> None:
    site = key_index("site")
    for name, words in SECTION_WORDS.items():
        for word in (name, *words):
            found = site.find(word)
            assert found is not None
            assert found.kind == "section"


@pytest.mark.parametrize("spec", CLASSES, ids=lambda spec: spec.name)
def test_aggregates_go_over_lists_of_the_class(spec: ClassSpec) -> None:
    voc = vocabulary()
    for field in spec.fields.values():
        if field.aggregate is not None:
            member = voc.lists_of(spec.name)[field.aggregate.of]
            of_member = voc.classes[member].fields[field.aggregate.field]
            assert isinstance(of_member.type, Quantity)
            assert field.aggregate.how in ("positive", "negative") or of_member.type == field.type


@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.name)
def test_no_word_means_two_atoms(enum: EnumSpec) -> None:
    meant: dict[str, str] = {}
    for atom in enum.atoms:
        for word in {fold(w) for w in (atom, enum.zh_atoms[atom], enum.en_atoms[atom], *enum.words.get(atom, ()))}:
            assert meant.setdefault(word, atom) == atom, word
    for group, atoms in enum.groups.items():
        assert set(atoms) <= set(enum.atoms)
        assert len(set(atoms)) == len(atoms)
        assert group not in enum.atoms
        assert fold(group) not in meant, group
    assert set(enum.words) <= {*enum.atoms, *enum.groups}
    assert len(set(enum.atoms)) == len(enum.atoms)


def test_an_unknown_way_to_aggregate_is_refused() -> None:
    from fire_rules.vocabulary.vocabulary import build

    raw = {"c": {"zh": "类", "fields": {"f": {"type": "m2", "zh": "项", "aggregate": {"of": "l", "median": "g"}}}}}
    with pytest.raises(ValueError, match="median"):
        build(raw, {})
