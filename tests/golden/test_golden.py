"""Every example's report is as recorded; ``python -m tests.golden.update`` records them again."""

from __future__ import annotations

import pytest

from tests.golden.recorded import HERE, NAMES, recorded, rendered


@pytest.mark.parametrize("name", NAMES)
def test_as_recorded(name: str) -> None:
    assert rendered(name) == recorded(name), "run `python -m tests.golden.update` and read the difference"


def test_nothing_else_is_recorded() -> None:
    assert sorted(path.name for path in HERE.iterdir()) == sorted(NAMES)
