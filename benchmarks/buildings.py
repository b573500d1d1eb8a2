"""Synthetic buildings: plain data like a building file, the resolved graph, and the same facts as data for peers.

Every fact that the 20 checks read is stated. Values come from a seeded generator, so that all checks are met and
broken somewhere; they are no figures of any standard.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from random import Random
from typing import Any

from fire_rules.facts import Graph, Subject
from fire_rules.model import RunSettings, load_plain, resolve

GRADES = ("一级", "二级", "二级", "三级", "四级")
PRODUCTION = ("甲1", "乙1", "丙1", "丙2", "丙2", "丁1", "戊")
STORAGE = ("甲3", "乙2", "丙1", "丙2", "丙2", "丁", "戊")
GOODS = ("textile_fibre", "cotton", "match", "mail_bag", "tobacco", "general_combustible", "other_goods")
TRADES = ("garment", "electronics", "woodworking", "metal_working")
COVERAGE = ("none", "part", "all", "all")
STAIRS = ("open_stair", "enclosed_stair", "enclosed_stair", "smoke_proof_stair", "outdoor_stair")
DOORS = ("none", "丙级", "乙级", "甲级")
DOOR_WIDTHS = ("0.8", "0.9", "1.2", "1.4")
ROUND_CROWD = 25
"""Persons are no multiple of this: sums of widths then never equal what is asked, where binary fractions would err."""

PART_FACTS = (
    *("kind", "area", "footprint", "largest_storey_area", "exit_count", "above_ground", "detached", "crowded"),
    *("automatic_extinguishing", "fire_alarm", "indoor_hydrants"),
)
FACTORY_FACTS = ("production_category", "trade")
STORE_FACTS = ("storage_category", "goods_group", "rack_height", "racks_mechanised", "chilled_above_zero")
FACTS = {
    "building": ("fire_resistance_grade", "height", "storeys_above", "volume"),
    "compartment": (
        *("area", "basement", "automatic_extinguishing", "protected_area", "exit_count", "min_exit_spacing", "persons"),
        *("max_travel", "min_exit_door_width", "exit_doors_side_hung", "exit_doors_open_out"),
        "sliding_doors_outside_ground",
    ),
    "storey": ("number", "persons"),
    "stair": ("for_escape", "form", "door", "width"),
}


def building(seed: int, parts: int = 1, compartments: int = 5, stairs: int = 2) -> dict[str, Any]:
    """One building as a building file states it; without stairs it has one storey."""
    random = Random(seed)
    storeys = random.choice((1, 2, 3, 4, 6)) if stairs else 1
    made = [_part(random, number) for number in range(parts)]
    names = [part["id"] for part in made]
    return {
        "name": f"B{seed}",
        "inspection_date": "2024-06-20",
        "separations": "none",
        "building": {
            "id": f"B{seed}",
            "phase": "in_use",
            "design_approval": "obtained",
            "design_date": "2019-05-10",
            "alterations": "none",
            "complete": True,
            "fire_resistance_grade": random.choice(GRADES),
            "height": str(Decimal(storeys) * random.choice((4, 5, 6))),
            "storeys_above": str(storeys),
            "volume": str(random.randrange(500, 40_000)),
            "storeys": [_storey(random, number) for number in range(1, storeys + 1)],
            "parts": made,
            "compartments": [_compartment(random, n, random.choice(names)) for n in range(compartments)],
            "stairs": [_stair(random, n, names, storeys) for n in range(stairs)],
        },
    }


def _part(random: Random, number: int) -> dict[str, Any]:
    own: dict[str, Any]
    if random.random() < 0.5:
        own = {
            "kind": "factory",
            "production_category": random.choice(PRODUCTION),
            "trade": random.choice(TRADES),
        }
    else:
        own = {
            "kind": "warehouse",
            "storage_category": random.choice(STORAGE),
            "goods_group": random.choice(GOODS),
            "rack_height": str(random.randrange(2, 12)),
            "racks_mechanised": random.random() < 0.5,
            "chilled_above_zero": random.random() < 0.5,
        }
    return {
        "id": f"P{number}",
        "complete": True,
        **own,
        "area": str(random.randrange(100, 6000)),
        "footprint": str(random.randrange(100, 4000)),
        "largest_storey_area": str(random.randrange(100, 4000)),
        "exit_count": str(random.randrange(1, 4)),
        "above_ground": random.random() < 0.9,
        "detached": random.random() < 0.5,
        "crowded": random.random() < 0.5,
        "systems": {
            name: random.choice(COVERAGE) for name in ("automatic_extinguishing", "fire_alarm", "indoor_hydrants")
        },
    }


def _compartment(random: Random, number: int, part: str) -> dict[str, Any]:
    area = random.randrange(20, 300) if random.random() < 0.3 else random.randrange(200, 8000)
    return {
        "id": f"C{number}",
        "part": part,
        "area": str(area),
        "basement": random.random() < 0.1,
        "protected_area": str(random.randrange(0, area + 1)),
        "exit_count": str(random.randrange(1, 5)),
        "min_exit_spacing": str(random.randrange(3, 20)),
        "persons": str(random.randrange(1, 120)),
        "max_travel": str(random.randrange(10, 100)),
        "min_exit_door_width": random.choice(DOOR_WIDTHS),
        "exit_doors_side_hung": random.random() < 0.8,
        "exit_doors_open_out": random.random() < 0.7,
        "sliding_doors_outside_ground": random.random() < 0.5,
        "systems": {"automatic_extinguishing": random.choice(COVERAGE)},
    }


def _storey(random: Random, number: int) -> dict[str, Any]:
    persons = random.randrange(1, 600)
    return {"id": f"F{number}", "number": str(number), "persons": str(persons + (persons % ROUND_CROWD == 0))}


def _stair(random: Random, number: int, parts: Sequence[str], storeys: int) -> dict[str, Any]:
    return {
        "id": f"S{number}",
        "for_escape": random.random() < 0.9,
        "form": random.choice(STAIRS),
        "door": random.choice(DOORS),
        "width": str(Decimal(random.randrange(3, 9)) / 4),
        "serves": random.sample(parts, random.randrange(1, len(parts) + 1)),
        "storeys": [f"F{n}" for n in range(1, storeys + 1)],
    }


KEPT = ("id", "name", "complete", "part", "kind")
"""What is never forgotten: names, references, and the use that tells which other facts there are."""


def forgetful(plain: dict[str, Any], seed: int, share: float) -> dict[str, Any]:
    """The same building with a share of its facts unknown."""
    random = Random(seed)

    def forgotten(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: forgotten(one, name) for name, one in value.items()}
        if isinstance(value, list):
            return [one if isinstance(one, str) else forgotten(one) for one in value]
        return "unknown" if key not in KEPT and random.random() < share else value

    return {**plain, "building": forgotten(plain["building"])}


def graph_of(plain: dict[str, Any]) -> Graph:
    """The resolved facts of one building."""
    return resolve(load_plain(plain), RunSettings(None, "review"))


def graphs(seeds: Iterable[int]) -> list[Graph]:
    """The resolved facts of several buildings."""
    return [graph_of(building(seed)) for seed in seeds]


def only_building(graph: Graph) -> Subject:
    """The one building of a graph."""
    (found,) = (subject for subject in graph.by_class["building"] if not subject.placeholder_)
    return found


def facts(graph: Graph) -> dict[str, Any]:
    """The facts of a graph as data that JSON holds, members and references written out; what peers are given."""
    whole = only_building(graph)
    parts = {part.path_: _part_facts(part) for part in whole.parts}
    return {
        **_plain(whole, FACTS["building"]),
        "parts": list(parts.values()),
        "compartments": [
            {**_plain(one, FACTS["compartment"]), "part": parts[one.part.path_]} for one in whole.compartments
        ],
        "storeys": [_plain(one, FACTS["storey"]) for one in whole.storeys],
        "stairs": [
            {
                **_plain(one, FACTS["stair"]),
                "serves": [parts[part.path_] for part in one.serves],
                "storeys": [_number(storey.number) for storey in one.storeys],
            }
            for one in whole.stairs
        ],
    }


def _part_facts(part: Subject) -> dict[str, Any]:
    return _plain(part, PART_FACTS + (FACTORY_FACTS if part.kind == "factory" else STORE_FACTS))


def _plain(subject: Subject, names: Iterable[str]) -> dict[str, Any]:
    return {"path": subject.path_, **{name: _number(getattr(subject, name)) for name in names}}


def _number(value: Any) -> Any:
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == value.to_integral_value() else float(value)
