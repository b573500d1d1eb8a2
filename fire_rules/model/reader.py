"""From the tree of a file to entities: keys translated, values read by pydantic, every fault with its place."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from pydantic import ValidationError

from fire_rules.model.entities import Entity, entity_class
from fire_rules.model.facts import UNSTATED
from fire_rules.model.faults import Faults
from fire_rules.model.identity import SITE, below, check_siblings, own_id
from fire_rules.model.keys import Entry, translated
from fire_rules.model.raw import Stated, provenance, raw_value, text_of
from fire_rules.model.words import PROVENANCE, key_index
from fire_rules.records import dataclass
from fire_rules.source.nodes import Mapping, Node, Scalar, Sequence
from fire_rules.source.place import Place
from fire_rules.values import UNKNOWN
from fire_rules.values.parse import says_none, says_unknown
from fire_rules.vocabulary import ClassSpec, vocabulary
from fire_rules.vocabulary.types import Enum


@dataclass
class Reader:
    """Reads the subjects of one file.

    ``sources`` tells by path and field (empty: the subject itself) where it stands.
    """

    faults: Faults
    sources: dict[tuple[str, str], Stated] = field(default_factory=dict)

    def site(self, entries: list[Entry], place: Place) -> Entity | None:
        """The root, from the entries of the file that are no sections."""
        return self._entity(vocabulary().classes["site"], entries, Stated(place), SITE, "")

    def _subject(self, spec: ClassSpec, node: Mapping, entries: list[Entry], path: str, id_: str) -> Entity | None:
        return self._entity(spec, entries, Stated(node.place, node.via), path, id_)

    def _entity(self, spec: ClassSpec, entries: list[Entry], stated: Stated, path: str, id_: str) -> Entity | None:
        self.sources.setdefault((path, ""), stated)
        data: dict[str, Any] = {"id": id_, "path": path}
        places: dict[str, Place] = {}
        self._own(spec, entries, data, places)
        self._fields(spec, [entry for entry in entries if entry.key.kind == "field"], path, data, places)
        for entry in entries:
            if entry.key.kind in ("list", "one"):
                self._list(entry, path, data)
        self._records(entries, path, data)
        return self._validated(spec, data, places, stated.place)

    def _own(self, spec: ClassSpec, entries: list[Entry], data: dict[str, Any], places: dict[str, Place]) -> None:
        own = {entry.key.name: entry for entry in entries if entry.key.kind == "own"}
        data["provenance"] = provenance({n: own[n].node for n in PROVENANCE if n in own}, self.faults)
        if "type" in own:
            data["type"] = text_of(own["type"].node, own["type"].written.text, self.faults)
            self.sources[data["path"], "type"] = Stated(own["type"].node.place)
        for name in ("id", "name"):
            if name in own:
                text_of(own[name].node, own[name].written.text, self.faults)
        if "complete" in own:
            data["complete"] = self._complete(spec, own["complete"].node)

    def _complete(self, spec: ClassSpec, node: Node) -> bool | tuple[str, ...]:
        if isinstance(node, Scalar) and isinstance(node.value, bool):
            return node.value
        items = node.items if isinstance(node, Sequence) else [node]
        names = []
        for item in items:
            key = key_index(spec.name).find(item.text) if isinstance(item, Scalar) else None
            if key is None or key.kind not in ("list", "record"):
                shown = item.text if isinstance(item, Scalar) else ""
                self.faults.add("M307", item.place, found=shown, class_=spec.en, class_zh=spec.zh)
            else:
                names.append(key.name)
        return tuple(names)

    def _fields(
        self, spec: ClassSpec, entries: list[Entry], path: str, data: dict[str, Any], places: dict[str, Place]
    ) -> None:
        for entry in entries:
            read = raw_value(entry.node, spec.fields[entry.key.name], entry.written, self.faults)
            if read is not None:
                data[entry.key.name], stated = read
                places[entry.key.name] = stated.place
                self.sources[path, entry.key.name] = stated

    def _list(self, entry: Entry, path: str, data: dict[str, Any]) -> None:
        spec = vocabulary().classes[entry.key.class_]
        node = entry.node
        self.sources[path, spec.key] = Stated(entry.written.place)
        if isinstance(node, Scalar):
            data[spec.key] = self._said_of_list(node, spec)
        elif entry.key.kind == "one" and isinstance(node, Mapping):
            data[spec.key] = self._members(spec, [node], path)
        elif isinstance(node, Sequence) and entry.key.kind == "list":
            data[spec.key] = self._members(spec, node.items, path)
        elif isinstance(node, Mapping) and spec.one and entry.written.text == spec.key_zh:
            data[spec.key] = self._members(spec, [node], path)
        else:
            self.faults.add("M106", node.place, key=entry.written.text)

    def _said_of_list(self, node: Scalar, spec: ClassSpec) -> Any:
        if says_unknown(node.value):
            return UNKNOWN
        if says_none(node.value):
            return ()
        self.faults.add(
            "M104" if node.value in (None, "") else "M106",
            node.place,
            field=spec.key,
            field_zh=spec.key_zh,
            key=spec.key,
        )
        return UNSTATED

    def _members(self, spec: ClassSpec, nodes: list[Node], parent: str) -> tuple[Entity, ...]:
        read: list[tuple[str, Mapping, list[Entry]]] = []
        for node in nodes:
            if not isinstance(node, Mapping):
                self.faults.add("M105", node.place, class_=spec.en, class_zh=spec.zh)
                continue
            entries = translated(node, key_index(spec.name), self.faults)
            read.append((own_id(entries, spec, self.faults), node, entries))
        check_siblings([(id_, node.via or node.place) for id_, node, _ in read], spec, self.faults)
        made = [self._subject(spec, node, entries, below(parent, spec, id_), id_) for id_, node, entries in read]
        return tuple(entity for entity in made if entity is not None)

    def _records(self, entries: list[Entry], path: str, data: dict[str, Any]) -> None:
        """Records with their fields, whether these stand in the record or flat in the subject that holds it."""
        flat: dict[str, list[Entry]] = {}
        for entry in entries:
            if entry.key.kind == "record_field":
                flat.setdefault(entry.key.class_, []).append(entry)
        nested = {entry.key.class_: entry for entry in entries if entry.key.kind == "record"}
        for class_ in {**flat, **nested}:
            spec = vocabulary().classes[class_]
            data[spec.key] = self._record(spec, nested.get(class_), flat.get(class_, []), path)

    def _record(self, spec: ClassSpec, nested: Entry | None, flat: list[Entry], path: str) -> Any:
        inner: list[Entry] = []
        data: dict[str, Any] = {"path": path}
        places: dict[str, Place] = {}
        if nested is not None and isinstance(nested.node, Mapping):
            inner = translated(nested.node, key_index(spec.name), self.faults)
            self._own(spec, inner, data, places)
        elif nested is not None:
            said = self._said_of_record(nested.node, spec)
            if said is UNKNOWN and not flat:
                return UNKNOWN
            data.update(said if isinstance(said, dict) else {})
        names = {entry.key.name: entry for entry in inner}
        for entry in flat:
            if entry.key.name in names:
                other = names[entry.key.name].written
                self.faults.add(
                    "M103",
                    entry.written.place,
                    other.place,
                    key=entry.written.text,
                    other=other.text,
                    name=entry.key.name,
                )
        fields = [entry for entry in inner if entry.key.kind == "field"] + flat
        self._fields(spec, fields, path, data, places)
        return self._validated(spec, data, places, (nested.written if nested else flat[0].written).place) or UNSTATED

    def _said_of_record(self, node: Node, spec: ClassSpec) -> Any:
        if isinstance(node, Scalar) and says_unknown(node.value):
            return UNKNOWN
        if isinstance(node, Scalar) and says_none(node.value):
            return dict.fromkeys(absent_fields(spec), "none")
        code = "M104" if isinstance(node, Scalar) and node.value in (None, "") else "M105"
        self.faults.add(code, node.place, field=spec.key, field_zh=spec.key_zh, class_=spec.en, class_zh=spec.zh)
        return {}

    def _validated(
        self, spec: ClassSpec, data: dict[str, Any], places: dict[str, Place], place: Place
    ) -> Entity | None:
        """The entity; after a fault without the fields at fault, so that the rest of the file can be looked at."""
        try:
            return entity_class(spec.name).model_validate(data)
        except ValidationError as error:
            wrong = set()
            for one in error.errors(include_url=False):
                name = str(one["loc"][0]) if one["loc"] else ""
                wrong.add(name)
                known = spec.fields.get(name)
                context = dict(one.get("ctx", {}))
                context |= {"field": name, "field_zh": known.zh if known else name}
                if not one["type"].startswith("M"):
                    context["problem"] = one["msg"]
                self._refused(one["type"], places.get(name, place), context)
            rest = {name: value for name, value in data.items() if name not in wrong}
            return self._validated(spec, rest, places, place) if wrong & data.keys() else None

    def _refused(self, type_: str, place: Place, context: dict[str, Any]) -> None:
        if "shown" in context:
            from fire_rules.source import suggest

            context["suggestions"] = suggest(context["found"], list(context.pop("shown")))
        self.faults.add(type_ if type_.startswith("M") else "M290", place, **context)


def absent_fields(spec: ClassSpec) -> list[str]:
    """The fields of a record that say how far something is provided, so that ``none`` can be said of them."""
    enums = vocabulary().enums
    return [n for n, f in spec.fields.items() if isinstance(f.type, Enum) and "none" in enums[f.type.name].atoms]
