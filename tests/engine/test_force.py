from dataclasses import replace
from datetime import date, timedelta

from fire_rules.engine.force import ForceBook, in_force
from fire_rules.engine.spans import EVER, Span
from tests.engine.world import BEFORE, FIRST, NEW, OLD, TURN, period, rule, rulebook, turning

DAY = timedelta(days=1)


def on(day: date) -> tuple[Span, ...]:
    return (Span(day, day),)


def ids(found: object) -> list[str]:
    return [r.id for r, _ in found.in_force]  # type: ignore[attr-defined]


def test_a_period_ends_the_day_before_the_next() -> None:
    made = rule(force=turning())
    assert in_force(made, FIRST - DAY) is None
    assert in_force(made, FIRST).status == "mandatory"  # type: ignore[union-attr]
    assert in_force(made, TURN - DAY).status == "mandatory"  # type: ignore[union-attr]
    assert in_force(made, TURN).status == "ordinary"  # type: ignore[union-attr]


def test_each_state_of_the_law_that_an_open_date_reaches() -> None:
    old, new = rule(force=turning()), rule("NEW-1-a", force=(period(TURN),))
    book = ForceBook(rulebook(old, new))
    found = book.scenarios((old, new), {"design": (Span(OLD, NEW),)})
    assert [ids(s) for s in found] == [["OLD-1-a"], ["OLD-1-a", "NEW-1-a"]]
    assert [s.uncovered for s in found] == [False, False]


def test_before_the_first_standard_on_record_no_edition_is_encoded() -> None:
    old, new = rule(force=turning()), rule("NEW-1-a", force=(period(TURN),))
    book = ForceBook(rulebook(old, new))
    (only,) = book.scenarios((old, new), {"design": on(BEFORE)})
    assert only.uncovered
    assert only.in_force == ()


def test_a_requirement_that_began_later_was_not_there_before() -> None:
    old, new = rule(obligation="other"), rule("NEW-1-a", force=(period(TURN),))
    book = ForceBook(rulebook(old, new))
    (only,) = book.scenarios((new,), {"design": on(OLD)})
    assert not only.uncovered
    assert only.in_force == ()
    (early,) = book.scenarios((new,), {"design": on(BEFORE)})
    assert not early.uncovered


def test_the_record_of_a_law_is_its_own() -> None:
    law = rule("LAW-9-a", governed_by="completion", force=(period(date(2009, 5, 1)),))
    standard = rule(governed_by="completion")
    book = ForceBook(rulebook(law, standard, kinds={"LAW": "law"}))
    assert book.scenarios((law,), {"completion": on(BEFORE)})[0].in_force
    assert book.scenarios((law,), {"completion": on(date(2009, 4, 30))})[0].uncovered
    assert book.begins(standard) == FIRST


def test_a_plan_was_not_there_before_its_first_day() -> None:
    plan = rule("PLAN-1-a", governed_by="inspection", force=(period(date(2020, 6, 1), date(2023, 1, 1)),))
    book = ForceBook(rulebook(plan, kinds={"PLAN": "plan"}))
    for day, number in ((date(2020, 5, 31), 0), (date(2020, 6, 1), 1), (date(2022, 12, 31), 1), (date(2023, 1, 1), 0)):
        (only,) = book.scenarios((plan,), {"inspection": on(day)})
        assert (len(only.in_force), only.uncovered) == (number, False)


def test_an_unknown_date_reaches_every_state() -> None:
    old = rule(force=turning())
    found = ForceBook(rulebook(old)).scenarios((old,), {"design": (EVER,)})
    assert [(s.uncovered, len(s.in_force)) for s in found] == [(True, 0), (False, 1), (False, 1)]


def test_two_governing_dates_are_taken_together() -> None:
    built = rule("LAW-1-a", governed_by="completion", force=(period(FIRST, TURN),))
    used = rule("LAW-1-b", governed_by="inspection", force=(period(TURN),))
    book = ForceBook(rulebook(built, used, kinds={"LAW": "law"}))
    (only,) = book.scenarios((built, used), {"completion": on(OLD), "inspection": on(NEW)})
    assert ids(only) == ["LAW-1-a", "LAW-1-b"]


def test_an_instrument_before_which_there_was_nothing_leaves_no_gap_and_moves_no_record() -> None:
    standard, house = rule(force=turning()), rule("HOUSE-1-a", "house", force=(period(BEFORE),))
    whole = rulebook(standard, house)
    whole = replace(
        whole, instruments={**whole.instruments, "HOUSE": replace(whole.instruments["HOUSE"], nothing_before=True)}
    )
    book = ForceBook(whole)
    assert book.begins(standard) == FIRST
    assert book.scenarios((standard,), {"design": on(BEFORE)})[0].uncovered
    assert not book.scenarios((house,), {"design": on(BEFORE - DAY)})[0].uncovered
    assert book.scenarios((house,), {"design": on(BEFORE)})[0].in_force
