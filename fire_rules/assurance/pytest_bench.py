"""The rules that pytest tests: loaded once a session, with what lint finds, by file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from fire_rules.rulebook.load import load_rulebook
from fire_rules.source.diagnostics import Diagnostic, SourceError

if TYPE_CHECKING:
    from fire_rules.assurance.laws import Laboratory
    from fire_rules.rulebook.rule import Rulebook
    from fire_rules.source.diagnostics import Language

HEAD = "instrument.yaml"


def _is_about(finding: Diagnostic, path: Path) -> bool:
    """Whether a finding without a place speaks of the clause of a file, or of the instrument that it heads."""
    named = str(finding.context.get("clause") or finding.context.get("what") or "")
    instrument, _, clause = named.partition(" ")
    if clause:
        return path.stem == clause and any(parent.name == instrument for parent in path.parents)
    return path.name == HEAD and path.parent.name == instrument


class Bench:
    """Folders of rules under test, with the rules that they build on.

    ``start`` is the folder from which places in messages are told; ``laws`` is how many buildings are drawn.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        *,
        start: Path,
        bundled: bool = True,
        packs: tuple[str, ...] = (),
        laws: int = 10,
        lang: Language = "zh",
    ) -> None:
        self.folders = tuple(folders)
        self.start, self.bundled, self.packs, self.laws, self.lang = start, bundled, packs, laws, lang
        self._told = False

    @cached_property
    def _loaded(self) -> Rulebook | tuple[Diagnostic, ...]:
        folders = [self._shown(folder) for folder in self.folders]
        try:
            return load_rulebook(folders, bundled=self.bundled, packs=self.packs, from_files=True)
        except SourceError as error:
            return error.diagnostics

    @property
    def book(self) -> Rulebook | None:
        """The rulebook; None where it does not load."""
        return None if isinstance(self._loaded, tuple) else self._loaded

    def untold(self) -> tuple[Diagnostic, ...]:
        """Why the rules do not load, the first time that this is asked."""
        if self._told or not isinstance(self._loaded, tuple):
            return ()
        self._told = True
        return self._loaded

    def _shown(self, path: Path) -> Path:
        """A path as messages call it: from the folder in which pytest was started, where that holds."""
        if Path.cwd() == self.start and path.is_relative_to(self.start):
            return path.relative_to(self.start)
        return path

    def shown(self, path: Path) -> str:
        """A file as the places of the rulebook call it."""
        return self._shown(path).as_posix()

    @cached_property
    def _lint(self) -> tuple[Diagnostic, ...]:
        from fire_rules.inference.linting import lint_consequences
        from fire_rules.rulebook.linting import lint

        if self.book is None:
            return ()
        try:
            return (*lint(self.book), *lint_consequences(self.book))
        except SourceError as error:
            return error.diagnostics

    def lint_of(self, path: Path) -> list[Diagnostic]:
        """What lint finds in a file; what has no place stands with the clause or instrument that it speaks of."""
        names = (self.shown(path), path.as_posix())
        return [d for d in self._lint if (d.place.file in names if d.place is not None else _is_about(d, path))]

    @cached_property
    def laboratory(self) -> Laboratory:
        """Where the laws are tried."""
        from fire_rules.assurance.laws import Laboratory

        assert self.book is not None
        return Laboratory(self.book)
