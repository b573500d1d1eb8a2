"""The rules as data: what a rule file says, checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from fire_rules.language import Expression
from fire_rules.records import dataclass
from fire_rules.source.place import Place

Words = Mapping[str, str]
"""Text in both languages: ``{"zh": ..., "en": ...}``."""

GovernedBy = Literal["design", "completion", "event", "inspection"]
Modality = Literal["shall", "should"]
Relation = Literal["replaces", "stricter_old", "looser_old", "principle_only", "beside"]
Absent = Literal["not_permitted", "unlimited", "no_such_case"]
Layer = Literal["design", "in_use"]
Comparison = Literal["at_most", "at_least", "below", "above"]
Confidence = Literal["high", "medium", "low"]
LedgerStatus = Literal["checked", "definition", "judgement", "out_of_scope"]
InstrumentKind = Literal["standard", "law", "regulation", "local", "plan"]


@dataclass(frozen=True, slots=True)
class Binding:
    """The clause that carries the mandatory force of an obligation once this one is ordinary."""

    clause: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class Due:
    """A time limit as it stands in a period of force: ``last`` is the last day on which the duty may still be met.

    ``later``: the limit is not reached. ``within``: it names no day (but a year, or the whole of a plan), so that these
    days may be before or after it. ``past``: it is over.
    """

    last: date
    state: Literal["later", "within", "past"]


@dataclass(frozen=True, slots=True)
class Force:
    """A period of force: from ``start`` to the day before ``end`` (``None``: still in force), in one state of its
    time limit where it has one.
    """

    start: date
    end: date | None
    status: Literal["mandatory", "ordinary"]
    edition: str
    binding: Binding | None = None
    due: Due | None = None


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One entry of ``adjust``: what a note, exception or companion clause does to the limit or the requirement.

    Exactly one of ``replace``, ``times``, ``plus``, ``waive`` is given. ``group`` numbers the members of a ``best_of``.
    """

    label: str
    cites: str
    when: Expression
    replace: Expression | None = None
    times: Expression | None = None
    plus: Expression | None = None
    waive: bool = False
    floor: Expression | None = None
    over: tuple[str, ...] = ()
    not_with: tuple[str, ...] = ()
    on_claim: bool = False
    group: int | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list clause; ``residual`` items exclude the earlier ones."""

    item: str
    when: Expression
    residual: bool = False


@dataclass(frozen=True, slots=True)
class Every:
    """A periodic duty, decided from dated records: every whole period has a record.

    ``records`` is a list of subjects with a ``date``; ``kind`` (where given) keeps those whose ``kind`` is that atom.
    """

    records: Expression
    months: int
    since: Expression | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Implies:
    """What a violation implies: the subject's field ``fact`` is really what its ``source`` says, a definition or field.

    The atoms of the source are atoms or groups of the field's enumeration.
    """

    fact: str
    source: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One checkable obligation of a clause.

    A rule has exactly one of: ``measure`` with ``comparison`` and ``limit``; ``require``; ``every``; ``judge``.
    ``comparison`` is what the measure must be: ``at_most``, ``at_least``, ``below``, ``above``.
    """

    id: str
    obligation: str
    instrument: str
    clause: str
    title: Words
    subject: str
    governed_by: GovernedBy
    force: tuple[Force, ...]
    modality: Modality = "shall"
    when: Expression | None = None
    measure: Expression | None = None
    comparison: Comparison | None = None
    limit: Expression | None = None
    require: Expression | None = None
    every: Every | None = None
    judge: Words | None = None
    any_of: tuple[Item, ...] = ()
    adjust: tuple[Adjustment, ...] = ()
    layer: Layer = "design"
    phases: frozenset[str] = frozenset({"design", "construction", "completion", "in_use", "closed"})
    tasks: frozenset[str] = frozenset({"review", "acceptance", "inspection", "self_check", "investigation"})
    jurisdiction: tuple[str, ...] = ()
    addressee: Expression | None = None
    binds: str = ""
    discipline: str = "建筑"
    kind: InstrumentKind = "standard"
    says: Words = field(default_factory=dict)
    remedy: Words = field(default_factory=dict)
    confidence: Confidence = "high"
    note: str = ""
    known_limits: str = ""
    also_cites: tuple[str, ...] = ()
    place: Place | None = None
    implies: Implies | None = None


@dataclass(frozen=True, slots=True)
class Definition:
    """A derived fact of a class. Either ``value``, or ``strict`` and ``lenient`` where the law leaves a reading.

    ``reads`` says in words what the two ends are.
    """

    name: str
    class_: str
    cites: str
    title: Words
    value: Expression | None = None
    strict: Expression | None = None
    lenient: Expression | None = None
    place: Place | None = None
    reads: Words = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class View:
    """A declared view: the members of ``class_`` that satisfy ``where``."""

    name: str
    class_: str
    where: Expression
    title: Words
    cites: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table as the standard prints it. Cells are ``Decimal`` or one of the words ``—``, ``不限``, ``/``.

    ``rows`` are (keys, cells): keys are tuples of atoms or group names, cells run over ``columns``. ``heads`` are the
    words that the standard prints over keys and columns, for names that the vocabulary does not know.
    """

    name: str
    clause: str
    keys: tuple[str, ...]
    columns: Mapping[str, str]
    rows: tuple[tuple[tuple[str, ...], tuple[Decimal | str, ...]], ...]
    absent: Absent | None
    title: Words
    source: Mapping[str, Any] = field(default_factory=dict)
    place: Place | None = None
    heads: Mapping[str, Words] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Instrument:
    """A law, standard or plan, with its editions by date of force.

    An edition has ``id``, ``start`` and ``end`` (the day after its last; None: still in force). From the day
    ``mandatory_end`` no clause is mandatory any more; ``default_status`` holds for clauses that say nothing.
    ``nothing_before``: there was no such instrument before its first edition, so that an earlier date is no gap.
    """

    id: str
    title: Words
    number: str
    kind: InstrumentKind
    editions: tuple[Mapping[str, Any], ...]
    mandatory_end: date | None = None
    default_status: Literal["mandatory", "ordinary"] | None = None
    chapters: Mapping[str, str] = field(default_factory=dict)
    nothing_before: bool = False


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """What becomes of one numbered clause, with the reason where no rule checks it."""

    clause: str
    status: LedgerStatus
    rules: tuple[str, ...] = ()
    why: str = ""
    title: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a clause file: facts, and what a rule or a definition must say of them.

    ``base`` and ``given`` are plain data; ``rule`` is the slug of a rule of the same file, ``definition`` is
    ``class.name``; ``expected`` maps the keys that are compared (``expect value limit item adjusted missing strict
    lenient``) to plain data.
    """

    home: str
    at: str
    base: Mapping[str, Any]
    given: Mapping[str, Any]
    expected: Mapping[str, Any]
    rule: str = ""
    definition: str = ""
    subject: str = ""
    claims: tuple[str, ...] = ()
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Loading:
    """What :func:`fire_rules.load_rulebook` was asked for: with it another process loads the same rulebook."""

    paths: tuple[str, ...] = ()
    bundled: bool = True
    packs: tuple[str, ...] = ()
    cache: bool = True
    from_files: bool = False


@dataclass(frozen=True)
class Rulebook:
    """All loaded rules with what they stand on.

    ``tables`` are keyed ``home/name``, ``home`` as in :class:`fire_rules.language.Expression`; ``clauses`` gives the
    title of each home. ``functions`` maps a rule id (with ``@strict`` or ``@lenient`` behind it for an end of the law's
    latitude) to its generated function, ``definition_functions`` a (class, name) likewise, ``trees`` an expression (by
    :func:`fire_rules.language.check.key_of`) to what makes its typed tree; all are empty where nothing was generated.
    ``cases`` are there only when the rule files themselves were read. ``digest`` is the SHA-256 of names and bytes of
    all rule files; ``loaded`` says how the rulebook was loaded (None: put together otherwise). ``first_days`` and
    ``ledger_counts`` are those of the functions of these names, ``readers`` those of
    :func:`fire_rules.rulebook.reads.readers`, ``table_sources`` the sources of the tables, where they are known before
    the rest is read.
    """

    rules: tuple[Rule, ...]
    definitions: Mapping[tuple[str, str], Definition]
    views: Mapping[str, View]
    tables: Mapping[str, Table]
    instruments: Mapping[str, Instrument]
    ledger: Mapping[str, tuple[LedgerRow, ...]]
    consequences: tuple[Any, ...]
    digest: str
    packs: tuple[str, ...] = ()
    clauses: Mapping[str, Words] = field(default_factory=dict)
    cases: tuple[Case, ...] = ()
    roots: tuple[Path, ...] = ()
    functions: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    definition_functions: Mapping[tuple[str, str], Callable[..., Any]] = field(default_factory=dict)
    trees: Mapping[Any, Callable[[], Any]] = field(default_factory=dict)
    loaded: Loading | None = field(default=None, compare=False)
    first_days: Mapping[tuple[str, str], date] = field(default_factory=dict, compare=False)
    table_sources: Mapping[str, Mapping[str, Any]] = field(default_factory=dict, compare=False)
    ledger_counts: Mapping[str, Mapping[LedgerStatus, int]] = field(default_factory=dict, compare=False)
    readers: Mapping[str, frozenset[str]] = field(default_factory=dict, compare=False)


def first_days(rules: Iterable[Rule]) -> dict[tuple[str, str], date]:
    """The first day of force of the rules with one governing date, by instrument and that."""
    found: dict[tuple[str, str], date] = {}
    for rule in rules:
        key = (rule.instrument, rule.governed_by)
        found[key] = min([*(period.start for period in rule.force), found.get(key, date.max)])
    return found


def ledger_counts(ledger: Mapping[str, Sequence[LedgerRow]]) -> dict[str, dict[LedgerStatus, int]]:
    """How many clauses of each instrument its ledger says each status of."""
    return {name: dict(Counter(row.status for row in rows)) for name, rows in ledger.items()}
