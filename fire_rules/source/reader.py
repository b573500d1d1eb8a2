"""Reading files: YAML or JSON, strictly, into nodes with places."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from fire_rules.source.characters import check_characters, decode
from fire_rules.source.diagnostics import Diagnostic, SourceError
from fire_rules.source.limits import MAX_BYTES
from fire_rules.source.nodes import Node
from fire_rules.source.place import Place

STDIN = "<stdin>"


def read(path: Path | str) -> Node:
    """The tree of a file, or every fault of it as :class:`SourceError`.

    ``-`` is standard input. A ``.json`` file is strict JSON, any other YAML; standard input is taken as JSON if it
    starts like it. UTF-8 only, with or without byte order mark.
    """
    if str(path) == "-":
        return read_bytes(sys.stdin.buffer.read(MAX_BYTES + 1), STDIN)
    return read_bytes(read_limited(path), str(path))


def read_limited(path: Path | str) -> bytes:
    """The bytes of a file that is not larger than any file of ours may be (S101 to S103)."""
    name = str(path)
    try:
        with open(path, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise SourceError([Diagnostic("S101", Place(name, 1, 1), {"file": name})]) from None
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        raise SourceError([Diagnostic("S102", Place(name, 1, 1), {"file": name, "reason": reason})]) from None
    _check_size(len(data), name)
    return data


def read_bytes(data: bytes, file: str) -> Node:
    """The tree of the bytes of a file of that name."""
    _check_size(len(data), file)
    return _read(decode(data, file), file)


def read_text(text: str, file: str) -> Node:
    """The tree of a text; ``file`` is the name that places carry, and its ending tells JSON from YAML."""
    _check_size(len(text), file)
    return _read(text.removeprefix("\ufeff"), file)


def _read(text: str, file: str) -> Node:
    check_characters(text, file)
    if file == STDIN or file.lower().endswith(".json"):
        from fire_rules.source.json_text import looks_json, read_json

        if file != STDIN or looks_json(text):
            return read_json(text, file)
    from fire_rules.source.yaml_text import read_yaml

    return read_yaml(text, file)


def _check_size(size: int, file: str) -> None:
    if size > MAX_BYTES:
        raise SourceError([Diagnostic("S103", Place(file, 1, 1), {"limit": MAX_BYTES // (1024 * 1024)})])
