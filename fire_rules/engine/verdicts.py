"""How verdicts combine: of clauses that bind together, and of editions of which one governs."""

from __future__ import annotations

from collections.abc import Iterable

from fire_rules.engine.finding import Verdict

SEVERITY: tuple[Verdict, ...] = ("violation", "undetermined", "judgement", "compliant", "not_applicable")
"""From the one that settles the matter to the one that says nothing."""


def rank(verdict: Verdict) -> int:
    """Place in :data:`SEVERITY`; the lowest governs where several clauses bind together."""
    return SEVERITY.index(verdict)


def together(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict on what several clauses ask at once: every one must be met."""
    return min(verdicts, key=rank, default="not_applicable")


def whichever(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict where one of several states of the law governs and it is open which.

    Decided only where all agree; a requirement that is met wherever it applies is met.
    """
    found = set(verdicts)
    if len(found) == 1:
        return found.pop()
    return "compliant" if found <= {"compliant", "not_applicable"} and found else "undetermined"


def if_it_applies(verdict: Verdict) -> Verdict:
    """The verdict of a rule of which it is open whether it applies."""
    return verdict if verdict in ("compliant", "not_applicable") else "undetermined"


def with_stricter_old(mandatory: Verdict, old: Verdict) -> Verdict:
    """The verdict where a mandatory clause stands beside an ordinary one with a stricter figure.

    What meets the mandatory clause and not the older figure is for a person to judge.
    """
    if mandatory == "not_applicable":
        return old
    if old == "not_applicable" or mandatory == "violation":
        return mandatory
    if mandatory == "compliant":
        return "judgement" if old == "violation" else old
    return "undetermined" if "undetermined" in (mandatory, old) else "judgement"
