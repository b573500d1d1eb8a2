"""The command line. Importing this module imports nothing else; ``main`` runs one command."""

from __future__ import annotations

from collections.abc import Sequence

FAULT = 3
"""What was said could not be written to the end."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, 1, 2, 3 or 4 as the documentation of the command line says."""
    from fire_rules.cli.run import run

    return run(arguments)


def program() -> None:
    """Run the command line as a whole process, which ends here.

    The interpreter is not taken down: freeing one by one the objects of a check took as long as evaluating the rules.
    """
    import os
    import sys

    from fire_rules.cli.plugins import without_plugins

    without_plugins()
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            continue
        except (OSError, ValueError):
            code = code or FAULT
    os._exit(code)
