"""What can be wrong with a value as written."""

from __future__ import annotations

from typing import Any


class BadValueError(Exception):
    """A value that cannot be read: the code of its message and the words that the message needs."""

    def __init__(self, code: str, **context: Any) -> None:
        self.code = code
        self.context = context
        super().__init__(f"{code}: {context}")
