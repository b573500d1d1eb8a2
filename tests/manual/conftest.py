"""The rulebook with its cases, and the pages made from it, once for all tests of the manual."""

from pathlib import Path

import pytest

from fire_rules.manual.pages.site import Site, assembled
from fire_rules.rulebook import Rulebook, load_rulebook

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def book() -> Rulebook:
    return load_rulebook(from_files=True)


@pytest.fixture(scope="session")
def site(book: Rulebook) -> Site:
    return assembled(book, ROOT)
