"""What is worked out of a rulebook once for many runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Of = TypeVar("Of")
Made = TypeVar("Made")


def kept(make: Callable[[Of], Made]) -> Callable[[Of], Made]:
    """What a function makes of one thing: of the last that it was asked for it is kept."""
    last: list[tuple[Of, Made]] = []

    def made(of: Of) -> Made:
        if not last or last[0][0] is not of:
            last[:] = [(of, make(of))]
        return last[0][1]

    return made
