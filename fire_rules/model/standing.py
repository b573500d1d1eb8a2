"""Which compartments something that passes through storeys stands in, where the file does not name them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fire_rules.facts import Subject

Fact = Callable[[Subject, str], Any]
"""The resolved value of a field of a subject: an open value, or None, where it is not a point."""


def compartments_on(storeys: Any, compartments: Any, fact: Fact) -> tuple[Subject, ...] | None:
    """The one compartment on each of the storeys, in the order of the file; None where that is not certain.

    A compartment stands on the storeys of its pieces, else on that of its number, else on the only storey of its part.
    Storeys on which no compartment is described are passed over.
    """
    if not isinstance(storeys, tuple) or not isinstance(compartments, tuple):
        return None
    stands = [(one, _storeys_of(one, fact)) for one in compartments]
    if any(on is None for _, on in stands):
        return None
    found = [[one for one, on in stands if on and storey in on] for storey in storeys]
    if any(len(here) > 1 for here in found):
        return None
    chosen = [one for here in found for one in here]
    return tuple(one for one in compartments if one in chosen)


def _storeys_of(compartment: Subject, fact: Fact) -> tuple[Subject, ...] | None:
    pieces = compartment.fact_("pieces")
    if isinstance(pieces, tuple) and pieces:
        on = tuple(fact(piece, "storey") for piece in pieces)
        return on if all(isinstance(storey, Subject) for storey in on) else None
    number = fact(compartment, "storey_number")
    if number is not None:
        return _numbered(compartment, number, fact)
    part = fact(compartment, "part")
    of_part = fact(part, "storeys") if isinstance(part, Subject) else None
    return of_part if isinstance(of_part, tuple) and len(of_part) == 1 else None


def _numbered(compartment: Subject, number: Any, fact: Fact) -> tuple[Subject, ...] | None:
    storeys = compartment.building.fact_("storeys")
    if not isinstance(storeys, tuple):
        return None
    found = tuple(storey for storey in storeys if fact(storey, "number") == number)
    return found if len(found) == 1 else None
