from fire_rules.engine.claims import Claims
from fire_rules.model.settings import Claim
from tests.engine.world import World, relief, rule, rulebook


def test_a_claim_for_the_whole_file_holds_everywhere() -> None:
    world = World()
    claims = Claims([Claim("mill")], world.graph)
    assert claims.claimed(world.part, "mill")
    assert not claims.claimed(world.part, "other")
    assert claims.labels() == {"mill"}


def test_a_claim_for_a_subject_covers_what_stands_in_it_or_names_it() -> None:
    world = World()
    claims = Claims([Claim("mill", "P")], world.graph)
    assert claims.claimed(world.part, "mill")
    assert claims.claimed(world.compartment, "mill")
    assert not claims.claimed(world.other, "mill")
    assert not claims.claimed(world.building, "mill")


def test_a_claim_by_path() -> None:
    world = World()
    assert Claims([Claim("mill", "building[A]/parts[Q]")], world.graph).claimed(world.other, "mill")


def test_claims_without_effect_are_told() -> None:
    world = World()
    claims = Claims([Claim("mill", "nowhere"), Claim("typo")], world.graph)
    said = claims.warnings(rulebook(rule(adjust=(relief("mill"),))))
    assert [("typo" in words["en"], "nowhere" in words["en"]) for words in said] == [(True, False), (False, True)]
    assert not claims.claimed(world.part, "mill")
