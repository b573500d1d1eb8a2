"""Reading the rules of a clause file."""

from __future__ import annotations

from typing import get_args

from fire_rules.records import dataclass
from fire_rules.rulebook.adjustments import read_adjustments
from fire_rules.rulebook.due import read_due
from fire_rules.rulebook.force import read_force
from fire_rules.rulebook.rule import (
    Comparison,
    Confidence,
    Every,
    Force,
    GovernedBy,
    Implies,
    Instrument,
    Item,
    Layer,
    Modality,
    Rule,
    Words,
)
from fire_rules.rulebook.section import Section
from fire_rules.source import Node
from fire_rules.vocabulary import vocabulary

COMPARISONS: tuple[str, ...] = get_args(Comparison)
LEVELS = 3
"""Province, city, county."""
KINDS = ("measure", "require", "every", "judge")
DISCIPLINES = ("总图", "建筑", "结构", "给排水", "暖通", "电气", "消防管理")
KEYS = (
    *("id", "obligation", "modality", "subject", "when", *KINDS, *COMPARISONS, "any_of", "adjust", "says", "remedy"),
    *("governed_by", "force", "layer", "phases", "tasks", "jurisdiction", "addressee", "binds", "discipline"),
    *("confidence", "note", "known_limits", "also_cites", "title", "clause", "implies", "due"),
)


@dataclass(frozen=True, slots=True)
class Clause:
    """What the rules of a file share: where they stand and what they take from the head of the file."""

    instrument: Instrument
    number: str
    title: Words
    governed_by: GovernedBy | None
    force: tuple[Force, ...]

    @property
    def home(self) -> str:
        return f"{self.instrument.id} {self.number}"


def read_rule(node: Node, parent: Section, clause: Clause) -> Rule | None:
    """Read one rule; None where it is too faulty to go on."""
    section = parent.sub(node, KEYS, "rule")
    if not section.need("id", "obligation", "subject"):
        return None
    number = section.quoted("clause") or clause.number
    _check_id(section, clause, number)
    section.what = section.text("id")
    _check_kind(section)
    governed_by = section.choice("governed_by", get_args(GovernedBy)) or clause.governed_by
    if governed_by is None:
        section.faults.add("R309", section.place, rule=section.what)
        return None
    return _rule(section, clause, number, governed_by)


def _rule(section: Section, clause: Clause, number: str, governed_by: str) -> Rule:
    comparison = next((key for key in COMPARISONS if key in section), None)
    layer = section.choice("layer", get_args(Layer), "design")
    return Rule(
        id=section.text("id"),
        obligation=section.text("obligation"),
        instrument=clause.instrument.id,
        clause=number,
        title=section.words("title") or clause.title,
        subject=section.text("subject"),
        governed_by=governed_by,  # type: ignore[arg-type]
        force=read_due(section, read_force(section, clause.instrument) if "force" in section else clause.force),
        modality=section.choice("modality", get_args(Modality), "shall"),  # type: ignore[arg-type]
        when=section.expression("when"),
        measure=section.expression("measure"),
        comparison=comparison,  # type: ignore[arg-type]
        limit=None if comparison is None else section.expression(comparison),
        require=section.expression("require"),
        every=_read_every(section),
        judge=section.words("judge") or None,
        any_of=tuple(item for item in (_read_item(n, section) for n in section.entries("any_of")) if item),
        adjust=read_adjustments(section),
        layer=layer,  # type: ignore[arg-type]
        phases=_atoms(section, "phases", "phase", ("in_use",) if layer == "in_use" else None),
        tasks=_atoms(section, "tasks", "task", None),
        jurisdiction=_read_jurisdiction(section),
        addressee=section.expression("addressee"),
        binds=section.text("binds"),
        discipline=section.choice("discipline", DISCIPLINES, "建筑"),
        kind=clause.instrument.kind,
        says=section.words("says"),
        remedy=section.words("remedy"),
        confidence=section.choice("confidence", get_args(Confidence), "high"),  # type: ignore[arg-type]
        note=section.text("note"),
        known_limits=section.text("known_limits"),
        also_cites=section.texts("also_cites") or (),
        place=section.place,
        implies=_read_implies(section),
    )


def _check_id(section: Section, clause: Clause, number: str) -> None:
    """The id begins with instrument and clause; a rule's own clause number lies within that of its file."""
    prefix = f"{clause.instrument.id}-{number}-"
    identity = section.text("id")
    if not identity.startswith(prefix) or len(identity) == len(prefix):
        section.faults.add("R310", section.place_of("id"), rule=identity, prefix=prefix)
    if number != clause.number and not number.startswith(f"{clause.number}("):
        section.faults.add("R311", section.place_of("clause"), clause=number, file=clause.number)


def _check_kind(section: Section) -> None:
    """Exactly one kind of demand, with a bound where something is measured, and nothing that does not belong to it."""
    kinds = [key for key in KINDS if key in section]
    if len(kinds) != 1:
        section.faults.add("R312", section.place, rule=section.what, found=", ".join(kinds) or "—")
        return
    bounds = [key for key in COMPARISONS if key in section]
    if (kinds[0] == "measure") != (len(bounds) == 1) or len(bounds) > 1:
        section.faults.add("R313", section.place, rule=section.what, found=", ".join(bounds) or "—")
    if "any_of" in section and kinds[0] not in ("measure", "require"):
        section.faults.add("R314", section.place_of("any_of"), rule=section.what, key="any_of", kind=kinds[0])
    if "adjust" in section and kinds[0] not in ("measure", "require"):
        section.faults.add("R314", section.place_of("adjust"), rule=section.what, key="adjust", kind=kinds[0])


def _read_every(parent: Section) -> Every | None:
    node = parent.node("every")
    if node is None:
        return None
    section = parent.sub(node, ("records", "kind", "months", "since"), "every")
    if not section.need("records", "months"):
        return None
    records, months = section.expression("records"), section.number("months")
    if records is None or months is None:
        return None
    if months < 1 or months != months.to_integral_value():
        section.faults.add("R315", section.place_of("months"), value=months)
        return None
    kind = section.choice("kind", vocabulary().enums["record_kind"].atoms)
    return Every(records, int(months), section.expression("since"), kind)


def _read_jurisdiction(section: Section) -> tuple[str, ...]:
    """Names of places, each a province, a city, or the way down to it: 河南/平顶山/舞钢市."""
    places = section.texts("jurisdiction") or ()
    for place in places:
        names = place.split("/")
        if len(names) > LEVELS or not all(name.strip() for name in names):
            section.faults.add("R324", section.place_of("jurisdiction"), value=place)
    return places


def _read_implies(parent: Section) -> Implies | None:
    node = parent.node("implies")
    if node is None:
        return None
    section = parent.sub(node, ("fact", "from"), "implies")
    return Implies(section.text("fact"), section.text("from")) if section.need("fact", "from") else None


def _read_item(node: Node, parent: Section) -> Item | None:
    section = parent.sub(node, ("item", "when", "residual", "note"), "any_of")
    if not section.need("item", "when"):
        return None
    when = section.expression("when")
    return None if when is None else Item(section.quoted("item"), when, section.flag("residual"))


def _atoms(section: Section, key: str, enum: str, default: tuple[str, ...] | None) -> frozenset[str]:
    """A set of atoms of an enumeration; all of them where nothing is said."""
    atoms = vocabulary().enums[enum].atoms
    found = section.choices(key, atoms)
    return frozenset(found if found is not None else default or atoms)
