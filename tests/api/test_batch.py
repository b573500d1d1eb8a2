"""Many files: their order, what a bad one does to the others, processes, standard input, and the exit code of all."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

import fire_rules
from fire_rules import Rulebook, RunOptions
from tests.cli.conftest import building


@pytest.fixture
def book(folder: Path) -> Rulebook:
    return fire_rules.load_rulebook(["rules"], bundled=False, cache=False)


def test_files_come_back_in_order_and_a_bad_one_does_not_end_the_run(folder: Path, book: Rulebook) -> None:
    (folder / "wrong.yaml").write_text("building: {hieght: 3}\n", encoding="utf-8")
    paths = ["wrong.yaml", "good.yaml", "absent.yaml", "bad.yaml"]
    alone = list(fire_rules.check_many(paths, book))
    assert [one.file for one in alone] == paths
    assert [one.result is not None for one in alone] == [False, True, False, True]
    assert [[d.code for d in one.diagnostics] for one in alone] == [["M101"], [], ["S101"], []]
    assert list(fire_rules.check_many(paths, book, jobs=2)) == alone


def test_a_fault_of_the_tool_is_told_and_the_next_file_is_checked(
    folder: Path, book: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fire_rules.batch

    whole = fire_rules.batch.check

    def broken(document: fire_rules.Document, *rest: object, **more: object) -> object:
        if document.file == "bad.yaml":
            raise RuntimeError("out\nof order")
        return whole(document, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(fire_rules.batch, "check", broken)
    first, second = fire_rules.check_many(["bad.yaml", "good.yaml"], book)
    assert (first.fault, first.result) == ("RuntimeError: out of order", None)
    assert "in broken" in first.traceback
    assert second.result is not None
    assert fire_rules.exit_code([first, second]) == 3


def test_standard_input_is_read_in_this_process(folder: Path, book: Rulebook, monkeypatch: pytest.MonkeyPatch) -> None:
    data = building("1200").encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    first, second = fire_rules.check_many(["-", "good.yaml"], book, jobs=2)
    assert first.result is not None
    assert first.result.source_digest == sha256(data).hexdigest()
    assert (fire_rules.exit_code(first), fire_rules.exit_code(second)) == (1, 0)


def test_rules_that_changed_under_a_run_are_a_fault(folder: Path, book: Rulebook) -> None:
    outcomes = fire_rules.check_many(["good.yaml", "bad.yaml"], replace(book, digest="another"), jobs=2)
    assert [one.fault for one in outcomes] == ["the rule files were changed while the run was going on"] * 2


def test_a_rulebook_that_was_not_loaded_goes_to_no_other_process(folder: Path, book: Rulebook) -> None:
    made = replace(book, loaded=None)
    with pytest.raises(ValueError, match="load_rulebook"):
        fire_rules.check_many(["good.yaml", "bad.yaml"], made, jobs=2)
    assert fire_rules.exit_code(fire_rules.check_many(["good.yaml"], made, jobs=2)) == 0


def test_a_mistyped_selection_checks_nothing(folder: Path, book: Rulebook) -> None:
    options = RunOptions(select=("trial-aera",))
    for call in (fire_rules.check, lambda *args: list(fire_rules.check_many(["good.yaml"], *args[1:]))):
        with pytest.raises(fire_rules.SourceError) as caught:
            call("good.yaml", book, options)
        assert "trial-area" in fire_rules.message(caught.value.diagnostics[0], "en")


def test_a_run_that_is_left_early_ends_its_processes(folder: Path, book: Rulebook) -> None:
    outcomes = fire_rules.check_many(["good.yaml", "bad.yaml", "open.yaml"], book, jobs=2)
    assert next(outcomes).file == "good.yaml"
    outcomes.close()  # type: ignore[attr-defined]
    assert list(outcomes) == []


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (["good.yaml"], 0),
        (["open.yaml"], 4),
        (["open.yaml", "bad.yaml"], 1),
        (["absent.yaml", "bad.yaml"], 2),
        ([], 0),
    ],
)
def test_exit_codes_as_on_the_command_line(folder: Path, book: Rulebook, names: list[str], code: int) -> None:
    assert fire_rules.exit_code(fire_rules.check_many(names, book)) == code


def test_open_items_may_be_allowed(folder: Path, book: Rulebook) -> None:
    result = fire_rules.check("open.yaml", book)
    assert (fire_rules.exit_code(result), fire_rules.exit_code(result, allow_open=True)) == (4, 0)


def test_everything_is_computed_twice_where_that_is_asked(folder: Path, book: Rulebook) -> None:
    (outcome,) = fire_rules.check_many(["bad.yaml"], book, cross_check=True)
    assert outcome.cross_checked is not None
    assert outcome.cross_checked.rules == 1
    assert outcome.cross_checked.differences == ()
    wrong = {"T-1.1-area": lambda subject, claimed: ("compliant", None, None, "", ())}
    (outcome,) = fire_rules.check_many(["bad.yaml"], replace(book, functions=wrong), cross_check=True)
    assert outcome.cross_checked is not None
    (difference,) = outcome.cross_checked.differences
    assert difference.startswith("T-1.1-area @ building[A]/compartments[F1]: compliant")
    assert fire_rules.exit_code(outcome) == 3
