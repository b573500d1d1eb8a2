"""Generated modules and the cache say the same as the files, and the cache is never trusted blindly."""

from __future__ import annotations

import os
import pickle
import stat
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from fire_rules.rulebook import bundle, cache, compiled
from fire_rules.rulebook.assemble import assemble
from fire_rules.rulebook.compile import compile_functions
from fire_rules.rulebook.emit import emit
from fire_rules.rulebook.load import load_rulebook, read_rulebook
from fire_rules.rulebook.locate import bundled_root
from fire_rules.rulebook.reads import readers
from fire_rules.rulebook.rule import Rule, Rulebook, first_days, ledger_counts
from fire_rules.rulebook.sections import HEAD, Sections, section_of
from fire_rules.rulebook.sources import sources
from fire_rules.rulebook.trees import tree_imports, tree_lines
from tests.rulebook.conftest import Make, Read

TREES = ("from datetime import date", "from decimal import Decimal as D", *tree_imports())
posix = pytest.mark.skipif(sys.platform == "win32", reason="modes of files are those of POSIX")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "cache"
    monkeypatch.setenv(cache.VARIABLE, str(path))
    return path


def _run(text: str) -> dict[str, Any]:
    namespace: dict[str, Any] = {}
    exec(text, namespace)
    return namespace


def _rebuilt(rulebook: Rulebook) -> Rulebook:
    modules = sources(rulebook)
    found = assemble(Sections(lambda name: _run(modules[name])), rulebook.digest, rulebook.packs)
    plain = {name: dict(getattr(found, name)) for name in ("definitions", "tables", "ledger", "clauses")}
    return replace(
        found, cases=rulebook.cases, roots=rulebook.roots, functions={}, definition_functions={}, trees={}, **plain
    )


def test_emitted_modules_build_the_same_rulebook(read: Read) -> None:
    rulebook = read()
    assert _rebuilt(rulebook) == rulebook


def test_emitted_modules_build_the_same_bundled_rulebook() -> None:
    rulebook = read_rulebook([bundled_root()])
    found = _rebuilt(rulebook)
    assert found.rules == rulebook.rules
    assert found.definitions == rulebook.definitions
    assert found.tables == rulebook.tables
    assert found.ledger == rulebook.ledger
    assert found.instruments == rulebook.instruments
    assert found.clauses == rulebook.clauses


@pytest.mark.parametrize(
    ("home", "section"),
    [
        ("GB50016 3.3.1", "gb50016_3_3"),
        ("GB50016 B.0.1", "gb50016_b_0"),
        ("GB50016 2.1.14A", "gb50016_2_1"),
        ("GB35181 6.5", "gb35181"),
        ("FireLaw 16", "firelaw"),
        ("Mudanjiang15 2(1)", "mudanjiang15"),
    ],
)
def test_a_clause_is_in_its_section(home: str, section: str) -> None:
    assert section_of(home) == section


def test_a_section_is_read_when_more_than_the_head_of_a_rule_is_asked_for(read: Read) -> None:
    modules, wanted = sources(read()), []

    def take(name: str) -> dict[str, Any]:
        wanted.append(name)
        return _run(modules[name])

    found = assemble(Sections(take), "", ())
    (rule,) = found.rules
    assert isinstance(rule, Rule)
    assert [getattr(rule, name) for name in HEAD] == [getattr(read().rules[0], name) for name in HEAD]
    assert list(found.definitions) == [("compartment", "counted")]
    assert (found.functions.get("another"), found.tables.get("GBX 9.9/none"), found.trees.get(("", "", "", None))) == (
        None,
        None,
        None,
    )
    assert rule.title == read().rules[0].title
    assert rule == read().rules[0]
    assert type(rule) is Rule
    assert set(wanted) == {"index", "gbx"}
    assert len(wanted) == 2


def test_an_unread_rule_is_compared_hashed_and_copied_as_a_whole(read: Read) -> None:
    modules = sources(read())

    def unread() -> Rule:
        return assemble(Sections(lambda name: _run(modules[name])), "", ()).rules[0]

    (whole,) = read().rules
    assert unread() == whole
    assert whole == unread()
    assert unread() == unread()
    assert pickle.loads(pickle.dumps(unread())) == whole
    assert replace(unread(), note="again") == replace(whole, note="again")


def test_only_data_of_a_rulebook_is_emitted() -> None:
    with pytest.raises(TypeError):
        emit(object())


def test_the_generated_modules_are_those_of_the_rule_files() -> None:
    wanted = bundle.files_of(read_rulebook([bundled_root()]))
    found = {path.name: path.read_text(encoding="utf-8") for path in bundle.FOLDER.glob("*.py")}
    assert sorted(found) == sorted(wanted), "run: python -m fire_rules.rulebook.bundle"
    assert all(found[name] == text for name, text in wanted.items()), "run: python -m fire_rules.rulebook.bundle"


def test_nothing_of_the_rule_files_is_out_of_reach_in_the_sections() -> None:
    files = read_rulebook([bundled_root()])
    modules = sources(files)
    found = assemble(Sections(lambda name: _run(modules[name])), files.digest, ())
    functions, derived = compile_functions(files)
    assert set(found.functions) == set(functions)
    assert set(found.definition_functions) == set(derived)
    assert found.readers == readers(files)
    assert found.ledger_counts == ledger_counts(files.ledger)
    assert found.first_days == first_days(files.rules)
    assert {key for lines in tree_lines(files).values() for key in _run("\n".join([*TREES, *lines]))["TREES"]} == set(
        found.trees
    )
    for shelf in (found.functions, found.definition_functions, found.trees):
        assert all(shelf[key] is not None for key in shelf)


def test_the_cache_gives_what_the_files_give(make: Make, folder: Path) -> None:
    root = make()
    plain = replace(read_rulebook([root]), cases=())
    for _ in range(2):
        found = compiled.load_cached([root], ())
        assert found is not None
        assert sorted(found.functions) == ["GBX-3.1-area"]
        assert list(found.definition_functions) == [("compartment", "counted")]
        assert (found.rules, dict(found.definitions), dict(found.tables)) == (
            plain.rules,
            plain.definitions,
            plain.tables,
        )
        assert (found.views, dict(found.ledger), dict(found.clauses)) == (plain.views, plain.ledger, plain.clauses)
    assert len(list(folder.glob("*" + cache.SUFFIX))) == 1


def test_a_changed_rule_file_has_its_own_entry(make: Make, folder: Path) -> None:
    root = make()
    compiled.load_cached([root], ())
    path = root.path / "GBX" / "3.1.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2000", "2500"), encoding="utf-8")
    found = compiled.load_cached([root], ())
    assert found is not None
    assert str(found.tables["GBX 3.1/limits"].rows[1][1][1]) == "2500"
    assert len(list(folder.glob("*" + cache.SUFFIX))) == 2


def test_no_cache_leaves_nothing_behind(make: Make, folder: Path) -> None:
    load_rulebook([make().path], bundled=False, cache=False)
    assert not folder.exists()


def test_a_damaged_entry_is_read_again(make: Make, folder: Path) -> None:
    root = make()
    compiled.load_cached([root], ())
    (entry,) = folder.glob("*" + cache.SUFFIX)
    content = bytearray(entry.read_bytes())
    content[len(content) // 2] ^= 0xFF
    entry.write_bytes(bytes(content))
    found = compiled.load_cached([root], ())
    assert found is not None
    assert found.rules
    entry.write_bytes(b"")
    assert cache.load(entry.stem) is None


@posix
@pytest.mark.parametrize("mode", [0o620, 0o602])
def test_an_entry_that_others_can_write_is_refused(make: Make, folder: Path, mode: int) -> None:
    compiled.load_cached([make()], ())
    (entry,) = folder.glob("*" + cache.SUFFIX)
    assert cache.load(entry.stem) is not None
    entry.chmod(mode)
    assert cache.load(entry.stem) is None


@posix
def test_a_folder_that_others_can_write_is_refused(folder: Path) -> None:
    assert cache.store("a", b"payload")
    assert cache.load("a") == b"payload"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    folder.chmod(0o777)
    assert cache.load("a") is None
    assert not cache.store("b", b"payload")


@posix
def test_a_link_is_not_followed(folder: Path, tmp_path: Path) -> None:
    cache.store("a", b"payload")
    os.symlink(folder / f"a{cache.SUFFIX}", folder / f"b{cache.SUFFIX}")
    assert cache.load("b") is None
    os.symlink(folder, tmp_path / "linked")


def test_a_cache_that_cannot_be_written_is_no_failure(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "file"))
    found = compiled.load_cached([make()], ())
    assert found is not None
    assert callable(found.functions["GBX-3.1-area"])
    assert cache.clear() == 0


def test_clear_removes_the_entries_and_old_ones_go(folder: Path) -> None:
    for number in range(cache.KEPT_ENTRIES + 3):
        cache.store(str(number), b"payload")
    assert len(list(folder.glob("*" + cache.SUFFIX))) == cache.KEPT_ENTRIES
    assert cache.clear() == cache.KEPT_ENTRIES
    assert not list(folder.iterdir())


def test_a_digest_is_made_again_only_where_a_file_was_touched(folder: Path, tmp_path: Path) -> None:
    rules = tmp_path / "a.yaml"
    rules.write_text("one", encoding="utf-8")
    made: list[str] = []

    def compute() -> str:
        made.append(rules.read_text(encoding="utf-8"))
        return made[-1]

    def asked(subject: str = "rules") -> str:
        return cache.remembered(subject, [("a.yaml", str(rules))], compute)

    assert (asked(), asked(), made) == ("one", "one", ["one"])
    rules.write_text("two", encoding="utf-8")
    assert (asked(), asked(), made) == ("two", "two", ["one", "two"])
    os.utime(rules, ns=(0, 0))
    assert (asked(), len(made)) == ("two", 3)
    assert (asked("others"), len(made)) == ("two", 4)


@posix
def test_a_digest_that_others_could_have_written_is_made_again(folder: Path, tmp_path: Path) -> None:
    rules = tmp_path / "a.yaml"
    rules.write_text("one", encoding="utf-8")
    assert cache.remembered("rules", [("a.yaml", str(rules))], lambda: "one") == "one"
    folder.chmod(0o777)
    assert cache.remembered("rules", [("a.yaml", str(rules))], lambda: "again") == "again"
