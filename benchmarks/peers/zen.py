"""ZEN, the engine of GoRules (Rust): one graph of expressions and decision tables, built once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import zen as library

from benchmarks.checks import Found
from benchmarks.figures import NO_SUCH_CASE, NOT_PERMITTED, UNLIMITED, table
from benchmarks.peers.data import BEYOND, FORMS, number, plain_figures, widths
from benchmarks.peers.zen_checks import CHECKS, DERIVED
from fire_rules.vocabulary import vocabulary

NAME, DISTRIBUTION, RELEASED = "ZEN (zen-engine)", "zen-engine", "2.1.3: 2026-10"
NOTE = "a graph of expressions and decision tables; a building is handed over as a dictionary"


class Peer:
    """The graph, built."""

    def __init__(self) -> None:
        figures = {**plain_figures(), "always": BEYOND, "never": -BEYOND, "per_persons": _per_persons()}
        derived = {key: text % figures for key, text in DERIVED.items()}
        self.rules = {f"rule{n}": rule for n, rule in enumerate(CHECKS)}  # a dot in a key would be a path
        checks = {key: CHECKS[rule] % figures for key, rule in self.rules.items()}
        steps = [
            _expressions("derived", derived, keep=True),
            _table("factory_area", "factory_compartments", "3.3.1", "area", {form: form for form in FORMS}),
            _table("travel", "factory_compartments", "3.7.4", "travel", {form: form for form in FORMS}),
            _table("store_area", "store_compartments", "3.3.2", "area", {f: f"{f}.compartment" for f in FORMS}),
            _table("store_ground", "store_parts", "3.3.2", "footprint", {f: f"{f}.footprint" for f in FORMS[:3]}),
            _table("factory_storeys", "factory_parts", "3.3.1", "storeys", {"": "max_storeys"}),
            _table("store_storeys", "store_parts", "3.3.2", "storeys", {"": "max_storeys"}),
            _expressions("checks", checks, keep=False),
        ]
        self.decision = library.ZenEngine().create_decision(json.dumps(_graph(steps)))

    def prepare(self, facts: dict[str, Any]) -> dict[str, Any]:
        """The facts of a building in the form in which they are handed over."""
        return facts

    def check(self, prepared: dict[str, Any]) -> Found:
        """The violations of one building."""
        result = self.decision.evaluate(prepared)["result"]
        return [(self.rules[key], path) for key, paths in result.items() for path in paths]


def _per_persons() -> str:
    """Table 3.7.5 as a chain of conditions."""
    *rows, last = widths()
    return "".join(f"storeys_above <= {row['upto']} ? {row['per']} : " for row in rows) + str(last["per"])


def _graph(steps: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The steps one after the other."""
    nodes = [_node("in", "inputNode", {}), *steps, _node("out", "outputNode", {})]
    pairs = pairwise(nodes)
    edges = [{"id": f"{a['id']}-{b['id']}", "sourceId": a["id"], "targetId": b["id"], "type": "edge"} for a, b in pairs]
    return {"nodes": nodes, "edges": edges}


def _node(name: str, type_: str, content: dict[str, Any]) -> dict[str, Any]:
    return {"id": name, "name": name, "type": type_, "content": content}


def _expressions(name: str, texts: dict[str, str], *, keep: bool) -> dict[str, Any]:
    entries = [{"id": key, "key": key, "value": " ".join(text.split())} for key, text in texts.items()]
    return _node(name, "expressionNode", {"expressions": entries, "passThrough": keep})


def _table(name: str, items: str, clause: str, output: str, columns: dict[str, str]) -> dict[str, Any]:
    """A table of the rulebook as a decision table over a list of items; ``columns`` by form (none: ``""``)."""
    source = table(clause)
    rules = []
    for keys, row in source.rows:
        cells = dict(zip(source.columns, row, strict=True))
        for form, column in columns.items():
            if cells.get(column, NO_SUCH_CASE) != NO_SUCH_CASE:
                conditions = [_atoms(e, k) for e, k in zip(source.keys, keys, strict=True)]
                rules.append([*conditions, f"'{form}'" if form else "", _value(cells[column])])
    rules.append(["", "", "", _value(NOT_PERMITTED)])
    names = ("category", "grade", "form", output)
    return _node(
        name,
        "decisionTableNode",
        {
            "hitPolicy": "first",
            "passThrough": True,
            "inputField": items,
            "outputPath": items,
            "executionMode": "loop",
            "inputs": [{"id": one, "name": one, "field": one} for one in names[:3]],
            "outputs": [{"id": output, "name": output, "field": output}],
            "rules": [{"_id": str(i), **dict(zip(names, rule, strict=True))} for i, rule in enumerate(rules)],
        },
    )


def _atoms(enum: str, key: str) -> str:
    atoms = [atom for word in key.split(",") for atom in vocabulary().enums[enum].expand(word) or ()]
    return ", ".join(f"'{atom}'" for atom in atoms)


def _value(cell: Any) -> str:
    words = {UNLIMITED: BEYOND, NOT_PERMITTED: -BEYOND}
    return str(words[cell] if cell in words else number(cell))
