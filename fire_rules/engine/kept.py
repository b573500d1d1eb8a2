"""What is worked out of a rulebook once for many runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Of = TypeVar("Of")
Made = TypeVar("Made")


def kept(make: Callable[[Of], Made]) -> Callable[[Of], Made]:
    """What a function makes of one thing: of the last that it was asked for it is kept."""
    last: tuple[Of, Made] | None = None

    def made(of: Of) -> Made:
        nonlocal last
        known = last
        if known is None or known[0] is not of:
            known = last = of, make(of)
        return known[1]

    return made
