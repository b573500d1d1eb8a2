"""Clocks and tables of the benchmarks."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from time import perf_counter
from typing import Any

from benchmarks.contestants import Contestant
from fire_rules.facts import Graph


def interleaved(contestants: Sequence[Contestant], graphs: Sequence[Graph], rounds: int) -> list[list[float]]:
    """Seconds a building of each contestant in each round; one after the other in every round, data made before."""
    prepared = [[contestant.prepare(graph) for graph in graphs] for contestant in contestants]
    times: list[list[float]] = [[] for _ in contestants]
    for number in range(rounds + 1):
        for position, contestant in enumerate(contestants):
            taken = _one_round(contestant, prepared[position])
            if number:  # the first round warms caches
                times[position].append(taken / len(graphs))
    return times


def _one_round(contestant: Contestant, prepared: Sequence[Any]) -> float:
    contestant.renew()
    for one in prepared:
        contestant.refresh(one)
    check = contestant.check
    start = perf_counter()
    for one in prepared:
        check(one)
    return perf_counter() - start


def ratio(times: Sequence[float], base: Sequence[float]) -> float:
    """The median over the rounds of how many times longer it took than the base in the same round."""
    return median(own / other for own, other in zip(times, base, strict=True))


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """A Markdown table."""
    yield f"| {' | '.join(head)} |"
    yield "|" + " --- |" * len(head)
    for row in rows:
        yield f"| {' | '.join(str(cell) for cell in row)} |"
    yield ""


def machine() -> str:
    """The machine in general words, and how much else it had to do at the start."""
    system, python = platform.system(), platform.python_version()
    words = f"{os.cpu_count()} cores, {system} {platform.machine()}, {sys.implementation.name} {python}"
    return f"{words}, load average {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else words


def times(number: float) -> str:
    """A ratio in two figures."""
    return f"{number:.2f}" if number < 10 else f"{number:.0f}"


def milliseconds(seconds: float) -> str:
    """A duration in milliseconds."""
    value = seconds * 1000
    return f"{value:.3f}" if value < 1 else f"{value:.1f}" if value < 100 else f"{value:.0f}"
