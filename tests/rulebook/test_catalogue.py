"""Every code that is used has words in both languages, and no words are idle."""

from __future__ import annotations

import re
from string import Formatter

from fire_rules.rulebook.catalogue import MESSAGES
from fire_rules.rulebook.locate import PACKAGE

_CODE = re.compile(r'"(R\d{3})"')


def test_codes_and_messages_agree() -> None:
    used: set[str] = set()
    for folder in ("rulebook", "assurance"):
        for path in (PACKAGE / folder).rglob("*.py"):
            if path.name != "catalogue.py":
                used |= set(_CODE.findall(path.read_text(encoding="utf-8")))
    assert used == set(MESSAGES)


def test_both_languages_need_the_same_words() -> None:
    for code, words in MESSAGES.items():
        assert set(words) == {"zh", "en"}, code
        zh, en = ({name for _, name, _, _ in Formatter().parse(text) if name} for text in (words["zh"], words["en"]))
        assert {name.partition("!")[0] for name in zh} == {name.partition("!")[0] for name in en}, code
