"""What a time limit does to an answer: what is not due yet is no breach."""

from __future__ import annotations

from dataclasses import replace

from fire_rules.engine import reasons
from fire_rules.engine.answers import Answer
from fire_rules.rulebook.rule import Force

MET = ("compliant", "not_applicable")


def timed(answer: Answer, force: Force) -> Answer:
    """The answer of a rule on a day of this period of force.

    Before the limit an unmet duty does not bind yet. Where the limit names no day and the day may be on either side of
    it, whether the duty is overdue is for a person to decide.
    """
    due = force.due
    if due is None or answer.verdict in MET:
        return answer
    if due.state == "later":
        why = (reasons.not_due(due.last),)
        return replace(answer, verdict="not_applicable", missing=frozenset(), open=frozenset(), remarks=why)
    if due.state == "within" and answer.verdict == "violation":
        return replace(answer, verdict="judgement", remarks=(*answer.remarks, reasons.due_within(due.last)))
    return answer
