"""Reading ``basis:``: the article that a consequence rests on, with what each edition of it lays down."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from fire_rules.inference.consequence import Article, Sanction
from fire_rules.rulebook.section import Section
from fire_rules.source import Scalar, Sequence

WORD_KEYS = ("by", "who", "measure", "amount", "precondition", "deadline", "note")
SANCTION_KEYS = (*WORD_KEYS, "amount_yuan", "persons_yuan", "confidence")
CONFIDENCE = ("high", "medium", "low")
BASIS_KEYS = ("instrument", "article", "title", "dated_by", "editions", *SANCTION_KEYS)
EDITION_KEYS = ("edition", "article", "from", "to", *SANCTION_KEYS)
DATED_BY = ("inspection", "event")


def read_basis(section: Section) -> Article | None:
    """The article, its editions each completed by what stands beside them; None where its head is faulty."""
    if not section.need("instrument", "article", "editions"):
        return None
    common = _sanction(section, Sanction())
    editions = []
    for node in section.entries("editions"):
        entry = section.sub(node, EDITION_KEYS, "edition")
        if entry.need("edition", "from"):
            dated = replace(common, edition=entry.quoted("edition"), start=entry.day("from"), end=entry.day("to"))
            dated = replace(dated, article=entry.quoted("article"))
            editions.append(_sanction(entry, dated))
    _check_order(section, editions)
    return Article(
        instrument=section.text("instrument"),
        article=section.quoted("article"),
        editions=tuple(editions),
        dated_by="event" if section.choice("dated_by", DATED_BY) == "event" else "inspection",
        title=section.words("title"),
    )


def _sanction(section: Section, base: Sanction) -> Sanction:
    """``base`` with whatever of a sanction the section states itself."""
    words = {key: section.words(key) for key in WORD_KEYS if key in section}
    amounts = {key: _amount(section, key) for key in ("amount_yuan", "persons_yuan") if key in section}
    confidence = section.choice("confidence", CONFIDENCE, base.confidence)
    return replace(base, **words, **amounts, confidence=confidence)  # type: ignore[arg-type]


def _amount(section: Section, key: str) -> tuple[int, int] | None:
    node = section.node(key)
    items = node.items if isinstance(node, Sequence) else []
    values = [item.value for item in items if isinstance(item, Scalar)]
    whole = [value for value in values if isinstance(value, int) and not isinstance(value, bool)]
    match whole:
        case [low, high] if len(items) == len(whole) and 0 <= low <= high:
            return low, high
    section.faults.add("I513", section.place_of(key))
    return None


def _check_order(section: Section, editions: list[Sanction]) -> None:
    for earlier, later in pairwise(editions):
        if earlier.end is None or later.start is None or earlier.end >= later.start:
            section.faults.add("I514", section.place_of("editions"))
            return
