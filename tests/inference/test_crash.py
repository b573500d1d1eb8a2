"""durable_rules killed, broken or hung is an error of that run, and the report is what the plain engine drew."""

from __future__ import annotations

import ctypes
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from fire_rules.inference import child, compare, durable, forked, infer
from tests.inference.world import BUILDING, LIABILITY, finding, result, rules

ROOT = Path(__file__).resolve().parents[2]
CASE = (result(finding("upkeep", BUILDING)), rules(LIABILITY))
NO_DURABLE = pytest.mark.skipif(not durable.available(), reason="durable_rules is not installed")
NO_FORK = pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")


def segfault() -> None:
    ctypes.string_at(0)


def killed(number: int) -> Callable[[], None]:
    return lambda: os.kill(os.getpid(), number)


FORKS = {
    "a null pointer": (segfault, "SIGSEGV"),
    "SIGSEGV": (killed(signal.SIGSEGV), "SIGSEGV"),
    "SIGKILL": (killed(signal.SIGKILL), "SIGKILL"),
    "SIGABRT": (os.abort, "SIGABRT"),
    "exit": (lambda: os._exit(3), "ended with 3"),
    "a hang": (lambda: time.sleep(60), "no answer within 0.5 s"),
}


@NO_FORK
@pytest.mark.parametrize("name", FORKS)
def test_a_crash_in_a_fork(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    happens, said = FORKS[name]
    expected = infer(*CASE, "plain").consequences
    monkeypatch.setattr(durable, "available", lambda: True)
    monkeypatch.setattr(durable.DurableEngine, "match", lambda *_: happens())
    monkeypatch.setattr(child, "can_fork", lambda: True)
    monkeypatch.setattr(child, "SECONDS", 0.5 if name == "a hang" else 60.0)
    ran = infer(*CASE)
    assert ran.consequences == expected
    assert ran.inference_engine.startswith("plain (durable_rules")
    assert ran.inference_engine.endswith("failed)")
    assert said in ran.faults[0]["en"]
    assert ran.faults[0]["zh"].startswith("durable_rules 出错，改用内置引擎的结果：")
    assert said in compare(*CASE).error


CHILDREN = [
    "import os; os.abort()",
    "import os, signal; os.kill(os.getpid(), signal.SIGTERM)",
    "import ctypes; ctypes.string_at(0)",
    "print('{')",
    "print('{}')",
    "import sys; sys.exit(3)",
    "import time; time.sleep(60)",
]


@pytest.mark.parametrize("program", CHILDREN)
def test_a_crash_in_a_new_process(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = infer(*CASE, "plain").consequences
    monkeypatch.setattr(durable, "available", lambda: True)
    monkeypatch.setattr(child, "can_fork", lambda: False)
    monkeypatch.setattr(child, "COMMAND", (sys.executable, "-c", program))
    monkeypatch.setattr(child, "SECONDS", 1.0 if "sleep" in program else 60.0)
    ran = infer(*CASE, "durable")
    assert ran.consequences == expected
    assert ran.faults
    assert "failed" in ran.inference_engine


@NO_DURABLE
@pytest.mark.parametrize("way", [True, False])
def test_both_ways_draw_the_same(way: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "can_fork", lambda: way and hasattr(os, "fork"))
    ran = infer(*CASE, "durable")
    assert (ran.consequences, ran.faults) == (infer(*CASE, "plain").consequences, ())
    assert ran.inference_engine.startswith("durable_rules ")


def test_a_process_of_several_threads_is_not_forked() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert not forked.can_fork()
    finally:
        done.set()
        thread.join()


@NO_FORK
def test_no_fork_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(durable, "available", lambda: True)
    monkeypatch.setattr(durable.DurableEngine, "match", lambda *_: time.sleep(60))
    monkeypatch.setattr(child, "can_fork", lambda: True)
    monkeypatch.setattr(child, "SECONDS", 0.2)
    forks: list[int] = []
    own = os.fork

    def noted() -> int:
        forks.append(own())
        return forks[-1]

    monkeypatch.setattr(os, "fork", noted)
    infer(*CASE)
    (fork,) = forks
    with pytest.raises(ChildProcessError):
        os.waitpid(fork, os.WNOHANG)


@NO_DURABLE
@NO_FORK
def test_the_command_line_reports_what_the_plain_engine_drew() -> None:
    file = "examples/buildings/store-partial-sprinklers.yaml"

    def ran(engine: str, before: str = "") -> dict[str, object]:
        arguments = ["check", file, "--format", "json", "--engine", engine]
        program = f"{before}\nimport sys\nfrom fire_rules.cli import main\nsys.exit(main({arguments}))"
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False, encoding="utf-8"
        )
        assert done.returncode == 1, done.stderr
        (one,) = json.loads(done.stdout)["results"]
        return dict(one)

    crash = (
        "import os, signal\nfrom fire_rules.inference import durable\n"
        "durable.DurableEngine.match = lambda *_: os.kill(os.getpid(), signal.SIGSEGV)"
    )
    crashed, plain = ran("durable", crash), ran("plain")
    assert crashed["consequences"] == plain["consequences"]
    assert crashed["findings"] == plain["findings"]
    assert str(crashed["inference_engine"]).startswith("plain (durable_rules")
    assert "SIGSEGV" in str(crashed["faults"])
