"""The instruments of the rules with their editions, read from the rule folders without their clauses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from fire_rules.records import dataclass
from fire_rules.rulebook.faults import Faults
from fire_rules.rulebook.instruments import read_instrument
from fire_rules.rulebook.locate import digest_of, roots_of
from fire_rules.rulebook.rule import Instrument
from fire_rules.source import read_bytes

HEAD = "/instrument.yaml"


@dataclass(frozen=True, slots=True)
class Editions:
    """The digest of all rule files, and the instruments by id in the order of their ids."""

    digest: str
    instruments: Mapping[str, Instrument]


def read_editions(paths: Sequence[Path | str] = (), *, bundled: bool = True, packs: Sequence[str] = ()) -> Editions:
    """The editions of the rules that :func:`load_rulebook` would load. Raises SourceError for a faulty instrument."""
    roots, faults = roots_of(paths, bundled=bundled, packs=packs), Faults()
    found: dict[str, Instrument] = {}
    for root in roots:
        for name, path in root.files():
            folder = name.removesuffix(HEAD)
            if name.endswith(HEAD) and "/" not in folder and folder[:1] != "_":
                instrument = read_instrument(read_bytes(path.read_bytes(), f"{root.shown}/{name}"), folder, faults)
                if instrument is not None:
                    found[folder] = instrument
    faults.raise_if_any()
    return Editions(digest_of(roots), dict(sorted(found.items())))
