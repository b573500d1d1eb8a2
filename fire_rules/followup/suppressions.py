"""The central list of suppressions: office practice, apart from accepted deviations, which are law.

Every entry says rule or obligation, subject, reason, approver and until. The rule still runs and the verdict stays.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from fire_rules.followup.entries import Faults, Keys, day, digest_of, mappings, named, read_root, texts
from fire_rules.followup.places import located
from fire_rules.followup.record import Input
from fire_rules.records import dataclass
from fire_rules.source import Diagnostic
from fire_rules.source.place import Place
from fire_rules.source.suggest import suggest

if TYPE_CHECKING:
    from fire_rules.rulebook.rule import Rulebook
    from fire_rules.source.nodes import Mapping as MappingNode

ROOT: Keys = {"suppressions": ("暂缓",)}
KEYS: Keys = {
    "obligation": ("义务",),
    "rule": ("规则",),
    "subject": ("对象", "部位"),
    "file": ("文件",),
    "reason": ("理由",),
    "approver": ("批准人",),
    "until": ("截止", "有效期至"),
}
REQUIRED = ("subject", "reason", "approver", "until")
KIND = {"zh": "暂缓清单", "en": "suppressions"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One suppression. ``file`` is absolute; empty for any file of the run."""

    subject: str
    reason: str
    approver: str
    until: date
    place: Place
    obligation: str = ""
    rule: str = ""
    file: str = ""

    @property
    def name(self) -> str:
        """The rule or obligation."""
        return self.rule or self.obligation


@dataclass(frozen=True, slots=True)
class Suppressions:
    """The entries that can be used, and what is wrong with the others."""

    given: Input
    entries: tuple[Entry, ...]
    faults: tuple[Diagnostic, ...]


def read_suppressions(path: str | Path, rulebook: Rulebook) -> Suppressions:
    """The list of a file. Raises SourceError where the file is none; wrong entries are among ``faults``."""
    _, listed = read_root(path, ROOT, KIND, "suppressions")
    faults: Faults = []
    entries = [_entry(node, Path(path).parent, rulebook, faults) for node in mappings(listed, faults)]
    given = Input("suppressions", str(path), digest_of(path))
    return Suppressions(given, tuple(entry for entry in entries if entry is not None), tuple(faults))


def _entry(node: MappingNode, folder: Path, rulebook: Rulebook, faults: Faults) -> Entry | None:
    wrong: Faults = []
    found = named(node, KEYS, wrong)
    said = texts(found)
    wrong += [Diagnostic("F602", node.place, {"key": key}) for key in REQUIRED if key not in said]
    wrong += _targets(node, said, rulebook)
    until = day(found, "until", wrong) if "until" in said else None
    file = located(said["file"], folder) if "file" in said else ""
    if file and not Path(file).is_file():
        wrong.append(Diagnostic("F612", found["file"].place, {"file": said["file"]}))
    faults.extend(wrong)
    if wrong or until is None:
        return None
    return Entry(
        said["subject"],
        said["reason"],
        said["approver"],
        until,
        node.place,
        said.get("obligation", ""),
        said.get("rule", ""),
        file,
    )


def _targets(node: MappingNode, said: dict[str, str], rulebook: Rulebook) -> Faults:
    """Faults of what the entry suppresses: exactly one rule or obligation, and one that the rulebook has."""
    if "rule" in said and "obligation" in said:
        return [Diagnostic("F615", node.place)]
    if "rule" not in said and "obligation" not in said:
        return [Diagnostic("F602", node.place, {"key": {"zh": "rule 或 obligation", "en": "rule or obligation"}})]
    key = "rule" if "rule" in said else "obligation"
    known = {rule.id if key == "rule" else rule.obligation for rule in rulebook.rules}
    if said[key] in known:
        return []
    return [Diagnostic("F604", node.place, {"name": said[key], "suggestions": suggest(said[key], sorted(known))})]
