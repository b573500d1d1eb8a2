"""What the public interface says of itself: everything is documented and typed, and its examples run."""

from __future__ import annotations

import doctest
import inspect
import re
import tempfile
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import fire_rules

ROOT = Path(__file__).parents[2]
MODULES = (
    "fire_rules",
    "fire_rules.api",
    "fire_rules.batch",
    "fire_rules.rules",
    "fire_rules.report",
    "fire_rules.rulebook.load",
    "fire_rules.model.document",
)
RULES = [name for name, value in vars(fire_rules.rules).items() if inspect.isfunction(value) and name[0] != "_"]
PUBLIC = [getattr(fire_rules, name) for name in fire_rules.__all__ if name not in ("__version__", "rules")]
FUNCTIONS = [one for one in PUBLIC if inspect.isfunction(one)] + [getattr(fire_rules.rules, name) for name in RULES]


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    found = doctest.testmod(import_module(name), optionflags=doctest.ELLIPSIS)
    assert found.attempted
    assert not found.failed


@pytest.mark.parametrize("one", [*PUBLIC, *FUNCTIONS], ids=lambda one: one.__qualname__)
def test_everything_public_says_what_it_is(one: type) -> None:
    text = inspect.getdoc(one) or ""
    assert text.splitlines()[0].endswith((".", ":")), text
    assert not text.startswith(f"{one.__name__}("), "the docstring is the one that a dataclass makes"


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda one: one.__qualname__)
def test_every_public_function_is_typed(function: object) -> None:
    signature = inspect.signature(function)  # type: ignore[arg-type]
    assert signature.return_annotation is not inspect.Signature.empty
    assert all(p.annotation is not inspect.Parameter.empty for p in signature.parameters.values())


def test_the_package_is_marked_as_typed() -> None:
    assert (ROOT / "fire_rules" / "py.typed").is_file()


def test_the_names_lead_where_they_are_listed() -> None:
    assert isinstance(fire_rules.rules, ModuleType)
    assert sorted(fire_rules.__all__) == sorted({*fire_rules._HOMES, "__version__", "version"})
    assert set(fire_rules.__all__) <= set(dir(fire_rules))
    with pytest.raises(AttributeError):
        _ = fire_rules.nothing  # type: ignore[attr-defined]


# -- the guide ---------------------------------------------------------------------------------------------------------

GUIDE = ROOT / "docs" / "api.md"
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def test_the_examples_of_the_guide(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every block runs, in order and in one session, as it stands there."""
    monkeypatch.chdir(ROOT)
    text = GUIDE.read_text(encoding="utf-8")
    blocks = [(text.count("\n", 0, found.start(1)), found[1]) for found in BLOCK.finditer(text)]
    assert len(blocks) > 12
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    names: dict[str, object] = {}
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    for line, block in blocks:
        assert ">>>" in block, f"docs/api.md:{line + 1}: a block without an example"
        test = doctest.DocTestParser().get_doctest(block, names, "docs/api.md", str(GUIDE), line)
        runner.run(test, clear_globs=False)
        names.update(test.globs)
    assert not runner.failures


def test_the_guide_speaks_of_every_name() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    names = [*(name for name in fire_rules.__all__ if name != "__version__"), *(f"rules.{name}" for name in RULES)]
    assert [name for name in names if not re.search(rf"\b{re.escape(name)}\b", text)] == []
