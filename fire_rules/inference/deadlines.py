"""The time that an instrument gives for correction, beside the findings that it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fire_rules.engine.finding import Finding
    from fire_rules.inference.consequence import Consequence
    from fire_rules.rulebook.rule import Words


def with_deadlines(findings: Sequence[Finding], consequences: Sequence[Consequence]) -> tuple[Finding, ...]:
    """The findings; each violation that an established consequence with a deadline stands on, with that."""
    deadlines: dict[str, list[Words]] = {}
    for consequence in consequences:
        if consequence.deadline and consequence.status == "established":
            for support in consequence.support:
                if support.fingerprint and support.verdict == "violation":
                    deadlines.setdefault(support.fingerprint, []).append(_words(consequence))
    return tuple(
        replace(one, deadline=_joined(deadlines[one.fingerprint])) if one.fingerprint in deadlines else one
        for one in findings
    )


def _words(consequence: Consequence) -> Words:
    """The deadline with the article that gives it."""
    deadline, article = consequence.deadline, consequence.article
    return {"zh": f"{deadline['zh']}（{article['zh']}）", "en": f"{deadline['en']} ({article['en']})"}


def _joined(deadlines: Sequence[Words]) -> Words:
    distinct = list({words["zh"]: words for words in deadlines}.values())
    return {"zh": "；".join(w["zh"] for w in distinct), "en": "; ".join(w["en"] for w in distinct)}
