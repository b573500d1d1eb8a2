"""What is worked out of a rulebook is worked out again only for another one."""

from __future__ import annotations

from fire_rules.engine.kept import kept


def test_the_last_is_kept_and_only_that() -> None:
    made: list[list[int]] = []

    @kept
    def doubled(numbers: list[int]) -> list[int]:
        made.append(numbers)
        return [2 * number for number in numbers]

    first, second = [1], [1]
    assert doubled(first) is doubled(first)
    assert doubled(second) == [2]
    assert doubled(first) == [2]
    assert [numbers is first for numbers in made] == [True, False, True]
