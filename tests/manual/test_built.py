"""The site as its builder makes it: strictly, and without anything from elsewhere. Needs the extra ``docs``."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from fire_rules.manual.pages.site import Site, write

pytest.importorskip("zensical")


@pytest.mark.slow
def test_site_builds_strictly_and_stands_alone(site: Site, tmp_path: Path) -> None:
    write(site, tmp_path)
    command = [sys.executable, "-m", "zensical", "build", "--config-file", str(tmp_path / "mkdocs.yml"), "--strict"]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    pages = list((tmp_path / "site").rglob("*.html"))
    assert len(pages) >= len(site.pages)
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert not re.search(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=.https?://", text), page.name
