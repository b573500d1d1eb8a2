"""Where rules are: the bundled ones in a checkout or a wheel, folders given by path, packs by entry point."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from fire_rules.records import dataclass

PACKAGE = Path(__file__).resolve().parent.parent
ENTRY_POINTS = "fire_rules.rules"
SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Root:
    """A folder of rules and the name under which its files appear in messages."""

    path: Path
    shown: str

    def files(self) -> list[tuple[str, Path]]:
        """All rule files with their paths inside the root, in a stable order."""
        return [(name, Path(path)) for name, path in self.paths()]

    def paths(self) -> list[tuple[str, str]]:
        """As :meth:`files`, the paths as text."""
        found: list[tuple[str, str]] = []
        folders = [("", str(self.path))]
        while folders:
            prefix, folder = folders.pop()
            with os.scandir(folder) as entries:
                for entry in entries:
                    name = entry.name
                    if name[0] == ".":
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        folders.append((f"{prefix}{name}/", entry.path))
                    elif name.endswith(SUFFIXES):
                        found.append((prefix + name, entry.path))
        return sorted(found)


def installed() -> bool:
    """Whether this is an installed wheel, whose rules are package data, rather than a checkout."""
    return (PACKAGE / "_rules").is_dir()


def bundled_root() -> Root:
    """The rules that come with the product. Raises FileNotFoundError where they are missing."""
    for path in (PACKAGE / "_rules", PACKAGE.parent / "rules"):
        if path.is_dir():
            return Root(path, "rules")
    raise FileNotFoundError("the bundled rules are missing from this installation")


def given_root(path: Path) -> Root:
    """A folder of rules that the user names. Raises NotADirectoryError where it is none."""
    if not path.is_dir():
        raise NotADirectoryError(str(path))
    return Root(path.resolve(), path.as_posix())


class UnknownPackError(LookupError):
    """No installed distribution offers a pack of that name."""


def pack_roots(names: Sequence[str]) -> Iterator[tuple[str, Root]]:
    """Folders of rules in other distributions, by the names of their entry points; none of their code is run.

    An entry point ``name = package:folder`` in the group ``fire_rules.rules`` names a folder inside a package.
    Raises UnknownPackError for a name that no installed distribution offers, NotADirectoryError where the folder that
    it names is not there.
    """
    if not names:
        return
    from importlib.metadata import entry_points

    offered = {point.name: point for point in entry_points(group=ENTRY_POINTS)}
    for name in names:
        if name not in offered:
            raise UnknownPackError(name)
        package = _package_folder(offered[name].module)
        if package is None:
            raise UnknownPackError(name)
        folder = package.joinpath(*offered[name].attr.split("."))
        if not folder.is_dir():
            raise NotADirectoryError(f"{name}: {folder}")
        yield name, Root(folder, f"<{name}>")


def roots_of(paths: Sequence[Path | str], *, bundled: bool, packs: Sequence[str]) -> list[Root]:
    """The bundled rules, folders and packs, in that order. Raises NotADirectoryError and LookupError as their parts."""
    roots = [bundled_root()] if bundled else []
    roots.extend(given_root(Path(path)) for path in paths)
    roots.extend(root for _, root in pack_roots(packs))
    return roots


def _package_folder(module: str) -> Path | None:
    from importlib.util import find_spec

    spec = find_spec(module)
    locations = list(spec.submodule_search_locations or ()) if spec is not None else []
    return Path(locations[0]) if locations else None


def digest_of(roots: Iterable[Root]) -> str:
    """The digest of all rule files of the roots: names and bytes, in a stable order."""
    digest = hashlib.sha256()
    for root in roots:
        for name, path in root.files():
            content = path.read_bytes()
            digest.update(f"{name}\0{len(content)}\0".encode())
            digest.update(content)
        digest.update(b"\1")
    return digest.hexdigest()
