"""Many building files with one rulebook, in several processes; results come in the order of the files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from fire_rules.engine.finding import Result
from fire_rules.engine.options import RunOptions
from fire_rules.rulebook.rule import Rulebook
from fire_rules.source.diagnostics import Diagnostic, SourceError

Finish = Callable[[Result, Rulebook], Result]
LoadRulebook = Callable[[], Rulebook]


@dataclass(frozen=True)
class FileResult:
    """What one file came to: a result, or what is wrong with it, or a fault of the tool."""

    path: str
    result: Result | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    fault: str = ""


@dataclass
class Worker:
    """Evaluates one file after another with one rulebook, loaded once in its process.

    ``load`` and ``finish`` (what follows on a result, such as inference) must be importable functions where several
    processes are used.
    """

    load: LoadRulebook
    options: RunOptions
    finish: Finish | None = None
    _rulebook: Rulebook | None = field(default=None, repr=False)

    def check(self, path: str) -> FileResult:
        """The result of one file; a file that fails does not end the run."""
        from fire_rules.engine.run import evaluate
        from fire_rules.model import load

        try:
            if self._rulebook is None:
                self._rulebook = self.load()
            result = evaluate(load(path), self._rulebook, self.options)
            if self.finish is not None:
                result = self.finish(result, self._rulebook)
        except SourceError as error:
            return FileResult(path, diagnostics=error.diagnostics)
        except Exception as error:
            return FileResult(path, fault=f"{type(error).__name__}: {error}")
        return FileResult(path, result)


def evaluate_many(
    paths: Sequence[str | Path],
    load: LoadRulebook,
    options: RunOptions | None = None,
    *,
    jobs: int = 1,
    finish: Finish | None = None,
) -> Iterator[FileResult]:
    """Evaluate each file; with ``jobs`` above 1 in so many processes, with the same answers in the same order."""
    worker = Worker(load, options or RunOptions(), finish)
    names = [str(path) for path in paths]
    if jobs <= 1 or len(names) <= 1:
        yield from map(worker.check, names)
        return
    with ProcessPoolExecutor(min(jobs, len(names)), initializer=_start, initargs=(worker,)) as pool:
        yield from pool.map(_check, names)


_WORKERS: list[Worker] = []


def _start(worker: Worker) -> None:
    _WORKERS[:] = [worker]


def _check(path: str) -> FileResult:
    return _WORKERS[0].check(path)
