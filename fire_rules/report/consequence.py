"""Consequences as reports read them: plain data of the inference layer, whatever of it is present."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from fire_rules.report.words import comma, said, word


def as_mapping(consequence: Any) -> dict[str, Any]:
    """A consequence as a mapping, by its dataclass fields or as given."""
    if isinstance(consequence, Mapping):
        return dict(consequence)
    if is_dataclass(consequence) and not isinstance(consequence, type):
        return {field.name: getattr(consequence, field.name) for field in fields(consequence)}
    return dict(vars(consequence))


def text_of(value: Any, lang: str) -> str:
    """A field of a consequence as text: words in both languages, lists, or anything printable."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        if "zh" in value or "en" in value:
            return said(value, lang)
        return comma(lang).join(f"{k}={v}" for k, v in value.items())
    if isinstance(value, tuple | list | set | frozenset):
        return comma(lang).join(text_of(v, lang) for v in value)
    return str(value)


def headline(data: Mapping[str, Any], lang: str) -> str:
    """Title and status: 下库上厂，分隔与设施缺失（成立）."""
    title = text_of(data.get("title"), lang) or str(data.get("id", ""))
    status = word(f"consequence_{data.get('status', 'established')}", lang)
    return f"{title} ({status})" if lang == "en" else f"{title}（{status}）"


def wording(data: Mapping[str, Any], lang: str) -> str:
    """What may follow, never what an authority will do: 可能适用第×条，由××实施，幅度 …."""
    own = said(data["words"], lang) if isinstance(data.get("words"), Mapping) else ""
    if own:
        return own
    pieces = [
        word(key, lang, text=text)
        for key, text in (
            ("may_apply", text_of(data.get("article"), lang)),
            ("authority", text_of(data.get("authority"), lang)),
            ("amount", text_of(data.get("measure"), lang) or text_of(data.get("amount"), lang)),
            ("precondition", text_of(data.get("precondition"), lang)),
        )
        if text
    ]
    return ("; " if lang == "en" else "，").join(pieces)
