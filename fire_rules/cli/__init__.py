"""The command line. Importing this module imports nothing else; ``main`` runs one command."""

from __future__ import annotations

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, 1, 2, 3 or 4 as the documentation of the command line says."""
    from fire_rules.cli.run import run

    return run(arguments)
