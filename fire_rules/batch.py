"""Many building files with one rulebook, in this process or in several; what they come to together."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from fire_rules.api import CrossChecked, Engine, book_of, check, cross_check, merged, refuse_idle
from fire_rules.engine.options import RunOptions
from fire_rules.records import dataclass

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor
    from datetime import date

    from fire_rules.engine.finding import Result
    from fire_rules.followup.baseline import NewBaseline
    from fire_rules.followup.record import FollowUp
    from fire_rules.model import Document
    from fire_rules.rulebook.rule import Loading, Rulebook
    from fire_rules.source.diagnostics import Diagnostic

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: a result, or ``diagnostics`` that say what is wrong with it, or a ``fault`` of the tool.

    A fault is one line; ``traceback`` has the rest. ``cross_checked`` is there where that was asked for.
    """

    file: str
    result: Result | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    fault: str = ""
    traceback: str = ""
    cross_checked: CrossChecked | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """How every file of a run is checked."""

    options: RunOptions
    defaults: RunOptions | None
    engine: Engine
    cross_check: bool
    isolate: bool


def check_many(
    files: Iterable[str | Path],
    rulebook: Rulebook | None = None,
    options: RunOptions | None = None,
    *,
    defaults: RunOptions | None = None,
    engine: Engine = "auto",
    cross_check: bool = False,
    isolate: bool = True,
    jobs: int = 1,
) -> Iterator[Outcome]:
    """The outcome of each file, in the order given; what is wrong with one file does not end the run.

    The other arguments are those of :func:`fire_rules.check`; ``cross_check`` computes everything twice and compares.
    ``-`` is standard input. With ``jobs`` above 1 so many processes work, with the same answers in the same order; each
    loads the rules by itself, so the rulebook must come from :func:`fire_rules.load_rulebook` (else ValueError), and a
    script must start them below ``if __name__ == "__main__"``. Raises SourceError where a word of the selection means
    no rule.

    >>> import fire_rules
    >>> files = ["examples/buildings/chinese.yaml", "no-such-file.yaml"]
    >>> for outcome in fire_rules.check_many(files, options=fire_rules.RunOptions(select=("GB50016-3.7.4",))):
    ...     print(outcome.file, outcome.result is not None, [d.code for d in outcome.diagnostics])
    examples/buildings/chinese.yaml True []
    no-such-file.yaml False ['S101']
    """
    book, asked = book_of(rulebook), Asked(options or RunOptions(), defaults, engine, cross_check, isolate)
    refuse_idle(book, asked.options.select, asked.options.ignore)
    names = [str(file) for file in files]
    if jobs <= 1 or len(names) <= 1:
        return (_outcome(name, book, asked) for name in names)
    if book.loaded is None:
        raise ValueError("only a rulebook of load_rulebook can be loaded again in other processes")
    return _in_processes(names, book, book.loaded, asked, min(jobs, len(names)))


def exit_code(run: Result | Outcome | Iterable[Result | Outcome], *, allow_open: bool = False) -> int:
    """The exit code of the command line for one result or outcome, or for several together.

    0: no violation of an obligation, no mandatory item open; 1: violations; 2: a file is wrong; 3: a fault of the tool,
    or a difference in the cross-check; 4: nothing violated, but mandatory items open, or no rule applied (0 with
    ``allow_open``). Over several 3 > 2 > 1 > 4 > 0.

    >>> import fire_rules
    >>> fire_rules.exit_code(fire_rules.check_many(["examples/buildings/chinese.yaml", "no-such-file.yaml"]))
    2
    """
    from fire_rules.report.summary import worst

    if isinstance(run, Iterable):
        return worst([_code(one, allow_open) for one in run])
    return _code(run, allow_open)


def _code(one: Result | Outcome, allow_open: bool) -> int:
    from fire_rules.report.summary import EXIT_FAULT, EXIT_USAGE
    from fire_rules.report.summary import exit_code as of_result

    if not isinstance(one, Outcome):
        return of_result(one, allow_open=allow_open)
    if one.fault or (one.cross_checked is not None and one.cross_checked.differences):
        return EXIT_FAULT
    return EXIT_USAGE if one.result is None else of_result(one.result, allow_open=allow_open)


def follow_up(
    results: Sequence[Result],
    rulebook: Rulebook | None = None,
    *,
    suppressions: str | Path | None = None,
    baseline: str | Path | None = None,
    previous: str | Path | None = None,
    complete: bool = True,
) -> tuple[tuple[Result, ...], FollowUp | None]:
    """The results with what a list of suppressions, a baseline and an earlier JSON report say of their findings.

    The account beside them (None where no list is given) has ``notices``, ``entries`` that are no longer violated, and
    ``loud``: whether a list is misused, which fails a run. ``complete`` says that no file of the run failed; only then
    can an entry be called unused. Raises SourceError for a file that is not of its kind.
    """
    from fire_rules.followup.follow import follow_up as followed
    from fire_rules.followup.follow import read_lists

    names = (None if name is None else str(name) for name in (suppressions, baseline, previous))
    return followed(results, read_lists(book_of(rulebook), *names), complete=complete)


def baseline(
    results: Sequence[Result],
    file: str | Path,
    *,
    approver: str = "",
    reason: str = "",
    until: date | None = None,
    update: bool = False,
) -> NewBaseline:
    """The baseline that takes the present violations of ordinary clauses as known; nothing is written.

    ``file`` is where its ``text`` is to stand: paths in it are from that folder. ``approver`` and ``reason`` are
    required, ``until`` ends it. With ``update`` the baseline in ``file`` is kept but for what is corrected or mandatory
    now, and nothing is added. Raises SourceError for what is missing, and for a file that is no baseline.
    """
    from fire_rules.followup.baseline import new_baseline, updated_baseline

    if update:
        return updated_baseline(results, file)
    return new_baseline(results, file, approver, reason, until)


# -- one file after the other ------------------------------------------------------------------------------------------


def _outcome(file: str, rulebook: Rulebook, asked: Asked) -> Outcome:
    """The outcome of one file; whatever goes wrong with it is told, never raised."""
    from fire_rules.source import SourceError

    try:
        return _checked(file, rulebook, asked)
    except SourceError as error:
        return Outcome(file, diagnostics=error.diagnostics)
    except Exception as fault:
        from traceback import format_exception

        what = " ".join(f"{type(fault).__name__}: {fault}".split())
        return Outcome(file, fault=what, traceback="".join(format_exception(fault)))


def _checked(file: str, rulebook: Rulebook, asked: Asked) -> Outcome:
    document, options = _loaded(file, asked.options)
    defaults, engine = asked.defaults, asked.engine
    result = check(
        document,
        rulebook,
        options,
        defaults=defaults,
        engine=engine,
        cross_check=asked.cross_check,
        isolate=asked.isolate,
    )
    if not asked.cross_check:
        return Outcome(file, result)
    compared = cross_check(document, rulebook, merged(document, options, defaults), result, isolate=asked.isolate)
    return Outcome(file, result, cross_checked=compared)


def _loaded(file: str, options: RunOptions) -> tuple[Document, RunOptions]:
    """The document of a file; that of standard input with its digest, which can be taken only once."""
    from fire_rules.model import load
    from fire_rules.model.document import load_node

    if file != STDIN:
        return load(file), options
    import sys
    from dataclasses import replace
    from hashlib import sha256

    from fire_rules.source import read_bytes
    from fire_rules.source.limits import MAX_BYTES
    from fire_rules.source.reader import STDIN as SHOWN

    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    document = load_node(read_bytes(data, SHOWN), SHOWN)
    return document, replace(options, source_digest=sha256(data).hexdigest())


# -- in several processes ----------------------------------------------------------------------------------------------


def _in_processes(names: Sequence[str], book: Rulebook, loading: Loading, asked: Asked, jobs: int) -> Iterator[Outcome]:
    """Standard input belongs to this process; every other file goes to one of the others."""
    with _pool(jobs, loading, book.digest, asked) as pool:
        ahead: deque[Future[Outcome] | None] = deque(None if n == STDIN else pool.submit(_in_worker, n) for n in names)
        for name in names:
            future = ahead.popleft()  # what is told is not kept
            yield _outcome(name, book, asked) if future is None else future.result()


@contextmanager
def _pool(jobs: int, loading: Loading, digest: str, asked: Asked) -> Iterator[ProcessPoolExecutor]:
    """Processes that end with the run, whatever is still waiting for them."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_start, initargs=(loading, digest, asked))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


_WORK: list[Callable[[str], Outcome]] = []


def _start(loading: Loading, digest: str, asked: Asked) -> None:
    """What a process does before its first file; rules that are not those of the run any more are a fault of each."""
    from fire_rules.rulebook.load import load_again

    def work(file: str) -> Outcome:
        if changed:
            return Outcome(file, fault="the rule files were changed while the run was going on")
        return _outcome(file, book, asked)

    book = load_again(loading)
    changed = book.digest != digest
    _WORK[:] = [work]


def _in_worker(file: str) -> Outcome:
    return _WORK[0](file)
