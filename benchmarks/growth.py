"""How the time of a run grows with buildings, with rules and with processes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.buildings import building
from benchmarks.checks import CHECKS
from benchmarks.timing import milliseconds, table, times
from fire_rules.engine import evaluate
from fire_rules.model import load_plain
from fire_rules.rulebook import load_rulebook
from fire_rules.rulebook.rule import Rule, Rulebook

ROOT = Path(__file__).resolve().parents[1]
RULES = (50, 100, 200, 350, 500)
USAGE = 2
CHILD = """
import json, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
if done.returncode >= {usage}:
    sys.exit(done.stderr.decode()[-2000:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""
"""Runs a command and prints the seconds of processor that its processes took, and the most memory of one (KiB)."""


def section(sizes: Sequence[int], compared: int, rounds: int) -> Iterator[str]:
    """The lines of the section: the last of ``sizes`` runs in two processes only."""
    yield "## Growth"
    yield ""
    yield from _buildings(sizes, compared)
    yield from _rules(rounds)


def _buildings(sizes: Sequence[int], compared: int) -> Iterator[str]:
    yield "### Buildings"
    yield ""
    yield (
        "`fire-rules check FOLDER --engine plain --format csv`, one JSON file a building, the rules of the 20 checks "
        "selected; start-up and report are included. The buildings are small: one storey, one use, one compartment."
    )
    yield ""
    with TemporaryDirectory() as name:
        folders = {size: _written(Path(name), size) for size in {*sizes, compared}}
        rows = []
        first = 0.0
        for size in sizes:
            jobs = 2 if size == sizes[-1] else 1
            ran = _checked(folders[size], jobs)
            first = first or ran.processor / size
            ratio = times(ran.processor / size / first)
            rows.append((f"{size:,}", jobs, ratio, milliseconds(ran.processor / size), f"{ran.wall:.1f}", ran.memory))
        head = ("buildings", "`--jobs`", "processor a building, times the first", "ms of processor a building")
        yield from table((*head, "seconds in all", "MiB at most"), rows)
        one, two = (_checked(folders[compared], jobs) for jobs in (1, 2))
        yield (
            f"{compared:,} buildings by `--jobs 2` are {times(one.wall / two.wall)} times as fast as by `--jobs 1` "
            f"({two.wall:.1f} s against {one.wall:.1f} s) and take {times(two.processor / one.processor)} times the "
            "processor: every process loads the rulebook, and results travel between processes. Results are kept until "
            "the report is written, which is what the memory is for."
        )
        yield ""


def _written(folder: Path, size: int) -> Path:
    """A folder of so many building files."""
    made = folder / str(size)
    made.mkdir()
    for seed in range(size):
        text = json.dumps(building(seed, compartments=1, stairs=0), ensure_ascii=False)
        (made / f"{seed:06}.json").write_text(text, encoding="utf-8")
    return made


@dataclass(frozen=True)
class Ran:
    """What a run took: seconds, seconds of processor over all processes, MiB of the largest process."""

    wall: float
    processor: float
    memory: int


def _checked(folder: Path, jobs: int) -> Ran:
    """One run over a folder; a run that fails ends the benchmark."""
    selected = [word for rule in CHECKS for word in ("--select", rule)]
    command = [sys.executable, str(ROOT / "cli.py"), "check", str(folder), "--engine", "plain", "--format", "csv"]
    command += ["--output", str(folder.with_suffix(".csv")), "--jobs", str(jobs), *selected]
    start = perf_counter()
    child = [sys.executable, "-c", CHILD.format(usage=USAGE), *command]
    ran = subprocess.run(child, cwd=ROOT, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise RuntimeError(f"{' '.join(command[:4])} failed: {ran.stderr}")
    processor, memory = json.loads(ran.stdout)
    return Ran(perf_counter() - start, processor, round(memory / 1024))


def _rules(rounds: int) -> Iterator[str]:
    """One building under more and more of the real rulebook."""
    book = load_rulebook()
    documents = [load_plain(building(seed)) for seed in range(5)]
    books = [subset(book, number) for number in RULES]
    for document in documents:
        evaluate(document, book)
    taken: list[list[float]] = [[] for _ in books]
    for _ in range(rounds):
        for position, some in enumerate(books):
            start = perf_counter()
            for document in documents:
                evaluate(document, some)
            taken[position].append((perf_counter() - start) / len(documents))
    first = median(taken[0])
    yield "### Rules"
    yield ""
    yield (
        "Evaluation of one building (five compartments, most facts unknown to the other rules) under subsets of the "
        "real rulebook, whole obligations drawn at random."
    )
    yield ""
    rows = [
        (len(some.rules), milliseconds(median(one)), times(median(one) / first))
        for some, one in zip(books, taken, strict=True)
    ]
    yield from table(("rules", "ms a building", "times the first"), rows)


def subset(book: Rulebook, number: int) -> Rulebook:
    """The rulebook with at least so many rules, whole obligations, in its own order."""
    by_obligation: dict[str, list[Rule]] = {}
    for rule in book.rules:
        by_obligation.setdefault(rule.obligation, []).append(rule)
    names = sorted(by_obligation)
    Random(number).shuffle(names)
    kept: set[str] = set()
    while names and len(kept) < number:
        kept |= {rule.id for rule in by_obligation[names.pop()]}
    return replace(book, rules=tuple(rule for rule in book.rules if rule.id in kept))
