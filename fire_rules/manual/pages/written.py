"""The pages that people wrote: their links are led to the pages of the site, and to copies of other files."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from fire_rules.manual.pages.links import from_page

DOCS = "docs"
ELSEWHERE = {
    "README.md": "index.md",
    "README.zh-CN.md": "index.md",
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
    "tests/README.md": "tests.md",
    "examples/ci/README.md": "ci-example.md",
}
"""Pages of the repository that stand outside ``docs``, and where the site has them."""

FILES = "files"
"""Where the site keeps copies of the other files of the repository that a page links to."""

_LINK = re.compile(r"\[(?P<text>[^\]]*)\]\((?P<target>[^)\s]+)\)")
_OUTSIDE = re.compile(r"[a-z]+:|#")
_ENDS_CHINESE = re.compile(r"[\u4e00-\u9fff，、；：。）”》]$")
_BEGINS_CHINESE = re.compile(r"[\u4e00-\u9fff（“《]")
_FENCE = re.compile(r"^(```|~~~)")


class Written:
    """The hand-written pages of a repository, and the files that they link to.

    ``awaited`` are pages that may not be there yet: a link to one that is not is plain text.
    """

    def __init__(self, root: Path, awaited: Collection[str] = ()) -> None:
        self.root = root
        self.awaited = {page for page in awaited if not (root / DOCS / page).is_file()}
        self.copied: dict[str, Path] = {}
        self.homes = {f"{DOCS}/{path.name}": path.name for path in sorted((root / DOCS).glob("*.md"))}
        self.homes |= {home: page for home, page in ELSEWHERE.items() if page != "index.md" and (root / home).is_file()}

    def pages(self) -> dict[str, str]:
        """Every page by its path on the site."""
        return {page: self._page(home, page) for home, page in self.homes.items()}

    def _page(self, home: str, page: str) -> str:
        text = (self.root / home).read_text(encoding="utf-8")
        return "\n".join(self._lines(text, home, page)) + "\n"

    def _lines(self, text: str, home: str, page: str) -> Iterator[str]:
        """The lines with their links led; the lines of a Chinese paragraph are one, lest a browser show spaces."""
        fenced, held = False, ""
        for line in text.rstrip("\n").split("\n"):
            fence = bool(_FENCE.match(line))
            if not fenced and not fence and _ENDS_CHINESE.search(held) and _BEGINS_CHINESE.match(line):
                held += self._line(line, home, page)
                continue
            if held:
                yield held
            held = ""
            fenced ^= fence
            if fenced or fence or not line:
                yield line
            else:
                held = self._line(line, home, page)
        if held:
            yield held

    def _line(self, line: str, home: str, page: str) -> str:
        return _LINK.sub(lambda match: self._link(match["text"], match["target"], home, page), line)

    def _link(self, text: str, target: str, home: str, page: str) -> str:
        if _OUTSIDE.match(target):
            return f"[{text}]({target})"
        file, hash_, anchor = target.partition("#")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(home), file))
        if path.removeprefix(f"{DOCS}/") in self.awaited and path not in self.homes:
            return text
        led = self.homes.get(path) or ELSEWHERE.get(path) or self._copy(path)
        return f"[{text}]({from_page(page)(led + hash_ + anchor)})"

    def _copy(self, path: str) -> str:
        """The copy of a file; a target that is no file stays as it is, and the build of the site tells of it."""
        source = self.root / path
        if not source.is_file():
            return posixpath.relpath(path, DOCS)
        self.copied[f"{FILES}/{path}"] = source
        return f"{FILES}/{path}"


def links_of(text: str) -> Iterator[str]:
    """The targets of the links of a page, those in code left out."""
    fenced = False
    for line in text.split("\n"):
        fenced ^= bool(_FENCE.match(line.strip()))
        if not fenced:
            plain = re.sub(r"(`+).+?\1", lambda match: " " * len(match[0]), line)
            yield from (match["target"] for match in _LINK.finditer(plain))
