"""The rules and building files of the command line's tests."""

from tests.cli.conftest import folder

__all__ = ["folder"]
