"""A computation in a fork of this process: what kills or stops the fork is an error here, and nothing more."""

from __future__ import annotations

import os
import selectors
import signal
import threading
import time
from collections.abc import Callable

from fire_rules.inference.containment import EngineError

_CHUNK = 1 << 16


def can_fork() -> bool:
    """Whether this process can be forked safely: the system knows how, and no other thread may hold a lock."""
    return hasattr(os, "fork") and threading.active_count() == 1


def answer_of(compute: Callable[[], bytes], seconds: float) -> bytes:
    """What ``compute`` gives in a fork of this process; ``EngineError`` if it dies, fails or is not done in time."""
    reading, writing = os.pipe()
    fork = os.fork()
    if fork == 0:
        os.close(reading)
        _answer(compute, writing)
    os.close(writing)
    answer = None
    try:
        answer = _read(reading, seconds)
    finally:
        os.close(reading)
        if answer is None:
            os.kill(fork, signal.SIGKILL)
        status = _reaped(fork)
    if answer is None:
        raise EngineError(f"durable_rules in a fork gave no answer within {seconds:g} s")
    if status < 0:
        raise EngineError(f"durable_rules in a fork was killed by {signal.Signals(-status).name}")
    if status > 0:
        raise EngineError(f"durable_rules in a fork ended with {status}")
    return answer


def _answer(compute: Callable[[], bytes], writing: int) -> None:
    """The whole life of the fork: quiet, without a dump of its memory, and never back into the code of its parent."""
    code = 1
    try:
        _be_quiet()
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(compute())
        code = 0
    finally:
        os._exit(code)


def _be_quiet() -> None:
    import faulthandler
    import resource

    faulthandler.disable()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def _read(reading: int, seconds: float) -> bytes | None:
    """All that comes through the pipe until its end; None where that does not come in time."""
    end = time.monotonic() + seconds
    found = bytearray()
    with selectors.DefaultSelector() as selector:
        selector.register(reading, selectors.EVENT_READ)
        while selector.select(max(0.0, end - time.monotonic())):
            chunk = os.read(reading, _CHUNK)
            if not chunk:
                return bytes(found)
            found += chunk
    return None


def _reaped(fork: int) -> int:
    """How the fork ended: its exit code, or the number of the signal that killed it, below zero."""
    try:
        return os.waitstatus_to_exitcode(os.waitpid(fork, 0)[1])
    except ChildProcessError:
        # The program that runs us has told the system to forget its children: only the answer tells.
        return 0
