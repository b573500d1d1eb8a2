"""The recorded reports of the sample result: each format once; ``python -m tests.golden.update`` records them again."""

from __future__ import annotations

from pathlib import Path

from fire_rules.report import RenderOptions, format_named
from tests.report.sample import whole

HERE = Path(__file__).parent / "golden"
TEXTS = ("whole.zh.txt", "whole.en.txt")
MACHINES = (
    "html",
    "sarif.json",
    "junit.xml",
    "csv",
    "github.txt",
    "gitlab.json",
    "markdown.md",
    "opinion.md",
    "record.md",
    "lists.md",
    "lists.en.md",
)
NAMES = (*TEXTS, *(f"whole.{name}" for name in MACHINES))
ANNEXES = ("opinion", "record", "lists")


def rendered(name: str) -> bytes:
    """The report of that name as it comes out now."""
    _, kind, *_ = name.split(".")
    if name in TEXTS:
        return _render("text", RenderOptions(tool_version="1", lang=kind, all=True))
    if kind in ANNEXES:
        lang = "en" if ".en." in name else "zh"
        return _render("markdown", RenderOptions(tool_version="1", annex=kind, lang=lang))
    return _render(kind, RenderOptions(tool_version="1"))


def _render(format_: str, options: RenderOptions) -> bytes:
    return format_named(format_).render([whole()], options).encode("utf-8")
