"""Findings: verdicts with what they stand on. Reports read these and nothing of the rule language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Any, Literal

from fire_rules.facts import FactRef
from fire_rules.records import dataclass
from fire_rules.rulebook.rule import Due, Words
from fire_rules.source.diagnostics import Diagnostic
from fire_rules.source.place import Place

Verdict = Literal["violation", "compliant", "not_applicable", "undetermined", "judgement"]
LegalStatus = Literal["code_of_its_time", "present_duty", "present_code_only", "upkeep"]
FollowUpStatus = Literal["", "new", "open", "reopened", "corrected"]


@dataclass(frozen=True, slots=True)
class Citation:
    """One citable place: instrument, edition, clause, item, table cell, with its force on the date it was taken by.

    ``title`` is that of the clause. ``by`` is the date that decided (None where it is open); ``by_why`` is what date it
    is (``design``, ``alteration``, ``completion``, ``event``, ``inspection``, ``whatif``), ``by_words`` why it decides.
    """

    instrument: str
    edition: str
    clause: str
    title: Words
    item: str = ""
    rule: str = ""
    status: Literal["mandatory", "ordinary"] = "ordinary"
    modality: Literal["shall", "should"] = "shall"
    by: date | None = None
    by_why: str = ""
    by_words: Words = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Measured:
    """A value or limit for print: ``text`` as a person writes it (``4000``, ``不限``, ``3..5``), with its unit."""

    text: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a derivation: expression text, what it came to, where it stands, and the steps below it."""

    text: str
    value: str
    cites: str = ""
    origin: str = ""
    place: Place | None = None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One fact to ask for, at the highest level from which it would be inherited."""

    fact: FactRef
    text: Words
    weight: int
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cited:
    """One clause's own answer within a finding.

    The ``derivation`` is kept only of an older clause that is not met beside one that is; the main clause's is the
    finding's. ``due`` is the clause's time limit, where it has one; a clause whose limit is not reached keeps its
    ``remedy`` where what it asks is not done yet.
    """

    citation: Citation
    verdict: Verdict
    value: Measured | None = None
    limit: Measured | None = None
    comparison: str = ""
    margin: Measured | None = None
    adjustments: tuple[str, ...] = ()
    relief: tuple[str, ...] = ()
    missing: tuple[FactRef, ...] = ()
    reason: Words = field(default_factory=dict)
    remedy: Words = field(default_factory=dict)
    confidence: str = "high"
    note: str = ""
    measure: Words = field(default_factory=dict)
    derivation: tuple[Step, ...] = ()
    due: Due | None = None


@dataclass(frozen=True, slots=True)
class Suppression:
    """Office practice on a violation: the verdict stays and is shown, it only does not count to the exit code.

    ``by`` is an entry of the central list or the baseline; ``place`` where it stands there.
    """

    by: Literal["entry", "baseline"]
    who: str
    why: str
    until: date | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What is found of one obligation on one subject: the binding clause first, the others under ``also``.

    ``subject`` is a path such as ``building[A]/compartments[F1]``, ``subject_label`` what the file calls it. ``main``
    has citation, value and limit; ``missing`` the facts that would settle an undetermined finding; ``fingerprint``
    stays the same while values and lines change. ``place`` is where the subject stands in the file.
    ``deadline`` is the time that an instrument itself gives for correction, added by the inference layer.
    """

    obligation: str
    subject: str
    subject_class: str
    subject_label: str
    verdict: Verdict
    main: Cited
    also: tuple[Cited, ...] = ()
    gravity: Literal["mandatory", "shall", "should"] = "shall"
    legal_status: LegalStatus = "code_of_its_time"
    place: Place | None = None
    building: str = ""
    part: str = ""
    storey: str = ""
    unit: str = ""
    addressee: str = ""
    binds: str = ""
    discipline: str = ""
    missing: tuple[FactRef, ...] = ()
    derivation: tuple[Step, ...] = ()
    deviation: str = ""
    decision: str = ""
    fingerprint: str = ""
    placeholder: bool = False
    remarks: tuple[Words, ...] = ()
    suppressed: Suppression | None = None
    follow_up: FollowUpStatus = ""
    deadline: Words = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Derived:
    """A fact that follows by a definition: ``value`` as text, empty where ``missing`` facts leave it open."""

    fact: FactRef
    value: str
    unit: str
    cites: str
    missing: tuple[FactRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Governing:
    """Which law governs a subject, and why."""

    subject: str
    by: str
    date: date | None
    why: Words


@dataclass(frozen=True, slots=True)
class InstrumentName:
    """How an instrument is cited: title, number (``GB 50016``) and kind (``standard``, ``law`` ...)."""

    title: Words
    number: str = ""
    kind: str = "standard"


@dataclass(frozen=True, slots=True)
class Outlined:
    """One subject for a drawing: the storeys that it is known to lie on, the ``number`` of a storey, its area.

    ``part`` is the part that a compartment belongs to.
    """

    path: str
    class_: str
    label: str
    building: str
    storeys: tuple[str, ...] = ()
    number: int | None = None
    area: Measured | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Holder:
    """What a unit has to do with a building, part or tenancy: ``role`` is owner, manager, occupier, landlord or tenant.

    ``places`` are the paths of the subject and, of a tenancy, of the parts let.
    """

    unit: str
    role: str
    subject: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Supposed:
    """One fact of a what-if: what the file declares and what is put in its place, as atoms joined by ``/``."""

    fact: FactRef
    declared: str
    value: str
    cause: str


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that comes out otherwise in a what-if: ``finding`` as it would be, ``before`` as it is."""

    finding: Finding
    before: Finding | None = None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The building judged by what violations imply (goods of a higher class than declared), for comparison only.

    The ``cause`` of a supposed fact is the fingerprint of a finding.
    """

    supposed: tuple[Supposed, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class OfUnit:
    """The unit that a report is drawn for, and how many findings (so many of them violations) and consequences of the
    run concern others only.
    """

    path: str
    label: str
    findings: int = 0
    violations: int = 0
    consequences: int = 0


@dataclass(frozen=True)
class Result:
    """Everything that one run of one building file comes to.

    ``source`` is the file, ``source_digest`` its SHA-256; ``findings`` one for each obligation and subject;
    ``questions`` what is asked for, the weightiest first; ``derived`` the facts that follow; ``governing`` by which
    date the law of each subject was taken. ``not_checked`` and ``assumptions`` say what the run left out and took for
    granted, ``faults`` where the tool failed, ``warnings`` where the file contradicts itself.

    ``consequences`` and ``major_hazards`` are added by the inference layer. Findings of legal status
    ``present_code_only`` stand there for comparison and are no findings of unlawfulness; so do ``whatif_blocks``.
    ``holders`` say which unit has to do with which place; ``unit`` is that of a report drawn for one unit.
    """

    source: str
    source_digest: str
    name: str
    task: str
    findings: tuple[Finding, ...]
    questions: tuple[Question, ...]
    derived: tuple[Derived, ...]
    governing: tuple[Governing, ...]
    not_checked: tuple[Words, ...]
    assumptions: tuple[Words, ...]
    rulebook_digest: str
    packs: tuple[str, ...]
    rules_run: int
    selection: tuple[str, ...] = ()
    consequences: tuple[Any, ...] = ()
    inference_engine: str = ""
    inspection_date: date | None = None
    faults: tuple[Words, ...] = ()
    whatif: Mapping[str, str] = field(default_factory=dict)
    phase: str = ""
    warnings: tuple[Diagnostic, ...] = ()
    instruments: Mapping[str, InstrumentName] = field(default_factory=dict)
    verified: tuple[Words, ...] = ()
    whatif_blocks: tuple[WhatIf, ...] = ()
    major_hazards: tuple[Any, ...] = ()
    outline: tuple[Outlined, ...] = ()
    holders: tuple[Holder, ...] = ()
    unit: OfUnit | None = None
