"""The durable engine in a process of its own: a crash of the engine does not take the report along.

The process is started once and answers every run of this one, a line of JSON for a line of JSON. It may be started
before there is anything to ask (:func:`warm`), told what it will be asked by (:func:`tell`), and works while the caller
does other things (:func:`ask`).
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from signal import Signals
from threading import Lock, Thread
from typing import Any

from fire_rules.inference.chain import Drawn, draw
from fire_rules.inference.consequence import Support
from fire_rules.inference.containment import EngineError
from fire_rules.inference.facts import BaseFact, Fact
from fire_rules.inference.program import Clause, Pattern, Program, Stage, Tally

Worlds = tuple[frozenset[Drawn], frozenset[Drawn]]

SECONDS = 60.0
COMMAND = (sys.executable, "-P", "-c", "from fire_rules.inference.child import serve; serve()")
"""Without the working folder on its path (``-P``): what lies beside a building file is never imported."""
_PACKAGE_HOME = Path(__file__).resolve().parents[2]
_LOCK = Lock()


class _Child:
    """The process, which answers one question after the other, whoever asks."""

    def __init__(self) -> None:
        if not COMMAND[0]:
            raise OSError("this interpreter does not know where its program is")
        path = os.pathsep.join(filter(None, (str(_PACKAGE_HOME), os.environ.get("PYTHONPATH", ""))))
        self.command = COMMAND
        self._process = subprocess.Popen(
            list(COMMAND),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path},
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to, self._from = self._process.stdin, self._process.stdout
        self._turn = Lock()
        self._program = ""

    @property
    def ready(self) -> bool:
        """Whether it still runs, and runs what would be started now."""
        return self._process.poll() is None and self.command == COMMAND

    def tell(self, program: str) -> None:
        """Hand over a program to get ready for; what goes wrong with it is told when it is asked for an answer."""

        def talk() -> None:
            with suppress(OSError, ValueError), self._turn:
                self._hand_over(program)

        Thread(target=talk, daemon=True).start()

    def ask(self, program: str, base: str) -> Callable[[], bytes]:
        """Hand over a program and facts; what is returned waits for the line that answers them."""
        answer: list[bytes] = []

        def talk() -> None:
            try:
                with self._turn:
                    self._hand_over(program, base)
                    answer.append(self._from.readline())
            except (OSError, ValueError):
                answer.append(b"")

        thread = Thread(target=talk, daemon=True)
        thread.start()

        def wait() -> bytes:
            thread.join(SECONDS)
            if not answer:
                self.end()
                raise EngineError(f"durable_rules in a child process gave no answer within {SECONDS:g} s")
            if not answer[0]:
                raise EngineError(f"durable_rules in a child process {self._ended()}")
            return answer[0]

        return wait

    def _hand_over(self, program: str, base: str = "null") -> None:
        """Write a line, with the program unless it is that of the line before."""
        own, self._program = "null" if program == self._program else program, program
        self._to.write(f'{{"program": {own}, "base": {base}}}\n'.encode())
        self._to.flush()

    def _ended(self) -> str:
        """How the process ended, which it did or is about to."""
        try:
            code = self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            code = 0
        self.end()
        return f"was killed by {Signals(-code).name}" if code < 0 else f"ended with {code}"

    def end(self) -> int:
        """Stop the process; its exit code."""
        if self._process.poll() is None:
            self._process.kill()
        for stream in (self._to, self._from):
            with suppress(OSError):
                stream.close()
        return self._process.wait()


_CHILD: list[_Child] = []
_TEXT: list[tuple[Program, str]] = []


def warm() -> None:
    """Start the process where the engine is installed, so that it is ready when it is asked.

    What goes wrong is told when it is asked.
    """
    from fire_rules.inference import durable

    if durable.available():
        with suppress(OSError):
            _child()


def tell(program: Program) -> None:
    """Let the process get ready for a program, where the engine is installed."""
    from fire_rules.inference import durable

    if durable.available():
        with suppress(OSError):
            _child().tell(_text_of(program))


def ask(program: Program, base: Sequence[BaseFact]) -> Callable[[], Worlds]:
    """Begin :func:`chain.draw` with the durable engine in the process; what is returned waits for the two worlds.

    Waiting raises ``EngineError`` if the process cannot be started, fails, crashes or hangs.
    """
    facts = json.dumps([_base_out(one) for one in base])
    try:
        answer = _child().ask(_text_of(program), facts)
    except OSError as error:
        reason = f"durable_rules in a child process: {type(error).__name__}"
        return lambda: _raise(reason)
    return lambda: _answer(answer())


def _raise(reason: str) -> Worlds:
    raise EngineError(reason)


def _child() -> _Child:
    with _LOCK:
        if not _CHILD or not _CHILD[0].ready:
            end()
            _CHILD.append(_Child())
        return _CHILD[0]


@atexit.register
def end() -> None:
    """Stop the process, where there is one."""
    while _CHILD:
        _CHILD.pop().end()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_CHILD.clear)  # the process answers the one that started it, never a fork of it


def _answer(output: bytes) -> Worlds:
    try:
        answer = json.loads(output)
        if "error" in answer:
            raise EngineError(str(answer["error"]))
        return _drawn_in(answer["sure"]), _drawn_in(answer["possible"])
    except (ValueError, KeyError, TypeError) as error:
        raise EngineError(f"durable_rules in a child process gave no answer: {error}") from error


def serve() -> None:
    """Draw with the durable engine: read lines with a program and facts, write a line with the answer to each.

    A line without facts has no answer: its program is got ready. One without a program has that of the line before.
    """
    from fire_rules.inference.durable import DurableEngine

    _leave_no_core()
    engine = DurableEngine()
    engine.warm()
    program = Program((), frozenset(), {})
    for line in sys.stdin.buffer:
        given = json.loads(line)
        if given["program"] is not None:
            program = _program_in(given["program"])
        if given["base"] is None:
            with suppress(EngineError):
                engine.prepare(program)
            continue
        try:
            sure, possible = draw(program, [_base_in(one) for one in given["base"]], engine)
            answer: dict[str, Any] = {"sure": _drawn_out(sure), "possible": _drawn_out(possible)}
        except EngineError as error:
            answer = {"error": str(error)}
        sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
        sys.stdout.buffer.flush()


def _leave_no_core() -> None:
    """A crash writes no image of the memory to the disk."""
    with suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


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


def _text_of(program: Program) -> str:
    """The program as JSON; that of the last one is kept."""
    kept = _TEXT[:]
    if not kept or kept[0][0] is not program:
        kept = _TEXT[:] = [(program, json.dumps(_program_out(program)))]
    return kept[0][1]


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
