"""Recorded reports of every example, and the one command that records them again: ``python -m tests.golden.update``."""
