"""Which open facts stand more than once in an evaluation.

Every operator over bounds is exact in each of its operands. So where an open fact is read once, trying its values one
by one tells no more than its bounds do; only a fact that is read in several places, or by an operator that is coarser
than its cases, can be settled case by case.
"""

from __future__ import annotations

from fire_rules.facts import FactRef


class Once:
    """The open facts read so far, and those of them that cases may settle."""

    def __init__(self) -> None:
        self.seen: set[FactRef] = set()
        self.twice: set[FactRef] = set()

    def read(self, missing: frozenset[FactRef], coarse: bool = False) -> None:
        """Note that a value depends on these facts; ``coarse`` where its bounds may be wider than its cases."""
        if missing:
            self.twice |= missing if coarse else self.seen & missing
            self.seen |= missing
