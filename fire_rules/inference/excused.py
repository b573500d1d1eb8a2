"""Duties of law without a liability: the written list of them with reasons, and the check that no duty is forgotten."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from fire_rules.inference.bundle import FOLDER
from fire_rules.inference.consequence import ConsequenceRule
from fire_rules.inference.facts import VIOLATED, breach_of
from fire_rules.records import dataclass
from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.rule import Rulebook, Words
from fire_rules.rulebook.section import Section
from fire_rules.source import Mapping, Node, read
from fire_rules.source.diagnostics import Diagnostic
from fire_rules.source.place import Place

KEY = "without_liability"
ENTRY_KEYS = ("obligations", "why")
OF_LAW = ("law", "regulation", "local")


@dataclass(frozen=True, slots=True)
class Excuse:
    """An obligation from whose breach no liability is drawn, and why."""

    obligation: str
    why: Words
    place: Place | None = None


def is_excuses(node: Node) -> bool:
    """Whether a file of the folder is the list of duties without liability."""
    return isinstance(node, Mapping) and any(key.text == KEY for key, _ in node.items)


def read_excuses(node: Node, faults: Faults) -> list[Excuse]:
    """The entries of the list, one for each obligation."""
    section = Section(node, faults, (KEY,), KEY)
    found = []
    for entry in (section.sub(own, ENTRY_KEYS, KEY) for own in section.entries(KEY)):
        if entry.need(*ENTRY_KEYS):
            why = entry.words("why")
            found += [Excuse(name, why, entry.place_of("obligations")) for name in entry.texts("obligations") or ()]
    return found


def load_excuses(roots: Iterable[Path]) -> list[Excuse]:
    """The lists of the rules roots together; raises ``SourceError`` for what is wrong with their form."""
    faults = Faults()
    files = [file for root in roots for file in sorted((root / FOLDER).rglob("*.yaml"))]
    nodes = [node for node in map(read, files) if is_excuses(node)]
    found = [excuse for node in nodes for excuse in read_excuses(node, faults)]
    faults.raise_if_any()
    return found


def forgotten(rules: Iterable[ConsequenceRule], excuses: Iterable[Excuse], rulebook: Rulebook) -> list[Diagnostic]:
    """A warning for each duty of law with neither liability nor reason; an error for each reason that is idle."""
    faults = Faults()
    liable = {name: rule.id for rule in rules if rule.kind == "liability" for name in _breaches(rule)}
    duties = {r.obligation: r.place for r in rulebook.rules if rulebook.instruments[r.instrument].kind in OF_LAW}
    seen: set[str] = set()
    for excuse in excuses:
        if excuse.obligation not in duties:
            faults.add("I515", excuse.place, obligation=excuse.obligation, near="")
        elif excuse.obligation in liable:
            faults.add("I521", excuse.place, obligation=excuse.obligation, id=liable[excuse.obligation])
        elif excuse.obligation in seen:
            faults.add("I522", excuse.place, obligation=excuse.obligation)
        seen.add(excuse.obligation)
    silent = {name: place for name, place in duties.items() if name not in liable and name not in seen}
    wanting = [Diagnostic("I520", place, {"obligation": name}, "warning") for name, place in silent.items()]
    return [*faults.found, *wanting]


def _breaches(rule: ConsequenceRule) -> Iterable[str]:
    return (breach_of(kind)[0] for kind, _ in rule.kinds() if kind.startswith(VIOLATED))
