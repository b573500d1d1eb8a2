"""All benchmarks: ``python -m benchmarks.run [--quick] [--output FILE]`` prints everything as Markdown.

``make bench`` sets up an environment, runs this and writes ``docs/performance.md``.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks import engines, growth, stages
from benchmarks.timing import machine
from fire_rules import __version__

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Size:
    """How much is measured."""

    buildings: int
    rounds: int
    processes: int
    growth: tuple[int, ...]
    compared: int


FULL = Size(buildings=200, rounds=15, processes=7, growth=(100, 1000, 10_000), compared=1000)
QUICK = Size(buildings=20, rounds=3, processes=1, growth=(10, 20), compared=20)


def report(size: Size) -> Iterator[str]:
    """The whole report, line by line as it is measured."""
    yield "# Performance"
    yield ""
    yield (
        f"Written by `make bench` on {date.today().isoformat()}: fire_rules {__version__}, {machine()}. Read ratios, "
        "not absolutes: other work on the machine moves milliseconds far more than ratios."
    )
    yield ""
    yield from engines.section(size.buildings, size.rounds)
    yield from stages.section(size.processes)
    yield from _startup(size.processes)
    yield from growth.section(size.growth, size.compared, max(3, size.rounds // 3))


def _startup(rounds: int) -> Iterator[str]:
    """The output of ``benchmarks/startup.py``."""
    yield "## Start-up"
    yield ""
    yield (
        "Whole commands in fresh processes (`python benchmarks/startup.py`). The floor imports what a check cannot do "
        "without: pydantic with every entity of the model, yaml, the console library."
    )
    yield ""
    command = [sys.executable, str(ROOT / "benchmarks" / "startup.py"), str(rounds)]
    yield "```"
    yield from subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    yield "```"
    yield ""


def main() -> None:
    """Print the report; with ``--output`` write it, too."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few buildings and rounds, to see that all of it runs")
    parser.add_argument("--output", type=Path, help="a file for the report")
    asked = parser.parse_args()
    lines = []
    for line in report(QUICK if asked.quick else FULL):
        print(line, flush=True)
        lines.append(line)
    if asked.output:
        asked.output.write_text("\n".join(lines).rstrip("\n") + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
