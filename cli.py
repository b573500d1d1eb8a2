"""Runs the command line from a checkout: ``python cli.py check building.yaml``."""

import sys

from fire_rules.cli import main

if __name__ == "__main__":
    sys.exit(main())
