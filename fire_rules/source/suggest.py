"""Did you mean: the words nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from fire_rules.source.characters import normalise_digits

if TYPE_CHECKING:
    from difflib import SequenceMatcher

_AT_MOST = 3
_NEAR = 0.6
_NEAR_CHINESE = 0.5
_LONGEST = 100


def suggest(word: str, candidates: Iterable[str]) -> list[str]:
    """The candidates that a mistyped word may stand for, best first, at most three.

    Case, full-width forms, hyphens and spaces do not count. Chinese words are short: sharing half of their characters,
    or standing whole inside one another, is near.
    """
    wanted = _folded(word[:_LONGEST])
    if not wanted:
        return []
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    scored = []
    for candidate in set(candidates):
        score = _score(matcher, wanted, _folded(candidate))
        if score is not None:
            scored.append((-score, candidate))
    return [candidate for _, candidate in sorted(scored)[:_AT_MOST]]


def _score(matcher: SequenceMatcher[str], wanted: str, candidate: str) -> float | None:
    if wanted == candidate:
        return 1.0
    chinese = not wanted.isascii() or not candidate.isascii()
    near = _NEAR_CHINESE if chinese else _NEAR
    inside = min(len(wanted), len(candidate)) >= (2 if chinese else 4) and (wanted in candidate or candidate in wanted)
    matcher.set_seq1(candidate)
    if not inside and (matcher.real_quick_ratio() < near or matcher.quick_ratio() < near):
        return None
    ratio = matcher.ratio()
    return max(ratio, near) if inside else (ratio if ratio >= near else None)


def _folded(word: str) -> str:
    return normalise_digits(word).strip().casefold().replace("-", "_").replace(" ", "_")
