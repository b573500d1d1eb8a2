"""Rules as data: loading, checking, linting and bundling them. Names are imported when they are first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fire_rules.rulebook.ledger import Coverage, coverage
    from fire_rules.rulebook.linting import lint
    from fire_rules.rulebook.load import load_rulebook, read_rulebook
    from fire_rules.rulebook.locate import bundled_root
    from fire_rules.rulebook.rule import Rule, Rulebook

_HOMES = {
    "Coverage": "ledger",
    "Rule": "rule",
    "Rulebook": "rule",
    "bundled_root": "locate",
    "coverage": "ledger",
    "lint": "linting",
    "load_rulebook": "load",
    "read_rulebook": "load",
}

__all__ = ["Coverage", "Rule", "Rulebook", "bundled_root", "coverage", "lint", "load_rulebook", "read_rulebook"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
