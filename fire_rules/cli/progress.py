"""How far a run over many files is: a line on stderr, at a terminal only, gone when the run is over."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from fire_rules.cli.language import Language
from fire_rules.cli.output import complain

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from fire_rules.cli.batch import Outcome


class Progress:
    """Says nothing of its own; what is told goes to stderr."""

    def done(self, file: str) -> None:
        """A file is finished."""

    def tell(self, text: str) -> None:
        """A complaint about a file."""
        complain(text)


class OnTerminal(Progress):
    """A line that counts the files; complaints stand above it."""

    def __init__(self, bar: Bar, task: TaskID) -> None:
        self._bar, self._task = bar, task

    def done(self, file: str) -> None:
        self._bar.update(self._task, advance=1, file=file)

    def tell(self, text: str) -> None:
        from rich.text import Text

        self._bar.console.print(Text(text), soft_wrap=True)


def watched(outcomes: Iterable[Outcome], files: int, lang: Language) -> Iterator[Outcome]:
    """The outcomes of a run over so many files, its progress shown and its complaints told as they come."""
    with progress(files, lang) as line:
        for outcome in outcomes:
            line.done(outcome.file)
            if outcome.warnings:
                line.tell(outcome.warnings)
            yield outcome


@contextmanager
def progress(files: int, lang: Language) -> Iterator[Progress]:
    """The progress of a run over so many files."""
    if files < 2 or not _shows():
        yield Progress()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar
    from rich.table import Column

    columns = (
        TextColumn("{task.description}"),
        BarColumn(bar_width=20),
        MofNCompleteColumn(),
        TextColumn("{task.fields[file]}", markup=False, table_column=Column(no_wrap=True, overflow="ellipsis")),
    )
    console = Console(stderr=True, highlight=False)
    with Bar(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as bar:
        task = bar.add_task("checking" if lang == "en" else "检查", total=files, file="")
        yield OnTerminal(bar, task)


def _shows() -> bool:
    """Whether stderr is a terminal that can move its cursor and holds Chinese."""
    stream = sys.stderr
    utf8 = (stream.encoding or "").lower().replace("-", "") == "utf8"
    return stream.isatty() and utf8 and os.environ.get("TERM") != "dumb"
