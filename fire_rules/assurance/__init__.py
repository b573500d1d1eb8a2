"""Assurance: the cases of rule files, laws, and comparisons with independent answers."""
