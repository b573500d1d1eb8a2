"""Many building files: each checked on its own, in this process or in several; a fault of one leaves the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Any

from fire_rules.cli.language import Language
from fire_rules.records import dataclass

if TYPE_CHECKING:
    from fire_rules.api import Engine
    from fire_rules.engine.finding import Result
    from fire_rules.engine.options import RunOptions
    from fire_rules.model import Document
    from fire_rules.rulebook.rule import Rulebook

CLEAN, USAGE, FAULT = 0, 2, 3


@dataclass(frozen=True, slots=True)
class Run:
    """What every file of a run is checked with."""

    options: RunOptions
    defaults: RunOptions
    rules: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    bundled: bool = True
    cache: bool = True
    engine: Engine = "auto"
    cross_check: bool = False
    lang: Language = "zh"
    debug: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: a result, or messages that say why there is none, with the exit code of that."""

    file: str
    result: Result | None = None
    messages: tuple[str, ...] = ()
    warnings: str = ""
    code: int = CLEAN
    counts: dict[str, int] = field(default_factory=dict)


def load_rules(run: Run) -> Rulebook:
    """The rulebook of a run, its consequences too. Raises SourceError for its faults, or where it is not there."""
    from pathlib import Path

    from fire_rules.inference import rules_of
    from fire_rules.rulebook import load_rulebook
    from fire_rules.source import Diagnostic, SourceError

    try:
        folders = [Path(path) for path in run.rules]
        book = load_rulebook(folders, bundled=run.bundled, packs=run.packs, cache=run.cache)
        rules_of(book)
    except NotADirectoryError as error:
        raise SourceError([Diagnostic("C109", None, {"name": str(error)})]) from error
    except LookupError as error:
        raise SourceError([Diagnostic("C113", None, {"name": str(error.args[0])})]) from error
    return book


def check_files(files: Sequence[str], run: Run, rulebook: Rulebook, jobs: int) -> Iterator[Outcome]:
    """The outcome of each file, in the order given."""
    if jobs <= 1 or len(files) <= 1:
        yield from (check_file(file, run, rulebook) for file in files)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    workers = min(jobs, len(files))
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, context, initializer=_start, initargs=(run,)) as pool:
        yield from pool.map(_check_in_worker, files, chunksize=max(1, len(files) // (workers * 4)))


def check_file(file: str, run: Run, rulebook: Rulebook) -> Outcome:
    """The outcome of one file; whatever goes wrong with it is told, never raised."""
    from fire_rules.source import SourceError
    from fire_rules.source.messages import render, render_all

    try:
        return _checked(file, run, rulebook)
    except SourceError as error:
        messages = tuple(render(diagnostic, run.lang) for diagnostic in error.diagnostics)
        return Outcome(file, messages=messages, code=USAGE, warnings=render_all(error.diagnostics, run.lang))
    except Exception as fault:
        what = " ".join(f"{type(fault).__name__}: {fault}".split())
        return Outcome(file, messages=(what,), code=FAULT, warnings=_internal(file, what, fault, run))


def _checked(file: str, run: Run, rulebook: Rulebook) -> Outcome:
    from fire_rules.api import check, merged
    from fire_rules.source.messages import render_all

    document, options = _loaded(file, run.options)
    result = check(
        document,
        rulebook,
        options,
        defaults=run.defaults,
        engine=run.engine,
        cross_check=run.cross_check,
    )
    warnings = render_all(result.warnings, run.lang)
    if not run.cross_check:
        return Outcome(file, result, warnings=warnings)
    from fire_rules.cli.crosscheck import compare

    counts, differences = compare(document, rulebook, merged(document, options, run.defaults), result)
    told = "\n".join(text for text in (warnings, *differences) if text)
    return Outcome(file, result, warnings=told, code=FAULT if differences else CLEAN, counts=counts)


def _loaded(file: str, options: RunOptions) -> tuple[Document, RunOptions]:
    """The document of a file; that of standard input with its digest, which can be taken only once."""
    from fire_rules.model import load
    from fire_rules.model.document import load_node

    if file != "-":
        return load(file), options
    import sys
    from dataclasses import replace
    from hashlib import sha256

    from fire_rules.source import read_bytes
    from fire_rules.source.limits import MAX_BYTES
    from fire_rules.source.reader import STDIN

    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    document = load_node(read_bytes(data, STDIN), STDIN)
    return document, replace(options, source_digest=sha256(data).hexdigest())


def _internal(file: str, what: str, fault: Exception, run: Run) -> str:
    text = f"{file}: internal error: {what}" if run.lang == "en" else f"{file}：工具内部错误：{what}"
    if run.debug:
        import traceback

        text = f"{''.join(traceback.format_exception(fault))}{text}"
    return text


_WORKER: dict[str, Any] = {}


def _start(run: Run) -> None:
    _WORKER["run"] = run
    _WORKER["rulebook"] = load_rules(run)


def _check_in_worker(file: str) -> Outcome:
    return check_file(file, _WORKER["run"], _WORKER["rulebook"])
