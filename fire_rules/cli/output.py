"""Writing: the report to stdout or a file, everything else to stderr.

Nothing that is written is lost on a stream that is not UTF-8: where the stream's encoding cannot hold the whole text,
the text is written as UTF-8, whole, and stderr says so. Formats for machines are always UTF-8.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TextIO


def emit(text: str, *, machine: bool = False, lang: str = "zh") -> None:
    """Write the report to stdout."""
    stream = sys.stdout
    encoding = stream.encoding or "utf-8"
    if not machine and holds(text, encoding):
        stream.write(text)
        stream.flush()
        return
    if not machine:
        complain(
            f"fire-rules: stdout is {encoding}, which cannot hold this text: written as UTF-8"
            if lang == "en"
            else f"fire-rules：标准输出的编码 {encoding} 容纳不了全部文字，已按 UTF-8 输出"
        )
    _write_bytes(stream, text)


def emit_to(path: Path, text: str) -> None:
    """Write the report to a file, as UTF-8."""
    path.write_text(text, encoding="utf-8", newline="\n")


def complain(text: str) -> None:
    """Write to stderr: in its own encoding if that holds the text, else in UTF-8."""
    stream = sys.stderr
    text = text if text.endswith("\n") else f"{text}\n"
    if holds(text, stream.encoding or "utf-8"):
        stream.write(text)
        stream.flush()
    else:
        _write_bytes(stream, text)


def holds(text: str, encoding: str) -> bool:
    """Whether the encoding can write every character of the text."""
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _write_bytes(stream: TextIO, text: str) -> None:
    stream.flush()
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(text)
    else:
        buffer.write(text.encode("utf-8", "surrogateescape"))
        buffer.flush()
