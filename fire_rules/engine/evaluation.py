"""What one rule comes to on one subject."""

from __future__ import annotations

from typing import Any

from fire_rules.engine.finding import Verdict
from fire_rules.facts import FactRef, Subject
from fire_rules.records import dataclass
from fire_rules.rulebook.rule import Rule, Words


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The answer of one rule on one subject, whatever date governs.

    ``value`` and ``limit`` are ``Decimal`` in canonical units (``Infinity`` / ``-Infinity`` for 不限 and —), a
    :class:`~fire_rules.values.Range`, or None. ``maybe`` are earlier items of a list clause that may fire too.
    ``reliefs`` are labels that could be claimed and are not. ``note`` is ``latitude`` where the readings of the law
    disagree (``remarks`` then says how), ``no_such_case``, ``cases`` where only evaluation case by case decided, or
    empty. ``remarks`` is what the answer says besides, in words. ``open`` is what would settle whether a rule that is
    met applies at all.
    """

    rule: Rule
    subject: Subject
    verdict: Verdict
    value: Any = None
    limit: Any = None
    unit: str = ""
    item: str = ""
    maybe: tuple[str, ...] = ()
    adjusted: tuple[str, ...] = ()
    reliefs: tuple[str, ...] = ()
    missing: frozenset[FactRef] = frozenset()
    note: str = ""
    remarks: tuple[Words, ...] = ()
    open: frozenset[FactRef] = frozenset()
