"""CLIPS, by clipspy: rules over facts. Tables are facts that stay; those of a building are asserted and retracted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import clips as library

from benchmarks.checks import Found
from benchmarks.peers.data import BEYOND, plain_figures, tables, widths

NAME, DISTRIBUTION, RELEASED = "CLIPS (clipspy)", "clipspy", "1.0.6: 2025-10"
NOTE = "forward chaining (Rete); facts of a building are asserted, the rules run, the facts are retracted"
PER_BUILDING = ("building", "part", "compartment", "storey", "stair", "serves", "form-of", "high-rise")
SMALL = {"甲": "a", "乙": "b", "丙": "c", "丁": "de", "戊": "de", "basement": "basement"}


class Peer:
    """The rules, loaded, with the facts that stay."""

    def __init__(self) -> None:
        self.found: Found = []
        self.environment = library.Environment()
        self.environment.define_function(self._report, "report")
        for name, value in {**plain_figures(), "always": BEYOND, "never": -BEYOND}.items():
            self.environment.build(f"(defglobal ?*{name}* = {value})")
        self.environment.load(str(Path(__file__).with_name("checks.clp")))
        self.templates = {t.name: t for t in self.environment.templates()}
        self._tables()
        self.clean = "(progn {})".format(
            " ".join(f"(do-for-all-facts ((?f {name})) TRUE (retract ?f))" for name in PER_BUILDING)
        )

    def prepare(self, facts: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
        """The facts of a building in the form in which they are handed over: templates with their slots."""
        whole = {
            "grade": facts["fire_resistance_grade"],
            "height": facts["height"],
            "storeys": facts["storeys_above"],
            "volume": facts["volume"],
        }
        found = [("building", _slots(whole))]
        found += [("part", _part(part)) for part in facts["parts"]]
        found += [("compartment", _slots({**one, "part": one["part"]["path"]})) for one in facts["compartments"]]
        found += [("storey", _slots(one)) for one in facts["storeys"]]
        for stair in facts["stairs"]:
            found.append(("stair", _slots({key: value for key, value in stair.items() if key != "serves"})))
            found += [("serves", {"stair": stair["path"], "part": part["path"]}) for part in stair["serves"]]
        return found

    def check(self, prepared: list[tuple[str, dict[str, Any]]]) -> Found:
        """The violations of one building."""
        self.found = []
        for template, slots in prepared:
            self.templates[template].assert_fact(**slots)
        self.environment.run()
        self.environment.eval(self.clean)
        return self.found

    def _report(self, rule: str, path: str) -> None:
        self.found.append((rule, path))

    def _tables(self) -> None:
        for name, cells in tables().items():
            for key, value in cells.items():
                category, grade, *form = (library.Symbol(word) for word in key.split("|"))
                slots = {"table": library.Symbol(name), "category": category, "grade": grade, "value": value}
                self.templates["cell"].assert_fact(**slots, form=form[0] if form else library.Symbol("any"))
        above: int | float = 0
        for row in widths():
            self.templates["width-row"].assert_fact(above=above, **row)
            above = row["upto"]
        for class_, name in SMALL.items():
            area, persons = (plain_figures()[f"one_exit_{name}_{measure}"] for measure in ("area", "persons"))
            self.templates["small"].assert_fact(**{"class": library.Symbol(class_), "area": area, "persons": persons})


def _part(part: dict[str, Any]) -> dict[str, Any]:
    category = part["production_category" if part["kind"] == "factory" else "storage_category"]
    own = {key: value for key, value in part.items() if key not in ("production_category", "storage_category")}
    return _slots({**own, "category": category, "class": category[0]})


def _slots(values: dict[str, Any]) -> dict[str, Any]:
    """Words and truth values as symbols; a path stays text."""
    return {key: value if key in ("path", "part") else _value(value) for key, value in values.items()}


def _value(value: Any) -> Any:
    if isinstance(value, bool):
        return library.Symbol("yes" if value else "no")
    return library.Symbol(value) if isinstance(value, str) else value
