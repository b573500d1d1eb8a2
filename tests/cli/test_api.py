"""The public interface."""

from pathlib import Path

import pytest

import fire_rules


@pytest.fixture
def book(folder: Path) -> object:
    return fire_rules.load_rulebook([folder / "rules"], bundled=False, cache=False)


def test_check_render_explain(folder: Path, book: object) -> None:
    result = fire_rules.check("bad.yaml", book, engine="plain")  # type: ignore[arg-type]
    assert [finding.verdict for finding in result.findings if finding.obligation == "trial-area"] == ["violation"]
    assert "大于1000㎡" in fire_rules.render(result)
    assert "more than 1000 m²" in fire_rules.render(result, "text", "en")
    assert "1200 m2" in fire_rules.explain("bad.yaml", "T-1.1-area", "F1", book)  # type: ignore[arg-type]


def test_a_loaded_document_and_options(folder: Path, book: object) -> None:
    document = fire_rules.load("bad.yaml")
    options = fire_rules.RunOptions(select=("trial-stair",))
    result = fire_rules.check(document, book, options, engine="none")  # type: ignore[arg-type]
    assert {finding.obligation for finding in result.findings} <= {"trial-stair"}


def test_faults_of_a_file_are_raised_together(folder: Path, book: object) -> None:
    (folder / "x.yaml").write_text("building:\n  heigth: 3\n  storyes: 2\n", encoding="utf-8")
    with pytest.raises(fire_rules.SourceError) as caught:
        fire_rules.check("x.yaml", book)  # type: ignore[arg-type]
    assert [d.place.line for d in caught.value.diagnostics if d.place] == [2, 3]


def test_names() -> None:
    assert set(fire_rules.__all__) <= set(dir(fire_rules))
    with pytest.raises(AttributeError):
        _ = fire_rules.nothing  # type: ignore[attr-defined]
