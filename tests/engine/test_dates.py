from datetime import date

import pytest

from fire_rules.engine.dates import Dates
from fire_rules.engine.spans import EVER, Span
from fire_rules.facts import FactRef
from fire_rules.values import UNKNOWN, AtLeast, Range
from tests.engine.world import NEW, OLD, World

INSPECTED = date(2025, 1, 10)


def world(**building: object) -> World:
    return World(INSPECTED, **{"design_approval": "obtained", "design_date": OLD, "alterations": (), **building})


def days(made: World, subject: object = None) -> tuple[Span, ...]:
    return Dates(made.graph).governed(subject or made.part, "design").spans  # type: ignore[arg-type]


def test_an_approved_building_is_judged_by_its_design_date() -> None:
    made = world()
    found = Dates(made.graph).governed(made.part, "design")
    assert (found.day, found.basis, found.missing) == (OLD, "design", frozenset())


def test_a_file_that_states_no_alteration_is_judged_as_unaltered() -> None:
    made = world()
    made.building.open_["alterations"] = UNKNOWN
    made.building.__dict__.pop("alterations")
    made.building.origins_.pop("alterations")
    assert Dates(made.graph).governed(made.part, "design").day == OLD


def test_alterations_said_to_be_unknown_keep_every_later_law_open() -> None:
    made = world(alterations=UNKNOWN)
    found = Dates(made.graph).governed(made.part, "design")
    assert found.spans == (EVER,)
    assert found.missing == {FactRef("building[A]", "alterations")}


def test_an_approved_alteration_governs_what_it_covers_and_nothing_else() -> None:
    made = world()
    made.alter(date=NEW, approval="obtained", scope=(made.part,))
    dates = Dates(made.graph)
    assert dates.governed(made.part, "design").day == NEW
    assert dates.governed(made.part, "design").basis == "alteration"
    assert dates.governed(made.compartment, "design").day == NEW  # by the part that it names
    assert dates.governed(made.other, "design").day == OLD
    assert dates.governed(made.building, "design").day == OLD


def test_a_scope_of_the_building_covers_everything_in_it() -> None:
    made = world()
    made.alter(date=NEW, approval="not_required", scope=(made.building,))
    assert Dates(made.graph).governed(made.compartment, "design").day == NEW


def test_the_last_of_several_alterations_governs() -> None:
    made = world()
    made.alter("R1", date=date(2018, 1, 1), approval="obtained", scope=(made.part,))
    made.alter("R2", date=NEW, approval="obtained", scope=(made.part,))
    assert days(made) == (Span(NEW, NEW),)


def test_an_alteration_without_approval_leaves_an_approved_building_under_its_own_law() -> None:
    made = world()
    made.alter(date=NEW, approval="none", scope=(made.part,))
    assert days(made) == (Span(OLD, OLD),)


def test_an_open_approval_of_the_alteration_leaves_both_dates() -> None:
    made = world()
    made.alter(date=NEW, scope=(made.part,))
    found = Dates(made.graph).governed(made.part, "design")
    assert found.spans == (Span(OLD, OLD), Span(NEW, NEW))
    assert found.missing == {FactRef("building[A]/alterations[R1]", "approval")}


def test_an_open_scope_leaves_both_dates_everywhere() -> None:
    made = world()
    made.alter(date=NEW, approval="obtained")
    found = Dates(made.graph).governed(made.other, "design")
    assert found.spans == (Span(OLD, OLD), Span(NEW, NEW))
    assert found.missing == {FactRef("building[A]/alterations[R1]", "scope")}


def test_a_compartment_of_an_unknown_part_may_be_covered() -> None:
    made = world()
    made.compartment.set_("part", UNKNOWN)
    made.alter(date=NEW, approval="obtained", scope=(made.part,))
    found = Dates(made.graph).governed(made.compartment, "design")
    assert found.spans == (Span(OLD, OLD), Span(NEW, NEW))
    assert found.missing == {FactRef("building[A]/compartments[F1]", "part")}


def test_a_later_certain_alteration_makes_an_earlier_open_one_idle() -> None:
    made = world()
    made.alter("R1", date=date(2018, 1, 1), scope=(made.part,))
    made.alter("R2", date=NEW, approval="obtained", scope=(made.part,))
    assert Dates(made.graph).governed(made.part, "design").day == NEW


def test_further_alterations_that_are_not_listed_may_be_later() -> None:
    made = world()
    works = made.alter(date=NEW, approval="obtained", scope=(made.part,))
    made.building.set_("alterations", AtLeast((works,)))
    assert days(made) == (Span(NEW, date.max),)


def test_a_building_never_approved_is_judged_by_the_inspection() -> None:
    found = Dates((made := world(design_approval="none")).graph).governed(made.part, "design")
    assert (found.day, found.basis) == (INSPECTED, "inspection")
    assert "从未取得设计审批" in found.why["zh"]


def test_a_building_never_approved_is_judged_by_its_last_alteration_approved_or_not() -> None:
    made = world(design_approval="none")
    made.alter(date=NEW, approval="none", scope=(made.part,))
    dates = Dates(made.graph)
    assert dates.governed(made.part, "design").day == NEW
    assert dates.governed(made.other, "design").day == INSPECTED


def test_an_open_approval_leaves_the_design_date_and_the_inspection() -> None:
    made = world(design_approval=UNKNOWN)
    found = Dates(made.graph).governed(made.part, "design")
    assert found.spans == (Span(OLD, OLD), Span(INSPECTED, INSPECTED))
    assert found.missing == {FactRef("building[A]", "design_approval")}


def test_an_unknown_design_date_is_one_question() -> None:
    made = world(design_date=UNKNOWN)
    found = Dates(made.graph).governed(made.part, "design")
    assert found.spans == (EVER,)
    assert found.missing == {FactRef("building[A]", "design_date")}


def test_a_range_of_dates_is_kept_as_it_is() -> None:
    made = world(design_date=Range(OLD, NEW))
    assert days(made) == (Span(OLD, NEW),)


def test_the_supposed_design_date_stands_for_all() -> None:
    made = world()
    made.alter(date=NEW, approval="obtained", scope=(made.part,))
    found = Dates(made.graph, date(2020, 1, 1)).governed(made.part, "design")
    assert (found.day, found.basis) == (date(2020, 1, 1), "whatif")


def test_completion_is_that_of_the_building() -> None:
    made = world(completion_date=date(2017, 1, 1))
    assert Dates(made.graph).governed(made.compartment, "completion").day == date(2017, 1, 1)
    made = world()
    assert Dates(made.graph).governed(made.part, "completion").missing == {FactRef("building[A]", "completion_date")}


@pytest.mark.parametrize(
    ("class_", "key", "field"), [("hot_work", "hot_works", "date"), ("tenancy", "tenancies", "starts")]
)
def test_an_event_has_its_own_date(class_: str, key: str, field: str) -> None:
    made = world()
    event = made.add(class_, "E", made.building, key, **{field: NEW})
    assert Dates(made.graph).governed(event, "event").day == NEW
    event.set_(field, UNKNOWN)
    assert Dates(made.graph).governed(event, "event").missing == {event.ref_(field)}


def test_an_event_rule_on_a_subject_without_a_date_goes_by_the_inspection() -> None:
    made = world()
    assert Dates(made.graph).governed(made.part, "event").day == INSPECTED


def test_no_clock_is_read() -> None:
    made = World()
    found = Dates(made.graph).governed(made.part, "inspection")
    assert found.day is None
    assert found.missing == {FactRef("", "inspection_date")}


def test_a_unit_of_the_site_belongs_to_the_only_building() -> None:
    made = world()
    unit = made.add("unit", "U", made.site, "units")
    assert Dates(made.graph).governed(unit, "design").day == OLD
    made.add("building", "B", made.site, design_date=NEW)
    assert Dates(made.graph).governed(unit, "design").spans == (EVER,)
