"""A new rule file with its cases, and its instrument where that is new. Nothing is ever overwritten."""

from __future__ import annotations

import contextlib
import re
import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from fire_rules.records import dataclass
from fire_rules.rulebook.load import read_rulebook
from fire_rules.rulebook.locate import Root, bundled_root
from fire_rules.rulebook.rule import Comparison, GovernedBy, InstrumentKind, Modality, Rulebook
from fire_rules.rulebook.scaffold_text import clause_text, instrument_text, ledger_text
from fire_rules.source import Diagnostic, SourceError

NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*")
CLAUSE = re.compile(r"[0-9A-Z]+(\.[0-9A-Z]+)*")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
KINDS = ("measure", "require", "judge")


@dataclass(frozen=True, slots=True)
class Scaffold:
    """What a new rule is to be. Exactly one of ``measure`` (with ``comparison`` and ``limit``), ``require``, ``judge``.

    ``measure``, ``limit``, ``require`` and ``when`` are expressions of the rule language. ``obligation`` is instrument
    and slug where it is not given. ``start``, ``kind`` and ``mandatory`` are those of a new instrument.
    """

    instrument: str
    clause: str
    slug: str
    subject: str
    measure: str = ""
    comparison: Comparison | None = None
    limit: str = ""
    require: str = ""
    judge: bool = False
    when: str = ""
    obligation: str = ""
    modality: Modality = "shall"
    governed_by: GovernedBy = "design"
    start: date | None = None
    kind: InstrumentKind = "standard"
    mandatory: bool = False

    @property
    def id(self) -> str:
        """The id of the rule."""
        return f"{self.instrument}-{self.clause}-{self.slug}"


@dataclass(frozen=True, slots=True)
class NewRule:
    """What was written: the id of the rule, the files, and what lint finds wanting in them."""

    id: str
    files: tuple[Path, ...]
    wanting: tuple[Diagnostic, ...]


def write(scaffold: Scaffold, folder: Path, *, bundled: bool = True) -> NewRule:
    """Write the files of a rule below a folder of rules, where everything loads.

    Raises SourceError for what cannot be meant, for a clause that has a file, and for every fault of loading.
    """
    _check(scaffold)
    home = folder / scaffold.instrument
    _refuse_clause(scaffold, home)
    roots = [bundled_root()] if bundled else []
    own = next((root for root in roots if folder.is_dir() and root.path.samefile(folder)), None)
    others = [root for root in roots if root is not own]
    with TemporaryDirectory() as name:
        trial = Root(Path(name) / "rules", folder.as_posix() if own is None else own.shown)
        if folder.is_dir():
            shutil.copytree(folder, trial.path)
        texts = dict(_head(scaffold, home, others))
        file = f"{scaffold.clause}.yaml"
        book = _loaded(trial, others, scaffold.instrument, {**texts, file: clause_text(scaffold)})
        texts[file] = clause_text(scaffold, book)
        book = _loaded(trial, others, scaffold.instrument, texts)
        wanting = tuple(_wanting(book, scaffold, f"{trial.shown}/{scaffold.instrument}/{file}"))
    return NewRule(scaffold.id, tuple(_write(home, texts)), wanting)


def _check(scaffold: Scaffold) -> None:
    faults = []
    for key, pattern, example in (
        ("instrument", NAME, "MYCODE"),
        ("clause", CLAUSE, "1.2"),
        ("slug", SLUG, "door-width"),
        ("obligation", SLUG, "mycode-door-width"),
    ):
        value = getattr(scaffold, key)
        if not pattern.fullmatch(value) and (value or key != "obligation"):
            faults.append(Diagnostic("R703", None, {"key": key, "value": value, "example": example}))
    found = [kind for kind in KINDS if getattr(scaffold, kind)]
    if len(found) != 1 or bool(scaffold.measure) != bool(scaffold.comparison and scaffold.limit):
        bound = [scaffold.comparison] if scaffold.comparison else []
        faults.append(Diagnostic("R704", None, {"found": [*found, *bound] or "—"}))
    if faults:
        raise SourceError(faults)


def _refuse_clause(scaffold: Scaffold, home: Path) -> None:
    for suffix in (".yaml", ".yml"):
        for path in sorted(home.rglob(f"{scaffold.clause}{suffix}")):
            context = {"clause": f"{scaffold.instrument} {scaffold.clause}", "file": path.as_posix()}
            raise SourceError([Diagnostic("R701", None, context)])


def _head(scaffold: Scaffold, home: Path, others: list[Root]) -> Iterator[tuple[str, str]]:
    """The files of an instrument that is new. Raises SourceError where it is and its first day is not given."""
    places = (home, *(root.path / scaffold.instrument for root in others))
    if any((place / "instrument.yaml").is_file() for place in places):
        return
    if scaffold.start is None:
        raise SourceError([Diagnostic("R702", None, {"instrument": scaffold.instrument})])
    yield "instrument.yaml", instrument_text(scaffold)
    yield "ledger.yaml", ledger_text(scaffold)


def _loaded(trial: Root, others: list[Root], instrument: str, texts: Mapping[str, str]) -> Rulebook:
    """The rulebook with the new files in a copy of the folder. Faults have the places that the files will have."""
    home = trial.path / instrument
    home.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (home / name).write_text(text, encoding="utf-8")
    return read_rulebook([*others, trial])


def _wanting(book: Rulebook, scaffold: Scaffold, file: str) -> Iterator[Diagnostic]:
    """What lint finds in the new file, and in an instrument that has no words yet."""
    from fire_rules.rulebook.linting import lint

    for found in lint(book):
        if found.place.file == file if found.place is not None else found.context.get("what") == scaffold.instrument:
            yield found


def _write(home: Path, texts: Mapping[str, str]) -> Iterator[Path]:
    written: list[Path] = []
    try:
        home.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            with (home / name).open("x", encoding="utf-8", newline="\n") as stream:
                written.append(home / name)
                stream.write(text)
    except OSError as error:
        for path in written:
            with contextlib.suppress(OSError):
                path.unlink()
        context = {"name": str(error.filename or home), "detail": error.strerror or str(error)}
        raise SourceError([Diagnostic("C111", None, context)]) from error
    return iter(written)
