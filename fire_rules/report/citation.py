"""How clauses are cited in Chinese and in English.

Standards: 《建筑设计防火规范》GB 50016-2014（2018年版）第8.3.2条第7款, 表3.3.1注2.
Laws: 《中华人民共和国消防法》（2021年）第十三条第一款第（二）项.
Plans: 《…实施方案》（2020年）二（一）1, by the numbers of their own parts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fire_rules.engine.finding import Citation, InstrumentName

    Names = Mapping[str, InstrumentName]

DIGITS = "零一二三四五六七八九"
_STANDARD = re.compile(r"(GB|GA|XF|JGJ|CECS|DB)")
_CLAUSE = re.compile(
    r"(?P<table>table\s+)?(?P<number>[A-Z]?[\d.]+)(?P<items>(\(\w+\))*)(\s*note\s*(?P<note>\w+))?$",
    re.IGNORECASE,
)

_ADJUSTMENT = re.compile(r"(?P<label>\S+) \((?P<places>\d[^()]*(?:\([^()]*\)[^()]*)*)\)")
_PART = re.compile(r"(\d+)?((?:\(\d+\))?)(\d*)((?:\(\d+\))?)")


def numeral(number: int) -> str:
    """A number below 1000 in Chinese numerals, as articles of laws are counted."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += f"{'' if tens == 1 and not hundreds else DIGITS[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (DIGITS[ones] if ones or not text else "")


def is_standard(instrument: str, names: Names | None = None) -> bool:
    """Whether the instrument counts clauses by dotted numbers."""
    name = (names or {}).get(instrument)
    return name.kind == "standard" if name else bool(_STANDARD.match(instrument))


def is_plan(instrument: str, names: Names | None = None) -> bool:
    """Whether the instrument is a plan, notice or report, cited by its parts."""
    name = (names or {}).get(instrument)
    return bool(name) and name.kind == "plan"  # type: ignore[union-attr]


def place_zh(instrument: str, clause: str, item: str = "", names: Names | None = None) -> str:
    """The place within an instrument as its kind is cited."""
    if is_plan(instrument, names):
        return part_zh(clause)
    return clause_zh(clause, item, standard=is_standard(instrument, names))


def place_en(instrument: str, clause: str, item: str = "", names: Names | None = None) -> str:
    """The place within an instrument as its kind is cited, in English."""
    if is_plan(instrument, names):
        return f"part {clause}"
    return clause_en(clause, item, standard=is_standard(instrument, names))


def part_zh(clause: str) -> str:
    """A part of a plan: ``2(1)1`` is 二（一）1, ``2(2)1(3)`` 二（二）1“三是”, ``(10)`` （十）."""
    match = _PART.fullmatch(clause)
    if match is None:
        return clause
    part, section, point, sub = match.groups()
    text = numeral(int(part)) if part else ""
    text += f"（{numeral(int(section.strip('()')))}）" if section else ""
    return text + point + (f"“{numeral(int(sub.strip('()')))}是”" if sub else "")


def adjustment_words(adjustment: str, instrument: str, lang: str) -> str:
    """An adjustment or relief by the place of its instrument that grants it: 表3.3.1注1（shutter-or-curtain）.

    The label stays, for it is what a claim in the file names.
    """
    match = _ADJUSTMENT.fullmatch(adjustment)
    if lang == "en" or match is None:
        return adjustment
    standard = is_standard(instrument)
    places = "、".join(clause_zh(place, standard=standard) for place in match["places"].split(", "))
    return f"{places}（{match['label']}）"


def clause_zh(clause: str, item: str = "", *, standard: bool = True) -> str:
    """The place within an instrument: 第8.3.2条第7款, 表3.3.1注2, 第十三条第一款第（二）项."""
    match = _CLAUSE.fullmatch(_joined(clause, item))
    if match is None:
        return f"第{clause}条" + (f"（{item}）" if item else "")
    items = re.findall(r"\((\w+)\)", match["items"])
    if not standard:
        return _article_zh(match["number"], items)
    if match["table"] or match["note"]:
        text = f"表{match['number']}"
        return text + (f"注{match['note']}" if match["note"] else "")
    return f"第{match['number']}条" + "".join(
        f"第{i}{unit}" for i, unit in zip(items, ("款", "项", "目"), strict=False)
    )


def clause_en(clause: str, item: str = "", *, standard: bool = True) -> str:
    """The place within an instrument: ``8.3.2(7)``, ``table 3.3.1 note 2``, ``art. 13(1)(2)``."""
    text = _joined(clause, item)
    match = _CLAUSE.fullmatch(text)
    if match and match["note"]:
        text = f"table {match['number']} note {match['note']}"
    return text if standard else f"art. {text}"


def instrument_zh(instrument: str, edition: str, names: Names | None = None) -> str:
    """Title, number and edition: 《建筑设计防火规范》GB 50016-2014（2018年版）."""
    name = (names or {}).get(instrument)
    title = name.title.get("zh", "") if name else ""
    number = name.number if name else ""
    if not title and not number:
        return f"{instrument}（{edition}）" if edition else instrument
    shown = f"《{title}》" if title else ""
    if number and is_standard(instrument, names):
        return shown + numbered(number, edition, "zh")
    if not edition:
        return shown or number
    return shown + (f"（{edition}年）" if edition.isdigit() else f"（{edition}）")


def instrument_en(instrument: str, edition: str, names: Names | None = None) -> str:
    """Title or number with the edition: ``GB 50016-2014 (2018 edition)``, ``Fire Protection Law (2021)``."""
    name = (names or {}).get(instrument)
    if name and name.number and is_standard(instrument, names):
        return numbered(name.number, edition, "en")
    title = (name.title.get("en") or name.title.get("zh")) if name else instrument
    return f"{title} ({edition})" if edition else f"{title}"


def numbered(number: str, edition: str, lang: str) -> str:
    """A standard's number with its year: ``GB 50016`` and ``2014(2018)`` make ``GB 50016-2014（2018年版）``."""
    if edition.startswith(number):
        return edition
    revised = re.fullmatch(r"(\d{4})\s*[(（](\d{4}).*[)）]", edition)
    if revised:
        year, revision = revised.groups()
        return f"{number}-{year}（{revision}年版）" if lang == "zh" else f"{number}-{year} ({revision} edition)"
    return f"{number}-{edition}" if edition else number


def citation_zh(citation: Citation, names: Names | None = None) -> str:
    """The whole citation in Chinese."""
    where = place_zh(citation.instrument, citation.clause, citation.item, names)
    return instrument_zh(citation.instrument, citation.edition, names) + where


def citation_en(citation: Citation, names: Names | None = None) -> str:
    """The whole citation in English."""
    where = place_en(citation.instrument, citation.clause, citation.item, names)
    return f"{instrument_en(citation.instrument, citation.edition, names)}, {where}"


def cite(citation: Citation, lang: str, names: Names | None = None) -> str:
    """The whole citation in one of the two languages."""
    return citation_en(citation, names) if lang == "en" else citation_zh(citation, names)


def _joined(clause: str, item: str) -> str:
    """Clause and item as one text: ``8.3.2`` and ``7`` make ``8.3.2(7)``."""
    clause = clause.strip()
    item = item.strip()
    if not item:
        return clause
    return f"{clause} {item}" if item.startswith("note") else f"{clause}{item if item.startswith('(') else f'({item})'}"


def _article_zh(number: str, items: list[str]) -> str:
    text = f"第{numeral(int(number))}条" if number.isdigit() else f"第{number}条"
    if items:
        text += f"第{numeral(int(items[0]))}款" if items[0].isdigit() else f"第{items[0]}款"
    if len(items) > 1:
        text += f"第（{numeral(int(items[1]))}）项" if items[1].isdigit() else f"第（{items[1]}）项"
    return text
