"""The page of error codes: what each says and what it advises, in both languages."""

from __future__ import annotations

from fire_rules.manual.messages import HOMES, messages
from fire_rules.manual.pages import markdown as md

HEAD = """\
# 错误代码 · Error codes

错误写明位置（文件:行:列）、发现了什么、应写什么、最接近的正确写法；一个文件的错误一次列全。代码永不改变，也不再用。花括号中的词由程序填入。
A message has its place, what was found, what was expected and the nearest right word; all errors of a file come
at once. Codes are for ever. Words in braces are filled in.

本页由各包的消息目录生成：`python -m fire_rules.manual`。 Generated from the catalogues of messages.
"""


def errors_page() -> str:
    """The whole page."""
    lines = HEAD.split("\n")
    for letter, title in HOMES.items():
        lines += [f"## {letter} {title['zh']} · {title['en']}", ""]
        rows = [
            (f'<a id="{message.code}"></a>{md.code(message.code)}', md.both(message.says), md.both(message.advice))
            for message in messages(letter)
        ]
        lines += md.table(["代码", "消息 · message", "怎么办 · what to do"], rows)
    return md.page(lines)
