"""Rulebooks that need no reading: the generated modules of the package, and the cache for everything else."""

from __future__ import annotations

import hashlib
import marshal
import os
from collections.abc import Sequence
from dataclasses import replace
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import Any

from fire_rules.rulebook import cache as store
from fire_rules.rulebook.assemble import assemble
from fire_rules.rulebook.locate import PACKAGE, Root, digest_of, installed
from fire_rules.rulebook.rule import Rulebook
from fire_rules.rulebook.sections import Namespace, Sections

MACHINE = ("language", "rulebook", "source", "values", "vocabulary")
"""The packages whose code decides what a rule file comes to."""


def machine_digest() -> str:
    """The digest of the code that turns rule files into a rulebook and its functions."""
    digest = hashlib.sha256()
    for name, path in _machine_files():
        digest.update(name.encode())
        digest.update(Path(path).read_bytes())
    return digest.hexdigest()


def _machine_files() -> list[tuple[str, str]]:
    return [
        (name, os.path.join(PACKAGE, package, name))
        for package in MACHINE
        for name in sorted(os.listdir(PACKAGE / package))
        if name.endswith(".py")
    ]


def load_compiled(roots: Sequence[Root], packs: tuple[str, ...], *, bundled: bool, cache: bool) -> Rulebook | None:
    """The rulebook of the roots from generated modules or from the cache, or None where neither will do."""
    if bundled and len(roots) == 1:
        found = load_bundle(roots[0], cache=cache)
        if found is not None:
            return found
    return load_cached(roots, packs) if cache else None


def load_bundle(root: Root, *, cache: bool = True) -> Rulebook | None:
    """The generated rulebook of the package, where it is true to the rule files; in a wheel it always is.

    What a checkout came to is kept in the cache, unless ``cache`` is false, so that untouched files are not read again.
    """
    try:
        from fire_rules import _bundled
    except ImportError:
        return None
    if not installed() and _state(root, cache) != (_bundled.MACHINE, _bundled.DIGEST):
        return None
    from importlib import import_module

    found = assemble(Sections(lambda name: vars(import_module(f"fire_rules._bundled.{name}"))), _bundled.DIGEST, ())
    return replace(found, roots=(root.path,))


def _state(root: Root, cache: bool) -> tuple[str, str]:
    """The digests of the code and of the rule files as they are now."""

    def compute() -> str:
        return f"{machine_digest()} {digest_of([root])}"

    if not cache:
        machine, _, rules = compute().partition(" ")
        return machine, rules
    files = [*_machine_files(), *root.paths()]
    machine, _, rules = store.remembered("checkout", files, compute).partition(" ")
    return machine, rules


def load_cached(roots: Sequence[Root], packs: tuple[str, ...]) -> Rulebook | None:
    """The rulebook of the roots from the cache; read, compiled and stored first where it is not there yet."""
    digest = digest_of(roots)
    key = cache_key(digest, roots)
    payload = store.load(key)
    codes = None if payload is None else _unpack(payload)
    if codes is None:
        from fire_rules.rulebook.load import read_rulebook

        rulebook = replace(read_rulebook(roots, packs), cases=())
        codes = _compile(rulebook)
        store.store(key, marshal.dumps(codes))
    return _build(codes, digest, roots, packs)


def cache_key(digest: str, roots: Sequence[Root]) -> str:
    """What an entry of the cache depends on: rule files, the code, the interpreter, and how the files are called."""
    shown = "\0".join(f"{root.path}\0{root.shown}" for root in roots)
    parts = (digest.encode(), machine_digest().encode(), MAGIC_NUMBER, shown.encode())
    return hashlib.sha256(b"\1".join(parts)).hexdigest()


Codes = dict[str, bytes]
"""The code of each module, by its name."""


def _compile(rulebook: Rulebook) -> Codes:
    from fire_rules.rulebook.sources import sources

    modules = sources(rulebook).items()
    return {name: marshal.dumps(compile(text, f"<{name} of the rules>", "exec")) for name, text in modules}


def _unpack(payload: bytes) -> Codes | None:
    """The modules of a verified payload."""
    try:
        codes: Codes = marshal.loads(payload)
    except (ValueError, TypeError, EOFError):
        return None
    return codes


def _build(codes: Codes, digest: str, roots: Sequence[Root], packs: tuple[str, ...]) -> Rulebook:
    def read(name: str) -> Namespace:
        namespace: dict[str, Any] = {}
        exec(marshal.loads(codes[name]), namespace)
        return namespace

    return replace(assemble(Sections(read), digest, packs), roots=tuple(root.path for root in roots))
