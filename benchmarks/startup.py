"""Start-up: one cold check of the Anyang building against the libraries that it cannot do without.

``python benchmarks/startup.py [ROUNDS]`` interleaves processes and prints medians and ratios:

- ``floor``: imports pydantic, builds every entity of the model package, imports yaml and rich.console;
- ``one class``: imports the same libraries and builds a single model class;
- ``check``: ``cli.py check examples/buildings/anyang.yaml``;
- ``--help`` and ``rule ID``: neither touches the model or the console library.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
ENTITIES = """
import importlib, pkgutil
import fire_rules.model.entities as entities
from pydantic import BaseModel
for module in pkgutil.iter_modules(entities.__path__):
    for item in list(vars(importlib.import_module(f'fire_rules.model.entities.{module.name}')).values()):
        if isinstance(item, type) and issubclass(item, BaseModel) and item is not BaseModel:
            item.model_rebuild(force=True)
import yaml, rich.console
"""
ONE = """
from pydantic import BaseModel
class One(BaseModel):
    area: float
import yaml, rich.console
"""
COMMANDS = {
    "floor": [sys.executable, "-c", ENTITIES],
    "one class": [sys.executable, "-c", ONE],
    "check": [sys.executable, "cli.py", "check", "examples/buildings/anyang.yaml"],
    "--help": [sys.executable, "cli.py", "--help"],
    "rule ID": [sys.executable, "cli.py", "rule", "GB50016-3.7.6-stair-form"],
}


def seconds(command: list[str]) -> float:
    """Wall time of one process."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )
    return time.perf_counter() - start


def main(rounds: int) -> None:
    """Print the medians of interleaved rounds; the first round only warms the caches."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for number in range(rounds + 1):
        for name, command in COMMANDS.items():
            taken = seconds(command)
            if number:
                times[name].append(taken)
    floor = median(times["floor"])
    for name, taken_all in times.items():
        print(f"{name:10} {median(taken_all) * 1000:7.0f} ms   {median(taken_all) / floor:5.2f} × floor")
    print(f"model over one class: {(floor - median(times['one class'])) * 1000:.0f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
