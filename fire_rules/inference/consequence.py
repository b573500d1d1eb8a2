"""Consequences: the rules of the inference layer as data, and what a report is given of what follows from findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from typing import Literal

from fire_rules.facts import FactRef
from fire_rules.records import dataclass
from fire_rules.rulebook.rule import Words
from fire_rules.source.place import Place

Kind = Literal["liability", "systemic_hazard", "major_hazard", "addressee", "deadline", "element"]
Group = Literal["", "direct", "comprehensive"]
Status = Literal["established", "undetermined"]

KINDS: tuple[Kind, ...] = ("liability", "systemic_hazard", "major_hazard", "addressee", "deadline")
"""What a file of its own may state; an ``element`` of a major hazard stands in a list of elements."""

ON_SITE = ("inspection", "self_check", "investigation")
"""Tasks that look at a building as it stands: a design under review makes nobody liable and is no hazard yet."""

CLASSES = ("subject", "building", "part", "storey", "tenancy", "unit", "party")
"""What a variable may stand for. ``party`` is whom a finding is addressed to: addressee, else unit, else subject."""


PREFIX = "consequence:"
"""Before the id of a rule: the kind of the facts that it draws."""


@dataclass(frozen=True, slots=True)
class Premise:
    """One fact that must be there (or, ``absent``, must not): any of ``kinds``, concerning the variable ``of``.

    ``kinds`` are names of inference facts: ``violated:OBLIGATION``, ``violated:OBLIGATION@INSTRUMENT`` (by a clause of
    that instrument), ``definition:CLASS.NAME=true``, ``consequence:ID``. ``above`` instead says that ``of`` stands
    above that variable. ``class_`` is the class that a definition speaks of.
    """

    kinds: tuple[str, ...]
    of: str = ""
    above: str = ""
    absent: bool = False
    class_: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least ``number`` different elements hold of the variable ``of``; each counts once however often it occurs."""

    number: int
    elements: tuple[tuple[str, ...], ...]
    of: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Sanction:
    """What an edition of an article lays down; ``article`` where that edition counts its articles otherwise.

    ``deadline`` is the time that the instrument itself gives for correction. ``confidence`` and ``note`` say how sure
    all this is.
    """

    edition: str = ""
    article: str = ""
    start: date | None = None
    end: date | None = None
    by: Words = field(default_factory=dict)
    who: Words = field(default_factory=dict)
    measure: Words = field(default_factory=dict)
    amount: Words = field(default_factory=dict)
    amount_yuan: tuple[int, int] | None = None
    persons_yuan: tuple[int, int] | None = None
    precondition: Words = field(default_factory=dict)
    deadline: Words = field(default_factory=dict)
    confidence: str = "high"
    note: Words = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Article:
    """The article that a consequence rests on, with its editions in order of time."""

    instrument: str
    article: str
    editions: tuple[Sanction, ...]
    dated_by: Literal["inspection", "event"] = "inspection"
    title: Words = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ConsequenceRule:
    """One rule of ``rules/_consequences/``: what follows (``kind``, ``article``) from which premises.

    ``variables`` are pairs of name and class; ``same`` names the classes on which all premises must agree.
    ``start`` / ``end`` bound the dates at which the rule is drawn at all, ``tasks`` and ``phases`` the runs (empty:
    all). ``answers`` are the roles of those who answer, where the findings that it stands on do not say.
    An element has its ``clause`` and ``group``; its article names instrument and edition.
    """

    id: str
    kind: Kind
    title: Words
    variables: tuple[tuple[str, str], ...]
    premises: tuple[Premise, ...]
    same: tuple[str, ...] = ()
    counts: tuple[AtLeast, ...] = ()
    says: Words = field(default_factory=dict)
    remedy: Words = field(default_factory=dict)
    article: Article | None = None
    start: date | None = None
    end: date | None = None
    note: str = ""
    place: Place | None = None
    tasks: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    clause: str = ""
    group: Group = ""

    def kinds(self) -> Iterator[tuple[str, Place | None]]:
        """Every kind of fact that the rule reads, with the place of the premise."""
        for premise in self.premises:
            for kind in premise.kinds:
                yield kind, premise.place
        for count in self.counts:
            for element in count.elements:
                for kind in element:
                    yield kind, count.place


@dataclass(frozen=True, slots=True, order=True)
class Support:
    """One finding, definition or other consequence that a consequence stands on; the latter two with their titles.

    ``instrument`` is that whose clause counts, where the consequence stands on a breach of that clause alone.
    """

    kind: Literal["consequence", "definition", "finding"]
    name: str
    subject: str
    fingerprint: str = ""
    verdict: str = ""
    instrument: str = ""
    title: Words = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Consequence:
    """What follows from the findings, as plain data for reports.

    ``binding`` maps the rule's variables to subjects, ``labels`` those subjects to what a report calls them.
    ``article``, ``authority``, ``who``, ``measure``, ``amount`` and ``precondition`` are words in both languages,
    empty where the rule has none, as are ``deadline`` and ``note``. ``words`` is the whole sentence; it never foretells
    what an authority will do. ``parties`` are the units that answer for what the consequence stands on.
    """

    id: str
    kind: Kind
    title: Words
    status: Status
    binding: Mapping[str, str]
    support: tuple[Support, ...]
    missing: tuple[FactRef, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    instrument: str = ""
    clause: str = ""
    article: Words = field(default_factory=dict)
    authority: Words = field(default_factory=dict)
    who: Words = field(default_factory=dict)
    measure: Words = field(default_factory=dict)
    amount: Words = field(default_factory=dict)
    amount_yuan: tuple[int, int] | None = None
    persons_yuan: tuple[int, int] | None = None
    precondition: Words = field(default_factory=dict)
    basis_date: date | None = None
    edition: str = ""
    says: Words = field(default_factory=dict)
    remedy: Words = field(default_factory=dict)
    words: Words = field(default_factory=dict)
    deadline: Words = field(default_factory=dict)
    confidence: str = "high"
    note: Words = field(default_factory=dict)
    parties: tuple[str, ...] = ()


Answer = Literal["yes", "no", "open"]


@dataclass(frozen=True, slots=True)
class ElementAnswer:
    """Whether one element of a major hazard is there: ``open`` where a fact is missing or was not looked at.

    ``unchecked`` are obligations that the run did not check.
    """

    clause: str
    group: Group
    title: Words
    answer: Answer
    support: tuple[Support, ...] = ()
    missing: tuple[FactRef, ...] = ()
    unchecked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HazardForm:
    """The determination of a major fire hazard on one building: every element of the edition, and what they come to.

    ``proposals`` are the ids and statuses of the major hazards drawn; empty where the elements come to none.
    ``procedure`` says who decides and what is left out before.
    """

    building: str
    label: str
    instrument: str
    edition: str
    title: Words
    date: date
    answers: tuple[ElementAnswer, ...]
    proposals: tuple[tuple[str, Status], ...] = ()
    procedure: Words = field(default_factory=dict)

    def count(self, group: Group, answer: Answer) -> int:
        """How many elements of the group have this answer."""
        return sum(one.group == group and one.answer == answer for one in self.answers)
