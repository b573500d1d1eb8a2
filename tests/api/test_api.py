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


def test_what_a_selection_without_findings_explains(folder: Path, book: object) -> None:
    with pytest.raises(LookupError):
        fire_rules.explain("good.yaml", "T-1.1-area", "F9", book)  # type: ignore[arg-type]
    with pytest.raises(fire_rules.SourceError) as caught:
        fire_rules.explain("good.yaml", "T-1.1-aera", None, book)  # type: ignore[arg-type]
    assert caught.value.diagnostics[0].context["suggestions"][0] == "T-1.1-area"


def test_diff(folder: Path, book: object) -> None:
    found = fire_rules.diff("good.yaml", "bad.yaml", book)  # type: ignore[arg-type]
    (turned,) = found.turned
    assert turned.turned_to_violation
    assert [(fact.fact.name, fact.before, fact.after) for fact in turned.facts] == [("area", "800", "1200")]
    assert "1200 m²" in fire_rules.render(found, "text", "en")
    assert '"turned"' in fire_rules.render(found, "json")
    with pytest.raises(ValueError, match="text, json"):
        fire_rules.render(found, "sarif")
    with pytest.raises(ValueError, match="second"):
        fire_rules.diff("good.yaml", rulebook=book)  # type: ignore[arg-type]


def test_a_baseline_and_what_follows_from_it(folder: Path, book: object) -> None:
    text = (folder / "rules/T/1.1.yaml").read_text(encoding="utf-8").replace("is: mandatory", "is: ordinary")
    (folder / "rules/T/1.1.yaml").write_text(text, encoding="utf-8")
    ordinary = fire_rules.load_rulebook(["rules"], bundled=False, cache=False)
    results = [fire_rules.check("bad.yaml", ordinary)]
    with pytest.raises(fire_rules.SourceError):
        fire_rules.baseline(results, "known.json", approver="王工")
    made = fire_rules.baseline(results, "known.json", approver="王工", reason="接手时已有")
    assert (made.kept, made.left_out) == (1, 0)
    Path("known.json").write_text(made.text, encoding="utf-8")
    followed, account = fire_rules.follow_up(results, ordinary, baseline="known.json")
    assert account is not None
    assert not account.loud
    assert (fire_rules.exit_code(results), fire_rules.exit_code(followed)) == (1, 0)
    now = fire_rules.baseline([fire_rules.check("bad.yaml", ordinary)], "known.json", update=True)
    assert (now.text, now.kept, now.left_out) == (made.text, 1, 0)
    assert fire_rules.follow_up(results, ordinary)[1] is None


def test_rules_need_their_cases_for_lint_and_test(folder: Path, book: object) -> None:
    for function in (fire_rules.rules.lint, fire_rules.rules.test):
        with pytest.raises(ValueError, match="from_files"):
            function(book)  # type: ignore[operator]


def test_rules_are_found_listed_and_counted(folder: Path, book: object) -> None:
    rules = fire_rules.rules
    assert [rule.id for rule in rules.list(book, "trial-a")] == ["T-1.1-area"]  # type: ignore[arg-type]
    assert rules.find(book, "stair").id == "T-1.1-stair"  # type: ignore[arg-type]
    (whole, chapter) = rules.coverage(book)  # type: ignore[arg-type]
    assert (whole.instrument, whole.chapter, whole.covered, whole.total) == ("T", "", 1, 1)
    assert chapter.chapter == "1"


def test_editions_are_those_of_the_rulebook(folder: Path, book: fire_rules.Rulebook) -> None:
    found = fire_rules.rules.editions(["rules"], bundled=False)
    assert (found.digest, found.instruments) == (book.digest, book.instruments)
    whole = fire_rules.rules.editions()
    assert whole.digest == fire_rules.load_rulebook().digest
    assert {"GB50016", "GB55037", "FireLaw"} <= set(whole.instruments)
