"""The cache of compiled rulebooks: owner-only, verified before it is loaded, never a reason to fail.

A marshalled code object is executable, so an entry is used only where the directory and the file belong to the user and
nobody else can write them, and where the digest in front of the payload agrees with it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

VARIABLE = "FIRE_RULES_CACHE_DIR"
SUFFIX = ".rulebook"
DIGEST_SIZE = hashlib.sha256().digest_size
KEPT_ENTRIES = 16


def cache_folder() -> Path:
    """The user's cache folder of this product; the variable FIRE_RULES_CACHE_DIR names another."""
    given = os.environ.get(VARIABLE)
    if given:
        return Path(given)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "fire-rules"


def load(key: str) -> bytes | None:
    """The payload of an entry, or None where there is none that can be trusted."""
    try:
        folder = cache_folder()
        if not _private(folder.lstat()):
            return None
        descriptor = os.open(folder / (key + SUFFIX), os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        with os.fdopen(descriptor, "rb") as file:
            if not _private(os.fstat(file.fileno())):
                return None
            content = file.read()
    except (OSError, RuntimeError):
        return None
    digest, payload = content[:DIGEST_SIZE], content[DIGEST_SIZE:]
    return payload if hashlib.sha256(payload).digest() == digest else None


def store(key: str, payload: bytes) -> bool:
    """Write an entry by renaming a finished file into place; False where that was not possible."""
    try:
        folder = cache_folder()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _private(folder.lstat()):
            return False
        import tempfile

        descriptor, name = tempfile.mkstemp(dir=folder, suffix=".part")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(hashlib.sha256(payload).digest() + payload)
            os.replace(name, folder / (key + SUFFIX))
        except OSError:
            with contextlib.suppress(OSError):
                os.unlink(name)
            return False
        _prune(folder)
    except (OSError, RuntimeError):
        return False
    return True


def remembered(subject: str, paths: Iterable[tuple[str, str]], compute: Callable[[], str]) -> str:
    """A text that follows from the content of files, computed again only where one of them was touched since.

    ``paths`` are files with their names; as for the index of git, size, times and inode of a file tell whether it was.
    """
    seen: list[object] = [subject]
    for name, path in paths:
        status = os.stat(path)
        seen += [name, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino]
    key = f"{subject}-{hashlib.sha256(repr(seen).encode()).hexdigest()}"
    known = load(key)
    if known is None:
        known = compute().encode()
        store(key, known)
    return known.decode()


def clear() -> int:
    """Remove every entry; how many there were."""
    removed = 0
    with contextlib.suppress(OSError, RuntimeError):
        for path in list(cache_folder().glob("*" + SUFFIX)):
            with contextlib.suppress(OSError):
                path.unlink()
                removed += 1
    return removed


def _private(status: os.stat_result) -> bool:
    """Whether only the user can write what has this status; on Windows the profile folder sees to that."""
    if stat.S_ISLNK(status.st_mode):
        return False
    if sys.platform == "win32":
        return True
    return status.st_uid == os.getuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _prune(folder: Path) -> None:
    entries = sorted(folder.glob("*" + SUFFIX), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in entries[KEPT_ENTRIES:]:
        with contextlib.suppress(OSError):
            path.unlink()
