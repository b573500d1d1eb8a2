"""What is recorded: each example in text (both languages) and JSON, without what every edit of a rule changes.

Of three of them also the form of a major fire hazard, of the campaigns the three lists.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import fire_rules
from fire_rules.engine.finding import Result
from fire_rules.report import RenderOptions, format_named

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent / "reports"
ENDINGS = {"buildings": ("zh.txt", "en.txt", "json"), "campaigns": ("zh.txt", "en.txt", "json", "zh.md", "en.md")}
EXAMPLES = {
    path.stem: path.relative_to(ROOT).as_posix()
    for folder in ENDINGS
    for path in sorted((ROOT / "examples" / folder).glob("*.yaml"))
}
NAMES = [f"{stem}.{ending}" for stem, example in EXAMPLES.items() for ending in ENDINGS[example.split("/")[1]]]
HAZARDS = ("anyang", "market-before-2025-11-01", "market-after-2025-11-01")
NAMES += [f"{stem}.{lang}.hazards.md" for stem in HAZARDS for lang in ("zh", "en")]
HEAVY = ("derivation", "questions", "missing")
"""Left out of the recorded JSON, with everything that is open: the text reports show what is asked for."""


def rendered(name: str) -> str:
    """The report of that name as it comes out now."""
    stem, _, ending = name.partition(".")
    result = _checked(EXAMPLES[stem])
    if ending == "json":
        document = json.loads(_render(result, "json", "zh"))
        return json.dumps(_lighter(document), ensure_ascii=False, indent=1) + "\n"
    lang, _, kind = ending.partition(".")
    annexes = {"md": "lists", "hazards.md": "hazards"}
    return _render(result, "markdown", lang, annex=annexes[kind]) if kind in annexes else _render(result, "text", lang)


def recorded(name: str) -> str:
    """The report of that name as it was recorded."""
    return (HERE / name).read_text(encoding="utf-8")


def _render(result: Result, format_: str, lang: str, annex: str = "") -> str:
    return format_named(format_).render([result], RenderOptions(lang=lang, tool_version="0", annex=annex))


@cache
def _checked(example: str) -> Result:
    with _at_root():
        result = fire_rules.check(example, engine="plain")
    return replace(result, rulebook_digest="0" * 64, inference_engine="plain")


@contextmanager
def _at_root() -> Iterator[None]:
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        yield
    finally:
        os.chdir(before)


def _lighter(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _lighter(entry) for key, entry in value.items() if key not in HEAVY}
    return [_lighter(entry) for entry in value if not _is_open(entry)] if isinstance(value, list) else value


def _is_open(entry: Any) -> bool:
    if not isinstance(entry, dict):
        return False
    return "undetermined" in (entry.get("verdict"), entry.get("status")) or entry.get("answer") in ("open", "no")
