"""Every error code with its message and advice, in both languages, as the catalogues of the packages hold them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from fire_rules.records import dataclass
from fire_rules.rulebook.rule import Words
from fire_rules.source.messages import CATALOGUES

HOMES: dict[str, Words] = {
    "S": {"zh": "读取文件", "en": "Reading a file"},
    "M": {"zh": "建筑文件", "en": "Building files"},
    "R": {"zh": "规则库", "en": "Rulebook"},
    "L": {"zh": "规则的表达式", "en": "Expressions of rules"},
    "I": {"zh": "推论", "en": "Consequences"},
    "C": {"zh": "命令行", "en": "Command line"},
    "F": {"zh": "跟踪", "en": "Following up"},
}


@dataclass(frozen=True, slots=True)
class Message:
    """A code with what it says and what it advises; words in braces are filled in where it is told."""

    code: str
    says: Words
    advice: Words


def messages(letter: str) -> Iterator[Message]:
    """The messages of one catalogue, by its letter, in the order of their codes."""
    catalogue = import_module(CATALOGUES[letter]).MESSAGES
    for code, words in sorted(catalogue.items()):
        parts = {lang: str(text).split("\n", 1) for lang, text in words.items()}
        says = {lang: lines[0] for lang, lines in parts.items()}
        advice = {lang: lines[1] if len(lines) > 1 else "" for lang, lines in parts.items()}
        yield Message(code, says, advice)
