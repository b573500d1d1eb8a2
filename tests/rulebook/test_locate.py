"""Rules are found in a checkout, in an installed wheel, by path and by entry point."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fire_rules.rulebook.load import load_rulebook
from fire_rules.rulebook.locate import PACKAGE, Root, bundled_root, digest_of, pack_roots
from tests.rulebook.conftest import Make

PROGRAM = """
import sys
from fire_rules.rulebook import load_rulebook
from fire_rules.rulebook.locate import PACKAGE
rulebook = load_rulebook()
assert str(PACKAGE).startswith(sys.argv[1]), PACKAGE
assert "yaml" not in sys.modules
print(len(rulebook.rules), len(rulebook.functions) > 0, len(load_rulebook(from_files=True).rules))
"""


def test_an_installed_wheel_uses_its_own_rules_and_reads_no_yaml(tmp_path: Path) -> None:
    skipped = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PACKAGE, tmp_path / "fire_rules", ignore=skipped)
    shutil.copytree(bundled_root().path, tmp_path / "fire_rules" / "_rules", ignore=skipped)
    command = [sys.executable, "-c", PROGRAM, str(tmp_path.resolve())]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    generated, functions, read = done.stdout.split()
    assert generated == read == str(len(load_rulebook(from_files=True).rules))
    assert functions == "True"


def test_a_pack_is_found_by_its_entry_point_and_not_run(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make()
    package = tmp_path / "site" / "acme_rules"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("raise RuntimeError('a pack is data')", encoding="utf-8")
    shutil.copytree(root.path, package / "data")
    info = tmp_path / "site" / "acme_rules-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-rules\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[fire_rules.rules]\nacme = acme_rules:data\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    assert [(name, found.path) for name, found in pack_roots(["acme"])] == [("acme", package / "data")]
    rulebook = load_rulebook(packs=["acme"], bundled=False, cache=False)
    assert [rule.id for rule in rulebook.rules] == ["GBX-3.1-area"]
    assert rulebook.packs == ("acme",)


def test_the_digest_follows_names_and_bytes(make: Make) -> None:
    root = make()
    before = digest_of([root])
    assert digest_of([Root(root.path, "elsewhere")]) == before
    path = root.path / "GBX" / "3.1.yaml"
    path.write_bytes(path.read_bytes() + b"\n")
    changed = digest_of([root])
    path.rename(path.with_name("3.01.yaml"))
    assert len({before, changed, digest_of([root])}) == 3


def test_hidden_files_and_other_kinds_are_no_rules(make: Make) -> None:
    root = make()
    (root.path / "GBX" / ".3.2.yaml").write_text("x", encoding="utf-8")
    (root.path / "GBX" / "notes.txt").write_text("x", encoding="utf-8")
    assert [name for name, _ in root.files()] == ["GBX/3.1.yaml", "GBX/instrument.yaml"]
