"""What a run is asked to do."""

from __future__ import annotations

from datetime import date
from typing import Literal

from fire_rules.records import dataclass

Derive = Literal["none", "breaches", "reported", "all"]


@dataclass(frozen=True, slots=True)
class RunOptions:
    """Options of one run; what is left None or empty is taken from the ``check`` section of the file.

    ``inspection_date`` is the only date that a run may set without being a what-if; ``design_date`` puts every design
    rule on that date and is labelled. ``derive`` says which findings carry their derivation: ``breaches`` those that
    are violations or for judgement, ``reported`` also what is undetermined. ``definitions`` asks for the list of
    derived facts. ``compare_with_current`` adds findings of legal status ``present_code_only``. ``source_digest`` is
    the SHA-256 of the input, where it is not a file that can be read again.
    """

    task: str | None = None
    phase: str | None = None
    inspection_date: date | None = None
    design_date: date | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    derive: Derive = "reported"
    definitions: bool = True
    compare_with_current: bool = False
    source_digest: str = ""
