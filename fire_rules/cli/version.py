"""``--version``: the tool, the digest of its rules, and the editions of every instrument with their dates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from fire_rules.cli.language import Language

if TYPE_CHECKING:
    from fire_rules.rulebook.rule import Instrument


def version_text(lang: Language) -> str:
    """A line for the tool, one for its rules, one for each edition of an instrument."""
    return "".join(f"{line}\n" for line in _lines(lang))


def _lines(lang: Language) -> Iterator[str]:
    from fire_rules import __version__
    from fire_rules.rules import editions

    yield f"fire-rules {__version__}"
    found = editions()
    count = len(found.instruments)
    yield f"rules {found.digest}" if lang == "en" else f"规则库 {found.digest}"
    yield f"{count} instruments:" if lang == "en" else f"{count} 部法律、规范："
    for instrument in found.instruments.values():
        yield from _instrument(instrument, lang)


def _instrument(instrument: Instrument, lang: Language) -> Iterator[str]:
    title = instrument.title.get(lang, "")
    named = f"{title}, {instrument.number}" if lang == "en" else f"《{title}》{instrument.number}"
    yield f"  {instrument.id}  {named}"
    for edition in instrument.editions:
        yield f"    {edition['id']}  {_dates(edition, lang)}"


def _dates(edition: Mapping[str, Any], lang: Language) -> str:
    start, end = edition["start"], edition["end"]
    if end is None:
        return f"from {start}" if lang == "en" else f"{start} 起"
    last = end - timedelta(days=1)
    return f"{start} to {last}" if lang == "en" else f"{start} 至 {last}"
