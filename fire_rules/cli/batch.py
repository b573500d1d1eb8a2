"""The files of a command line: each outcome of :mod:`fire_rules.batch` with its words and its exit code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from fire_rules.cli.language import Language
from fire_rules.records import dataclass

if TYPE_CHECKING:
    from fire_rules.api import CrossChecked, Engine
    from fire_rules.batch import Outcome as Came
    from fire_rules.engine.finding import Result
    from fire_rules.engine.options import RunOptions
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
    cross_checked: CrossChecked | None = None


def load_rules(run: Run) -> Rulebook:
    """The rulebook of a run, its consequences too. Raises SourceError for its faults, or where it is not there."""
    from fire_rules.cli.rulebooks import rulebook_of
    from fire_rules.inference import rules_of

    book = rulebook_of(run.rules, bundled=run.bundled, packs=run.packs, cache=run.cache)
    rules_of(book)
    return book


def check_files(files: Sequence[str], run: Run, rulebook: Rulebook, jobs: int) -> Iterator[Outcome]:
    """The outcome of each file, in the order given."""
    from fire_rules.batch import check_many

    found = check_many(
        files,
        rulebook,
        run.options,
        defaults=run.defaults,
        engine=run.engine,
        cross_check=run.cross_check,
        jobs=jobs,
    )
    return (_told(outcome, run) for outcome in found)


def _told(came: Came, run: Run) -> Outcome:
    """An outcome in the language of the run."""
    if came.fault:
        return Outcome(came.file, messages=(came.fault,), code=FAULT, warnings=_internal(came, run))
    if came.result is None:
        from fire_rules.source.messages import render, render_all

        messages = tuple(render(diagnostic, run.lang) for diagnostic in came.diagnostics)
        return Outcome(came.file, messages=messages, code=USAGE, warnings=render_all(came.diagnostics, run.lang))
    differences = came.cross_checked.differences if came.cross_checked is not None else ()
    told = "\n".join((*_warnings(came.result, run.lang), *differences))
    code = FAULT if differences else CLEAN
    return Outcome(came.file, came.result, warnings=told, code=code, cross_checked=came.cross_checked)


def _warnings(result: Result, lang: Language) -> tuple[str, ...]:
    if not result.warnings:
        return ()
    from fire_rules.source.messages import render_all

    return (render_all(result.warnings, lang),)


def _internal(came: Came, run: Run) -> str:
    text = f"{came.file}: internal error: {came.fault}"
    if run.lang != "en":
        text = f"{came.file}：工具内部错误：{came.fault}"
    return f"{came.traceback}{text}" if run.debug else text
