"""The 20 checks by different engines, as ratios to hand-written Python."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from benchmarks.agreement import assert_agreement, never_broken
from benchmarks.buildings import building, forgetful, graph_of, graphs
from benchmarks.checks import CHECKS
from benchmarks.contestants import Contestant, own, peers
from benchmarks.ours import Evaluated, Generated
from benchmarks.timing import interleaved, milliseconds, ratio, table, times

MOST = 2.5
"""How many times the hand-written Python the generated code may take on fully known buildings."""
FORGOTTEN = 0.1
DURABLE = (
    "durable_rules is not among them: a measured value against a limit from a table is a comparison of two facts, "
    "which lies outside the subset in which its answers can be trusted ([consequences.md](consequences.md)). It draws "
    "consequences, and is measured there, below."
)


def section(buildings: int, rounds: int) -> Iterator[str]:
    """The lines of the section; raises DisagreementError before anything is timed."""
    found = list(peers())
    contestants: list[Contestant] = [*own(), *(one for one in found if not isinstance(one, str))]
    known = graphs(range(buildings))
    counted = assert_agreement(contestants, known)
    yield "## The 20 checks by other engines"
    yield ""
    yield from _explained(buildings, counted)
    measured = interleaved(contestants, known, rounds)
    base = measured[0]
    rows = [
        (contestant.name, times(ratio(taken, base)), milliseconds(median(taken)), contestant.note)
        for contestant, taken in zip(contestants, measured, strict=True)
    ]
    yield from table(("engine", "times hand-written", "ms a building", ""), rows)
    own_ratio = next(ratio(t, base) for c, t in zip(contestants, measured, strict=True) if isinstance(c, Generated))
    met = "kept" if own_ratio <= MOST else "**exceeded**"
    yield f"The generated code may take {MOST} times the hand-written Python on fully known buildings: {met}."
    yield from (f"\nNot measured: {one}." for one in found if isinstance(one, str))
    yield ""
    yield DURABLE
    yield ""
    yield from _unknowns(buildings, rounds)
    yield from _checks(counted)


def _explained(buildings: int, counted: Counter[str]) -> Iterator[str]:
    broken = sum(counted.values())
    yield (
        "Twenty rules of the bundled rulebook (below), written again for each engine; figures come from the tables of "
        "the rulebook or from `benchmarks/figures.yaml`. Buildings are synthetic: one use, five compartments, up to "
        "six storeys, two stairs; every fact that the checks read is stated, no relief is claimed. Facts are prepared "
        "outside the clock in the form that each engine takes. One building at a time; in every round engines "
        "are made anew and take turns; ratios are medians over the rounds."
    )
    yield ""
    yield f"Before any was timed, all found the same {broken} violations in {buildings} of {buildings} buildings."
    silent = never_broken(counted)
    if silent:
        yield f"No building violates: {', '.join(silent)}."
    yield ""


def _unknowns(buildings: int, rounds: int) -> Iterator[str]:
    """What it costs that facts are unknown."""
    evaluated = Evaluated()
    known = graphs(range(buildings))
    open_ones = [graph_of(forgetful(building(seed), seed, FORGOTTEN)) for seed in range(buildings)]
    full, partial = (interleaved([evaluated], some, rounds)[0] for some in (known, open_ones))
    verdicts = Counter(answer.verdict for graph in open_ones for answer in evaluated.answers(evaluated.prepare(graph)))
    share = verdicts["undetermined"] / sum(verdicts.values())
    yield "### Where facts are unknown"
    yield ""
    yield (
        f"With every tenth fact forgotten the evaluator takes {times(median(partial) / median(full))} times as long as "
        "on the same buildings fully known: what is open is evaluated over bounds and, where that stays open, case by "
        f"case. {share:.0%} of the answers are then undetermined and name what is missing."
    )
    yield ""


def _checks(counted: Counter[str]) -> Iterator[str]:
    yield "### The checks"
    yield ""
    rows: Sequence[Sequence[object]] = [(rule, class_, kind, counted[rule]) for rule, (class_, kind) in CHECKS.items()]
    yield from table(("rule", "subject", "an example of", "violations"), rows)
