"""durable_rules killed, broken or hung is an error of that run, and the report is what the plain engine drew."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from fire_rules.inference import child, compare, durable, get_ready, infer
from tests.inference.world import BUILDING, LIABILITY, finding, result, rules

ROOT = Path(__file__).resolve().parents[2]
CASE = (result(finding("upkeep", BUILDING)), rules(LIABILITY))
OTHER = (result(finding("upkeep", BUILDING)), rules(LIABILITY.replace("consequence: fine", "consequence: order")))
NO_DURABLE = pytest.mark.skipif(not durable.available(), reason="durable_rules is not installed")


BROKEN = """
import ctypes, os, signal, time
from fire_rules.inference import durable
def match(*_):
    {}
durable.DurableEngine.match = match
from fire_rules.inference.child import serve
serve()
"""
FAULTS = {
    "a null pointer": ("ctypes.string_at(0)", "SIGSEGV"),
    "SIGSEGV": ("os.kill(os.getpid(), signal.SIGSEGV)", "SIGSEGV"),
    "SIGKILL": ("os.kill(os.getpid(), signal.SIGKILL)", "SIGKILL"),
    "SIGABRT": ("os.abort()", "SIGABRT"),
    "exit": ("os._exit(3)", "ended with 3"),
    "a hang": ("time.sleep(60)", "no answer within 3 s"),
}


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    """A process of its own for every test."""
    child.end()
    yield
    child.end()


@NO_DURABLE
@pytest.mark.parametrize("name", FAULTS)
def test_a_crash_of_the_engine(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    happens, said = FAULTS[name]
    expected = infer(*CASE, "plain").consequences
    monkeypatch.setattr(child, "COMMAND", (sys.executable, "-c", BROKEN.format(happens)))
    monkeypatch.setattr(child, "SECONDS", 3.0 if name == "a hang" else 60.0)
    ran = infer(*CASE)
    assert ran.consequences == expected
    assert ran.inference_engine.startswith("plain (durable_rules")
    assert ran.inference_engine.endswith("failed)")
    assert said in ran.faults[0]["en"]
    assert ran.faults[0]["zh"].startswith("durable_rules 出错，改用内置引擎的结果：")
    assert said in compare(*CASE).error


@NO_DURABLE
def test_the_run_after_a_crash_has_the_engine_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(child, "COMMAND", (sys.executable, "-c", BROKEN.format("os.abort()")))
        assert infer(*CASE).faults
    ran = infer(*CASE)
    assert (ran.faults, ran.inference_engine.startswith("durable_rules ")) == ((), True)


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
    monkeypatch.setattr(child, "COMMAND", (sys.executable, "-c", program))
    monkeypatch.setattr(child, "SECONDS", 1.0 if "sleep" in program else 60.0)
    ran = infer(*CASE, "durable")
    assert ran.consequences == expected
    assert ran.faults
    assert "failed" in ran.inference_engine


@NO_DURABLE
def test_apart_and_in_this_process_the_same_is_drawn() -> None:
    apart, here, plain = infer(*CASE, "durable"), infer(*CASE, "durable", isolate=False), infer(*CASE, "plain")
    assert apart.consequences == here.consequences == plain.consequences
    assert apart.faults == here.faults == ()
    assert apart.inference_engine == here.inference_engine
    assert apart.inference_engine.startswith("durable_rules ")


@NO_DURABLE
def test_one_process_answers_many_runs_and_none_is_left_behind() -> None:
    infer(*CASE)
    (first,) = child._CHILD
    infer(*CASE)
    assert child._CHILD[0] is first
    child.end()
    assert first.end() is not None


@NO_DURABLE
def test_runs_at_one_time_get_each_its_own_answer() -> None:
    cases = [(result(finding("upkeep", f"buildings[{n}]")), rules(LIABILITY)) for n in range(8)]
    expected = [infer(*case, "plain").consequences for case in cases]
    with ThreadPoolExecutor(len(cases)) as pool:
        ran = list(pool.map(lambda case: infer(*case, "durable"), cases))
    assert [one.faults for one in ran] == [()] * len(cases)
    assert [one.consequences for one in ran] == expected


@NO_DURABLE
@pytest.mark.parametrize("told", [(), (CASE,), (OTHER,), (CASE, OTHER), (OTHER, CASE)], ids=len)
def test_what_the_process_was_told_changes_no_answer(told: tuple[Any, ...]) -> None:
    expected = [infer(*case, "plain").consequences for case in (CASE, OTHER)]
    for case in told:
        get_ready(*case, ["upkeep"])
    ran = [infer(*case, "durable") for case in (CASE, OTHER, OTHER, CASE)]
    assert [one.faults for one in ran] == [()] * 4
    assert [one.consequences for one in ran] == [expected[0], expected[1], expected[1], expected[0]]


@NO_DURABLE
def test_programs_at_one_time_are_not_confused() -> None:
    cases = [CASE, OTHER] * 6
    expected = [infer(*case, "plain").consequences for case in cases]

    def ran(case: Any) -> Any:
        get_ready(*case, ["upkeep"])
        return infer(*case, "durable")

    with ThreadPoolExecutor(len(cases)) as pool:
        assert [one.consequences for one in pool.map(ran, cases)] == expected


@NO_DURABLE
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")
def test_a_fork_has_a_process_of_its_own() -> None:
    program = (
        "import os, sys\nfrom tests.inference.test_crash import CASE\nfrom fire_rules.inference import child, infer\n"
        "infer(*CASE)\nfirst = child._CHILD[0]\nfork = os.fork()\n"
        "ran = infer(*CASE)\nassert not ran.faults and (child._CHILD[0] is first) == bool(fork)\n"
        "if fork:\n    assert os.waitstatus_to_exitcode(os.waitpid(fork, 0)[1]) == 0 and not infer(*CASE).faults\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@NO_DURABLE
def test_nothing_is_imported_from_the_working_folder(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('imported')", encoding="utf-8")
    program = (
        "from tests.inference.test_crash import CASE\nfrom fire_rules.inference import infer\n"
        "print(infer(*CASE).faults)"
    )
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-P", "-c", program], cwd=tmp_path, env=environ, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "()"


@NO_DURABLE
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

    broken = BROKEN.format("os.kill(os.getpid(), signal.SIGSEGV)")
    crash = f"import sys\nfrom fire_rules.inference import child\nchild.COMMAND = (sys.executable, '-c', {broken!r})"
    crashed, plain = ran("durable", crash), ran("plain")
    assert crashed["consequences"] == plain["consequences"]
    assert crashed["findings"] == plain["findings"]
    assert str(crashed["inference_engine"]).startswith("plain (durable_rules")
    assert "SIGSEGV" in str(crashed["faults"])
