"""Diagnostics in words, in both languages. Nothing here raises: a message can never cancel what it tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from string import Formatter
from typing import Any

from fire_rules.source.diagnostics import Diagnostic, Language
from fire_rules.source.place import Place

MISSING = "？"
CATALOGUES = {
    "S": "fire_rules.source.catalogue",
    "M": "fire_rules.model.catalogue",
    "R": "fire_rules.rulebook.catalogue",
    "L": "fire_rules.language.catalogue",
    "C": "fire_rules.cli.catalogue",
    "I": "fire_rules.inference.catalogue",
    "F": "fire_rules.followup.catalogue",
}
"""Where the templates of a code stand, by its letter: a module with ``MESSAGES = {code: {"zh": …, "en": …}}``.

The first line of a template is the message, further lines are advice. A word of the context may itself be
``{"zh": …, "en": …}``; a list is joined; ``suggestions`` in the context adds a line of its own.
"""

_LONGEST = 120
_INDENT = "    "
_SEE = {"zh": "另见", "en": "see also"}
_WARNING = {"zh": "（警告）", "en": " (warning)"}
_MEANT = {"zh": "是否想写：", "en": "did you mean: "}
_JOIN = {"zh": "、", "en": ", "}
_STOP = {"zh": "？", "en": "?"}


def render(diagnostic: Diagnostic, lang: Language = "zh") -> str:
    """``file:line:col: CODE message``, with lines of advice, suggestions and related places below it."""
    if lang not in _SEE:
        lang = "en"
    message, *advice = _text(diagnostic, lang).split("\n")
    head = f"{_clean(str(diagnostic.place))}: " if diagnostic.place is not None else ""
    mark = _WARNING[lang] if diagnostic.severity == "warning" else ""
    lines = [f"{head}{diagnostic.code}{mark} {message}", *(_INDENT + line.strip() for line in advice if line.strip())]
    meant = _suggestions(diagnostic.context, lang)
    if meant:
        lines.append(f"{_INDENT}{_MEANT[lang]}{meant}{_STOP[lang]}")
    lines += [f"{_INDENT}{_SEE[lang]} {_clean(str(place))}" for place in diagnostic.related]
    return "\n".join(lines)


def render_all(diagnostics: Iterable[Diagnostic], lang: Language = "zh") -> str:
    """All diagnostics by place, each once, one after the other; the same bytes in whatever order they came."""
    ordered = sorted(diagnostics, key=_order)
    return "\n".join(dict.fromkeys(render(diagnostic, lang) for diagnostic in ordered))


def _order(diagnostic: Diagnostic) -> tuple[Any, ...]:
    place = diagnostic.place or Place("", 0, 0)
    return (place.file, place.line, place.column, diagnostic.code, render(diagnostic, "en"))


def _text(diagnostic: Diagnostic, lang: Language) -> str:
    template = _template(diagnostic.code, lang)
    if template is None:
        return " ".join(f"{name}={_word(value, lang)}" for name, value in sorted(diagnostic.context.items()))
    try:
        return _Words(lang).vformat(template, (), diagnostic.context)
    except Exception:
        return template


def _template(code: str, lang: Language) -> str | None:
    try:
        entry = import_module(CATALOGUES[code[:1]]).MESSAGES[code]
        return str(entry.get(lang) or entry["en"])
    except Exception:
        return None


class _Words(Formatter):
    """Fills a template; what is not there prints as ？."""

    def __init__(self, lang: Language) -> None:
        self.lang = lang

    def get_field(self, field_name: str, args: Any, kwargs: Any) -> tuple[Any, str]:
        return _word(kwargs.get(field_name), self.lang), field_name

    def format_field(self, value: Any, format_spec: str) -> str:
        return str(value)


def _word(value: Any, lang: Language) -> str:
    try:
        return _shown(value, lang)
    except Exception:
        return MISSING


def _shown(value: Any, lang: Language) -> str:
    if value is None:
        return MISSING
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return _shown(value.get(lang) or value.get("en"), lang)
    if isinstance(value, (set, frozenset)):
        return _JOIN[lang].join(sorted(_shown(item, lang) for item in value))
    if isinstance(value, (list, tuple)):
        return _JOIN[lang].join(_shown(item, lang) for item in value)
    text = _clean(str(value))
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _clean(text: str) -> str:
    """The text with whatever a terminal would obey, or nobody would see, written out as an escape."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char == "\u3000" else _escape(char) for char in text)


def _escape(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")


def _suggestions(context: Mapping[str, Any], lang: Language) -> str:
    found = context.get("suggestions")
    return _word(found, lang) if found else ""
