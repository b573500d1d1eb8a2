"""Runs the command line from a checkout: ``python cli.py check building.yaml``."""

from fire_rules.cli import program

if __name__ == "__main__":
    program()
