"""Rego, by regorus (Rust). The policy and its data are loaded once; each building is handed over as JSON text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import regorus

from benchmarks.checks import Found
from benchmarks.peers.data import BEYOND, plain_figures, tables, widths

NAME, DISTRIBUTION, RELEASED = "Rego (regorus)", "celine-regorus", "0.9.1: 2026-02"
NOTE = "an interpreter of Rego in Rust, by wheels of the unchanged source; a building is handed over as JSON text"


class Peer:
    """The policy, loaded."""

    def __init__(self) -> None:
        self.engine = regorus.Engine()
        self.engine.add_policy("checks.rego", Path(__file__).with_name("checks.rego").read_text(encoding="utf-8"))
        figures = {**plain_figures(), "always": BEYOND, "never": -BEYOND}
        self.engine.add_data({"f": figures, "t": tables(), "widths": widths()})

    def prepare(self, facts: dict[str, Any]) -> str:
        """The facts of a building in the form in which they are handed over."""
        return json.dumps(facts, ensure_ascii=False)

    def check(self, prepared: str) -> Found:
        """The violations of one building."""
        self.engine.set_input_json(prepared)
        found = (one.split(" ", 1) for one in self.engine.eval_rule("data.checks.found"))
        return [(rule, path) for rule, path in found]
