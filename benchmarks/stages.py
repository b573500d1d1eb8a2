"""Where the time of one check goes: each stage in a fresh process, and once more in the same process.

``python -m benchmarks.stages FILE`` prints the seconds of one process as JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FILES = ("garment-factory", "anyang")
STAGES = {
    "read": "YAML to a tree with places",
    "validate": "words translated, values read, entities built",
    "resolve": "the graph of facts: inheritance, named types, aggregates",
    "rulebook": "the bundled rulebook from its generated modules",
    "evaluate": "every rule on every subject, dates, composition, derivations, questions",
    "infer": "consequences, by durable_rules where it is installed",
    "infer, plain": "the same by the plain fixpoint",
    "render": "the text report",
}


def section(rounds: int) -> Iterator[str]:
    """The lines of the section."""
    from benchmarks.timing import milliseconds, table

    yield "## The stages of one check"
    yield ""
    yield (
        "Milliseconds, medians over fresh processes: first with the imports that the stage brings, then once more in "
        "the same process. Evaluating includes loading the generated functions; the plain fixpoint comes after the "
        "other, so its first run has no imports left."
    )
    yield ""
    for file in FILES:
        runs = [_process(ROOT / "examples" / "buildings" / f"{file}.yaml") for _ in range(rounds)]
        yield f"`examples/buildings/{file}.yaml`, {runs[0]['findings']} findings:"
        yield ""
        cold, warm = (
            {stage: median(run[kind][stage] for run in runs) for stage in STAGES} for kind in ("cold", "warm")
        )
        whole = sum(value for stage, value in warm.items() if stage != "infer, plain")
        rows = [
            (stage, milliseconds(cold[stage]), milliseconds(warm[stage]), f"{warm[stage] / whole:.0%}", meaning)
            for stage, meaning in STAGES.items()
        ]
        yield from table(("stage", "first", "again", "share", ""), rows)
    if find_spec("durable") is None:
        yield "durable_rules is not installed here: both rows of `infer` are the plain fixpoint."
        yield ""


def _process(file: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.stages", str(file)]
    found: dict[str, Any] = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)
    return found


def measured(file: Path) -> tuple[dict[str, float], int]:
    """Seconds of each stage in this process, and how many findings there are."""
    taken: dict[str, float] = {}

    def clock(stage: str, work: Callable[[], Any]) -> Any:
        start = perf_counter()
        done = work()
        taken[stage] = perf_counter() - start
        return done

    node = clock("read", lambda: _read(file))
    document = clock("validate", lambda: _validated(node, file))
    clock("resolve", lambda: _resolved(document))
    book = clock("rulebook", _rulebook)
    again = perf_counter()
    _resolved(document)
    again = perf_counter() - again
    result = clock("evaluate", lambda: _evaluated(document, book))
    taken["evaluate"] = max(0.0, taken["evaluate"] - again)  # evaluating resolves the file itself
    inferred = clock("infer", lambda: _inferred(result, book, "auto"))
    clock("infer, plain", lambda: _inferred(result, book, "plain"))
    clock("render", lambda: _rendered(inferred))
    return taken, len(result.findings)


def _read(file: Path) -> Any:
    from fire_rules.source import read

    return read(file)


def _validated(node: Any, file: Path) -> Any:
    from fire_rules.model import load_node

    return load_node(node, str(file))


def _resolved(document: Any) -> Any:
    from fire_rules.model import RunSettings, resolve

    return resolve(document, RunSettings(None, "inspection"))


def _rulebook() -> Any:
    from fire_rules.rulebook import load_rulebook

    return load_rulebook()


def _evaluated(document: Any, book: Any) -> Any:
    from fire_rules.engine import evaluate

    return evaluate(document, book)


def _inferred(result: Any, book: Any, engine: Any) -> Any:
    from fire_rules.inference import infer

    return infer(result, book, engine=engine)


def _rendered(result: Any) -> str:
    from fire_rules.report import render

    return render(result, "text", "zh")


if __name__ == "__main__":
    first, findings = measured(Path(sys.argv[1]))
    second, _ = measured(Path(sys.argv[1]))
    print(json.dumps({"cold": first, "warm": second, "findings": findings}))
