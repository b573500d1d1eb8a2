"""The durable engine in a process of its own: a crash of the engine does not take the report along."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fire_rules.inference.chain import Drawn, draw
from fire_rules.inference.consequence import Support
from fire_rules.inference.containment import EngineError
from fire_rules.inference.facts import BaseFact, Fact
from fire_rules.inference.forked import answer_of, can_fork
from fire_rules.inference.program import Clause, Pattern, Program, Stage, Tally

SECONDS = 60.0
COMMAND = (sys.executable, "-m", "fire_rules.inference.child")
_PACKAGE_HOME = Path(__file__).resolve().parents[2]


def draw_apart(program: Program, base: Sequence[BaseFact]) -> tuple[frozenset[Drawn], frozenset[Drawn]]:
    """As :func:`chain.draw` with the durable engine; raises ``EngineError`` if the process fails, crashes or hangs.

    The process is a fork of this one, which costs little, or where that is not safe a new one.
    """
    if can_fork():
        return _answer(answer_of(lambda: json.dumps(_drawn(program, base)).encode(), SECONDS))
    return _answer(_spawned(program, base))


def _spawned(program: Program, base: Sequence[BaseFact]) -> bytes:
    path = os.pathsep.join(filter(None, (str(_PACKAGE_HOME), os.environ.get("PYTHONPATH", ""))))
    try:
        done = subprocess.run(
            list(COMMAND),
            input=json.dumps({"program": _program_out(program), "base": [_base_out(one) for one in base]}).encode(),
            capture_output=True,
            timeout=SECONDS,
            check=False,
            env={**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise EngineError(f"durable_rules in a child process: {type(error).__name__}") from error
    if done.returncode != 0:
        raise EngineError(f"durable_rules in a child process ended with {done.returncode}")
    return done.stdout


def _answer(output: bytes) -> tuple[frozenset[Drawn], frozenset[Drawn]]:
    try:
        answer = json.loads(output)
        if "error" in answer:
            raise EngineError(str(answer["error"]))
        return _drawn_in(answer["sure"]), _drawn_in(answer["possible"])
    except (ValueError, KeyError, TypeError) as error:
        raise EngineError(f"durable_rules in a child process gave no answer: {error}") from error


def main() -> None:
    """Read a program and facts from standard input, draw with the durable engine, write the answer."""
    given = json.load(sys.stdin)
    json.dump(_drawn(_program_in(given["program"]), [_base_in(one) for one in given["base"]]), sys.stdout)


def _drawn(program: Program, base: Sequence[BaseFact]) -> dict[str, Any]:
    """What the durable engine draws, or its error, as plain data."""
    from fire_rules.inference.durable import DurableEngine

    try:
        sure, possible = draw(program, base, DurableEngine())
    except EngineError as error:
        return {"error": str(error)}
    return {"sure": _drawn_out(sure), "possible": _drawn_out(possible)}


def _base_out(one: BaseFact) -> list[Any]:
    return [one.fact.kind, one.fact.id, one.fact.values, one.sure]


def _base_in(data: Sequence[Any]) -> BaseFact:
    kind, id_, values, sure = data
    return BaseFact(Fact(kind, id_, _pairs(values)), sure, Support("finding", "", ""))


def _drawn_out(drawn: frozenset[Drawn]) -> list[Any]:
    return [
        [one.rule, one.binding, sorted(one.origins), sorted(one.blocks), sorted(one.through)]
        for one in sorted(drawn, key=lambda one: (one.rule, one.binding))
    ]


def _drawn_in(data: Sequence[Any]) -> frozenset[Drawn]:
    return frozenset(
        Drawn(
            rule,
            _pairs(binding),
            frozenset(origins),
            frozenset(blocks),
            frozenset((name, _pairs(own)) for name, own in through),
        )
        for rule, binding, origins, blocks, through in data
    )


def _program_out(program: Program) -> dict[str, Any]:
    stages = [
        {
            "clauses": [[c.head, _patterns_out(c.body), _patterns_out(c.absent), c.never_sure] for c in stage.clauses],
            "tallies": [[t.head, t.kinds, t.key, t.number] for t in stage.tallies],
        }
        for stage in program.stages
    ]
    return {"stages": stages, "kinds": sorted(program.kinds), "distinct": dict(program.distinct)}


def _program_in(data: dict[str, Any]) -> Program:
    stages = tuple(
        Stage(
            tuple(
                Clause(head, _patterns_in(body), _patterns_in(absent), never_sure)
                for head, body, absent, never_sure in stage["clauses"]
            ),
            tuple(Tally(head, tuple(kinds), key, number) for head, kinds, key, number in stage["tallies"]),
        )
        for stage in data["stages"]
    )
    return Program(stages, frozenset(data["kinds"]), {head: _pairs(pairs) for head, pairs in data["distinct"].items()})


def _patterns_out(patterns: Sequence[Pattern]) -> list[Any]:
    return [[pattern.kinds, pattern.joins] for pattern in patterns]


def _patterns_in(data: Sequence[Any]) -> tuple[Pattern, ...]:
    return tuple(Pattern(tuple(kinds), _pairs(joins)) for kinds, joins in data)


def _pairs(data: Sequence[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((first, second) for first, second in data)


if __name__ == "__main__":
    main()
